/** Indicators 6 to 8: the programme «Развиваемся вместе», п. 3.2. One person, «новичок», whose fate each case writes. */
import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { type IndicatorNumber, indicatorOf, shareOfYear } from "../../../src/shared/indicators/list.ts";
import type { Deficit } from "../../../src/shared/register/deficits.ts";
import type { Settings } from "../../../src/shared/register/settingsCatalogue.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson, type Fate, town } from "./municipality.ts";

type Rows = Partial<Register>;
const under = (fate: Fate, rows: Rows, settings: Partial<Settings>) => {
  const input = indicatorInput({ ...town(fate), ...rows } as Register);
  return { ...input, settings: { ...input.settings, ...settings } };
};

/** Whether the newcomer stands in the numerator and in the denominator of 2024/2025. */
function placeIn(number: IndicatorNumber, day: string, fate: Fate, rows: Rows = {}, settings: Partial<Settings> = {}) {
  const { numerator, denominator } = shareOfYear(number, under(fate, rows, settings), 2024, day);
  return `${numerator.includes("новичок") ? "N" : "-"}${denominator.includes("новичок") ? "D" : "-"}`;
}
const remarkOf = (number: IndicatorNumber, day: string, fate: Fate, rows: Rows, settings: Partial<Settings> = {}) =>
  indicatorOf(number).remark?.(under(fate, rows, settings), 2024, day);

const pair = aPair("опытный", "новичок");
const marked = (columns: object = {}) => ({
  mentees: [
    aRow("mentees", {
      id: "М-1",
      personId: "новичок",
      conservative: true,
      enteredOn: "2024-09-10",
      leftOn: null,
      ...columns,
    }),
  ],
});

// п. 3.2(1): «Вовлечено … не менее 70% педагогов из числа „консервативных педагогов“ к концу 202Х года»
describe("indicator 6 on 31 December", () => {
  const day = "2024-12-31";
  const cases: [string, Fate, Rows, string][] = [
    ["with a pair", { pairs: [pair] }, marked(), "ND"],
    ["without a pair", {}, marked(), "-D"],
    ["not marked", { pairs: [pair] }, marked({ conservative: false }), "--"],
    ["marked on the day", { pairs: [pair] }, marked({ enteredOn: "2024-12-31" }), "ND"],
    ["marked the day after", { pairs: [pair] }, marked({ enteredOn: "2025-01-01" }), "--"],
    ["left the base on the year's first day", { pairs: [pair] }, marked({ leftOn: "2024-09-01" }), "ND"],
    ["left the base the day before", { pairs: [pair] }, marked({ leftOn: "2024-08-31" }), "--"],
    ["pair from the day", { pairs: [aPair("опытный", "новичок", { startedOn: "2024-12-31" })] }, marked(), "ND"],
    ["pair from the day after", { pairs: [aPair("опытный", "новичок", { startedOn: "2025-01-01" })] }, marked(), "-D"],
    ["only a draft", { pairs: [aPair("опытный", "новичок", { status: "draft" })] }, marked(), "-D"],
    ["as a mentor alone", { pairs: [aPair("новичок", "опытный")] }, marked(), "-D"],
    [
      "dismissed on the day: a working day",
      { jobs: [aJob("новичок", "школа", { finishedOn: "2024-12-31" })], pairs: [pair] },
      marked(),
      "ND",
    ],
    [
      "dismissed the day before",
      { jobs: [aJob("новичок", "школа", { finishedOn: "2024-12-30" })], pairs: [pair] },
      marked(),
      "--",
    ],
    ["in a partner's organisation", { jobs: [aJob("новичок", "колледж")], pairs: [pair] }, marked(), "--"],
    ["a training record", { person: { test: true }, pairs: [pair] }, marked(), "--"],
  ];
  test.each(cases)("%s: %s", (_, fate, rows, place) => {
    expect(placeIn(6, day, fate, rows)).toBe(place);
  });

  // C16: учебный год or календарный
  test.each([
    ["2024-08-31", "-D", "ND"],
    ["2024-09-01", "ND", "ND"],
    ["2024-01-01", "-D", "ND"],
    ["2023-12-31", "-D", "-D"],
  ])("a pair that ended on %s: %s by the school year, %s by the calendar year", (end, school, calendar) => {
    const ended = aPair("опытный", "новичок", { startedOn: "2023-10-02", finishedOn: end, status: "completed" });
    const fate: Fate = { pairs: [ended], jobs: [aJob("новичок", "школа")] };
    const early = marked({ enteredOn: "2023-09-10" });
    expect(placeIn(6, day, fate, early)).toBe(school);
    expect(placeIn(6, day, fate, early, { conservativePeriod: "calendarYear" })).toBe(calendar);
  });

  test("two rows of one person in the base are one person", () => {
    const twice = { mentees: [...marked().mentees, ...marked({ id: "М-2" }).mentees] };
    expect(shareOfYear(6, under({ pairs: [pair] }, twice, {}), 2024, day)).toMatchObject({
      numerator: ["новичок"],
      denominator: ["новичок"],
    });
  });

  test("is told on 31 December of the year's first half, and its target is of that calendar year", () => {
    expect(indicatorOf(6)).toMatchObject({ calendarYear: true });
    expect(indicatorOf(6).dayOf?.(2024)).toBe("2024-12-31");
    expect(indicatorOf(6).emptyReason(under({}, {}, {}), 2024, day)).toBe(
      "в базе наставляемых никто из работающих не отмечен как консервативный педагог",
    );
  });
});

