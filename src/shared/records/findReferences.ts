/** What a reference of a record may lead to. */
import * as z from "zod/mini";
import { refuse } from "../facts/refusal.ts";
import type { Decision, Register } from "../facts/register.ts";
import { readsForShowing } from "../facts/rows/rowReads.ts";
import { recordWorld } from "../facts/rows/rowWorld.ts";
import { tables } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { Reference } from "./answers.ts";
import { query, table } from "./fields.ts";
import { referencesTo, workPrefix } from "./recordFields.ts";

/** Rows that a field of a form may refer to, by what is typed. */
export const findReferences = question({
  input: z.object({ table, field: id, query }),
  access: { who: "known" },
  sample: { table: "publications", field: "organisationId", query: "" },
  reads: [],
  tablesOf: ({ table }) => ({ reads: readsForShowing(table), writes: [] }),
  decide(register: Register, { table, field, query }, context): Decision<Reference[]> {
    const world = recordWorld(register, context);
    const ofWork = field.startsWith(workPrefix);
    const home = ofWork ? "employments" : table;
    const name = ofWork ? field.slice(workPrefix.length) : field;
    if (!(name in tables[home].columns)) return refuse("recordUnknownField", { name: field });
    return { changes: [], answer: referencesTo(world, home, name, query).shown };
  },
});
