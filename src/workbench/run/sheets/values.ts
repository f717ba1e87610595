/** spreadsheets.values: plain values of ranges. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import { columnLetters } from "../../kernel/address.ts";
import type { Input, RangeAddress, SheetInfo, Value, Workbook } from "../../kernel/api.ts";
import { isLookedUp } from "./decorations.ts";
import { fail, MissingHere } from "./errors.ts";
import { gridRange, type Open, parseRange, rangeText, sheetOf, whollyWithin, withinGrid } from "./ranges.ts";
import { untilLast } from "./untilLast.ts";

export interface Rendering {
  majorDimension?: string | null | undefined;
  valueRenderOption?: string | null | undefined;
  dateTimeRenderOption?: string | null | undefined;
}

const choices: Record<string, readonly string[]> = {
  majorDimension: ["ROWS", "COLUMNS"],
  valueRenderOption: ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"],
  dateTimeRenderOption: ["SERIAL_NUMBER", "FORMATTED_STRING"],
  valueInputOption: ["RAW", "USER_ENTERED"],
  insertDataOption: ["OVERWRITE", "INSERT_ROWS"],
};

/** The first choice where none is made. */
export function chosen(name: string, value: unknown): string {
  const known = choices[name] ?? [];
  if (value === undefined || value === null) return known[0] ?? "";
  if (typeof value !== "string" || !known.includes(value)) {
    fail(
      `Invalid value at '${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}' (TYPE_ENUM), ${JSON.stringify(value)}`,
    );
  }
  return value;
}

export function inputOption(value: unknown): "RAW" | "USER_ENTERED" {
  if (value === undefined || value === null) fail("'valueInputOption' is required but not specified");
  return chosen("valueInputOption", value) as "RAW" | "USER_ENTERED";
}

/** Where a range is read: what reaches beyond the grid is cut off. */
export function readAddress(workbook: Workbook, range: unknown): { sheet: SheetInfo; at: RangeAddress } {
  const { sheet, open } = parseRange(workbook.info(), range);
  return { sheet, at: withinGrid(sheet, open) };
}

export function valueRange(
  workbook: Workbook,
  sheet: SheetInfo,
  at: RangeAddress,
  how: Rendering,
): v4.Schema$ValueRange {
  const majorDimension = chosen("majorDimension", how.majorDimension);
  const rows = rendered(workbook, at, how);
  const values = trimmed(majorDimension === "ROWS" ? rows : transposed(rows));
  return { range: rangeText(sheet, at), majorDimension, ...(values.length > 0 ? { values } : {}) };
}

/** Row by row; what is empty is "". */
function rendered(workbook: Workbook, at: RangeAddress, how: Rendering): unknown[][] {
  const render = chosen("valueRenderOption", how.valueRenderOption);
  const dates = chosen("dateTimeRenderOption", how.dateTimeRenderOption);
  if (render === "FORMATTED_VALUE") return workbook.displayValues(at);
  const values = workbook.filledValues(at);
  const filled = { ...at, rows: values.length };
  if (values.length === 0) return [];
  const formulas = render === "FORMULA" ? workbook.formulas(filled) : null;
  const texts = dates === "FORMATTED_STRING" ? workbook.displayValues(filled) : null;
  return values.map((row, r) =>
    row.map((value, c) => formulas?.[r]?.[c] || plainValue(value, texts?.[r]?.[c] ?? null)),
  );
}

function plainValue(value: Value, shown: string | null): unknown {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  return shown ?? value.serial;
}

function transposed(rows: unknown[][]): unknown[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
}

/** Empty rows and cells at the ends are left out. */
function trimmed(rows: unknown[][]): unknown[][] {
  const cut = rows.map((row) => untilLast(row, (cell) => cell !== ""));
  return untilLast(cut, (row) => row.length > 0);
}

export interface Written {
  sheet: SheetInfo;
  at: RangeAddress;
  rows: number;
  columns: number;
  cells: number;
}

