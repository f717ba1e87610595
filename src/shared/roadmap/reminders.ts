/** What comes due so many days from today: roadmap, plans, consents, control, surveys, documents, pairs (F196). */

import { consentState } from "../facts/consentState.ts";
import { answeredLinks, linkHolders, respondentOfLink } from "../facts/linkHolders.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { groupBy } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { addDays, addYears, daysBetween, makeDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { isIndexed, type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { TableName } from "../register/tables.ts";
import type { ItemLine } from "./answers.ts";
import { municipalTables, type RoadmapFacts, roadmapFacts } from "./facts.ts";
import type { RoadmapCode } from "./items.ts";
import { municipalLines, organisationLines } from "./showRoadmap.ts";

export const reminderTables = [...municipalTables, "consents", "surveys"] as const satisfies readonly TableName[];
export type RemindedTable = (typeof reminderTables)[number];

/** `codes`: pairs it is about; people are never named. */
export type Reminder = {
  /** Null for what the department has to do. */
  organisationId: string | null;
  dueOn: string;
} & (
  | { about: "item"; item: RoadmapCode }
  | { about: "planLines" | "consents" | "control" | "documents" | "pairEnds"; count: number; codes: string[] }
  | { about: "survey"; survey: SurveyKind; counts: { waiting: number; asked: number } | null }
);

/** `days`: how many days before the day one is reminded; on no other day. */
export function remindersOn(register: Rows<RemindedTable>, today: string, days: readonly number[]): Reminder[] {
  const facts = roadmapFacts(register, schoolYearOf(today), today);
  const wanted = new Set(days);
  const isDue = (day: string | null): day is string => day !== null && wanted.has(daysBetween(today, day));
  return [
    ...facts.organisations.flatMap((organisation) =>
      itemReminders(organisationLines(facts, organisation), organisation.id, isDue),
    ),
    ...itemReminders(municipalLines(facts, register), null, isDue),
    ...countedReminders(register, facts, isDue),
    ...surveyReminders(register, facts, days),
  ];
}

type IsDue = (day: string | null) => day is string;

function itemReminders(lines: readonly ItemLine[], organisationId: string | null, isDue: IsDue): Reminder[] {
  return lines
    .filter(
      (line) => line.state !== "done" && line.state !== "notApplicable" && line.dueText !== "" && isDue(line.dueOn),
    )
    .map(({ item, dueOn }) => ({ organisationId, dueOn, about: "item", item }));
}

type Counted = Extract<Reminder, { count: number }>;
interface Found {
  about: Counted["about"];
  organisationId: string | null;
  dueOn: string;
  code: string;
}

function countedReminders(
  register: Rows<"pairs" | "programmes" | "planLines" | "consents" | "documents">,
  facts: RoadmapFacts,
  isDue: IsDue,
): Reminder[] {
  const open = new Map(register.pairs.filter((pair) => isOccupying(pair) && !pair.test).map((pair) => [pair.id, pair]));
  const ofPair = (about: Found["about"], pair: Pair | undefined, dueOn: string | null): Found[] =>
    pair !== undefined && isDue(dueOn)
      ? [{ about, organisationId: pair.menteeOrganisationId ?? facts.homeOf(pair.menteeId), dueOn, code: pair.id }]
      : [];
  const found = [
    ...register.planLines.flatMap((line) =>
      line.status === "planned" || line.status === "moved"
        ? ofPair("planLines", open.get(line.pairId), line.dueOn)
        : [],
    ),
    ...register.programmes.flatMap((row) => [
      ...(row.middleDoneOn === null ? ofPair("control", open.get(row.pairId), row.middleOn) : []),
      ...(row.finalDoneOn === null ? ofPair("control", open.get(row.pairId), row.finalOn) : []),
    ]),
    ...[...open.values()].flatMap((pair) => ofPair("pairEnds", pair, pair.dueOn)),
    ...register.consents
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .flatMap((row): Found[] =>
        isDue(row.validUntil) && !isRenewed(register, row, row.validUntil)
          ? [
              {
                about: "consents",
                organisationId: facts.homeOf(row.personId),
                dueOn: row.validUntil,
                code: row.pairId ?? "",
              },
            ]
          : [],
      ),
    ...register.documents.flatMap((row): Found[] =>
      row.status === "inForce"
        ? [row.validUntil, row.reviewedOn === null ? null : addYears(row.reviewedOn, 1)].flatMap((day) =>
            isDue(day)
              ? [{ about: "documents" as const, organisationId: row.organisationId, dueOn: day, code: "" }]
              : [],
          )
        : [],
    ),
  ];
  return merged(found);
}

