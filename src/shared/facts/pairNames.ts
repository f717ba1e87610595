/** A code of a pair alone says little to people: who the two are stands beside it wherever names may be shown. */
import { type Pair, pairs } from "../register/pairs.ts";
import { namesOf } from "./names.ts";
import { pairWords } from "./pairWords.ru.ts";
import type { Rows } from "./register.ts";

const codes = new RegExp(`(?<![\\p{L}\\d-])${pairs.letter}-\\d+(?![\\p{L}\\d-])(?! \\()`, "gu");

/** Puts the names of both beside every code of a pair that a sentence names. */
export function pairNaming(register: Rows<"pairs" | "people" | "settings">): (sentence: string) => string {
  const names = namesOf(register);
  if (!names.shown) return (sentence) => sentence;
  let known: Map<string, Pair> | null = null;
  return (sentence) =>
    sentence.replace(codes, (code) => {
      known ??= new Map(register.pairs.map((row) => [row.id, row]));
      const pair = known.get(code);
      return pair === undefined ? code : pairWords.named(code, names.of(pair.mentorId), names.of(pair.menteeId));
    });
}