type Step = (commands: Parameters<Workbook["apply"]>[0]) => void;

/** Null leaves a cell alone, "" empties it. A single cell is where the values begin; another range holds them all. */
export function writeValues(
  workbook: Workbook,
  step: Step,
  range: unknown,
  body: v4.Schema$ValueRange,
  option: "RAW" | "USER_ENTERED",
): Written {
  const { sheet, open } = parseRange(workbook.info(), range);
  const given = (body.values ?? []) as unknown[][];
  const rows = chosen("majorDimension", body.majorDimension) === "ROWS" ? given : transposedAsGiven(given);
  const [height, width] = [rows.length, Math.max(0, ...rows.map((row) => row.length))];
  const single = open.lastRow === open.row && open.lastColumn === open.column;
  whollyWithin(sheet, open);
  checkFits(sheet, open, single, height, width);
  const lines = rows.flatMap((row, index) => lineCommands(sheet.sheetId, open.row + index, open.column, row, option));
  if (lines.length > 0) step(lines.map(({ command }) => command));
  const cells = lines.reduce((sum, { count }) => sum + count, 0);
  const at = {
    sheetId: sheet.sheetId,
    row: open.row,
    column: open.column,
    rows: Math.max(height, 1),
    columns: Math.max(width, 1),
  };
  return { sheet, at, rows: new Set(lines.map(({ row }) => row)).size, columns: width, cells };
}

function transposedAsGiven(columns: unknown[][]): unknown[][] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null));
}

function checkFits(sheet: SheetInfo, open: Open, single: boolean, height: number, width: number): void {
  const lastRow = single ? sheet.maxRows : Math.min(open.lastRow ?? sheet.maxRows, sheet.maxRows);
  const lastColumn = single ? sheet.maxColumns : Math.min(open.lastColumn ?? sheet.maxColumns, sheet.maxColumns);
  const asked = { sheetId: sheet.sheetId, row: open.row, column: open.column };
  const rows = (open.lastRow ?? sheet.maxRows) - open.row + 1;
  const columns = (open.lastColumn ?? sheet.maxColumns) - open.column + 1;
  const within = `Requested writing within range [${rangeText(sheet, { ...asked, rows, columns })}], but tried writing to`;
  if (open.row + height - 1 > lastRow) fail(`${within} row [${lastRow + 1}]`);
  if (open.column + width - 1 > lastColumn) fail(`${within} column [${columnLetters(lastColumn + 1)}]`);
}

interface Line {
  row: number;
  count: number;
  command: Parameters<Workbook["apply"]>[0][number];
}

/** Runs of cells between those that are left alone. */
function lineCommands(
  sheetId: number,
  row: number,
  column: number,
  values: readonly unknown[],
  option: "RAW" | "USER_ENTERED",
): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < values.length; from++) {
    if (values[from] === null || values[from] === undefined) continue;
    let to = from;
    while (to < values.length && values[to] !== null && values[to] !== undefined) to++;
    const inputs = [values.slice(from, to).map((value) => inputOf(value, option))];
    const at = { sheetId, row, column: column + from, rows: 1, columns: to - from };
    lines.push({ row, count: to - from, command: { do: "setCells", at, inputs } });
    from = to;
  }
  return lines;
}

function inputOf(value: unknown, option: "RAW" | "USER_ENTERED"): Input {
  if (typeof value === "string" && option === "USER_ENTERED" && value !== "") return { kind: "typed", text: value };
  return { kind: "value", value: value as string | number | boolean };
}

export function updateResponse(
  workbook: Workbook,
  written: Written,
  wanted: { include: boolean; how: Rendering },
): v4.Schema$UpdateValuesResponse {
  const { sheet, at, rows, columns, cells } = written;
  return {
    spreadsheetId: workbook.info().id,
    updatedRange: rangeText(sheet, at),
    ...(rows > 0 ? { updatedRows: rows } : {}),
    ...(columns > 0 ? { updatedColumns: columns } : {}),
    ...(cells > 0 ? { updatedCells: cells } : {}),
    ...(wanted.include ? { updatedData: valueRange(workbook, sheet, at, wanted.how) } : {}),
  };
}

