/** What the chart of an indicator is called. */
import { chartWords } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorOf } from "./list.ts";

export function chartTitle(indicator: IndicatorNumber): string {
  return chartWords.title(indicator, indicatorOf(indicator).title);
}
