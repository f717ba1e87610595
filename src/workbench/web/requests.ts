/** What a page may send, checked before anything is done with it. */

import * as z from "zod/mini";
import type { PageCommand } from "./protocol.ts";

const count = z.int().check(z.positive(), z.maximum(10_000_000));
const id = z.int();
const name = z.string().check(z.minLength(1), z.maxLength(200));
const text = z.string().check(z.maxLength(60_000));
const pixels = z.int().check(z.minimum(2), z.maximum(2000));

export const areaSchema = z.strictObject({ sheetId: id, row: count, column: count, rows: count, columns: count });

const input = z.union([
  z.strictObject({ kind: z.literal("typed"), text }),
  z.strictObject({ kind: z.literal("value"), value: z.union([text, z.number(), z.boolean(), z.null()]) }),
]);

const colour = z.string().check(z.regex(/^(#[0-9a-fA-F]{6}|)$/));
const style = z.strictObject({
  numberFormat: z.optional(z.string().check(z.maxLength(200))),
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  underline: z.optional(z.boolean()),
  strikethrough: z.optional(z.boolean()),
  fontSize: z.optional(z.int().check(z.minimum(6), z.maximum(72))),
  fontColor: z.optional(colour),
  background: z.optional(colour),
  horizontalAlignment: z.optional(z.enum(["left", "center", "right"])),
  verticalAlignment: z.optional(z.enum(["top", "middle", "bottom"])),
  wrap: z.optional(z.boolean()),
});

const filter = z.nullable(
  z.strictObject({ range: areaSchema, hiddenValues: z.record(z.string(), z.array(text).check(z.maxLength(100_000))) }),
);

const command = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("setCells"), at: areaSchema, inputs: z.array(z.array(input)) }),
  z.strictObject({
    do: z.literal("clear"),
    at: areaSchema,
    contents: z.boolean(),
    formats: z.boolean(),
    notes: z.boolean(),
    validations: z.boolean(),
  }),
  z.strictObject({ do: z.literal("setStyle"), at: areaSchema, style }),
  z.strictObject({ do: z.literal("setNotes"), at: areaSchema, notes: z.array(z.array(z.nullable(text))) }),
  z.strictObject({ do: z.literal("setValidation"), at: areaSchema, rule: z.null() }),
  z.strictObject({ do: z.literal("insertSheet"), name, index: z.int() }),
  z.strictObject({ do: z.literal("deleteSheet"), sheetId: id }),
  z.strictObject({ do: z.literal("copySheet"), sheetId: id, name, index: z.int() }),
  z.strictObject({ do: z.literal("renameSheet"), sheetId: id, name }),
  z.strictObject({ do: z.literal("moveSheet"), sheetId: id, index: z.int() }),
  z.strictObject({
    do: z.literal("setSheet"),
    sheetId: id,
    patch: z.strictObject({
      frozenRows: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
      frozenColumns: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
      hidden: z.optional(z.boolean()),
      tabColor: z.optional(z.nullable(colour)),
      filter: z.optional(filter),
    }),
  }),
  z.strictObject({ do: z.enum(["insertRows", "insertColumns"]), sheetId: id, before: count, count }),
  z.strictObject({ do: z.enum(["deleteRows", "deleteColumns"]), sheetId: id, from: count, count }),
  z.strictObject({ do: z.enum(["hideRows", "hideColumns"]), sheetId: id, from: count, count, hidden: z.boolean() }),
  z.strictObject({
    do: z.literal("resize"),
    sheetId: id,
    axis: z.enum(["rows", "columns"]),
    from: count,
    count,
    pixels,
  }),
  z.strictObject({ do: z.literal("merge"), at: areaSchema, merged: z.boolean() }),
  z.strictObject({
    do: z.literal("sort"),
    at: areaSchema,
    by: z.array(z.strictObject({ column: count, ascending: z.boolean() })).check(z.minLength(1), z.maxLength(10)),
  }),
  z.strictObject({
    do: z.literal("copyRange"),
    from: areaSchema,
    to: areaSchema,
    what: z.enum(["all", "values", "formats", "validations"]),
  }),
  z.strictObject({
    do: z.literal("setChart"),
    chart: z.looseObject({ id, sheetId: id, row: count, column: count, width: pixels, height: pixels }),
  }),
  z.strictObject({ do: z.literal("removeChart"), id }),
  z.strictObject({ do: z.literal("setWorkbook"), patch: z.strictObject({ name }) }),
]);

const applySchema = z.strictObject({ commands: z.array(command).check(z.minLength(1), z.maxLength(1000)) });
export const chooseSchema = z.strictObject({
  functionName: z.string().check(z.maxLength(200)),
  selection: z.optional(areaSchema),
});
export const answerSchema = z.strictObject({
  question: z.string().check(z.maxLength(100)),
  button: z.enum(["OK", "CANCEL", "YES", "NO", "CLOSE"]),
  text: z.optional(text),
});
export const callSchema = z.strictObject({
  name: z.string().check(z.maxLength(200)),
  args: z.array(z.unknown()).check(z.maxLength(20)),
  selection: z.optional(areaSchema),
});

/** The commands of a page's request, or null when it is not one that a page may send. */
export function readCommands(body: unknown): PageCommand[] | null {
  const parsed = z.safeParse(applySchema, body);
  return parsed.success ? (parsed.data.commands as PageCommand[]) : null;
}

/** Reads sheet, row, column, rows and columns of a query. */
export function readArea(query: Record<string, string>): z.infer<typeof areaSchema> | null {
  const parsed = z.safeParse(areaSchema, {
    sheetId: Number(query.sheet),
    row: Number(query.row),
    column: Number(query.column),
    rows: Number(query.rows),
    columns: Number(query.columns),
  });
  return parsed.success ? parsed.data : null;
}

export function readBody<T>(schema: z.ZodMiniType<T>, body: unknown): T | null {
  const parsed = z.safeParse(schema, body);
  return parsed.success ? parsed.data : null;
}
