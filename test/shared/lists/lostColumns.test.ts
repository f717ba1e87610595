/** What the indicators say of a book in which a column is gone, emptied or out of reach: never another figure without a word. */
import { describe, expect, test } from "vitest";
import { showIndicators } from "../../../src/shared/indicators/showIndicators.ts";
import type { Argument } from "../../../src/shared/lists/arguments.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import type { Cell } from "../../../src/shared/register/column.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { surveyForms } from "../../../src/shared/register/surveyForms/list.ts";
import type { Problem } from "../../../src/shared/register/table.ts";
import { type TableName, tables } from "../../../src/shared/register/tables.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aContext, department, done } from "../../support/factories.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aJob, anOrganisation, aPair, aPerson } from "../indicators/municipality.ts";

type Grid = readonly (readonly Cell[])[];

/** One of two young specialists has a pair; one organisation of two gives a mentor; the year before is closed. */
const rows = {
  organisations: [anOrganisation("О-1"), anOrganisation("О-2")],
  people: [aPerson("С-1", "2024-09-01"), aPerson("С-2", "2024-09-01"), aPerson("С-9", "2000-09-01")],
  employments: ["С-1", "С-2", "С-9"].map((id, at) => aJob(id, "О-1", { id: `Т-${at}` })),
  pairs: [
    aPair("С-9", "С-1", { id: "П-1" }),
    aPair("С-9", "С-2", {
      id: "П-2",
      status: "completed",
      startedOn: "2023-10-02",
      dueOn: "2024-06-30",
      finishedOn: "2024-05-30",
    }),
  ],
  targets: targetRows(),
  settings: settingRows(),
};
const names = Object.keys(rows) as (keyof typeof rows)[];
const today = "2025-02-01";

const gridsOf = () => names.map((name): Grid => gridOf(tables[name], rows[name] as never));
const compute = (indicator: 1 | 2, grids: readonly Grid[]) =>
  customFunctions[`MENTOR_INDICATOR_${indicator}`].compute([...(grids as Argument[]), today]);

const lose = {
  "deleted with its header and key": (grid: Grid, place: number) =>
    grid.map((row) => row.filter((_, at) => at !== place)),
  emptied: (grid: Grid, place: number) => change(grid, place, (cell, row) => (row < 2 ? cell : "")),
  "emptied together with its header and key": (grid: Grid, place: number) => change(grid, place, () => ""),
  "lost and made anew by «Настроить книгу»": (grid: Grid, place: number) =>
    change(grid, place, (cell, row) => (row === 1 ? `${cell}?` : row === 0 ? cell : "")),
};

function change(grid: Grid, place: number, to: (cell: Cell, row: number) => Cell): Grid {
  return grid.map((row, at) => row.map((cell, column) => (column === place ? to(cell, at) : cell)));
}

describe.each([1, 2] as const)("indicator %i", (indicator) => {
  const whole = compute(indicator, gridsOf())[0] as Cell[];

  test("has a figure while the book is whole", () => {
    expect(whole.slice(3, 6)).toEqual([50, 1, 2]);
  });

  describe.each(Object.keys(lose) as (keyof typeof lose)[])("with a column %s", (how) => {
    const matrix = names.flatMap((name, at) =>
      Object.keys(tables[name].columns).map((column): [string, string, number] => [name, column, at]),
    );
    test.each(matrix)("%s: %s", (name, column, at) => {
      const grids = gridsOf();
      const grid = grids[at] as Grid;
      const place = (grid[1] as Cell[]).indexOf(column);
      const lost = grids.map((one, index) => (index === at ? lose[how](one, place) : one));
      const [first, ...others] = compute(indicator, lost) as Cell[][];
      const figures = first?.slice(3, 6);
      const { sheet } = tables[name as TableName];
      const { header } = (tables[name as TableName].columns as Record<string, { header: string }>)[column] as {
        header: string;
      };
      if (figures?.[0] === whole[3]) expect(figures).toEqual(whole.slice(3, 6));
      else {
        expect(["нет данных", "—"]).toContain(figures?.[0]);
        expect(figures?.slice(1)).toEqual(["", ""]);
        const whole = how.includes("made anew") && column === "id";
        expect(first?.[9]).toContain(whole ? "лист создан заново" : `«${header}»`);
        expect(first?.[9]).toContain(`«${sheet}»`);
        expect(first?.[9]).toContain("«Правка → Отменить» или «Файл → История версий»");
      }
      for (const row of others) for (const cell of row.slice(3, 8)) expect(cell).not.toBe(0);
    });
  });

  test("reads a column wherever in the range it has been moved", () => {
    for (const [at, grid] of gridsOf().entries()) {
      const moved = gridsOf().map((one, index) =>
        index === at ? grid.map((row) => [...row.slice(1), "", row[0] as Cell]) : one,
      );
      expect(compute(indicator, moved)[0]).toEqual(whole);
    }
  });
});

