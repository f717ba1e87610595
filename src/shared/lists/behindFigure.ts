/** What stands behind a figure of «Сводка»: whom it counts and whom it leaves out, and the same figure of each organisation. */

import { chartTitle } from "../indicators/chartTitle.ts";
import type { FigureCounts } from "../indicators/indicatorInput.ts";
import { firstYear, indicatorYears, lastYear, verdictText, type YearFigures } from "../indicators/indicatorSeries.ts";
import { indicatorWords, leftOutReason, noData } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf, isAnonymous } from "../indicators/list.ts";
import { byAlphabet } from "../language/order.ts";
import type { Cell } from "../register/column.ts";
import { type Argument, FunctionError } from "./arguments.ts";
import { behindWords as words } from "./behindFigureWords.ru.ts";
import { argumentsAlone, furtherTablesOf, organisationColumns, readSheets, type Sheets } from "./indicatorSheets.ts";
import { closedRowsOf, organisationFigures } from "./organisationFigures.ts";

/** Title, figure and rule; then a row a code, in their order: where it is counted, or the rule that leaves it out. */
export function traceRows(
  indicator: IndicatorNumber,
  year: number,
  args: readonly Argument[],
  dayName: string,
): Cell[][] {
  const sheets = sheetsOf(indicator, args, dayName);
  const figures = figuresOf(indicator, year, sheets);
  const { input } = sheets;
  const { point, startYear, share, measure } = figures;
  const { formula, leftOut } = indicatorOf(indicator);
  const told = words.figure(point.shown, measure.unit, point.numerator, point.denominator);
  const closed = point.mark !== "";
  const rule = closed
    ? closedRowsOf(indicator, startYear, sheets).find(({ organisationId }) => organisationId === null)?.rules
    : undefined;
  const head: Cell[][] = [
    [chartTitle(indicator), "", ""],
    [point.schoolYear, point.denominator === 0 ? noData : told, sayings(figures, sheets)],
    [rule ?? formula(input.settings), "", ""],
  ];
  if (closed && share === null) return [...head, [words.noCodes, "", ""]];
  if (share === null) return head;
  const within = new Set(share.numerator);
  const among = new Set(share.denominator);
  const rows = new Map<string, Cell[]>();
  // What a closed year left out, today's rows do not tell.
  const others = closed ? [] : (leftOut?.(input, startYear, point.reportOn, share) ?? []);
  for (const { id, why } of others) rows.set(id, [id, words.leftOut, leftOutReason(why)]);
  for (const id of share.unknown ?? []) rows.set(id, [id, words.unknown, ""]);
  for (const id of among) rows.set(id, [id, within.has(id) ? words.counted : words.denominator, ""]);
  for (const id of within) if (!among.has(id)) rows.set(id, [id, words.numerator, ""]);
  const sorted = [...rows].sort(([one], [other]) => byAlphabet(one, other)).map(([, row]) => row);
  return [...head, [...words.traceHeaders], ...sorted];
}

/** A row for each organisation, then what belongs to none of them, and the municipality. */
export function organisationRows(
  indicator: IndicatorNumber,
  year: number,
  args: readonly Argument[],
  dayName: string,
): Cell[][] {
  if (indicatorOf(indicator).placeOf === undefined) throw new FunctionError(words.wholeOnly(indicator));
  const sheets = sheetsOf(indicator, args, dayName);
  const figures = figuresOf(indicator, year, sheets);
  const { point } = figures;
  const said = sayings(figures, sheets);
  const head = [...words.organisationHeaders];
  if (point.denominator === 0) return [head, ["", words.total, "", "", noData, point.target ?? "", said]];
  const names = new Map(sheets.input.register.organisations.map((row) => [row.id, row.shortName]));
  const rows = organisationFigures(indicator, figures, sheets).map((part): Cell[] => {
    const { organisationId: id, hidden, amended } = part;
    const name = id === "" ? words.elsewhere : (names.get(id) ?? "");
    if (hidden) return [id, name, "", "", words.few, point.target ?? "", ""];
    const cells = cellsOf(figures, part);
    const verdict = [cells.pop(), amended].filter((text) => text !== "").join("; ");
    return [id, name, ...cells, verdict];
  });
  return [head, ...rows, ["", words.total, ...cellsOf(figures, point).slice(0, -1), said]];
}

function sheetsOf(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Sheets {
  const sheets = readSheets([indicator], furtherTablesOf(indicator), argumentsAlone(indicator, args), dayName, {
    ...organisationColumns,
    organisations: ["shortName", "kind"],
    yearFigures: ["rules", "counted", "population"],
  });
  if (isAnonymous(indicator, sheets.input.settings)) throw new FunctionError(words.answersHidden(indicator));
  return sheets;
}

function figuresOf(
  indicator: IndicatorNumber,
  year: number,
  { input, today, closed, unreadClosed }: Sheets,
): YearFigures {
  const found = indicatorYears(input, indicator, today, closed, unreadClosed).find(({ point }) => point.year === year);
  if (found === undefined) throw new FunctionError(words.noSuchYear(year, firstYear, lastYear));
  return found;
}

/** What «Сводка» says of the figure. */
function sayings(figures: YearFigures, { unreadable }: Sheets): string {
  const { mark, quality } = figures.point;
  const unread = unreadable === 0 ? "" : indicatorWords.unreadable(unreadable);
  return [mark, verdictText(figures), quality, unread].filter((text) => text !== "").join("; ");
}

/** Numerator, denominator, value, target, verdict. */
function cellsOf({ point, running, measure }: YearFigures, { numerator, denominator }: FigureCounts): Cell[] {
  const { target } = point;
  const rounded = measure.rounded(numerator, denominator, target);
  if (rounded === null) return [numerator, denominator, noData, target ?? "", indicatorWords.noFigures];
  const reached = target !== null && measure.isReached(numerator, denominator, target);
  const verdict = reached ? indicatorWords.reached(running) : indicatorWords.missed(running);
  return [numerator, denominator, rounded.value, target ?? "", target === null ? indicatorWords.noTarget : verdict];
}
