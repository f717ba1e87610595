/** The day on which each indicator is told: that of the settings, or one that its document names. */
import { earlier } from "../language/day.ts";
import { reportDay } from "../language/schoolYear.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { type IndicatorNumber, indicatorOf } from "./list.ts";

/** Whether or not it has come. */
export function dayOfFigure(indicator: IndicatorNumber, schoolYear: number, settings: Settings): string {
  return indicatorOf(indicator).dayOf?.(schoolYear) ?? reportDay(schoolYear, "9999-12-31", settings.reportDay);
}

/** Today, as long as it has not come. */
export function dayUntil(indicator: IndicatorNumber, schoolYear: number, today: string, settings: Settings): string {
  return earlier(today, dayOfFigure(indicator, schoolYear, settings));
}
