/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const regionRefusals = {
  countersTooEarly: ({ schoolYear }: { schoolYear: string }) =>
    `${schoolYear} учебный год ещё не начался: показателей нет. Выберите другой год. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof regionRefusals> {}
}
