/** Events with their people: the list, one event, and what the events do for the indicators. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { byText, groupBy, type PeopleIndex } from "../facts/people.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { contestNumber, type MunicipalEvent } from "../register/events.ts";
import { eventOrganisers, programmeIndicators } from "../register/recordWords.ru.ts";
import type { Visit } from "../register/visits.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { Counts, EventCard, EventLine, EventMatrix, Events, VisitLine } from "./answers.ts";
import { audiences } from "./audience.ts";
import { year } from "./fields.ts";
import { missingTemplates } from "./planEvents.ts";

/** A request that another organisation has made concerns the department and that organisation alone. */
export const listEvents = question({
  input: z.object({ schoolYear: year }),
  access: { who: "known" },
  sample: { schoolYear: 2025 },
  reads: ["organisations", "events", "visits"],
  decide(register, { schoolYear: asked }, { today, actor }): Decision<Events> {
    const schoolYear = asked ?? schoolYearOf(today);
    const visits = groupBy(register.visits, (row) => row.eventId);
    const names = new Map(register.organisations.map((row) => [row.id, row.shortName]));
    const events = register.events
      .filter((event) => event.schoolYear === schoolYear)
      .filter(
        ({ request, organisationId }) =>
          request === null || actor.role === "department" || actor.organisationIds.includes(organisationId ?? ""),
      )
      .sort((one, other) => Number(other.request === "asked") - Number(one.request === "asked") || inOrder(one, other))
      .map((event) => eventLine(event, visits.get(event.id) ?? [], names));
    return {
      changes: [],
      answer: { schoolYear, events, missing: missingTemplates(register.events, schoolYear).length },
    };
  },
});

export const showEvent = question({
  input: z.object({ eventId: id }),
  access: { who: "known" },
  sample: { eventId: "МР-001" },
  reads: ["organisations", "people", "employments", "mentors", "mentees", "pairs", "events", "visits", "settings"],
  decide(register, { eventId }, context): Decision<EventCard> {
    const event = found(register, "events", eventId);
    if (isRefusal(event)) return event;
    const { actor, today } = context;
    const visits = register.visits.filter((row) => row.eventId === eventId);
    const { people, of } = audiences(register, today);
    const known = new Set(visits.map((row) => row.personId));
    const names = new Map(register.organisations.map((row) => [row.id, row.shortName]));
    const fitting =
      today > event.endsOn ? [] : of(event).filter((id) => !known.has(id) && people.isOwn(id, actor, today));
    const homes = groupBy(visits, (row) => people.lastHome(row.personId, today)?.organisationId ?? "");
    const organisations = [...homes].map(([organisationId, rows]) => {
      const own = actor.role === "department" || actor.organisationIds.includes(organisationId);
      const counts = countsOf(rows);
      // Names of other organisations' people are nobody else's.
      const shown = own
        ? rows.map((row) => visitLine(row, people, today)).sort((a, b) => byAlphabet(a.name, b.name))
        : [];
      return { organisationId, organisation: names.get(organisationId) ?? "", own, counts, visits: shown };
    });
    return {
      changes: [],
      answer: {
        ...eventLine(event, visits, names),
        audience: [...event.audience],
        indicators: [...(event.indicators ?? [])],
        link: event.link ?? "",
        note: event.note ?? "",
        contest: event.number === contestNumber,
        fitting: fitting.length,
        organisations: organisations.sort(
          (one, other) => Number(other.own) - Number(one.own) || byAlphabet(one.organisation, other.organisation),
        ),
      },
    };
  },
});

/** F170: which event works for which indicator, and how many people it has reached. */
export const showEventMatrix = question({
  input: z.object({ schoolYear: year }),
  access: { who: "known" },
  sample: { schoolYear: 2025 },
  reads: ["events", "visits"],
  decide(register, { schoolYear: asked }, { today }): Decision<EventMatrix> {
    const schoolYear = asked ?? schoolYearOf(today);
    const indicators = [...programmeIndicators.codes];
    const attended = groupBy(
      register.visits.filter((row) => row.state === "attended"),
      (row) => row.eventId,
    );
    const events = register.events
      .filter((event) => event.schoolYear === schoolYear && event.request !== "asked" && event.request !== "declined")
      .sort(inOrder);
    const rows = events.map((event) => ({
      eventId: event.id,
      number: event.number ?? "",
      title: event.title,
      works: indicators.map((indicator) => (event.indicators ?? []).includes(indicator)),
      attended: attended.get(event.id)?.length ?? 0,
      over: event.endsOn < today,
    }));
    const totals = indicators.map((_indicator, index) => {
      const mine = rows.filter((row) => row.works[index]);
      const people = new Set(mine.flatMap((row) => (attended.get(row.eventId) ?? []).map((visit) => visit.personId)));
      return { events: mine.length, over: mine.filter((row) => row.over).length, people: people.size };
    });
    return { changes: [], answer: { schoolYear, indicators, rows, totals } };
  },
});

function eventLine(event: MunicipalEvent, visits: readonly Visit[], names: ReadonlyMap<string, string>): EventLine {
  const { invited, registered, attended } = countsOf(visits);
  return {
    eventId: event.id,
    number: event.number ?? "",
    title: event.title,
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    onRequest: event.onRequest,
    request: event.request,
    organisation: event.organisationId === null ? "" : (names.get(event.organisationId) ?? event.organisationId),
    organiser: eventOrganisers.label(event.organiser),
    invited,
    registered,
    attended,
  };
}

function countsOf(visits: readonly Visit[]): Counts {
  const count = (state: Visit["state"]) => visits.filter((row) => row.state === state).length;
  return {
    invited: count("invited"),
    registered: count("registered"),
    attended: count("attended"),
    absent: count("absent"),
  };
}

function visitLine(row: Visit, people: PeopleIndex, today: string): VisitLine {
  return {
    personId: row.personId,
    name: people.name(row.personId),
    position: people.lastHome(row.personId, today)?.position ?? "",
    state: row.state,
    nomination: row.nomination,
  };
}

/** By day, then as the programme numbers them: 1.2 before 1.10. */
function inOrder(one: MunicipalEvent, other: MunicipalEvent): number {
  return byText(one.startsOn, other.startsOn) || rank(one.number) - rank(other.number) || byText(one.id, other.id);
}

function rank(number: string | null): number {
  const [part = "", place = ""] = (number ?? "").split(".");
  return Number(part) * 1000 + Number(place) || 0;
}
