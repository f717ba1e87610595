import type { Context, Decision, Rows } from "../facts/register.ts";
import { namesMatch, wordsOf } from "../language/nameSearch.ts";
import { normalForm } from "../language/text.ts";
import type { PairLine } from "../lists/answers.ts";
import type { InputOf } from "../lists/protocol.ts";
import { inListOrder, pairLines } from "./pairLines.ts";

/** By either person's name, the mentee's organisation or the pair's number; a curator sees the own organisations' pairs. */
export function listPairs(
  register: Rows<"pairs" | "settings" | "organisations" | "people" | "employments" | "planLines" | "consents">,
  input: InputOf<"listPairs">,
  context: Context,
): Decision<PairLine[]> {
  const lines = pairLines(register, context);
  const { people } = lines;
  const words = wordsOf(input.query);
  const found = register.pairs.filter((pair) => {
    if (!lines.isOwn(pair)) return false;
    if (normalForm(pair.id) === normalForm(input.query)) return true;
    const organisation = people.organisationName(pair.menteeOrganisationId);
    return [pair.mentorId, pair.menteeId].some((id) => namesMatch(words, people.name(id), [organisation]));
  });
  return { changes: [], answer: found.sort(inListOrder).slice(0, input.limit).map(lines.line) };
}
