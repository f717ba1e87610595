/**
 * Column kinds: each is a function returning plain data, from which the row type, headers, notes, validation,
 * formats, reading, writing, sidebar inputs and the guide are derived. Nobody else switches on kinds.
 */
import * as z from "zod/mini";
import { isDay, isMoment, isRegisterDay, parseDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import type { Bounds } from "../language/phrases.ru.ts";
import { cleanLines, cleanText, lengthOf, normalForm } from "../language/text.ts";

/** A cell as the register sees it: a date is an ISO day or moment, an empty cell is "". */
export type Cell = string | number | boolean;

/** Why a cell cannot be read; `problem.ru.ts` has a sentence for each. */
const reasons = [
  "missing",
  "notText",
  "tooLong",
  "notADay",
  "notADayOfYear",
  "dayOutOfRange",
  "notANumber",
  "dateInsteadOfNumber",
  "outOfRange",
  "notInList",
  "listedTwice",
  "notAFlag",
  "notAnEmail",
  "notAKey",
  "formulaError",
] as const;
export type Reason = (typeof reasons)[number];

/** What a host must dress the column with; consumed in one place per host. */
export type CellRule =
  | { rule: "none" }
  | { rule: "list"; options: readonly string[]; strict: boolean }
  | { rule: "checkbox" }
  | { rule: "day" }
  | ({ rule: "number" } & Bounds)
  | { rule: "email" };

export interface Column<T> {
  /** The Russian name a person sees in the header row. */
  header: string;
  /** Cell <-> value. A cell that cannot be read carries a Reason as the issue's message. */
  schema: z.ZodMiniType<T, Cell>;
  required: boolean;
  rule: CellRule;
  /** Number format of the whole column; "@" keeps every text literal. */
  format: string;
  /** What a person would see in a correct cell. */
  sample: Cell;
  /** One sentence under the header, shown as its note. */
  help: string;
  /** Written by the register alone. */
  guarded: boolean;
  /** A name, an address, a contact or somebody's page: answered only where names are shown. */
  personal: boolean;
  /** Earlier headers of this column. */
  formerly: readonly string[];
  /** Earlier names of it: they stand in the hidden key row, and in what is kept of its rows, of books made before. */
  formerKeys: readonly string[];
  /** Headers of imported files that mean this column. */
  synonyms: readonly string[];
  width: number;
  /** The table whose key this column holds. */
  refers?: () => { sheet: string };
  /** A looked-up display column: the text of `show` in the row that `through` points to. */
  shown?: { through: string; show: string };
  /** The document and clause this column comes from. */
  source?: string;
  /** The longest text of the cell, where it is a text. */
  limit?: number;
  /** The words of which it holds one or several. */
  words?: Dictionary;
}

export interface ColumnOptions {
  sample?: Cell;
  help?: string;
  guarded?: boolean;
  personal?: boolean;
  formerly?: readonly string[];
  formerKeys?: readonly string[];
  synonyms?: readonly string[];
  width?: number;
  source?: string;
}

/** To be spread into what is said of a cell of the column: nothing where it holds no number. */
export function boundsOf({ rule }: Pick<Column<unknown>, "rule">): { bounds?: Bounds } {
  if (rule.rule !== "number") return {};
  const { min, max, whole } = rule;
  return { bounds: { min, max, whole } };
}

type Decode<T> = (cell: Cell) => T | { reason: Reason };
type Encode<T> = (value: T) => Cell;

/** The decoder inside each codec: a sheet of 30,000 rows is read cell by cell, and zod around each costs four times as much. */
const decoders = new WeakMap<object, Decode<unknown>>();

/** What a cell means in this column, or why it cannot be read. */
export function decodeCell<T>(column: Pick<Column<T>, "schema">, cell: Cell): T | { reason: Reason } {
  const decode = decoders.get(column.schema) as Decode<T> | undefined;
  if (decode !== undefined) return decode(cell);
  const read = z.safeDecode(column.schema, cell);
  return read.success ? read.data : { reason: (read.error.issues[0]?.message ?? "notText") as Reason };
}

/** What stands in the cell for this value. */
export function encodeCell<T>(column: Pick<Column<T>, "schema">, value: T): Cell {
  return z.encode(column.schema, value) as Cell;
}

export function isUnreadable(outcome: unknown): outcome is { reason: Reason } {
  return outcome !== null && typeof outcome === "object" && "reason" in outcome;
}

// Shared by all columns: the script is loaded anew for every call, and each schema costs time then.
const anyCell = z.union([z.string(), z.number(), z.boolean()]);
const anyValue = z.custom<unknown>();

function codec<T>(decode: Decode<T>, encode: Encode<T>): z.ZodMiniType<T, Cell> {
  const made = z.codec(anyCell, anyValue as unknown as z.ZodMiniType<T, T>, {
    decode(cell, context) {
      const outcome = decode(cell);
      if (isUnreadable(outcome)) {
        context.issues.push({ code: "custom", message: outcome.reason, input: cell });
        return z.NEVER;
      }
      return outcome;
    },
    encode,
  });
  decoders.set(made, decode);
  return made as unknown as z.ZodMiniType<T, Cell>;
}

function column<T>(
  header: string,
  options: ColumnOptions,
  kind: { schema: z.ZodMiniType<T, Cell>; rule?: CellRule; format?: string; sample: Cell; width?: number },
): Column<T> {
  const base: Column<T> = {
    header,
    schema: kind.schema,
    required: true,
    rule: kind.rule ?? { rule: "none" },
    format: kind.format ?? "@",
    sample: options.sample ?? kind.sample,
    help: options.help ?? "",
    guarded: options.guarded ?? false,
    personal: options.personal ?? false,
    formerly: options.formerly ?? [],
    formerKeys: options.formerKeys ?? [],
    synonyms: options.synonyms ?? [],
    width: Math.max(options.width ?? kind.width ?? 140, headerWidth(header)),
  };
  return options.source === undefined ? base : { ...base, source: options.source };
}

/** Pixels of the header's longest word in bold type: headers wrap between words, never inside one. */
function headerWidth(header: string): number {
  return Math.max(...header.split(/[\s-]+/).map((word) => word.length)) * 9 + 8;
}

const errorCell = /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|ERROR!)$/;

