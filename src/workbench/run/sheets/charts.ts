/** Embedded charts: the interface's spec is kept whole beside what the kernel draws from. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { ChartSpec, RangeAddress, WorkbookInfo } from "../../kernel/api.ts";
import { hexOf } from "./colours.ts";
import { fail, MissingHere } from "./errors.ts";
import { gridRange, sheetOf, toGridRange } from "./ranges.ts";

type Source = { sourceRange?: v4.Schema$ChartSourceRange };

/** Under this name the options of a chart keep the spec that the interface was given. */
const specKey = "sheetsSpec";

const basicTypes: Record<string, string> = {
  BAR: "BAR",
  LINE: "LINE",
  AREA: "AREA",
  COLUMN: "COLUMN",
  SCATTER: "SCATTER",
  COMBO: "COMBO",
  STEPPED_AREA: "STEPPED_AREA",
};
const legendWords: Record<string, string> = {
  BOTTOM_LEGEND: "bottom",
  LEFT_LEGEND: "left",
  RIGHT_LEGEND: "right",
  TOP_LEGEND: "top",
  NO_LEGEND: "none",
  INSIDE_LEGEND: "in",
};

interface Drawn {
  type: string;
  sources: Source[];
  options: Record<string, unknown>;
  headers: number;
}

/** Domains first, then the series, in their order. */
function drawn(spec: v4.Schema$ChartSpec): Drawn {
  const shared = {
    ...(spec.title ? { title: spec.title } : {}),
    ...(spec.subtitle ? { subtitle: spec.subtitle } : {}),
    ...backgroundOf(spec),
  };
  if (spec.basicChart) return drawnBasic(spec.basicChart, shared);
  if (spec.pieChart) return drawnPie(spec.pieChart, shared);
  const kind = Object.keys(spec).find((name) => name.endsWith("Chart"));
  if (kind) throw new MissingHere(`ChartSpec.${kind}`);
  fail("Chart spec must be set.");
}

function backgroundOf(spec: v4.Schema$ChartSpec): { backgroundColor?: string } {
  const backgroundColor = hexOf(spec.backgroundColor, spec.backgroundColorStyle);
  return backgroundColor ? { backgroundColor } : {};
}

function drawnBasic(chart: v4.Schema$BasicChartSpec, shared: Record<string, unknown>): Drawn {
  const type = basicTypes[chart.chartType ?? ""];
  if (!type) fail(`Invalid BasicChartType: ${chart.chartType ?? "unspecified"}.`);
  const series = chart.series ?? [];
  if (series.length === 0) fail("A basic chart must have at least one series.");
  const titles: Record<string, string> = {
    BOTTOM_AXIS: "hAxis.title",
    LEFT_AXIS: "vAxis.title",
    RIGHT_AXIS: "vAxes.1.title",
  };
  const axes = (chart.axis ?? []).flatMap(({ position, title }) =>
    title ? [[titles[position ?? ""] ?? "hAxis.title", title]] : [],
  );
  const colours = series.map((one) => hexOf(one.color, one.colorStyle));
  const stacked = { STACKED: true, PERCENT_STACKED: "percent" }[chart.stackedType ?? ""];
  return {
    type,
    sources: [...(chart.domains ?? []).map(({ domain }) => domain ?? {}), ...series.map((one) => one.series ?? {})],
    headers: chart.headerCount ?? 0,
    options: {
      ...shared,
      ...Object.fromEntries(axes),
      ...legendOf(chart.legendPosition),
      ...(stacked === undefined ? {} : { isStacked: stacked }),
      ...(colours.every((colour) => colour !== undefined) ? { colors: colours } : {}),
    },
  };
}

function drawnPie(chart: v4.Schema$PieChartSpec, shared: Record<string, unknown>): Drawn {
  if (!chart.series) fail("A pie chart must have a series.");
  return {
    type: "PIE",
    sources: [chart.domain ?? {}, chart.series],
    headers: 0,
    options: {
      ...shared,
      ...legendOf(chart.legendPosition),
      ...(chart.pieHole ? { pieHole: chart.pieHole } : {}),
      ...(chart.threeDimensional ? { is3D: true } : {}),
    },
  };
}

function legendOf(position: string | null | undefined): { "legend.position"?: string } {
  const word = legendWords[position ?? ""];
  return word ? { "legend.position": word } : {};
}

