/** The pairs that whoever asks may see. */
import * as z from "zod/mini";
import type { Decision } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { normalForm } from "../language/text.ts";
import { question } from "../request/request.ts";
import type { PairLine } from "./pairLine.ts";
import { inListOrder, pairLines } from "./pairLines.ts";

/** By either person's name, the mentee's organisation or the pair's number; a curator sees the own organisations' pairs. */
export const listPairs = question({
  input: z.object({
    query: z.string().check(z.maxLength(limits.query)),
    limit: z.int().check(z.minimum(1), z.maximum(limits.pairs)),
  }),
  access: { who: "known" },
  sample: { query: "", limit: 50 },
  reads: ["organisations", "people", "employments", "pairs", "planLines", "consents", "settings"],
  decide(register, input, context): Decision<PairLine[]> {
    const lines = pairLines(register, context);
    const { people } = lines;
    const words = wordsOf(input.query);
    const found = register.pairs.filter((pair) => {
      if (!lines.isOwn(pair)) return false;
      if (normalForm(pair.id) === normalForm(input.query)) return true;
      const organisation = people.organisationName(pair.menteeOrganisationId);
      return [pair.mentorId, pair.menteeId].some((id) => namesMatch(words, people.searched(id), [organisation]));
    });
    return { changes: [], answer: found.sort(inListOrder).slice(0, input.limit).map(lines.line) };
  },
});
