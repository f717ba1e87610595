/** Fields of requests that are no columns, or are called differently in the sidebar. */
export const fieldTexts: Record<string, string | undefined> = {
  request: "Запрос",
  personId: "Сотрудник",
  mentorId: "Наставник",
  menteeId: "Наставляемый",
  pairId: "Пара",
  lineId: "Строка плана",
  surveyId: "Анкета",
  whose: "Чьё согласие",
  template: "Образец плана",
  query: "Поиск",
  limit: "Число строк",
  only: "Кого показать",
  fileName: "Имя файла",
  sheets: "Листы файла",
  value: "Значение",
  id: "Настройка",
};