function rangesOf(info: WorkbookInfo, sources: Source[]): RangeAddress[] {
  const ranges = sources
    .flatMap(({ sourceRange }) => sourceRange?.sources ?? [])
    .map((range) => gridRange(info, range));
  const found = ranges.filter((range): range is RangeAddress => range !== null);
  if (found.length === 0) fail("A chart must have at least one source range.");
  return found;
}

/** The chart with its drawing anew; its place stays. */
export function withSpec(chart: ChartSpec, spec: v4.Schema$ChartSpec, info: WorkbookInfo): ChartSpec {
  const { type, sources, options, headers } = drawn(spec);
  return {
    ...chart,
    type,
    headers,
    ranges: rangesOf(info, sources),
    options: { ...options, [specKey]: JSON.stringify(spec) },
  };
}

/** Where a chart stands; a sheet of its own is not to be had. */
export function withPosition(
  chart: ChartSpec,
  position: v4.Schema$EmbeddedObjectPosition | undefined,
  info: WorkbookInfo,
): ChartSpec {
  if (position?.newSheet || position?.sheetId) throw new MissingHere("EmbeddedObjectPosition on a sheet of its own");
  const overlay = position?.overlayPosition;
  if (!overlay) return chart;
  const anchor = overlay.anchorCell ?? {};
  const sheet = sheetOf(info, anchor.sheetId ?? chart.sheetId);
  const [row, column] = [(anchor.rowIndex ?? 0) + 1, (anchor.columnIndex ?? 0) + 1];
  if (row > sheet.maxRows || column > sheet.maxColumns) fail("The anchor cell is outside the grid.");
  return {
    ...chart,
    sheetId: sheet.sheetId,
    row,
    column,
    offsetX: overlay.offsetXPixels ?? 0,
    offsetY: overlay.offsetYPixels ?? 0,
    width: overlay.widthPixels ?? 600,
    height: overlay.heightPixels ?? 371,
  };
}

/** Source ranges as they are now, put back into the spec in the same order. */
export function embeddedChartOf(chart: ChartSpec): v4.Schema$EmbeddedChart {
  const kept = chart.options[specKey];
  const ranges = chart.ranges.map(toGridRange);
  const spec = typeof kept === "string" ? (JSON.parse(kept) as v4.Schema$ChartSpec) : specFromDrawing(chart);
  const sources = drawn(spec).sources.flatMap(({ sourceRange }) => (sourceRange ? [sourceRange] : []));
  const total = sources.reduce((sum, source) => sum + (source.sources?.length ?? 0), 0);
  // A range that was lost with its cells is told as it last was.
  if (total === ranges.length) {
    for (const source of sources) source.sources = ranges.splice(0, source.sources?.length ?? 0);
  }
  return {
    chartId: chart.id,
    spec,
    position: {
      overlayPosition: {
        anchorCell: {
          ...(chart.sheetId === 0 ? {} : { sheetId: chart.sheetId }),
          rowIndex: chart.row - 1,
          columnIndex: chart.column - 1,
        },
        ...(chart.offsetX ? { offsetXPixels: chart.offsetX } : {}),
        ...(chart.offsetY ? { offsetYPixels: chart.offsetY } : {}),
        widthPixels: chart.width,
        heightPixels: chart.height,
      },
    },
  };
}

/** A chart that a script made with SpreadsheetApp: its first range is the domain, the others are series. */
function specFromDrawing(chart: ChartSpec): v4.Schema$ChartSpec {
  const sourced = (range: RangeAddress) => ({ sourceRange: { sources: [toGridRange(range)] } });
  const [domain, ...series] = chart.ranges;
  const title = chart.options["title"];
  const shared = typeof title === "string" ? { title } : {};
  if (chart.type === "PIE") {
    const [values = domain] = series;
    return {
      ...shared,
      pieChart: { ...(domain ? { domain: sourced(domain) } : {}), ...(values ? { series: sourced(values) } : {}) },
    };
  }
  if (!basicTypes[chart.type]) throw new MissingHere(`ChartSpec of a ${chart.type} chart`);
  return {
    ...shared,
    basicChart: {
      chartType: chart.type,
      headerCount: chart.headers,
      domains: domain ? [{ domain: sourced(domain) }] : [],
      series: series.map((range) => ({ series: sourced(range) })),
    },
  };
}
