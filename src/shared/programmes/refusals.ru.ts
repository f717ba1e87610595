/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { nothingWritten } from "../language/phrases.ru.ts";

export const programmeRefusals = {
  programmeMissing: ({ pair }: { pair: string }) =>
    `У пары ${pair} ещё нет программы. Составьте её (приказ № 548-п, дорожная карта, п. 1.2). ${nothingWritten}`,
  programmeUnknown: ({ programme }: { programme: string }) =>
    `Программы «${programme}» в регистре нет. Обновите список. ${nothingWritten}`,
  programmeApproved: ({ pair, version, on }: { pair: string; version: number; on: string }) =>
    `Программа пары ${pair} (редакция ${version}) утверждена ${on}. Чтобы изменить её, сохраните новую редакцию (приказ № 548-п, Положение, п. 1.5). ${nothingWritten}`,
  programmeNotApproved: ({ pair }: { pair: string }) =>
    `Программа пары ${pair} ещё не утверждена. Сначала утвердите её. ${nothingWritten}`,
  programmeOutsidePair: ({ pair, from, to }: { pair: string; from: string; to: string }) =>
    `Программа выходит за время пары ${pair} (с ${from} по ${to}). Исправьте даты или продлите пару. ${nothingWritten}`,
  controlOutside: ({ field, day, from, to }: { field: string; day: string; from: string; to: string }) =>
    `Поле «${field}»: ${day} вне времени программы (с ${from} по ${to}). Исправьте дату. ${nothingWritten}`,
  protocolIncomplete: () => `У протокола нужны и номер, и дата. Дополните или очистите оба поля. ${nothingWritten}`,
  planFull: ({ pair, limit }: { pair: string; limit: number }) =>
    `В плане пары ${pair} может быть не более ${limit} мероприятий. ${nothingWritten}`,
  lineSettled: ({ line, status }: { line: string; status: string }) =>
    `«${line}»: уже в статусе «${status}». Верните статус «запланировано», затем повторите. ${nothingWritten}`,
  involvedInPair: ({ pair }: { pair: string }) =>
    `Привлечён может быть только другой педагог, не участник пары ${pair}. Выберите другого. ${nothingWritten}`,
  involvedUnagreed: ({ person }: { person: string }) =>
    `${person}: других педагогов привлекают с их согласия (приказ № 548-п, Положение, п. 5.1.1). Внесите дату согласия. ${nothingWritten}`,
  codeUnknown: ({ field, code }: { field: string; code: string }) =>
    `Поле «${field}»: кода «${code}» в регистре нет. Выберите другой. ${nothingWritten}`,
  reviewMarks: ({ missing, fromData }: { missing: readonly number[]; fromData: readonly number[] }) =>
    `${[
      missing.length === 0 ? "" : `Не оценены пункты: ${missing.join(", ")}.`,
      fromData.length === 0 ? "" : `Пункты ${fromData.join(", ")} регистр заполняет сам: уберите их.`,
    ]
      .filter(Boolean)
      .join(" ")} ${nothingWritten}`,
  routeMissing: ({ person }: { person: string }) =>
    `${person}: действующего маршрута нет. Сначала составьте его. ${nothingWritten}`,
  routeCovered: ({ person }: { person: string }) =>
    `${person}: на каждый оставшийся дефицит в маршруте уже есть открытая строка. ${nothingWritten}`,
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof programmeRefusals> {}
}
