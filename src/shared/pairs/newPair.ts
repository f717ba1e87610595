/** A pair that is not in the register yet, and what its curator should know about it. */

import { fullYears } from "../facts/fullYears.ts";
import { kindRules } from "../facts/kindRules.ts";
import { newPairKey } from "../facts/newKey.ts";
import { busiest } from "../facts/occupancy.ts";
import type { Context, Rows } from "../facts/register.ts";
import { addDays, addMonths, showDay } from "../language/day.ts";
import type { Bank } from "../matching/hardRules.ts";
import type { Pair } from "../register/pairs.ts";
import { groupNotes } from "./groups.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import { pairTexts } from "./pairTexts.ru.ts";

export type NewPair = Pick<Pair, "mentorId" | "menteeId" | "form" | "kind" | "status" | "startedOn" | "dueOn"> &
  Partial<Pick<Pair, "replacesId" | "reasons">>;

/** The organisations are those of the pair's first day (rules.md 1). */
export function newPair(register: Rows<"pairs" | "consents">, { people }: Bank, asked: NewPair, context: Context) {
  const { mentorId, menteeId, startedOn } = asked;
  return {
    id: newPairKey(register)(),
    mentorId,
    menteeId,
    mentorOrganisationId: people.homeOn(mentorId, startedOn)?.organisationId ?? null,
    menteeOrganisationId: people.homeOn(menteeId, startedOn)?.organisationId ?? null,
    form: asked.form,
    kind: asked.kind,
    status: asked.status,
    startedOn,
    dueOn: asked.dueOn,
    finishedOn: null,
    orderNumber: null,
    orderOn: null,
    replacementGround: null,
    closingGround: null,
    replacesId: asked.replacesId ?? null,
    reasons: asked.reasons ?? null,
    test: people.person(mentorId)?.test === true || people.person(menteeId)?.test === true,
    createdAt: context.now,
    note: null,
  };
}

type Noted = Pick<Pair, "mentorId" | "menteeId" | "kind" | "startedOn" | "dueOn">;

/** Nothing here forbids the pair (Положение S0, п. 4.3: years of work are preferred; C04; F082, F085, F098). */
export function newPairNotes(register: Rows<"pairs">, bank: Bank, pair: Noted): string[] {
  return [
    ...experienceNotes(bank, pair),
    ...appointmentNotes(bank, pair),
    ...groupNotes(register.pairs, pair),
    ...loadNotes(bank, pair),
    ...youngerNotes(bank, pair),
    ...workNotes(bank, pair),
  ];
}

function experienceNotes({ people, settings }: Bank, { mentorId, startedOn }: Noted): string[] {
  const mentor = people.person(mentorId);
  const years = fullYears(mentor?.careerStartedOn ?? null, startedOn);
  const subjectYears = fullYears(mentor?.subjectStartedOn ?? null, startedOn);
  const notes: string[] = [];
  if (years !== null && years < settings.mentorYears) notes.push(pairTexts.fewYears(years, settings.mentorYears));
  if (subjectYears !== null && subjectYears < settings.mentorSubjectYears) {
    notes.push(pairTexts.fewSubjectYears(subjectYears, settings.mentorSubjectYears));
  }
  return notes;
}

/** C02: «как правило, на срок не менее одного года» (S0, п. 4.5). */
function appointmentNotes({ settings }: Bank, { startedOn, dueOn }: Noted): string[] {
  const { appointmentMonths } = settings;
  const short = appointmentMonths > 0 && addDays(addMonths(startedOn, appointmentMonths), -1) > dueOn;
  return short ? [pairTexts.appointment(appointmentMonths)] : [];
}

/** A group has no limit, but the mentor's whole load is told once it is above the usual one. */
function loadNotes({ pairsOfMentor, settings }: Bank, pair: Noted): string[] {
  if (kindRules[pair.kind].limited) return [];
  const heads = busiest(pairsOfMentor.get(pair.mentorId) ?? [], { from: pair.startedOn, to: pair.dueOn }) + 1;
  return heads > settings.mentorLimit ? [lifeTexts.bigLoad(heads)] : [];
}

/** By birth, or by the beginning of the career where a birthday is not known. */
function youngerNotes({ people }: Bank, { kind, mentorId, menteeId }: Noted): string[] {
  if (!kindRules[kind].mentorYounger) return [];
  const mentor = people.person(mentorId);
  const mentee = people.person(menteeId);
  const born = [mentor?.bornOn ?? null, mentee?.bornOn ?? null];
  const [mine, other] = born.includes(null) ? [mentor?.careerStartedOn ?? null, mentee?.careerStartedOn ?? null] : born;
  return mine != null && other != null && mine <= other ? [lifeTexts.mentorNotYounger] : [];
}

/** Somebody whose work is known to end before the pair is due. */
function workNotes({ people }: Bank, { mentorId, menteeId, startedOn, dueOn }: Noted): string[] {
  return [mentorId, menteeId].flatMap((id) => {
    if (people.employedOn(id, dueOn)) return [];
    const ends = people.workOn(id, startedOn).map((row) => row.finishedOn ?? dueOn);
    const last = ends.reduce((day, end) => (end > day ? end : day), "");
    return last === "" ? [] : [lifeTexts.workEnds(people.name(id), showDay(last))];
  });
}
