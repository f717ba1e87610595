/** A look at the whole workbook for the doctor: it reads everything and changes nothing. */

import { disputedAccess } from "../../shared/facts/agreedAccess.ts";
import { type LostColumn, lostAnswers, lostColumns } from "../../shared/facts/lostColumns.ts";
import { areNamesShown, codeToShow } from "../../shared/facts/names.ts";
import type { Cell } from "../../shared/register/column.ts";
import { headerRowsOf } from "../../shared/register/headerRows.ts";
import {
  firstDataRow,
  headerRow,
  keyIn,
  keyRow,
  type Places,
  type Problem,
  placesOf,
  recreatedProblems,
  structuralReasons,
  type Table,
} from "../../shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../shared/register/tables.ts";
import { chainFaults } from "../../shared/workbook/chain.ts";
import type { BookInspection, ColumnInspection, Run, SheetInspection } from "../../shared/workbook/inspection.ts";
import { areRowsKept, foreignRows } from "../../shared/workbook/ownRows.ts";
import { answerSheets, isClosed } from "../forms/closeAnswers.ts";
import { readAccess } from "../sheets/agreed.ts";
import type { Book } from "../sheets/book.ts";
import { type ShownTexts, shownTexts, staleDisplays } from "../sheets/display.ts";
import { type AllPlaces, validationOf } from "../sheets/dress.ts";
import { departmentEditors, inspectProtections, type Protections, readProtections } from "../sheets/protect.ts";
import { type Reading, type ReadTable, readTables } from "../sheets/read.ts";
import { journalHeadIn } from "../write/journal.ts";
import { changedOperations } from "../write/keptImages.ts";
import { readRefused } from "../write/refused.ts";
import { inspectComputed } from "./inspectComputed.ts";
import { inspectForms } from "./inspectForms.ts";
import { inspectTriggers } from "./inspectTriggers.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Forms are another service, and slow: under the lock they are left out. */
export function inspectBook(book: Book, asksForms = true): BookInspection {
  const reading = readTables(book, readingOrder);
  const editors = departmentEditors(book);
  const places = Object.fromEntries(
    tableNames.flatMap((name) => (reading.tables[name] === undefined ? [] : [[name, reading.tables[name]?.places]])),
  );
  const protections = readProtections(book);
  const view: View = {
    book,
    reading,
    protections,
    editors,
    places: places as Partial<AllPlaces>,
    emptied: emptiedColumns(reading),
    texts: shownTexts(reading),
  };
  return {
    sheets: tableNames.map((name) => inspectSheet(view, name)),
    computed: inspectComputed(book, protections, editors),
    triggers: inspectTriggers(),
    forms: book.copied || !asksForms ? [] : inspectForms(book, reading),
    openAnswers: answerSheets(book, reading).flatMap(({ surveyId, sheet }) =>
      isClosed(book, protections, sheet, editors) ? [] : [{ surveyId, sheet: sheet.getName() }],
    ),
    zone: inspectZone(book),
    copied: book.copied,
    training: book.training,
    journal: inspectJournal(book, reading),
    accessAgreed: book.agreed() !== null,
    disputedAccess: disputedAccess(readAccess(reading), book.agreed()),
    refusedIntents: readRefused(book.zone.now().slice(0, 10)),
    rowsKept: areRowsKept(book.kept()),
    foreignRows: foreignRows(reading.register, book.kept()),
    changedOperations:
      reading.tables.operations === undefined ? [] : changedOperations(book, reading.register.operations),
  };
}

/** An operation that comes between two readings has its line in the journal, which is read later. */
const readingOrder: readonly TableName[] = ["operations", ...tableNames.filter((name) => name !== "operations")];

interface View {
  book: Book;
  reading: Reading;
  protections: Protections;
  editors: string[];
  places: Partial<AllPlaces>;
  emptied: readonly LostColumn[];
  texts: ShownTexts;
}

/** A sheet that is missing is told as such. */
function emptiedColumns({ register, tables: read }: Reading): LostColumn[] {
  const base = lostColumns({
    organisations: read.organisations === undefined ? [] : register.organisations,
    people: read.people === undefined ? [] : register.people,
    employments: read.employments === undefined ? [] : register.employments,
    pairs: read.pairs === undefined ? [] : register.pairs,
    settings: read.settings === undefined ? [] : register.settings,
  });
  return read.responses === undefined ? base : [...base, ...lostAnswers(register)];
}

function inspectJournal(book: Book, { register, tables: read }: Reading): BookInspection["journal"] {
  if (read.journal === undefined || read.operations === undefined) return [];
  const { rowOf } = read.journal;
  return chainFaults(register.journal, register.operations, journalHeadIn(book.kept())).map((fault) => ({
    ...fault,
    row: fault.index === null ? null : (rowOf.get(fault.operationId) ?? null),
  }));
}

function inspectZone(book: Book): BookInspection["zone"] {
  const zone = book.spreadsheet.getSpreadsheetTimeZone();
  return { book: zone, script: Session.getScriptTimeZone(), known: isKnownZone(zone) };
}

function isKnownZone(zone: string): boolean {
  try {
    Utilities.formatDate(new Date(0), zone, "HH");
    return zone !== "";
  } catch {
    return false;
  }
}

const nothing: Omit<SheetInspection, "table"> = {
  name: null,
  headersAt: null,
  keysAt: null,
  missing: [],
  doubled: [],
  recreated: [],
  emptied: [],
  columns: [],
  merges: [],
  protections: [],
  keyRowShown: false,
  frozenRows: keyRow,
  shown: false,
  problems: [],
  hanging: [],
};