/** Whether a cell of this text cannot be told from a formula that has failed. */
export function looksFailed(text: string): boolean {
  return errorCell.test(text);
}

function decodeText(cell: Cell, limit: number): string | { reason: Reason } {
  if (typeof cell === "boolean") return { reason: "notText" };
  const text = cleanText(String(cell));
  if (looksFailed(text)) return { reason: "formulaError" };
  if (text === "") return { reason: "missing" };
  return text.length > limit && lengthOf(text) > limit ? { reason: "tooLong" } : text;
}

/** A line of text, at most 500 characters unless said otherwise. */
export function text(header: string, options: ColumnOptions & { limit?: number } = {}): Column<string> {
  const limit = options.limit ?? 500;
  const made = column(header, options, {
    schema: codec<string>(
      (cell) => decodeText(cell, limit),
      (value) => value,
    ),
    sample: "Текст",
  });
  return { ...made, limit };
}

/** A text whose line breaks are kept. */
export function lines(header: string, options: ColumnOptions & { limit: number }): Column<string> {
  const whole = text(header, options);
  return {
    ...whole,
    schema: codec<string>(
      (cell) => {
        const read = decodeText(cell, options.limit);
        return typeof read === "string" ? cleanLines(String(cell)) : read;
      },
      (value) => value,
    ),
  };
}

/** A key issued by the register, such as «П-001». */
export function key(header: string, options: ColumnOptions = {}): Column<string> {
  return column(
    header,
    { guarded: true, ...options },
    {
      schema: codec<string>(
        (cell) => {
          const read = decodeText(cell, 60);
          return typeof read === "string" && !/^[\p{L}\p{N}][\p{L}\p{N}:|._/-]*$/u.test(read)
            ? { reason: "notAKey" }
            : read;
        },
        (value) => value,
      ),
      sample: "К-001",
      width: 110,
    },
  );
}

/** The key of a row of another table. */
export function ref(header: string, refers: () => { sheet: string }, options: ColumnOptions = {}): Column<string> {
  return { ...key(header, { guarded: false, ...options }), refers };
}

