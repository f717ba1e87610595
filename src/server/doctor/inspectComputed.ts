/** Whether the computed sheets still are what their layouts say. */

import { summaryLayout } from "../../shared/lists/summary.ts";
import { columnLetter } from "../../shared/register/columnLetter.ts";
import { dictionaryGrid, dictionarySheet } from "../../shared/settings/seeds.ru.ts";
import type { ComputedInspection } from "../../shared/workbook/inspection.ts";
import type { Book } from "../sheets/book.ts";
import { isComputedProtected, type Protections } from "../sheets/protect.ts";
import { plainFormula } from "./plainFormula.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function inspectComputed(book: Book, protections: Protections, editors: string[]): ComputedInspection[] {
  const inspected = (name: string, changedIn: (sheet: Sheet) => string[]): ComputedInspection => {
    const sheet = book.byName(name);
    if (sheet === null) return { sheet: name, missing: true, changed: [], protected: true };
    const guarded = isComputedProtected(book, protections, sheet, editors);
    return { sheet: name, missing: false, changed: changedIn(sheet), protected: guarded };
  };
  return [inspected(summaryLayout().sheet, changedInSummary), inspected(dictionarySheet, changedInDictionaries)];
}

/** A day may be yesterday's until the next sweep: only whether there is one counts. */
function changedInSummary(sheet: Sheet): string[] {
  const { cells } = summaryLayout();
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const formulas = all.getFormulas();
  const values = all.getValues();
  return cells.flatMap((cell) => {
    if (cell.kind === "computed") return [];
    const formula = formulas[cell.row - 1]?.[cell.column - 1] ?? "";
    const value: unknown = values[cell.row - 1]?.[cell.column - 1] ?? "";
    const fits =
      cell.kind === "formula"
        ? // What somebody has written into its result keeps all of it from being shown.
          inputsAside(formula) === inputsAside(cell.content) && !String(value).startsWith("#REF")
        : formula === "" && (cell.kind === "day" ? typeof value === "object" : String(value) === cell.content);
    return fits ? [] : [`${columnLetter(cell.column - 1)}${cell.row}`];
  });
}

/** Renamed sheets and inserted columns change the ranges of whole columns, and Google rewrites them soundly. */
function inputsAside(formula: string): string {
  return plainFormula(formula).replace(/[^;(=]+!\$[A-Z]+:\$[A-Z]+/g, "$");
}

function changedInDictionaries(sheet: Sheet): string[] {
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  return dictionaryGrid().flatMap((row, index) =>
    row.flatMap((cell, column) =>
      String(values[index]?.[column] ?? "") === String(cell) ? [] : [`${columnLetter(column)}${index + 1}`],
    ),
  );
}
