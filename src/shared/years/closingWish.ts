/** What whoever closes a year wants to become of pairs, banks and events. */
import * as z from "zod/mini";
import type { CodeOf } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import { closingGrounds } from "../register/vocabulary.ts";
import { id, isoDay, note, schoolYear } from "../request/fields.ts";

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

export const closingWish = z.object({
  schoolYear,
  // For every pair whose term has passed; `pairs` says otherwise for single ones.
  overdue: z.optional(z.object(decision)),
  pairs: z.optional(z.array(z.object({ pairId: id, ...decision })).check(z.maxLength(limits.pairs))),
  // Mentees who stop being young specialists and are to leave the bank or lose the mark.
  youngLeave: z.optional(z.array(id).check(z.maxLength(limits.yearPeople))),
  markBanks: z.optional(z.boolean()),
  events: z.optional(z.boolean()),
  dryRun: z.optional(z.boolean()),
});

export type ClosingWish = z.output<typeof closingWish>;
