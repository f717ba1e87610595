import { describe, expect, test } from "vitest";
import type { MunicipalEvent } from "../../../src/shared/register/events.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { audiences } from "../../../src/shared/roadmap/audience.ts";
import { eventTemplates } from "../../../src/shared/roadmap/eventTemplates.ru.ts";
import { listEvents, showEvent, showEventMatrix } from "../../../src/shared/roadmap/listEvents.ts";
import { answerEventRequest, eventRow, planEvents, requestEvent } from "../../../src/shared/roadmap/planEvents.ts";
import { inviteAudience, markVisits, nominate, registerVisit } from "../../../src/shared/roadmap/visiting.ts";
import { aContext, aCurator, aMentee, aTeacher, department, done, puts, refused } from "../../support/factories.ts";
import { thePair } from "../../support/pairTown.ts";
import { aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

const eventOf = (number: string, columns: Partial<MunicipalEvent> = {}): MunicipalEvent => ({
  id: "МР-001",
  ...eventRow(eventTemplates.find((one) => one.number === number) as (typeof eventTemplates)[number], 2025),
  ...columns,
});
const visit = (personId: string, columns: Partial<RowOf<"visits">> = {}) =>
  aRow("visits", {
    id: `УЧ-${personId}`,
    eventId: "МР-001",
    personId,
    state: "registered",
    nomination: null,
    ...columns,
  });

describe("the programme's events", () => {
  // S1, приложение 3: number, first and last day in 2025/2026, indicators
  const whole = ["2025-09-01", "2026-05-31"] as const;
  const expected: [string, string, string, string][] = [
    ["1.1", ...whole, "125"],
    ["1.2", "2025-09-01", "2025-09-30", "125"],
    ["1.3", ...whole, "125"],
    ["1.4", "2025-09-01", "2025-09-30", "125"],
    ["1.5", "2025-10-01", "2025-10-31", "125"],
    ["1.6", "2025-11-01", "2025-11-30", "125"],
    ["1.7", "2026-02-01", "2026-02-28", "125"],
    ["1.8", "2026-04-01", "2026-04-30", "1234"],
    ["1.9", ...whole, "1234"],
    ["1.10", ...whole, "1234"],
    ["1.11", "2026-04-01", "2026-04-30", "34"],
    ["1.12", "2026-05-01", "2026-05-31", "34"],
    ["2.1", "2025-12-01", "2025-12-31", "1234"],
    ["2.2", "2026-03-01", "2026-03-31", "1234"],
    ["2.3", ...whole, "1234"],
    ["2.4", ...whole, "1234"],
    ["3.1", "2025-10-01", "2025-10-31", "1234"],
    ["3.2", "2026-01-01", "2026-01-31", "1234"],
    ["3.3", "2025-11-01", "2025-11-30", "1234"],
    ["3.4", "2026-02-01", "2026-03-31", "1234"],
    ["3.5", ...whole, "1234"],
    ["3.6", ...whole, "12345"],
  ];

  test("are twenty-two, with their days and indicators", () => {
    const { changes, answer } = done(planEvents.decide(smallTown(), { schoolYear: 2025 }, aContext("2025-10-01")));
    expect(answer.added).toBe(22);
    const rows = puts(changes, "events") as MunicipalEvent[];
    expect(
      rows.map((row) => [row.number, row.startsOn, row.endsOn, (row.indicators ?? []).join("").replaceAll("i", "")]),
    ).toEqual(expected);
    expect(rows.filter((row) => row.onRequest).map((row) => row.number)).toEqual(["1.10", "3.5"]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(22);
  });

  test("are added once: a second time only what is missing, and what people have changed stays", () => {
    const { changes } = done(planEvents.decide(smallTown(), { schoolYear: 2025 }, aContext("2025-10-01")));
    const rows = (puts(changes, "events") as MunicipalEvent[]).map((row) => ({ ...row, title: "Своё название" }));
    expect(
      refused(planEvents.decide(smallTown({ events: rows }), { schoolYear: 2025 }, aContext("2025-10-01"))).refused,
    ).toBe("eventsPlanned");
    const again = done(
      planEvents.decide(smallTown({ events: rows.slice(1) }), { schoolYear: 2025 }, aContext("2025-10-01")),
    );
    expect(puts(again.changes, "events")).toMatchObject([{ number: "1.1", id: "МР-023" }]);
    expect(
      done(planEvents.decide(smallTown({ events: rows }), { schoolYear: 2026 }, aContext("2025-10-01"))).answer.added,
    ).toBe(22);
  });

  test("end in February of a leap year on its last day", () => {
    expect(eventRow(eventTemplates[6] as (typeof eventTemplates)[number], 2027).endsOn).toBe("2028-02-29");
  });
});

describe("the audience of an event", () => {
  const of = (event: MunicipalEvent, rows: Parameters<typeof smallTown>[0] = {}, today = "2025-09-10") =>
    audiences(smallTown(rows), today).of(event);

  test("holds young specialists of up to three years, mentees with trouble, and mentors", () => {
    expect(of(eventOf("1.2"))).toEqual([mentee, mentor, farMentor]);
    expect(of(eventOf("1.4"))).toEqual([mentor, farMentor]);
    expect(of(eventOf("3.3"))).toEqual([mentee]);
  });

  test("leaves out whoever has more than three years and no row among the mentees", () => {
    const register = smallTown();
    const people = (careerStartedOn: string) =>
      register.people.map((row) => (row.id === mentee ? { ...row, careerStartedOn, youngOverride: null } : row));
    const only = eventOf("3.3", { audience: ["young"] });
    expect(of(only, { people: people("2022-09-01") })).toEqual([mentee]);
    expect(of(only, { people: people("2022-08-31") })).toEqual([]);
  });

  test("tells beginners from those who struggle by the mentee's categories and deficits", () => {
    const mentees = (columns: Parameters<typeof aMentee>[0]) => [
      aMentee({ personId: mentee, enteredOn: "2025-09-01", leftOn: null, deficits: null, ...columns }),
    ];
    const beginners = eventOf("1.2", { audience: ["beginners"] });
    const struggling = eventOf("1.2", { audience: ["struggling"] });
    expect(of(beginners, { mentees: mentees({ categories: ["young"] }) })).toEqual([mentee]);
    expect(of(struggling, { mentees: mentees({ categories: ["young"] }) })).toEqual([]);
    expect(of(struggling, { mentees: mentees({ categories: ["newMethod"] }) })).toEqual([mentee]);
    expect(of(struggling, { mentees: mentees({ categories: ["young"], deficits: ["method"] }) })).toEqual([mentee]);
  });

  test("of pairs are both their people, while the pair goes on", () => {
    const event = eventOf("2.2", { startsOn: "2026-03-10", endsOn: "2026-03-10" });
    expect(of(event, { pairs: [thePair()] })).toEqual([mentee, mentor]);
    expect(of(event, { pairs: [thePair({ dueOn: "2026-03-09" })] })).toEqual([]);
    expect(of(event, { pairs: [thePair({ status: "proposed" })] })).toEqual([]);
  });

  test("does not hold somebody who has left by then", () => {
    const employments = smallTown().employments.map((row) =>
      row.personId === mentor ? { ...row, finishedOn: "2025-12-31" } : row,
    );
    expect(of(eventOf("1.4", { startsOn: "2026-01-01", endsOn: "2026-01-31" }), { employments })).toEqual([farMentor]);
  });
});

describe("invitations", () => {
  const now = aContext("2025-09-10");
  const events = [eventOf("1.2")];

  test("go to those who are not on the list yet; a curator's to the own people", () => {
    const all = done(inviteAudience.decide(smallTown({ events }), { eventId: "МР-001" }, now));
    expect(puts(all.changes, "visits").map((row) => row.personId)).toEqual([mentee, mentor, farMentor]);
    const some = smallTown({ events, visits: [visit(mentor)] });
    const own = done(inviteAudience.decide(some, { eventId: "МР-001" }, aContext("2025-09-10", aCurator("О-001"))));
    expect(puts(own.changes, "visits")).toMatchObject([{ personId: mentee, state: "invited", markedOn: "2025-09-10" }]);
  });

  test("are refused when nobody is left, when the event is over, and when there is none", () => {
    const full = smallTown({ events, visits: [mentee, mentor, farMentor].map((id) => visit(id)) });
    expect(refused(inviteAudience.decide(full, { eventId: "МР-001" }, now)).refused).toBe("nobodyToInvite");
    const over = (today: string) =>
      inviteAudience.decide(smallTown({ events }), { eventId: "МР-001" }, aContext(today));
    expect(over("2025-09-30")).toHaveProperty("answer");
    expect(refused(over("2025-10-01")).refused).toBe("eventOver");
    expect(refused(inviteAudience.decide(smallTown(), { eventId: "МР-404" }, now)).refused).toBe("notFound");
  });
});

describe("registration and attendance", () => {
  const events = [eventOf("1.2")];

  test("an invited person is registered in the same row, somebody else in a new one", () => {
    const register = smallTown({ events, visits: [visit(mentee, { state: "invited" })] });
    const input = (personId: string) => ({ eventId: "МР-001", personId });
    const known = done(registerVisit.decide(register, input(mentee), aContext("2025-09-10")));
    expect(puts(known.changes, "visits")).toEqual([
      { id: `УЧ-${mentee}`, state: "registered", markedOn: "2025-09-10" },
    ]);
    expect(
      puts(done(registerVisit.decide(register, input(mentor), aContext("2025-09-10"))).changes, "visits"),
    ).toMatchObject([{ personId: mentor, eventId: "МР-001", state: "registered" }]);
    expect(refused(registerVisit.decide(register, input("С-404"), aContext("2025-09-10"))).refused).toBe(
      "recordReference",
    );
  });

  test("whoever is registered that day already is no change", () => {
    const visits = [visit(mentee, { state: "registered", markedOn: "2025-09-10" })];
    const register = smallTown({ events, visits });
    const again = registerVisit.decide(register, { eventId: "МР-001", personId: mentee }, aContext("2025-09-10"));
    expect(done(again)).toEqual({ changes: [], answer: { visitId: `УЧ-${mentee}` } });
  });

  test("many are marked at once, from the first day on; who did not come must have been expected", () => {
    const register = smallTown({ events, visits: [visit(mentee)] });
    const input = { eventId: "МР-001", attended: [mentor], absent: [mentee] };
    const marked = done(markVisits.decide(register, input, aContext("2025-09-10")));
    expect(marked.answer).toEqual({ attended: 1, absent: 1 });
    expect(puts(marked.changes, "visits").map((row) => row.state)).toEqual(["attended", "absent"]);
    expect(refused(markVisits.decide(register, input, aContext("2025-08-31"))).refused).toBe("eventAhead");
    const uninvited = { ...input, absent: [farMentor] };
    expect(refused(markVisits.decide(register, uninvited, aContext("2025-09-10"))).refused).toBe("visitMissing");
  });

  test("whoever is marked both ways has come; marking again changes nothing", () => {
    const register = smallTown({ events, visits: [visit(mentee, { state: "attended" })] });
    const again = { eventId: "МР-001", attended: [mentee, mentee], absent: [mentee] };
    expect(done(markVisits.decide(register, again, aContext("2025-09-10"))).changes).toEqual([]);
  });

  test("a curator marks the own people alone", () => {
    const input = { eventId: "МР-001", attended: [farMentor, mentee], absent: [] };
    const outcome = markVisits.decide(smallTown({ events }), input, aContext("2025-09-10", aCurator("О-001")));
    expect(refused(outcome)).toEqual({ refused: "foreignVisitors", facts: { count: 1 } });
  });

  test("nominations are for the contest", () => {
    const input = { eventId: "МР-001", personId: mentee, nomination: "profi" } as const;
    const contest = smallTown({ events: [eventOf("3.4")] });
    expect(puts(done(nominate.decide(contest, input, aContext("2026-02-10"))).changes, "visits")).toMatchObject([
      { nomination: "profi", state: "registered" },
    ]);
    expect(refused(nominate.decide(smallTown({ events }), input, aContext("2025-09-10"))).refused).toBe("notAContest");
  });
});

describe("what is asked for", () => {
  const wish = {
    organisationId: "О-001",
    number: "3.5",
    topic: "Работа с родителями",
    wantedOn: "2026-01-20",
  } as const;
  const asked = done(requestEvent.decide(smallTown(), wish, aContext("2026-01-12")));
  const [put] = puts(asked.changes, "events") as MunicipalEvent[];
  const register = smallTown({ events: [put as MunicipalEvent] });

  test("waits in the department's list and is seen by no other school", () => {
    expect(put).toMatchObject({ request: "asked", organisationId: "О-001", startsOn: "2026-01-20", schoolYear: 2025 });
    const seen = (actor: typeof department) =>
      done(listEvents.decide(register, {}, aContext("2026-01-12", actor))).answer.events.length;
    expect([seen(department), seen(aCurator("О-001")), seen(aCurator("О-002"))]).toEqual([1, 1, 0]);
    expect(refused(requestEvent.decide(smallTown(), wish, aContext("2026-01-21"))).refused).toBe("wantedInPast");
  });

  test("is granted on another day, or declined, once", () => {
    const grant = { eventId: asked.answer.eventId, answer: "granted", startsOn: "2026-09-02" } as const;
    const granted = done(answerEventRequest.decide(register, grant, aContext("2025-10-01")));
    expect(puts(granted.changes, "events")).toMatchObject([
      { request: "granted", startsOn: "2026-09-02", endsOn: "2026-09-02", schoolYear: 2026 },
    ]);
    const settled = smallTown({ events: [{ ...(put as MunicipalEvent), request: "declined" }] });
    expect(refused(answerEventRequest.decide(settled, grant, aContext("2025-10-01"))).refused).toBe("notARequest");
    expect(
      refused(
        answerEventRequest.decide(
          smallTown({ events: [eventOf("3.5")] }),
          { ...grant, eventId: "МР-001" },
          aContext("2025-10-01"),
        ),
      ).refused,
    ).toBe("notARequest");
  });

  test("does not stand for the event of the programme", () => {
    expect(done(planEvents.decide(register, { schoolYear: 2025 }, aContext("2025-10-01"))).answer.added).toBe(22);
  });
});

describe("events as they are shown", () => {
  const visits = [visit(mentee, { state: "attended" }), visit(farMentor, { state: "invited" })];
  const register = smallTown({ events: [eventOf("1.2")], visits });

  test("with its visitors by the Russian alphabet", () => {
    const names = ["Ёлкина", "Жукова", "Абрамова", "Еленина"];
    const all = names.map((name, at) => aTeacher(`С-0${at + 70}`, { name }));
    const town = smallTown({
      people: all.map(({ person }) => person),
      employments: all.map(({ job }) => job),
      events: [eventOf("1.2")],
      visits: all.map(({ person }, at) => visit(person.id, { id: `УЧ-${at + 1}` })),
    });
    const { answer } = done(showEvent.decide(town, { eventId: "МР-001" }, aContext("2025-09-10")));
    expect(answer.organisations[0]?.visits.map(({ name }) => name)).toEqual([
      "Абрамова",
      "Еленина",
      "Ёлкина",
      "Жукова",
    ]);
  });

  test("with names of the own people and counts of the others", () => {
    const { answer } = done(
      showEvent.decide(register, { eventId: "МР-001" }, aContext("2025-09-10", aCurator("О-001"))),
    );
    expect([answer.attended, answer.invited, answer.registered, answer.fitting]).toEqual([1, 1, 0, 1]);
    expect(answer.organisations.map((one) => [one.own, one.visits.length])).toEqual([
      [true, 1],
      [false, 0],
    ]);
    expect(JSON.stringify(answer)).not.toContain("Сидоров");
  });

  test("and the matrix counts events, those over, and distinct people for each indicator", () => {
    const events = [eventOf("1.2"), eventOf("1.8", { id: "МР-002" })];
    const both = [...visits, visit(mentee, { id: "УЧ-9", eventId: "МР-002", state: "attended" })];
    const { answer } = done(
      showEventMatrix.decide(smallTown({ events, visits: both }), { schoolYear: 2025 }, aContext("2025-10-01")),
    );
    expect(answer.totals).toEqual([
      { events: 2, over: 1, people: 1 },
      { events: 2, over: 1, people: 1 },
      { events: 1, over: 0, people: 1 },
      { events: 1, over: 0, people: 1 },
      { events: 1, over: 1, people: 1 },
    ]);
  });
});
