import type { CellStyle, RangeAddress, ValidationRule, Value, Workbook, WorkbookInfo } from "../kernel/api.ts";
import { localeRules } from "../kernel/locale.ts";
import { troubleOf } from "./cellErrors.ts";
import type { BookView, ChartView, CopyView, RuleView, SelectionSums, WarnedArea, WindowView } from "./protocol.ts";

/** The most cells that one request may read, and that one sum may take. */
const windowLimit = 400_000;
export const sumLimit = 2_000_000;

/** The part of the range that lies on the sheet, or null when the sheet is unknown or nothing is left. */
export function clip(workbook: Workbook, at: RangeAddress, limit = windowLimit): RangeAddress | null {
  const sheet = workbook.info().sheets.find((candidate) => candidate.sheetId === at.sheetId);
  if (!sheet || at.row > sheet.maxRows || at.column > sheet.maxColumns) return null;
  const rows = Math.min(at.rows, sheet.maxRows - at.row + 1);
  const columns = Math.min(at.columns, sheet.maxColumns - at.column + 1);
  return rows * columns > limit ? null : { ...at, rows, columns };
}

export function readBook(workbook: Workbook, version: number): BookView {
  const info = workbook.info();
  const filteredRows: Record<number, number[]> = {};
  for (const sheet of info.sheets) {
    const rows = workbook.filteredRows(sheet.sheetId);
    if (rows.length > 0) filteredRows[sheet.sheetId] = rows;
  }
  return { info, version, filteredRows, warned: warnedAreas(workbook, info) };
}

function warnedAreas(workbook: Workbook, { sheets }: WorkbookInfo): WarnedArea[] {
  return workbook.protections().flatMap(({ id, description, sheetId, range, unprotected, warningOnly }) => {
    const sheet = sheets.find((candidate) => candidate.sheetId === sheetId);
    if (!sheet || (warningOnly && unprotected.length > 0)) return [];
    const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    const { row, column, rows, columns } = range ?? whole;
    return [{ id, removalOnly: !warningOnly, description, sheetId, area: { row, column, rows, columns } }];
  });
}

export function readWindow(workbook: Workbook, at: RangeAddress, email: string, version: number): WindowView {
  const texts = workbook.displayValues(at);
  const values = workbook.values(at);
  const view: WindowView = {
    version,
    at,
    texts,
    edits: [],
    kinds: values.map((row) => row.map(kindOf).join("")),
    styles: [],
    styleOf: [],
    notes: [],
    troubles: [],
    rules: [],
    ruleOf: [],
    locked: lockedAreas(workbook, at, email),
  };
  workbook.editTexts(at).forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== texts[r]?.[c]) view.edits.push([at.row + r, at.column + c, text]);
    });
  });
  addStyles(view, workbook.styles(at));
  workbook.notes(at).forEach((row, r) => {
    row.forEach((note, c) => {
      if (note) view.notes.push([at.row + r, at.column + c, note]);
    });
  });
  const rules = localeRules(workbook.info().locale);
  workbook.formulas(at).forEach((row, r) => {
    row.forEach((formula, c) => {
      const trouble = troubleOf(values[r]?.[c] ?? null, formula, rules);
      if (trouble !== "") view.troubles.push([at.row + r, at.column + c, trouble]);
    });
  });
  addRules(view, workbook.validations(at));
  return view;
}

function kindOf(value: Value): string {
  if (value === null || value === "") return " ";
  if (typeof value === "number") return "n";
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "string") return "s";
  return "serial" in value ? "d" : "e";
}

function addStyles(view: WindowView, styles: CellStyle[][]): void {
  const known = new Map<string, number>();
  view.styleOf = styles.map((row) => row.map((style) => indexIn(known, view.styles, style)));
}

function indexIn<T>(known: Map<string, number>, list: T[], item: T): number {
  const key = JSON.stringify(item);
  const index = known.get(key);
  if (index !== undefined) return index;
  known.set(key, list.length);
  return list.push(item) - 1;
}

function addRules(view: WindowView, rules: (ValidationRule | null)[][]): void {
  const known = new Map<string, number>();
  rules.forEach((row, r) => {
    row.forEach((rule, c) => {
      if (rule) view.ruleOf.push([view.at.row + r, view.at.column + c, indexIn(known, view.rules, ruleView(rule))]);
    });
  });
}