/** Five of six mentees have answered, three of them satisfied; of four platforms one counts on the day. */
const mentees = ["С-1", "С-2", "С-3", "С-4", "С-5", "С-6"];
const further = {
  organisations: [anOrganisation("О-1")],
  people: [...mentees, "С-9"].map((id) => aPerson(id, "2024-09-01")),
  employments: [...mentees, "С-9"].map((id) => aJob(id, "О-1", { id: `Т-${id}` })),
  pairs: mentees.map((id) => aPair("С-9", id, { id: `П-${id}` })),
  targets: targetRows(),
  settings: settingRows(),
  responses: mentees.slice(0, 5).flatMap((personId, at) =>
    (surveyForms.menteeSatisfaction.index ?? []).map((question) =>
      aRow("responses", {
        id: `А-1:${personId}:${question}`,
        responseSetId: `А-1:${personId}`,
        surveyId: "А-1",
        kind: "menteeSatisfaction",
        stage: "exit",
        schoolYear: 2024,
        personId,
        submittedAt: "2025-04-10T10:00:00",
        question,
        answer: at < 3 ? "9" : "3",
        state: "accepted",
      }),
    ),
  ),
  platforms: (
    [
      ["МП-1", "yes", "2022-09-01", null],
      ["МП-2", "yes", "2022-09-01", "2023-09-01"],
      ["МП-3", "yes", "2026-09-01", null],
      ["МП-4", "no", "2022-09-01", null],
    ] as const
  ).map(([id, metaSubject, openedOn, closedOn]) =>
    aRow("platforms", { id, name: id, metaSubject, openedOn, closedOn }),
  ),
};

describe.each([
  [3, "responses", [60, 3, 5]],
  [5, "platforms", [1, 1, 4]],
] as const)("indicator %i", (indicator, last, expected) => {
  const tableNames = [...names, last];
  const grids = () => tableNames.map((name): Grid => gridOf(tables[name], further[name] as never));
  const closed = (["yearFigures", "amendments"] as const).map((name): Grid => gridOf(tables[name], []));
  const counted = (all: readonly Grid[]) =>
    customFunctions[`MENTOR_INDICATOR_${indicator}`].compute([
      ...(all.slice(0, names.length) as Argument[]),
      "2025-06-01",
      ...(closed as Argument[]),
      ...(all.slice(names.length) as Argument[]),
    ])[0] as Cell[];
  /** May rightly be empty everywhere: cannot be told from emptied, but by comparing with what is remembered. */
  const endless = ["closedOn"];
  const place = tableNames.length - 1;
  const columns = Object.keys(tables[last].columns).filter((column) => !endless.includes(column));

  test("has a figure while the book is whole", () => {
    expect(counted(grids()).slice(3, 6)).toEqual(expected);
  });

  describe.each(Object.keys(lose) as (keyof typeof lose)[])("with a column %s", (how) => {
    test.each(columns)("%s", (column) => {
      const all = grids();
      const at = ((all[place] as Grid)[1] as Cell[]).indexOf(column);
      const cells = counted(all.map((grid, index) => (index === place ? lose[how](grid, at) : grid)));
      if (column === "openedOn" && how === "emptied") expect(cells[9]).toContain("без даты открытия: 2");
      else if (cells[3] === expected[0]) expect(cells.slice(3, 6)).toEqual(expected);
      else {
        expect(["нет данных", "—"]).toContain(cells[3]);
        expect(cells.slice(4, 6)).toEqual(["", ""]);
        expect(cells[9]).toMatch(/«Правка → Отменить» или «Файл → История версий»|нет отметки «Метапредметная»/);
      }
    });
  });
});

