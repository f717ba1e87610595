/** Sentences about people in the banks: why not, what to know, and the headers of the official forms. */

import { plural } from "../language/plural.ru.ts";

const years = (count: number) => `${count} ${plural(count, "год", "года", "лет")}`;
const atLeast = (count: number) => `не менее ${count} ${plural(count, "года", "лет", "лет")}`;
/** Fields that are no columns, or are called differently. */
export const bankFields = {
  bank: "Банк",
  personIds: "Кто именно",
  young: "Молодой специалист",
  pause: "Приостановить пары",
  what: "Что выгрузить",
  forPublication: "Для публикации",
  years: "Лет наставничества",
  completed: "Завершённых пар",
} as const;

export const bankTexts = {
  protocol: (number: string, on: string) => (on === "" ? `протокол № ${number}` : `протокол № ${number} от ${on}`),
  careerShort: (known: number | null, wanted: number) =>
    known === null
      ? "Педагогический стаж не указан."
      : `Педагогический стаж ${years(known)}, рекомендовано ${atLeast(wanted)} (Положение, п. 4.3).`,
  subjectShort: (known: number, wanted: number) =>
    `Стаж по предмету ${years(known)}, рекомендовано ${atLeast(wanted)} (Положение, п. 4.3).`,
  busy: (running: number, limit: number) => `занято ${running} из ${limit}`,
  pauseByHand: (pairs: readonly string[]) =>
    `Пары ${pairs.join(", ")} действуют: приостановите их, если встреч не будет.`,
  titles: { mentors: "База наставников", mentees: "База наставляемых", statistics: "Статистика наставничества за" },
  contacts: "Контактные данные",
  unnamed: "нет согласия на публикацию",
  passed: "пройдено",
  total: "Всего",
  forms: {
    mentors: [
      "№",
      "ФИО наставника",
      "Контактные данные",
      "Место работы",
      "Основные компетенции",
      "Важные достижения",
      "Интересы",
      "Желаемый возраст наставляемых",
      "Ресурс времени на программу",
      "Дата вхождения в программу",
      "ФИО наставляемого",
      "Форма наставничества",
      "Место работы наставляемого",
      "Дата завершения программы",
      "Результаты программы",
      "Ссылка на кейс или отзыв",
    ],
    mentees: [
      "№",
      "ФИО наставляемого",
      "Контактные данные",
      "Год рождения",
      "Основной запрос",
      "Дата вхождения в программу",
      "ФИО наставника",
      "Форма наставничества",
      "Место работы наставника",
      "Дата завершения программы",
      "Результаты программы",
      "Ссылка на кейс или отзыв",
      "Отметка о прохождении",
    ],
    statistics: [
      "Организация",
      "Наставников",
      "Наставляемых",
      "Пар",
      "из них завершено",
      "завершено досрочно или заменён наставник",
    ],
  },
} as const;
