import { bankFields } from "../banks/bankTexts.ru.ts";
import { targetFields } from "../indicators/targetTexts.ru.ts";
import { programmeFieldNames } from "../programmes/programmeTexts.ru.ts";
import { roadmapFieldNames } from "../roadmap/roadmapTexts.ru.ts";
import { yearFields } from "../years/yearTexts.ru.ts";

/** Fields of requests that are no columns, or are called differently in the sidebar. */
export const fieldTexts: Record<string, string | undefined> = {
  ...roadmapFieldNames,
  ...bankFields,
  request: "Запрос",
  personId: "Сотрудник",
  mentorId: "Наставник",
  menteeId: "Наставляемый",
  pairId: "Пара",
  pairIds: "Выбранные пары",
  mark: "Отметка проверки",
  lineId: "Строка плана",
  surveyId: "Анкета",
  filledOn: "День на листе",
  answers: "Ответы",
  whose: "Чьё согласие",
  template: "Образец плана",
  on: "Дата",
  ground: "Основание",
  evaluation: "Итоговая оценка",
  correction: "Что исправлено в программе",
  newMentorId: "Новый наставник",
  otherId: "Другой сотрудник",
  organisationId: "Организация",
  toOrganisationId: "Новая организация",
  query: "Поиск",
  limit: "Число строк",
  only: "Кого показать",
  fileName: "Имя файла",
  sheets: "Листы файла",
  ...programmeFieldNames,
  value: "Значение",
  id: "Настройка",
  ...yearFields,
  ...targetFields,
  table: "Реестр",
  recordId: "Запись",
  parentId: "Запись, к которой относится",
  field: "Поле",
  values: "Значения записи",
  shown: "Прежние значения",
};
