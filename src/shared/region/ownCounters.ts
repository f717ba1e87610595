/** The counters of this book's own municipality in a school year. */
import type { Rows } from "../facts/register.ts";
import { byHandWords } from "../indicators/byHand.ts";
import {
  amendmentsOf,
  closedYears,
  figureStanding,
  otherSettingsText,
  settingsAsClosed,
} from "../indicators/frozen.ts";
import { countsOf, type FigureCounts, type FigureRegister, indicatorInput } from "../indicators/indicatorInput.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, shareOfYear } from "../indicators/list.ts";
import { dayUntil } from "../indicators/reportDays.ts";
import { reportDay } from "../language/schoolYear.ts";
import type { SettingRow } from "../register/settings.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { type Counter, type CounterFile, ruleSign } from "./counterFile.ts";

export type CounterRegister = FigureRegister & Rows<"yearFigures" | "amendments" | "hands">;

/** Of a closed year as it was closed and amended, whatever the rows say today; of another one, as it stands on the day. */
export function ownCounters(register: CounterRegister, schoolYear: number, today: string): CounterFile {
  const settings = readSettings(register.settings);
  const { municipality } = settings;
  const rows = (closedYears(register).get(schoolYear) ?? []).filter((row) => row.organisationId === null);
  const [first] = rows;
  if (first === undefined) {
    const input = indicatorInput(register);
    const counts = (indicator: IndicatorNumber): FigureCounts => {
      const day = dayUntil(indicator, schoolYear, today, input.settings);
      return countsOf(shareOfYear(indicator, input, schoolYear, day));
    };
    const counters = indicatorNumbers.map((indicator) => counter(indicator, counts(indicator), input.settings));
    return {
      municipality,
      schoolYear,
      reportOn: reportDay(schoolYear, today, settings.reportDay),
      closed: false,
      settings: otherSettingsText(register.settings),
      counters,
      byHand: indicatorNumbers.filter((indicator) => byHandWords(indicator, register.hands) !== ""),
    };
  }
  const then = settingsAsClosed(register.settings, first.settings);
  return {
    municipality,
    schoolYear,
    reportOn: generalDayOf(rows),
    closed: true,
    settings: otherSettingsText(then),
    counters: closedCounters(rows, register, then),
    byHand: [],
  };
}

/** Some indicators have days of their own: that of the year is what the first ones were told on. */
function generalDayOf(rows: readonly YearFigure[]): string {
  const [first] = [...rows].sort((one, other) => one.indicator - other.indicator);
  return first?.reportOn ?? "";
}

/** An indicator that the program did not know when the year was closed has none. */
function closedCounters(
  rows: readonly YearFigure[],
  register: Rows<"amendments">,
  settings: readonly SettingRow[],
): Counter[] {
  return indicatorNumbers.flatMap((indicator) => {
    const row = rows.find((one) => one.indicator === indicator);
    return row === undefined
      ? []
      : [counter(indicator, figureStanding(row, amendmentsOf(row.id, register.amendments)), readSettings(settings))];
  });
}

/** A share of answers is told only where at least so many people must have answered as a group needs to be shown. */
function counter(indicator: IndicatorNumber, { numerator, denominator }: FigureCounts, settings: Settings): Counter {
  const { answered, formula } = indicatorOf(indicator);
  const least = answered?.({ numerator, denominator }, settings) ?? null;
  const hidden = least !== null && denominator > 0 && least < settings.minimumGroup;
  return { indicator, counts: hidden ? null : { numerator, denominator }, rule: ruleSign(formula(settings)) };
}
