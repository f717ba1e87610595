/** One line of a plan: added, changed, put off. */

import * as z from "zod/mini";
import { consentState } from "../facts/consentState.ts";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { peopleIndex } from "../facts/people.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { isWorkingDay } from "../language/workingDays.ts";
import { isOpenLine } from "../pairs/closing.ts";
import { type Consent, consents } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { type PlanLine, planLines } from "../register/planLines.ts";
import { blanksOf } from "../register/table.ts";
import { planStatuses } from "../register/vocabulary.ts";
import { fieldOf, id, isoDay, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import type { PlanLineSaved } from "./answers.ts";
import { ownPair, pairSample } from "./fields.ts";
import { mostLines } from "./planFromDeficits.ts";
import { openPair } from "./programmeOf.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const ownLine = { who: "own", of: "planLine" } as const;

const { columns } = planLines;

export const savePlanLine = change({
  title: "Строка плана сохранена",
  // Without a line a new one is added; whoever is involved must have agreed (S1, п. 5.1.1).
  input: z.object({
    pairId: id,
    lineId: z.optional(id),
    activity: fieldOf(planLines.columns.activity),
    kind: maybeFieldOf(planLines.columns.kind),
    area: maybeFieldOf(planLines.columns.area),
    dueOn: fieldOf(planLines.columns.dueOn),
    involvedId: maybeFieldOf(planLines.columns.involvedId),
    involvedAgreedOn: z.optional(isoDay),
    eventId: maybeFieldOf(planLines.columns.eventId),
    note: maybeFieldOf(planLines.columns.note),
  }),
  access: ownPair,
  sample: { ...pairSample, activity: "Урок вместе с психологом", kind: "openLesson", dueOn: "2026-02-18" },
  reads: ["organisations", "people", "employments", "pairs", "events", "settings"],
  writes: ["planLines", "consents"],
  decide(register, input, context): Decision<PlanLineSaved> {
    const pair = openPair(register, input.pairId);
    if (isRefusal(pair)) return pair;
    const plan = register.planLines.filter((row) => row.pairId === pair.id);
    const present = input.lineId === undefined ? undefined : plan.find((row) => row.id === input.lineId);
    if (input.lineId !== undefined && present === undefined)
      return refuse("notFound", { what: "planLine", id: input.lineId });
    const settled = present === undefined ? null : settledRefusal(present);
    const number = present?.number ?? Math.max(0, ...plan.map((row) => row.number)) + 1;
    const refusal =
      settled ??
      (number > mostLines ? refuse("planFull", { pair: pair.id, limit: mostLines }) : null) ??
      dueRefusal(pair, input.dueOn) ??
      involvedRefusal(register, pair, input, context) ??
      eventRefusal(register, input.eventId);
    if (refusal !== null) return refusal;
    const id = present?.id ?? newKey(register, "planLines")();
    const said = {
      id,
      activity: input.activity,
      dueOn: input.dueOn,
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.area === undefined ? {} : { area: input.area }),
      ...(input.involvedId === undefined ? {} : { involvedId: input.involvedId }),
      ...(input.eventId === undefined ? {} : { eventId: input.eventId }),
      ...(input.note === undefined ? {} : { note: input.note }),
    };
    const fresh = { ...blanksOf(planLines), pairId: pair.id, number, status: "planned" as const, ...said };
    return {
      changes: [
        { table: "planLines", put: present === undefined ? fresh : said },
        ...agreement(register, pair, input, context),
      ],
      answer: { lineId: id, pairId: pair.id, number, dueOn: input.dueOn, notes: notesOn(register, input) },
    };
  },
});

