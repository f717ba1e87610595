import { describe, expect, test } from "vitest";
import { aRegister } from "../../support/rows.ts";
import {
  aColleague,
  aJob,
  aKnownPair,
  aPairFile,
  mentee,
  mentor,
  other,
  type PairCells,
  pairHeader,
  pairRow,
  school,
  schoolWith,
} from "./banks.ts";
import { aFile, check, confirm, marks } from "./lists.ts";

const load = (...rows: PairCells[]) => confirm(school, aPairFile(...rows));
const said = (...rows: PairCells[]) =>
  marks(check(school, aPairFile(...rows))).filter((mark) => mark !== "0 pair-banks");
const told = (...rows: PairCells[]) => marks(check(school, aPairFile(...rows)), "info");
const only = (cells: PairCells) => load(cells).register.pairs[0];

describe("a list of pairs", () => {
  test("lands with its order, its end and both places of work", () => {
    const { report, register } = load({});
    expect(report).toMatchObject({
      kind: "pairs",
      rows: 1,
      counts: [{ title: "Пары", added: 1, changed: 0, unchanged: 0 }],
    });
    expect(marks(report)).toEqual([]);
    expect(register.pairs[0]).toMatchObject({
      id: "П-001",
      mentorId: "С-001",
      menteeId: "С-002",
      mentorOrganisationId: "О-001",
      menteeOrganisationId: "О-001",
      form: "teacherTeacher",
      kind: "traditional",
      status: "completed",
      startedOn: "2024-10-01",
      finishedOn: "2025-05-31",
      orderNumber: "98-о",
      orderOn: "2024-09-27",
      closingGround: "planFulfilled",
      replacementGround: null,
    });
  });

  test("a second time changes nothing", () => {
    const rows: PairCells[] = [
      {},
      { mentee: "Зубов П.И.", started: "02.10.2024", finished: null, result: "реализуется", ground: null },
    ];
    expect(confirm(load(...rows).register, aPairFile(...rows)).changes).toEqual([]);
  });

  test("corrected changes only the corrected columns", () => {
    const { register } = load({});
    expect(confirm(register, aPairFile({ kind: "виртуальное" })).changes).toEqual([
      { table: "pairs", put: { id: "П-001", kind: "virtual" } },
    ]);
    expect(confirm(register, aPairFile({ started: "02.10.2024" })).changes).toEqual([
      { table: "pairs", put: { id: "П-001", startedOn: "2024-10-02" } },
    ]);
  });

  test.each([
    ["№ 156-о от 28.09.2023", "156-о"],
    ["пр. № 156-о от 28.09.2023 г.", "156-о"],
    ["156-о, 28.09.2023", "156-о"],
    ["№ 156/1 28.09.2023 г.", "156/1"],
    ["от 28.09.2023 № 156", "156"],
  ])("takes number and day of «%s»", (order, number) => {
    const header = pairHeader
      .filter((text) => text !== "Дата приказа")
      .map((text) => (text === "№ приказа" ? "Приказ" : text));
    const cells = pairRow({ order }).filter((_, at) => at !== 8);
    const [pair] = confirm(school, aFile(header, cells)).register.pairs;
    expect([pair?.orderNumber, pair?.orderOn]).toEqual([number, "2023-09-28"]);
  });

  test("of an end of which only the month is known takes its last day, and says so", () => {
    const file = aPairFile({ started: "октябрь 2024", finished: "май 2025" });
    const { report, register } = confirm(school, file);
    expect(register.pairs.map(({ startedOn, finishedOn }) => [startedOn, finishedOn])).toEqual([
      ["2024-10-01", "2025-05-31"],
    ]);
    expect(marks(report)).toEqual(["2C date-month-only", "2J date-month-only"]);
    const [pair] = confirm(school, aPairFile({ started: "с 01.10.2024", finished: "по 31.05.2025" })).register.pairs;
    expect([pair?.startedOn, pair?.finishedOn]).toEqual(["2024-10-01", "2025-05-31"]);
  });

  test("takes the number and the day of the order from one cell", () => {
    const header = [...pairHeader];
    header.splice(7, 2, "Приказ (№, дата)");
    const row = pairRow();
    row.splice(7, 2, "№ 156-о от 28 сентября 2024 г.");
    expect(confirm(school, aFile(header, row)).register.pairs[0]).toMatchObject({
      orderNumber: "156-о",
      orderOn: "2024-09-28",
    });
    const undated = row.map((cell, at) => (at === 7 ? "№ 156-о" : cell));
    expect(marks(check(school, aFile(header, undated)))).toEqual(["2H pair-order-no-date"]);
  });

  test("leaves out the day of an order that is yet to come, and says which", () => {
    const header = [...pairHeader];
    header.splice(7, 2, "Приказ (№, дата)");
    const dated = (day: string) => {
      const row = pairRow();
      row.splice(7, 2, `№ 156-о от ${day}`);
      const { report, register } = confirm(school, aFile(header, row));
      return { said: marks(report), order: [register.pairs[0]?.orderNumber, register.pairs[0]?.orderOn], report };
    };
    const ahead = dated("02.10.2025");
    expect(ahead).toMatchObject({ said: ["2H day-ahead"], order: ["156-о", null] });
    expect(ahead.report.problems[0]?.sentence).toContain("дата 02.10.2025 ещё не наступила");
    expect(dated("01.10.2025").order).toEqual(["156-о", "2025-10-01"]);
  });

  test("takes the mentor of a merged cell for the rows below", () => {
    const rows: PairCells[] = [{}, { mentee: "Зубов Пётр Ильич", mentor: null, mentorPlace: null }];
    const { report, register } = load(...rows);
    expect(marks(report)).toEqual(["2D struct-merged"]);
    expect(register.pairs.map((pair) => pair.mentorId)).toEqual(["С-001", "С-001"]);
  });

  test("takes the main job of the first day as the mentor's place, whatever the file says", () => {
    const register = schoolWith({
      employments: [
        ...school.employments,
        aJob("Т-009", "С-001", { organisationId: "О-002", kind: "partTimeExternal" }),
      ],
    });
    const { register: after } = confirm(register, aPairFile({ mentorPlace: "СОШ № 2" }));
    expect(after.pairs[0]).toMatchObject({ mentorOrganisationId: "О-001" });
  });
});

