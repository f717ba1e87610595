/** Requests about rows and columns. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { Command, SheetInfo } from "../../../kernel/api.ts";
import { fail, MissingHere } from "../errors.ts";
import { has, requestMask } from "../mask.ts";
import { sheetOf } from "../ranges.ts";
import type { Batch, Handlers } from "./batch.ts";

interface Lines {
  sheet: SheetInfo;
  sheetId: number;
  kind: "Rows" | "Columns";
  /** Of all lines of this kind. */
  count: number;
  from: number;
  size: number;
}

function kindOf(dimension: string | null | undefined): "Rows" | "Columns" {
  if (dimension === "ROWS") return "Rows";
  if (dimension === "COLUMNS") return "Columns";
  fail("Invalid dimension: it must be ROWS or COLUMNS.");
}

/** Zero-based, half-open, open ends as far as the sheet goes. */
function linesOf(batch: Batch, range: v4.Schema$DimensionRange | undefined, insertion = false): Lines {
  if (!range) fail("range is required.");
  const sheet = sheetOf(batch.info, range.sheetId);
  const kind = kindOf(range.dimension);
  const count = kind === "Rows" ? sheet.maxRows : sheet.maxColumns;
  const from = range.startIndex ?? 0;
  const to = range.endIndex ?? count;
  const noun = kind === "Rows" ? "row" : "column";
  if (from < 0 || to <= from) fail(`Invalid DimensionRange: startIndex[${from}] must be less than endIndex[${to}].`);
  if (insertion ? from > count : to > count) {
    const limits = `last ${noun} index is ${count - 1}`;
    fail(`The DimensionRange is outside the sheet: startIndex[${from}] endIndex[${to}], ${limits}.`);
  }
  return { sheet, sheetId: sheet.sheetId, kind, count, from: from + 1, size: to - from };
}

/** New lines take their looks from the line before them; from the one behind them when it is so wanted. */
function looksFromBehind({ sheetId, kind, from, size, sheet }: Lines): Command[] {
  const rows = kind === "Rows";
  const whole = { sheetId, row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  const source = rows ? { ...whole, row: from + size, rows: 1 } : { ...whole, column: from + size, columns: 1 };
  const target = rows ? { ...whole, row: from, rows: size } : { ...whole, column: from, columns: size };
  return (["formats", "validations"] as const).map((what) => ({ do: "copyRange", from: source, to: target, what }));
}

export const dimensionRequests: Handlers = {
  insertDimension(batch, { range, inheritFromBefore }) {
    const lines = linesOf(batch, range, true);
    if (inheritFromBefore && lines.from === 1) fail("inheritFromBefore cannot be true when inserting at index 0.");
    batch.step({ do: `insert${lines.kind}`, sheetId: lines.sheetId, before: lines.from, count: lines.size });
    const behind = !inheritFromBefore && lines.from > 1 && lines.from <= lines.count;
    if (behind) batch.step(...looksFromBehind(lines));
  },
  deleteDimension(batch, { range }) {
    const { sheetId, kind, from, size } = linesOf(batch, range);
    batch.step({ do: `delete${kind}`, sheetId, from, count: size });
  },
  moveDimension(batch, { source, destinationIndex }) {
    const { sheetId, kind, from, size, count } = linesOf(batch, source);
    const to = destinationIndex ?? 0;
    if (to < 0 || to > count) fail(`Invalid destinationIndex: ${to}`);
    if (to > from - 1 && to < from - 1 + size) fail("destinationIndex must not lie inside the source.");
    batch.step({ do: `move${kind}`, sheetId, from, count: size, before: to + 1 });
  },
  appendDimension(batch, { sheetId, dimension, length }) {
    const sheet = sheetOf(batch.info, sheetId);
    const kind = kindOf(dimension);
    if (!length || length < 1) fail("length must be greater than 0.");
    const before = (kind === "Rows" ? sheet.maxRows : sheet.maxColumns) + 1;
    batch.step({ do: `insert${kind}`, sheetId: sheet.sheetId, before, count: length });
  },
  updateDimensionProperties(batch, { range, properties = {}, fields, dataSourceSheetRange }) {
    if (dataSourceSheetRange) throw new MissingHere("DataSourceSheetDimensionRange");
    const mask = requestMask(fields, "DimensionProperties");
    const { sheetId, kind, from, size } = linesOf(batch, range);
    const axis = kind === "Rows" ? ("rows" as const) : ("columns" as const);
    if (has(mask, "hiddenByFilter") && mask !== "all") fail("hiddenByFilter is read only.");
    if (has(mask, "developerMetadata") && properties.developerMetadata)
      throw new MissingHere("DimensionProperties.developerMetadata");
    if (has(mask, "pixelSize")) {
      const pixels = properties.pixelSize ?? (mask === "all" ? undefined : fail("pixelSize must be set."));
      if (pixels !== undefined) batch.step({ do: "resize", sheetId, axis, from, count: size, pixels });
    }
    if (has(mask, "hiddenByUser")) {
      batch.step({ do: `hide${kind}`, sheetId, from, count: size, hidden: Boolean(properties.hiddenByUser) });
    }
  },
  autoResizeDimensions(batch, { dimensions, dataSourceSheetDimensions }) {
    if (dataSourceSheetDimensions) throw new MissingHere("DataSourceSheetDimensionRange");
    const { sheet, sheetId, kind, from, size } = linesOf(batch, dimensions);
    if (kind === "Rows") {
      batch.step({ do: "resize", sheetId, axis: "rows", from, count: size, pixels: 21 });
      return;
    }
    const texts = batch.workbook.displayValues({ sheetId, row: 1, column: from, rows: sheet.maxRows, columns: size });
    for (let index = 0; index < size; index++) {
      const longest = Math.max(...texts.map((row) => row[index]?.length ?? 0));
      const pixels = Math.min(Math.max(longest * 7 + 12, 21), 600);
      batch.step({ do: "resize", sheetId, axis: "columns", from: from + index, count: 1, pixels });
    }
  },
};
