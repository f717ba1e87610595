import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { summaryLayout } from "../../src/shared/lists/summary.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { differences, everythingOf } from "../support/everything.ts";
import { department, type Host, openHost } from "../support/host.ts";

const person = { email: department, source: "edit" } as const;

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
  const staff = (name: string, born: string) => [
    "Школа № 1",
    name,
    "учитель",
    "математика",
    born,
    "20 л. 0 мес.",
    "01.09.2010",
  ];
  host.done("confirmImport", {
    fileName: "список.csv",
    sheets: [
      {
        name: "Список",
        rows: [
          ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж на 01.09.2025", "Дата приёма"],
          staff("Юнова Яна Игоревна", "29.02.1984"),
          staff("Опытова Ольга Петровна", "01.02.1980"),
          staff("Соседова Софья Львовна", "31.12.1985"),
        ],
      },
    ],
  });
  host.done("markMentee", { personId: "С-001", categories: ["young"], deficits: ["method"] });
  host.done("markMentor", { personId: "С-002", areas: ["method"] });
  host.done("formPair", {
    mentorId: "С-002",
    menteeId: "С-001",
    form: "teacherTeacher",
    kind: "traditional",
    startedOn: "2025-09-21",
    dueOn: "2026-05-31",
  });
  return host;
}

/** What the command said at its end, and whether it was an alert. */
function setUp(host: Host): string {
  const result = host.menu("menuSetUp");
  expect(result.ok).toBe(true);
  const last = result.effects.filter((effect) => effect.show === "toast" || effect.show === "alert").pop();
  return last === undefined || !("message" in last) ? "" : last.message;
}

const ready = "Книга готова: листы, проверки и защита на месте.";

function cell(sheetId: number, row: number, column: number) {
  return { sheetId, row, column, rows: 1, columns: 1 };
}

function typed(sheetId: number, row: number, column: number, text: string): Command {
  return { do: "setCells", at: cell(sheetId, row, column), inputs: [[{ kind: "typed", text }]] };
}

