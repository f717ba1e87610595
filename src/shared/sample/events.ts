/** The programme's events of this and the last school year, who came to some of them, one request, and marks of the roadmap. */

import type { Change, Register } from "../facts/register.ts";
import { addDays, earlier, later } from "../language/day.ts";
import { schoolYearStart } from "../language/schoolYear.ts";
import { events as eventTable, type MunicipalEvent } from "../register/events.ts";
import { roadmapMarks as markTable, type RoadmapMark } from "../register/roadmapMarks.ts";
import { blanksOf } from "../register/table.ts";
import { type Visit, visits as visitTable } from "../register/visits.ts";
import { audiences } from "../roadmap/audience.ts";
import { eventTemplates } from "../roadmap/eventTemplates.ru.ts";
import { eventRow } from "../roadmap/planEvents.ts";
import { eventWords } from "./eventWords.ru.ts";
import { makeRandom } from "./random.ts";

const seed = 168;
/** Guests of one event: enough to see, few enough to read. */
const guests = 6;

export function eventSamples(register: Register, schoolYear: number, today: string): Change[] {
  const events = [schoolYear - 1, schoolYear].flatMap((year, at) =>
    eventTemplates.map((template, index) => ({
      ...eventRow(template, year),
      id: keyOf(eventTable.letter, at * eventTemplates.length + index + 1),
    })),
  );
  const asked = askedEvent(register, keyOf(eventTable.letter, events.length + 1), schoolYear, today);
  const all = asked === null ? events : [...events, asked];
  return [
    ...all.map((put): Change => ({ table: "events", put })),
    ...makeVisits(
      register,
      events.filter((event) => event.schoolYear === schoolYear),
      today,
    ).map((put): Change => ({ table: "visits", put })),
    ...makeMarks(schoolYear, today).map((put): Change => ({ table: "roadmapMarks", put })),
  ];
}

function keyOf(letter: string, number: number): string {
  return `${letter}-${String(number).padStart(3, "0")}`;
}

/** Waits for the department's answer. */
function askedEvent(register: Register, id: string, schoolYear: number, today: string): MunicipalEvent | null {
  const school = register.organisations.find((row) => row.role === "organisation");
  const template = eventTemplates.find((one) => one.onRequest === true);
  if (school === undefined || template === undefined) return null;
  const wantedOn = addDays(today, 12);
  return {
    ...eventRow(template, schoolYear),
    id,
    title: `${template.title}: ${eventWords.topic}`,
    startsOn: wantedOn,
    endsOn: wantedOn,
    request: "asked",
    organisationId: school.id,
  };
}

function makeVisits(register: Register, events: readonly MunicipalEvent[], today: string): Visit[] {
  const random = makeRandom(seed);
  const { of } = audiences(register, today);
  return events
    .filter((event) => event.startsOn <= today && !event.onRequest)
    .flatMap((event) => {
      const over = event.endsOn < today;
      return random
        .shuffled(of(event))
        .slice(0, guests)
        .map((personId) => ({ event, personId, over, came: random.chance(0.8) }));
    })
    .map(({ event, personId, over, came }, index) => ({
      ...blanksOf(visitTable),
      id: keyOf(visitTable.letter, index + 1),
      eventId: event.id,
      personId,
      state: over ? (came ? "attended" : "absent") : came ? "registered" : "invited",
      markedOn: earlier(event.endsOn, today),
    }));
}

function makeMarks(schoolYear: number, today: string): RoadmapMark[] {
  const markedOn = later(schoolYearStart(schoolYear), addDays(today, -30));
  const row = (id: string, item: RoadmapMark["item"], document: string): RoadmapMark => ({
    ...blanksOf(markTable),
    id,
    schoolYear,
    item,
    organisationId: null,
    done: true,
    markedOn,
    document,
  });
  return [row(keyOf(markTable.letter, 1), "r07", eventWords.platform)];
}
