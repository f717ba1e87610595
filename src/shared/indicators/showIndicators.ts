/** The request behind the screen of indicators: the series of each, and who or what the current year still lacks. */

import { pairNaming } from "../facts/pairNames.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { addDays, showDay } from "../language/day.ts";
import { schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import { amendments } from "../register/amendments.ts";
import { employments } from "../register/employments.ts";
import { organisations } from "../register/organisations.ts";
import { pairs } from "../register/pairs.ts";
import { people } from "../register/people.ts";
import type { Problem } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { targets } from "../register/targets.ts";
import { yearFigures } from "../register/yearFigures.ts";
import { nothing } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import type { ClosedFigures } from "./closedFigure.ts";
import { closedFigures } from "./closedFigures.ts";
import { forecastOf } from "./forecast.ts";
import {
  furtherTables,
  type IndicatorInput,
  type IndicatorRegister,
  indicatorInput,
  indicatorTables,
} from "./indicatorInput.ts";
import { indicatorYears, verdictOf, type YearFigures } from "./indicatorSeries.ts";
import { indicatorWords, leftOutReason, nextStepHint } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf } from "./list.ts";
import { shownFigure } from "./measure.ts";
import { cheapestFirst, type Lacking } from "./nextSteps.ts";
import { qualityOf } from "./quality.ts";
import type { IndicatorSeries } from "./series.ts";

type Line = { id: string; label: string; hint: string };
/** A panel 300 px wide shows no more; the rest is counted. */
const longestList = 200;

export const showIndicators = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: [...indicatorTables, ...furtherTables, "mentors", "programmes", "yearFigures", "amendments", "hands"],
  preparation: { name: "unread" } as Preparation<"unread", readonly Problem[]>,
  decide(register, _input, context, problems): Decision<IndicatorSeries[]> {
    const input = indicatorInput(register, problems, register.hands);
    const rows = unreadRows(problems, figureSources);
    const closed = closedFigures(register);
    const unreadClosed = unreadRows(problems, [yearFigures, amendments]);
    const answer = indicatorNumbers.map((indicator) => ({
      ...seriesOf(input, register, indicator, { closed, unreadClosed }, context),
      unread: rows === 0 ? "" : indicatorWords.unreadable(rows),
    }));
    return { changes: [], answer };
  },
});

const figureSources = [
  ...[organisations, people, employments, pairs, targets, yearFigures, amendments],
  ...furtherTables.map((name) => tables[name]),
];

/** Of these sheets. */
function unreadRows(problems: readonly Problem[], sources: readonly { sheet: string }[]): number {
  const needed = sources.map(({ sheet }) => sheet);
  const places = problems.flatMap(({ sheet, row }) =>
    row !== undefined && needed.includes(sheet) ? [`${sheet} ${row}`] : [],
  );
  return new Set(places).size;
}

function seriesOf(
  input: IndicatorInput<IndicatorRegister>,
  register: Rows<"mentors" | "programmes" | "mentees">,
  indicator: IndicatorNumber,
  { closed, unreadClosed }: { closed: ClosedFigures; unreadClosed: number },
  context: Context,
): Omit<IndicatorSeries, "unread"> {
  const years = indicatorYears(input, indicator, context.today, closed, unreadClosed);
  const current = years.find((year) => year.startYear === schoolYearOf(context.today));
  const { title, measure, formula } = indicatorOf(indicator);
  return {
    indicator,
    title,
    unit: measure.unit,
    formula: formula(input.settings),
    points: years.map(({ point, startYear }) => ({
      ...point,
      quality: [point.quality, qualityOf(input, register, indicator, point, startYear)]
        .filter((text) => text !== "")
        .join("; "),
    })),
    forecast: current === undefined ? "" : forecastOf(input, indicator, current),
    lacking: current === undefined ? [] : lackingLines(input, register, indicator, current, context),
    unknown: current === undefined ? [] : unknownLines(input, indicator, current, context),
    leftOut: current === undefined ? [] : leftOutLines(input, indicator, current, context),
  };
}

function lackingLines(
  input: IndicatorInput,
  register: Rows<"mentors" | "mentees">,
  indicator: IndicatorNumber,
  year: YearFigures,
  context: Context,
): Line[] {
  if (year.share === null || verdictOf(year) === "reached") return [];
  const within = new Set(year.share.numerator);
  const missing = year.share.denominator.filter((id) => !within.has(id));
  const { numerator, denominator, target } = year.point;
  const { counts, measure, lacking: lackingOf } = indicatorOf(indicator);
  const after = shownFigure(measure, numerator + 1, denominator, target);
  const lacking = lackingOf(input, register, missing, context.today);
  lacking.sort((one, other) => cheapestFirst(one, other) || (one.id < other.id ? -1 : 1));
  const lines =
    counts === "people"
      ? peopleLines(input, lacking, after, context)
      : organisationLines(input, lacking, after, year, context);
  return cut(lines);
}

