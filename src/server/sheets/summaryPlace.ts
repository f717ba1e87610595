/** What of «Сводка» stands where its layout does not put it: somebody has inserted or deleted rows or columns above it. */
import type { SummaryCell, SummaryLayout } from "../../shared/lists/summary.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Removes strayed cells of the layout; where every cell stands in its place, nothing is looked for. */
export function clearStrayed(sheet: Sheet, layout: SummaryLayout): void {
  const { values, formulas } = contentsOf(sheet);
  const contentAt = (row: number, column: number) =>
    contentOf(formulas[row - 1]?.[column - 1] ?? "", values[row - 1]?.[column - 1] ?? "");
  const laidOut = new Map<string, SummaryCell>();
  const due = new Map<string, { row: number; column: number; content: string }>();
  for (const cell of layout.cells) {
    if (cell.kind === "day" || cell.kind === "computed") continue;
    const content = contentOf(cell.kind === "formula" ? cell.content : "", cell.content);
    laidOut.set(content, cell);
    due.set(`${cell.row}:${cell.column}:${content}`, { row: cell.row, column: cell.column, content });
  }
  if ([...due.values()].every(({ row, column, content }) => contentAt(row, column) === content)) return;
  for (let row = 1; row <= values.length; row += 1) {
    for (let column = 1; column <= (values[0]?.length ?? 0); column += 1) {
      const content = contentAt(row, column);
      const cell = laidOut.get(content);
      if (cell !== undefined && !due.has(`${row}:${column}:${content}`)) clearCell(sheet, cell, row, column);
    }
  }
}

/** With all that its formula has put beside and below it. */
function clearCell(sheet: Sheet, cell: SummaryCell, row: number, column: number): void {
  const width = Math.min(cell.result?.columns ?? cell.span, sheet.getMaxColumns() - column + 1);
  const height = Math.min(cell.result?.rows ?? 1, sheet.getMaxRows() - row + 1);
  sheet.getRange(row, column, height, width).breakApart();
  // The day stands beside its label, and looks like any other day.
  const cleared = cell.result === undefined ? (cell.style === "label" ? 2 : 1) : width;
  sheet.getRange(row, column, height, cleared).clear();
}

/**
 * Makes room for the result of a formula that has none: what an earlier version of the register has left there goes, whatever
 * people have written there is moved below.
 */
export function makeSummaryRoom(sheet: Sheet, layout: SummaryLayout): void {
  const [cell] = layout.cells.filter(({ result }) => result !== undefined);
  if (cell?.result === undefined) return;
  const { row, column, content, result } = cell;
  const { values, formulas } = contentsOf(sheet);
  const shown = String(values[row - 1]?.[column - 1] ?? "");
  if (isSameFormula(formulas[row - 1]?.[column - 1] ?? "", content) && !shown.startsWith("#REF")) return;
  growTo(sheet, row + result.rows - 1);
  const area = sheet.getRange(row, column, result.rows, result.columns);
  area.breakApart();
  clearFormer(sheet, layout, row, column);
  SpreadsheetApp.flush();
  const left = area.getValues().findIndex((line) => line.some((value) => value !== ""));
  if (left < 0) return;
  sheet.insertRowsBefore(row + left, result.rows - left);
  sheet.getRange(row + left, column, result.rows - left, result.columns).clear();
}

/** Formulas of the register, and the headings and headers that stood between them as texts. */
function clearFormer(sheet: Sheet, { former }: SummaryLayout, row: number, column: number): void {
  const { values, formulas } = contentsOf(sheet);
  const known = new Set(former);
  for (let at = row; at <= values.length; at += 1)
    for (let place = column; place <= (values[at - 1]?.length ?? 0); place += 1) {
      const own =
        /^=MENTOR_INDICATOR/i.test(formulas[at - 1]?.[place - 1] ?? "") ||
        known.has(String(values[at - 1]?.[place - 1] ?? ""));
      if (own) sheet.getRange(at, place).clear();
    }
}

function growTo(sheet: Sheet, rows: number): void {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
}

function contentsOf(sheet: Sheet): { values: unknown[][]; formulas: string[][] } {
  const used = sheet.getDataRange();
  return { values: used.getValues(), formulas: used.getFormulas() };
}

function contentOf(formula: string, value: unknown): string {
  return formula === "" ? `text ${String(value)}` : `formula ${inputsAside(formula).replace(/\$[A-Z]+\$\d+/g, "$")}`;
}

/** Whether the formulas differ in nothing but the ranges of whole columns, which Google rewrites soundly when a column is inserted. */
export function isSameFormula(one: string, other: string): boolean {
  return inputsAside(one) === inputsAside(other);
}

function inputsAside(formula: string): string {
  const plain = formula.replace(/[\s']/g, "").replace(/,/g, ";").toUpperCase();
  return plain.replace(/[^;(=]+!\$[A-Z]+:\$[A-Z]+/g, "$");
}
