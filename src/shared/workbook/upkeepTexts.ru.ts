/** Sentences about undoing, the journal and copies of the workbook. */

import type { RefusalCode, RefusalFacts } from "../facts/refusal.ts";
import { showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import type { ChainFault } from "./chain.ts";

const nothingWritten = "Ничего не записано.";

/** «20.11.2026 09:00» */
export function showMoment(at: string): string {
  return `${showDay(at.slice(0, 10))} ${at.slice(11, 16)}`.trim();
}

type UpkeepRefusalCode = Extract<RefusalCode, "nothingToUndo" | `undo${string}` | "copiedBook" | "notCopied">;

export const upkeepRefusals: { [Code in UpkeepRefusalCode]: (facts: RefusalFacts[Code]) => string } = {
  nothingToUndo: () => "Отменять нечего: с тех пор как книга настроена, никто ничего не изменил через регистр.",
  undoForeign: ({ at, actor }) =>
    `Своих операций, которые можно отменить, у вас нет. Последнюю в книге выполнил ${actor} (${showMoment(at)}): отменить её может он сам или департамент. ${nothingWritten}`,
  undoMoved: ({ action, at, actor }) =>
    `Последней стала другая операция: «${action}» (${showMoment(at)}, ${actor}). Посмотрите на неё и решите снова. ${nothingWritten}`,
  undoImpossible: ({ action, at }) =>
    `«${action}» (${showMoment(at)}) отменить нельзя: созданная форма останется на диске. Закройте её для ответов. ${nothingWritten}`,
  undoNotKept: ({ action, at }) =>
    `«${action}» (${showMoment(at)}) уже не отменить: прежние значения хранятся только для двадцати последних операций и не для самых больших. Верните нужное вручную или через «Файл → История версий». ${nothingWritten}`,
  undoRowsChanged: ({ action, keys, more }) =>
    `«${action}» не отменить: после неё изменили ${keys.join(", ")}${more > 0 ? ` и ещё ${more} ${plural(more, "строку", "строки", "строк")}` : ""}. Исправьте нужное вручную. ${nothingWritten}`,
  undoReferred: ({ action, key, by }) =>
    `«${action}» не отменить: на строку ${key} уже ссылается ${by}. Сначала отмените или исправьте ${by}. ${nothingWritten}`,
  copiedBook: () =>
    "Это копия книги. Пока не сказано, для чего она, в ней ничего не записывается. Откройте панель, раздел «Доктор», и выберите: новый год, учебная или ошибка.",
  notCopied: () => "Эта книга — не копия, выбирать нечего.",
};

export const undoTexts = {
  ask: ({ action, objects, actor, at }: { action: string; objects: string; actor: string; at: string }) =>
    `Последнюю операцию выполнил ${actor} (${showMoment(at)}): «${action}»${objects === "" ? "" : ` — ${objects}`}. Отменить её?`,
  kept: "Ничего не отменено.",
  undone: (action: string, objects: string) => `Отменено: «${action}»${objects === "" ? "" : ` — ${objects}`}.`,
} as const;

/** What a copied workbook may be for. */
export const copyPurposes = { newYear: "новый год", training: "учебная книга", mistake: "ошибка" } as const;

const chainFaults: Record<ChainFault["fault"], (at: string, row: string) => string> = {
  lineChanged: (at, row) => `${row} (${at}) изменена после записи.`,
  lineMoved: (at, row) => `${row} (${at}) переставлена: раньше она стояла выше.`,
  lineMissing: (at) => `Нет строки об операции, выполненной ${at}: её удалили.`,
  lineForeign: (at, row) => `${row} (${at}) добавлена не регистром или изменена.`,
};

export function chainFaultSentence(fault: ChainFault, row: number | null): string {
  return chainFaults[fault.fault](showMoment(fault.at), row === null ? "" : `Строка ${row}`);
}
