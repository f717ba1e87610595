/** Invitations, registrations and who came: one row a person and event. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { type PeopleIndex, peopleIndex } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { enterRows } from "../facts/rows/rowDoor.ts";
import { showDay } from "../language/day.ts";
import type { MunicipalEvent } from "../register/events.ts";
import { type Visit, visits as visitTable } from "../register/visits.ts";
import { fieldOf, id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { audiences } from "./audience.ts";

/** People marked at once. */
const mostPeople = 1_000;

const people = z.array(id).check(z.maxLength(mostPeople));

export interface Invited {
  invited: number;
}

/** Those who fit and are not on the list yet; a curator invites people of the own organisations. */
export const inviteAudience = change({
  title: "Участники приглашены",
  input: z.object({ eventId: id }),
  access: { who: "known" },
  sample: { eventId: "МР-001" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "pairs", "events", "settings"],
  writes: ["visits"],
  decide(register, { eventId }, context): Decision<Invited> {
    const event = openEvent(register, eventId, context.today);
    if (isRefusal(event)) return event;
    const { people, of } = audiences(register, context.today);
    const known = new Set(visitsOf(register, eventId).keys());
    const fitting = of(event).filter((id) => !known.has(id) && people.isOwn(id, context.actor, context.today));
    if (fitting.length === 0) return refuse("nobodyToInvite", { event: event.title });
    const changes = rows(register, event, fitting, { state: "invited", markedOn: context.today }, context);
    if (isRefusal(changes)) return changes;
    return { changes, answer: { invited: fitting.length } };
  },
});

export interface VisitKept {
  visitId: string;
}

/** Somebody wants to come, invited or not. */
export const registerVisit = change({
  title: "Запись на мероприятие",
  input: z.object({ eventId: id, personId: id }),
  access: { who: "own", of: "person" },
  sample: { eventId: "МР-001", personId: "С-001" },
  reads: ["organisations", "people", "employments", "events", "settings"],
  writes: ["visits"],
  decide(register, { eventId, personId }, context): Decision<VisitKept> {
    const changes = rows(
      register,
      { id: eventId },
      [personId],
      { state: "registered", markedOn: context.today },
      context,
    );
    if (isRefusal(changes)) return changes;
    return strangerOf(register, personId, context) ?? kept(changes, visitsOf(register, eventId).get(personId));
  },
});

/** F172: a member of a pair stands for one of the clusters of the contest; what has been is entered afterwards, too. */
export const nominate = change({
  title: "Участник выдвинут на конкурс",
  input: z.object({ eventId: id, personId: id, nomination: fieldOf(visitTable.columns.nomination) }),
  access: { who: "own", of: "person" },
  sample: { eventId: "МР-001", personId: "С-001", nomination: "art" },
  reads: ["organisations", "people", "employments", "events", "settings"],
  writes: ["visits"],
  decide(register, { eventId, personId, nomination }, context): Decision<VisitKept> {
    const event = register.events.find(({ id }) => id === eventId);
    const over = event !== undefined && event.endsOn < context.today;
    const been = over || visitsOf(register, eventId).get(personId)?.state === "attended";
    const state = been ? "attended" : "registered";
    const marks = { state, markedOn: context.today, nomination } as const;
    const changes = rows(register, { id: eventId }, [personId], marks, context);
    if (isRefusal(changes)) return changes;
    return strangerOf(register, personId, context) ?? kept(changes, visitsOf(register, eventId).get(personId));
  },
});

export interface VisitsMarked {
  attended: number;
  absent: number;
}

/** Who came and who did not, many at once; somebody may come without an invitation. */
export const markVisits = change({
  title: "Участие отмечено",
  input: z.object({ eventId: id, attended: people, absent: people }),
  access: { who: "known" },
  sample: { eventId: "МР-001", attended: ["С-001"], absent: [] },
  reads: ["organisations", "people", "employments", "events", "settings"],
  writes: ["visits"],
  decide(register, { eventId, attended, absent }, context): Decision<VisitsMarked> {
    const { actor, today } = context;
    const people = peopleIndex(register);
    const came = [...new Set(attended)];
    const missed = [...new Set(absent)].filter((id) => !came.includes(id));
    const all = [...came, ...missed];
    const foreign = all.filter((id) => !people.isOwn(id, actor, today)).length;
    if (foreign > 0) return refuse("foreignVisitors", { count: foreign });
    const known = visitsOf(register, eventId);
    const states = new Map<string, Visit["state"]>([
      ...came.map((id): [string, Visit["state"]] => [id, "attended"]),
      ...missed.map((id): [string, Visit["state"]] => [id, "absent"]),
    ]);
    const news = all.filter((id) => known.get(id)?.state !== states.get(id));
    const marks = (id: string) => ({ state: states.get(id) as Visit["state"], markedOn: today });
    const changes = rows(register, { id: eventId }, news, marks, context);
    if (isRefusal(changes)) return changes;
    const event = found(register, "events", eventId);
    if (isRefusal(event)) return event;
    const uninvited = missed.find((id) => !known.has(id));
    if (uninvited !== undefined) return refuse("visitMissing", { person: people.name(uninvited), event: event.title });
    return { changes, answer: { attended: came.length, absent: missed.length } };
  },
});

function openEvent(register: Rows<"events">, eventId: string, today: string): MunicipalEvent | Refusal {
  const event = found(register, "events", eventId);
  if (isRefusal(event)) return event;
  return today > event.endsOn ? refuse("eventOver", { event: event.title, on: showDay(event.endsOn) }) : event;
}

function strangerOf(
  register: Rows<"organisations" | "people" | "employments" | "settings">,
  personId: string,
  { today }: Context,
): Refusal | null {
  const people: PeopleIndex = peopleIndex(register);
  const person = found(register, "people", personId);
  if (isRefusal(person)) return person;
  return people.employedOn(personId, today)
    ? null
    : refuse("notEmployed", { person: people.name(personId), on: showDay(today) });
}

function visitsOf(register: Rows<"visits">, eventId: string): Map<string, Visit> {
  return new Map(register.visits.flatMap((row) => (row.eventId === eventId ? [[row.personId, row]] : [])));
}

type Marks = Pick<Visit, "state" | "markedOn"> & Partial<Pick<Visit, "nomination">>;

/** A known visit is changed, a new one is made. */
function rows(
  register: Rows<"visits" | "settings">,
  event: Pick<MunicipalEvent, "id">,
  people: readonly string[],
  marks: Marks | ((personId: string) => Marks),
  context: Context,
): Change[] | Refusal {
  const known = visitsOf(register, event.id);
  const given = people.map((personId) => {
    const mark = typeof marks === "function" ? marks(personId) : marks;
    return { id: known.get(personId)?.id, eventId: event.id, personId, ...mark };
  });
  return enterRows(register, "visits", given, context);
}

/** Whoever stands there as asked already is no change. */
function kept(changes: Change[], known: Visit | undefined): Decision<VisitKept> {
  const { id } = (changes[0]?.put ?? known) as Visit;
  return { changes, answer: { visitId: id } };
}
