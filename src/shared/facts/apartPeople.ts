/** Who must not be brought together in a pair, whichever of the two is the mentor (rules.md 3). */
import type { Apart } from "../register/apart.ts";

/** The same for both orders of the two. */
export function apartKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** In force from its first day until the day before it is lifted. */
export function isApart(row: Pick<Apart, "since" | "liftedOn">, day: string): boolean {
  return row.since <= day && (row.liftedOn === null || row.liftedOn > day);
}

export function apartOn(rows: readonly Apart[], day: string): Set<string> {
  return new Set(rows.filter((row) => isApart(row, day)).map((row) => apartKey(row.oneId, row.otherId)));
}
