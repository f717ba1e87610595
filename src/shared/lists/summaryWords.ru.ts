/** Labels of the summary sheet. */

export const summaryWords = {
  sheet: "Сводка",
  title: "Сводка целевых показателей программы наставничества",
  dataOn: "Данные на",
  municipality: "Муниципалитет",
  headers: [
    "Год",
    "Учебный год",
    "Цель",
    "Факт",
    "Числитель",
    "Знаменатель",
    "Отклонение",
    "Не хватает",
    "Дата отчёта",
    "Оценка",
  ],
  organisations: {
    title: (schoolYear: string) => `Показатели по организациям: ${schoolYear} учебный год`,
    targets: (targets: readonly string[]) =>
      targets.length === 0 ? "Целей на этот год нет" : `Цели: ${targets.join("; ")}`,
    target: (indicator: number, target: number, unit: string) =>
      `${indicator} — ${String(target).replace(".", ",")} ${unit}`,
    code: "Код",
    indicator: (indicator: number) => `П. ${indicator}`,
    missed: "Ниже цели",
    name: "Организация",
    /** Instead of a figure of so few people that it would tell of each. */
    few: "мало",
    more: (count: number) => `и ещё ${count}: полная таблица — функция MENTOR_ORGANISATIONS`,
    none: "Показать нечего: организаций или данных о них нет",
  },
} as const;