describe("the status of a pair", () => {
  test.each<[string, PairCells, object]>([
    [
      "no order",
      { order: null, ordered: null, result: null, ground: null, finished: null },
      { status: "draft", orderNumber: null, finishedOn: null },
    ],
    [
      "a promised order",
      { order: "проект", ordered: null, result: null, ground: null, finished: null },
      { status: "draft", orderNumber: null },
    ],
    [
      "being carried out",
      { result: "реализуется", ground: null, finished: "31.12.2025" },
      { status: "running", dueOn: "2025-12-31", finishedOn: null },
    ],
    [
      "without an end",
      { result: "реализуется", ground: null, finished: null },
      { status: "running", dueOn: "2025-05-31", finishedOn: null },
    ],
    ["fulfilled", { ground: null }, { status: "completed", finishedOn: "2025-05-31", closingGround: null }],
    [
      "fulfilled in part",
      { result: "частично", ground: "обоюдная инициатива сторон" },
      { status: "closedEarly", closingGround: "mutual" },
    ],
    [
      "not finished",
      { result: "не завершена", ground: "инициатива куратора" },
      { status: "closedEarly", closingGround: "curatorInitiative" },
    ],
    [
      "the mentee dismissed",
      { result: "частично", ground: "увольнение наставляемого" },
      { status: "closedEarly", closingGround: "menteeLeft" },
    ],
    [
      "the school closed",
      { result: "частично", ground: "перевод наставляемого (ликвидация ОО)" },
      { status: "closedEarly", closingGround: "menteeLeft" },
    ],
    [
      "the mentor dismissed",
      { result: "не завершена", ground: "увольнение наставника" },
      { status: "replaced", replacementGround: "mentorDismissed", closingGround: null },
    ],
    [
      "the mentor moved",
      { result: "частично", ground: "перевод на другую работу наставника или подшефного" },
      { status: "replaced", replacementGround: "transfer" },
    ],
    [
      "incompatible",
      { result: "частично", ground: "психологическая несовместимость" },
      { status: "replaced", replacementGround: "incompatibility" },
    ],
    [
      "disciplined",
      { result: "частично", ground: "привлечение наставника к дисциплинарной ответственности" },
      { status: "replaced", replacementGround: "discipline" },
    ],
    [
      "an unknown ground",
      { result: "частично", ground: "так вышло" },
      { status: "closedEarly", closingGround: "other", note: "так вышло" },
    ],
    [
      "to begin later",
      { started: "10.11.2025", ordered: "07.11.2025", finished: null, result: null, ground: null },
      { status: "approved" },
    ],
  ])("is read from %s", (_, cells, expected) => {
    expect(only(cells)).toMatchObject(expected);
  });

  test.each<[string, PairCells, string[]]>([
    [
      "an end to come with the result already there",
      { finished: "31.12.2025" },
      ["2J pair-end-missing", "2J pair-long"],
    ],
    ["a result without an end", { finished: null }, ["2J pair-end-missing"]],
    ["an end without a result", { result: null, ground: null }, ["2K pair-result-unclear"]],
    [
      "an end before the beginning",
      { finished: "30.09.2024", result: "реализуется", ground: null },
      ["2J pair-end-order"],
    ],
    ["an unknown ground", { ground: "так вышло" }, ["2L pair-ground-unknown"]],
  ])("asks about %s", (_, cells, expected) => {
    expect(said(cells)).toEqual(expected);
  });

  test("is never taken back by an older list", () => {
    const register = schoolWith({
      pairs: [aKnownPair({ status: "completed", finishedOn: "2025-05-31", dueOn: "2025-06-30" })],
    });
    expect(confirm(register, aPairFile({ result: "реализуется", ground: null, finished: null })).changes).toEqual([]);
    expect(
      confirm(register, aPairFile({ order: "проект", ordered: null, result: null, ground: null, finished: null }))
        .changes,
    ).toEqual([]);
  });

  test("moves on with a newer list, the stated term stays", () => {
    const register = schoolWith({
      pairs: [aKnownPair({ dueOn: "2025-06-30", mentorOrganisationId: "О-001", menteeOrganisationId: "О-001" })],
    });
    expect(confirm(register, aPairFile({})).changes).toEqual([
      {
        table: "pairs",
        put: { id: "П-001", status: "completed", finishedOn: "2025-05-31", closingGround: "planFulfilled" },
      },
    ]);
  });
});

