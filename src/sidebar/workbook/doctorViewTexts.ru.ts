/** What the sidebar's view «Доктор» and the undo button say. */
import { plural } from "../../shared/language/plural.ru.ts";
import { showMoment } from "../../shared/workbook/upkeepTexts.ru.ts";

const notices = (count: number) => `${count} ${plural(count, "замечание", "замечания", "замечаний")}`;

export const doctorViewTexts = {
  title: "Доктор",
  help: "Проверяет листы, столбцы, проверки ввода, защиту, формулы, триггеры, анкеты и журнал. Проверка ничего не меняет.",
  sound: "Книга в порядке: повреждений не найдено.",
  repairable: (count: number) => `Можно починить: ${notices(count)}`,
  forPeople: (count: number) => `Решать людям: ${notices(count)}`,
  promise: "Записи людей не изменятся. Формулы в столбцах данных заменят их значения; это можно отменить.",
  repair: "Починить",
  repaired: (count: number) => `Исправлено: ${count}.`,
  again: "Проверить ещё раз",
  more: (count: number) => `И ещё ${notices(count)}.`,
  severities: { error: "Ошибка", warning: "Предупреждение", info: "К сведению" },
  copyTitle: "Это копия книги. Для чего она?",
  copyHelp:
    "Пока не выбрано, здесь ничего не записывается и ответы анкет не разбираются. Анкеты останутся у исходной книги.",
  purposes: { newYear: "Новый год", training: "Учебная", mistake: "Ошибка" },
  settled: {
    newYear: "Теперь это самостоятельный регистр: защита и триггеры на месте.",
    training: "Теперь это учебная книга: писать можно, ответы анкет не собираются.",
    mistake: "Здесь по-прежнему ничего не записывается. Откройте исходную книгу, а эту удалите.",
  },
  undoTitle: "Отменить последнюю операцию",
  undoAsk: (action: string, objects: string, actor: string, at: string) =>
    `«${action}»${objects === "" ? "" : ` — ${objects}`}; ${actor}, ${showMoment(at)}.`,
  undoImpossible: "Эту операцию уже не отменить.",
  undoConfirm: "Отменить её",
  undoKeep: "Оставить",
  undone: (action: string) => `Отменено: «${action}».`,
  nothing: "Отменять нечего.",
} as const;
