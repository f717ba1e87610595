/** What the inputs of requests are made of. */
import * as z from "zod/mini";
import { isRegisterDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import { cleanText, lengthOf } from "../language/text.ts";
import { type Column, looksFailed } from "../register/column.ts";

export const id = z.string().check(z.minLength(1), z.maxLength(60), z.regex(/^[\p{L}\p{N}][\p{L}\p{N}:|._/-]*$/u));
export const isoDay = z.string().check(z.refine(isRegisterDay));
/** Text of one line; what is too long names its limit, however many characters cleaning would drop. */
export function line(limit: number) {
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
/** A text for this column of a sheet: what is longer could not be read there again. */
export function textOf({ header, limit }: Pick<Column<unknown>, "header" | "limit">) {
  if (limit === undefined) throw new Error(`no text: ${header}`);
  return line(limit);
}
export const note = z.optional(line(limits.note));
export function code<Code extends string>(dictionary: Dictionary<Code>) {
  return z.enum(dictionary.codes as [Code, ...Code[]]);
}
export const schoolYear = z.int().check(z.minimum(2000), z.maximum(2100));
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
