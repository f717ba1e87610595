import type { Command, RangeAddress } from "./api.ts";

/** Rows that follow each other. `index` is the place of the first in the list that they were taken from. */
export interface Run {
  row: number;
  rows: number;
  index: number;
}

export function runsOf(rows: readonly number[]): Run[] {
  const runs: Run[] = [];
  rows.forEach((row, index) => {
    const last = runs.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, index });
  });
  return runs;
}

/** The parts of a rectangle that lie in these rows, or the whole of it. */
export function areasOfRows(at: RangeAddress, rows: readonly number[] | undefined): RangeAddress[] {
  return rows ? runsOf(rows).map((run) => ({ ...at, row: run.row, rows: run.rows })) : [at];
}

/** The cells that a copy writes: as many as the source has, or as many as the target when it repeats the source. */
export function copyTarget(from: RangeAddress, to: RangeAddress): RangeAddress {
  const repeats = to.rows % from.rows === 0 && to.columns % from.columns === 0;
  return repeats ? to : { ...to, rows: from.rows, columns: from.columns };
}

/** The same as rectangles, where a copy goes line by line. */
export function copiedAreas({ from, to, lines }: Extract<Command, { do: "copyRange" }>): RangeAddress[] {
  if (!lines) return [copyTarget(from, to)];
  const rows = lines.map(([, row]) => row);
  return areasOfRows(to, rows);
}
