/** Sentences about records: why one cannot be written, and what to know about it. */

import { plural } from "../language/plural.ru.ts";

const monthly = { popular: "популяризация", method: "методические материалы" } as const;

export const recordTexts = {
  closedOn: (day: string) => `Закрыта ${day}.`,
  actsMissing: (count: number) => `Не хватает локальных актов: ${count}.`,
  roadmapIs: (status: string) => `Дорожная карта: ${status}.`,
  roadmapsWait: (count: number) => `Дорожных карт на согласовании: ${count}.`,
  termOver: (day: string) => `Срок истёк ${day}.`,
  reviewDue: (day: string) => `Пора проверить: раз в год, срок был ${day} (положение колледжа (ДНР), титул).`,
  riskScore: (score: number, high: boolean) => `Оценка ${score} из 25${high ? ": высокий риск" : ""}.`,
  highRisks: (count: number) => `Высоких рисков: ${count}.`,
  overdueSince: (day: string) => `Просрочено с ${day}.`,
  metaUnknown: "Не отмечено, метапредметная ли: в показатель 5 не входит.",
  noEvents: "В этом учебном году мероприятий нет.",
  monthCount: (kind: keyof typeof monthly, count: number, wanted: number) =>
    `В этом месяце ${monthly[kind]}: ${count} из ${wanted}${count < wanted ? " (приказ № 548-п, дорожная карта)" : ""}.`,
  waitingRows: (count: number) => `Требуют внимания: ${count}.`,
  trainingsThisYear: (count: number) => `Обучений в этом учебном году: ${count}.`,

  nothingChanged: "Ничего не изменено.",
  unfit: (sheet: string, key: string, sentence: string) => `После этого лист «${sheet}», ${key}: ${sentence}`,
  unfitMore: (count: number) =>
    `Не согласуется с этим и ещё ${count} ${plural(count, "запись", "записи", "записей")}: их назовёт «Проверка».`,
  nameEverywhere: "Код остался прежним, имя изменится всюду.",
  cancelReplaced: (title: string, status: string) => `Отметить прежний документ «${title}» как «${status}»`,
} as const;
