/** The two closed years before this one; of the later, one order was found only after the closing. */
import { countedPairs, pairsOfYear } from "../facts/countedPairs.ts";
import type { Register } from "../facts/register.ts";
import { figuresOfYear } from "../indicators/figures.ts";
import { frozenRow } from "../indicators/frozen.ts";
import { indicatorInput } from "../indicators/indicatorInput.ts";
import { shareOfYear } from "../indicators/list.ts";
import { dayOfFigure } from "../indicators/reportDays.ts";
import { isReached } from "../indicators/showShare.ts";
import { targetOf } from "../indicators/targetOf.ts";
import { schoolYearStart } from "../language/schoolYear.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { nextKey } from "../register/table.ts";
import { type YearFigure, yearFigures } from "../register/yearFigures.ts";
import { fullReportDay } from "../years/closeYear.ts";

export function makeYears(register: Register, schoolYear: number): YearFigure[] {
  const key = nextKey(yearFigures, []);
  const settings = readSettings(register.settings);
  return [schoolYear - 2, schoolYear - 1].flatMap((year) => {
    const reportOn = fullReportDay(year, settings);
    const closedOn = schoolYearStart(year + 1);
    const late = year === schoolYear - 1 ? lateOrder(register, year, reportOn) : null;
    const known = { ...register, pairs: register.pairs.filter((pair) => pair.id !== late) };
    return figuresOfYear(indicatorInput(known), year, closedOn, (indicator) =>
      dayOfFigure(indicator, year, settings),
    ).map((figure) =>
      frozenRow(key(), figure, {
        schoolYear: year,
        frozenAt: `${closedOn}T12:00:00`,
        settings: register.settings,
        targetOf: (indicator) => targetOf(register, settings, year, indicator),
      }),
    );
  });
}

/** A pair that alone brings its mentee into indicator 1, where the target is reached without it as well. */
function lateOrder(register: Register, year: number, reportOn: string): string | null {
  const whole = shareOfYear(1, indicatorInput(register), year, reportOn);
  const target = targetOf(register, readSettings(register.settings), year, 1);
  const spare = whole.numerator.length - 1;
  if (spare < 0 || (target !== null && !isReached(spare, whole.denominator.length, target))) return null;
  const ofYear = pairsOfYear(countedPairs(register), year, reportOn);
  const found = ofYear.find(
    (pair) =>
      whole.numerator.includes(pair.menteeId) && ofYear.filter((one) => one.menteeId === pair.menteeId).length === 1,
  );
  return found?.id ?? null;
}
