import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { readCode } from "../../../src/shared/import/participantCode.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { school, schoolWith } from "./banks.ts";
import { aFile, check, confirm, marks } from "./lists.ts";

describe("a list of platforms", () => {
  const header = [
    "№",
    "Наименование площадки",
    "Направленность",
    "Метапредметная (да/нет)",
    "База",
    "Дата открытия",
    "Дата закрытия",
    "Мероприятий в 2023/2024",
    "Мероприятий в 2024/2025",
  ];
  const row = (...changed: [number, ImportedCell][]): ImportedCell[] => {
    const cells: ImportedCell[] = [1, "«Клуб чтения»", "метапредметная", "да", "СОШ № 1", "01.09.2022", null, 3, "2"];
    for (const [at, cell] of changed) cells[at] = cell;
    return cells;
  };
  const said = (...changed: [number, ImportedCell][]) => marks(check(school, aFile(header, row(...changed))));

  test("lands with the events of each year", () => {
    const { report, register } = confirm(school, aFile(header, row()));
    expect([report.kind, marks(report), marks(report, "info")]).toEqual(["platforms", [], []]);
    expect(register.platforms).toMatchObject([
      {
        id: "МП-001",
        name: "Клуб чтения",
        metaSubject: "yes",
        organisationId: "О-001",
        openedOn: "2022-09-01",
        closedOn: null,
        events: [
          { schoolYear: 2023, count: 3 },
          { schoolYear: 2024, count: 2 },
        ],
      },
    ]);
    expect(confirm(register, aFile(header, row())).changes).toEqual([]);
  });

  test("of a new year adds to the years before", () => {
    const { register } = confirm(school, aFile(header, row()));
    const next = [...header.slice(0, 7), "Мероприятий в 2025/2026"];
    const { changes } = confirm(register, aFile(next, [...row().slice(0, 7), 5]));
    expect(changes).toEqual([
      {
        table: "platforms",
        put: {
          id: "МП-001",
          events: [
            { schoolYear: 2023, count: 3 },
            { schoolYear: 2024, count: 2 },
            { schoolYear: 2025, count: 5 },
          ],
        },
      },
    ]);
  });

  test("asks about what it cannot take", () => {
    expect(said([1, null])).toEqual(["2B plat-name-missing"]);
    expect(said([3, null])).toEqual(["2D plat-unknown"]);
    expect(said([3, "кажется"])).toEqual(["2D value-unknown", "2D plat-unknown"]);
    expect(said([4, "СОШ № 99"])).toEqual(["2E plat-org-unknown"]);
    expect(said([5, "31.02.2024"])).toEqual(["2F date-impossible"]);
    expect(said([7, "много"])).toEqual(["2H plat-events-unreadable"]);
    const told = check(school, aFile(header, row([5, "2 октября 2023 г."], [6, "действует"])));
    expect(marks(told, "info")).toEqual(["2F plat-date", "2G plat-date"]);
  });

  test("written twice lands once", () => {
    const { report, register } = confirm(school, aFile(header, row(), row([1, "клуб чтения "])));
    expect([marks(report), register.platforms.length]).toEqual([["3B plat-dup"], 1]);
  });
});

describe("a key of codes", () => {
  const header = ["Код участника", "ФИО", "Дата рождения", "ОО", "Должность"];
  const gromova = ["СЛ-1003", "Громова Анна Петровна", "12.04.1985", "СОШ № 1", "учитель"];
  const ivanova = ["СЛ-1010", "Иванова Мария Сергеевна", "20.05.1999", "СОШ № 1", "учитель"];

  test("gives people their codes", () => {
    const { report, register, changes } = confirm(school, aFile(header, gromova, ivanova));
    expect([report.kind, marks(report)]).toEqual(["codes", []]);
    expect(changes).toEqual([
      { table: "people", put: { id: "С-001", code: "СЛ-1003" } },
      { table: "people", put: { id: "С-002", code: "СЛ-1010" } },
    ]);
    expect(confirm(register, aFile(header, gromova, ivanova)).changes).toEqual([]);
  });

  test("swapped by a corrected file changes both; a code twice is given once", () => {
    const { register } = confirm(school, aFile(header, gromova, ivanova));
    const swapped = [
      ["СЛ-1010", ...gromova.slice(1)],
      ["СЛ-1003", ...ivanova.slice(1)],
    ];
    expect(confirm(register, aFile(header, ...swapped)).changes).toHaveLength(2);
    expect(marks(check(school, aFile(header, gromova, ["СЛ-1003", ...ivanova.slice(1)])))).toEqual(["3A code-doubled"]);
    expect(marks(check(register, aFile(header, ["СЛ-1003", ...ivanova.slice(1)])))).toEqual(["2A code-doubled"]);
  });

  test("asks about people nobody knows and rows without a code", () => {
    expect(marks(check(school, aFile(header, [null, ...gromova.slice(1)])))).toEqual(["2A code-missing"]);
    expect(
      marks(check(school, aFile(header, ["СЛ-1", "Громова Анна Петровна", "12.04.1999", "СОШ № 1", "учитель"]))),
    ).toEqual(["2B code-person-unknown"]);
  });

  test.each([
    ["СЛ-1003", "СЛ-1003"],
    [" сл - 1003 ", "СЛ-1003"],
    ["CЛ 1003", "СЛ-1003"],
    ["СЛ1003", "СЛ-1003"],
    ["СЛ–1003", "СЛ-1003"],
    ["не помню", null],
    ["1003", null],
    ["", null],
  ])("%j is %s", (text, code) => {
    expect(readCode(text)).toBe(code);
  });
});