test("answers of which none says anything leave the indicators of other sheets alone", () => {
  const emptied = further.responses.map((row) => ({ ...row, answer: null }));
  const shown = done(
    showIndicators.decide(aRegister({ ...further, responses: emptied }), {}, aContext("2025-06-01"), []),
  ).answer.map(({ points }) => points[0]);
  expect(shown.map((point) => point?.shown)).toEqual([
    ...["85,7", "100,0", "—", "—", "1"],
    // Nobody is marked or has completed a programme; the model is known by documents, and all the young still work.
    ...["—", "—", "—", "100,0", "100,0", "—"],
  ]);
});

test("the cheapest columns to lose are told in words", () => {
  const emptied = (name: keyof typeof rows, column: string) => {
    const at = names.indexOf(name);
    const grids = gridsOf();
    const place = ((grids[at] as Grid)[1] as Cell[]).indexOf(column);
    return compute(
      1,
      grids.map((one, index) => (index === at ? lose.emptied(one, place) : one)),
    )[0]?.slice(3);
  };
  const back = "Если его стёрли, верните: «Правка → Отменить» или «Файл → История версий»";
  const none = ["—", "", "", "", "", "01.02.2025"];
  expect(emptied("people", "careerStartedOn")).toEqual([
    ...none,
    `нет данных: столбец «Начало педагогического стажа» листа «Сотрудники» пуст. ${back}`,
  ]);
  expect(emptied("pairs", "orderNumber")).toEqual([
    ...none,
    `нет данных: столбец «Приказ №» листа «Пары» пуст. ${back}`,
  ]);
});

describe("the panel", () => {
  const series = (columns: Partial<typeof rows>, problems: readonly Problem[] = []) =>
    done(showIndicators.decide(aRegister({ ...rows, ...columns }), {}, aContext(today, department), problems))
      .answer.slice(0, 2)
      .map(({ points }) => [points[0]?.value, points[0]?.shown, points[0]?.reason]);

  test("has no value and says why", () => {
    expect(series({})).toEqual([
      [50, "50,0", ""],
      [50, "50,0", ""],
    ]);
    const unknown = rows.people.map((row) => ({ ...row, careerStartedOn: null }));
    expect(series({ people: unknown })).toEqual([
      [null, "—", expect.stringContaining("«Начало педагогического стажа» листа «Сотрудники» пуст")],
      [50, "50,0", ""],
    ]);
    const unordered = rows.pairs.map((row) => ({ ...row, orderNumber: null }));
    expect(series({ pairs: unordered }).map(([value, shown]) => [value, shown])).toEqual([
      [null, "—"],
      [null, "—"],
    ]);
    expect(series({ pairs: rows.pairs.map((row, at) => (at === 0 ? { ...row, orderNumber: null } : row)) })).toEqual([
      [0, "0,0", ""],
      [0, "0,0", ""],
    ]);
  });

  test("takes rows that could not be read for no zeros", () => {
    const problem = (row: number, reason: Problem["reason"] = "missing"): Problem => ({
      sheet: "Пары",
      row,
      header: "Статус",
      reason,
    });
    const back = "Если его стёрли, верните: «Правка → Отменить» или «Файл → История версий»";
    expect(series({ pairs: [] }, [problem(3), problem(4)])).toEqual(
      [1, 2].map(() => [null, "—", `столбец «Статус» листа «Пары» пуст. ${back}`]),
    );
    expect(series({ pairs: [] }, [problem(3, "notInList")])[1]?.[2]).toBe(
      `столбец «Статус» листа «Пары» не читается ни в одной строке. ${back}`,
    );
    const decision = showIndicators.decide(aRegister(rows), {}, aContext(today, department), [
      problem(3),
      problem(3),
      problem(4),
    ]);
    expect(
      done(decision)
        .answer.slice(0, 2)
        .map(({ points, unread }) => [points[0]?.value, unread]),
    ).toEqual([1, 2].map(() => [50, "без 2 строк с ошибками"]));
  });

  test("tells people who cannot be judged from people who are not young", () => {
    const people = rows.people.map((row) => (row.id === "С-9" ? row : { ...row, careerStartedOn: null }));
    expect(series({ people })[0]).toEqual([null, "—", "у 2 человек не указано начало педагогического стажа"]);
    const old = rows.people.map((row) => ({ ...row, careerStartedOn: "2000-09-01" }));
    expect(series({ people: old })[0]).toEqual([null, "—", "молодых специалистов в подведомственных организациях нет"]);
    expect(
      series({ organisations: [aRow("organisations", { subordinate: true, openedOn: "2030-01-01" })] })[1],
    ).toEqual([null, "—", "открытых подведомственных организаций нет"]);
  });
});
