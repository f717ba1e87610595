/** What an indicator is to reach in a year: the sheet «Целевые показатели», where a later approval takes the place of an earlier one (F016). */
import type { Rows } from "../facts/register.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import type { Target } from "../register/targets.ts";
import { indicatorOf, isIndicatorNumber } from "./list.ts";

export type TargetKind = NonNullable<Target["kind"]>;

/** The row in force by year: of those of one year the one approved last. */
export function targetsInForce(
  { targets }: Rows<"targets">,
  indicator: number,
  kind: TargetKind,
): ReadonlyMap<number, Target> {
  const found = new Map<number, { row: Target; approvedIn: number }>();
  for (const row of targets) {
    if (row.indicator !== indicator || (row.kind ?? "year") !== kind) continue;
    const approvedIn = row.approvedIn ?? 0;
    const known = found.get(row.year);
    if (known === undefined || approvedIn >= known.approvedIn) found.set(row.year, { row, approvedIn });
  }
  return new Map([...found].map(([year, { row }]) => [year, row]));
}

/** By year; base and final values are none of a year. */
export function targetsOf(register: Rows<"targets">, indicator: number): ReadonlyMap<number, number> {
  return new Map([...targetsInForce(register, indicator, "year")].map(([year, { target }]) => [year, target]));
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
