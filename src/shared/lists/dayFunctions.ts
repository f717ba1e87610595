/** Functions for formulas about days: of a school year, between two days. */

import { fullYears } from "../facts/fullYears.ts";
import { addYears } from "../language/day.ts";
import { schoolYearOf, showSchoolYear } from "../language/schoolYear.ts";
import { longestSpan, staffDaysAfter } from "../language/workingDays.ts";
import type { Cell } from "../register/column.ts";
import { type Argument, dayIn, eachCell, eachTogether, FunctionError, wholeNumber } from "./arguments.ts";
import type { CustomFunction } from "./customFunction.ts";
import { functionWords } from "./functionWords.ru.ts";

const startName = "начало стажа";
const onName = "на дату";

/** Empty where one of the two days is. */
function eachSpan(
  [starts, ends]: readonly Argument[],
  startName: string,
  endName: string,
  compute: (start: string, end: string) => Cell,
): Cell | Cell[][] {
  return eachTogether([starts, ends], ([start = "", end = ""]) => {
    const [from, to] = [dayIn(start, startName), dayIn(end, endName)];
    return from === null || to === null ? "" : compute(from, to);
  });
}

export const dayFunctions = {
  MENTOR_SCHOOL_YEAR: {
    description: "Учебный год, на который приходится дата: 01.09.2025 — 2025/2026.",
    parameters: [{ name: "dates", help: "Дата или диапазон дат" }],
    sample: () => ["2025-09-01"],
    compute: (args) =>
      eachCell(args[0], (cell) => {
        const day = dayIn(cell, "дата");
        return day === null ? "" : showSchoolYear(schoolYearOf(day));
      }),
  },
  MENTOR_SERVICE_YEARS: {
    description: "Стаж полных лет на дату.",
    parameters: [
      { name: "start", help: "Начало стажа: дата или диапазон дат" },
      { name: "on", help: "На какую дату: дата или диапазон того же размера" },
    ],
    sample: () => ["2021-09-01", "2024-09-01"],
    compute: (args) => eachSpan(args, startName, onName, (start, on) => fullYears(start, on) ?? ""),
  },
  MENTOR_IS_YOUNG: {
    description: "Молодой ли специалист на дату: стаж не более трёх лет (или другого числа лет) включительно.",
    parameters: [
      { name: "start", help: "Начало педагогического стажа: дата или диапазон дат" },
      { name: "on", help: "На какую дату: 1 сентября или дата приёма" },
      { name: "years", help: "Не более скольких лет; если не указано — 3", optional: true },
    ],
    sample: () => ["2021-09-01", "2024-09-01", 3],
    compute(args) {
      const years = args[2] === undefined || args[2] === "" ? 3 : wholeNumber(args[2], "лет");
      return eachSpan(args, startName, onName, (start, on) => on <= addYears(start, years));
    },
  },
  MENTOR_WORKING_DAYS: {
    description:
      "Сколько рабочих дней от уведомления до даты: день уведомления не считается, последний считается (ТК РФ, ст. 14, 112). Переносы выходных (ТК РФ, ст. 112) не учтены.",
    parameters: [
      { name: "notice", help: "Дата уведомления: дата или диапазон дат" },
      { name: "on", help: "До какой даты: дата или диапазон того же размера" },
    ],
    sample: () => ["2025-05-05", "2025-05-12"],
    compute: (args) =>
      eachSpan(args, "уведомление", onName, (from, to) => {
        if (to < from) throw new FunctionError(functionWords.reversed("уведомление", onName));
        if (to > addYears(from, longestSpan)) throw new FunctionError(functionWords.spanTooLong(longestSpan));
        return staffDaysAfter(from, to);
      }),
  },
} as const satisfies Record<string, CustomFunction>;
