import type { RangeAddress } from "../kernel/api.ts";

type Grid = unknown[][];

/**
 * What one run has read of cells, by operation. SpreadsheetApp answers from such memory until the run writes or flushes,
 * whatever others have written meanwhile (https://developers.google.com/apps-script/guides/support/best-practices).
 */
export class ReadCache {
  readonly #exact = new Map<string, unknown>();
  readonly #blocks = new Map<string, { at: RangeAddress; grid: Grid }[]>();

  /** The grid read before, or the part of a larger one; otherwise a new reading. */
  grid(operation: string, at: RangeAddress, read: () => Grid): Grid {
    return this.kept(operation, at, () => {
      const blocks = this.#blocks.get(operation) ?? [];
      const known = blocks.find((block) => holds(block.at, at));
      if (known) return part(known.grid, known.at, at);
      const grid = read();
      if (at.rows * at.columns > 1) this.#blocks.set(operation, [...blocks, { at, grid }]);
      return grid;
    }) as Grid;
  }

  /** The answer to the same question asked before; otherwise a new one. */
  kept(operation: string, argument: unknown, read: () => unknown): unknown {
    const key = `${operation} ${JSON.stringify(argument)}`;
    if (!this.#exact.has(key)) this.#exact.set(key, read());
    return this.#exact.get(key);
  }

  forget(): void {
    this.#exact.clear();
    this.#blocks.clear();
  }
}

function holds(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.sheetId === inner.sheetId &&
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** Rows that the reading left out because they hold nothing stay left out. */
function part(grid: Grid, from: RangeAddress, at: RangeAddress): Grid {
  const [down, right] = [at.row - from.row, at.column - from.column];
  return grid.slice(down, down + at.rows).map((row) => row.slice(right, right + at.columns));
}
