/** From a figure of «Сводка» to the codes and organisations behind it, by formulas over ranges alone. */
import { describe, expect, test } from "vitest";
import { frozenRow } from "../../../src/shared/indicators/frozen.ts";
import { furtherTables } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorNumbers } from "../../../src/shared/indicators/list.ts";
import type { Argument } from "../../../src/shared/lists/arguments.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import type { Cell } from "../../../src/shared/register/column.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import type { SettingRow } from "../../../src/shared/register/settings.ts";
import { type RowOf, type TableName, tables } from "../../../src/shared/register/tables.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { failureOf } from "../../support/functionFailure.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";

const { MENTOR_TRACE, MENTOR_ORGANISATIONS, MENTOR_INDICATORS } = customFunctions;

function sheet(name: TableName, rows: readonly object[]): Cell[][] {
  return gridOf(tables[name], rows as never);
}

function settings(values: Record<string, string> = {}): SettingRow[] {
  return settingRows().map((row) => ({ ...row, value: values[row.id] ?? row.value }));
}

interface Book {
  today?: string;
  settings?: Record<string, string>;
  closed?: readonly RowOf<"yearFigures">[];
}

/**
 * О-1 (a school): С-1 has a pair, С-2 has none. О-2 (a kindergarten): С-3 has a pair, С-4 a career of unknown beginning, С-5 has
 * left in January and had a pair, С-6 has long been a teacher and has a pair. С-7 works in two places, the main one in О-2.
 * О-3 is a partner, О-4 closed in December.
 */
function book({ today = "2025-02-01", settings: values = {}, closed = [] }: Book = {}): Argument[] {
  return [
    sheet("organisations", [
      anOrganisation("О-1", { shortName: "Школа № 1" }),
      anOrganisation("О-2", { shortName: "Сад № 2", kind: "preschool" }),
      anOrganisation("О-3", { shortName: "Колледж", kind: "vocational", role: "partner", subordinate: false }),
      anOrganisation("О-4", { shortName: "Школа № 4", closedOn: "2024-12-20" }),
    ]),
    sheet("people", [
      ...["С-1", "С-2", "С-3", "С-5", "С-7"].map((id) => aPerson(id, "2024-09-01")),
      aPerson("С-4", null),
      aPerson("С-6", "2010-09-01"),
      aPerson("С-9", "2000-09-01"),
    ]),
    sheet("employments", [
      ...["С-1", "С-2", "С-9"].map((id) => aJob(id, "О-1", { startedOn: "2024-09-01" })),
      ...["С-3", "С-4", "С-6"].map((id) => aJob(id, "О-2", { startedOn: "2024-09-01" })),
      aJob("С-5", "О-2", { startedOn: "2024-09-01", finishedOn: "2025-01-15" }),
      aJob("С-7", "О-1", { startedOn: "2024-09-01", kind: "partTimeExternal" }),
      aJob("С-7", "О-2", { startedOn: "2024-10-01", kind: "main" }),
    ]),
    sheet(
      "pairs",
      ["С-1", "С-3", "С-5", "С-6"].map((id) => aPair("С-9", id)),
    ),
    sheet("targets", targetRows()),
    sheet("settings", settings(values)),
    today,
    sheet("yearFigures", closed),
    sheet("amendments", []),
    ...furtherTables.map((name) => sheet(name, [])),
  ];
}

