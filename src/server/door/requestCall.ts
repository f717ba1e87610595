/** What is asked at the door, parsed, and by whom. */
import type { RequestName } from "../../shared/lists/requests.ts";
import type { AnyRequest } from "../../shared/request/request.ts";

export interface RequestCall {
  name: RequestName;
  request: AnyRequest;
  input: Record<string, unknown>;
  asker: Asker;
  email: string;
}

/** A person at the sidebar, or a trigger that runs on behalf of the department. */
export type Asker = "person" | "trigger";
