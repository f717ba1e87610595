/** Which programme of a pair counts. */

import type { Programme } from "../register/programmes.ts";
import type { Rows } from "./register.ts";

/** The latest version of the pair's programme. */
export function programmeOf(register: Rows<"programmes">, pairId: string): Programme | undefined {
  let latest: Programme | undefined;
  for (const row of register.programmes)
    if (row.pairId === pairId && (latest === undefined || row.version > latest.version)) latest = row;
  return latest;
}
