/** Under whose name and rights a run works. */

import type { WorkbookInfo } from "../kernel/api.ts";
import type { Kind } from "./runSpec.ts";

export interface Users {
  activeUser: string;
  effectiveUser: string;
}

/**
 * Who a run is and for whom: a person at the keyboard is both; an installed trigger acts for its owner.
 * Between accounts of no common domain the active user is blank wherever the person gave no consent.
 */
export function usersOf(kind: Kind, person: string, owner: string | null, identity: WorkbookInfo["identity"]): Users {
  const effectiveUser = owner ?? person;
  if (identity === "domain") return { activeUser: person, effectiveUser };
  const known = owner === null ? kind === "call" || kind === "menu" || kind === "script" : owner === person;
  return { activeUser: known ? person : "", effectiveUser };
}
