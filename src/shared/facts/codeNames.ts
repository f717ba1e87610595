/** A code alone says little to people: who or what it is stands beside it wherever names may be shown. */
import { namesOf } from "./names.ts";
import { pairNaming } from "./pairNames.ts";
import { pairWords } from "./pairWords.ru.ts";
import type { Actor, Rows } from "./register.ts";

/** Of people, pairs and organisations; any other code, and a sentence, stays what it is. */
export function codeNaming(
  register: Rows<"people" | "pairs" | "organisations" | "settings">,
  asker: Actor,
): (code: string) => string {
  const names = namesOf(register);
  const ofPair = pairNaming(register, asker);
  const organisations = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  return (code) => {
    const name = organisations.get(code) ?? names.of(code);
    return name === code ? ofPair(code) : pairWords.coded(code, name);
  };
}