/** Another consent of the same person to the same holds on the day after. */
function isRenewed({ consents }: Rows<"consents">, { personId, pairId, kind }: Consent, validUntil: string): boolean {
  return consentState(consents, { personId, pairId, kind, day: addDays(validUntil, 1) }).state === "given";
}

/** One reminder an organisation, a matter and a day. */
function merged(found: readonly Found[]): Counted[] {
  const reminders = new Map<string, Counted>();
  for (const { about, organisationId, dueOn, code } of found) {
    const key = `${about} ${organisationId} ${dueOn}`;
    const known = reminders.get(key) ?? { about, organisationId, dueOn, count: 0, codes: [] };
    const codes = code === "" || known.codes.includes(code) ? known.codes : [...known.codes, code];
    reminders.set(key, { ...known, count: known.count + 1, codes });
  }
  return [...reminders.values()];
}

/** Whoever reminds of a survey more often than this is not read any more. */
const mostSurveyReminders = 3;

/** The end of a survey's time concerns those organisations where somebody who works there has not answered yet. */
function surveyReminders(
  register: Rows<RemindedTable>,
  facts: RoadmapFacts,
  days: readonly number[],
): Extract<Reminder, { about: "survey" }>[] {
  const { today, schoolYear, settings } = facts;
  const { people } = facts;
  const begins = new Map(register.pairs.map((pair) => [pair.id, pair.startedOn]));
  const nearest = [...new Set(days)].sort((one, other) => one - other).slice(0, mostSurveyReminders);
  return register.surveys
    .filter((survey) => survey.open && survey.schoolYear === schoolYear)
    .flatMap((survey) => {
      const { from, to } = surveyDays(survey.kind, settings, schoolYear);
      // Before answers are taken nobody is reminded to give one.
      if (to === null || (from ?? "") > today || !nearest.includes(daysBetween(today, to))) return [];
      const answered = answeredLinks(register, survey);
      // Whose answers have no names, of them nobody can tell who has not answered.
      const nameless = isIndexed(survey.kind) && settings.satisfactionBase === "anonymous";
      const expected = linkHolders(register, survey, { actor: everybody, today }).filter(
        ({ personId, pairId }) =>
          (personId === null || (people.employedOn(personId, today) && people.person(personId)?.test !== true)) &&
          (pairId === null || (begins.get(pairId) ?? "") <= to),
      );
      const holders = groupBy(expected, (one) => one.organisationId);
      return facts.organisations.flatMap(({ id }) => {
        const asked = holders.get(id) ?? [];
        const waiting = asked.filter((one) => !answered.has(respondentOfLink(one))).length;
        if (waiting === 0) return [];
        const counts = nameless ? null : { waiting, asked: asked.length };
        return [{ organisationId: id, dueOn: to, about: "survey" as const, survey: survey.kind, counts }];
      });
    });
}

const everybody = { role: "department", organisationIds: [] } as const;

/** The days between which answers are expected; null where there is no such day. The days that the settings add are nobody's plan. */
function surveyDays(
  kind: SurveyKind,
  settings: Settings,
  schoolYear: number,
): { from: string | null; to: string | null } {
  const { follows, dueOn = null } = surveyForms[kind];
  const between = (from: string | null, to: string | null) => ({
    from: from === null ? null : dayInYear(from, schoolYear),
    to: to === null ? null : dayInYear(to, schoolYear),
  });
  if (isIndexed(kind)) return between(settings.exitWindowFrom, settings.exitWindowTo);
  return follows === "deficits" ? between(settings.needsWindowFrom, settings.needsWindowTo) : between(null, dueOn);
}

/** `MM-DD` of a school year. */
function dayInYear(monthDay: string, schoolYear: number): string | null {
  const [month = 0, date = 0] = monthDay.split("-").map(Number);
  return makeDay(month >= 9 ? schoolYear : schoolYear + 1, month, date);
}
