/** What to look at before a school year is closed: what forbids it, and what had better be done first (F185). */

import * as z from "zod/mini";
import { figureProblems, isCountedProblem } from "../checks/figureProblems.ts";
import type { RegisterPlaces, SaidProblem } from "../checks/places.ts";
import { isInBank } from "../facts/bank.ts";
import { codeNaming } from "../facts/codeNames.ts";
import { pairConsentGate } from "../facts/consentGate.ts";
import { isInSchoolYear } from "../facts/countedPairs.ts";
import { isOccupying } from "../facts/occupancy.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { isOfFigures } from "../indicators/byHand.ts";
import type { Figure } from "../indicators/figure.ts";
import { figuresOfYear } from "../indicators/figures.ts";
import { closedYears } from "../indicators/frozen.ts";
import { indicator1 } from "../indicators/indicator1.ts";
import { furtherTables, indicatorInput, indicatorTables } from "../indicators/indicatorInput.ts";
import { dayUntil } from "../indicators/reportDays.ts";
import { targetOf } from "../indicators/targetOf.ts";
import { showDay } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { isOpenLine } from "../pairs/closing.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { type TableName, tables } from "../register/tables.ts";
import { schoolYear } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import { municipalTables } from "../roadmap/facts.ts";
import { listLights } from "../roadmap/showRoadmap.ts";
import type { ClosingItem, YearChecklist } from "./answers.ts";
import { fullReportDay, wholeFigures } from "./closeYear.ts";
import { crossingPairs, overdueLines, overduePairs } from "./overdue.ts";
import { type ClosingItemCode, yearItems } from "./yearTexts.ru.ts";

const shownExamples = 5;
const closingTables = [
  ...municipalTables,
  ...indicatorTables,
  ...furtherTables,
  "surveys",
  "consents",
  "yearFigures",
  "hands",
] as const;

/** Of thousands of pairs a panel shows no more; a decision for all takes the others, too. */
const shownPairs = 200;

export const showYearClosing = question({
  input: z.object({ schoolYear }),
  access: { who: "department" },
  sample: { schoolYear: 2025 },
  reads: closingTables,
  preparation: { name: "places" } as Preparation<"places", RegisterPlaces>,
  decide(register, { schoolYear }, context, { problems }): Decision<YearChecklist> {
    const { today } = context;
    const settings = readSettings(register.settings);
    const reportOn = fullReportDay(schoolYear, settings);
    const closed = closedYears(register).has(schoolYear);
    const begun = today >= schoolYearStart(schoolYear);
    const figures = begun
      ? figuresOfYear(indicatorInput(register), schoolYear, today, (indicator) =>
          dayUntil(indicator, schoolYear, today, settings),
        )
      : [];
    const overdue = overduePairs(register.pairs, schoolYear, today);
    const facts: Facts = { register, settings, schoolYear, reportOn, context, problems, figures, overdue, closed };
    const items = (Object.keys(found) as ClosingItemCode[]).flatMap((code) => itemOf(code, facts));
    return {
      changes: [],
      answer: {
        schoolYear,
        label: showSchoolYear(schoolYear),
        closed,
        possible: !items.some((item) => item.blocking && item.count > 0),
        reportOn,
        items,
        figures: wholeFigures(figures, (indicator) => targetOf(register, settings, schoolYear, indicator)),
        overdue: overdueLines(register, overdue.slice(0, shownPairs)),
        crossing: crossingPairs(register.pairs, schoolYear).length,
      },
    };
  },
});

interface Facts {
  register: Rows<(typeof closingTables)[number]>;
  settings: Settings;
  schoolYear: number;
  reportOn: string;
  context: Context;
  problems: readonly SaidProblem[];
  figures: readonly Figure[];
  overdue: readonly Pair[];
  closed: boolean;
}

const blocking: readonly ClosingItemCode[] = ["closed", "notOver", "unread"];
const views: { readonly [Code in ClosingItemCode]: ClosingItem["view"] } = {
  closed: "",
  notOver: "",
  unread: "check",
  unreadOther: "check",
  overdue: "",
  proposals: "pairs",
  noOrder: "pairs",
  noConsent: "pairs",
  noProgramme: "pairs",
  noFinal: "programmes",
  noReview: "programmes",
  openLines: "pairs",
  openSurveys: "surveys",
  byHand: "hands",
  undrained: "surveys",
  quarantined: "surveys",
  roadmap: "roadmap",
  waiting: "waiting",
  youngUnknown: "people",
  noTarget: "",
  noFigures: "indicators",
};

function itemOf(code: ClosingItemCode, facts: Facts): ClosingItem[] {
  const keys = found[code](facts);
  const isBlocking = blocking.includes(code);
  // What forbids the closing is listed only where it does.
  if (isBlocking && keys.length === 0) return [];
  return [
    {
      code,
      title: yearItems[code],
      count: keys.length,
      blocking: isBlocking,
      examples: keys.slice(0, shownExamples).map(codeNaming(facts.register, facts.context.actor)),
      view: views[code],
    },
  ];
}