describe("setting a workbook up again", () => {
  let host: Host;
  let pairs: number;
  let canonical: unknown;
  beforeAll(() => {
    host = town();
    pairs = host.sheetId("Пары");
    canonical = host.canonical();
  });
  afterAll(() => host.close());

  /** After a person's edit the set-up says that all is ready, the register is what it was, and a further set-up changes nothing. */
  function repaired(edit: Command[]): void {
    host.workbook.apply(edit, person);
    expect(setUp(host)).toBe(ready);
    expect(host.canonical()).toEqual(canonical);
    const before = everythingOf(host.workbook);
    setUp(host);
    expect(differences(before, everythingOf(host.workbook))).toEqual([]);
  }

  test("changes nothing where nothing is wrong", () => repaired([]));

  test("leaves the municipality's columns, in the middle and at the end, with their values, formulas and formats", () => {
    repaired([
      { do: "insertColumns", sheetId: pairs, before: 4, count: 3 },
      typed(pairs, 1, 4, "Наша отметка"),
      typed(pairs, 3, 4, "проверено"),
      { do: "setCells", at: cell(pairs, 3, 5), inputs: [[{ kind: "formula", text: "=1+1" }]] },
      { do: "setStyle", at: cell(pairs, 3, 5), style: { numberFormat: "0.00", background: "#ffff00" } },
    ]);
    expect(host.shown("Пары")[2]?.slice(3, 5)).toEqual(["проверено", "2,00"]);
    expect(host.workbook.formulas(cell(pairs, 3, 5))).toEqual([["=1+1"]]);
    expect(host.workbook.styles(cell(pairs, 3, 5))[0]?.[0]).toMatchObject({ background: "#ffff00" });
  });

  test("leaves the indicators' ranges as wide as the inserted columns have made them", () => {
    const { row, column } = summaryLayout().cells.find((one) => one.content.includes("MENTOR_INDICATORS")) ?? {
      row: 0,
      column: 0,
    };
    const formula = () => host.workbook.formulas(cell(host.sheetId("Сводка"), row, column))[0]?.[0] ?? "";
    expect(formula()).toMatch(/Пары!\$A:\$A[A-Z]/);
    const before = formula();
    setUp(host);
    expect(formula()).toBe(before);
  });

  test("gives a renamed header its name back", () => repaired([typed(pairs, 1, 3, "Как мы зовём")]));
  test("finds columns that have been moved", () =>
    repaired([{ do: "moveColumns", sheetId: pairs, from: 1, count: 2, before: 12 }]));
  test("hides the key row again", () =>
    repaired([{ do: "hideRows", sheetId: pairs, from: 2, count: 1, hidden: false }]));
  test("writes the headers again when their row has been deleted", () =>
    repaired([{ do: "deleteRows", sheetId: pairs, from: 1, count: 1 }]));
  test("gives a renamed sheet its name back", () =>
    repaired([{ do: "renameSheet", sheetId: pairs, name: "Пары 2025" }]));
  test("lets a copy of a sheet be", () =>
    repaired([{ do: "copySheet", sheetId: pairs, name: "Пары (копия)", index: 3 }]));
  test("lets other sheets be, even empty ones of usual names", () => {
    repaired([
      { do: "insertSheet", name: "Лист1", index: 1 },
      { do: "insertSheet", name: "Наше", index: 2 },
    ]);
    expect(host.workbook.info().sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Лист1", "Наше"]));
  });

  test("leaves a chart where somebody has moved it, and makes no second one", () => {
    const summary = host.sheetId("Сводка");
    const [chart] = host.workbook.charts(summary);
    if (chart === undefined) throw new Error("no chart");
    repaired([{ do: "setChart", chart: { ...chart, row: chart.row + 5, column: 2 } }]);
    expect(host.workbook.charts(summary)).toHaveLength(11);
  });

  test("leaves the widths that somebody has chosen", () => {
    repaired([{ do: "resize", sheetId: pairs, axis: "columns", from: 2, count: 1, pixels: 333 }]);
    const sheet = host.workbook.info().sheets.find((one) => one.sheetId === pairs);
    expect(sheet?.columnWidths[2]).toBe(333);
  });

  test("puts «Сводка» back in its place when rows have been inserted above it", () => {
    const before = host.shown("Сводка");
    repaired([{ do: "insertRows", sheetId: host.sheetId("Сводка"), before: 2, count: 2 }]);
    const after = host.shown("Сводка").map((row) => row.join("|").replace(/\|+$/, ""));
    expect(after).toEqual(before.map((row) => row.join("|").replace(/\|+$/, "")));
    expect(host.workbook.charts(host.sheetId("Сводка"))).toHaveLength(11);
  });

  test("shows the indicators again where somebody has written among them, and moves below what was written", () => {
    const summary = host.sheetId("Сводка");
    const before = host.shown("Сводка");
    host.workbook.apply([typed(summary, 40, 2, "Наша заметка")], person);
    expect(host.shown("Сводка")[2]?.[0]).toBe("#REF!");
    expect(setUp(host)).toBe(ready);
    const after = host.shown("Сводка");
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.flatMap((row, at) => (row.includes("Наша заметка") ? [at + 1] : []))).toEqual([472]);
    expect(host.workbook.charts(summary)).toHaveLength(11);
  });

  test("takes away what an earlier version has laid out there, and nothing else", () => {
    const summary = host.sheetId("Сводка");
    const before = host.shown("Сводка").slice(0, 167);
    const { row, column } = summaryLayout().cells.find(({ result }) => result !== undefined) ?? { row: 0, column: 0 };
    const former = (at: number, text: string, kind: "typed" | "formula" = "typed"): Command => ({
      do: "setCells",
      at: cell(summary, at, 1),
      inputs: [[{ kind, text }]],
    });
    const [title = ""] = summaryLayout().former;
    host.workbook.apply(
      [
        { do: "setCells", at: cell(summary, row, column), inputs: [[{ kind: "typed", text: "" }]] },
        former(3, title),
        former(4, "=MENTOR_INDICATOR_RULE(1;'Настройки'!A:D)", "formula"),
        former(5, "Год"),
        former(90, "Наш вывод"),
      ],
      person,
    );
    expect(setUp(host)).toBe(ready);
    const after = host.shown("Сводка");
    expect(after.slice(0, 167)).toEqual(before);
    expect(after.flat().filter((text) => text === "Наш вывод" || text === "Наша заметка")).toHaveLength(2);
  });

  test("shows names again where their column has been deleted", () => {
    const column = host.shown("Пары")[1]?.indexOf("mentorName") ?? -1;
    repaired([{ do: "deleteColumns", sheetId: pairs, from: column + 1, count: 1 }]);
    const rows = host.shown("Пары");
    expect(rows[2]?.[rows[1]?.indexOf("mentorName") ?? -1]).toBe("Опытова Ольга Петровна");
  });

  test("makes a deleted sheet anew, and the others still hold their rows", () => {
    const { surveys: _gone, ...others } = canonical as Record<string, unknown>;
    host.workbook.apply([{ do: "deleteSheet", sheetId: host.sheetId("Анкеты") }], person);
    expect(host.refused("listPairs", { query: "", limit: 5 }, "nobody@elsewhere.example").code).toBe("unknownUser");
    expect(setUp(host)).toContain("Созданы заново, и прежних данных в них нет: лист «Анкеты».");
    expect(host.ask("listSurveys", {})).toHaveProperty("refused");
    const asked = host.menu("menuSetUp");
    expect(asked.waiting?.message).toContain("Раньше созданы заново: лист «Анкеты».");
    host.executions.answer(asked.waiting?.id as string, { button: "YES" });
    expect(host.canonical()).toMatchObject(others);
  });
});

