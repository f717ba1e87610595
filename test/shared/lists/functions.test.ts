import { describe, expect, test } from "vitest";
import { indicatorNumbers } from "../../../src/shared/indicators/list.ts";
import type { Argument } from "../../../src/shared/lists/arguments.ts";
import type { CustomFunction } from "../../../src/shared/lists/customFunction.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import type { Cell } from "../../../src/shared/register/column.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { programmeLengths } from "../../../src/shared/register/ruleWords.ru.ts";
import { type TableName, tables } from "../../../src/shared/register/tables.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { failureOf } from "../../support/functionFailure.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";

const functions: [string, CustomFunction][] = Object.entries(customFunctions);
const { MENTOR_INDICATOR_1, MENTOR_INDICATOR_2, MENTOR_INDICATOR_RULE, MENTOR_SETTING } = customFunctions;
const { MENTOR_SCHOOL_YEAR, MENTOR_SERVICE_YEARS, MENTOR_IS_YOUNG } = customFunctions;
const { MENTOR_TARGET, MENTOR_LOAD, MENTOR_PROGRAMME_LENGTH, MENTOR_WORKING_DAYS } = customFunctions;

/** As a whole-column range comes: unused rows of the sheet below. */
function sheet(name: TableName, rows: object[], blank = 3): Cell[][] {
  const grid = gridOf(tables[name], rows as never);
  const width = grid[0]?.length ?? 0;
  return [...grid, ...Array.from({ length: blank }, () => new Array<Cell>(width).fill(""))];
}

const beginners = ["С-1", "С-2", "С-3"];
/** One of three beginners has a pair; «О-2» gives no mentor. */
function book(): Argument[] {
  return [
    sheet("organisations", [anOrganisation("О-1"), anOrganisation("О-2")]),
    sheet("people", [...beginners.map((id) => aPerson(id, "2024-09-01")), aPerson("С-9", "2000-09-01")]),
    sheet(
      "employments",
      [...beginners, "С-9"].map((id, index) => aJob(id, "О-1", { id: `Т-${index}`, startedOn: "2024-09-01" })),
    ),
    sheet("pairs", [aPair("С-9", "С-1", { id: "П-1" })]),
    sheet("targets", targetRows()),
    sheet("settings", settingRows()),
    "2025-02-01",
  ];
}

describe("every custom function", () => {
  test.each(functions)("%s computes its sample", (name, definition) => {
    expect(name).toMatch(/^MENTOR_[A-Z0-9_]*[A-Z0-9]$/);
    expect(definition.description).toMatch(/[а-я]/);
    for (const parameter of definition.parameters) {
      expect(parameter.name).toMatch(/^[a-z][A-Za-z]*$/);
      expect(parameter.help).toMatch(/[а-я]/);
    }
    const args = definition.sample();
    expect(args.length).toBeLessThanOrEqual(definition.parameters.length);
    const result = definition.compute(args);
    for (const cell of Array.isArray(result) ? result.flat() : [result])
      expect(["string", "number", "boolean"]).toContain(typeof cell);
  });

  test.each(functions)("%s answers wrong arguments with one Russian sentence", (_name, definition) => {
    for (const args of [[[["Фамилия", "Имя"]]], ["ерунда", "ерунда", "ерунда"], [true, true, true]] as Argument[][]) {
      const sentence = failureOf(() => definition.compute(args));
      expect(sentence).toMatch(/[а-я].*[.]$/);
    }
  });
});

