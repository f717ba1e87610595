/** What whoever closes a year wants to become of pairs, banks and events. */
import * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import { agreement, earlyGround } from "../pairs/fields.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { pairs } from "../register/pairs.ts";
import { id, maybeFieldOf, schoolYear } from "../request/fields.ts";

/** What becomes of a pair whose term has passed, in the words of extendPair and closePair. */
const decision = {
  decision: z.enum(["leave", "extend", "close"]),
  dueOn: maybeFieldOf(pairs.columns.dueOn),
  ...agreement,
  finishedOn: maybeFieldOf(pairs.columns.finishedOn),
  ground: z.optional(earlyGround),
  document: maybeFieldOf(pairEvents.columns.document),
  note: maybeFieldOf(pairEvents.columns.note),
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
