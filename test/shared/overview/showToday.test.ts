import { describe, expect, test } from "vitest";
import { showPerson } from "../../../src/shared/overview/showPerson.ts";
import { showToday } from "../../../src/shared/overview/showToday.ts";
import { listPairs } from "../../../src/shared/pairs/listPairs.ts";
import { listWaiting } from "../../../src/shared/pairs/listWaiting.ts";
import { showPair } from "../../../src/shared/pairs/showPair.ts";
import {
  aConsent,
  aContext,
  aCurator,
  aMentee,
  aPair,
  aPlanLine,
  aTeacher,
  department,
  done,
} from "../../support/factories.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { farMentor, mentee, mentor, smallTown } from "../../support/smallTown.ts";

const day = "2025-10-20";
const running = (columns: Parameters<typeof aPair>[0] = {}) =>
  aPair({
    id: "П-007",
    mentorId: mentor,
    menteeId: mentee,
    mentorOrganisationId: "О-001",
    menteeOrganisationId: "О-001",
    status: "running",
    startedOn: "2025-09-15",
    dueOn: "2026-05-31",
    ...columns,
  });
const consents = [mentor, mentee].map((personId) =>
  aConsent({ id: `Г-${personId}`, personId, pairId: "П-007", givenOn: "2025-09-10" }),
);
const line = (columns: Parameters<typeof aPlanLine>[0]) => aPlanLine({ pairId: "П-007", ...columns });
const cardOf = (rows: Parameters<typeof smallTown>[0], today = day) =>
  done(showPair.decide(smallTown({ pairs: [running()], consents, ...rows }), { pairId: "П-007" }, aContext(today)))
    .answer;

describe("the next step of a pair", () => {
  const cases: [step: string, rows: Parameters<typeof smallTown>[0]][] = [
    [
      "внести согласие наставника и наставляемого",
      { pairs: [running({ status: "proposed", orderNumber: null })], consents: [] },
    ],
    [
      "внести согласие наставляемого",
      { pairs: [running({ status: "awaitingConsent", orderNumber: null })], consents: consents.slice(0, 1) },
    ],
    ["внести приказ", { pairs: [running({ status: "underReview", orderNumber: null })] }],
    ["составить план", {}],
    [
      "отметить 2 просроченных мероприятия",
      { planLines: [line({ id: "а", dueOn: "2025-10-19" }), line({ id: "б", dueOn: "2025-10-01", status: "moved" })] },
    ],
    [
      "ближайшее мероприятие 20.10.2025",
      { planLines: [line({ id: "а", dueOn: "2025-10-20" }), line({ id: "б", dueOn: "2025-10-01", status: "done" })] },
    ],
    ["план выполнен: подвести итоги", { planLines: [line({ dueOn: "2025-10-01", status: "done" })] }],
    [
      "отметить начало работы пары",
      { pairs: [running({ status: "approved" })], planLines: [line({ dueOn: "2025-10-20" })] },
    ],
    [
      "ближайшее мероприятие 25.10.2025",
      {
        pairs: [running({ status: "approved", startedOn: "2025-10-21" })],
        planLines: [line({ dueOn: "2025-10-25" })],
      },
    ],
    ["возобновить или завершить пару", { pairs: [running({ status: "paused" })] }],
    ["", { pairs: [running({ status: "completed" })], consents: [] }],
  ];
  test.each(cases)("«%s»", (step, rows) => {
    expect(cardOf(rows).nextStep).toBe(step);
  });

  test.each([
    ["2026-05-31", "составить план"],
    ["2026-06-01", "срок истёк 31.05.2026: завершить или продлить пару"],
  ])("on %s is «%s»", (today, step) => {
    expect(cardOf({}, today).nextStep).toBe(step);
  });
});

