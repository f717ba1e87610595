import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Drained } from "../../src/shared/surveys/acceptResponses.ts";
import { department, type Host, openHost } from "../support/host.ts";

/** Three teachers, two of them mentees, and a survey of needs whose raw sheet people can reach. */
function town(): Host {
  const host = openHost({ now: "2025-09-20T09:00:00+05:00" });
  host.done("confirmImport", {
    fileName: "оо.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная"],
          ["Школа № 1", "общеобразовательная", "да"],
        ],
      },
    ],
  });
  const staff = (name: string) => [
    "Школа № 1",
    name,
    "учитель",
    "математика",
    "01.02.2000",
    "1 г. 0 мес.",
    "01.09.2024",
  ];
  host.done("confirmImport", {
    fileName: "список.csv",
    sheets: [
      {
        name: "Список",
        rows: [
          ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
          staff("Юнова Яна Игоревна"),
          staff("Опытова Ольга Петровна"),
          staff("Соседова Софья Львовна"),
        ],
      },
    ],
  });
  for (const personId of ["С-001", "С-002"])
    host.done("markMentee", { personId, categories: ["young"], deficits: ["method"] });
  host.done("createSurvey", { kind: "needs", schoolYear: 2025 });
  return host;
}

const stamp = "Отметка времени";
const code = "Код участника";
const content = "довольны работой";
const wishes = "не хватает";

describe("what people do to a raw sheet of answers", () => {
  let host: Host;
  let next = 2;
  beforeAll(() => {
    host = town();
  });
  afterAll(() => host.close());

  const rawSheet = () => {
    const found = host.workbook.info().sheets.find((sheet) => sheet.formUrl !== null);
    if (found === undefined) throw new Error("no sheet of answers");
    return found;
  };

  const columnOf = (part: string) => {
    const { sheetId, lastColumn } = rawSheet();
    const [titles = []] = host.workbook.displayValues({ sheetId, row: 1, column: 1, rows: 1, columns: lastColumn });
    return part === stamp ? 1 : titles.findIndex((title) => title.includes(part)) + 1;
  };

  /** A row typed below the others. */
  const type = (cells: Record<string, string>) => {
    for (const [title, text] of Object.entries(cells)) {
      const at = { sheetId: rawSheet().sheetId, row: next, column: columnOf(title), rows: 1, columns: 1 };
      host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }], {
        email: department,
        source: "script",
      });
    }
    next += 1;
  };
  const drain = () => host.done<Drained>("drainResponses", {});
  const lines = () =>
    (host.canonical()["responses"] ?? []).map(({ personId, answer, state }) =>
      [personId ?? "", answer, state].join(" "),
    );

  test("a row without one answer is nothing, however often it is read", () => {
    type({ [stamp]: "20.09.2025 10:00:00", [code]: "С-001" });
    const journal = host.shown("Журнал").length;
    expect([drain().taken, drain().taken]).toEqual([0, 0]);
    expect(host.shown("Журнал")).toHaveLength(journal);
  });

  test("a stamp that is no moment is told with its row, and keeps no other answer waiting", () => {
    type({ [stamp]: "вчера", [code]: "С-001", [content]: "7" });
    type({ [stamp]: "=1/0", [code]: "С-001", [content]: "7" });
    type({ [stamp]: "20.09.2025 10:30:00", [code]: "С-001", [content]: "8" });
    const drained = drain();
    expect(drained.taken).toBe(1);
    expect(drained.problems).toEqual([expect.stringContaining("(строки 3, 4)")]);
    expect(lines()).toEqual(["С-001 8 принят"]);
    expect(drain().taken).toBe(0);
    host.done("markMentor", { personId: "С-003", areas: [] });
  });

  test("codes that are unknown, foreign or absent are set aside, each answer for itself", () => {
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "Х-1", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "Х-2", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [content]: "7" });
    type({ [stamp]: "20.09.2025 11:00:00", [code]: "С-003", [content]: "7" });
    expect(drain()).toMatchObject({ taken: 4, quarantined: 4 });
  });

  test("a second answer of a person takes the first one's place, and formulas stay text", () => {
    type({ [stamp]: "20.09.2025 12:00:00", [code]: " С-001 ", [content]: "9", [wishes]: '\'=HYPERLINK("x")<script>' });
    expect(drain()).toMatchObject({ taken: 1, quarantined: 0 });
    expect(lines().filter((line) => line.startsWith("С-001"))).toEqual([
      "С-001 8 заменён более поздним",
      'С-001 =HYPERLINK("x")<script> принят',
      "С-001 9 принят",
    ]);
  });

  test("a renamed question stops this survey with one sentence, and nothing is written", () => {
    const before = host.canonical();
    const at = { sheetId: rawSheet().sheetId, row: 1, column: columnOf(wishes), rows: 1, columns: 1 };
    host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "Иначе" }]] }], {
      email: department,
      source: "edit",
    });
    const drained = drain();
    expect(drained).toMatchObject({
      taken: 0,
      problems: [expect.stringMatching(/нет вопроса «.*не хватает\?».*ответы не потеряны/)],
    });
    expect(host.canonical()).toEqual(before);
    host.workbook.undo(department);
  });

  test("a renamed sheet is still read; a deleted one is told, and nothing is lost", () => {
    host.workbook.apply([{ do: "renameSheet", sheetId: rawSheet().sheetId, name: "Ответы учителей" }], {
      email: department,
      source: "edit",
    });
    type({ [stamp]: "20.09.2025 13:00:00", [code]: "С-002", [content]: "5" });
    expect(drain().taken).toBe(1);
    const before = host.canonical();
    host.workbook.apply([{ do: "deleteSheet", sheetId: rawSheet().sheetId }], { email: department, source: "edit" });
    expect(drain()).toMatchObject({ taken: 0, problems: [expect.stringMatching(/[Лл]ист/)] });
    expect(host.canonical()).toEqual(before);
  });
});
