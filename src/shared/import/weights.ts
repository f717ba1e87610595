/** How heavy a remark of an import weighs, said together with its sentence. */
import type { Refusal } from "../facts/refusal.ts";
import type { Bounds } from "../language/phrases.ru.ts";

/** What a sentence may need to know beside what was found in the cell; each sentence names what it uses. */
interface RemarkFacts {
  /** What was read or chosen instead. */
  value?: string;
  /** Somebody or something else that matters here. */
  other?: string;
  count?: number;
  bounds?: Bounds;
  /** What the form would say. */
  refusal?: Refusal;
}
export type Fact<Name extends keyof RemarkFacts> = Pick<RemarkFacts, Name>;

/** An error leaves a cell empty or a row out, a warning asks for a look, an info tells. */
export type Weight = "error" | "warning" | "info";

function weighing<W extends Weight>(weight: W) {
  return <F>(sentence: (found: string, facts: F) => string) => ({ weight, sentence });
}
export const error = weighing("error");
export const warning = weighing("warning");
export const info = weighing("info");