describe("a pair whose term is over", () => {
  const lineOn = (today: string, columns: Parameters<typeof running>[0] = {}, rows = {}) =>
    done(
      listPairs.decide(
        smallTown({ pairs: [running(columns)], consents, ...rows }),
        { query: "", limit: 9 },
        aContext(today),
      ),
    ).answer.pairs[0]!;
  const over = "срок истёк 31.05.2026";

  test.each([
    ["2026-05-30", "running", "действует"],
    ["2026-05-31", "running", "действует"],
    ["2026-06-01", "running", over],
    ["2026-05-31", "approved", "утверждена"],
    ["2026-06-01", "approved", over],
    ["2026-05-31", "paused", "приостановлена"],
    ["2026-06-01", "paused", over],
    ["2026-06-01", "underReview", "на согласовании"],
    ["2026-06-01", "completed", "завершена"],
  ] as const)("on %s, %s, reads «%s» in lists, cards and about its people", (today, status, words) => {
    expect(lineOn(today, { status })).toMatchObject({ statusLabel: words, overdue: words === over });
    expect(cardOf({ pairs: [running({ status })] }, today).statusLabel).toBe(words);
    const person = showPerson.decide(
      smallTown({ pairs: [running({ status })] }),
      { personId: mentee },
      aContext(today),
    );
    expect(done(person).answer.pairs[0]).toMatchObject({ statusLabel: words, overdue: words === over });
  });

  test.each([
    ["of work", {}, {}],
    ["that is paused", { status: "paused" }, {}],
    ["without consents", {}, { consents: [] }],
    ["with a late plan", {}, { planLines: [line({ dueOn: "2025-10-01" })] }],
  ] as const)("%s is to be completed or extended before anything else", (_title, columns, rows) => {
    expect(lineOn("2026-06-01", columns, rows).nextStep).toBe(`${over}: завершить или продлить пару`);
    const { items, pairs } = done(
      showToday.decide(smallTown({ pairs: [running(columns)], consents, ...rows }), {}, aContext("2026-06-01")),
    ).answer;
    expect(items).toContainEqual(
      expect.objectContaining({ title: "пара с истёкшим сроком: завершите или продлите", count: 1, view: "pairs" }),
    );
    expect(pairs.map((one) => [one.pairId, one.statusLabel])).toEqual([["П-007", over]]);
  });

  const unordered = { orderNumber: null, orderOn: null } as const;
  test.each([
    ["2026-05-31", "draft", "внести согласие наставника и наставляемого"],
    ["2026-06-01", "draft", `${over}, а приказа нет: изменить срок или отклонить пару`],
    ["2026-08-31", "draft", `${over}, а приказа нет: изменить срок или отклонить пару`],
    ["2026-09-01", "draft", ""],
    ["2026-09-01", "proposed", `${over}, а приказа нет: изменить срок или отклонить пару`],
  ] as const)("on %s, without an order and %s, asks «%s»", (today, status, step) => {
    const rows = { consents: [] };
    expect(lineOn(today, { status, ...unordered }, rows).nextStep).toBe(step);
    const waits = done(
      showToday.decide(smallTown({ pairs: [running({ status, ...unordered })], ...rows }), {}, aContext(today)),
    ).answer.pairs;
    expect(waits.map((one) => one.nextStep)).toEqual(step === "" ? [] : [step]);
  });
});

test("a pair's card holds its people, order, consents and plan by day", () => {
  const planLines = [
    line({ id: "б", number: 2, dueOn: "2025-11-10" }),
    line({ id: "а", number: 1, dueOn: "2025-10-01" }),
    line({ id: "в", number: 3, dueOn: "2025-12-01", status: "cancelled" }),
  ];
  expect(cardOf({ planLines })).toMatchObject({
    pairId: "П-007",
    mentor: "Петрова Анна Ильинична",
    mentee: "Иванова Мария Сергеевна",
    organisation: "МБОУ «СОШ № 1»",
    statusLabel: "действует",
    order: "№ 214-о от 13.09.2024",
    planDone: 0,
    planAll: 2,
    form: "педагог – педагог",
    kind: "традиционное",
    mentorConsentOn: "2025-09-10",
    menteeConsentOn: "2025-09-10",
    own: true,
    plan: [
      { lineId: "а", overdue: true },
      { lineId: "б", overdue: false },
      { lineId: "в", overdue: false },
    ],
  });
});

