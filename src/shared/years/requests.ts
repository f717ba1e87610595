/** What closing a school year and amending it later is asked. */
import * as z from "zod/mini";
import type { CodeOf } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import { closingGrounds } from "../register/vocabulary.ts";
import { define, id, isoDay, line, note, nothing, schoolYear } from "../request/request.ts";

type EarlyGround = Exclude<CodeOf<typeof closingGrounds>, "planFulfilled">;

/** What becomes of a pair whose term has passed, in the words of extendPair and closePair. */
const decision = {
  decision: z.enum(["leave", "extend", "close"]),
  dueOn: z.optional(isoDay),
  mentorAgreedOn: z.optional(isoDay),
  menteeAgreedOn: z.optional(isoDay),
  finishedOn: z.optional(isoDay),
  ground: z.optional(
    z.enum(closingGrounds.codes.filter((ground) => ground !== "planFulfilled") as [EarlyGround, ...EarlyGround[]]),
  ),
  document: note,
  note,
};

export const yearRequests = {
  showYearClosing: define({
    input: z.object({ schoolYear }),
    access: { who: "department" },
    mutates: false,
    sample: { schoolYear: 2025 },
  }),
  closeYear: define({
    input: z.object({
      schoolYear,
      // For every pair whose term has passed; `pairs` says otherwise for single ones.
      overdue: z.optional(z.object(decision)),
      pairs: z.optional(z.array(z.object({ pairId: id, ...decision })).check(z.maxLength(limits.pairs))),
      // Mentees who stop being young specialists and are to leave the bank or lose the mark.
      youngLeave: z.optional(z.array(id).check(z.maxLength(limits.yearPeople))),
      markBanks: z.optional(z.boolean()),
      events: z.optional(z.boolean()),
      dryRun: z.optional(z.boolean()),
    }),
    access: { who: "department" },
    mutates: true,
    sample: { schoolYear: 2025, markBanks: true, dryRun: true },
  }),
  amendYear: define({
    input: z.object({ schoolYear, reason: line(500), dryRun: z.optional(z.boolean()) }),
    access: { who: "department" },
    mutates: true,
    sample: { schoolYear: 2024, reason: "Приказ о паре найден после закрытия года", dryRun: true },
  }),
  showYears: define({ input: nothing, access: { who: "department" }, mutates: false, sample: {} }),
} as const;