describe("MENTOR_INDICATOR_1", () => {
  const rows = () => MENTOR_INDICATOR_1.compute(book());

  test("gives a row a year: target, fact, numerator, denominator, deviation, lacking, report day, verdict", () => {
    expect(rows()).toHaveLength(11);
    expect(rows()[0]).toEqual([
      2024,
      "2024/2025",
      70,
      33.3,
      1,
      3,
      -36.7,
      2,
      "01.02.2025",
      "идёт год: цель пока не достигнута",
    ]);
    expect(rows()[1]).toEqual([2025, "2025/2026", 80, "", "", "", "", "", "", "год не начался"]);
    expect(rows()[10]?.slice(0, 3)).toEqual([2034, "2034/2035", 100]);
  });

  test("reads the day as a date, as a moment and as people write it", () => {
    for (const day of ["2025-02-01", "2025-02-01T10:00:00", "01.02.2025"]) {
      expect(MENTOR_INDICATOR_1.compute([...book().slice(0, 6), day])[0]?.[8]).toBe("01.02.2025");
    }
    expect(failureOf(() => MENTOR_INDICATOR_1.compute([...book().slice(0, 6), ""]))).toBe(
      "Аргумент «Данные на»: дата не указана. Укажите дату вида 01.09.2025.",
    );
  });

  test("finds columns wherever they stand, beside the municipality's own", () => {
    const args = book();
    const people = (args[1] as Cell[][]).map((row) => ["своё", ...[...row].reverse()]);
    expect(MENTOR_INDICATOR_1.compute([args[0] as Argument, people, ...args.slice(2)])).toEqual(rows());
  });

  test("names the sheet and the column that is missing", () => {
    const args = book();
    const grid = (args[3] as Cell[][]).map((row) => [...row]);
    const place = (grid[1] as Cell[]).indexOf("startedOn");
    for (const row of grid) row[place] = "";
    const [first, second] = MENTOR_INDICATOR_1.compute([...args.slice(0, 3), grid, ...args.slice(4)]);
    const sentence = String(first?.[9]);
    expect(first?.slice(0, 9)).toEqual([2024, "", "", "нет данных", "", "", "", "", ""]);
    expect(second).toEqual([2025, "", "", "нет данных", "", "", "", "", "", ""]);
    expect(sentence).toContain("«Пары»");
    expect(sentence).toContain("«Дата начала»");
  });

  test("says how many rows it could not read instead of hiding them", () => {
    const args = book();
    const grid = (args[1] as Cell[][]).map((row) => [...row]);
    const place = (grid[1] as Cell[]).indexOf("careerStartedOn");
    (grid[4] as Cell[])[place] = "32.13.2024";
    const [first, second] = MENTOR_INDICATOR_1.compute([args[0] as Argument, grid, ...args.slice(2)]);
    expect(first?.slice(3, 6)).toEqual([50, 1, 2]);
    expect(first?.[9]).toBe("идёт год: цель пока не достигнута; без 1 строки с ошибками");
    expect(second?.[9]).toBe("год не начался");
  });

  test("shows a dash when there is nobody to count", () => {
    const args = book();
    const [first] = MENTOR_INDICATOR_1.compute([args[0] as Argument, sheet("people", []), ...args.slice(2)]);
    expect(first).toEqual([
      2024,
      "2024/2025",
      70,
      "—",
      "",
      "",
      "",
      "",
      "01.02.2025",
      "нет данных: молодых специалистов в подведомственных организациях нет",
    ]);
  });

  test("counts 30,000 people with as many unused rows", () => {
    const ids = Array.from({ length: 30_000 }, (_, index) => `С-${index + 10}`);
    const args = book();
    const large: Argument[] = [
      args[0] as Argument,
      sheet(
        "people",
        ids.map((id) => aPerson(id, "2024-09-01")),
        30_000,
      ),
      sheet(
        "employments",
        ids.map((id, index) => aJob(id, "О-1", { id: `Т-${index}` })),
        30_000,
      ),
      ...args.slice(3),
    ];
    const [first] = MENTOR_INDICATOR_1.compute(large);
    expect(first?.[5]).toBe(30_000);
  });
});

test("MENTOR_INDICATOR_2 counts organisations", () => {
  expect(MENTOR_INDICATOR_2.compute(book())[0]).toEqual([
    2024,
    "2024/2025",
    100,
    50,
    1,
    2,
    -50,
    1,
    "01.02.2025",
    "идёт год: цель пока не достигнута",
  ]);
});