describe("an order beside its consents", () => {
  const doubts = (orderOn: string | null) => cardOf({ pairs: [running({ orderOn })] }).orderDoubts;
  const of = (side: string) => `Согласие ${side} от 10.09.2025 получено позже приказа: проверьте даты.`;
  test.each([
    ["2025-09-11", []],
    ["2025-09-10", []],
    ["2025-09-09", [of("наставника"), of("наставляемого")]],
    [null, []],
  ])("of %s leaves the doubts %j", (orderOn, expected) => {
    expect(doubts(orderOn)).toEqual(expected);
  });
});

describe("the list of pairs", () => {
  const other = running({
    id: "П-100",
    menteeId: "С-050",
    mentorId: farMentor,
    mentorOrganisationId: "О-002",
    menteeOrganisationId: "О-002",
  });
  const old = running({ id: "П-001", status: "completed", startedOn: "2025-10-01" });
  const list = (query: string, actor = department) =>
    done(
      listPairs.decide(smallTown({ pairs: [old, running(), other] }), { query, limit: 50 }, aContext(day, actor)),
    ).answer.pairs.map((one) => one.pairId);

  test("holds those that go on first", () => {
    expect(list("")).toEqual(["П-100", "П-007", "П-001"]);
  });
  test("goes on part by part, and says how many were found and how many there are", () => {
    const part = (asked: Partial<Parameters<typeof listPairs.decide>[1]>, on = day) => {
      const input = { query: "", limit: 50, ...asked };
      const { pairs, total, all } = done(
        listPairs.decide(smallTown({ pairs: [old, running(), other] }), input, aContext(on)),
      ).answer;
      return [pairs.map((one) => one.pairId), total, all];
    };
    expect(part({ limit: 2 })).toEqual([["П-100", "П-007"], 3, 3]);
    expect(part({ from: 2, limit: 2 })).toEqual([["П-001"], 3, 3]);
    expect(part({ from: 3, limit: 2 })).toEqual([[], 3, 3]);
    expect(part({ status: "running", from: 1, limit: 1 })).toEqual([["П-007"], 2, 3]);
    expect(part({ status: "completed" })).toEqual([["П-001"], 1, 3]);
    expect(part({ status: "overdue" }, "2026-05-31")).toEqual([[], 0, 3]);
    // A pair whose term is over is no longer told among those that run.
    expect(part({ status: "overdue" }, "2026-06-01")).toEqual([["П-100", "П-007"], 2, 3]);
    expect(part({ status: "running" }, "2026-06-01")).toEqual([[], 0, 3]);
  });
  test.each([
    ["петрова", ["П-007", "П-001"]],
    ["иванова м", ["П-007", "П-001"]],
    ["П-100", ["П-100"]],
    ["сидоров", ["П-100"]],
    ["сош 2", ["П-100"]],
  ])("is searched by «%s»", (query, found) => {
    expect(list(query)).toEqual(found);
  });
  test("of a curator holds the own mentees' and the own mentors' pairs alone", () => {
    expect(list("", aCurator("О-001"))).toEqual(["П-007", "П-001"]);
    expect(list("", aCurator("О-002"))).toEqual(["П-100"]);
    expect(list("", aCurator())).toEqual([]);
  });
});

describe("mentees who wait", () => {
  const second = aTeacher("С-060", { organisationId: "О-002" });
  const gone = aTeacher("С-061", {}, { finishedOn: "2025-10-19" });
  const people = [...smallTown().people, second.person, gone.person];
  const employments = [...smallTown().employments, second.job, gone.job];
  const mentees = [
    aMentee({ id: "М-001", personId: mentee, enteredOn: "2025-10-20" }),
    aMentee({ id: "М-002", personId: "С-060", enteredOn: "2025-09-20", request: "дисциплина" }),
    aMentee({ id: "М-003", personId: "С-061", enteredOn: "2025-09-01" }),
  ];
  const waiting = (pairs: ReturnType<typeof aPair>[] = [], actor = department) =>
    done(listWaiting.decide(smallTown({ people, employments, mentees, pairs }), {}, aContext(day, actor))).answer.map(
      (one) => [one.personId, one.days],
    );

  test("stand by how long they wait; those who have left do not wait", () => {
    expect(waiting()).toEqual([
      ["С-060", 30],
      [mentee, 0],
    ]);
  });
  test("a curator sees the own ones", () => {
    expect(waiting([], aCurator("О-002"))).toEqual([["С-060", 30]]);
  });
  test("do not wait once a pair is proposed, and wait again from the end of the last one", () => {
    expect(waiting([aPair({ menteeId: "С-060", status: "proposed" })])).toEqual([[mentee, 0]]);
    expect(waiting([aPair({ menteeId: "С-060", status: "closedEarly", finishedOn: "2025-10-10" })])).toEqual([
      ["С-060", 10],
      [mentee, 0],
    ]);
    expect(waiting([aPair({ menteeId: "С-060", status: "rejected", dueOn: "2025-10-10" })])).toEqual([
      ["С-060", 30],
      [mentee, 0],
    ]);
  });
});

