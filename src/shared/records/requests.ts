/** One way to list, show, save and remove rows of the registers that have no life of their own. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { organisationRequests } from "../organisations/requests.ts";
import { recordTables } from "../register/recordTables.ts";
import { define, id } from "../request/request.ts";

const table = z.enum(recordTables);
const query = z.string().check(z.maxLength(limits.query));
/** By column, as a person types them; an empty text empties the cell. */
const typed = z.record(
  z.string().check(z.maxLength(60)),
  z.union([z.string().check(z.maxLength(limits.record)), z.boolean()]),
);

export const recordRequests = {
  ...organisationRequests,
  listRecords: define({
    // With a parent: only rows that refer to it, by whichever column.
    input: z.object({
      table,
      query,
      limit: z.int().check(z.minimum(1), z.maximum(limits.records)),
      parentId: z.optional(id),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { table: "publications", query: "", limit: 50 },
  }),
  showRecord: define({
    // Without a record: the form of a new one; the parent is chosen in it already.
    input: z.object({ table, recordId: z.optional(id), parentId: z.optional(id) }),
    access: { who: "known" },
    mutates: false,
    sample: { table: "publications" },
  }),
  findReferences: define({
    input: z.object({ table, field: id, query }),
    access: { who: "known" },
    mutates: false,
    sample: { table: "publications", field: "organisationId", query: "" },
  }),
  saveRecord: define({
    // `shown`: what stood in the form before; a column that somebody has changed since is refused by name.
    input: z.object({
      table,
      recordId: z.optional(id),
      values: typed,
      shown: z.optional(typed),
      confirmed: z.optional(z.boolean()),
    }),
    access: { who: "own", of: "record" },
    mutates: true,
    sample: {
      table: "organisations",
      recordId: "О-001",
      values: { headName: "Громова Нина Ильинична", note: "Сведения уточнены" },
    },
  }),
  removeRecord: define({
    input: z.object({ table, recordId: id }),
    access: { who: "own", of: "record" },
    mutates: true,
    sample: { table: "publications", recordId: "ПБ-001" },
  }),
} as const;
