/** Whatever a request takes fits its column, and whatever fits the column may be sent. */
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { type RequestName, requestNamed, requests } from "../../../src/shared/lists/requests.ts";
import type { Column } from "../../../src/shared/register/column.ts";
import { type TableName, tables } from "../../../src/shared/register/tables.ts";
import { textLeaves } from "../../support/textFields.ts";

/** Fields that are called otherwise than their columns. */
const columnsOf: Partial<Record<`${string}.${string}`, readonly `${TableName}.${string}`[]>> = {
  "leaveBank.reason": ["mentors.leftReason", "mentees.leftReason"],
  "leaveBanks.reason": ["mentors.leftReason", "mentees.leftReason"],
  "setYoungOverride.reason": ["people.youngReason"],
  "rejectPair.reason": ["pairs.note", "pairEvents.note", "planLines.note"],
  "changePair.correction": ["pairEvents.note"],
  "completePair.evaluation": ["pairEvents.note"],
  "completePairs.evaluation": ["pairEvents.note"],
  "leaveUnmatched.reason": ["mentees.unmatchedReason"],
  "movePlanLine.reason": ["planLines.note"],
  // As each column says, which saveRecord asks itself.
  "saveRecord.values": [],
  "saveRecord.shown": [],
  // Longer words of a paper are shortened as a form's are.
  "enterPaper.typed": ["responses.answer"],
  // A part of a title: the door of the row measures the whole.
  "requestEvent.topic": [],
};
/** Cells of a file, which the import reads by itself. */
const files: readonly RequestName[] = ["confirmImport", "takeCounters"];

function limitOf(schema: z.ZodMiniType): number {
  let least = 0;
  let most = 60_000;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (z.safeParse(schema, "я".repeat(middle)).success) least = middle;
    else most = middle - 1;
  }
  return least;
}

const column = (table: TableName, name: string): Column<unknown> | undefined =>
  (tables[table].columns as Record<string, Column<unknown>>)[name];

const changing = (Object.keys(requests) as RequestName[]).filter(
  (name) => requests[name].mutates && !files.includes(name),
);
const fields = changing.flatMap((name) =>
  textLeaves(requestNamed(name).input, "").flatMap(({ path, schema }) => {
    const limit = limitOf(schema);
    const field = path.split(".").at(-1) ?? "";
    // Keys and days take no free text.
    if (limit === 0 || z.safeParse(schema, "=Любой текст! (1+1)").success === false) return [];
    const named =
      columnsOf[`${name}.${field}`] ??
      requestNamed(name)
        .writes.filter((table) => column(table, field)?.limit !== undefined)
        .map((table) => `${table}.${field}` as const);
    return [{ name: `${name}${path}`, limit, columns: named, known: `${name}.${field}` in columnsOf }];
  }),
);

describe("a text of a request", () => {
  test.each(fields)("$name has its column", ({ columns, known }) => {
    expect(known || columns.length > 0).toBe(true);
  });

  test.each(fields.filter(({ columns }) => columns.length > 0))(
    "$name is as long as its column",
    ({ limit, columns }) => {
      const limits = columns.map((place) => {
        const [table, name] = place.split(".") as [TableName, string];
        return `${place} ${column(table, name)?.limit}`;
      });
      expect(limits).toEqual(columns.map((place) => `${place} ${limit}`));
    },
  );

  test("is found in many requests, and every exception in one", () => {
    expect(fields.length).toBeGreaterThan(60);
    const names = fields.map(({ name }) => name.replace(/\.(?=.*\.)[^.]+/, ""));
    expect(Object.keys(columnsOf).filter((name) => !names.includes(name))).toEqual([]);
  });
});
