/** Closed years with their figures, faults, amendments, and what a recount would change; and the years that may be closed. */

import { codeNaming } from "../facts/codeNames.ts";
import { shownAddress } from "../facts/names.ts";
import type { Actor, Decision, Rows } from "../facts/register.ts";
import { amendmentsOf, closedYears, isCounting } from "../indicators/frozen.ts";
import { figureTables } from "../indicators/indicatorInput.ts";
import { measureOf } from "../indicators/list.ts";
import { shownFigure } from "../indicators/measure.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import type { YearFigure } from "../register/yearFigures.ts";
import { nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { YearLine, YearsShown } from "./answers.ts";
import { changeLines, differencesOf, type RecountRegister, titleOf } from "./recount.ts";
import { yearFaults } from "./yearFaults.ts";

/** How many years back may be chosen. */
const offeredYears = 4;

export const showYears = question({
  input: nothing,
  access: { who: "department" },
  sample: {},
  reads: [...figureTables, "yearFigures", "amendments", "journal"],
  decide(register, _input, { today, actor }): Decision<YearsShown> {
    const closed = closedYears(register);
    const current = schoolYearOf(today);
    const first = firstYear(register, current);
    const open = Array.from({ length: offeredYears }, (_, index) => current - index)
      .filter((schoolYear) => !closed.has(schoolYear) && schoolYear >= first)
      .map((schoolYear) => ({ schoolYear, label: showSchoolYear(schoolYear) }));
    const years = [...closed].reverse().map(([schoolYear, rows]) => yearLine(register, schoolYear, rows, actor, today));
    return { changes: [], answer: { years, open } };
  },
});

/** That of the earliest pair: pairs go on from year to year, and a year in which none has begun is closed as well. */
function firstYear(register: Rows<"pairs">, current: number): number {
  return register.pairs.reduce(
    (first, pair) => (pair.test ? first : Math.min(first, schoolYearOf(pair.startedOn))),
    current,
  );
}

function yearLine(
  register: RecountRegister & Rows<"journal">,
  schoolYear: number,
  rows: readonly YearFigure[],
  actor: Actor,
  today: string,
): YearLine {
  const [first] = rows as readonly [YearFigure, ...YearFigure[]];
  const names = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  const named = codeNaming(register, actor);
  const amended = rows.flatMap((row) => amendmentsOf(row.id, register.amendments).map((line) => ({ row, line })));
  return {
    schoolYear,
    label: showSchoolYear(schoolYear),
    closedAt: first.frozenAt,
    reportOn: first.reportOn,
    figures: rows
      .filter((row) => row.organisationId === null && isCounting(row))
      .map(({ indicator, numerator, denominator, target }) => ({
        indicator,
        title: titleOf(indicator),
        shown: shownFigure(measureOf(indicator), numerator, denominator, target),
        numerator,
        denominator,
        target,
      })),
    faults: yearFaults(register, schoolYear, rows),
    amendments: amended.map(({ row, line }) => ({
      id: line.id,
      on: line.amendedOn,
      title: titleOf(row.indicator),
      organisation: row.organisationId === null ? "" : (names.get(row.organisationId) ?? row.organisationId),
      before: shownFigure(measureOf(row.indicator), line.numeratorBefore, line.denominatorBefore, row.target),
      after: shownFigure(measureOf(row.indicator), line.numeratorAfter, line.denominatorAfter, row.target),
      reason: line.reason,
      author: shownAddress(register, line.author, actor),
    })),
    drift: changeLines(register, differencesOf(register, rows.filter(isCounting), today)).map((line) => ({
      ...line,
      entered: line.entered.map(named),
      gone: line.gone.map(named),
    })),
  };
}