describe("what only people can put right", () => {
  let host: Host;
  let pairs: number;
  beforeAll(() => {
    host = town();
    pairs = host.sheetId("Пары");
  });
  afterAll(() => host.close());

  test.each<[string, () => Command[], string, string | null]>([
    [
      "a doubled column",
      () => [
        { do: "insertColumns", sheetId: pairs, before: 4, count: 1 },
        {
          do: "copyRange",
          from: { sheetId: pairs, row: 1, column: 3, rows: 10, columns: 1 },
          to: { sheetId: pairs, row: 1, column: 4, rows: 10, columns: 1 },
          what: "all",
        },
      ],
      "Лист «Пары»: столбец «Наставник» встречается дважды. Удалите лишний. Ничего не изменено.",
      "Лист «Пары»: столбец «Наставник» встречается дважды. Удалите лишний. Ничего не записано.",
    ],
    [
      "the column of codes deleted",
      () => [{ do: "deleteColumns", sheetId: pairs, from: 1, count: 1 }],
      "Лист «Пары»: удалён столбец «Номер пары», а без кодов строки не узнать. Верните его: «Правка → Отменить» или «Файл → История версий». Ничего не изменено.",
      "Лист «Пары»: не найден столбец «Номер пары». Если он был, верните его: «Правка → Отменить» или «Файл → История версий»; если его ещё не было, «Настроить книгу» создаст его пустым. Ничего не записано.",
    ],
    [
      "a renamed sheet whose name another has taken",
      () => [
        { do: "renameSheet", sheetId: pairs, name: "Пары 2025" },
        { do: "insertSheet", name: "Пары", index: 1 },
      ],
      "Лист «Пары» переименован в «Пары 2025», а его имя занято другим листом. Переименуйте другой лист и повторите. Ничего не изменено.",
      null,
    ],
  ])("%s: one sentence from the set-up, one from a request, and nothing is changed", (_name, edit, said, refused) => {
    const before = everythingOf(host.workbook);
    for (const command of edit()) host.workbook.apply([command], person);
    const damaged = everythingOf(host.workbook);
    expect(setUp(host)).toBe(said);
    if (refused !== null)
      expect(host.refused("showPair", { pairId: "П-001" })).toEqual({ code: "unreadable", sentence: refused });
    expect(differences(damaged, everythingOf(host.workbook))).toEqual([]);
    for (const _ of edit()) host.workbook.undo(department);
    expect(differences(before, everythingOf(host.workbook))).toEqual([]);
  });

  test("a deleted key row: requests are refused, the set-up puts it back with the first row unhurt", () => {
    const canonical = host.canonical();
    host.workbook.apply([{ do: "deleteRows", sheetId: pairs, from: 2, count: 1 }], person);
    const refusal = host.refused("showPair", { pairId: "П-001" });
    expect(refusal.sentence).toBe(
      "Лист «Пары»: удалена служебная вторая строка. Верните её (Правка → Отменить) или выберите «Настроить книгу». Ничего не записано.",
    );
    expect(setUp(host)).toBe(ready);
    expect(host.canonical()).toEqual(canonical);
  });
});

describe("a workbook that was somebody's before", () => {
  test("a sheet of the same name that holds something else stops the set-up, and stays as it was", () => {
    const host = openHost({ start: "empty" });
    try {
      host.workbook.apply([{ do: "insertSheet", name: "Сотрудники", index: 1 }], person);
      host.workbook.apply([typed(host.sheetId("Сотрудники"), 1, 1, "Наш график отпусков")], person);
      const before = everythingOf(host.workbook);
      expect(setUp(host)).toBe(
        "Лист «Сотрудники» занят: на нём нет столбцов регистра. Переименуйте его, и регистр сделает свой. Ничего не изменено.",
      );
      expect(differences(before, everythingOf(host.workbook))).toEqual([]);
    } finally {
      host.close();
    }
  });
});
