/** A code of a pair alone says little to people: who the two are stands beside it wherever names may be shown. */
import { type Pair, pairs } from "../register/pairs.ts";
import { namesOf } from "./names.ts";
import { pairWords } from "./pairWords.ru.ts";
import type { Actor, Rows } from "./register.ts";

const codes = new RegExp(`(?<![\\p{L}\\d-])${pairs.letter}-\\d+(?![\\p{L}\\d-])(?! \\()`, "gu");

/** Puts the names of both beside every code of a pair that a sentence names, where the asker has to do with the pair. */
export function pairNaming(
  register: Rows<"pairs" | "people" | "settings">,
  asker?: Actor,
): (sentence: string) => string {
  const names = namesOf(register);
  if (!names.shown) return (sentence) => sentence;
  let known: Map<string, Pair> | null = null;
  return (sentence) =>
    sentence.replace(codes, (code) => {
      known ??= new Map(register.pairs.map((row) => [row.id, row]));
      const pair = known.get(code);
      const isOwn = asker === undefined || asker.role === "department" || (pair !== undefined && isOf(asker, pair));
      return pair === undefined || !isOwn
        ? code
        : pairWords.named(code, names.of(pair.mentorId), names.of(pair.menteeId));
    });
}

function isOf({ organisationIds }: Actor, { mentorOrganisationId, menteeOrganisationId }: Pair): boolean {
  return [mentorOrganisationId, menteeOrganisationId].some((id) => id !== null && organisationIds.includes(id));
}
