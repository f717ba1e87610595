/** What the chart of an indicator is called. */
import { chartWords } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf } from "./list.ts";

export function chartTitle(indicator: IndicatorNumber): string {
  const { title, measure } = indicatorOf(indicator);
  return chartWords.title(indicator, title, measure.unit);
}
