/** What a closed year would come out as today, by the rules of its closing, and where that differs (F186). */

import type { Rows } from "../facts/register.ts";
import { figuresOfYear } from "../indicators/figures.ts";
import { codesIn, type FigureStanding, figureStanding, settingsAsClosed } from "../indicators/frozen.ts";
import { countsOf, type FigureRegister, indicatorInput, type Share, shareOf } from "../indicators/indicatorInput.ts";
import { indicatorOf, isAnonymous, isIndicatorNumber, measureOf } from "../indicators/list.ts";
import { type Measure, shownFigure } from "../indicators/measure.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import type { FigureChange } from "./answers.ts";

export interface Difference {
  row: YearFigure;
  before: FigureStanding;
  after: FigureStanding;
  entered: string[];
  gone: string[];
}

export type RecountRegister = FigureRegister & Rows<"amendments">;

/** Rows of one year; the rules and the report day are those of the rows themselves. */
export function differencesOf(register: RecountRegister, rows: readonly YearFigure[], today: string): Difference[] {
  const [first] = rows;
  if (first === undefined) return [];
  const input = indicatorInput({ ...register, settings: settingsAsClosed(register.settings, first.settings) });
  const days = new Map(rows.map((row) => [row.indicator, row.reportOn]));
  const dayOf = (indicator: number) => days.get(indicator) ?? first.reportOn;
  const figures = new Map(
    figuresOfYear(input, first.schoolYear, today, dayOf).map((figure) => [
      placeOf(figure.indicator, figure.organisationId),
      figure,
    ]),
  );
  return rows.flatMap((row): Difference[] => {
    const found = figures.get(placeOf(row.indicator, row.organisationId));
    const figure: Share = found ?? shareOf([], []);
    // A figure that cannot be judged, or not yet, is no amendment of one that could.
    if (figure.lost !== undefined || found?.pending === true) return [];
    const before = figureStanding(row, register.amendments);
    const after = { ...countsOf(figure), value: figure.value };
    if (before.numerator === after.numerator && before.denominator === after.denominator) return [];
    // Whoever has changed their mind is nobody's business.
    if (isAnonymous(row.indicator, input.settings)) return [{ row, before, after, entered: [], gone: [] }];
    const was = new Set([...codesIn(row.counted), ...codesIn(row.population)]);
    const now = new Set([...figure.numerator, ...figure.denominator]);
    const counted = new Set(codesIn(row.counted));
    const counts = new Set(figure.numerator);
    return [
      {
        row,
        before,
        after,
        entered: [...now].filter((id) => !was.has(id) || (counts.has(id) && !counted.has(id))),
        gone: [...was].filter((id) => !now.has(id) || (counted.has(id) && !counts.has(id))),
      },
    ];
  });
}

function placeOf(indicator: number, organisationId: string | null): string {
  return `${indicator} ${organisationId ?? ""}`;
}

export function changeLines(register: Rows<"organisations">, differences: readonly Difference[]): FigureChange[] {
  const names = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  return differences.map(({ row, before, after, entered, gone }) => ({
    figureId: row.id,
    indicator: row.indicator,
    title: titleOf(row.indicator),
    organisation: row.organisationId === null ? "" : (names.get(row.organisationId) ?? row.organisationId),
    before: shownStanding(measureOf(row.indicator), before, row.target),
    after: shownStanding(measureOf(row.indicator), after, row.target),
    entered,
    gone,
  }));
}

export function titleOf(indicator: number): string {
  return isIndicatorNumber(indicator) ? indicatorOf(indicator).title : String(indicator);
}

/** «70,0 (7 / 10)» */
function shownStanding(measure: Measure, { numerator, denominator }: FigureStanding, target: number | null): string {
  return `${shownFigure(measure, numerator, denominator, target)} (${numerator} / ${denominator})`;
}
