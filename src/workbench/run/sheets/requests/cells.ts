/** Requests that write cells. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { CellStyle, Command, Input, RangeAddress } from "../../../kernel/api.ts";
import { copiedFormula } from "../../../kernel/formulaText.ts";
import { inputOf } from "../cellData.ts";
import { stylePatch } from "../cellFormat.ts";
import { ruleOf } from "../conditions.ts";
import { fail, MissingHere } from "../errors.ts";
import { below, has, type Mask, requestMask } from "../mask.ts";
import { gridRange, sheetOf } from "../ranges.ts";
import type { Batch, Handlers } from "./batch.ts";

type Cell = v4.Schema$CellData;

const readOnly = ["effectiveValue", "effectiveFormat", "formattedValue", "hyperlink"];
const missing = ["textFormatRuns", "chipRuns", "pivotTable", "dataSourceTable", "dataSourceFormula"] as const;

function cellMask(fields: string | null | undefined): Mask {
  const mask = requestMask(fields, "CellData");
  if (mask !== "all") for (const name of readOnly) if (has(mask, name)) fail(`The field '${name}' is read only.`);
  return mask;
}

function refuseMissing(cell: Cell, mask: Mask): void {
  for (const name of missing) if (has(mask, name) && cell[name]) throw new MissingHere(`CellData.${name}`);
}

/** What a block of cells of one width is to hold, field by field of the mask. */
function blockCommands(batch: Batch, at: RangeAddress, cells: Cell[][], mask: Mask): Command[] {
  for (const row of cells) for (const cell of row) refuseMissing(cell, mask);
  const commands: Command[] = [];
  const format = below(mask, "userEnteredFormat");
  // Formats first: a value takes its kind from the format that the cell has.
  if (format) commands.push({ do: "setStyles", at, styles: stylesOf(batch, at, cells, format) });
  if (has(mask, "dataValidation")) commands.push(...ruleCommands(batch, at, cells));
  if (has(mask, "userEnteredValue")) {
    commands.push({
      do: "setCells",
      at,
      inputs: cells.map((row) => row.map((cell) => inputOf(cell.userEnteredValue))),
    });
  }
  if (has(mask, "note"))
    commands.push({ do: "setNotes", at, notes: cells.map((row) => row.map((cell) => cell.note || null)) });
  return commands;
}

function stylesOf(batch: Batch, at: RangeAddress, cells: Cell[][], mask: Mask): CellStyle[][] {
  const before = has(mask, "borders") ? batch.workbook.styles(at) : null;
  const { rules } = batch.reading;
  return cells.map((row, r) =>
    row.map((cell, c) => stylePatch(cell.userEnteredFormat ?? {}, mask, rules, before?.[r]?.[c])),
  );
}

/** Runs of the same rule in a row go together. */
function ruleCommands(batch: Batch, at: RangeAddress, cells: Cell[][]): Command[] {
  const { reading } = batch;
  return cells.flatMap((row, r) => {
    const texts = row.map((cell) => (cell.dataValidation ? JSON.stringify(cell.dataValidation) : ""));
    const commands: Command[] = [];
    for (let from = 0; from < texts.length; ) {
      let to = from + 1;
      while (to < texts.length && texts[to] === texts[from]) to++;
      const place = { ...at, row: at.row + r, column: at.column + from, rows: 1, columns: to - from };
      const rule = row[from]?.dataValidation;
      commands.push({ do: "setValidation", at: place, rule: rule ? ruleOf(rule, reading) : null });
      from = to;
    }
    return commands;
  });
}

/** Rows of cells one below another, as blocks of rows of the same width. */
function rowBlocks(
  sheetId: number,
  row: number,
  column: number,
  rows: Cell[][],
): { at: RangeAddress; cells: Cell[][] }[] {
  const blocks: { at: RangeAddress; cells: Cell[][] }[] = [];
  rows.forEach((cells, index) => {
    const last = blocks.at(-1);
    if (cells.length === 0) return;
    if (last && last.at.columns === cells.length && last.at.row + last.at.rows === row + index) {
      last.at = { ...last.at, rows: last.at.rows + 1 };
      last.cells.push(cells);
    } else blocks.push({ at: { sheetId, row: row + index, column, rows: 1, columns: cells.length }, cells: [cells] });
  });
  return blocks;
}

/** Numbers of the message count from 0. */
function checkFits(start: { row: number; column: number }, rows: Cell[][], lastRow: number, lastColumn: number): void {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (start.row + rows.length - 1 > lastRow) {
    fail(`Attempting to write row: ${lastRow}, beyond the last requested row of: ${lastRow - 1}`);
  }
  if (start.column + width - 1 > lastColumn) {
    fail(`Attempting to write column: ${lastColumn}, beyond the last requested column of: ${lastColumn - 1}`);
  }
}

function cellRows(rows: v4.Schema$RowData[] | undefined): Cell[][] {
  return (rows ?? []).map(({ values }) => values ?? []);
}

function writeRows(batch: Batch, sheetId: number, row: number, column: number, rows: Cell[][], mask: Mask): void {
  batch.step(
    ...rowBlocks(sheetId, row, column, rows).flatMap(({ at, cells }) => blockCommands(batch, at, cells, mask)),
  );
}

