/** Who asks, the figures, the settings, and the upkeep of the workbook. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { define, id, nothing } from "../request/request.ts";

export const upkeepRequests = {
  whoAmI: define({ input: nothing, access: { who: "anyone" }, mutates: false, sample: {} }),
  showIndicators: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  listSettings: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  changeSetting: define({
    input: z.object({ id, value: z.string().check(z.maxLength(limits.setting)) }),
    access: { who: "department" },
    mutates: true,
    sample: { id: "youngYears", value: "3" },
  }),
  showLastOperation: define({ input: nothing, access: { who: "known" }, mutates: false, sample: {} }),
  undoLastOperation: define({
    // Without an operation the last one is meant, whichever it is by then.
    input: z.object({ operationId: z.optional(id) }),
    access: { who: "known" },
    mutates: true,
    sample: {},
  }),
  checkJournal: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  checkBook: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
  repairBook: define({ input: nothing, access: { who: "department" }, mutates: true, sample: {} }),
  settleCopy: define({
    // What a copied workbook is for; only a copy can be asked.
    input: z.object({ purpose: z.enum(["newYear", "training", "mistake"]) }),
    access: { who: "department" },
    mutates: true,
    sample: { purpose: "training" },
  }),
  exportCanonical: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
} as const;
