import type { ChartView } from "../protocol.ts";

interface Series {
  label: string;
  values: (number | null)[];
  type: "bar" | "line";
  colour: string;
  dashed: boolean;
  rightAxis: boolean;
  width: number;
  points: number;
}

export interface ReadChart {
  config: object;
  title: string;
  series: string[];
}

const palette = ["#1a73e8", "#e8710a", "#188038", "#9334e6", "#d93025", "#129eaf", "#f9ab00", "#5f6368"];

/** Turns a chart of the sheet into Chart.js's words. Options are named as in EmbeddedChartBuilder.setOption. */
export function readChart({ spec, data }: ChartView): ReadChart {
  const option = (path: string) => optionOf(spec.options, path);
  const table = joined(data);
  const headers = Math.max(0, spec.headers);
  const headed = headers > 0 ? (table.texts[headers - 1] ?? []) : [];
  const body = table.texts.slice(headers);
  const numbers = table.numbers.slice(headers);
  const labels = body.map((row) => row[0] ?? "");
  const type = spec.type.toUpperCase();
  const width = Math.max(0, ...table.texts.map((row) => row.length));
  const series = Array.from({ length: Math.max(0, width - 1) }, (_, index): Series => {
    const own = (name: string) => option(`series.${index}.${name}`);
    const kind = String(own("type") ?? (type === "COMBO" ? (option("seriesType") ?? "bars") : ""));
    const isLine = ["LINE", "AREA", "SCATTER", "STEPPED_AREA"].includes(type)
      ? kind !== "bars"
      : /line|area/.test(kind);
    return {
      label: String(own("labelInLegend") ?? headed[index + 1] ?? ""),
      values: numbers.map((row) => row[index + 1] ?? null),
      type: isLine ? "line" : "bar",
      colour: colourOf(own("color") ?? listItem(option("colors"), index), index),
      dashed: Array.isArray(own("lineDashStyle")),
      rightAxis: Number(own("targetAxisIndex") ?? 0) === 1,
      width: Number(own("lineWidth") ?? option("lineWidth") ?? 2),
      points: Number(own("pointSize") ?? option("pointSize") ?? (type === "SCATTER" ? 4 : 2)),
    };
  });
  const title = String(option("title") ?? "");
  const isPie = type === "PIE" || type === "DOUGHNUT";
  const titleSize = Number(option("titleTextStyle.fontSize") ?? 16);
  const lines: Title = { text: titleLines(title, spec.width, titleSize), size: titleSize };
  const config = isPie ? pie(series[0], labels, lines, option) : cartesian(series, labels, lines, type, option);
  return { config, title, series: isPie ? labels : series.map(({ label }) => label) };
}

type Option = (path: string) => unknown;

/** Broken into lines; the size in pixels. */
interface Title {
  text: string[];
  size: number;
}

function optionOf(options: Record<string, unknown>, path: string): unknown {
  if (path in options) return options[path];
  let found: unknown = options;
  for (const step of path.split(".")) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string, unknown>)[step];
  }
  return found;
}

