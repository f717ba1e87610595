/** The counters of this book's own municipality in a school year. */
import type { Rows } from "../facts/register.ts";
import {
  amendmentsOf,
  closedYears,
  figureStanding,
  otherSettingsText,
  settingsAsClosed,
} from "../indicators/frozen.ts";
import { type FigureRegister, indicatorInput } from "../indicators/indicatorInput.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, shareOfYear } from "../indicators/list.ts";
import type { SettingRow } from "../register/settings.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { type Counter, type CounterFile, ruleSign } from "./counterFile.ts";

type Counts = NonNullable<Counter["counts"]>;
export type CounterRegister = FigureRegister & Rows<"yearFigures" | "amendments">;

/** Of a closed year as it was closed and amended, whatever the rows say today; of another one, as it stands on the day. */
export function ownCounters(register: CounterRegister, schoolYear: number, reportOn: string): CounterFile {
  const { municipality } = readSettings(register.settings);
  const rows = (closedYears(register).get(schoolYear) ?? []).filter((row) => row.organisationId === null);
  const [first] = rows;
  if (first === undefined) {
    const input = indicatorInput(register);
    const counts = (indicator: IndicatorNumber): Counts => {
      const share = shareOfYear(indicator, input, schoolYear, reportOn);
      return { numerator: share.numerator.length, denominator: share.denominator.length };
    };
    const counters = indicatorNumbers.map((indicator) => counter(indicator, counts(indicator), input.settings));
    const settings = otherSettingsText(register.settings);
    return { municipality, schoolYear, reportOn, closed: false, settings, counters };
  }
  const then = settingsAsClosed(register.settings, first.settings);
  return {
    municipality,
    schoolYear,
    reportOn: first.reportOn,
    closed: true,
    settings: otherSettingsText(then),
    counters: closedCounters(rows, register, then),
  };
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
function counter(indicator: IndicatorNumber, { numerator, denominator }: Counts, settings: Settings): Counter {
  const { anonymous, formula } = indicatorOf(indicator);
  const answered = settings.satisfactionBase === "participants" ? numerator : denominator;
  const hidden = anonymous === true && denominator > 0 && answered < settings.minimumGroup;
  return { indicator, counts: hidden ? null : { numerator, denominator }, rule: ruleSign(formula(settings)) };
}