/** The table is the block of filled cells around or below the range's beginning, up to an empty row. */
export function tableBelow(
  workbook: Workbook,
  range: unknown,
): { sheet: SheetInfo; table: RangeAddress | null; next: Open } {
  const { sheet, open } = parseRange(workbook.info(), range);
  const at = withinGrid(sheet, open);
  const used = { sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn };
  const filled = used.rows > 0 && used.columns > 0 ? workbook.values(used) : [];
  const isFilled = (row: number, column: number) => (filled[row - 1]?.[column - 1] ?? null) !== null;
  const start = firstFilled(isFilled, at);
  if (!start) return { sheet, table: null, next: { row: at.row, column: at.column, lastRow: null, lastColumn: null } };
  const table = grown(isFilled, { ...at, ...start, rows: 1, columns: 1 });
  const next = { row: table.row + table.rows, column: table.column, lastRow: null, lastColumn: null };
  return { sheet, table, next };
}

function firstFilled(
  isFilled: (row: number, column: number) => boolean,
  at: RangeAddress,
): { row: number; column: number } | null {
  for (let row = at.row; row < at.row + at.rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      if (isFilled(row, column)) return { row, column };
    }
  }
  return null;
}

/** Takes in whatever touches the block, corners included. */
function grown(isFilled: (row: number, column: number) => boolean, start: RangeAddress): RangeAddress {
  let at = start;
  const filledIn = (row: number, column: number, rows: number, columns: number) => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (isFilled(r, c)) return true;
    return false;
  };
  for (;;) {
    const { row, column, rows, columns } = at;
    const left = column > 1 ? 1 : 0;
    if (filledIn(row + rows, column - left, 1, columns + left + 1)) at = { ...at, rows: rows + 1 };
    else if (row > 1 && filledIn(row - 1, column - left, 1, columns + left + 1))
      at = { ...at, row: row - 1, rows: rows + 1 };
    else if (filledIn(row, column + columns, rows, 1)) at = { ...at, columns: columns + 1 };
    else if (left > 0 && filledIn(row, column - 1, rows, 1)) at = { ...at, column: column - 1, columns: columns + 1 };
    else return at;
  }
}

/** Places that data filters match, each with the filters that match it. */
export function filteredRanges(
  workbook: Workbook,
  filters: readonly v4.Schema$DataFilter[],
): { sheet: SheetInfo; at: RangeAddress; filter: v4.Schema$DataFilter }[] {
  const info = workbook.info();
  if (filters.length === 0) fail("Must specify at least one data filter.");
  return filters.flatMap((filter) => {
    const { a1Range, gridRange: grid, developerMetadataLookup } = filter;
    if ([a1Range, grid, developerMetadataLookup].filter(Boolean).length !== 1)
      fail("Exactly one field of a data filter must be set.");
    if (a1Range) return [{ ...readAddress(workbook, a1Range), filter }];
    if (grid) {
      const at = gridRange(info, grid);
      return at ? [{ sheet: sheetOf(info, at.sheetId), at, filter }] : [];
    }
    const entries = workbook.decoration().metadata.filter((entry) => isLookedUp(entry, developerMetadataLookup ?? {}));
    return entries.flatMap(({ at: place }) => {
      if (!place) throw new MissingHere("DataFilter on metadata of the whole spreadsheet");
      const sheet = sheetOf(info, place.sheetId);
      const whole = { sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
      if (!place.axis) return [{ sheet, at: whole, filter }];
      const line = place.axis === "row" ? { row: place.line, rows: 1 } : { column: place.line, columns: 1 };
      return [{ sheet, at: { ...whole, ...line }, filter }];
    });
  });
}
