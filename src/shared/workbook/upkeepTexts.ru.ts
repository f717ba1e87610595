/** Sentences about undoing, the journal and copies of the workbook. */

import { showDay } from "../language/day.ts";
import { plural } from "../language/plural.ru.ts";
import type { ChainFault } from "./chain.ts";

/** «20.11.2026 09:00» */
export function showMoment(at: string): string {
  return `${showDay(at.slice(0, 10))} ${at.slice(11, 16)}`.trim();
}

export const undoTexts = {
  ask: ({ action, objects, actor, at }: { action: string; objects: string; actor: string; at: string }) =>
    `Последнюю операцию выполнил ${actor} (${showMoment(at)}): «${action}»${objects === "" ? "" : ` — ${objects}`}. Отменить её?`,
  kept: "Ничего не отменено.",
  undone: (action: string, objects: string) => `Отменено: «${action}»${objects === "" ? "" : ` — ${objects}`}.`,
} as const;

const history = "Историю версий Google Таблиц и ответы в самих формах программа не стирает: их удаляют в Google.";

/** «Стереть прежние данные удалённых строк» */
export const forgetTexts = {
  ask: (left: { operations: number; hands: number; keys: readonly string[] }) =>
    `Прежние данные строк, которых в листах больше нет${left.keys.length === 0 ? "" : ` (${shownList(left.keys)})`}, ещё хранятся: ${former(left)}. Сами они стираются после двадцати следующих операций, но не позже чем через 60 дней. Стереть сейчас? Отменить эти операции и вернуть эти правки будет нельзя. ${history}`,
  nothing: `Прежних данных удалённых строк в книге нет. ${history}`,
  kept: "Ничего не стёрто.",
  done: (gone: { operations: number; hands: number }) => `Стёрто: ${former(gone)}. ${history}`,
} as const;

function former({ operations, hands }: { operations: number; hands: number }): string {
  const undone = `${operations} ${plural(operations, "операция", "операции", "операций")} в журнале отмен`;
  return `${undone}, ${hands} ${plural(hands, "правка", "правки", "правок")} рукой`;
}

const mostShown = 10;

function shownList(keys: readonly string[]): string {
  const more = keys.length - mostShown;
  return `${keys.slice(0, mostShown).join(", ")}${more > 0 ? ` и ещё ${more}` : ""}`;
}

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