describe("a pair that cannot be", () => {
  const gone = schoolWith({
    employments: [
      aJob("Т-001", "С-001", { finishedOn: "2024-09-30" }),
      aJob("Т-002", "С-002", { startedOn: "2024-10-02" }),
      aJob("Т-003", "С-003"),
    ],
  });
  test("with oneself is left out", () => {
    const { report, register } = load({ mentor: "Иванова Мария Сергеевна" });
    expect([marks(report), register.pairs.length, report.skipped]).toEqual([
      ["2D pair-self"],
      0,
      [{ sheet: "Лист1", row: 2 }],
    ]);
  });
  test("with a mentor dismissed the day before is left out, on the last day of work it lands", () => {
    expect(marks(check(gone, aPairFile({ mentee: "Зубов Пётр Ильич" })))).toEqual(["2D pair-outside-mentor"]);
    expect(marks(check(gone, aPairFile({ mentee: "Зубов Пётр Ильич", started: "30.09.2024" })))).toEqual([]);
  });
  test("with a mentee not hired yet is left out", () => {
    const cells = { mentor: "Зубов Пётр Ильич" };
    expect(marks(check(gone, aPairFile(cells)))).toEqual(["2A pair-outside-mentee"]);
    expect(marks(check(gone, aPairFile({ ...cells, started: "02.10.2024" })))).toEqual([]);
  });
  test("without a day of beginning is left out", () => {
    expect(said({ started: null })).toEqual(["2C pair-start-missing"]);
    expect(said({ started: "31.02.2025" })).toEqual(["2C date-impossible"]);
  });
  test("ends on the day of the mentee's dismissal", () => {
    const left = schoolWith({
      employments: [
        aJob("Т-001", "С-001"),
        aJob("Т-002", "С-002", { startedOn: "2023-09-01", finishedOn: "2025-03-14" }),
      ],
    });
    const { report, register } = confirm(left, aPairFile({ ground: null }));
    expect(marks(report)).toEqual(["2J pair-after-dismissal"]);
    expect(register.pairs[0]).toMatchObject({
      status: "closedEarly",
      closingGround: "menteeLeft",
      finishedOn: "2025-03-14",
    });
    const moved = aRegister({
      ...left,
      employments: [...left.employments, aJob("Т-004", "С-002", { organisationId: "О-002", startedOn: "2025-03-15" })],
    });
    expect(marks(check(moved, aPairFile({})))).toEqual([]);
  });
});