describe("what waits today", () => {
  const quarantined = ["р1", "р1", "р2"].map((responseSetId, at) =>
    aRow("responses", { id: `А-${at}`, responseSetId, state: "quarantined" }),
  );
  const register = smallTown({
    pairs: [
      running({ orderNumber: null, status: "underReview" }),
      running({ id: "П-008", menteeOrganisationId: "О-002", mentorOrganisationId: "О-002" }),
    ],
    mentees: [aMentee({ personId: farMentor })],
    consents: [...consents, ...consents.map((row) => ({ ...row, id: `${row.id}-2`, pairId: "П-008" }))],
    planLines: ["а", "б", "в"].map((id) => line({ id, pairId: "П-008", dueOn: "2025-10-01" })),
    responses: quarantined,
  });
  const items = (actor = department) =>
    done(showToday.decide(register, {}, aContext(day, actor)))
      .answer.items.filter(({ view }) => view !== "roadmap")
      .map(({ title, count, view }) => `${count} ${title} → ${view}`);

  test("for the department is everybody's", () => {
    expect(items()).toEqual([
      "1 наставляемый ждёт наставника → waiting",
      "1 пара без приказа → pairs",
      "3 мероприятия просрочены → pairs",
      "2 ответа анкет на разборе → surveys",
    ]);
  });
  test("for a curator is the own organisation's", () => {
    expect(items(aCurator("О-001"))).toEqual(["1 пара без приказа → pairs"]);
    expect(
      done(showToday.decide(register, {}, aContext(day, aCurator("О-001")))).answer.pairs.map((pair) => pair.pairId),
    ).toEqual(["П-007"]);
  });
  test("after a list of staff is whom to take as mentors and as mentees", () => {
    const listed = smallTown({ mentors: [], mentees: [], pairs: [] });
    const waits = (actor = department) =>
      done(showToday.decide(listed, {}, aContext(day, actor))).answer.items.filter(({ view }) => view !== "roadmap");
    expect(waits()).toMatchObject([
      { title: "человека в списке, но наставников среди них ещё нет: отметьте их", count: 3, only: "unmarked" },
      { title: "молодой специалист без отметки: внесите в наставляемые", count: 1, only: "youngUnmarked" },
    ]);
    expect(waits(aCurator("О-002"))).toMatchObject([{ view: "people", only: "unmarked" }]);
    expect(waits(aCurator())).toEqual([]);
  });
  test("in an empty register is the list of staff", () => {
    expect(done(showToday.decide(aRegister({}), {}, aContext(day))).answer).toEqual({
      items: [{ title: "загрузите список сотрудников", count: 1, view: "import" }],
      pairs: [],
      morePairs: 0,
    });
  });
  test.each([
    [19, 19, 0],
    [20, 20, 0],
    [21, 20, 1],
  ])("of %i pairs that wait for a step %i are shown, and that there are %i more is said", (count, shown, more) => {
    const pairs = Array.from({ length: count }, (_, at) => running({ id: `П-${100 + at}` }));
    const { answer } = done(showToday.decide(smallTown({ pairs, consents: [] }), {}, aContext(day)));
    expect([answer.pairs.length, answer.morePairs]).toEqual([shown, more]);
  });
});
