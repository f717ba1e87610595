/** Forms of records filled by the definitions of their columns, so that a new register is filled without anyone writing it. */

import { typedRow } from "../../src/shared/facts/rows/rowValues.ts";
import type { RecordField } from "../../src/shared/records/answers.ts";
import { workPrefix } from "../../src/shared/records/recordFields.ts";
import type { RecordTable } from "../../src/shared/register/recordTables.ts";
import { sampleRow, type Table } from "../../src/shared/register/table.ts";
import { tables } from "../../src/shared/register/tables.ts";
import type { Host } from "./host.ts";

export type TypedValues = Record<string, string | boolean>;

/**
 * The department adds a row: samples, the first rows that may be referred to, what `fits` says instead, and in every free
 * text the one for its number. A column of numbers, codes or addresses that refuses the text keeps its sample.
 */
export function addRecord(
  host: Host,
  table: RecordTable,
  fits: TypedValues,
  textFor: (index: number) => string,
): { recordId: string; texts: Map<string, string> } {
  const { fields } = host.done<{ fields: RecordField[] }>("showRecord", { table });
  const samples = { ...sampleOf(table), ...prefixed(sampleOf("employments")), ...usual[table] };
  const open = fields.filter((field) => !field.readOnly);
  const free = open.filter((field) => field.input === "text" && !(field.name in fits));
  const texts = new Map(free.map((field, index) => [field.name, firstLetters(textFor(index), field.limit)]));
  for (;;) {
    const values = Object.fromEntries(
      open.map((field) => [field.name, texts.get(field.name) ?? fits[field.name] ?? plainValue(field, samples)]),
    );
    const outcome = host.ask("saveRecord", { table, values, confirmed: true });
    if ("done" in outcome) return { recordId: (outcome.done as { recordId: string }).recordId, texts };
    const sentence = "refused" in outcome ? outcome.refused.sentence : "failed";
    const narrow = free.find(({ name, label }) => texts.has(name) && sentence.includes(`«${label}»`));
    if (narrow === undefined) throw new Error(`saveRecord ${table}: ${sentence} ${JSON.stringify(values)}`);
    texts.delete(narrow.name);
  }
}

/** Where the sample of a column alone would not do beside other rows. */
const usual: Partial<Record<RecordTable, TypedValues>> = {
  employments: { kind: "внутреннее совместительство" },
};

function firstLetters(text: string, count = 60): string {
  return Array.from(text).slice(0, count).join("");
}

function sampleOf(table: RecordTable): TypedValues {
  return typedRow(tables[table], sampleRow(tables[table] as Table), () => true);
}

/** A new person's form asks for the first place of work, too. */
function prefixed(values: TypedValues): TypedValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [workPrefix + name, value]));
}

function plainValue(field: RecordField, samples: TypedValues): string | boolean {
  if (field.input !== "reference") return samples[field.name] ?? "";
  return field.required || field.name.startsWith(workPrefix) ? (field.references?.[0]?.id ?? "") : "";
}
