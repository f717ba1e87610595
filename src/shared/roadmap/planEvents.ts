/** The events of the programme in a school year, and those that organisations ask for. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow, enterRows } from "../facts/rows/rowDoor.ts";
import { readsForSaving } from "../facts/rows/rowReads.ts";
import { makeDay, showDay } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import { events as eventTable, type MunicipalEvent } from "../register/events.ts";
import { blanksOf } from "../register/table.ts";
import { fieldOf, id, line, maybeFieldOf, schoolYear } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { monthHolding } from "./due.ts";
import { type EventTemplate, eventTemplates } from "./eventTemplates.ru.ts";
import { requestable } from "./requestable.ts";
import { roadmapTexts } from "./roadmapTexts.ru.ts";

export interface PlannedEvents {
  added: number;
}

/** Adds those of the programme that the year does not hold yet; what people have changed stays. */
export const planEvents = change({
  title: "Мероприятия года внесены",
  input: z.object({ schoolYear }),
  access: { who: "department" },
  sample: { schoolYear: 2025 },
  reads: ["settings"],
  writes: ["events"],
  decide(register, { schoolYear }, context): Decision<PlannedEvents> {
    const missing = missingTemplates(register.events, schoolYear);
    if (missing.length === 0) return refuse("eventsPlanned", { schoolYear: showSchoolYear(schoolYear) });
    const rows = missing.map((template) => eventRow(template, schoolYear));
    const changes = enterRows(register, "events", rows, context);
    if (isRefusal(changes)) return changes;
    return { changes, answer: { added: missing.length } };
  },
});

export function missingTemplates(events: readonly MunicipalEvent[], schoolYear: number): EventTemplate[] {
  const known = new Set(
    events.flatMap((row) => (row.schoolYear === schoolYear && row.request === null ? [row.number] : [])),
  );
  return eventTemplates.filter(({ number }) => !known.has(number));
}

type EventRow = Omit<MunicipalEvent, "id">;

/** «В течение года» is the year of study: from September to May. */
export function eventRow(template: EventTemplate, schoolYear: number): EventRow {
  const [first, last] = template.months ?? [9, 5];
  return {
    ...blanksOf(eventTable),
    schoolYear,
    number: template.number,
    title: template.title,
    startsOn: monthOfYear(schoolYear, first).from,
    endsOn: monthOfYear(schoolYear, last).to,
    onRequest: template.onRequest === true,
    audience: template.audience,
    indicators: template.indicators,
    organiser: template.organiser,
  };
}

function monthOfYear(schoolYear: number, month: number): { from: string; to: string } {
  return monthHolding(makeDay(month >= 9 ? schoolYear : schoolYear + 1, month, 1) as string);
}

export interface AskedEvent {
  eventId: string;
}

/** An organisation asks for a consultation or a meeting of like-minded people (1.10, 3.5; F171). */
export const requestEvent = change({
  title: "Мероприятие запрошено",
  input: z.object({
    organisationId: id,
    number: z.enum(requestable),
    topic: line(300),
    wantedOn: fieldOf(eventTable.columns.startsOn),
  }),
  access: { who: "own", of: "organisation" },
  sample: { organisationId: "О-001", number: "3.5", topic: "Работа с родителями", wantedOn: "2026-05-29" },
  ...readsForSaving("events"),
  decide(register, { organisationId, number, topic, wantedOn }, context): Decision<AskedEvent> {
    if (wantedOn < context.today) return refuse("wantedInPast", { day: showDay(wantedOn) });
    const template = eventTemplates.find((one) => one.number === number) as EventTemplate;
    const put: EventRow = {
      ...eventRow(template, schoolYearOf(wantedOn)),
      title: roadmapTexts.requested(template.title, topic),
      startsOn: wantedOn,
      endsOn: wantedOn,
      request: "asked",
      organisationId,
    };
    const entered = enterRow(register, "events", put, context);
    if (isRefusal(entered)) return entered;
    return { changes: entered.changes, answer: { eventId: entered.row.id } };
  },
});

/** The department grants it, perhaps on another day, or declines it with a word. */
export const answerEventRequest = change({
  title: "Ответ на запрос мероприятия",
  input: z.object({
    eventId: id,
    answer: z.enum(["granted", "declined"]),
    startsOn: maybeFieldOf(eventTable.columns.startsOn),
    note: maybeFieldOf(eventTable.columns.note),
  }),
  access: { who: "department" },
  sample: { eventId: "МР-001", answer: "granted", startsOn: "2026-05-29" },
  reads: ["settings"],
  writes: ["events"],
  decide(register, { eventId, answer, startsOn, note }, context): Decision<AskedEvent> {
    const event = found(register, "events", eventId);
    if (isRefusal(event)) return event;
    if (event.request !== "asked") return refuse("notARequest", { event: event.title });
    const on = startsOn ?? event.startsOn;
    const put = {
      id: eventId,
      request: answer,
      note: note ?? event.note,
      ...(answer === "granted" ? { startsOn: on, endsOn: on, schoolYear: schoolYearOf(on) } : {}),
    };
    const changes = enterRows(register, "events", [put], context);
    return isRefusal(changes) ? changes : { changes, answer: { eventId } };
  },
});