/** The line waits until a later or earlier day; its reason stays in the note. */
export const movePlanLine = change({
  title: "Мероприятие перенесено",
  input: z.object({ lineId: id, dueOn: fieldOf(planLines.columns.dueOn), reason: fieldOf(planLines.columns.note) }),
  access: ownLine,
  sample: { lineId: "ПЛ-001", dueOn: "2026-02-18", reason: "Карантин" },
  reads: ["pairs"],
  writes: ["planLines"],
  decide(register, input): Decision<PlanLineSaved> {
    const line = found(register, "planLines", input.lineId);
    if (isRefusal(line)) return line;
    const pair = openPair(register, line.pairId);
    if (isRefusal(pair)) return pair;
    const refusal = settledRefusal(line) ?? dueRefusal(pair, input.dueOn);
    if (refusal !== null) return refusal;
    return {
      changes: [{ table: "planLines", put: { id: line.id, status: "moved", dueOn: input.dueOn, note: input.reason } }],
      answer: {
        lineId: line.id,
        pairId: pair.id,
        number: line.number,
        dueOn: input.dueOn,
        notes: isWorkingDay(input.dueOn) ? [] : [texts.notWorking(showDay(input.dueOn))],
      },
    };
  },
});

function settledRefusal(line: PlanLine): Refusal | null {
  return isOpenLine(line)
    ? null
    : refuse("lineSettled", { line: line.activity, status: planStatuses.label(line.status) });
}

function dueRefusal(pair: Pair, day: string): Refusal | null {
  const to = pairEnd(pair);
  if (day >= pair.startedOn && day <= to) return null;
  const period = { from: showDay(pair.startedOn), to: showDay(to) };
  return refuse("dayOutsidePair", { pair: pair.id, field: columns.dueOn.header, day: showDay(day), ...period });
}

/** S1, п. 5.1.1: others are involved with their consent, given for this pair or for all extra duties. */
function involvedRefusal(
  register: Rows<"organisations" | "people" | "employments" | "consents" | "settings">,
  pair: Pair,
  { involvedId, involvedAgreedOn, dueOn }: InputOf<typeof savePlanLine>,
  { actor, today }: Context,
): Refusal | null {
  if (involvedId === undefined) return null;
  const people = peopleIndex(register);
  const involved = found(register, "people", involvedId);
  if (isRefusal(involved)) return involved;
  if (involvedId === pair.mentorId || involvedId === pair.menteeId) return refuse("involvedInPair", { pair: pair.id });
  const person = people.isOwn(involvedId, actor, today) ? people.name(involvedId) : involvedId;
  if (!people.employedOn(involvedId, dueOn)) return refuse("notEmployed", { person, on: showDay(dueOn) });
  if (involvedAgreedOn !== undefined) {
    const header = consents.columns.givenOn.header;
    return involvedAgreedOn <= today ? null : refuse("dayInFuture", { field: header, day: showDay(involvedAgreedOn) });
  }
  return hasAgreed(register, involvedId, pair, today) ? null : refuse("involvedUnagreed", { person });
}

const involvedConsent: Consent["kind"] = "extraDuties";

function hasAgreed(register: Rows<"consents">, personId: string, pair: Pair, day: string): boolean {
  const asked = { personId, pairId: pair.id, day, kind: involvedConsent };
  return consentState(register.consents, asked).state === "given";
}

function agreement(
  register: Rows<"consents">,
  pair: Pair,
  { involvedId, involvedAgreedOn }: InputOf<typeof savePlanLine>,
  { today }: Context,
): Change[] {
  if (involvedId === undefined || involvedAgreedOn === undefined) return [];
  if (hasAgreed(register, involvedId, pair, today)) return [];
  const id = newKey(register, "consents")();
  const given = { personId: involvedId, kind: involvedConsent, pairId: pair.id, givenOn: involvedAgreedOn };
  return [{ table: "consents", put: { ...blanksOf(consents), id, ...given } }];
}

function eventRefusal(register: Rows<"events">, eventId: string | undefined): Refusal | null {
  if (eventId === undefined || register.events.some((row) => row.id === eventId)) return null;
  return refuse("codeUnknown", { field: columns.eventId.header, code: eventId });
}

function notesOn(register: Rows<"events">, { dueOn, eventId }: InputOf<typeof savePlanLine>): string[] {
  const notes: string[] = [];
  if (!isWorkingDay(dueOn)) notes.push(texts.notWorking(showDay(dueOn)));
  const event = register.events.find((row) => row.id === eventId);
  if (event !== undefined && (dueOn < event.startsOn || dueOn > event.endsOn))
    notes.push(texts.outsideEvent(event.title, showDay(event.startsOn), showDay(event.endsOn)));
  return notes;
}
