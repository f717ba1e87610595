/** Sentences about undoing, the journal and copies of the workbook. */

import { showDay } from "../language/day.ts";
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
