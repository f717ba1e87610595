/** Reads the cells of one list and reports whatever is wrong with them; a cell that cannot be read is null. */

import { showDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import { boundsOf, type Column, decodeCell, looksFailed } from "../register/column.ts";
import { yesNo } from "../register/vocabulary.ts";
import type { FoundList } from "./fileKind.ts";
import { cellText, type ImportedCell } from "./importedFile.ts";
import type { ImportCode, ImportFacts } from "./importTexts.ru.ts";
import { toLatin } from "./importWords.ru.ts";
import { beyond, type DayReading, type DayRole, isPlaceholder, isPlausible, readDay, youngestYear } from "./readDay.ts";
import type { Place, ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";

export interface DayCell {
  day: string | null;
  /** Something stood there and could not be taken. */
  broken: boolean;
}

type NumberColumn = Pick<Column<unknown>, "schema" | "rule">;

export interface CellReader<Field extends string> {
  has(field: Field): boolean;
  raw(row: SheetRow, field: Field): ImportedCell | undefined;
  /** As a person sees it, cleaned; nothing is reported. */
  seen(row: SheetRow, field: Field): string;
  /** The same of a column that is no field. */
  seenAt(row: SheetRow, column: number): string;
  header(field: Field): string;
  say(code: ImportCode, row: SheetRow, field: Field, found?: string, facts?: ImportFacts): void;
  /** A line of text; a dash or «нет» is null. */
  text(row: SheetRow, field: Field, limit: number): string | null;
  /** Free text, kept whatever it is. */
  note(row: SheetRow, field: Field, limit: number): string | null;
  day(row: SheetRow, field: Field, role: DayRole): DayCell;
  /** `otherwise` is taken, and named in the remark, when the cell says something else. */
  choice<Code extends string>(row: SheetRow, field: Field, dictionary: Dictionary<Code>, otherwise?: Code): Code | null;
  flag(row: SheetRow, field: Field): boolean | null;
  email(row: SheetRow, field: Field): string | null;
  phone(row: SheetRow, field: Field): string | null;
  /** As the column reads it: its bounds, and whether it is whole. */
  number(row: SheetRow, field: Field, column: NumberColumn): number | null;
}

/** Full-width signs start a formula in some locales, too. */
const signStart = /^[+\-＋－]/;
const formulaStart = /^[=+\-@＝＋－＠]/;
const emailForm = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const longNote = 1000;

export function newCellReader<Field extends string>(
  list: FoundList<Field>,
  today: string,
  report: ReportBuilder,
): CellReader<Field> {
  const { places, texts } = list.header;
  const raw = (row: SheetRow, field: Field) => {
    const column = places.get(field);
    return column === undefined ? undefined : row.cells[column];
  };
  const seen = (row: SheetRow, field: Field) => cellText(raw(row, field));
  const header = (field: Field) => texts[places.get(field) ?? -1] ?? "";
  const place = (row: SheetRow, field: Field): Place => {
    const column = places.get(field);
    return { sheet: list.sheet.name, row: row.row, ...(column === undefined ? {} : { column, header: header(field) }) };
  };
  const say: CellReader<Field>["say"] = (code, row, field, found = seen(row, field), facts = {}) =>
    report.add(code, place(row, field), found, facts);

  /** People begin notes with a plus or a dash: nothing is lost then, and the text is kept as it is. */
  function sayFormula(row: SheetRow, field: Field, text: string): void {
    if (formulaStart.test(text)) say("note-formula", row, field, text, { mild: signStart.test(text) });
  }

  /** Nobody could read such a cell of the register any more. */
  function hasFailed(row: SheetRow, field: Field, text: string): boolean {
    if (!looksFailed(text)) return false;
    say("formula-failed", row, field);
    return true;
  }

  function cut(row: SheetRow, field: Field, text: string, limit: number): string {
    const letters = Array.from(text);
    if (letters.length <= limit) return text;
    say("text-cut", row, field, text, { count: limit });
    return letters.slice(0, limit).join("").trim();
  }

  function day(row: SheetRow, field: Field, role: DayRole): DayCell {
    const reading = readDay(raw(row, field), youngestYear(role, today));
    if (reading.day === null) return { day: null, broken: sayTrouble(row, field, reading, say) };
    if (!isPlausible(reading.day, role, today)) {
      const facts = role === "birth" ? {} : beyond(reading.day, today);
      say(role === "birth" ? "date-birth-impossible" : "date-future", row, field, undefined, facts);
      return { day: null, broken: true };
    }
    sayDaySpelling(row, field, reading, say);
    return { day: reading.day, broken: false };
  }

  return {
    has: (field) => places.has(field),
    raw,
    seen,
    seenAt: (row, column) => cellText(row.cells[column]),
    header,
    say,
    text(row, field, limit) {
      const text = seen(row, field);
      if (text === "" || isPlaceholder(text)) return null;
      if (isDateCell(raw(row, field))) {
        say("cell-date-for-text", row, field);
        return null;
      }
      if (hasFailed(row, field, text)) return null;
      sayFormula(row, field, text);
      return cut(row, field, text, limit);
    },
    note(row, field, limit) {
      const text = seen(row, field);
      if (text === "" || hasFailed(row, field, text)) return null;
      sayFormula(row, field, text);
      if (/\p{Extended_Pictographic}/u.test(text)) say("note-emoji", row, field);
      const length = Array.from(text).length;
      if (length > longNote && length <= limit) say("note-long", row, field, text, { count: length });
      return cut(row, field, text, limit);
    },
    day,
    choice(row, field, dictionary, otherwise) {
      const text = seen(row, field);
      if (text === "") return otherwise ?? null;
      const code = dictionary.codeOf(text);
      if (code !== null) return code;
      if (!isPlaceholder(text)) {
        const value = otherwise === undefined ? "" : dictionary.label(otherwise);
        say("value-unknown", row, field, text, { value, other: dictionary.labels.join(", ") });
      }
      return otherwise ?? null;
    },
    flag(row, field) {
      const cell = raw(row, field);
      if (typeof cell === "boolean") return cell;
      const text = seen(row, field);
      if (text === "") return null;
      const code = yesNo.codeOf(text);
      if (code === null) {
        say("value-unknown", row, field, text, { other: yesNo.labels.join(", ") });
        return null;
      }
      if (typeof cell === "string" && cell !== yesNo.label(code))
        say("value-synonym", row, field, cell, { value: yesNo.label(code) });
      return code === "yes";
    },
    email(row, field) {
      const cell = raw(row, field);
      const text = seen(row, field);
      if (text === "" || isPlaceholder(text)) return null;
      const read = mendEmail(text);
      if (read === null) say("email-bad", row, field, text, { value: "" });
      else if (read !== cell) say("email-bad", row, field, text, { value: read });
      return read;
    },
    phone(row, field) {
      const cell = raw(row, field);
      const text = seen(row, field);
      if (text === "" || isPlaceholder(text)) return null;
      if (isDateCell(cell)) {
        say("cell-date-for-text", row, field);
        return null;
      }
      if (typeof cell !== "number") {
        if (/^[=@]/.test(text)) say("note-formula", row, field);
        return cut(row, field, text, 60);
      }
      const value = phoneText(text);
      say("phone-number", row, field, text, { value });
      return value;
    },
    number(row, field, column) {
      const cell = raw(row, field);
      const text = seen(row, field);
      if (text === "" || (typeof cell === "string" && text !== "0" && isPlaceholder(text))) return null;
      const value =
        typeof cell === "number"
          ? cell
          : typeof cell === "string"
            ? Number(text.replace(/\s/g, "").replace(",", "."))
            : Number.NaN;
      const read = Number.isFinite(value) ? decodeCell(column, value) : null;
      if (typeof read === "number") return read;
      say("number-unreadable", row, field, undefined, boundsOf(column));
      return null;
    },
  };
}

function isDateCell(cell: ImportedCell | undefined): boolean {
  return typeof cell === "object" && cell !== null && "serial" in cell;
}

type Say<Field extends string> = CellReader<Field>["say"];

/** True when something stood there that was meant to be a day. */
export function sayTrouble<Field extends string>(
  row: SheetRow,
  field: Field,
  reading: Extract<DayReading, { day: null }>,
  say: Say<Field>,
): boolean {
  if (reading.trouble === "empty") return false;
  if (reading.trouble === "placeholder") {
    say("date-placeholder", row, field);
    return false;
  }
  if (reading.trouble === "ambiguous") {
    const [value, other] = reading.readings as readonly [string, string];
    say("date-slash-ambig", row, field, undefined, { value: showDay(value), other: showDay(other) });
  } else say(reading.trouble === "impossible" ? "date-impossible" : "date-unreadable", row, field);
  return true;
}

const spellingCodes = {
  serial: "date-serial",
  dmy: "date-text-dmy",
  dmyy: "date-text-dmyy",
  iso: "date-text-iso",
  long: "date-text-long",
  time: "date-text-time",
  slash: "date-slash",
  "slash-us": "date-slash-us",
} as const;

export function sayDaySpelling<Field extends string>(
  row: SheetRow,
  field: Field,
  reading: Extract<DayReading, { day: string }>,
  say: Say<Field>,
): void {
  if (reading.spelling !== "date")
    say(spellingCodes[reading.spelling], row, field, undefined, { value: showDay(reading.day) });
}

const longestEmail = 200;

/** The first address, without spaces, in lower case, Cyrillic look-alikes replaced; null when it is none. */
export function mendEmail(text: string): string | null {
  const first = /[^;,\s][^;,]*/.exec(text)?.[0] ?? "";
  const joined = first
    .replace(/\s*[([]\s*at\s*[)\]]\s*/i, "@")
    .replace(/\s+/g, "")
    .toLowerCase();
  if (joined.length > longestEmail) return null;
  const latin = Array.from(joined, (letter) => toLatin[letter] ?? letter).join("");
  return emailForm.test(latin) ? latin : null;
}

/** A number of ten or eleven digits is a Russian one; a shorter one is kept as it is. */
function phoneText(digits: string): string {
  if (/^[78]\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  return /^\d{10}$/.test(digits) ? `+7${digits}` : digits;
}

/** For comparing: the last seven digits. Null when there are fewer. */
export function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? "").replace(/\D/g, "");
  return digits.length < 7 ? null : digits.slice(-7);
}