/** With one cell, formulas move along as copies do. */
function repeatedInputs(batch: Batch, at: RangeAddress, input: Input): Input[][] {
  const { rules } = batch.reading;
  return Array.from({ length: at.rows }, (_, down) =>
    Array.from({ length: at.columns }, (_, right) =>
      input.kind === "formula" ? { kind: "formula", text: copiedFormula(input.text, down, right, rules) } : input,
    ),
  );
}

export const cellRequests: Handlers = {
  updateCells(batch, { start, range, rows, fields }) {
    const mask = cellMask(fields);
    if (Boolean(start) === Boolean(range)) fail("Exactly one of start and range must be set.");
    const given = cellRows(rows);
    if (start) {
      const sheet = sheetOf(batch.info, start.sheetId);
      const place = { row: (start.rowIndex ?? 0) + 1, column: (start.columnIndex ?? 0) + 1 };
      checkFits(place, given, sheet.maxRows, sheet.maxColumns);
      writeRows(batch, sheet.sheetId, place.row, place.column, given, mask);
      return;
    }
    const at = gridRange(batch.info, range);
    if (!at) return;
    checkFits(at, given, at.row + at.rows - 1, at.column + at.columns - 1);
    // Cells of the range for which there is nothing lose what the mask names.
    const whole = Array.from({ length: at.rows }, (_, row) =>
      Array.from({ length: at.columns }, (_, column) => given[row]?.[column] ?? {}),
    );
    writeRows(batch, at.sheetId, at.row, at.column, whole, mask);
  },
  repeatCell(batch, { range, cell = {}, fields }) {
    const mask = cellMask(fields);
    refuseMissing(cell, mask);
    const at = gridRange(batch.info, range);
    if (!at) return;
    const format = below(mask, "userEnteredFormat");
    if (format && has(format, "borders")) {
      const cells = Array.from({ length: at.rows }, () => new Array<Cell>(at.columns).fill(cell));
      batch.step({ do: "setStyles", at, styles: stylesOf(batch, at, cells, format) });
    } else if (format) {
      batch.step({ do: "setStyle", at, style: stylePatch(cell.userEnteredFormat ?? {}, format, batch.reading.rules) });
    }
    if (has(mask, "dataValidation")) {
      const rule = cell.dataValidation ? ruleOf(cell.dataValidation, batch.reading) : null;
      batch.step({ do: "setValidation", at, rule });
    }
    if (has(mask, "userEnteredValue")) {
      batch.step({ do: "setCells", at, inputs: repeatedInputs(batch, at, inputOf(cell.userEnteredValue)) });
    }
    if (has(mask, "note")) {
      const notes = Array.from({ length: at.rows }, () => new Array<string | null>(at.columns).fill(cell.note || null));
      batch.step({ do: "setNotes", at, notes });
    }
  },
  appendCells(batch, { sheetId, rows, fields, tableId }) {
    if (tableId) throw new MissingHere("AppendCellsRequest.tableId");
    const mask = cellMask(fields);
    const sheet = sheetOf(batch.info, sheetId);
    const given = cellRows(rows);
    const width = Math.max(0, ...given.map((row) => row.length));
    const first = sheet.lastRow + 1;
    const lacking = first + given.length - 1 - sheet.maxRows;
    if (lacking > 0)
      batch.step({ do: "insertRows", sheetId: sheet.sheetId, before: sheet.maxRows + 1, count: lacking });
    const narrow = width - sheet.maxColumns;
    if (narrow > 0)
      batch.step({ do: "insertColumns", sheetId: sheet.sheetId, before: sheet.maxColumns + 1, count: narrow });
    writeRows(batch, sheet.sheetId, first, 1, given, mask);
  },
  setDataValidation(batch, { range, rule, filteredRowsIncluded }) {
    if (filteredRowsIncluded === false) throw new MissingHere("SetDataValidationRequest.filteredRowsIncluded");
    const at = gridRange(batch.info, range);
    if (at) batch.step({ do: "setValidation", at, rule: rule ? ruleOf(rule, batch.reading) : null });
  },
  mergeCells(batch, { range, mergeType }) {
    const at = gridRange(batch.info, range);
    if (!at) return;
    const parts: Record<string, RangeAddress[]> = {
      MERGE_ALL: [at],
      MERGE_ROWS: Array.from({ length: at.rows }, (_, index) => ({ ...at, row: at.row + index, rows: 1 })),
      MERGE_COLUMNS: Array.from({ length: at.columns }, (_, index) => ({
        ...at,
        column: at.column + index,
        columns: 1,
      })),
    };
    const wanted = parts[mergeType ?? "MERGE_ALL"] ?? fail(`Invalid mergeType: ${mergeType}`);
    batch.step(...wanted.map((part): Command => ({ do: "merge", at: part, merged: true })));
  },
  unmergeCells(batch, { range }) {
    const at = gridRange(batch.info, range);
    if (at) batch.step({ do: "merge", at, merged: false });
  },
};
