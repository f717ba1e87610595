import { describe, expect, test } from "vitest";
import { indicatorChart } from "../../../src/shared/indicators/charts.ts";
import type { IndicatorSeries } from "../../../src/shared/indicators/series.ts";
import { customFunctions } from "../../../src/shared/lists/functions.ts";
import { summaryLayout } from "../../../src/shared/lists/summary.ts";
import { dictionaries } from "../../../src/shared/register/dictionaries.ts";
import { recordDictionaries } from "../../../src/shared/register/recordWords.ru.ts";
import { dictionaryGrid, missingSeeds, settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";

describe("the layout of «Сводка»", () => {
  const layout = summaryLayout();
  const formulas = layout.cells.filter((cell) => cell.kind === "formula");

  test("shows the first years within A1:D12", () => {
    const first = formulas.find((cell) => cell.content.startsWith("=MENTOR_INDICATOR_1("));
    expect(first).toMatchObject({ row: 6, column: 1 });
    expect(first?.content).toBe(
      "=MENTOR_INDICATOR_1('Организации'!$A:$Z;'Сотрудники'!$A:$Z;'Трудоустройство'!$A:$Z;'Пары'!$A:$AB;'Целевые показатели'!$A:$Z;'Настройки'!$A:$Z;$B$2;'Итоги лет'!$A:$Z;'Поправки'!$A:$Z)",
    );
  });

  test("uses locale-neutral formulas that name existing functions and whole tables", () => {
    for (const { content } of formulas) {
      expect(content).not.toMatch(/,|\d\.\d|\{|QUERY|IMPORTRANGE/);
      expect(Object.keys(customFunctions)).toContain(/^=(\w+)\(/.exec(content)?.[1]);
    }
  });

  test("leaves room for the whole result of each formula", () => {
    const taken = new Set(layout.cells.map((cell) => `${cell.row} ${cell.column}`));
    for (const formula of formulas.filter((cell) => /_INDICATOR_\d/.test(cell.content))) {
      for (let row = formula.row; row < formula.row + 11; row += 1) {
        for (let column = 1; column <= layout.columns; column += 1) {
          if (row !== formula.row || column !== 1) expect(taken.has(`${row} ${column}`)).toBe(false);
        }
      }
    }
  });

  test("puts each chart beside its block, over years, targets and facts", () => {
    expect(layout.charts.map(({ indicator }) => indicator)).toEqual([1, 2, 3, 4, 5]);
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
    points: [
      { ...point, year: 2024, target: 70, value: 66.66666666666667, shown: "66,7" },
      { ...point, year: 2025, schoolYear: "2025/2026", target: null, value: null, shown: "—" },
    ],
    lacking: [],
    unknown: [],
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
  // S1, приложение 3
  test("hold five indicators for 2024 to 2034", () => {
    const of = (indicator: number) =>
      targetRows()
        .filter((row) => row.indicator === indicator)
        .map((row) => row.target);
    for (const indicator of [1, 3, 4])
      expect(of(indicator)).toEqual([70, 80, 90, 100, 100, 100, 100, 100, 100, 100, 100]);
    expect(of(2)).toEqual(new Array(11).fill(100));
    expect(of(5)).toEqual(new Array(11).fill(2));
    expect(new Set(targetRows().map((row) => row.id)).size).toBe(55);
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