/** What each item finds: codes, or sentences about cells. */
const found = {
  closed: ({ closed, schoolYear }) => (closed ? [showSchoolYear(schoolYear)] : []),
  notOver: ({ context, reportOn }) => (context.today < reportOn ? [showDay(reportOn)] : []),
  unread: ({ problems, register }) => figureProblems(register, problems),
  unreadOther: ({ problems }) => problems.filter((one) => !isCountedProblem(one)).map(({ sentence }) => sentence),
  overdue: ({ overdue }) => overdue.map(({ id }) => id),
  proposals: (facts) =>
    facts.register.pairs
      .filter(({ status, dueOn, test }) => !test && isBeforeOrder(status) && dueOn <= schoolYearEnd(facts.schoolYear))
      .map(({ id }) => id),
  noOrder: (facts) =>
    pairsOfYear(facts)
      .filter((pair) => pair.orderNumber === null || pair.orderOn === null)
      .map(({ id }) => id),
  noConsent: (facts) =>
    pairsOfYear(facts)
      .filter((pair) => isOccupying(pair) && pairConsentGate(facts.register, pair, facts.context.today) !== null)
      .map(({ id }) => id),
  noProgramme: (facts) => {
    const known = new Set(facts.register.programmes.map((row) => row.pairId));
    return pairsOfYear(facts).flatMap(({ id }) => (known.has(id) ? [] : [id]));
  },
  noFinal: (facts) => {
    const ended = new Set(pairsOfYear(facts).flatMap(({ id, dueOn }) => (dueOn <= facts.context.today ? [id] : [])));
    return programmes(facts)
      .filter((row) => ended.has(row.pairId) && row.finalDoneOn === null)
      .map(({ pairId }) => pairId);
  },
  noReview: (facts) => {
    const reviewed = new Set(facts.register.programmeReviews.map((row) => row.programmeId));
    return programmes(facts).flatMap(({ id }) => (reviewed.has(id) ? [] : [id]));
  },
  openLines: (facts) => {
    const running = new Set(pairsOfYear(facts).flatMap((pair) => (isOccupying(pair) ? [pair.id] : [])));
    return facts.register.planLines
      .filter((line) => running.has(line.pairId) && isOpenLine(line) && (line.dueOn ?? "") <= facts.context.today)
      .map(({ id }) => id);
  },
  openSurveys: (facts) => surveys(facts).flatMap(({ id, open }) => (open ? [id] : [])),
  byHand: ({ register }) =>
    register.hands
      .filter((hand) => isOfFigures(hand))
      .map(({ rowKey, table }) => rowKey ?? tables[table as TableName].sheet),
  undrained: (facts) => surveys(facts).flatMap(({ id, drainedAt }) => (drainedAt === null ? [id] : [])),
  quarantined: ({ register, schoolYear }) => [
    ...new Set(
      register.responses
        .filter((row) => row.schoolYear === schoolYear && row.state === "quarantined")
        .map((row) => row.responseSetId),
    ),
  ],
  roadmap: ({ register, schoolYear, context }) => {
    if (context.today < schoolYearStart(schoolYear)) return [];
    const lights = listLights.decide(register, { schoolYear }, context);
    if (!("answer" in lights)) return [];
    const { items, organisations } = lights.answer;
    const late = (list: readonly { item: string; state: string }[]) => list.filter(({ state }) => state === "overdue");
    return [
      ...late(items).map(({ item }) => item.toUpperCase()),
      ...organisations.flatMap((line) =>
        late(line.items).map(({ item }) => `${item.toUpperCase()}: ${line.organisation}`),
      ),
    ];
  },
  waiting: ({ register, context }) => {
    const paired = new Set(register.pairs.filter(isOccupying).map((pair) => pair.menteeId));
    return register.mentees
      .filter((row) => isInBank(row, context.today) && row.unmatchedOn === null && !paired.has(row.personId))
      .map(({ personId }) => personId);
  },
  youngUnknown: ({ register, schoolYear, reportOn, context }) =>
    context.today < schoolYearStart(schoolYear)
      ? []
      : (indicator1.compute(indicatorInput(register), schoolYear, reportOn < context.today ? reportOn : context.today)
          .unknown ?? []),
  noTarget: ({ register, settings, schoolYear, figures }) =>
    figures
      .filter((figure) => figure.organisationId === null)
      .filter(({ indicator }) => targetOf(register, settings, schoolYear, indicator) === null)
      .map(({ indicator }) => String(indicator)),
  noFigures: ({ figures }) =>
    figures
      .filter(({ organisationId, denominator }) => organisationId === null && denominator.length === 0)
      .map(({ indicator }) => String(indicator)),
} as const satisfies Record<string, (facts: Facts) => string[]>;

function isBeforeOrder(status: Pair["status"]): boolean {
  return status === "draft" || status === "proposed" || status === "awaitingConsent" || status === "underReview";
}

/** Approved or later, at work in the year. */
function pairsOfYear({ register, schoolYear, context }: Facts): Pair[] {
  return register.pairs.filter(
    (pair) =>
      !pair.test &&
      !isBeforeOrder(pair.status) &&
      pair.status !== "rejected" &&
      isInSchoolYear(pair, schoolYear, context.today),
  );
}

function programmes(facts: Facts): Rows<"programmes">["programmes"] {
  const ids = new Set(pairsOfYear(facts).map((pair) => pair.id));
  return facts.register.programmes.filter((row) => ids.has(row.pairId));
}

function surveys({ register, schoolYear }: Facts): Rows<"surveys">["surveys"] {
  return register.surveys.filter((row) => row.schoolYear === schoolYear);
}