describe("who is meant", () => {
  test("by initials of one colleague is taken and asked about", () => {
    const { report, register } = load({ mentor: "Громова А. П." });
    expect(marks(report)).toEqual(["2D name-initials"]);
    expect(register.pairs[0]?.mentorId).toBe("С-001");
  });
  test("by initials of two colleagues is never chosen", () => {
    const two = schoolWith({
      people: [...school.people, aColleague("С-004", "Громова Алла Петровна")],
      employments: [...school.employments, aJob("Т-004", "С-004")],
    });
    expect(marks(check(two, aPairFile({ mentor: "Громова А.П." })))).toEqual(["2D name-initials-ambig"]);
  });
  test("by a name with one wrong letter is taken and asked about", () => {
    expect(said({ mentor: "Грамова Анна Петровна" })).toEqual(["2D name-typo"]);
    expect(said({ mentor: "Громава Анна Петровна", mentorPlace: "СОШ № 2" })).toEqual(["2D pair-unknown-person"]);
    expect(said({ mentor: "Грамава Анна Петровна" })).toEqual(["2D pair-unknown-person"]);
  });
  test("by another real name is nobody", () => {
    const two = schoolWith({
      people: [...school.people, aColleague("С-004", "Белова Алла Юрьевна")],
      employments: [...school.employments, aJob("Т-004", "С-004")],
    });
    expect(marks(check(two, aPairFile({ mentor: "Громова Алла Петровна" })))).toEqual(["2D pair-unknown-person"]);
  });
  test("by the surname before marriage is found", () => {
    const married = schoolWith({
      people: [mentor, other, { ...mentee, name: "Лапина Мария Сергеевна", note: "до 12.07.2024 — Иванова" }],
    });
    expect(marks(check(married, aPairFile({})))).toEqual([]);
  });
  test("is told from a namesake by birth year, organisation, position, and else is asked", () => {
    const twin = (columns: object, job: object) =>
      schoolWith({
        people: [...school.people, { ...mentee, id: "С-004", ...columns }],
        employments: [...school.employments, aJob("Т-004", "С-004", { startedOn: "2023-09-01", ...job })],
      });
    const header = [...pairHeader, "Год рождения", "Должность, предмет"];
    const file = (year: number | null, work: string | null) => aFile(header, [...pairRow(), year, work]);
    const idOf =
      (...args: Parameters<typeof twin>) =>
      (year: number | null, work: string | null) =>
        confirm(twin(...args), file(year, work)).register.pairs[0]?.menteeId ?? null;
    expect(idOf({ bornOn: "1970-01-01" }, {})(1970, null)).toBe("С-004");
    expect(idOf({}, { organisationId: "О-002" })(null, null)).toBe("С-002");
    expect(idOf({}, { subject: "музыка" })(null, "учитель, музыка")).toBe("С-004");
    expect(idOf({}, { subject: "химия" })(null, "учитель, химия")).toBeNull();
    expect(marks(check(twin({}, { subject: "химия" }), file(null, "учитель, химия")))).toEqual(["2A person-ambiguous"]);
  });
  test("in a school where nobody of that name works is asked about", () => {
    expect(said({ place: "СОШ № 2" })).toEqual(["2A person-elsewhere"]);
  });
});

