import type { Sheet } from "./model.ts";

/** Columns by position, both included; a formula reads them. */
export interface Need {
  sheet: Sheet;
  from: number;
  to: number;
}

export function addNeed(needs: Need[], need: Need): void {
  const same = needs.find(
    (known) => known.sheet === need.sheet && known.from <= need.to + 1 && need.from <= known.to + 1,
  );
  if (!same) needs.push({ ...need });
  else {
    same.from = Math.min(same.from, need.from);
    same.to = Math.max(same.to, need.to);
  }
}