function ruleView(rule: ValidationRule): RuleView {
  const [first, second] = rule.args;
  const mark = (arg: unknown, fallback: boolean) =>
    typeof arg === "string" || typeof arg === "number" || typeof arg === "boolean" ? arg : fallback;
  const isList = rule.criteria === "VALUE_IN_LIST" || rule.criteria === "VALUE_IN_RANGE";
  const isDate = rule.criteria.startsWith("DATE_");
  return {
    kind: isList ? "list" : rule.criteria === "CHECKBOX" ? "checkbox" : isDate ? "date" : "other",
    dropdown: isList && second !== false,
    strict: isList && !rule.allowInvalid,
    help: rule.helpText ?? "",
    checked: rule.criteria === "CHECKBOX" ? mark(first, true) : true,
    unchecked: rule.criteria === "CHECKBOX" ? mark(second, false) : false,
  };
}

/** Halves the range until each part is wholly free or a single cell, then joins the locked cells of a row. */
function lockedAreas(workbook: Workbook, at: RangeAddress, email: string): RangeAddress[] {
  if (workbook.mayEdit(at, email)) return [];
  if (at.rows === 1 && at.columns === 1) return [at];
  const cut = at.columns > 1 ? Math.ceil(at.columns / 2) : 0;
  const half = Math.ceil(at.rows / 2);
  const parts = cut
    ? [
        { ...at, columns: cut },
        { ...at, column: at.column + cut, columns: at.columns - cut },
      ]
    : [
        { ...at, rows: half },
        { ...at, row: at.row + half, rows: at.rows - half },
      ];
  return joined(parts.flatMap((part) => lockedAreas(workbook, part, email)));
}

function joined(areas: RangeAddress[]): RangeAddress[] {
  const result: RangeAddress[] = [];
  for (const area of areas) {
    const last = result.at(-1);
    const below =
      last && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (last && below) last.rows += area.rows;
    else result.push({ ...area });
  }
  return result;
}

/** The entries of a cell's drop-down. */
export function readOptions(workbook: Workbook, at: RangeAddress): string[] {
  const rule = workbook.validations({ ...at, rows: 1, columns: 1 })[0]?.[0];
  const source = rule?.args[0];
  if (!rule || source === undefined) return [];
  if (Array.isArray(source)) return source.map(String);
  if (typeof source === "object" && "sheetId" in source) {
    return [...new Set(workbook.displayValues(source).flat())].filter((text) => text !== "");
  }
  return rule.criteria === "VALUE_IN_LIST" ? rule.args.filter((arg) => typeof arg === "string") : [];
}

export function readCharts(workbook: Workbook, sheetId: number): ChartView[] {
  return workbook.charts(sheetId).map((spec) => ({
    spec,
    data: spec.ranges.map((range) => ({
      texts: workbook.displayValues(range),
      numbers: workbook.values(range).map((row) => row.map((value) => (typeof value === "number" ? value : null))),
    })),
  }));
}

export function readCopy(workbook: Workbook, at: RangeAddress): CopyView {
  return { texts: workbook.displayValues(at), edits: workbook.editTexts(at) };
}

/** The values of the rows that no filter hides. */
export function seenValues(workbook: Workbook, at: RangeAddress): Value[][] {
  const filtered = new Set(workbook.filteredRows(at.sheetId));
  return workbook.values(at).filter((_, index) => !filtered.has(at.row + index));
}

export function sumsOf(values: Value[][]): SelectionSums {
  const sums: SelectionSums = { filled: 0, numbers: 0, sum: 0, minimum: Infinity, maximum: -Infinity };
  for (const value of values.flat()) {
    if (value === null || value === "") continue;
    sums.filled += 1;
    if (typeof value !== "number") continue;
    sums.numbers += 1;
    sums.sum += value;
    sums.minimum = Math.min(sums.minimum, value);
    sums.maximum = Math.max(sums.maximum, value);
  }
  return sums.numbers > 0 ? sums : { ...sums, minimum: 0, maximum: 0 };
}
