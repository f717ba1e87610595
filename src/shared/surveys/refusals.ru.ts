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
  linksNotIssued: ({ survey }: { survey: string }) =>
    `Личных ссылок анкеты ${survey} в этой книге нет: книга — копия, или анкета создана до того, как у ссылок появились свои коды. Прежние ссылки здесь не действуют. Департамент выдаёт новые кнопкой «Выдать ссылки заново».`,
  linksOver: ({ survey }: { survey: string }) =>
    `Анкета ${survey} закрыта: ответов по личным ссылкам не принимают, и новых ссылок не выдают. Если эта книга — копия, ссылки раздают в той, с которой она снята. ${nothingWritten}`,
  linkUnknown: ({ survey, respondent }: { survey: string; respondent: string }) =>
    `Анкета ${survey} не спрашивает «${respondent}»: личной ссылки нет. Обновите список ссылок. ${nothingWritten}`,
  linkDayPast: ({ day }: { day: string }) =>
    `Ссылки не могут действовать по ${day}: этот день уже прошёл. Укажите сегодняшний день или более поздний. ${nothingWritten}`,
  linkDayLate: ({ day, latest }: { day: string; latest: string }) =>
    `Ответы по ${day} не засчитать: срок этой анкеты кончается ${latest}. Укажите этот день или более ранний. ${nothingWritten}`,
  paperOfPerson: () =>
    `Ответы участников с бумаги вносит только департамент: в школе листы не вскрывают и не читают. Передайте лист туда закрытым. ${nothingWritten}`,
  paperAhead: ({ day }: { day: string }) =>
    `День на листе, ${day}, ещё не наступил. Введите день, который стоит на листе. ${nothingWritten}`,
  paperBeforeLinks: ({ survey, day }: { survey: string; day: string }) =>
    `На ${day} у анкеты ${survey} ещё не было ни ссылок, ни листов с кодами. Проверьте день на листе. ${nothingWritten}`,
  paperEmpty: () => `На листе нет ни одного ответа: вносить нечего. Введите хотя бы один ответ. ${nothingWritten}`,
  paperQuestion: ({ question }: { question: string }) =>
    `Вопроса ${question} в этой анкете нет, или он введён дважды. Закройте ввод и откройте его снова. ${nothingWritten}`,
  paperTyped: ({ title, typed, as }: { title: string; typed: string; as: string }) =>
    `Вопрос «${title}»: «${typed}» не подходит. Нужно: ${as}. ${nothingWritten}`,
  surveyRefused: ({ reason }: { reason: string }) => `Анкета не создана: ${reason}. Повторите позже. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof surveyRefusals> {}
}