function listItem(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

function colourOf(colour: unknown, index: number): string {
  return typeof colour === "string" && colour !== "" ? colour : (palette[index % palette.length] ?? "#1a73e8");
}

/** Ranges of one chart lie side by side; single rows are read as columns. */
function joined(data: ChartView["data"]): { texts: string[][]; numbers: (number | null)[][] } {
  const length = Math.max(0, ...data.map((range) => range.texts.length));
  const row = <T>(pick: (range: ChartView["data"][number]) => T[][], index: number) =>
    data.flatMap((range) => pick(range)[index] ?? []);
  return {
    texts: Array.from({ length }, (_, index) => row((range) => range.texts, index)),
    numbers: Array.from({ length }, (_, index) => row((range) => range.numbers, index)),
  };
}

/** Chart.js squeezes a long title into one line, so it is broken by words here. */
function titleLines(title: string, width: number, size: number): string[] {
  const room = Math.max(12, Math.floor((width - 40) / (size * 0.525)));
  const lines: string[] = [];
  for (const word of title.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= room) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function titlePart({ text, size }: Title) {
  return {
    display: text.length > 0,
    text,
    align: "start" as const,
    font: { size, weight: "normal" as const },
    color: "#202124",
  };
}

function legendPart(option: Option, isNeeded: boolean) {
  const position = String(option("legend.position") ?? option("legend") ?? "right");
  const places: Record<string, "top" | "bottom" | "left" | "right"> = {
    top: "top",
    bottom: "bottom",
    left: "left",
    in: "top",
  };
  const inOrder = (a: { datasetIndex?: number }, b: { datasetIndex?: number }) =>
    (a.datasetIndex ?? 0) - (b.datasetIndex ?? 0);
  const labels = { usePointStyle: true, pointStyleWidth: 22, boxHeight: 9, sort: inOrder };
  return { display: position !== "none" && isNeeded, position: places[position] ?? "right", labels };
}

function pie(series: Series | undefined, labels: string[], title: Title, option: Option): object {
  const values = series?.values.map((value) => Math.max(0, value ?? 0)) ?? [];
  const hole = Number(option("pieHole") ?? 0);
  return {
    type: hole > 0 ? "doughnut" : "pie",
    data: {
      labels,
      datasets: [
        { data: values, backgroundColor: labels.map((_, index) => colourOf(listItem(option("colors"), index), index)) },
      ],
    },
    options: { ...common(title, legendPart(option, true)), ...(hole > 0 ? { cutout: `${hole * 100}%` } : {}) },
  };
}

function cartesian(series: Series[], labels: string[], title: Title, type: string, option: Option): object {
  const isBar = type === "BAR";
  const stacked = Boolean(option("isStacked"));
  const filled = type === "AREA" || type === "STEPPED_AREA";
  const datasets = series.map((one) => ({
    type: one.type,
    label: one.label,
    data: one.values,
    backgroundColor: filled ? `${one.colour}40` : one.colour,
    borderColor: one.colour,
    borderWidth: one.type === "line" ? one.width : 0,
    borderDash: one.dashed ? [6, 4] : [],
    pointRadius: one.points,
    pointStyle: one.type === "bar" ? "rect" : type === "SCATTER" ? "circle" : "line",
    fill: filled,
    stepped: type === "STEPPED_AREA",
    showLine: type !== "SCATTER",
    tension: option("curveType") === "function" ? 0.35 : 0,
    spanGaps: Boolean(option("interpolateNulls")),
    order: one.type === "line" ? 0 : 1,
    maxBarThickness: 64,
    ...(isBar ? {} : { yAxisID: one.rightAxis ? "right" : "y" }),
  }));
  const values = (path: string, extra: object = {}) => axis(option, path, stacked, extra);
  const scales: Record<string, object> = isBar
    ? { x: values("hAxis", { beginAtZero: true }), y: values("vAxis", { grid: { display: false } }) }
    : { x: values("hAxis", { grid: { display: false } }), y: values("vAxis", { beginAtZero: true }) };
  if (series.some((one) => one.rightAxis)) {
    scales.right = values("vAxes.1", { position: "right", beginAtZero: true, grid: { drawOnChartArea: false } });
  }
  return {
    type: series[0]?.type ?? "bar",
    data: { labels, datasets },
    options: { ...common(title, legendPart(option, series.length > 1)), indexAxis: isBar ? "y" : "x", scales },
  };
}

function axis(option: Option, path: string, stacked: boolean, extra: object): object {
  const read = (name: string) =>
    option(`${path}.${name}`) ?? (path === "vAxis" ? option(`vAxes.0.${name}`) : undefined);
  const title = String(read("title") ?? "");
  const least = read("minValue") ?? read("viewWindow.min");
  const most = read("maxValue") ?? read("viewWindow.max");
  const format = String(read("format") ?? "");
  return {
    stacked,
    title: { display: title !== "", text: title, font: { style: "italic" } },
    border: { color: "#9aa0a6" },
    ...(typeof least === "number" ? { min: least } : {}),
    ...(typeof most === "number" ? { suggestedMax: most } : {}),
    ...(format.includes("%") ? { ticks: { callback: (value: unknown) => `${percent(Number(value))} %` } } : {}),
    ...extra,
  };
}

function percent(share: number): string {
  return String(Number((share * 100).toFixed(1))).replace(".", ",");
}

function common(title: Title, legend: object) {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    locale: "ru-RU",
    layout: { padding: { top: 8, right: 14, bottom: 8, left: 10 } },
    plugins: { title: titlePart(title), legend },
  };
}