describe("pairs beside each other", () => {
  const people = [..."АБВГ"].map((letter, at) =>
    aColleague(
      `С-01${at}`,
      `Наставляемая ${letter === "А" ? "Анна" : letter === "Б" ? "Белла" : letter === "В" ? "Вера" : "Галина"} Ильинична`,
    ),
  );
  const many = schoolWith({
    people: [...school.people, ...people],
    employments: [...school.employments, ...people.map((one, at) => aJob(`Т-01${at}`, one.id))],
  });
  const names = people.map((one) => one.name);
  const marksOf = (...rows: PairCells[]) => marks(check(many, aPairFile(...rows)));

  test("written twice are one", () => {
    const { report, register } = load({}, { kind: "Традиционное наставничество" });
    expect([marks(report), register.pairs.length]).toEqual([["3A pair-dup"], 1]);
  });
  test("known from the year before are told, not doubled", () => {
    const { register } = load({ started: "15.01.2024", ordered: "11.01.2024", finished: "31.12.2024" });
    const rows =
      aPairFile({ started: "15.01.2024", ordered: "11.01.2024", finished: "31.12.2024" }).sheets[0]?.rows ?? [];
    const file = aFile(["База, 2024/2025 учебный год"], ...(rows as never[]));
    const { report, changes } = confirm(register, file);
    expect([marks(report), changes]).toEqual([["3A pair-dup-crossfile"], []]);
  });
  test("may be two of one mentor, a third is told at each", () => {
    const rows = names.map((name) => ({ mentee: name }));
    expect(marksOf(...rows.slice(0, 2))).toEqual([]);
    expect(marksOf(...rows.slice(0, 3))).toEqual(["2D pair-limit", "3D pair-limit", "4D pair-limit"]);
    expect(
      marksOf(...rows.slice(0, 2), { mentee: names[2] ?? null, started: "01.06.2025", finished: "31.08.2025" }),
    ).toEqual([]);
    expect(marksOf(...rows.slice(0, 3).map((row) => ({ ...row, kind: "групповое" })))).toEqual([]);
    expect(
      marksOf(...rows.slice(0, 2), {
        mentee: names[2] ?? null,
        order: "проект",
        ordered: null,
        result: null,
        finished: null,
        ground: null,
      }),
    ).toEqual(["4H pair-draft"]);
  });
  test("of one alone are no group", () => {
    expect(said({ kind: "в группе" })).toEqual(["2G pair-group-one"]);
  });
  test("with two mentors at once are told at both", () => {
    const second = { mentor: "Зубов Пётр Ильич", started: "31.01.2025", ordered: "30.01.2025" };
    const first = { finished: "01.02.2025", result: "частично", ground: "обоюдная инициатива сторон" };
    expect(said(first, second)).toEqual(["2C pair-overlap", "3C pair-overlap"]);
    expect(said({ ...first, finished: "31.01.2025" }, second)).toEqual([]);
  });
  test("after a replacement are a chain; more than ten days between are told", () => {
    const first = { finished: "31.01.2025", result: "частично", ground: "увольнение наставника" };
    const second = (started: string) => ({ mentor: "Зубов Пётр Ильич", started, ordered: "30.01.2025" });
    const { register } = load(first, second("10.02.2025"));
    expect(register.pairs.map((pair) => pair.replacesId)).toEqual([null, "П-001"]);
    expect(told(first, second("10.02.2025"))).toContain("2L pair-replaced");
    expect(said(first, second("10.02.2025"))).toEqual([]);
    expect(said(first, second("11.02.2025"))).toEqual(["3C pair-gap"]);
  });
});

describe("the days of a pair", () => {
  const running = { result: "продолжается", ground: null };
  test.each<[string, PairCells, string[]]>([
    ["three full months", { finished: "31.12.2024" }, []],
    ["a day less than three months", { finished: "30.12.2024" }, ["2J pair-short"]],
    ["a short kind", { kind: "краткосрочное", finished: "30.12.2024" }, []],
    ["a broken off pair", { finished: "30.12.2024", result: "частично", ground: "обоюдная инициатива сторон" }, []],
    ["a year", { finished: "01.10.2025" }, []],
    ["more than a year", { started: "30.09.2024", finished: "01.10.2025" }, ["2J pair-long"]],
    [
      "more than a year, extended",
      { started: "30.09.2024", finished: "01.10.2025", note: "продлена до 01.10.2025 по согласию" },
      [],
    ],
    ["the term of a running pair, three full months", { ...running, finished: "31.12.2024" }, []],
    ["the term of a running pair, a day less", { ...running, finished: "30.12.2024" }, ["2J pair-short"]],
    ["the term of a running pair, a year", { ...running, finished: "01.10.2025" }, []],
    ["the term of a running pair, a day more", { ...running, finished: "02.10.2025" }, ["2J pair-long"]],
    ["no term of a running pair", { ...running, finished: null }, []],
    ["an order of the first day", { ordered: "01.10.2024" }, []],
    ["an order of the day after", { ordered: "02.10.2024" }, ["2I pair-backdated"]],
    ["an order without a day", { ordered: null }, ["2I pair-order-no-date"]],
  ])("%s", (_, cells, expected) => {
    expect(said(cells)).toEqual(expected);
  });
  test("over 1 September or after the report day are only told", () => {
    expect(told({ finished: "31.08.2025" })).not.toContain("2J pair-cross-year");
    expect(told({ finished: "01.09.2025" })).toContain("2J pair-cross-year");
    expect(told({ started: "15.05.2025", finished: "31.08.2025" })).not.toContain("2C pair-future");
    expect(told({ started: "16.05.2025", finished: "31.08.2025" })).toContain("2C pair-future");
  });
});