describe("MENTOR_TRACE", () => {
  test("tells each code's place in the figure, or the rule that leaves it out", () => {
    const [title, figure, formula, ...rows] = MENTOR_TRACE.compute([1, 2024, ...book()]);
    expect(title?.[0]).toMatch(/^Показатель 1\. /);
    expect(figure).toEqual([
      "2024/2025",
      "50,0 % (2 из 4)",
      "идёт год: цель пока не достигнута; без 1 человека: начало стажа не указано",
    ]);
    expect(formula?.[0]).toContain("× 100");
    expect(rows).toEqual([
      ["Код", "Где учтён", "Почему не учтён"],
      ["С-1", "в числителе и в знаменателе", ""],
      ["С-2", "только в знаменателе", ""],
      ["С-3", "в числителе и в знаменателе", ""],
      ["С-4", "не учтён: не указано начало педагогического стажа", ""],
      ["С-5", "не учтён", "на 01.02.2025 уже не работает в подведомственных организациях"],
      ["С-6", "не учтён", "не молодой специалист: педагогический стаж больше 3 лет"],
      ["С-7", "только в знаменателе", ""],
    ]);
  });

  test("tells who stands above alone where the document is taken literally", () => {
    const rows = MENTOR_TRACE.compute([1, 2024, ...book({ settings: { mode: "буквально" } })]);
    expect(
      rows
        .slice(4)
        .filter(([, place]) => place === "только в числителе")
        .map(([id]) => id),
    ).toEqual(["С-1", "С-3", "С-5", "С-6"]);
  });

  test("tells organisations of indicator 2", () => {
    const rows = MENTOR_TRACE.compute([2, 2024, ...book()]).slice(4);
    expect(rows).toEqual([
      ["О-1", "в числителе и в знаменателе", ""],
      ["О-2", "только в знаменателе", ""],
      ["О-3", "не учтён", "не подведомственна"],
      ["О-4", "не учтён", "закрыта 20.12.2024"],
    ]);
  });

  test("says that a year has not begun, and has nobody in it", () => {
    expect(MENTOR_TRACE.compute([1, 2031, ...book()]).slice(1)).toEqual([
      ["2031/2032", "—", "год не начался"],
      [expect.stringContaining("× 100"), "", ""],
    ]);
  });

  test("tells nobody's answers", () => {
    for (const indicator of [3, 4]) {
      for (const compute of [MENTOR_TRACE.compute, MENTOR_ORGANISATIONS.compute])
        expect(failureOf(() => compute([indicator, 2024, ...book()]))).not.toBe("");
    }
    expect(failureOf(() => MENTOR_TRACE.compute([3, 2024, ...book()]))).toContain("чужих ответов");
  });

  test("asks for a year of «Сводка», a number of an indicator and every sheet", () => {
    expect(failureOf(() => MENTOR_TRACE.compute([1, 2035, ...book()]))).toBe(
      "Года 2035 в сводке нет. Укажите год с 2024 по 2034.",
    );
    expect(failureOf(() => MENTOR_TRACE.compute([12, 2024, ...book()]))).toContain("Показателя «12» нет");
    expect(failureOf(() => MENTOR_TRACE.compute([1, 2024, ...book().slice(0, 6)]))).toContain("Данные на");
    expect(failureOf(() => MENTOR_TRACE.compute([5, 2024, ...book().slice(0, 9)]))).toContain("«Площадки»");
  });

  test("counts the same as «Сводка» for every indicator and year", () => {
    const args = book({ today: "2025-08-01" });
    const summary = MENTOR_INDICATORS.compute([...args]);
    const blockOf = (title: Cell | undefined) => summary.findIndex(([cell]) => cell === title);
    for (const indicator of indicatorNumbers.filter((number) => number !== 3 && number !== 4)) {
      if (failureOf(() => MENTOR_TRACE.compute([indicator, 2024, ...args])) !== "") continue;
      const [title, figure, , , ...rows] = MENTOR_TRACE.compute([indicator, 2024, ...args]);
      const year = summary[blockOf(title?.[0]) + 3] as Cell[];
      expect(blockOf(title?.[0])).toBeGreaterThanOrEqual(0);
      expect(figure?.[2]).toBe(year[9]);
      const above = rows.filter(([, place]) => String(place).includes("числителе")).length;
      if (year[4] !== "") expect([indicator, above]).toEqual([indicator, year[4]]);
    }
  });
});

