/** Leads from a finding to its cell. */
import * as z from "zod/mini";
import type { Decision } from "../facts/register.ts";
import { type TableName, tableNames } from "../register/tables.ts";
import { id } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import type { FindingPlace } from "./answers.ts";

const table = z.enum(tableNames as [TableName, ...TableName[]]);

/** Where a cell of the register stands, so that the page can show it. */
export const showCell = question({
  input: z.object({ table, key: id, column: z.optional(z.string().check(z.minLength(1), z.maxLength(60))) }),
  access: { who: "known" },
  sample: { table: "people", key: "С-001", column: "name" },
  reads: [],
  preparation: { name: "cell" } as Preparation<"cell", FindingPlace>,
  decide(_register, _input, _context, place): Decision<FindingPlace> {
    return { changes: [], answer: place };
  },
});
