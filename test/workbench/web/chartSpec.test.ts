import { describe, expect, test } from "vitest";
import type { ChartSpec } from "../../../src/workbench/kernel/api.ts";
import { readChart } from "../../../src/workbench/web/page/chartSpec.ts";

const range = {
  texts: [
    ["Год", "Факт", "Цель"],
    ["2024", "52,5%", "50%"],
    ["2025", "", "60%"],
  ],
  numbers: [
    [null, null, null],
    [2024, 0.525, 0.5],
    [2025, null, 0.6],
  ],
};

function read(type: string, options: Record<string, unknown>, data = [range]) {
  const spec: ChartSpec = {
    id: 1,
    sheetId: 1,
    type,
    ranges: [],
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    width: 400,
    height: 300,
    options,
    headers: 1,
  };
  const chart = readChart({ spec, data });
  return { ...chart, config: JSON.parse(JSON.stringify(chart.config)) };
}

describe("a chart of the sheet in the words of Chart.js", () => {
  test("columns with a dashed target line", () => {
    const { config, title, series } = read("COMBO", {
      title: "Показатель 1",
      colors: ["#111111", "#222222"],
      series: { 1: { type: "line", lineDashStyle: [4, 4], color: "#dd0000" } },
    });
    expect(title).toBe("Показатель 1");
    expect(series).toEqual(["Факт", "Цель"]);
    expect(config.data.labels).toEqual(["2024", "2025"]);
    expect(config.data.datasets).toMatchObject([
      { type: "bar", data: [0.525, null], backgroundColor: "#111111" },
      { type: "line", data: [0.5, 0.6], borderColor: "#dd0000", borderDash: [6, 4] },
    ]);
  });

  test("options by paths, as setOption takes them", () => {
    const { config } = read("COLUMN", { "legend.position": "bottom", "vAxis.title": "доля", "hAxis.title": "год" });
    expect(config.options.plugins.legend).toMatchObject({ display: true, position: "bottom" });
    expect(config.options.scales).toMatchObject({ y: { title: { text: "доля" } }, x: { title: { text: "год" } } });
  });

  test("bars lie", () => {
    expect(read("BAR", {}).config.options.indexAxis).toBe("y");
  });

  test("a pie takes its first series; a missing value is no slice", () => {
    const { config, series } = read("PIE", { legend: { position: "none" } });
    expect(config.type).toBe("pie");
    expect(config.data.datasets[0].data).toEqual([0.525, 0]);
    expect(config.options.plugins.legend.display).toBe(false);
    expect(series).toEqual(["2024", "2025"]);
  });

  test("ranges lie side by side", () => {
    const label = { texts: [["Год"], ["2024"]], numbers: [[null], [2024]] };
    const value = { texts: [["Факт"], ["7"]], numbers: [[null], [7]] };
    const { config } = read("LINE", {}, [label, value]);
    expect(config.data).toMatchObject({ labels: ["2024"], datasets: [{ type: "line", label: "Факт", data: [7] }] });
  });

  test("a long title is broken by words, never squeezed", () => {
    const title = "Доля молодых специалистов, вошедших в программы наставничества как наставляемые";
    const lines: string[] = read("COLUMN", { title }).config.options.plugins.title.text;
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(title);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(42);
  });

  test("a chart without data is drawn empty", () => {
    expect(read("COLUMN", {}, []).config.data).toEqual({ labels: [], datasets: [] });
  });
});
