/** The row that a request is about, or the refusal of one that the register does not hold, under the name of its noun. */
import { type RowOf, type TableName, tables } from "../register/tables.ts";
import { type Refusal, type RefusalFacts, refuse } from "./refusal.ts";
import type { Rows } from "./register.ts";

type Noun = RefusalFacts["notFound"]["what"];

const nouns: { readonly [Name in TableName]?: Noun } = {
  people: "person",
  organisations: "organisation",
  pairs: "pair",
  planLines: "planLine",
  surveys: "survey",
  events: "event",
  settings: "setting",
};

export function found<Name extends TableName>(register: Rows<Name>, table: Name, id: string): RowOf<Name> | Refusal {
  const { key } = tables[table];
  const row = register[table].find((one) => (one as Readonly<Record<string, unknown>>)[key] === id);
  return row ?? refuse("notFound", { what: nouns[table] ?? "record", id });
}
