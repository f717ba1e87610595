/** Facts of one row that cannot both be true: which of them is wrong nobody can tell, so that neither is taken. */

import { mayWorkFrom } from "../facts/workingAge.ts";
import { addMonths, addYears, showDay } from "../language/day.ts";
import type { CellReader } from "./cellReader.ts";
import { formOf } from "./formOf.ts";
import type { ServiceReading } from "./readLength.ts";
import type { SheetRow } from "./sheetRows.ts";
import type { StaffField } from "./staffField.ts";
import { otherWork } from "./valueWords.ru.ts";

/** Teachers are hired in summer and counted from 1 September. */
const summer = 2;

export interface Dated {
  position: string;
  born: string | null;
  startedOn: string | null;
  career: ServiceReading;
  subjectService: ServiceReading;
}

const doubtful: ServiceReading = { day: null, how: "trouble", trouble: "doubtful" };

/** The same without what contradicts itself; each contradiction is told. */
export function withoutDoubts<Row extends Dated>(
  cells: CellReader<StaffField>,
  at: SheetRow,
  read: Row,
  today: string,
): Row {
  const row = withoutFarDays(cells, at, read, today);
  const young = row.born === null ? null : mayWorkFrom(row.born);
  const other = row.born === null ? "" : showDay(row.born);
  const hiredYoung = young !== null && row.startedOn !== null && row.startedOn < young;
  const careerYoung = young !== null && row.career.day !== null && row.career.day < young;
  if (hiredYoung) cells.say("hire-too-young", at, "startedOn", undefined, { other });
  if (careerYoung) cells.say("exp-before-birth", at, "careerStartedOn", undefined, { other });
  if (hiredYoung)
    return { ...row, born: null, startedOn: null, career: row.career.day === null ? row.career : doubtful };
  if (careerYoung) return { ...row, career: doubtful };
  if (row.startedOn === null || row.career.day === null || !isBefore(row.startedOn, row.career, row.position))
    return row;
  cells.say("hire-before-career", at, "startedOn", undefined, { other: showDay(row.career.day) });
  return { ...row, startedOn: null, career: doubtful };
}

/** Nobody is hired, and no career begins, more than a year ahead: a year of two digits or a slip of the pen. */
function withoutFarDays<Row extends Dated>(cells: CellReader<StaffField>, at: SheetRow, row: Row, today: string): Row {
  const latest = addYears(today, 1);
  const hireFar = row.startedOn !== null && row.startedOn > latest;
  const careerFar = row.career.day !== null && row.career.day > latest;
  if (hireFar) cells.say("day-far", at, "startedOn");
  if (careerFar) cells.say("day-far", at, "careerStartedOn");
  return { ...row, startedOn: hireFar ? null : row.startedOn, career: careerFar ? doubtful : row.career };
}

/** Whether somebody was hired for such work clearly before the career began. */
export function isBefore(startedOn: string, career: ServiceReading, position: string): boolean {
  if (career.day === null || otherWork.test(formOf(position))) return false;
  return startedOn < addMonths(earliestStart(career, career.day), -summer);
}

/** The earliest day that the reading may mean. */
function earliestStart({ how }: ServiceReading, day: string): string {
  if (how === "whole-years") return addMonths(day, -12);
  if (how === "year-only") return `${day.slice(0, 4)}-01-01`;
  return how === "duration" ? addMonths(day, -1) : day;
}
