/** What the check of the register is asked. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { type TableName, tableNames } from "../register/tables.ts";
import { define, id } from "../request/request.ts";
import { type CheckCode, checkWords } from "./checkTexts.ru.ts";

const rule = z.enum(Object.keys(checkWords) as [CheckCode, ...CheckCode[]]);
const table = z.enum(tableNames as [TableName, ...TableName[]]);

export const checkRequests = {
  checkRegister: define({
    // Findings page by page, of one rule or of one severity; counts and rules are told of all.
    input: z.object({
      code: z.optional(rule),
      severity: z.optional(z.enum(["error", "warning", "info"])),
      from: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
      limit: z.optional(z.int().check(z.minimum(0), z.maximum(limits.findings))),
    }),
    access: { who: "known" },
    mutates: false,
    sample: { limit: 50 },
  }),
  /** Without keys every finding of the rule that can be put right; `dryRun` only tells what would change. */
  fixFindings: define({
    input: z.object({
      code: rule,
      keys: z.optional(z.array(id).check(z.minLength(1), z.maxLength(limits.records))),
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "known" },
    mutates: true,
    sample: { code: "updatedMissing" },
  }),
  /** Opens the sheet at a cell, wherever its row stands now. */
  showCell: define({
    input: z.object({ table, key: id, column: z.optional(z.string().check(z.minLength(1), z.maxLength(60))) }),
    access: { who: "known" },
    mutates: false,
    sample: { table: "people", key: "С-001", column: "name" },
  }),
} as const;
