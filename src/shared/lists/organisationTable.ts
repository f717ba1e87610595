/** The organisations of the running school year beside each other, below the figures of «Сводка». */

import { indicatorYears, type YearFigures } from "../indicators/indicatorSeries.ts";
import { indicatorWords, noData } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "../indicators/list.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { Cell } from "../register/column.ts";
import { tables } from "../register/tables.ts";
import { type Argument, LostDataError, part, rowsIn } from "./arguments.ts";
import { argumentsAlone, furtherTablesOf, organisationColumns, readSheets, type Sheets } from "./indicatorSheets.ts";
import { type OrganisationFigure, organisationFigures } from "./organisationFigures.ts";
import { summaryWords } from "./summaryWords.ru.ts";

const words = summaryWords.organisations;

/** Those that belong to an organisation. */
export const placedIndicators: readonly IndicatorNumber[] = indicatorNumbers.filter(
  (indicator) => indicatorOf(indicator).placeOf !== undefined,
);

/** Title, targets and headers stand above them. */
export const tableHead = 3;
/** More are counted and not shown: the sheet has no room for them. */
export const mostOrganisations = 300;

interface Told {
  indicator: IndicatorNumber;
  figures: YearFigures;
  unreadable: number;
  parts: ReadonlyMap<string, OrganisationFigure>;
}

/** `sound`: the sheets, where all of them could be read in full; else each indicator reads what it needs. */
export function organisationTable(
  args: readonly Argument[],
  sound: Sheets | null,
  dayName: string,
  today: string,
): Cell[][] {
  const year = schoolYearOf(today);
  const told = placedIndicators.map((indicator) =>
    toldOf(indicator, year, sound ?? sheetsAlone(indicator, args, dayName)),
  );
  const ids = [...new Set(told.flatMap((one) => [...(one?.parts.keys() ?? [])]))]
    .filter((id) => id !== "")
    .sort(byAlphabet);
  const names = namesIn(args[0]);
  const rows = ids.slice(0, mostOrganisations).map((id) => rowOf(id, names.get(id) ?? "", told));
  const rest = ids.length - rows.length;
  return [
    line(words.title(showSchoolYear(year))),
    line([targetsText(told), unreadText(told)].filter((text) => text !== "").join("; ")),
    [words.code, ...placedIndicators.map((indicator) => words.indicator(indicator)), words.missed, words.name],
    ...rows,
    ...(rest === 0 ? [] : [line(words.more(rest))]),
    ...(ids.length === 0 ? [line(words.none)] : []),
  ];
}

function line(text: string): Cell[] {
  return [text, ...new Array<Cell>(summaryWords.headers.length - 1).fill("")];
}

/** Null where its data are lost. */
function sheetsAlone(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Sheets | null {
  try {
    return readSheets(
      [indicator],
      furtherTablesOf(indicator),
      argumentsAlone(indicator, args),
      dayName,
      organisationColumns,
    );
  } catch (error) {
    if (error instanceof LostDataError) return null;
    throw error;
  }
}

function toldOf(indicator: IndicatorNumber, year: number, sheets: Sheets | null): Told | null {
  if (sheets === null) return null;
  const { input, today, closed, unreadable, unreadClosed } = sheets;
  const years = indicatorYears(input, indicator, today, closed, unreadClosed);
  const figures = years.find(({ startYear }) => startYear === year);
  if (figures === undefined) return null;
  const parts = organisationFigures(indicator, figures, sheets);
  return { indicator, figures, unreadable, parts: new Map(parts.map((part) => [part.organisationId, part])) };
}

/** Each indicator may look at other columns: of the most that one of them could not read. */
function unreadText(told: readonly (Told | null)[]): string {
  const most = Math.max(0, ...told.map((one) => one?.unreadable ?? 0));
  return most === 0 ? "" : indicatorWords.unreadable(most);
}

function targetsText(told: readonly (Told | null)[]): string {
  const targets = told.flatMap((one): string[] => {
    const target = one?.figures.point.target ?? null;
    return one === null || target === null ? [] : [words.target(one.indicator, target, one.figures.measure.unit)];
  });
  return words.targets(targets);
}

function rowOf(id: string, name: string, told: readonly (Told | null)[]): Cell[] {
  const missed: string[] = [];
  const cells = told.map((one): Cell => {
    const part = one?.parts.get(id);
    if (one === null || part === undefined) return noData;
    if (part.hidden) return words.few;
    const { numerator, denominator } = part;
    const { target } = one.figures.point;
    const rounded = one.figures.measure.rounded(numerator, denominator, target);
    if (rounded === null) return noData;
    if (target !== null && !one.figures.measure.isReached(numerator, denominator, target))
      missed.push(String(one.indicator));
    return rounded.value;
  });
  return [id, ...cells, missed.join(", "), name];
}

/** A table without names is still a table. */
function namesIn(argument: Argument | undefined): ReadonlyMap<string, string> {
  try {
    const { rows } = rowsIn(part(tables.organisations, ["id", "shortName"]), argument);
    return new Map(rows.map((row) => [row.id, row.shortName]));
  } catch (error) {
    if (error instanceof LostDataError) return new Map();
    throw error;
  }
}
