/** The pairs that whoever asks may see. */
import * as z from "zod/mini";
import { isOverdue } from "../facts/pairTerm.ts";
import type { Decision } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { normalForm } from "../language/text.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { code, fromRow, partOf } from "../request/fields.ts";
import { question } from "../request/request.ts";
import type { PairLine } from "./pairLine.ts";
import { inListOrder, pairLines } from "./pairLines.ts";

/** A part of the pairs that were found, how many they are, and how many there are in all. */
export interface FoundPairs {
  pairs: PairLine[];
  total: number;
  all: number;
}

/** By either person's name, the mentee's organisation or the pair's number; a curator sees the own organisations' pairs. */
export const listPairs = question({
  input: z.object({
    query: z.string().check(z.maxLength(limits.query)),
    /** Overdue pairs are not told among those that run. */
    status: z.optional(z.union([code(pairStatuses), z.literal("overdue")])),
    from: fromRow,
    limit: z.int().check(z.minimum(1), z.maximum(limits.pairs)),
  }),
  access: { who: "known" },
  sample: { query: "", limit: 50 },
  reads: ["organisations", "people", "employments", "pairs", "planLines", "consents", "settings"],
  decide(register, input, context): Decision<FoundPairs> {
    const lines = pairLines(register, context);
    const { people } = lines;
    const words = wordsOf(input.query);
    const own = register.pairs.filter(lines.isOwn);
    const found = own.filter((pair) => {
      const status = isOverdue(pair, context.today) ? "overdue" : pair.status;
      if (input.status !== undefined && input.status !== status) return false;
      if (normalForm(pair.id) === normalForm(input.query)) return true;
      const organisation = people.organisationName(pair.menteeOrganisationId);
      return [pair.mentorId, pair.menteeId].some((id) => namesMatch(words, people.searched(id), [organisation]));
    });
    const pairs = partOf(found.sort(inListOrder), input).map(lines.line);
    return { changes: [], answer: { pairs, total: found.length, all: own.length } };
  },
});
