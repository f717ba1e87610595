/** The card of a person. */
import * as z from "zod/mini";
import { leaveOf } from "../banks/recordLeave.ts";
import { isApart } from "../facts/apartPeople.ts";
import { isInBank } from "../facts/bank.ts";
import { isInForce } from "../facts/consentState.ts";
import { found } from "../facts/found.ts";
import { isOverdue, isRunning, statusWords } from "../facts/pairTerm.ts";
import { byText, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { Employment } from "../register/employments.ts";
import { type consentKinds, employmentEnds, employmentKinds, type pairStatuses } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";

/** One person with everything that a decision about them rests on; days are empty where there are none. */
export interface PersonCard {
  personId: string;
  name: string;
  mentor: boolean;
  mentee: boolean;
  /** The latest first. */
  jobs: PersonJob[];
  /** The latest first. */
  consents: PersonConsent[];
  /** Who must not be brought together with this person. */
  apart: { personId: string; name: string; since: string; reason: string }[];
  /** Pairs that go on, then those that have ended. */
  pairs: {
    pairId: string;
    whose: "mentor" | "mentee";
    other: string;
    status: CodeOf<typeof pairStatuses>;
    statusLabel: string;
    overdue: boolean;
  }[];
  /** Organisations to which the asker may transfer somebody. */
  places: { id: string; name: string }[];
}

export interface PersonJob {
  organisationId: string;
  organisation: string;
  position: string;
  subject: string;
  teacher: boolean;
  kind: string;
  startedOn: string;
  finishedOn: string;
  finishReason: string;
  /** A long leave that goes on or is still to come; empty where there is none. */
  leaveFrom: string;
  leaveUntil: string;
  /** Whether the work goes on today. */
  current: boolean;
}

export interface PersonConsent {
  kind: CodeOf<typeof consentKinds>;
  /** Empty for a general consent. */
  pairId: string;
  givenOn: string;
  validUntil: string;
  withdrawnOn: string;
  document: string;
  textVersion: string;
  inForce: boolean;
}

export const showPerson = question({
  input: z.object({ personId: id }),
  access: { who: "own", of: "person" },
  sample: { personId: "С-001" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "pairs", "consents", "apart", "settings"],
  decide(register, { personId }, context): Decision<PersonCard> {
    const { today } = context;
    const people = peopleIndex(register);
    const person = found(register, "people", personId);
    if (isRefusal(person)) return person;
    return {
      changes: [],
      answer: {
        personId,
        name: people.name(personId),
        mentor: register.mentors.some((row) => row.personId === personId && isInBank(row, today)),
        mentee: register.mentees.some((row) => row.personId === personId && isInBank(row, today)),
        jobs: jobsOf(people, personId, today),
        consents: consentsOf(register, personId, today),
        apart: apartOf(register, people, personId, context),
        pairs: pairsOf(register, people, personId, context.today),
        places: placesFor(register, context),
      },
    };
  },
});

function jobsOf(people: PeopleIndex, personId: string, today: string): PersonJob[] {
  const current = people.workOn(personId, today);
  const rest = people
    .employmentsOf(personId)
    .filter((row) => !current.includes(row))
    .sort((one, other) => byText(other.startedOn ?? "", one.startedOn ?? "") || byText(one.id, other.id));
  const job = (row: Employment): PersonJob => ({
    organisationId: row.organisationId,
    organisation: people.organisationName(row.organisationId),
    position: row.position,
    subject: row.subject ?? "",
    teacher: row.teacher,
    kind: employmentKinds.label(row.kind),
    startedOn: row.startedOn ?? "",
    finishedOn: row.finishedOn ?? "",
    finishReason: row.finishReason === null ? "" : employmentEnds.label(row.finishReason),
    leaveFrom: leaveOf([row], today)?.from ?? "",
    leaveUntil: leaveOf([row], today)?.until ?? "",
    current: current.includes(row),
  });
  return [...current, ...rest].map(job);
}

function consentsOf(register: Rows<"consents">, personId: string, today: string): PersonConsent[] {
  return register.consents
    .filter((row) => row.personId === personId)
    .sort((one, other) => byText(other.givenOn, one.givenOn) || byText(other.id, one.id))
    .map((row) => ({
      kind: row.kind,
      pairId: row.pairId ?? "",
      givenOn: row.givenOn,
      validUntil: row.validUntil ?? "",
      withdrawnOn: row.withdrawnOn ?? "",
      document: row.document ?? "",
      textVersion: row.textVersion ?? "",
      inForce: isInForce(row, today),
    }));
}

/** Of somebody else's people a curator learns no names. */
function apartOf(
  register: Rows<"apart">,
  people: PeopleIndex,
  personId: string,
  context: Context,
): PersonCard["apart"] {
  return register.apart
    .filter((row) => (row.oneId === personId || row.otherId === personId) && isApart(row, context.today))
    .map((row) => {
      const other = row.oneId === personId ? row.otherId : row.oneId;
      const own = people.isOwn(other, context.actor, context.today);
      return { personId: other, name: own ? people.name(other) : other, since: row.since, reason: row.reason ?? "" };
    });
}

function pairsOf(register: Rows<"pairs">, people: PeopleIndex, personId: string, today: string): PersonCard["pairs"] {
  return register.pairs
    .filter((row) => row.mentorId === personId || row.menteeId === personId)
    .sort(
      (one, other) =>
        Number(isRunning(other, today)) - Number(isRunning(one, today)) ||
        byText(other.startedOn, one.startedOn) ||
        byText(one.id, other.id),
    )
    .map((row) => {
      const whose = row.mentorId === personId ? "mentor" : "mentee";
      return {
        pairId: row.id,
        whose,
        other: people.name(whose === "mentor" ? row.menteeId : row.mentorId),
        status: row.status,
        statusLabel: statusWords(row, today),
        overdue: isOverdue(row, today),
      };
    });
}

function placesFor(register: Rows<"organisations">, { actor, today }: Context): PersonCard["places"] {
  return register.organisations
    .filter((row) => actor.role === "department" || actor.organisationIds.includes(row.id))
    .filter((row) => row.closedOn === null || row.closedOn > today)
    .map((row) => ({ id: row.id, name: row.shortName }));
}
