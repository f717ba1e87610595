/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const yearRefusals = {
  yearNotOver: ({ schoolYear, reportOn }: { schoolYear: string; reportOn: string }) =>
    `${schoolYear} учебный год закрыть нельзя: дата отчёта ${reportOn} ещё не наступила. Дождитесь её или измените в настройках. ${nothingWritten}`,
  yearClosed: ({ schoolYear, closedAt }: { schoolYear: string; closedAt: string }) =>
    `${schoolYear} учебный год уже закрыт ${closedAt}. Если показатели изменились, внесите поправку. ${nothingWritten}`,
  yearNotClosed: ({ schoolYear }: { schoolYear: string }) =>
    `${schoolYear} учебный год ещё не закрыт: поправки вносятся только в закрытый год. ${nothingWritten}`,
  yearUnchanged: ({ schoolYear }: { schoolYear: string }) =>
    `Пересчёт ${schoolYear} учебного года даёт те же показатели: поправка не нужна. ${nothingWritten}`,
  yearTampered: ({ schoolYear, faults, more }: { schoolYear: string; faults: readonly string[]; more: number }) =>
    `${schoolYear} учебный год: итоги правили вручную. ${faults.join(" ")}${more > 0 ? ` И ещё ${more}.` : ""} Верните прежние значения («Файл → История версий»). ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof yearRefusals> {}
}
