/** A rule says no: a code and its facts. Each noun keeps its codes with their sentences in `refusals.ru.ts` and adds them here. */

/** Code → facts; every `refusals.ru.ts` extends it by what its sentences need. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the nouns
export interface RefusalFacts {}

/** The facts of each sentence. */
export type FactsOf<Sentences> = {
  [Code in keyof Sentences]: Sentences[Code] extends (...facts: infer Facts extends unknown[]) => unknown
    ? Facts extends [infer Only]
      ? Only
      : Record<string, never>
    : never;
};

export type RefusalCode = keyof RefusalFacts;
export type Refusal = { [Code in RefusalCode]: { refused: Code; facts: RefusalFacts[Code] } }[RefusalCode];

export function refuse<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): Refusal {
  return { refused: code, facts } as Refusal;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