describe("diagnostics of deficits", () => {
  const header = [
    "Код участника",
    "Этап",
    "Дата диагностики",
    "Научные основы и современные теории",
    "Нормативно-правовая сторона работы",
    "Содержание своего предмета (профессии)",
    "Психология и педагогика: обучающиеся и их родители",
    "Методика и технологии обучения",
    "Работа с ИКТ",
    "Цифровая образовательная среда",
    "Воспитание и внеурочная деятельность",
    "Сбережение здоровья обучающихся и своего",
    "Сумма",
  ];
  const coded = schoolWith({ people: school.people.map((one, at) => ({ ...one, code: `СЛ-000${at + 1}` })) });
  const row = (stage: string, on: string, values = [1, 1, 2, 2, 1, 2, 2, 0, 2], code = "СЛ-0001"): ImportedCell[] => [
    code,
    stage,
    on,
    ...values,
    values.reduce((sum, one) => sum + one, 0),
  ];
  const entry = row("вход", "18.09.2024");
  const exit = row("выход", "05.05.2025", [0, 0, 1, 1, 0, 1, 1, 0, 1]);
  const said = (...rows: ImportedCell[][]) => marks(check(coded, aFile(header, ...rows)));

  test("land by code, all nine areas", () => {
    const { report, register } = confirm(coded, aFile(header, entry, exit));
    expect([report.kind, marks(report)]).toEqual(["deficits", []]);
    expect(register.deficits).toHaveLength(2);
    expect(register.deficits[0]).toMatchObject({
      id: "Д-001",
      personId: "С-001",
      stage: "entry",
      measuredOn: "2024-09-18",
    });
    expect(deficitAreas.codes.map((area) => register.deficits[0]?.[area])).toEqual([1, 1, 2, 2, 1, 2, 2, 0, 2]);
    expect(confirm(register, aFile(header, entry, exit)).changes).toEqual([]);
  });

  test("of one stage and school year the latest counts, in any order, in one file or two", () => {
    const later = row("вход", "02.10.2024", [0, 0, 0, 0, 0, 0, 0, 0, 3]);
    expect(said(entry, later, exit)).toEqual(["2A def-dup"]);
    expect(said(later, entry, exit)).toEqual(["3A def-dup"]);
    const { register } = confirm(coded, aFile(header, later, exit));
    expect(confirm(register, aFile(header, entry)).changes).toEqual([]);
    const first = confirm(coded, aFile(header, entry, exit)).register;
    expect(confirm(first, aFile(header, later)).changes).toHaveLength(1);
    expect(said(entry, exit, row("вход", "18.09.2025"))).toEqual(["4A def-no-exit"]);
  });

  test("without an exit, without deficits, with a new one are told", () => {
    expect(said(entry)).toEqual(["2A def-no-exit"]);
    const told = check(
      coded,
      aFile(
        header,
        row("вход", "18.09.2024", [0, 0, 0, 0, 0, 0, 0, 0, 0]),
        row("выход", "05.05.2025", [0, 0, 0, 0, 0, 0, 0, 3, 0]),
      ),
    );
    expect([marks(told), marks(told, "info")]).toEqual([[], ["2D def-entry-zero", "3K def-new-area"]]);
  });

  test("ask about what they cannot take", () => {
    expect(said(row("вход", "18.09.2024", undefined, "СЛ-0000"))).toEqual(["2A code-unknown"]);
    expect(said(row("потом", "18.09.2024"))).toEqual(["2B def-stage-unknown"]);
    expect(said(row("вход", "18.19.2024"))).toEqual(["2C def-day-missing"]);
    expect(said(entry, row("выход", "05.05.2025", [0, 0, 4, 0, 0, 0, 0, 0, 0]))).toEqual(["3F def-out-of-range"]);
    expect(said(entry, [...exit.slice(0, 12), 9])).toEqual(["3M def-sum-differs"]);
  });
});
