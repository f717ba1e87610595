/** Rows and columns of a sheet: inserting, deleting, moving, hiding, sizes. */

import { sheetInfo, write } from "./document.ts";
import { extend } from "./guard.ts";
import type { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";
import { Sheet } from "./sheet.ts";

type Axis = "Rows" | "Columns";

const sizeOf = (sheet: Sheet, axis: Axis) => sheetInfo(sheet.sheetId)[axis === "Rows" ? "maxRows" : "maxColumns"];
const one = (axis: Axis) => axis.slice(0, -1);

function insert(sheet: Sheet, axis: Axis, before: number, count: number): Sheet {
  if (before < 1 || before > sizeOf(sheet, axis) + 1) throw outOfBounds(axis);
  if (count < 1) throw exception(`The number of ${axis.toLowerCase()} must be at least 1.`);
  write({ do: `insert${axis}`, sheetId: sheet.sheetId, before, count });
  return sheet;
}

function remove(sheet: Sheet, axis: Axis, from: number, count: number): void {
  const size = sizeOf(sheet, axis);
  if (from < 1 || count < 1 || from + count - 1 > size) throw outOfBounds(axis);
  if (count >= size) throw exception(`You can't delete all the ${axis.toLowerCase()} on the sheet.`);
  const frozen = sheetInfo(sheet.sheetId, "all")[axis === "Rows" ? "frozenRows" : "frozenColumns"];
  if (frozen > 0 && from <= frozen + 1 && from + count - 1 >= size) {
    throw exception(`Sorry, it is not possible to delete all non-frozen ${axis.toLowerCase()}.`);
  }
  write({ do: `delete${axis}`, sheetId: sheet.sheetId, from, count });
}

function outOfBounds(axis: Axis): Error {
  return exception(`Those ${axis.toLowerCase()} are out of bounds.`);
}

function show(sheet: Sheet, axis: Axis, from: number, count: number, hidden: boolean): void {
  if (from < 1 || from + count - 1 > sizeOf(sheet, axis)) throw outOfBounds(axis);
  write({ do: `hide${axis}`, sheetId: sheet.sheetId, from, count, hidden });
}

function resize(sheet: Sheet, axis: Axis, from: number, count: number, pixels: number): Sheet {
  const size = {
    axis: axis === "Rows" ? "rows" : "columns",
    from,
    count,
    pixels: Math.max(2, Math.round(pixels)),
  } as const;
  write({ do: "resize", sheetId: sheet.sheetId, ...size });
  return sheet;
}

function moved(sheet: Sheet, axis: Axis, range: Range, destination: number): void {
  const [from, count] = axis === "Rows" ? [range.at.row, range.at.rows] : [range.at.column, range.at.columns];
  write({ do: `move${axis}`, sheetId: sheet.sheetId, from, count, before: destination });
}

/** Rows and columns have the same methods; only the words differ. */
function methodsOf(axis: Axis) {
  const single = one(axis);
  const start = (range: Range) => (axis === "Rows" ? range.at.row : range.at.column);
  const count = (range: Range) => (axis === "Rows" ? range.at.rows : range.at.columns);
  const hiddenKey = axis === "Rows" ? "hiddenRows" : "hiddenColumns";
  return {
    [`insert${single}Before`](this: Sheet, position: number) {
      return insert(this, axis, position, 1);
    },
    [`insert${single}After`](this: Sheet, position: number) {
      return insert(this, axis, position + 1, 1);
    },
    [`insert${axis}Before`](this: Sheet, position: number, howMany: number) {
      return insert(this, axis, position, howMany);
    },
    [`insert${axis}After`](this: Sheet, position: number, howMany: number) {
      return insert(this, axis, position + 1, howMany);
    },
    [`insert${axis}`](this: Sheet, position: number, howMany = 1) {
      insert(this, axis, position, howMany);
    },
    [`delete${single}`](this: Sheet, position: number) {
      remove(this, axis, position, 1);
      return this;
    },
    [`delete${axis}`](this: Sheet, position: number, howMany: number) {
      remove(this, axis, position, howMany);
    },
    [`move${axis}`](this: Sheet, range: Range, destination: number) {
      moved(this, axis, range, destination);
    },
    [`hide${axis}`](this: Sheet, position: number, howMany = 1) {
      show(this, axis, position, howMany, true);
    },
    [`show${axis}`](this: Sheet, position: number, howMany = 1) {
      show(this, axis, position, howMany, false);
    },
    [`hide${single}`](this: Sheet, range: Range) {
      show(this, axis, start(range), count(range), true);
    },
    [`unhide${single}`](this: Sheet, range: Range) {
      show(this, axis, start(range), count(range), false);
    },
    [`is${single}HiddenByUser`](this: Sheet, position: number) {
      return sheetInfo(this.sheetId, "all")[hiddenKey].includes(position);
    },
  };
}

extend("Sheet", Sheet, {
  ...methodsOf("Rows"),
  ...methodsOf("Columns"),
  setColumnWidth(this: Sheet, column: number, pixels: number) {
    return resize(this, "Columns", column, 1, pixels);
  },
  setColumnWidths(this: Sheet, column: number, count: number, pixels: number) {
    return resize(this, "Columns", column, count, pixels);
  },
  setRowHeight(this: Sheet, row: number, pixels: number) {
    return resize(this, "Rows", row, 1, pixels);
  },
  setRowHeights(this: Sheet, row: number, count: number, pixels: number) {
    return resize(this, "Rows", row, count, pixels);
  },
  getColumnWidth(this: Sheet, column: number) {
    return sheetInfo(this.sheetId, "all").columnWidths[column] ?? 100;
  },
  getRowHeight(this: Sheet, row: number) {
    return sheetInfo(this.sheetId, "all").rowHeights[row] ?? 21;
  },
  autoResizeColumn(this: Sheet, column: number) {
    autoResize(this, column, 1);
    return this;
  },
  autoResizeColumns(this: Sheet, column: number, count: number) {
    autoResize(this, column, count);
    return this;
  },
  autoResizeRows(this: Sheet, row: number, count: number) {
    return resize(this, "Rows", row, count, 21);
  },
});

/** About 7 pixels a character of the longest shown text, within Google's sensible bounds. */
function autoResize(sheet: Sheet, column: number, count: number): void {
  const { maxRows } = sheetInfo(sheet.sheetId);
  const at = { sheetId: sheet.sheetId, row: 1, column, rows: maxRows, columns: count };
  const texts = ask<string[][]>("doc.displayValues", at);
  for (let step = 0; step < count; step++) {
    const longest = texts.reduce((most, row) => Math.max(most, (row[step] ?? "").length), 0);
    resize(sheet, "Columns", column + step, 1, Math.min(Math.max(longest * 7 + 12, 21), 600));
  }
}