test("MENTOR_INDICATOR_RULE says how it is counted under the settings", () => {
  const way = (mode: string) =>
    MENTOR_INDICATOR_RULE.compute([1, sheet("settings", [aRow("settings", { id: "mode", value: mode })])]);
  expect(way("строго")).toContain("не более 3 лет");
  expect(way("только учителя")).toContain("«учитель»");
  expect(way("буквально")).toContain("может превышать 100");
  expect(failureOf(() => MENTOR_INDICATOR_RULE.compute([99, sheet("settings", [])]))).toBe(
    `Показателя «99» нет. Есть показатели ${indicatorNumbers.join(", ")}.`,
  );
});

test("MENTOR_SETTING gives the written value or the default", () => {
  const sheetOf = (value: string | null) => sheet("settings", [aRow("settings", { id: "municipality", value })]);
  expect(MENTOR_SETTING.compute(["municipality", sheetOf("город Демоград")])).toBe("город Демоград");
  expect(MENTOR_SETTING.compute(["municipality", sheetOf(null)])).toBe("город Нефтеюганск");
  const unknown = failureOf(() => MENTOR_SETTING.compute(["нет такой", sheetOf(null)]));
  expect(unknown).toContain("с таким ключом нет");
  expect(unknown).not.toContain("нет такой»");
});

test("MENTOR_SETTING tells addresses where the sheet says that names are shown, and nowhere else", () => {
  const emails = aRow("settings", { id: "departmentEmails", value: "office@example.org" });
  const told = (...names: (string | null)[]) => {
    const rows = [emails, ...names.map((value) => aRow("settings", { id: "names", value }))];
    return MENTOR_SETTING.compute(["departmentEmails", sheet("settings", rows)]);
  };
  expect(told("да")).toBe("office@example.org");
  // An empty value is the default: they are shown.
  expect(told(null)).toBe("office@example.org");
  for (const hidden of [() => told("нет"), () => told(), () => told("когда как")]) {
    const why = failureOf(hidden);
    expect(why).toContain("Показывать фамилии");
    expect(why).not.toContain("office");
  }
});

test("an argument that does not fit is told by its kind alone", () => {
  const name = "Иванова Мария";
  const grid = (cell: Cell) => [["2024-09-01"], [cell]];
  const failures = [
    failureOf(() => MENTOR_SCHOOL_YEAR.compute([grid(name)])),
    failureOf(() => MENTOR_SERVICE_YEARS.compute([name, "2024-09-01"])),
    failureOf(() => MENTOR_IS_YOUNG.compute(["2024-09-01", "2024-09-01", name])),
    failureOf(() => MENTOR_INDICATOR_RULE.compute([name, sheet("settings", [])])),
  ];
  expect(failures.map((why) => why.includes("текст"))).toEqual([true, true, true, true]);
  expect(failures.filter((why) => why.includes("Иванова"))).toEqual([]);
  expect(failureOf(() => MENTOR_SCHOOL_YEAR.compute([7]))).toContain("«7»");
  expect(failureOf(() => MENTOR_SCHOOL_YEAR.compute([true]))).toContain("флажок");
  const people = sheet("people", [{ ...aPerson("С-1", "2024-09-01"), bornOn: name }], 0);
  const lost = MENTOR_INDICATOR_1.compute(book().map((one, at) => (at === 1 ? people : one)));
  expect(JSON.stringify(lost)).not.toContain("Иванова");
});

