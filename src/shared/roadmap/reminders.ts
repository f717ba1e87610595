/** What comes due so many days from today: roadmap, plans, consents, control, surveys, documents, pairs (F196). */

import { consentState } from "../facts/consentState.ts";
import { isOccupying } from "../facts/occupancy.ts";
import type { Rows } from "../facts/register.ts";
import { addDays, addYears, daysBetween, makeDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
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
  | { about: "survey"; survey: "needs" | "satisfaction" }
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
    ...surveyReminders(register, facts, isDue),
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

/** The end of a survey's time concerns every organisation; where nobody has made the survey, the item says enough. */
function surveyReminders(register: Rows<"surveys">, facts: RoadmapFacts, isDue: IsDue): Reminder[] {
  const windows = [
    {
      survey: "needs" as const,
      from: facts.settings.needsWindowFrom,
      end: facts.settings.needsWindowTo,
      isMeant: (kind: SurveyKind) => surveyForms[kind].follows === "deficits",
    },
    {
      survey: "satisfaction" as const,
      from: facts.settings.exitWindowFrom,
      end: facts.settings.exitWindowTo,
      isMeant: isIndexed,
    },
  ];
  return windows.flatMap(({ survey, from, end, isMeant }) => {
    const dueOn = dayInYear(end, facts.schoolYear);
    // Before answers are taken nobody is reminded to give one.
    if ((dayInYear(from, facts.schoolYear) ?? "") > facts.today) return [];
    const open = register.surveys.some((row) => row.open && row.schoolYear === facts.schoolYear && isMeant(row.kind));
    if (!open || !isDue(dueOn)) return [];
    return facts.organisations.map(({ id }): Reminder => ({ organisationId: id, dueOn, about: "survey", survey }));
  });
}

/** `MM-DD` of a school year. */
function dayInYear(monthDay: string, schoolYear: number): string | null {
  const [month = 0, date = 0] = monthDay.split("-").map(Number);
  return makeDay(month >= 9 ? schoolYear : schoolYear + 1, month, date);
}
