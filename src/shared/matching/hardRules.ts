/** What forbids a pair whatever its score (rules.md 3): the same rules for suggesting, forming and approving. */

import { apartKey, apartOn } from "../facts/apartPeople.ts";
import { bankRow } from "../facts/bank.ts";
import { consentState } from "../facts/consentState.ts";
import { fullYears } from "../facts/fullYears.ts";
import { kindRules } from "../facts/kindRules.ts";
import { busiest, isOccupyingIn, type Period } from "../facts/occupancy.ts";
import { groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import type { Register, Rows } from "../facts/register.ts";
import { later, showDay } from "../language/day.ts";
import type { Consent } from "../register/consents.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Pair } from "../register/pairs.ts";
import type { Settings } from "../register/settingsCatalogue.ts";

/** What the rules look at, indexed once for a decision. */
export interface Bank {
  people: PeopleIndex;
  mentors: Register["mentors"];
  mentees: Register["mentees"];
  pairsOfMentor: ReadonlyMap<string, readonly Pair[]>;
  pairsOfMentee: ReadonlyMap<string, readonly Pair[]>;
  consentsOf: ReadonlyMap<string, readonly Consent[]>;
  /** Whom not to bring together, by `apartKey`. */
  apart: ReadonlySet<string>;
  settings: Settings;
  today: string;
}

export function bankOf(
  register: Rows<
    "mentors" | "pairs" | "organisations" | "people" | "employments" | "mentees" | "consents" | "apart" | "settings"
  >,
  settings: Settings,
  today: string,
): Bank {
  return {
    people: peopleIndex(register),
    mentors: register.mentors,
    mentees: register.mentees,
    pairsOfMentor: groupBy(register.pairs, (pair) => pair.mentorId),
    pairsOfMentee: groupBy(register.pairs, (pair) => pair.menteeId),
    consentsOf: groupBy(register.consents, (row) => row.personId),
    apart: apartOn(register.apart, today),
    settings,
    today,
  };
}

/** The pair in question: `pairId` is null while it is not in the register. */
export interface Proposal extends Period {
  pairId: string | null;
  kind: Pair["kind"];
}

export function menteeRefusal(bank: Bank, personId: string, proposal: Proposal): Refusal | null {
  const { people, today } = bank;
  const person = people.name(personId);
  if (bankRow(bank.mentees, personId, later(today, proposal.from)) === undefined)
    return refuse("notMentee", { person });
  if (!people.employedOn(personId, proposal.from)) return refuse("notEmployed", { person, on: showDay(proposal.from) });
  // F098: no overlapping mentor for one mentee
  const other = others(bank.pairsOfMentee.get(personId), proposal).find((pair) => isOccupyingIn(pair, proposal));
  if (other !== undefined)
    return refuse("menteeHasMentor", { person, pair: other.id, mentor: people.name(other.mentorId) });
  return consentRefusal(bank, personId, proposal);
}

export function mentorRefusal(bank: Bank, personId: string, menteeId: string, proposal: Proposal): Refusal | null {
  const { people, settings, today } = bank;
  if (personId === menteeId) return refuse("selfPair", {});
  const person = people.name(personId);
  const mentor = bankRow(bank.mentors, personId, later(today, proposal.from));
  // Whoever is not offered as a mentor stays unnamed: codes must not tell a curator the names of other organisations' people.
  if (mentor === undefined) return refuse("notMentor", { person: wasMentor(bank, personId) ? person : personId });
  if (!people.employedOn(personId, proposal.from)) return refuse("notEmployed", { person, on: showDay(proposal.from) });
  if (bank.apart.has(apartKey(personId, menteeId)))
    return refuse("notTogether", { mentor: person, mentee: people.name(menteeId) });
  const consent = consentRefusal(bank, personId, proposal);
  if (consent !== null) return consent;
  const { running, limit } = mentorLoad(bank, mentor, proposal);
  if (running >= limit) return refuse("mentorFull", { person, limit, running });
  const years = fullYears(people.person(personId)?.careerStartedOn ?? null, proposal.from);
  if (settings.experienceRule === "block" && (years === null || years < settings.mentorYears)) {
    return refuse("mentorInexperienced", { person, years, wanted: settings.mentorYears });
  }
  return null;
}

function wasMentor({ mentors }: Bank, personId: string): boolean {
  return mentors.some((row) => row.personId === personId);
}

/** A consent may still be missing when a pair is proposed; one that was withdrawn or has expired forbids it. */
function consentRefusal(bank: Bank, personId: string, proposal: Proposal): Refusal | null {
  const day = later(bank.today, proposal.from);
  const { state } = consentState(bank.consentsOf.get(personId) ?? [], { personId, pairId: proposal.pairId, day });
  return state === "ended" ? refuse("noMentoringConsent", { person: bank.people.name(personId) }) : null;
}

/**
 * Mentees at once (Положение S0, п. 4.3), counted by heads on the busiest day of the period.
 * C04: usually a group has no limit of two and takes no place of the mentoring one to one; the settings may count its heads, or
 * the group as one. A kind with a limit of its own is counted by itself. The mentor's own limit holds for everything.
 */
export function mentorLoad(
  bank: Pick<Bank, "pairsOfMentor" | "settings">,
  mentor: Mentor,
  proposal: Proposal,
): { running: number; limit: number } {
  const { settings } = bank;
  const { kind } = proposal;
  const pairs = others(bank.pairsOfMentor.get(mentor.personId), proposal);
  const special = settings.kindLimits[kind];
  if (mentor.limit === null && special !== undefined)
    return {
      running: busiest(
        pairs.filter((pair) => pair.kind === kind),
        proposal,
      ),
      limit: special,
    };
  const general = mentor.limit === null ? pairs.filter((pair) => settings.kindLimits[pair.kind] === undefined) : pairs;
  if (settings.groupCount !== "free") {
    const counted = settings.groupCount === "slot" ? general.filter(isElsewhere(bank, mentor, proposal)) : general;
    const unitOf = settings.groupCount === "slot" ? placeOf : undefined;
    return { running: busiest(counted, proposal, unitOf), limit: mentor.limit ?? settings.mentorLimit };
  }
  const { limited } = kindRules[kind];
  const counted = mentor.limit !== null || !limited ? general : general.filter((pair) => kindRules[pair.kind].limited);
  const limit = mentor.limit ?? (limited ? settings.mentorLimit : settings.groupLimit);
  return { running: busiest(counted, proposal), limit };
}

/** A group is the pairs of one mentor that begin on one day. */
function placeOf(pair: Pick<Pair, "kind" | "menteeId" | "startedOn">): string {
  return kindRules[pair.kind].limited ? pair.menteeId : `group ${pair.startedOn}`;
}

/** Whoever joins a group takes no place besides it. */
function isElsewhere(
  bank: Pick<Bank, "pairsOfMentor">,
  mentor: Mentor,
  { kind, pairId, from }: Proposal,
): (pair: Pair) => boolean {
  if (kindRules[kind].limited) return () => true;
  const own = bank.pairsOfMentor.get(mentor.personId)?.find((pair) => pair.id === pairId);
  const place = placeOf({ kind, menteeId: "", startedOn: own?.startedOn ?? from });
  return (pair) => placeOf(pair) !== place;
}

function others(pairs: readonly Pair[] | undefined, proposal: Proposal): readonly Pair[] {
  return (pairs ?? []).filter((pair) => pair.id !== proposal.pairId);
}
