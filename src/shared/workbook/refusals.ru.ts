/** Why a request of this folder is refused: code → sentence; the facts of a code are what its sentence needs. */
import type { FactsOf } from "../facts/refusal.ts";
import { showDay } from "../language/day.ts";
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

function showMoment(at: string): string {
  return `${showDay(at.slice(0, 10))} ${at.slice(11, 16)}`.trim();
}

export const workbookRefusals = {
  nothingToUndo: () => "Отменять нечего: с тех пор как книга настроена, никто ничего не изменил через регистр.",
  undoForeign: ({ at, actor }: { at: string; actor: string }) =>
    `Своих операций, которые можно отменить, у вас нет. Последнюю в книге выполнил ${actor} (${showMoment(at)}): отменить её может он сам или департамент. ${nothingWritten}`,
  undoMoved: ({ action, at, actor }: { action: string; at: string; actor: string }) =>
    `Последней стала другая операция: «${action}» (${showMoment(at)}, ${actor}). Посмотрите на неё и решите снова. ${nothingWritten}`,
  undoImpossible: ({ action, at }: { action: string; at: string }) =>
    `«${action}» (${showMoment(at)}) отменить нельзя: созданная форма останется на диске. Закройте её для ответов. ${nothingWritten}`,
  undoNotKept: ({ action, at }: { action: string; at: string }) =>
    `«${action}» (${showMoment(at)}) уже не отменить: прежние значения хранятся только для двадцати последних операций и не для самых больших. Верните нужное вручную или через «Файл → История версий». ${nothingWritten}`,
  undoDoubtful: ({ action, at }: { action: string; at: string }) =>
    `«${action}» (${showMoment(at)}) не отменить: регистр не может подтвердить прежние значения в «Операциях». Их меняли в листе, или операция выполнена до обновления либо копирования книги. Верните нужное вручную или через «Файл → История версий». ${nothingWritten}`,
  undoRowsChanged: ({ action, keys, more }: { action: string; keys: readonly string[]; more: number }) =>
    `«${action}» не отменить: после неё изменили ${keys.join(", ")}${more > 0 ? ` и ещё ${more} ${plural(more, "строку", "строки", "строк")}` : ""}. Исправьте нужное вручную. ${nothingWritten}`,
  undoReferred: ({ action, key, by }: { action: string; key: string; by: string }) =>
    `«${action}» не отменить: на строку ${key} уже ссылается ${by}. Сначала отмените или исправьте ${by}. ${nothingWritten}`,
  copiedBook: () =>
    "Это копия книги. Пока не сказано, для чего она, в ней ничего не записывается. Откройте панель, раздел «Доктор», и выберите: новый год, учебная или ошибка.",
  notCopied: () => "Эта книга — не копия, выбирать нечего.",
};

declare module "../facts/refusal.ts" {
  interface RefusalFacts extends FactsOf<typeof workbookRefusals> {}
}