// rules.md 1
test("MENTOR_SCHOOL_YEAR turns on 1 September", () => {
  expect(MENTOR_SCHOOL_YEAR.compute(["2025-08-31"])).toBe("2024/2025");
  expect(
    MENTOR_SCHOOL_YEAR.compute([
      [
        ["2025-09-01", ""],
        ["01.01.2026", "2026-08-31T23:59:59"],
      ],
    ]),
  ).toEqual([
    ["2025/2026", ""],
    ["2025/2026", "2025/2026"],
  ]);
  expect(failureOf(() => MENTOR_SCHOOL_YEAR.compute([[["31.02.2025"]]]))).toContain("«31.02.2025»");
});

// rules.md 1: 29.02.2020 + 5 years = 28.02.2025
test("MENTOR_SERVICE_YEARS counts full years", () => {
  expect(MENTOR_SERVICE_YEARS.compute(["2021-09-01", "2024-08-31"])).toBe(2);
  expect(MENTOR_SERVICE_YEARS.compute(["2021-09-01", "2024-09-01"])).toBe(3);
  expect(MENTOR_SERVICE_YEARS.compute(["2020-02-29", "2025-02-28"])).toBe(5);
  expect(MENTOR_SERVICE_YEARS.compute([[["2021-09-01"], [""], ["2030-01-01"]], "2024-09-01"])).toEqual([
    [3],
    [""],
    [0],
  ]);
  expect(MENTOR_SERVICE_YEARS.compute([[["2021-09-01"]], [["2024-09-01"]]])).toEqual([[3]]);
  expect(
    failureOf(() => MENTOR_SERVICE_YEARS.compute([[["2021-09-01"], ["2021-09-01"]], [["2024-09-01", "2024-09-01"]]])),
  ).toContain("одного размера");
});

test("MENTOR_IS_YOUNG is inclusive", () => {
  expect(MENTOR_IS_YOUNG.compute(["2021-09-01", "2024-09-01"])).toBe(true);
  expect(MENTOR_IS_YOUNG.compute(["2021-08-31", "2024-09-01"])).toBe(false);
  expect(MENTOR_IS_YOUNG.compute(["2021-08-31", "2024-09-01", 5])).toBe(true);
});

// ТК РФ, ст. 14, 112: 9 May and the days off are none
test("MENTOR_WORKING_DAYS counts from the day after the notice", () => {
  expect(MENTOR_WORKING_DAYS.compute(["2025-05-05", "2025-05-12"])).toBe(4);
  expect(MENTOR_WORKING_DAYS.compute(["05.05.2025", "05.05.2025"])).toBe(0);
  expect(MENTOR_WORKING_DAYS.compute([[["2025-05-05"], [""]], "2025-05-06"])).toEqual([[1], [""]]);
  expect(MENTOR_WORKING_DAYS.compute(["2025-05-07", [["2025-05-08"], ["2025-05-12"]]])).toEqual([[1], [2]]);
  expect(failureOf(() => MENTOR_WORKING_DAYS.compute(["2025-05-06", "2025-05-05"]))).toContain("Исправьте одну из дат");
  expect(MENTOR_WORKING_DAYS.compute(["2015-05-06", "2025-05-06"])).toBeGreaterThan(2_000);
  expect(failureOf(() => MENTOR_WORKING_DAYS.compute(["2015-05-05", "2025-05-06"]))).toContain("больше 10 лет");
});

test("MENTOR_TARGET gives what was approved last", () => {
  const row = (year: number, target: number, approvedIn: number) =>
    aRow("targets", { id: `Ц-${year}-${approvedIn}`, indicator: 1, year, target, approvedIn, kind: "year" });
  const targets = sheet("targets", [row(2025, 75, 2024), row(2025, 85, 2026), row(2026, 90, 2024)]);
  expect(MENTOR_TARGET.compute([1, 2025, targets])).toBe(85);
  expect(MENTOR_TARGET.compute([1, 2026, targets])).toBe(90);
  expect(MENTOR_TARGET.compute([1, 2027, targets])).toBe("нет цели");
  expect(failureOf(() => MENTOR_TARGET.compute([99, 2025, targets]))).toContain("Показателя «99» нет");
});