function cut(lines: Line[]): Line[] {
  if (lines.length <= longestList) return lines;
  const rest = { id: "", label: indicatorWords.more(lines.length - longestList), hint: "" };
  return [...lines.slice(0, longestList), rest];
}

/** Names of the asker's own people; of other organisations only how many. */
function peopleLines(input: IndicatorInput, lacking: readonly Lacking[], after: string, context: Context): Line[] {
  const own: Line[] = [];
  const others = new Map<string, number>();
  const name = namesOf(input);
  const naming = pairNaming(input.register);
  for (const { id, next } of lacking) {
    const home = homeOf(input, id, context.today);
    if (isOwn(home, context)) own.push({ id, label: name(id, home), hint: naming(nextStepHint(next, after)) });
    else others.set(home, (others.get(home) ?? 0) + 1);
  }
  return [...own, ...countLines(input, others)];
}

function organisationLines(
  input: IndicatorInput,
  lacking: readonly Lacking[],
  after: string,
  year: YearFigures,
  context: Context,
): Line[] {
  const newSince = addDays(schoolYearStart(year.startYear), 30);
  const own: Line[] = [];
  const naming = pairNaming(input.register);
  let others = 0;
  for (const { id, next } of lacking) {
    if (!isOwn(id, context)) {
      others += 1;
      continue;
    }
    const organisation = input.staff.people.organisations.get(id);
    const shortName = organisation?.shortName ?? id;
    const openedOn = organisation?.openedOn ?? "";
    const label = openedOn > newSince ? indicatorWords.newOrganisation(shortName, showDay(openedOn)) : shortName;
    own.push({ id, label, hint: naming(nextStepHint(next, after)) });
  }
  return others === 0 ? own : [...own, { id: "", label: indicatorWords.otherOrganisations, hint: String(others) }];
}

function unknownLines(
  input: IndicatorInput,
  indicator: IndicatorNumber,
  year: YearFigures,
  context: Context,
): Pick<Line, "id" | "label">[] {
  if (year.share === null) return [];
  const name = namesOf(input);
  const own: Line[] = [];
  const others = new Map<string, number>();
  for (const id of indicatorOf(indicator).compute(input, year.startYear, year.point.reportOn).unknown ?? []) {
    const home = homeOf(input, id, context.today);
    if (isOwn(home, context)) own.push({ id, label: name(id, home), hint: "" });
    else others.set(home, (others.get(home) ?? 0) + 1);
  }
  return cut([...own, ...countLines(input, others)]).map(({ id, label, hint }) => ({
    id,
    label: hint === "" ? label : `${label}: ${hint}`,
  }));
}

/** Names of the asker's own; of others how many the same rule has left out. */
function leftOutLines(
  input: IndicatorInput,
  indicator: IndicatorNumber,
  { share, startYear, point }: YearFigures,
  context: Context,
): Line[] {
  const { leftOut, counts } = indicatorOf(indicator);
  // What a closed year left out, today's rows do not tell.
  if (share === null || leftOut === undefined || point.mark !== "") return [];
  const name = namesOf(input);
  const own: Line[] = [];
  const others = new Map<string, number>();
  for (const { id, why } of leftOut(input, startYear, point.reportOn, share)) {
    const home = counts === "people" ? homeOf(input, id, context.today) : id;
    const hint = leftOutReason(why);
    if (!isOwn(home, context)) others.set(hint, (others.get(hint) ?? 0) + 1);
    else own.push({ id, label: counts === "people" ? name(id, home) : input.staff.people.organisationName(id), hint });
  }
  const told = [...others].map(([hint, count]) => ({ id: "", label: indicatorWords.elsewhere(count), hint }));
  return cut([...own, ...told]);
}

function countLines(input: IndicatorInput, counts: ReadonlyMap<string, number>): Line[] {
  return [...counts].map(([id, count]) => ({
    id,
    label: input.staff.people.organisationName(id),
    hint: indicatorWords.peopleCount(count),
  }));
}

function isOwn(organisationId: string, context: Context): boolean {
  return context.actor.role === "department" || context.actor.organisationIds.includes(organisationId);
}

function homeOf(input: IndicatorInput, personId: string, today: string): string {
  return input.staff.people.lastHome(personId, today)?.organisationId ?? "";
}

/** «Иванова Мария Сергеевна, МБОУ «СОШ № 1»», or the code alone where names are switched off. */
function namesOf({ staff }: IndicatorInput): (id: string, home: string) => string {
  return (id, home) =>
    [staff.people.name(id), staff.people.organisationName(home)].filter((part) => part !== "").join(", ");
}
