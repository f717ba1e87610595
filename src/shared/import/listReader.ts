/** Reads the cells of one list with what only the list can tell: which comes first, day or month, and what a cell of its kind may not hold. */

import { addDays, addMonths, showDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import { yesNo } from "../register/vocabulary.ts";
import { type CellReader, newCellReader, sayDaySpelling, sayTrouble } from "./cellReader.ts";
import { isSoundPhone } from "./contacts.ts";
import { decidedCell, firstOfMonth, proofsOf } from "./dayColumns.ts";
import type { FoundList } from "./fileKind.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { beyond, type DayRole, isPlausible, readDay, youngestYear } from "./readDay.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { lostLetters } from "./valueWords.ru.ts";

/** `days`: the columns that hold days; `datedTexts`: columns of text in which a day is at home, too. */
export function newListReader<Field extends string>(
  list: FoundList<Field>,
  today: string,
  report: ReportBuilder,
  { days, datedTexts = [] }: { days: readonly Field[]; datedTexts?: readonly Field[] },
): CellReader<Field> {
  const plain = newCellReader(list, today, report);
  const proofs = new Map<Field, ReturnType<typeof proofsOf>>();
  const decide = (row: SheetRow, field: Field) => {
    const own = plain.raw(row, field);
    if (typeof own !== "string" || !days.includes(field)) return { cell: own, monthFirst: false };
    const known = proofs.get(field) ?? proofsOf(list.rows.data, list.header.places.get(field) ?? -1);
    proofs.set(field, known);
    return decidedCell(own, known);
  };

  function day(row: SheetRow, field: Field, role: DayRole) {
    const { cell, monthFirst } = decide(row, field);
    const first = role === "event" ? firstOfMonth(cell) : null;
    // Of an end only its month is known: nothing ends before the month does.
    const month = first !== null && field === "finishedOn" ? addDays(addMonths(first, 1), -1) : first;
    if (month !== null) {
      plain.say("date-month-only", row, field, undefined, { value: showDay(month) });
      return { day: month, broken: false };
    }
    if (cell === plain.raw(row, field)) return plain.day(row, field, role);
    const reading = readDay(cell, youngestYear(role, today));
    if (reading.day === null) return { day: null, broken: sayTrouble(row, field, reading, plain.say) };
    if (!isPlausible(reading.day, role, today)) {
      const facts = role === "birth" ? {} : beyond(reading.day, today);
      plain.say(role === "birth" ? "date-birth-impossible" : "date-future", row, field, undefined, facts);
      return { day: null, broken: true };
    }
    if (monthFirst) plain.say("date-slash-us", row, field, undefined, { value: showDay(reading.day) });
    else sayDaySpelling(row, field, reading, plain.say);
    return { day: reading.day, broken: false };
  }

  /** A word that no dictionary holds as it stands, and one with Cyrillic letters does. */
  function lookAlike<Code extends string>(row: SheetRow, field: Field, dictionary: Dictionary<Code>): Code | null {
    const text = plain.seen(row, field);
    if (text === "" || dictionary.codeOf(text) !== null) return null;
    const code = dictionary.codeOf(inCyrillicLetters(text));
    if (code !== null) plain.say("value-synonym", row, field, text, { value: dictionary.label(code) });
    return code;
  }

  function isDayCell(row: SheetRow, field: Field): boolean {
    const cell = plain.raw(row, field);
    return typeof cell === "object" && cell !== null && "serial" in cell;
  }

  /** A day where a text belongs is what a spreadsheet makes of «12-10» or «2-3». */
  function isDayInstead(row: SheetRow, field: Field): boolean {
    const instead = isDayCell(row, field) && !datedTexts.includes(field);
    if (instead) plain.say("cell-date-for-text", row, field);
    return instead;
  }

  return {
    ...plain,
    raw: (row, field) => decide(row, field).cell,
    day,
    text(row, field, limit) {
      if (isDayInstead(row, field)) return null;
      return isDayCell(row, field) ? plain.seen(row, field) : plain.text(row, field, limit);
    },
    choice: (row, field, dictionary, otherwise) =>
      lookAlike(row, field, dictionary) ?? plain.choice(row, field, dictionary, otherwise),
    flag(row, field) {
      const code = typeof plain.raw(row, field) === "string" ? lookAlike(row, field, yesNo) : null;
      return code === null ? plain.flag(row, field) : code === "yes";
    },
    phone(row, field) {
      if (isDayInstead(row, field)) return null;
      if (isSoundPhone(plain.raw(row, field))) return plain.phone(row, field);
      plain.say("phone-damaged", row, field);
      return null;
    },
  };
}

/** A text that decides something; one that has lost letters is told and not taken. */
export function wholeText<Field extends string>(
  cells: CellReader<Field>,
  row: SheetRow,
  field: Field,
  limit: number,
): string | null {
  const text = cells.text(row, field, limit);
  if (text === null || !lostLetters.test(text)) return text;
  cells.say("cell-letters-lost", row, field);
  return null;
}