/** A civil date, `2025-09-01` in code, дд.мм.гггг in the sheet; years 1940..2060. */
export function day(header: string, options: ColumnOptions = {}): Column<string> {
  return column(header, options, {
    schema: codec<string>(
      (cell) => {
        if (typeof cell !== "string") return { reason: "notADay" };
        if (cell.trim() === "") return { reason: "missing" };
        const read = isMoment(cell) ? cell.slice(0, 10) : isDay(cell) ? cell : parseDay(cell);
        if (read === null) return { reason: "notADay" };
        return isRegisterDay(read) ? read : { reason: "dayOutOfRange" };
      },
      (value) => value,
    ),
    rule: { rule: "day" },
    format: "dd.mm.yyyy",
    sample: "2025-09-01",
    width: 110,
  });
}

/** A moment in the workbook's time zone, `2025-09-01T09:30:00`. */
export function moment(header: string, options: ColumnOptions = {}): Column<string> {
  return column(
    header,
    { guarded: true, ...options },
    {
      schema: codec<string>(
        (cell) => {
          if (typeof cell !== "string" || cell === "") return { reason: cell === "" ? "missing" : "notADay" };
          if (isDay(cell)) return `${cell}T00:00:00`;
          return isMoment(cell) ? cell : { reason: "notADay" };
        },
        (value) => value,
      ),
      format: "dd.mm.yyyy hh:mm:ss",
      sample: "2025-09-01T09:30:00",
      width: 150,
    },
  );
}

function decodeNumber(cell: Cell, min: number, max: number): number | { reason: Reason } {
  if (typeof cell === "string" && cleanText(cell) === "") return { reason: "missing" };
  if (typeof cell === "string" && (isDay(cell) || isMoment(cell))) return { reason: "dateInsteadOfNumber" };
  const read =
    typeof cell === "number"
      ? cell
      : Number(
          String(cell)
            .replace(/[\s\u00a0\u202f]/g, "")
            .replace(",", "."),
        );
  if (typeof cell === "boolean" || !Number.isFinite(read)) return { reason: "notANumber" };
  return read < min || read > max ? { reason: "outOfRange" } : read;
}

export interface NumberOptions extends ColumnOptions {
  min?: number;
  max?: number;
}

/** A number with a fraction. */
export function decimal(header: string, options: NumberOptions = {}): Column<number> {
  const { min = 0, max = 1_000_000 } = options;
  return column(header, options, {
    schema: codec<number>(
      (cell) => decodeNumber(cell, min, max),
      (value) => value,
    ),
    rule: { rule: "number", min, max, whole: false },
    // «0.##» would leave a comma behind a whole number.
    format: "0.0#",
    sample: 1.5,
    width: 90,
  });
}

/** A whole number. */
export function integer(header: string, options: NumberOptions = {}): Column<number> {
  const { min = 0, max = 1_000_000 } = options;
  return column(header, options, {
    schema: codec<number>(
      (cell) => {
        const read = decodeNumber(cell, min, max);
        return typeof read === "number" && !Number.isInteger(read) ? { reason: "notANumber" } : read;
      },
      (value) => value,
    ),
    rule: { rule: "number", min, max, whole: true },
    format: "0",
    sample: 1,
    width: 90,
  });
}

/** A check box. An empty cell is "no". */
export function flag(header: string, options: ColumnOptions = {}): Column<boolean> {
  const made = column<boolean>(header, options, {
    schema: codec<boolean>(
      (cell) => {
        if (typeof cell === "boolean") return cell;
        const said = normalForm(String(cell));
        if (said === "" || said === "нет" || said === "ложь" || said === "false" || said === "-") return false;
        if (said === "да" || said === "истина" || said === "true" || said === "+") return true;
        return { reason: "notAFlag" };
      },
      (value) => value,
    ),
    rule: { rule: "checkbox" },
    format: "General",
    sample: true,
    width: 80,
  });
  return { ...made, required: false };
}

