/** What an indicator is to reach in a year: the sheet «Целевые показатели», where a later approval takes the place of an earlier one (F016). */
import type { Rows } from "../facts/register.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { indicatorOf, isIndicatorNumber } from "./list.ts";

/** By year; base and final values are none of a year. */
export function targetsOf({ targets }: Rows<"targets">, indicator: number): ReadonlyMap<number, number> {
  const found = new Map<number, { target: number; approvedIn: number }>();
  for (const row of targets) {
    if (row.indicator !== indicator || (row.kind ?? "year") !== "year") continue;
    const approvedIn = row.approvedIn ?? 0;
    const known = found.get(row.year);
    if (known === undefined || approvedIn >= known.approvedIn) found.set(row.year, { target: row.target, approvedIn });
  }
  return new Map([...found].map(([year, { target }]) => [year, target]));
}

export function targetOf(
  register: Rows<"targets">,
  settings: Pick<Settings, "targetYearRule">,
  schoolYear: number,
  indicator: number,
): number | null {
  return targetsOf(register, indicator).get(targetYearOf(indicator, schoolYear, settings)) ?? null;
}

/** Of an indicator that is told by calendar years the document itself names the year (C16). */
function targetYearOf(indicator: number, schoolYear: number, settings: Pick<Settings, "targetYearRule">): number {
  return schoolYear + shiftOf(indicator, settings);
}

/** How many years a target's year lies after the school year's first. */
export function shiftOf(indicator: number, { targetYearRule }: Pick<Settings, "targetYearRule">): 0 | 1 {
  const calendar = isIndicatorNumber(indicator) && indicatorOf(indicator).calendarYear === true;
  return targetYearRule === "endYear" && !calendar ? 1 : 0;
}
