/** What of «Сводка» stands where its layout does not put it: somebody has inserted or deleted rows or columns above it. */
import type { SummaryCell, SummaryLayout } from "../../shared/lists/summary.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Removes strayed cells of the layout; where every cell stands in its place, nothing is looked for. */
export function clearStrayed(sheet: Sheet, layout: SummaryLayout): void {
  const used = sheet.getDataRange();
  const values = used.getValues();
  const formulas = used.getFormulas();
  const contentAt = (row: number, column: number) =>
    contentOf(formulas[row - 1]?.[column - 1] ?? "", values[row - 1]?.[column - 1] ?? "");
  const laidOut = new Map<string, SummaryCell>();
  const due = new Map<string, { row: number; column: number; content: string }>();
  for (const cell of layout.cells) {
    if (cell.kind === "day") continue;
    const content = contentOf(cell.kind === "formula" ? cell.content : "", cell.content);
    laidOut.set(content, cell);
    due.set(`${cell.row}:${cell.column}:${content}`, { row: cell.row, column: cell.column, content });
  }
  if ([...due.values()].every(({ row, column, content }) => contentAt(row, column) === content)) return;
  for (let row = 1; row <= values.length; row += 1) {
    for (let column = 1; column <= (values[0]?.length ?? 0); column += 1) {
      const content = contentAt(row, column);
      const cell = laidOut.get(content);
      if (cell === undefined || due.has(`${row}:${column}:${content}`)) continue;
      const span = Math.min(cell.span, sheet.getMaxColumns() - column + 1);
      sheet.getRange(row, column, 1, span).breakApart();
      // The day stands beside its label, and looks like any other day.
      sheet.getRange(row, column, 1, cell.style === "label" ? 2 : 1).clear();
    }
  }
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
