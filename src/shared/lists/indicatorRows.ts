/** What the indicator functions put into the sheet: one row a year. */

import { closedFigures } from "../indicators/closedFigures.ts";
import { type IndicatorRegister, indicatorInput } from "../indicators/indicatorInput.ts";
import {
  firstYear,
  indicatorYears,
  lastYear,
  type Verdict,
  verdictOf,
  type YearFigures,
} from "../indicators/indicatorSeries.ts";
import { indicatorWords, noData } from "../indicators/indicatorWords.ru.ts";
import type { IndicatorNumber } from "../indicators/list.ts";
import { roundedShare } from "../indicators/showShare.ts";
import { showDay } from "../language/day.ts";
import { amendments } from "../register/amendments.ts";
import type { Cell } from "../register/column.ts";
import { employments } from "../register/employments.ts";
import { organisations } from "../register/organisations.ts";
import { pairs } from "../register/pairs.ts";
import { people } from "../register/people.ts";
import { settings } from "../register/settings.ts";
import { targets } from "../register/targets.ts";
import { yearFigures } from "../register/yearFigures.ts";
import { type Argument, dayOf, LostDataError, part, rowsIn } from "./arguments.ts";

const neededOrganisations = part(organisations, ["id", "role", "subordinate", "openedOn", "closedOn"]);
const neededPeople = part(people, ["id", "careerStartedOn", "youngOverride", "youngReason", "youngUntil", "test"]);
const neededEmployments = part(employments, [
  "id",
  "personId",
  "organisationId",
  "teacher",
  "kind",
  "startedOn",
  "finishedOn",
]);
const neededPairs = part(pairs, [
  "id",
  "mentorId",
  "menteeId",
  "mentorOrganisationId",
  "status",
  "startedOn",
  "dueOn",
  "finishedOn",
  "orderNumber",
  "orderOn",
  "test",
]);
const neededTargets = part(targets, ["id", "indicator", "year", "target"]);
const neededSettings = part(settings, ["id", "value"]);
const neededFigures = part(yearFigures, [
  "id",
  "schoolYear",
  "indicator",
  "organisationId",
  "numerator",
  "denominator",
  "value",
  "target",
  "reportOn",
  "frozenAt",
]);
const neededAmendments = part(amendments, [
  "id",
  "figureId",
  "amendedOn",
  "after",
  "numeratorAfter",
  "denominatorAfter",
]);

/** A block in any case: where the data are lost, every year says that there are none, and the first why. */
export function indicatorRows(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Cell[][] {
  try {
    return rowsOfYears(indicator, args, dayName);
  } catch (error) {
    if (error instanceof LostDataError) return lostRows(error.message);
    throw error;
  }
}

function lostRows(sentence: string): Cell[][] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => [
    firstYear + index,
    ...["", "", indicatorWords.noFigures, "", "", "", "", ""],
    index === 0 ? sentence : "",
  ]);
}

/**
 * Arguments: organisations, people, employments, pairs, targets, settings, the day the data stand for; then, where years have
 * been closed, their frozen figures and the amendments.
 */
function rowsOfYears(indicator: IndicatorNumber, args: readonly Argument[], dayName: string): Cell[][] {
  const read = [
    rowsIn(neededOrganisations, args[0]),
    rowsIn(neededPeople, args[1]),
    rowsIn(neededEmployments, args[2]),
    rowsIn(neededPairs, args[3]),
    rowsIn(neededTargets, args[4]),
    rowsIn(neededSettings, args[5]),
  ] as const;
  const today = dayOf(args[6], dayName);
  const [organisationRows, peopleRows, employmentRows, pairRows, targetRows, settingRows] = read.map(
    (table) => table.rows,
  );
  // The indicators touch only the columns read above.
  const register = {
    organisations: organisationRows,
    people: peopleRows,
    employments: employmentRows,
    pairs: pairRows,
    targets: targetRows,
    settings: settingRows,
  } as unknown as IndicatorRegister;
  const frozen = args[7] === undefined ? null : rowsIn(neededFigures, args[7]);
  const amended = args[8] === undefined ? null : rowsIn(neededAmendments, args[8]);
  // As above: only the columns read are touched.
  const closed = closedFigures({
    yearFigures: frozen?.rows ?? [],
    amendments: amended?.rows ?? [],
  } as unknown as Parameters<typeof closedFigures>[0]);
  const unreadable = read.reduce((sum, table) => sum + table.problems, 0);
  return indicatorYears(indicatorInput(register), indicator, today, closed).map((year) => rowOf(year, unreadable));
}

function rowOf(figures: YearFigures, unreadable: number): Cell[] {
  const { year, schoolYear, target, numerator, denominator, lacking, reportOn, mark } = figures.point;
  const words = mark === "" ? wordsOf(figures) : `${mark}; ${wordsOf(figures)}`;
  if (figures.share === null && mark === "") return [year, schoolYear, target ?? "", "", "", "", "", "", "", words];
  const fact = roundedShare(numerator, denominator, target);
  const deviation = fact === null || target === null ? "" : Math.round((fact.value - target) * 100) / 100;
  return [
    year,
    schoolYear,
    target ?? "",
    fact === null ? noData : fact.value,
    fact === null ? "" : numerator,
    fact === null ? "" : denominator,
    deviation,
    target === null || fact === null ? "" : lacking,
    showDay(reportOn),
    unreadable === 0 ? words : `${words}; ${indicatorWords.unreadable(unreadable)}`,
  ];
}

function wordsOf(figures: YearFigures): string {
  const verdict = verdictOf(figures);
  const { reason } = figures.point;
  if (verdict === "noFigures" && reason !== "") return `${indicatorWords.noFigures}: ${reason}`;
  const unknown = figures.share?.unknown?.length ?? 0;
  if (unknown > 0) return `${verdictWords(verdict, figures)}; ${indicatorWords.unjudged(unknown)}`;
  return verdictWords(verdict, figures);
}

function verdictWords(verdict: Verdict, figures: YearFigures): string {
  if (verdict === "reached" || verdict === "missed") return indicatorWords[verdict](figures.running);
  return indicatorWords[verdict];
}