const completed = aPair("опытный", "новичок", { status: "completed", finishedOn: "2025-05-30" });
const measured = (stage: Deficit["stage"], areas: Partial<Deficit>, measuredOn?: string): Deficit =>
  aRow("deficits", {
    id: `Д-${stage}-${measuredOn ?? ""}`,
    personId: "новичок",
    stage,
    measuredOn: measuredOn ?? (stage === "entry" ? "2024-09-18" : "2025-05-20"),
    ...Object.fromEntries(
      ["theory", "law", "subject", "psychology", "method", "ict", "digital", "upbringing", "health"].map((area) => [
        area,
        null,
      ]),
    ),
    ...areas,
  });

// п. 3.2(2): «Не менее 90% педагогов, в отношении которых реализовано наставничество, показывают положительную динамику
// устранения компетентностных дефицитов (от результатов входного мониторинга)»
describe("indicator 7 on 31 August", () => {
  const day = "2025-08-31";
  const entry = measured("entry", { theory: 2, law: 1, method: 0 });
  const cases: [string, readonly Deficit[], string, string][] = [
    // 3 before: 2 after is less, 3 is not, 4 is more
    ["lighter by one", [entry, measured("exit", { theory: 1, law: 1 })], "ND", "ND"],
    ["as heavy", [entry, measured("exit", { theory: 1, law: 2 })], "-D", "-D"],
    ["heavier", [entry, measured("exit", { theory: 2, law: 2 })], "-D", "-D"],
    [
      "a new deficit alone is no part of the sum",
      [entry, measured("exit", { theory: 1, law: 1, method: 3 })],
      "ND",
      "ND",
    ],
    [
      "an area that the exit has not measured is as heavy as it was",
      [entry, measured("exit", { theory: 2 })],
      "-D",
      "-D",
    ],
    ["one area lighter, the other not measured", [entry, measured("exit", { theory: 1 })], "ND", "ND"],
    ["without an exit diagnosis", [entry], "-D", "--"],
    ["nothing found at the entry", [measured("entry", { theory: 0 }), measured("exit", { theory: 0 })], "--", "--"],
    ["without an entry diagnosis", [measured("exit", { theory: 0 })], "--", "--"],
    ["measured after the day", [entry, measured("exit", { theory: 0 }, "2025-09-01")], "-D", "--"],
  ];
  test.each(cases)("%s", (_, deficits, all, diagnosed) => {
    expect(placeIn(7, day, { pairs: [completed] }, { deficits })).toBe(all);
    expect(placeIn(7, day, { pairs: [completed] }, { deficits }, { dynamicsBase: "diagnosed" })).toBe(diagnosed);
  });

  const better = { deficits: [entry, measured("exit", { theory: 0, law: 0 })] };
  test.each<[string, Parameters<typeof aPair>[2], string]>([
    ["completed on the year's last day", { status: "completed", finishedOn: "2025-08-31" }, "ND"],
    ["completed the day after", { status: "completed", finishedOn: "2025-09-01" }, "--"],
    [
      "completed the day before the year",
      { startedOn: "2024-03-01", status: "completed", finishedOn: "2024-08-31" },
      "--",
    ],
    ["ended early", { status: "closedEarly", finishedOn: "2025-05-30" }, "--"],
    ["still running", { status: "running", finishedOn: null }, "--"],
    ["replaced", { status: "replaced", finishedOn: "2025-05-30" }, "--"],
  ])("a pair that is %s", (_, columns, place) => {
    expect(placeIn(7, day, { pairs: [aPair("опытный", "новичок", columns)] }, better)).toBe(place);
  });

  test("from the entry of the first programme to the exit of the last: one person", () => {
    const two = [
      aPair("опытный", "новичок", { status: "completed", finishedOn: "2025-01-20" }),
      aPair("второй", "новичок", { startedOn: "2025-01-21", status: "completed", finishedOn: "2025-05-30" }),
    ];
    for (const pairs of [two, [...two].reverse()])
      expect(shareOfYear(7, under({ pairs }, better, {}), 2024, day)).toMatchObject({
        numerator: ["новичок"],
        denominator: ["новичок"],
      });
  });

  test("tells beside it the other figure, who is not measured, and new deficits", () => {
    const deficits = [entry, measured("exit", { theory: 1, law: 1, method: 3 })];
    expect(remarkOf(7, day, { pairs: [completed] }, { deficits })).toBe(
      "от прошедших итоговую диагностику 100,0 %; с новыми дефицитами: 1, в сумму не вошли",
    );
    expect(remarkOf(7, day, { pairs: [completed] }, { deficits: [entry] })).toBe(
      "от прошедших итоговую диагностику — %; без итоговой диагностики: 1",
    );
  });

  test.each<[string, Fate, readonly Deficit[], string]>([
    ["nothing completed", {}, [], "реализованных пар в учебном году нет"],
    ["no entry", { pairs: [completed] }, [], "у 1 человека нет входной диагностики дефицитов"],
    [
      "no deficits",
      { pairs: [completed] },
      [measured("entry", { theory: 0 })],
      "на входе дефицитов не найдено ни у кого",
    ],
  ])("says why there is none: %s", (_, fate, deficits, reason) => {
    expect(indicatorOf(7).emptyReason(under(fate, { deficits }, {}), 2024, day)).toBe(reason);
  });

  test("asks for the exit diagnosis of whoever has none", () => {
    const lacking = (deficits: readonly Deficit[]) =>
      indicatorOf(7).lacking(
        under({ pairs: [completed] }, { deficits }, {}),
        { mentors: [], mentees: [] },
        ["новичок"],
        day,
      );
    expect(lacking([entry])).toEqual([{ id: "новичок", next: { step: "measure" } }]);
    expect(lacking([entry, measured("exit", { theory: 3 })])).toEqual([]);
  });
});