describe("MENTOR_ORGANISATIONS", () => {
  test("adds up to the figure of the municipality", () => {
    expect(MENTOR_ORGANISATIONS.compute([1, 2024, ...book()])).toEqual([
      ["Код", "Организация", "Числитель", "Знаменатель", "Значение", "Цель", "Оценка"],
      ["О-1", "Школа № 1", 1, 2, 50, 70, "идёт год: цель пока не достигнута"],
      ["О-2", "Сад № 2", 1, 2, 50, 70, "идёт год: цель пока не достигнута"],
      ["", "Муниципалитет", 2, 4, 50, 70, "идёт год: цель пока не достигнута; без 1 человека: начало стажа не указано"],
    ]);
  });

  test("gives a row to what belongs to no open organisation", () => {
    const args = book({ settings: { mode: "за период" } });
    const add = (at: number, name: TableName, row: object) => [
      ...(args[at] as Cell[][]),
      ...sheet(name, [row]).slice(-1),
    ];
    const people = add(1, "people", aPerson("С-8", "2024-09-01"));
    const job = aJob("С-8", "О-4", { startedOn: "2024-09-01", finishedOn: "2024-12-20" });
    const rows = MENTOR_ORGANISATIONS.compute([
      1,
      2024,
      ...[args[0] as Argument, people, add(2, "employments", job), ...args.slice(3)],
    ]);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["Код", "Организация", "Числитель", "Знаменатель"],
      ["О-1", "Школа № 1", 1, 2],
      ["О-2", "Сад № 2", 2, 3],
      ["", "Вне открытых подведомственных организаций", 0, 1],
      ["", "Муниципалитет", 3, 6],
    ]);
  });

  test("says why a figure is the municipality's alone", () => {
    expect(failureOf(() => MENTOR_ORGANISATIONS.compute([5, 2024, ...book()]))).toBe(
      "Показатель 5 считается по муниципалитету целиком, по организациям его нет. Возьмите показатель целиком.",
    );
  });

  test("shows no zeros where there is no figure", () => {
    const rows = MENTOR_ORGANISATIONS.compute([1, 2030, ...book()]);
    expect(rows.slice(1)).toEqual([["", "Муниципалитет", "", "", "—", 100, "год не начался"]]);
  });
});

