/** The two official forms «База наставников» and «База наставляемых», and figures for statistics (F056, F076). */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { consentState } from "../facts/consentState.ts";
import { countedPairs, pairsOfYear } from "../facts/countedPairs.ts";
import { personalText } from "../facts/names.ts";
import { byText, groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { showDay, yearOf } from "../language/day.ts";
import { byAlphabet } from "../language/order.ts";
import { reportDay, schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { closingGrounds, deficitAreas, mentoringForms, mentoringKinds, pairStatuses } from "../register/vocabulary.ts";
import { schoolYear } from "../request/fields.ts";
import { type InputOf, question } from "../request/request.ts";
import type { BankTable } from "./answers.ts";
import { bankTexts } from "./bankTexts.ru.ts";

export const exportBank = question({
  // `forPublication` leaves out contacts and everybody without consent to publication.
  input: z.object({
    what: z.enum(["mentors", "mentees", "statistics"]),
    schoolYear: z.optional(schoolYear),
    forPublication: z.optional(z.boolean()),
  }),
  access: { who: "known" },
  sample: { what: "mentors" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "pairs", "consents", "settings"],
  decide(register, input, context): Decision<BankTable> {
    const answer =
      input.what === "statistics"
        ? statistics(register, input, context)
        : baseForm(register, input.what, input, context);
    return { changes: [], answer };
  },
});

/** What both forms say of a pair. */
const begun = new Set<Pair["status"]>(["approved", "running", "paused", "completed", "closedEarly", "replaced"]);

function baseForm(
  register: Rows<
    "mentors" | "pairs" | "organisations" | "people" | "employments" | "mentees" | "consents" | "settings"
  >,
  what: "mentors" | "mentees",
  { forPublication = false }: InputOf<typeof exportBank>,
  { actor, today }: Context,
): BankTable {
  const people = peopleIndex(register);
  const side = what === "mentors" ? "mentorId" : "menteeId";
  const pairsOf = groupBy(
    register.pairs.filter((pair) => begun.has(pair.status) && !pair.test),
    (pair) => pair[side],
  );
  const mayPublish = (personId: string) =>
    consentState(register.consents, { personId, pairId: null, day: today, kind: "publication" }).state === "given";
  const own = (register[what] as readonly (Mentor | Mentee)[]).filter(
    (row) => isInBank(row, today) && people.isOwn(row.personId, actor, today),
  );
  const shown = own.filter((row) => !forPublication || mayPublish(row.personId));
  const name = (personId: string) =>
    forPublication && !mayPublish(personId) ? bankTexts.unnamed : people.name(personId);
  const sorted = [...shown].sort(
    (one, other) =>
      byAlphabet(people.name(one.personId), people.name(other.personId)) || byText(one.personId, other.personId),
  );
  const headers: readonly string[] = bankTexts.forms[what];
  const rows = sorted.flatMap((row) => {
    const pairs = [...(pairsOf.get(row.personId) ?? [])].sort((one, other) => byText(one.startedOn, other.startedOn));
    const cellsOf = (pair: Pair | null) =>
      what === "mentors"
        ? mentorCells(people, row as Mentor, pair, name, today)
        : menteeCells(people, row as Mentee, pair, name, today);
    return (pairs.length === 0 ? [null] : pairs).map(cellsOf);
  });
  const numbered = rows.map((cells, index) => [String(index + 1), ...cells]);
  const hidden = forPublication ? headers.indexOf(bankTexts.contacts) : -1;
  const kept = (cells: readonly string[]) => cells.filter((_cell, index) => index !== hidden);
  return {
    title: bankTexts.titles[what],
    headers: kept(headers),
    rows: numbered.map(kept),
    withheld: own.length - shown.length,
  };
}

type NameOf = (personId: string) => string;

function mentorCells(people: PeopleIndex, row: Mentor, pair: Pair | null, name: NameOf, today: string): string[] {
  return [
    people.name(row.personId),
    contactsOf(people, row.personId),
    people.lastHome(row.personId, today)?.organisation ?? "",
    row.competences ?? areasOf(row.areas),
    row.achievements ?? "",
    areasOf(row.areas),
    "",
    row.availability ?? "",
    showDay(row.enteredOn),
    pair === null ? "" : name(pair.menteeId),
    formOf(pair),
    pair === null ? "" : placeOf(people, pair.menteeOrganisationId, pair.menteeId, today),
    endOf(pair),
    resultOf(pair),
    personalText(people, row.evidence ?? ""),
  ];
}

function menteeCells(people: PeopleIndex, row: Mentee, pair: Pair | null, name: NameOf, today: string): string[] {
  const bornOn = people.person(row.personId)?.bornOn ?? null;
  return [
    people.name(row.personId),
    contactsOf(people, row.personId),
    bornOn === null ? "" : String(yearOf(bornOn)),
    row.request ?? areasOf(row.deficits),
    showDay(row.enteredOn),
    pair === null ? "" : name(pair.mentorId),
    formOf(pair),
    pair === null ? "" : placeOf(people, pair.mentorOrganisationId, pair.mentorId, today),
    endOf(pair),
    resultOf(pair),
    "",
    pair?.status === "completed" ? bankTexts.passed : "",
  ];
}

function contactsOf(people: PeopleIndex, personId: string): string {
  if (!people.shown) return "";
  const person = people.person(personId);
  return [person?.phone, person?.email].filter(Boolean).join(", ");
}

function areasOf(areas: Mentor["areas"]): string {
  return (areas ?? []).map((area) => deficitAreas.label(area)).join("; ");
}

function formOf(pair: Pair | null): string {
  return pair === null ? "" : mentoringForms.label(pair.form);
}

function placeOf(people: PeopleIndex, organisationId: string | null, personId: string, today: string): string {
  return organisationId === null
    ? (people.lastHome(personId, today)?.organisation ?? "")
    : people.organisationName(organisationId);
}

function endOf(pair: Pair | null): string {
  return pair === null || pair.finishedOn === null ? "" : showDay(pair.finishedOn);
}

function resultOf(pair: Pair | null): string {
  if (pair === null) return "";
  const ground = pair.closingGround === null ? "" : closingGrounds.label(pair.closingGround);
  return [pairStatuses.label(pair.status), ground].filter(Boolean).join(", ");
}

/** Distinct people and pairs of a school year, by organisation of the mentee; S1, п. 4.1.2; S2, п. 6.4(12). */
function statistics(
  register: Rows<"pairs" | "settings" | "organisations" | "people">,
  input: InputOf<typeof exportBank>,
  { actor, today }: Context,
): BankTable {
  const schoolYear = input.schoolYear ?? schoolYearOf(today);
  const { reportDay: dayOfYear } = readSettings(register.settings);
  const ofYear = pairsOfYear(countedPairs(register), schoolYear, reportDay(schoolYear, today, dayOfYear));
  const mine = register.organisations.filter(
    (row) => actor.role === "department" || actor.organisationIds.includes(row.id),
  );
  const line = (title: string, pairs: readonly Pair[]) => {
    const count = (keep: (pair: Pair) => boolean) => String(pairs.filter(keep).length);
    return [
      title,
      String(new Set(pairs.map((pair) => pair.mentorId)).size),
      String(new Set(pairs.map((pair) => pair.menteeId)).size),
      String(pairs.length),
      count((pair) => pair.status === "completed"),
      count((pair) => pair.status === "closedEarly" || pair.status === "replaced"),
      ...mentoringForms.codes.map((form) => count((pair) => pair.form === form)),
      ...mentoringKinds.codes.map((kind) => count((pair) => pair.kind === kind)),
    ];
  };
  const byPlace = groupBy(ofYear, (pair) => pair.menteeOrganisationId ?? "");
  const rows = mine.map((row) => line(row.shortName, byPlace.get(row.id) ?? []));
  const ids = new Set(mine.map((row) => row.id));
  const all = ofYear.filter((pair) => actor.role === "department" || ids.has(pair.menteeOrganisationId ?? ""));
  return {
    title: `${bankTexts.titles.statistics} ${showSchoolYear(schoolYear)}`,
    headers: [...bankTexts.forms.statistics, ...mentoringForms.labels, ...mentoringKinds.labels],
    rows: [...rows, line(bankTexts.total, all)],
    withheld: 0,
  };
}
