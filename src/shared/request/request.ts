/** What every request is made of: its fields, its rule of access, its definition. */
import * as z from "zod/mini";
import { isRegisterDay } from "../language/day.ts";
import type { Dictionary } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import { cleanText, lengthOf } from "../language/text.ts";
import { looksFailed } from "../register/column.ts";

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
export const note = z.optional(line(limits.note));
export function code<Code extends string>(dictionary: Dictionary<Code>) {
  return z.enum(dictionary.codes as [Code, ...Code[]]);
}
export const schoolYear = z.int().check(z.minimum(2000), z.maximum(2100));

/**
 * `anyone`: even somebody the register does not know; `known`: any department worker or curator; `department`: department only;
 * `own`: the department, or the curator of an organisation of the object that `of` names in the input.
 */
export type Access = { who: "anyone" } | { who: "known" | "department" } | { who: "own"; of: OwnedObjectName };

/** What an `own` request is about; `domain/authorise.ts` tells whose each is. */
export type OwnedObjectName = "person" | "mentee" | "pair" | "planLine" | "programme" | "organisation" | "record";

export interface RequestDefinition {
  input: z.ZodMiniType;
  access: Access;
  /** Goes through lock, intent record and journal. */
  mutates: boolean;
  /** Input that a sound register accepts in form; used by the guide and by tests over the list. */
  sample: unknown;
}

export function define<Input extends z.ZodMiniType>(request: {
  input: Input;
  access: Access;
  mutates: boolean;
  sample: z.input<Input>;
}) {
  return request;
}

export const nothing = z.object({});