describe("the organisations below «Сводка»", () => {
  const tableOf = (args: Argument[]) => MENTOR_INDICATORS.compute(args).slice(indicatorNumbers.length * 15);

  test("stand beside each other in the running year, with what they miss", () => {
    const [title, targets, headers, ...rows] = tableOf(book());
    expect(title?.[0]).toBe("Показатели по организациям: 2024/2025 учебный год");
    expect(targets?.[0]).toBe("Цели: 1 — 70 %; 2 — 100 %; 6 — 70 %; 7 — 90 %; 8 — 90 %; 10 — 99 %");
    expect(headers).toEqual([
      "Код",
      "П. 1",
      "П. 2",
      "П. 6",
      "П. 7",
      "П. 8",
      "П. 9",
      "П. 10",
      "Ниже цели",
      "Организация",
    ]);
    // 9: О-1 has its orders and a mentee, a kindergarten is not in the wording; 10: of С-3, С-5 and С-7 the second has left.
    expect(rows).toEqual([
      ["О-1", 50, 100, "—", "—", "—", 100, 100, "1", "Школа № 1"],
      ["О-2", 50, 0, "—", "—", "—", "—", 66.7, "1, 2, 10", "Сад № 2"],
    ]);
  });

  test("leave nobody out whose other cells cannot be read", () => {
    const args = book();
    const spoil = (at: number, row: number, key: string) => {
      const grid = (args[at] as Cell[][]).map((cells) => [...cells]);
      (grid[row] as Cell[])[(grid[1] as Cell[]).indexOf(key)] = "по договору";
      return args.map((one, index) => (index === at ? grid : one));
    };
    // Of indicators 1 and 10, to which the kind of work is no matter.
    const figures = (sheets: Argument[]) => [
      ...tableOf(sheets).map((row) => [row[0], row[1], row[7]]),
      ...MENTOR_ORGANISATIONS.compute([1, 2024, ...sheets]),
    ];
    expect(figures(spoil(2, 2, "kind")).slice(2)).toEqual(figures(args).slice(2));
    expect(String(tableOf(spoil(2, 2, "kind"))[1]?.[0])).toContain("без 1 строки с ошибками");
    expect(MENTOR_TRACE.compute([2, 2024, ...spoil(0, 2, "kind")])[1]).toEqual(
      MENTOR_TRACE.compute([2, 2024, ...args])[1],
    );
  });

  test("are the same where a cell of another column cannot be read", () => {
    const args = book();
    const targets = (args[4] as Cell[][]).map((row) => [...row]);
    (targets[2] as Cell[])[(targets[1] as Cell[]).indexOf("target")] = "много";
    const fine = tableOf(book()).map((row) => row.slice(0, 8));
    const broken = tableOf(args.map((one, at) => (at === 4 ? targets : one))).map((row) => row.slice(0, 8));
    expect(broken.slice(2)).toEqual(fine.slice(2));
  });

  test("say where nothing can be counted, and count with no names", () => {
    const args = book();
    const without = (at: number, key: string) => {
      const grid = (args[at] as Cell[][]).map((row) => [...row]);
      const place = (grid[1] as Cell[]).indexOf(key);
      for (const row of grid) row[place] = "";
      return args.map((one, index) => (index === at ? grid : one));
    };
    expect(
      tableOf(without(0, "shortName"))
        .slice(3)
        .map((row) => [row[0], row[9]]),
    ).toEqual([
      ["О-1", ""],
      ["О-2", ""],
    ]);
    expect(tableOf(without(0, "subordinate")).slice(3)).toEqual([
      ["Показать нечего: организаций или данных о них нет", ...new Array(9).fill("")],
    ]);
  });

  test("are three hundred at most, and say how many more there are", () => {
    const args = book();
    const many = Array.from({ length: 301 }, (_, index) =>
      anOrganisation(`О-${index + 1}`, { shortName: `Школа ${index + 1}` }),
    );
    const rows = tableOf(args.map((one, at) => (at === 0 ? sheet("organisations", many) : one))).slice(3);
    expect(rows).toHaveLength(301);
    expect([rows[9]?.[0], rows[299]?.[0]]).toEqual(["О-10", "О-300"]);
    expect(rows[300]?.[0]).toBe("и ещё 1: полная таблица — функция MENTOR_ORGANISATIONS");
  });

  // rules.md 6: what was measured of fewer than five is not shown apart, nor what the whole less the others would tell
  test("show no measured share of a few people", () => {
    const people = Array.from({ length: 12 }, (_, index) => `Н-${index}`);
    const home = (index: number) => (index < 5 ? "О-1" : index < 10 ? "О-2" : "О-5");
    const measured = (id: string, stage: "entry" | "exit", mark: number) =>
      aRow("deficits", {
        id: `${id}-${stage}`,
        personId: id,
        stage,
        measuredOn: stage === "entry" ? "2024-09-20" : "2025-05-10",
        method: mark,
      });
    const args = book({ today: "2025-06-10" });
    const put: Partial<Record<number, Cell[][]>> = {
      0: sheet(
        "organisations",
        ["О-1", "О-2", "О-5"].map((id) => anOrganisation(id, { shortName: id })),
      ),
      1: sheet("people", [...people.map((id) => aPerson(id, "2024-09-01")), aPerson("С-9", "2000-09-01")]),
      2: sheet("employments", [
        ...people.map((id, index) => aJob(id, home(index), { startedOn: "2024-09-01" })),
        aJob("С-9", "О-1"),
      ]),
      3: sheet(
        "pairs",
        people.map((id) => aPair("С-9", id, { status: "completed", dueOn: "2025-05-31", finishedOn: "2025-05-31" })),
      ),
      11: sheet(
        "deficits",
        people.flatMap((id) => [measured(id, "entry", 3), measured(id, "exit", 1)]),
      ),
    };
    const rows = tableOf(args.map((one, at) => put[at] ?? one));
    const place = rows[2]?.indexOf("П. 7") ?? -1;
    expect(rows.slice(3).map((row) => [row[0], row[place]])).toEqual([
      ["О-1", "мало"],
      ["О-2", 100],
      ["О-5", "мало"],
    ]);
    expect(rows.slice(3).map((row) => row[1])).toEqual([100, 100, 100]);
    const alone = MENTOR_ORGANISATIONS.compute([7, 2024, ...args.map((one, at) => put[at] ?? one)]);
    expect(alone.slice(1).map((row) => row.slice(1, 5))).toEqual([
      ["О-1", "", "", "мало людей"],
      ["О-2", 5, 5, 100],
      ["О-5", "", "", "мало людей"],
      ["Муниципалитет", 12, 12, 100],
    ]);
  });
});

