import { describe, expect, test } from "vitest";
import { indicatorChart } from "../../../src/shared/indicators/charts.ts";
import { indicatorNumbers } from "../../../src/shared/indicators/list.ts";
import type { IndicatorSeries } from "../../../src/shared/indicators/series.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import { summaryLayout } from "../../../src/shared/lists/summary.ts";
import { dictionaries } from "../../../src/shared/register/dictionaries.ts";
import { recordDictionaries } from "../../../src/shared/register/recordWords.ru.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { dictionaryGrid, missingSeeds, settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";

/** Its columns are more than the letters of the alphabet. */
const endOfPairs = `$A${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[Object.keys(tables.pairs.columns).length - 27]}`;

describe("the layout of «Сводка»", () => {
  const layout = summaryLayout();
  const formulas = layout.cells.filter((cell) => cell.kind === "formula");

  test("shows the first years within A1:D12", () => {
    const first = formulas.find((cell) => cell.content.startsWith("=MENTOR_INDICATORS("));
    // Title, rule and headers, then the years; below them the organisations: three lines, 300 of them, and how many more.
    const rows = indicatorNumbers.length * 15 + 3 + 300 + 1;
    expect(first).toMatchObject({ row: 3, column: 1, result: { rows, columns: 10 } });
    expect(first?.content).toBe(
      `=MENTOR_INDICATORS('Организации'!$A:$Z;'Сотрудники'!$A:$Z;'Трудоустройство'!$A:$Z;'Пары'!$A:${endOfPairs};'Целевые показатели'!$A:$Z;'Настройки'!$A:$Z;$B$2;'Итоги лет'!$A:$Z;'Поправки'!$A:$Z;'Площадки'!$A:$Z;'Ответы'!$A:$Z;'Дефициты'!$A:$Z;'Наставляемые'!$A:$Z;'Правки рукой'!$A:$Z)`,
    );
  });

  test("calls at most twelve functions: each is an execution of its own, which reads its sheets anew", () => {
    expect(formulas.filter(({ content }) => content.includes("MENTOR_")).length).toBeLessThanOrEqual(12);
  });

  test("uses locale-neutral formulas that name existing functions and whole tables", () => {
    for (const { content } of formulas) {
      expect(content).not.toMatch(/,|\d\.\d|\{|QUERY|IMPORTRANGE/);
      expect(Object.keys(customFunctions)).toContain(/^=(\w+)\(/.exec(content)?.[1]);
    }
  });

  test("leaves room for the whole result of each formula", () => {
    const written = layout.cells.filter(({ kind }) => kind !== "computed");
    for (const { row, column, result } of formulas) {
      if (result === undefined) continue;
      const inside = written.filter(
        (cell) =>
          cell.row >= row &&
          cell.row < row + result.rows &&
          cell.column >= column &&
          cell.column < column + result.columns,
      );
      expect(inside).toHaveLength(1);
    }
    const [figures] = formulas.filter(({ result }) => result !== undefined);
    expect(layout.rows).toBe((figures?.row ?? 0) + (figures?.result?.rows ?? 0) - 1);
  });

  test("dresses the rows of each block as the function lays them out", () => {
    const blocks = customFunctions.MENTOR_INDICATORS.compute(customFunctions.MENTOR_INDICATORS.sample());
    expect(new Set(blocks.map((row) => row.length))).toEqual(new Set([10]));
    const below = 3 + indicatorNumbers.length * 15;
    const styled = layout.cells.filter(({ style, row }) => style !== "title" && row >= 3 && row < below);
    for (const { row, style } of styled) {
      const [first, second] = blocks[row - 3] ?? [];
      if (style === "heading") expect(first).toMatch(/^Показатель \d+\. /);
      if (style === "note") expect(first).toMatch(/[^.]\.$/);
      if (style === "columnHeader") expect([first, second]).toEqual(["Год", "Учебный год"]);
      if (style === "figures") expect([first, second]).toEqual([2024, expect.stringMatching(/^202[34]\/202[45]$/)]);
    }
    for (const style of ["heading", "note", "columnHeader", "figures"])
      expect(styled.filter((cell) => cell.style === style)).toHaveLength(indicatorNumbers.length);
  });

  test("fits on A4 across: the table in its full size, with the chart at four fifths", () => {
    // 297 mm less Google's usual margins of 17,8 mm on each side, at 96 pixels an inch.
    const width = ((297 - 2 * 17.8) / 25.4) * 96;
    const table = layout.widths.reduce((sum, one) => sum + one, 0);
    expect(table).toBeLessThanOrEqual(width);
    for (const { offset, width: own } of layout.charts) expect((table + offset + own) * 0.8).toBeLessThanOrEqual(width);
  });

  test("puts each chart beside its block, over years, targets and facts", () => {
    expect(layout.charts.map(({ indicator }) => indicator)).toEqual(indicatorNumbers);
    for (const chart of layout.charts) {
      expect(chart.column).toBeGreaterThan(layout.columns);
      expect(chart.ranges.map((range) => [range.column, range.columns, range.rows])).toEqual([
        [1, 1, 12],
        [3, 2, 12],
      ]);
      expect(chart.series.map((series) => series.type)).toEqual(["line", "bars"]);
    }
  });
});

test("the chart has a bar for each known year, a line of targets and a description in words", () => {
  const counts = { numerator: 2, denominator: 3, lacking: 1 };
  const point = { schoolYear: "2024/2025", ...counts, reportOn: "2025-05-15", mark: "", reason: "", quality: "" };
  const series: IndicatorSeries = {
    indicator: 1,
    title: "Доля",
    unit: "%",
    formula: "",
    forecast: "",
    points: [
      { ...point, year: 2024, target: 70, value: 66.66666666666667, shown: "66,7", reached: false },
      { ...point, year: 2025, schoolYear: "2025/2026", target: null, value: null, shown: "—", reached: null },
    ],
    lacking: [],
    unknown: [],
    leftOut: [],
    unread: "",
  };
  expect(indicatorChart(series)).toMatchObject({
    title: "Показатель 1. Доля, %",
    labels: ["2024", "2025"],
    bars: [66.7, null],
    line: [70, null],
    description: "Доля, %. 2024/2025 учебный год — 66,7 % при цели 70 %.",
  });
});

describe("seed rows", () => {
  // S1, приложение 3 и паспорт; S4, п. 3.2
  test("hold the targets that documents name, for 2024 to 2034", () => {
    const of = (indicator: number, kind = "year") =>
      targetRows()
        .filter((row) => row.indicator === indicator && row.kind === kind)
        .map((row) => row.target);
    for (const indicator of [1, 3, 4])
      expect(of(indicator)).toEqual([70, 80, 90, 100, 100, 100, 100, 100, 100, 100, 100]);
    expect(of(2)).toEqual(new Array(11).fill(100));
    expect(of(5)).toEqual(new Array(11).fill(2));
    for (const [indicator, target] of [
      [6, 70],
      [7, 90],
      [8, 90],
      [10, 99],
      [11, 10],
    ] as const)
      expect(of(indicator)).toEqual(new Array(11).fill(target));
    // Положение, раздел VI, names none.
    expect(of(9)).toEqual([]);
    expect([1, 2, 3, 4, 5].map((indicator) => of(indicator, "base"))).toEqual([[70], [100], [70], [70], [2]]);
    expect([1, 2, 3, 4, 5].map((indicator) => of(indicator, "final"))).toEqual([[100], [100], [100], [100], [2]]);
    // Ten indicators of eleven years, their final values, and five base ones.
    expect(new Set(targetRows().map((row) => row.id)).size).toBe(10 * 11 + 10 + 5);
  });

  test("leave alone what is there already", () => {
    expect(missingSeeds({ targets: targetRows(), settings: settingRows() })).toEqual([]);
    const changes = missingSeeds({ targets: targetRows().slice(1), settings: settingRows() });
    expect(changes).toEqual([{ table: "targets", put: targetRows()[0] }]);
  });

  test("show every dictionary as a column", () => {
    const [names, ...labels] = dictionaryGrid();
    expect(names).toEqual([...dictionaries, ...recordDictionaries].map((dictionary) => dictionary.name));
    expect(labels.map((row) => row[0]).filter((label) => label !== "")).toEqual([...(dictionaries[0]?.labels ?? [])]);
  });
});
