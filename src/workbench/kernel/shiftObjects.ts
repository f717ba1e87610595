import type { ChartSpec, RangeAddress, ValidationRule } from "./api.ts";
import { shiftedDecoration } from "./decoration.ts";
import { shiftedFormula } from "./formulaText.ts";
import type { LocaleRules } from "./locale.ts";
import type { BookState, SheetFacts, StoredRule } from "./model.ts";
import { type Shift, shiftedLine, shiftedRange, shiftedRanges } from "./shift.ts";

/** What belongs to a sheet and names rows or columns, after a shift of that sheet. */
export function shiftedFacts(facts: SheetFacts, shift: Shift): SheetFacts {
  const rows = shift.axis === "row";
  const next: SheetFacts = {
    ...facts,
    merges: shiftedRanges(facts.merges, shift).filter((merge) => merge.rows * merge.columns > 1),
  };
  if (rows) {
    next.hiddenRows = shiftedLines(facts.hiddenRows, shift);
    next.rowHeights = shiftedSizes(facts.rowHeights, shift);
    next.frozenRows = shiftedFrozen(facts.frozenRows, shift);
  } else {
    next.hiddenColumns = shiftedLines(facts.hiddenColumns, shift);
    next.columnWidths = shiftedSizes(facts.columnWidths, shift);
    next.frozenColumns = shiftedFrozen(facts.frozenColumns, shift);
  }
  next.filter = shiftedFilter(facts.filter, shift);
  return next;
}

function shiftedLines(lines: number[], shift: Shift): number[] {
  const moved = lines.map((line) => shiftedLine(line, shift)).filter((line) => line !== null);
  return moved.sort((a, b) => a - b);
}

function shiftedSizes(sizes: Record<number, number>, shift: Shift): Record<number, number> {
  const next: Record<number, number> = {};
  for (const [line, size] of Object.entries(sizes)) {
    const moved = shiftedLine(Number(line), shift);
    if (moved !== null) next[moved] = size;
  }
  return next;
}

function shiftedFrozen(frozen: number, shift: Shift): number {
  if (shift.kind === "insert") return shift.at <= frozen ? frozen + shift.count : frozen;
  if (shift.kind === "move") return frozen;
  return frozen - Math.max(0, Math.min(frozen, shift.at + shift.count - 1) - shift.at + 1);
}

function shiftedFilter(filter: SheetFacts["filter"], shift: Shift): SheetFacts["filter"] {
  const range = filter && shiftedRange(filter.range, shift);
  if (!filter || !range) return null;
  if (shift.axis === "row") return { ...filter, range };
  const hiddenValues: Record<number, string[]> = {};
  for (const [column, values] of Object.entries(filter.hiddenValues)) {
    const moved = shiftedLine(Number(column), shift);
    if (moved !== null) hiddenValues[moved] = values;
  }
  return { range, hiddenValues };
}

/** Named ranges, protections and charts after a shift of one sheet. */
export function shiftedBook(book: BookState, shift: Shift): BookState {
  const namedRanges: Record<string, RangeAddress> = {};
  for (const [name, range] of Object.entries(book.namedRanges)) {
    const moved = shiftedRange(range, shift);
    if (moved) namedRanges[name] = moved;
  }
  const protections = book.protections.flatMap((protection) => {
    const range = protection.range && shiftedRange(protection.range, shift);
    if (protection.range && !range) return [];
    const unprotected = shiftedRanges(protection.unprotected, shift);
    return [range ? { ...protection, range, unprotected } : { ...protection, unprotected }];
  });
  const charts = book.charts.map((chart) => shiftedChart(chart, shift));
  const decoration = book.decoration && shiftedDecoration(book.decoration, shift);
  return { ...book, namedRanges, protections, charts, ...(decoration ? { decoration } : {}) };
}

function shiftedChart(chart: ChartSpec, shift: Shift): ChartSpec {
  const next = { ...chart, ranges: shiftedRanges(chart.ranges, shift) };
  if (chart.sheetId !== shift.sheetId) return next;
  if (shift.axis === "row") next.row = shiftedLine(chart.row, shift) ?? shift.at;
  else next.column = shiftedLine(chart.column, shift) ?? shift.at;
  return next;
}

export function isRange(argument: unknown): argument is RangeAddress {
  return typeof argument === "object" && argument !== null && "sheetId" in argument;
}

/** A validation rule with its formula and ranges changed. */
export function rewrittenRule(
  rule: ValidationRule,
  formula: (text: string) => string,
  range: (range: RangeAddress) => RangeAddress | null,
): ValidationRule {
  const custom = rule.criteria === "CUSTOM_FORMULA";
  const args = rule.args.map((argument) => {
    if (custom && typeof argument === "string") return formula(argument);
    return isRange(argument) ? (range(argument) ?? "#REF!") : argument;
  });
  return { ...rule, args };
}

export function shiftedRule(stored: StoredRule, shift: Shift, sheetName: string, rules: LocaleRules): StoredRule {
  const own = stored.base.sheetId === shift.sheetId;
  const rule = rewrittenRule(
    stored.rule,
    (text) => shiftedFormula(text, shift, sheetName, own, rules),
    (range) => shiftedRange(range, shift),
  );
  if (!own) return { ...stored, rule };
  const base = { ...stored.base };
  if (shift.axis === "row") base.row = shiftedLine(base.row, shift) ?? shift.at;
  else base.column = shiftedLine(base.column, shift) ?? shift.at;
  return { rule, base };
}