describe("a closed year", () => {
  const closing = { schoolYear: 2024, frozenAt: "2025-09-01T10:00:00", settings: settings(), targetOf: () => 70 };
  const figure = (organisationId: string | null, numerator: string[], denominator: string[]) => ({
    indicator: 1 as const,
    organisationId,
    reportOn: "2025-05-15",
    pending: false,
    numerator,
    denominator,
    value: (numerator.length * 100) / denominator.length,
  });
  const closed = [
    frozenRow("ИТ-001", figure(null, ["С-1", "С-3", "С-5"], ["С-1", "С-3", "С-5", "С-8"]), closing),
    frozenRow("ИТ-002", figure("О-1", ["С-1"], ["С-1"]), closing),
    frozenRow("ИТ-003", figure("О-4", ["С-3", "С-5"], ["С-3", "С-5", "С-8"]), closing),
  ];
  const args = () => book({ today: "2026-02-01", closed });

  test("is told as it was frozen, whatever the sheets say today", () => {
    const rows = MENTOR_TRACE.compute([1, 2024, ...args()]);
    expect(rows[1]).toEqual(["2024/2025", "75,0 % (3 из 4)", "закрыт 01.09.2025; цель достигнута"]);
    expect(rows.slice(4).map(([id, place]) => [id, place])).toEqual([
      ["С-1", "в числителе и в знаменателе"],
      ["С-3", "в числителе и в знаменателе"],
      ["С-5", "в числителе и в знаменателе"],
      ["С-8", "только в знаменателе"],
    ]);
  });

  test("has the organisations of then", () => {
    const rows = MENTOR_ORGANISATIONS.compute([1, 2024, ...args()]);
    expect(rows.slice(1)).toEqual([
      ["О-1", "Школа № 1", 1, 1, 100, 70, "цель достигнута"],
      ["О-4", "Школа № 4", 2, 3, 66.7, 70, "цель не достигнута"],
      ["", "Муниципалитет", 3, 4, 75, 70, "закрыт 01.09.2025; цель достигнута"],
    ]);
  });

  test("is not counted anew where its row cannot be read", () => {
    const sheets = args();
    const grid = (sheets[7] as Cell[][]).map((row) => [...row]);
    (grid[2] as Cell[])[(grid[1] as Cell[]).indexOf("numerator")] = "ой";
    const broken = sheets.map((one, at) => (at === 7 ? grid : one));
    const why = "не читается 1 строка: закрыт ли год, не видно";
    expect(MENTOR_TRACE.compute([1, 2024, ...broken])[1]).toEqual(["2024/2025", "—", expect.stringContaining(why)]);
    expect(MENTOR_ORGANISATIONS.compute([1, 2024, ...broken]).slice(1)).toEqual([
      ["", "Муниципалитет", "", "", "—", 70, expect.stringContaining(why)],
    ]);
    const [year, running] = MENTOR_INDICATORS.compute(broken).slice(3, 5) as [Cell[], Cell[]];
    expect([year[3], year[9]]).toEqual(["", expect.stringContaining(why)]);
    expect(String(running[9])).toContain("без 1 строки с ошибками");
  });

  test("tells later amendments of its organisations", () => {
    const amendment = aRow("amendments", {
      figureId: "ИТ-003",
      amendedOn: "2025-10-01",
      numeratorAfter: 3,
      denominatorAfter: 3,
      after: 100,
    });
    const rows = MENTOR_ORGANISATIONS.compute([
      1,
      2024,
      ...args().map((one, at) => (at === 8 ? sheet("amendments", [amendment]) : one)),
    ]);
    expect(rows[2]).toEqual(["О-4", "Школа № 4", 2, 3, 66.7, 70, "цель не достигнута; поправка от 01.10.2025: 100,0"]);
  });

  test("whose codes are not kept as a whole says so", () => {
    const [whole, ...parts] = closed as [RowOf<"yearFigures">, ...RowOf<"yearFigures">[]];
    const cut = { ...whole, population: "С-1, … 3" };
    const rows = MENTOR_TRACE.compute([1, 2024, ...book({ today: "2026-02-01", closed: [cut, ...parts] })]);
    expect(rows[3]?.[0]).toContain("не сохранились целиком");
    expect(rows).toHaveLength(4);
  });
});
