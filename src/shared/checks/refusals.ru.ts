/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const checkRefusals = {
  nothingToFix: ({ rule }: { rule: string }) =>
    `«${rule}»: исправлять нечего — замечаний нет или решать их людям. Проверьте ещё раз. ${nothingWritten}`,
  cellMissing: ({ sheet, key }: { sheet: string; key: string }) =>
    `На листе «${sheet}» нет строки ${key}. Проверьте ещё раз.`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof checkRefusals> {}
}
