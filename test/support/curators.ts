/** Curators of the sample municipality, and whom they may work with. */
import type { Workbook } from "../../src/workbench/kernel/api.ts";
import { department, type Host } from "./host.ts";

export interface CuratorTown {
  curator: string;
  other: string;
  /** Nobody's mentor yet, at the curator's organisation. */
  personId: string;
}

export function curatorTown(host: Host): CuratorTown {
  const register = host.canonical();
  const [one, other] = (register["organisations"] ?? []).filter((row) => row["curatorEmail"]);
  const marked = new Set(register["mentors"]?.map((row) => row["personId"]));
  const job = register["employments"]?.find(
    (row) => row["organisationId"] === one?.["id"] && !marked.has(row["personId"]) && !row["finishedOn"],
  );
  return {
    curator: String(one?.["curatorEmail"]),
    other: String(other?.["curatorEmail"]),
    personId: String(job?.["personId"]),
  };
}

/** As in a workbook of before: nobody has agreed to anything, and whoever stands in the cells may act. */
export function believeCells(workbook: Workbook): void {
  for (const [name] of workbook.state.entries("properties/document"))
    if (name.startsWith("access:")) workbook.state.set("properties/document", name, null);
}

/** Who besides the department may edit. */
export function shareWith(host: Host, curators: readonly string[]): void {
  const editors = [department, ...curators];
  host.workbook.apply([{ do: "setWorkbook", patch: { editors } }], { email: department, source: "script" });
}
