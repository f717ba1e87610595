/** Puts right what certainly can be put right; with `dryRun` only tells what would change. */

import * as z from "zod/mini";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Register } from "../facts/register.ts";
import { enterRow, type GivenRow } from "../facts/rows/rowDoor.ts";
import { isDay, showDay } from "../language/day.ts";
import { limits } from "../language/limits.ts";
import type { Cell } from "../register/column.ts";
import { isRecordTable } from "../register/recordTables.ts";
import { headerOf, type Table, writeCells } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { FindingsFixed, FixLine } from "./answers.ts";
import { ruledTables } from "./checkedTables.ts";
import { checkWords } from "./checkTexts.ru.ts";
import { ruleCode } from "./fields.ts";
import { findingsOf, visibleTo } from "./findings.ts";
import { viewOf } from "./view.ts";

export const fixFindings = change({
  title: "Исправлены замечания проверки",
  input: z.object({
    code: ruleCode,
    keys: z.optional(z.array(id).check(z.minLength(1), z.maxLength(limits.records))),
    dryRun: z.optional(z.boolean()),
  }),
  access: { who: "known" },
  sample: { code: "updatedMissing" },
  reads: ruledTables,
  writes: ["mentors", "mentees", "pairs", "planLines", "routeLines", "consents", "recommendations", "documents"],
  decide(register: Register, input, context): Decision<FindingsFixed> {
    const { today, actor } = context;
    const view = viewOf(register, today);
    const keys = input.keys === undefined ? null : new Set(input.keys);
    const asked = findingsOf(view, [input.code])
      .filter(visibleTo(view, actor))
      .filter((one) => keys === null || keys.has(one.key));
    const changes = asked.flatMap(({ fix }) => (fix === undefined ? [] : throughDoor(register, fix, context)));
    if (changes.length === 0) return refuse("nothingToFix", { rule: checkWords[input.code].title });
    const answer: FindingsFixed = {
      count: changes.length,
      lines: changes.flatMap((change) => linesOf(register, change)),
      left: asked.length - changes.length,
    };
    return { changes: input.dryRun === true ? [] : changes, answer };
  },
});

/** A row of a plain register is put right through its door, or left where the door refuses it. */
function throughDoor(register: Register, fix: Change, context: Context): Change[] {
  if (!isRecordTable(fix.table)) return [fix];
  const entered = enterRow(register, fix.table, fix.put as GivenRow<typeof fix.table>, context);
  return isRefusal(entered) ? [] : entered.changes;
}

type Values = Readonly<Record<string, unknown>>;

function linesOf(register: Register, { table, put, removed }: Change): FixLine[] {
  const definition: Table = tables[table];
  const key = String((put as Values)[definition.key]);
  const row = (register[table] as unknown as Values[]).find((one) => one[definition.key] === key) ?? {};
  const line = (column: string, before: string, after: string): FixLine => ({
    key,
    sheet: definition.sheet,
    header: headerOf(definition, column),
    before,
    after,
  });
  if (removed === true) return [line(definition.key, key, "")];
  return Object.keys(put)
    .filter((column) => column !== definition.key)
    .map((column) => line(column, shown(table, column, row), shown(table, column, put as Values)));
}

/** As the cell would show it. */
function shown(table: TableName, column: string, row: Values): string {
  const value = row[column];
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "да" : "нет";
  const cell: Cell = writeCells(tables[table] as Table, { [column]: value } as never)[column] ?? "";
  const text = String(cell);
  return isDay(text) ? showDay(text) : text;
}
