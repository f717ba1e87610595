/** What the view of «Проверка» says. */

import { plural } from "../language/plural.ru.ts";

const notices = (count: number) => `${count} ${plural(count, "замечание", "замечания", "замечаний")}`;

export const checkViewTexts = {
  title: "Проверка",
  help: "Ищет в реестре то, что расходится с документами или само с собой. Проверка ничего не меняет.",
  sound: "Замечаний нет: реестр в порядке.",
  severities: { error: "Ошибки", warning: "Предупреждения", info: "К сведению" },
  every: "Все",
  show: "Показать",
  showMore: (count: number) => `Показать ещё ${count}`,
  rules: "Правила с замечаниями",
  count: (count: number) => notices(count),
  ground: (clause: string) => `Основание: ${clause}`,
  open: "Перейти",
  openTo: (sheet: string, cell: string) => `Перейти: ${sheet}, ${cell}`,
  fix: "Исправить",
  fixAll: (count: number) => `Исправить всё (${count})`,
  fixTitle: "Что изменится",
  fixConfirm: "Исправить",
  fixLeft: (count: number) => `Решать людям: ${notices(count)}.`,
  moreLines: (count: number) => `И ещё строк: ${count}.`,
  removes: "строка будет удалена",
  empty: "пусто",
  fixed: (count: number) => `Исправлено: ${notices(count)}. Это можно отменить.`,
  again: "Проверить ещё раз",
  back: "Назад",
} as const;

export const checkSheetTexts = {
  sheet: "Проверка",
  headings: ["Важность", "Лист", "Ячейка", "Что найдено", "Что сделать", "Основание"],
  summary: (day: string, counts: { error: number; warning: number; info: number }) =>
    `Проверка на ${day}: ошибок ${counts.error}, предупреждений ${counts.warning}, к сведению ${counts.info}`,
  sound: "Замечаний нет.",
  cut: (count: number) => `Показаны первые замечания; ещё ${count} — в панели, вкладка «Проверка».`,
  done: (count: number) =>
    count === 0 ? "Проверка закончена: замечаний нет." : `Проверка закончена: ${notices(count)} на листе «Проверка».`,
  taken: "Лист «Проверка» занят чужими записями. Переименуйте его и повторите. Ничего не изменено.",
} as const;