/** One entry of a dictionary: the cell holds the Russian label, the row the English code. */
export function choice<Code extends string>(
  header: string,
  dictionary: Dictionary<Code>,
  options: ColumnOptions = {},
): Column<Code> {
  const made = column(header, options, {
    schema: codec<Code>(
      (cell) => {
        if (normalForm(String(cell)) === "") return { reason: "missing" };
        return dictionary.codeOf(String(cell)) ?? { reason: "notInList" };
      },
      (value) => dictionary.label(value),
    ),
    rule: { rule: "list", options: dictionary.labels, strict: true },
    sample: dictionary.labels[0] ?? "",
    width: choiceWidth(dictionary.labels),
  });
  return { ...made, words: dictionary as Dictionary };
}

/** Room for the longest label and the arrow of its list, within reason. */
function choiceWidth(labels: readonly string[]): number {
  return Math.min(240, Math.max(110, ...labels.map((label) => label.length * 7 + 34)));
}

/** Several entries of a dictionary, separated by «;» in the cell. */
export function choices<Code extends string>(
  header: string,
  dictionary: Dictionary<Code>,
  options: ColumnOptions = {},
): Column<readonly Code[]> {
  const made = column<readonly Code[]>(header, options, {
    schema: codec<readonly Code[]>(
      (cell) => {
        const codes: Code[] = [];
        for (const part of String(cell).split(/[;\n]/)) {
          if (normalForm(part) === "") continue;
          const code = dictionary.codeOf(part);
          if (code === null) return { reason: "notInList" };
          if (!codes.includes(code)) codes.push(code);
        }
        return codes.length === 0 ? { reason: "missing" } : codes;
      },
      (value) => value.map((code) => dictionary.label(code)).join("; "),
    ),
    rule: { rule: "list", options: dictionary.labels, strict: false },
    sample: dictionary.labels.slice(0, 2).join("; "),
    width: 220,
  });
  return { ...made, words: dictionary as Dictionary };
}

/** `schoolYear` is the calendar year in which it starts. */
export interface YearCount {
  schoolYear: number;
  count: number;
}

const yearCountForm = /^(\d{4})(?:\s*[/–-]\s*\d{2,4})?\s*[:–-]\s*(\d{1,6})$/;

/** How many of something there were in each school year: «2023/2024: 3; 2024/2025: 2». */
export function yearCounts(header: string, options: ColumnOptions = {}): Column<readonly YearCount[]> {
  return column<readonly YearCount[]>(header, options, {
    schema: codec<readonly YearCount[]>(
      (cell) => {
        const parts = String(cell)
          .split(/[;\n]/)
          .map(cleanText)
          .filter((part) => part !== "");
        const read = parts.map((part) => yearCountForm.exec(part));
        if (parts.length === 0) return { reason: "missing" };
        if (read.includes(null)) return { reason: "notANumber" };
        return (read as RegExpExecArray[]).map(([, year, count]) => ({
          schoolYear: Number(year),
          count: Number(count),
        }));
      },
      (value) => value.map(({ schoolYear, count }) => `${schoolYear}/${schoolYear + 1}: ${count}`).join("; "),
    ),
    sample: "2023/2024: 3; 2024/2025: 2",
    width: 220,
  });
}

const emailPattern = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** An e-mail address, kept in lower case. */
export function email(header: string, options: ColumnOptions = {}): Column<string> {
  return column(
    header,
    { personal: true, ...options },
    {
      schema: codec(
        (cell) => {
          const read = decodeText(cell, 200);
          if (typeof read !== "string") return read;
          return emailPattern.test(read) ? read.toLowerCase() : { reason: "notAnEmail" };
        },
        (value) => value,
      ),
      rule: { rule: "email" },
      sample: "kurator@school1.example",
      width: 200,
    },
  );
}

/** A display column that the register fills: the `show` text of the row that the `through` column points to. */
export function shown(
  header: string,
  through: string,
  show: string,
  options: ColumnOptions = {},
): Column<string | null> {
  const made = text(header, { guarded: true, width: 250, ...options });
  return { ...optional(made), format: "General", shown: { through, show } };
}

/** The same column, but an empty cell is allowed and read as null. */
export function optional<T>(made: Column<T>): Column<T | null> {
  const schema = codec<T | null>(
    (cell) => {
      if (cell === "" || (typeof cell === "string" && cleanText(cell) === "")) return null;
      return decodeCell(made, cell);
    },
    (value) => (value === null ? "" : z.encode(made.schema, value)),
  );
  return { ...made, schema, required: false };
}
