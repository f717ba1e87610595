/** What the inputs of requests are made of. */
import * as z from "zod/mini";
import { isRegisterDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import { bounds, limits } from "../language/limits.ts";
import { cleanText, lengthOf } from "../language/text.ts";
import { type Column, looksFailed } from "../register/column.ts";

export const id = z
  .string()
  .check(z.minLength(1), z.maxLength(limits.key), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}:|._/-]*$/u));
export const isoDay = z.string().check(z.refine(isRegisterDay));
const linesOf = new Map<number, ReturnType<typeof newLine>>();

/** Text of one line; what is too long names its limit, however many characters cleaning would drop. */
export function line(limit: number) {
  const known = linesOf.get(limit) ?? newLine(limit);
  linesOf.set(limit, known);
  return known;
}

function newLine(limit: number) {
  const shortEnough = z.check<string>(({ value, issues }) => {
    if (value.length <= limit * 8 && lengthOf(cleanText(value)) <= limit) return;
    issues.push({ code: "too_big", origin: "string", maximum: limit, inclusive: true, input: value });
  });
  const readable = z.string().check(
    z.minLength(1),
    z.refine((text) => !looksFailed(text)),
  );
  return z.pipe(z.string().check(shortEnough), z.pipe(z.transform(cleanText), readable));
}
/** A field that becomes a cell of this column. */
export interface OfColumn {
  readonly column: Column<unknown>;
}

/** The fields of an input that become cells, with their columns. */
export function columnsIn(input: z.ZodMiniType): Readonly<Record<string, Column<unknown>>> {
  const { shape = {} } = input._zod.def as { shape?: Readonly<Record<string, Partial<OfColumn>>> };
  return Object.fromEntries(
    Object.entries(shape).flatMap(([name, { column }]) => (column === undefined ? [] : [[name, column]])),
  );
}

type Writable<T> = T extends readonly (infer Item)[] ? Item[] : T;
type Sent<T> = z.ZodMiniType<Writable<NonNullable<T>>, Writable<NonNullable<T>>>;

/** What the column takes and no more: its choices, bounds and limit, for what is longer could not be read there again. */
function sentFor<T>(column: Column<T>): Sent<T> {
  return schemaFor(column) as Sent<T>;
}

function schemaFor({ header, rule, limit, words, required, refers }: Column<unknown>): z.ZodMiniType {
  if (rule.rule === "day") return isoDay;
  if (rule.rule === "checkbox") return z.boolean();
  if (rule.rule === "number") {
    const bounds = [z.minimum(rule.min), z.maximum(rule.max)] as const;
    return rule.whole ? z.int().check(...bounds) : z.number().check(...bounds);
  }
  if (words !== undefined && rule.rule === "list") {
    const one = code(words);
    if (rule.strict) return one;
    return required ? z.array(one).check(z.minLength(1)) : z.array(one);
  }
  if (refers !== undefined) return id;
  if (limit === undefined) throw new Error(`no field: ${header}`);
  return line(limit);
}

/** A field that must be sent. */
export function fieldOf<T>(column: Column<T>): Sent<T> & OfColumn {
  // An object of its own: the days of all columns are checked by one schema.
  return Object.assign(Object.create(sentFor(column)), { column });
}

/** A field that may be left out. */
export function maybeFieldOf<T>(column: Column<T>): z.ZodMiniOptional<Sent<T>> & OfColumn {
  return Object.assign(z.optional(sentFor(column)), { column });
}

/** Null empties the cell, a field that is left out leaves it as it is. */
export function emptiedFieldOf<T>(column: Column<T>): z.ZodMiniOptional<z.ZodMiniNullable<Sent<T>>> & OfColumn {
  return Object.assign(z.optional(z.nullable(sentFor(column))), { column });
}

/** A field that takes some of the column's words. */
export function fieldOfSome<Code extends string>(column: Column<string | null>, codes: readonly Code[]) {
  const { words } = column;
  if (words === undefined) throw new Error(`no words: ${column.header}`);
  const some: Dictionary = { ...words, codes, labels: codes.map((one) => words.label(one)) };
  return Object.assign(z.enum(codes as [Code, ...Code[]]), { column: { ...column, words: some } });
}
export function code<Code extends string>(dictionary: Dictionary<Code>) {
  return z.enum(dictionary.codes as [Code, ...Code[]]);
}
export function numberWithin({ min, max }: { min: number; max: number }) {
  return z.int().check(z.minimum(min), z.maximum(max));
}
export const schoolYear = numberWithin(bounds.schoolYear);
export const nothing = z.object({});
/** How many rows of a list have been shown already. */
export const fromRow = z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000)));
/** The rows that are asked for. */
export function partOf<Row>(
  rows: readonly Row[],
  { from = 0, limit }: { from?: number | undefined; limit: number },
): Row[] {
  return rows.slice(from, from + limit);
}