// п. 3.2(3): «Не менее 90% консервативных педагогов, в отношении которых реализовано наставничество, продолжили свою трудовую
// деятельность в образовательной организации»
describe("indicator 8 on 1 September", () => {
  const day = "2025-09-01";
  const job = (columns: Parameters<typeof aJob>[2]) =>
    aJob("новичок", "школа", { startedOn: "2024-09-02", ...columns });
  const moved = [
    job({ finishedOn: "2025-06-30", finishReason: "transferred" }),
    aJob("новичок", "сад", { startedOn: "2025-07-01" }),
  ];
  const cases: [string, Fate["jobs"], string, string][] = [
    ["still there", [job({})], "ND", "ND"],
    ["left on 1 September: a working day", [job({ finishedOn: "2025-09-01" })], "ND", "ND"],
    ["left on 31 August", [job({ finishedOn: "2025-08-31" })], "-D", "-D"],
    ["on long leave: at work", [job({ leaveFrom: "2025-06-01" })], "ND", "ND"],
    ["moved to another organisation of the city", moved, "-D", "ND"],
    ["died: in neither", [job({ finishedOn: "2025-07-10", finishReason: "died" })], "--", "--"],
    [
      "called up: the contract is suspended",
      [job({ finishedOn: "2025-07-10", finishReason: "conscripted" })],
      "ND",
      "ND",
    ],
    ["retired", [job({ finishedOn: "2025-07-10", finishReason: "retired" })], "-D", "-D"],
  ];
  test.each(cases)("%s", (_, jobs = [], same, city) => {
    const fate = { jobs, pairs: [completed] };
    expect(placeIn(8, day, fate)).toBe(same);
    expect(placeIn(8, day, fate, {}, { continuedWhere: "municipality" })).toBe(city);
  });

  test("the called up have left where the department says so", () => {
    const fate = { jobs: [job({ finishedOn: "2025-07-10", finishReason: "conscripted" })], pairs: [completed] };
    expect(placeIn(8, day, fate, {}, { conscriptedStay: false })).toBe("-D");
  });

  test("all mentees, or the conservative ones that the document names", () => {
    const fate = { jobs: [job({})], pairs: [completed] };
    expect(placeIn(8, day, fate, {}, { continuedWho: "conservative" })).toBe("--");
    expect(placeIn(8, day, fate, marked(), { continuedWho: "conservative" })).toBe("ND");
    expect(placeIn(8, day, fate, marked({ enteredOn: "2025-05-31" }), { continuedWho: "conservative" })).toBe("--");
    expect(placeIn(8, day, fate, marked({ enteredOn: "2025-05-30" }), { continuedWho: "conservative" })).toBe("ND");
  });

  test("a mentee of a partner's organisation is none of ours", () => {
    expect(placeIn(8, day, { jobs: [aJob("новичок", "колледж")], pairs: [completed] })).toBe("--");
  });

  test("a closed organisation is nobody's work any more", () => {
    const organisations = [anOrganisation("школа", { closedOn: "2025-08-31" }), anOrganisation("сад")];
    expect(placeIn(8, day, { jobs: [job({})], pairs: [completed], organisations })).toBe("-D");
  });

  test("is a figure of the day until then, and says so with the other one", () => {
    const fate = { jobs: moved, pairs: [completed] };
    expect(placeIn(8, "2025-06-30", fate)).toBe("ND");
    expect(remarkOf(8, "2025-06-30", fate, {})).toBe("в системе города 100,0 %; предварительно: дата — 01.09.2025");
    expect(remarkOf(8, day, fate, {})).toBe("в системе города 100,0 %");
    expect(remarkOf(8, day, fate, {}, { continuedWhere: "municipality" })).toBe("в той же организации 0,0 %");
  });
});

test("people who are no mentees are in none of the three", () => {
  const people = [aPerson("чужой", "2024-09-01")];
  const rows = { people: [...town({}).people, ...people] };
  for (const number of [6, 7, 8] as const)
    expect(shareOfYear(number, under({}, rows, {}), 2024, "2025-09-01").denominator).toEqual([]);
});
