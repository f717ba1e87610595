/** No sentence reads with a gap where one of its facts is empty: it is told again with the emptiness in words. */
import { notGiven } from "./phrases.ru.ts";

/** A quotation of nothing, a doubled gap, a mark that hangs in the air, a bracket around nothing. */
const gap = /«\s*»|\s{2}|\s[.,:;!?](?=\s|$)|\(\s*\)|[:—]\s*[.,;]|^[\s.,:;!?]|\s$/u;

export function wholeSentence<Facts extends object>(say: (facts: Facts) => string, facts: Facts): string {
  const said = say(facts);
  return gap.test(said) ? say(filled(facts)) : said;
}

function filled<Facts extends object>(facts: Facts): Facts {
  const shown = (fact: unknown) => {
    if (Array.isArray(fact)) return fact.length === 0 ? [notGiven] : fact;
    return fact === "" ? notGiven : fact;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shown(fact)])) as Facts;
}
