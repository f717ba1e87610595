/** Charts of indicators as data, for the sheet and for the panel alike. */
import { chartWords } from "./indicatorWords.ru.ts";
import type { IndicatorSeries } from "./series.ts";

export const chartColours = { bars: "#1a73e8", line: "#c5221f" } as const;

export interface ChartModel {
  title: string;
  labels: string[];
  /** Fact by year; null leaves a gap. */
  bars: (number | null)[];
  /** Target by year. */
  line: (number | null)[];
  barsName: string;
  lineName: string;
  unit: string;
  barsColour: string;
  lineColour: string;
  /** The whole chart in words, for those who do not see it. */
  description: string;
}

export function indicatorChart(series: IndicatorSeries): ChartModel {
  const { points, unit } = series;
  const known = points.filter((point) => point.value !== null);
  return {
    title: chartWords.title(series.indicator, series.title, unit),
    labels: points.map((point) => String(point.year)),
    bars: points.map((point) => (point.value === null ? null : Number(point.shown.replace(",", ".")))),
    line: points.map((point) => point.target),
    barsName: chartWords.fact,
    lineName: chartWords.target,
    unit,
    barsColour: chartColours.bars,
    lineColour: chartColours.line,
    description: `${series.title}, ${unit}. ${
      known.length === 0
        ? chartWords.empty
        : known.map((point) => chartWords.year(point.schoolYear, point.shown, unit, point.target)).join("; ")
    }.`,
  };
}