function inspectSheet(view: View, name: TableName): SheetInspection {
  const table: Table = tables[name];
  const read = view.reading.tables[name];
  if (read === undefined) return { ...nothing, table: name };
  const { sheet } = read;
  const { grid } = read;
  const { places, problems, recreated } = placesOf(table, grid);
  const named = (reason: Problem["reason"]) =>
    Object.keys(table.columns).filter((key) =>
      problems.some((problem) => problem.reason === reason && problem.header === table.columns[key]?.header),
    );
  return {
    table: name,
    name: sheet.getName(),
    ...headerRowsOf(table, grid),
    missing: named("columnMissing"),
    doubled: named("columnDoubled"),
    recreated: recreatedProblems(table, recreated).map(({ header }) => header ?? ""),
    emptied: view.emptied.flatMap((lost) => (lost.table === name ? [lost.column] : [])),
    columns: inspectColumns(view, name, read, grid, places),
    merges: mergesOf(sheet),
    protections: inspectProtections(view.book, view.protections, sheet, name, places, view.editors),
    keyRowShown: !sheet.isRowHiddenByUser(keyRow),
    frozenRows: sheet.getFrozenRows(),
    shown: table.hidden && !sheet.isSheetHidden(),
    problems: view.reading.problems.filter(
      (problem) => problem.sheet === table.sheet && !structuralReasons.includes(problem.reason),
    ),
    hanging: hangingReferences(view.reading, name, table),
  };
}

function mergesOf(sheet: Sheet): string[] {
  return sheet
    .getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns())
    .getMergedRanges()
    .map((range) => range.getA1Notation());
}

function inspectColumns(
  view: View,
  name: TableName,
  read: ReadTable,
  grid: readonly (readonly Cell[])[],
  places: Places,
): ColumnInspection[] {
  const table: Table = tables[name];
  const { sheet } = read;
  const all = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const formulas = all.getFormulas();
  const formats = all.getNumberFormats();
  const rules = all.getDataValidations();
  const stale = staleDisplays(name, read, view.texts, formulas);
  const keyPlace = places[table.key];
  const keyAt = (row: number) => (keyPlace === undefined ? "" : String(grid[row - 1]?.[keyPlace] ?? ""));
  return Object.entries(places).map(([column, place]) => {
    const definition = table.columns[column] as Table["columns"][string];
    const found = formulas.flatMap((cells, index) =>
      index + 1 >= firstDataRow && cells[place] !== "" ? [{ row: index + 1, text: cells[place] as string }] : [],
    );
    const { shown } = definition;
    return {
      name: column,
      place,
      header: String(grid[headerRow - 1]?.[place] ?? ""),
      key: keyIn(grid[keyRow - 1]?.[place]),
      formats: runsOf(formats.map((cells) => cells[place] ?? "")),
      rules: runsOf(rules.map((cells) => ruleMark(cells[place] ?? null))),
      wantedRule: ruleMark(validationOf(view.book, definition, view.places)),
      formulas: shown === undefined ? found.map(({ row, text }) => ({ row, key: keyAt(row), text })) : [],
      staleDisplays: stale.flatMap((cell) => (cell.place === place ? [cell] : [])),
    };
  });
}

/** Neighbouring data rows with one value; `values` start with the sheet's first row. */
function runsOf(values: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (let row = firstDataRow; row <= values.length; row += 1) {
    const value = values[row - 1] as string;
    const last = runs[runs.length - 1];
    if (last?.value === value) last.to = row;
    else runs.push({ value, from: row, to: row });
  }
  return runs;
}

/** Everything about a rule that people can change, in one text; a range counts by its sheet, column and first row. */
function ruleMark(rule: GoogleAppsScript.Spreadsheet.DataValidation | null): string {
  if (rule === null) return "";
  const values = rule.getCriteriaValues().map((value: unknown) => {
    if (!isRange(value)) return JSON.stringify(value);
    return [value.getSheet().getSheetId(), value.getColumn(), value.getRow()].join(":");
  });
  return [String(rule.getCriteriaType()), rule.getAllowInvalid(), ...values].join("|");
}

function isRange(value: unknown): value is GoogleAppsScript.Spreadsheet.Range {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    typeof (value as { getSheet?: unknown }).getSheet === "function"
  );
}

function hangingReferences({ register, tables: read }: Reading, name: TableName, table: Table): Problem[] {
  const rowOf = read[name]?.rowOf;
  const names = { shown: read.settings === undefined || areNamesShown(register) };
  return Object.entries(table.columns).flatMap(([column, { refers, header }]) => {
    const target = tableNames.find((one) => tables[one].sheet === refers?.().sheet);
    const known = target === undefined ? undefined : read[target];
    if (rowOf === undefined || known === undefined) return [];
    const unread = new Set(known.unread.flatMap((row) => row.texts));
    return (register[name] as readonly Record<string, unknown>[]).flatMap((row): Problem[] => {
      const value = row[column];
      if (typeof value !== "string" || known.rowOf.has(value) || unread.has(value)) return [];
      return [
        {
          sheet: table.sheet,
          row: rowOf.get(String(row[table.key])) ?? firstDataRow,
          header,
          reason: "refMissing",
          found: codeToShow(names, value),
        },
      ];
    });
  });
}
