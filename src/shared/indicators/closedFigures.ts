/** The municipality's figures of closed years, as they were frozen, with the mark of later amendments (F186). */

import type { Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { ClosedFigure, ClosedFigures } from "./closedFigure.ts";
import { amendmentsOf, codesIn, isCounting } from "./frozen.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { measureOf } from "./list.ts";
import { shownFigure } from "./measure.ts";

/** What is read of them where the codes behind a figure are not asked for. */
export const closedColumns = {
  yearFigures: [
    "id",
    "schoolYear",
    "indicator",
    "organisationId",
    "numerator",
    "denominator",
    "value",
    "target",
    "reportOn",
    "frozenAt",
    "settings",
  ],
  amendments: ["id", "figureId", "amendedOn", "after", "numeratorAfter", "denominatorAfter"],
} as const;

export function closedFigures(register: Rows<"yearFigures" | "amendments">): ClosedFigures {
  const figures = new Map<string, ClosedFigure>();
  for (const row of register.yearFigures) {
    if (row.organisationId !== null || !isCounting(row)) continue;
    const last = amendmentsOf(row.id, register.amendments).pop();
    const marks = [indicatorWords.closed(showDay(row.frozenAt.slice(0, 10)))];
    if (last !== undefined) {
      const shown = shownFigure(measureOf(row.indicator), last.numeratorAfter, last.denominatorAfter, row.target);
      marks.push(indicatorWords.amended(showDay(last.amendedOn), shown));
    }
    const { numerator, denominator, value, target, reportOn, settings } = row;
    const share = { numerator: codesIn(row.counted ?? null), denominator: codesIn(row.population ?? null), value };
    const whole = share.numerator.length === numerator && share.denominator.length === denominator;
    figures.set(`${row.indicator} ${row.schoolYear}`, {
      numerator,
      denominator,
      value,
      target,
      reportOn,
      mark: marks.join("; "),
      settings,
      share: whole ? share : null,
    });
  }
  return figures;
}
