import type { ChartSpec } from "../kernel/api.ts";
import { newId, write } from "./document.ts";
import {
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  ChartType,
  CurveStyle,
  PointStyle,
  Position,
} from "./enums.ts";
import { define, type Service, service } from "./guard.ts";
import { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";

type Options = Record<string, unknown>;

/** Where a chart stands: its anchor cell and the offset from it in pixels. */
class ContainerInfo {
  readonly spec: ChartSpec;
  constructor(spec: ChartSpec) {
    this.spec = spec;
  }
  getAnchorRow(): number {
    return this.spec.row;
  }
  getAnchorColumn(): number {
    return this.spec.column;
  }
  getOffsetX(): number {
    return this.spec.offsetX;
  }
  getOffsetY(): number {
    return this.spec.offsetY;
  }
}
define("ContainerInfo", ContainerInfo);

class ChartOptions {
  readonly options: Options;
  constructor(options: Options) {
    this.options = options;
  }
  get(name: string): unknown {
    return optionAt(this.options, name) ?? null;
  }
  getOrDefault(name: string): unknown {
    return optionAt(this.options, name) ?? null;
  }
}
define("ChartOptions", ChartOptions);

function optionAt(options: Options, name: string): unknown {
  if (name in options) return options[name];
  return name.split(".").reduce<unknown>((at, key) => (at as Options | undefined)?.[key], options);
}

export class EmbeddedChart {
  readonly spec: ChartSpec;
  constructor(spec: ChartSpec) {
    this.spec = spec;
  }
  getChartId(): number | null {
    return this.spec.id || null;
  }
  getId(): string {
    return String(this.spec.id);
  }
  getType(): string {
    return this.spec.type;
  }
  getRanges(): Range[] {
    return this.spec.ranges.map((at) => new Range(at));
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.spec);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.spec.options);
  }
  getNumHeaders(): number {
    return this.spec.headers;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.spec.options.transposeRowsAndColumns === true;
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.spec);
  }
}
define("EmbeddedChart", EmbeddedChart);

/** Builds a chart of any type; `as...Chart` only changes the type. */
export class EmbeddedChartBuilder {
  spec: ChartSpec;
  constructor(spec: ChartSpec) {
    this.spec = { ...spec, ranges: [...spec.ranges], options: { ...spec.options } };
  }
  addRange(range: Range): this {
    this.spec.ranges = [...this.spec.ranges, range.at];
    return this;
  }
  clearRanges(): this {
    this.spec.ranges = [];
    return this;
  }
  removeRange(range: Range): this {
    const gone = JSON.stringify(range.at);
    this.spec.ranges = this.spec.ranges.filter((at) => JSON.stringify(at) !== gone);
    return this;
  }
  getRanges(): Range[] {
    return this.spec.ranges.map((at) => new Range(at));
  }
  getChartType(): unknown {
    return (ChartType as Service)[this.spec.type];
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.spec);
  }
  setChartType(type: { toString(): string }): this {
    this.spec.type = String(type);
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    this.spec = { ...this.spec, row, column, offsetX, offsetY };
    return this;
  }
  setOption(name: string, value: unknown): this {
    if (name === "width" || name === "height") this.spec[name] = Number(value);
    else this.spec.options[name] = value;
    return this;
  }
  setNumHeaders(headers: number): this {
    this.spec.headers = headers;
    return this;
  }
  setTransposeRowsAndColumns(transposed: boolean): this {
    return this.setOption("transposeRowsAndColumns", Boolean(transposed));
  }
  setMergeStrategy(strategy: { toString(): string }): this {
    return this.setOption("mergeStrategy", String(strategy));
  }
  setHiddenDimensionStrategy(strategy: { toString(): string }): this {
    return this.setOption("hiddenDimensionStrategy", String(strategy));
  }
  build(): EmbeddedChart {
    return new EmbeddedChart({ ...this.spec, ranges: [...this.spec.ranges], options: { ...this.spec.options } });
  }
}

function typed(type: string): (this: EmbeddedChartBuilder) => EmbeddedChartBuilder {
  return function as() {
    this.spec.type = type;
    return this;
  };
}

function option(name: string): (this: EmbeddedChartBuilder, value: unknown) => EmbeddedChartBuilder {
  return function set(value) {
    return this.setOption(name, typeof value === "object" && value !== null && "name" in value ? String(value) : value);
  };
}

const styles = {
  setTitle: option("title"),
  setXAxisTitle: option("hAxis.title"),
  setYAxisTitle: option("vAxis.title"),
  setColors: option("colors"),
  setLegendPosition: option("legend.position"),
  setBackgroundColor: option("backgroundColor"),
  setCurveStyle: option("curveType"),
  setPointStyle: option("pointShape"),
  setRange(this: EmbeddedChartBuilder, min: number, max: number) {
    this.setOption("vAxis.viewWindow.min", min);
    return this.setOption("vAxis.viewWindow.max", max);
  },
  setStacked(this: EmbeddedChartBuilder) {
    return this.setOption("isStacked", true);
  },
  set3D(this: EmbeddedChartBuilder) {
    return this.setOption("is3D", true);
  },
};

const typedBuilders = ["Area", "Bar", "Column", "Combo", "Histogram", "Line", "Pie", "Scatter", "Table"];

const methods = {
  asAreaChart: typed("AREA"),
  asBarChart: typed("BAR"),
  asColumnChart: typed("COLUMN"),
  asComboChart: typed("COMBO"),
  asHistogramChart: typed("HISTOGRAM"),
  asLineChart: typed("LINE"),
  asPieChart: typed("PIE"),
  asScatterChart: typed("SCATTER"),
  asTableChart: typed("TABLE"),
  ...styles,
};

define(
  "EmbeddedChartBuilder",
  EmbeddedChartBuilder,
  methods,
  typedBuilders.map((type) => `Embedded${type}ChartBuilder`),
);

export function newChart(sheetId: number): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder({
    id: 0,
    sheetId,
    type: "COLUMN",
    ranges: [],
    row: 1,
    column: 1,
    offsetX: 0,
    offsetY: 0,
    width: 600,
    height: 371,
    options: {},
    headers: 0,
  });
}

export function chartsOf(sheetId: number): EmbeddedChart[] {
  return ask<ChartSpec[]>("doc.charts", sheetId).map((spec) => new EmbeddedChart(spec));
}

export function insertChart(sheetId: number, chart: EmbeddedChart): void {
  if (chart.spec.ranges.length === 0) throw exception("A chart needs at least one range.");
  write({ do: "setChart", chart: { ...chart.spec, id: chart.spec.id || newId(), sheetId } });
}

export function updateChart(sheetId: number, chart: EmbeddedChart): void {
  if (!chart.spec.id) throw exception("The chart is not in the sheet.");
  write({ do: "setChart", chart: { ...chart.spec, sheetId } });
}

export function removeChart(chart: EmbeddedChart): void {
  write({ do: "removeChart", id: chart.spec.id });
}

export const Charts = service("Charts", {
  ChartType,
  ChartHiddenDimensionStrategy,
  ChartMergeStrategy,
  Position,
  CurveStyle,
  PointStyle,
});
