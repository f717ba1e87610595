/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const surveyRefusals = {
  surveyAlready: ({ survey, schoolYear }: { survey: string; schoolYear: string }) =>
    `«${survey}» на ${schoolYear} учебный год уже создана. Откройте её в списке анкет.`,
  nothingWaits: ({ survey }: { survey: string }) =>
    `Анкета ${survey}: разобранные ответы сходятся с листом ответов, решать нечего. ${nothingWritten}`,
  surveySpoilt: ({ survey }: { survey: string }) =>
    `Паспорт анкеты ${survey} на листе «Анкеты» изменён вручную, и личных ссылок из него не составить. Нажмите «Проверить книгу»: «Починить» восстановит его по самой анкете.`,
  surveyRefused: ({ reason }: { reason: string }) => `Анкета не создана: ${reason}. Повторите позже. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof surveyRefusals> {}
}