// Положение S0, п. 4.3; C04: a group takes no place
test("MENTOR_LOAD counts the places that are taken on the day", () => {
  const mentors = sheet("mentors", [
    aRow("mentors", { id: "Н-1", personId: "С-9", limit: null, enteredOn: "2024-09-01", leftOn: null }),
    aRow("mentors", { id: "Н-2", personId: "С-8", limit: null, enteredOn: "2024-09-01", leftOn: "2025-01-31" }),
  ]);
  const pairs = sheet("pairs", [
    aPair("С-9", "С-1", { id: "П-1", dueOn: "2025-01-31" }),
    aPair("С-9", "С-2", { id: "П-2", startedOn: "2024-12-01" }),
    aPair("С-9", "С-3", { id: "П-3", status: "replaced" }),
    aPair("С-9", "С-4", { id: "П-4", kind: "group" }),
  ]);
  const load = (mentor: Argument, on: string) =>
    MENTOR_LOAD.compute([mentor, on, mentors, pairs, sheet("settings", settingRows())]);
  expect([load("С-9", "2024-11-30"), load("С-9", "2024-12-01"), load("С-9", "2025-01-31")]).toEqual([1, 2, 2]);
  expect(load("С-9", "2025-02-01")).toBe(1);
  expect(load([["С-9"], [""], ["С-8"], ["С-77"]], "2025-02-01")).toEqual([
    [1],
    [""],
    ["на эту дату не в базе наставников"],
    ["на эту дату не в базе наставников"],
  ]);
  expect(load("С-8", "2025-01-31")).toBe(0);
  expect(failureOf(() => load("С-9", ""))).toContain("дата не указана");
  const broken = pairs.map((row) => [...row]);
  (broken[2] as Cell[])[(broken[1] as Cell[]).indexOf("startedOn")] = "осенью";
  expect(
    failureOf(() => MENTOR_LOAD.compute(["С-9", "2024-12-01", mentors, broken, sheet("settings", settingRows())])),
  ).toBe("Лист «Пары»: не читается 1 строка. Исправьте их: «Проверка» называет каждую.");
});

// C01: S0 п. 2; S1 п. 1.4
test("MENTOR_PROGRAMME_LENGTH judges a term by its kind and the settings", () => {
  const settings = (value = "") =>
    sheet(
      "settings",
      settingRows().map((row) => (row.id === "lengthTraditional" && value !== "" ? { ...row, value } : row)),
    );
  const say = (kind: Argument, from: Argument, to: Argument, rules = settings()) =>
    MENTOR_PROGRAMME_LENGTH.compute([kind, from, to, rules]);
  expect(say("традиционное", "2024-09-01", "2024-11-29")).toBe("короче допустимого (от 3 до 12 месяцев)");
  expect(say("традиционное", "2024-09-01", "2024-11-30")).toBe("подходит (от 3 до 12 месяцев)");
  expect(say("традиционное", "2024-09-01", "2025-09-01")).toBe("подходит (от 3 до 12 месяцев)");
  expect(say("традиционное", "2024-09-01", "2025-09-02")).toBe("длиннее допустимого (от 3 до 12 месяцев)");
  expect(say("традиционное", "2024-09-01", "2024-09-02", settings(programmeLengths.label("dayToYear")))).toBe(
    "подходит (от 1 дня до 12 месяцев)",
  );
  expect(say([["скоростное"], [""], ["традиционное"]], "2024-09-02", [["2024-09-03"], ["2024-09-03"], [""]])).toEqual([
    ["длиннее допустимого (один день)"],
    [""],
    [""],
  ]);
  expect(say("традиционное", "2024-09-02", "2024-09-01")).toContain("раньше");
  expect(failureOf(() => say("дружеское Иванова", "2024-09-02", "2025-09-01"))).toContain("традиционное");
  expect(failureOf(() => say("дружеское Иванова", "2024-09-02", "2025-09-01"))).not.toContain("Иванова");
});
