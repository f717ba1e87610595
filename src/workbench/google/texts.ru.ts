/** Words that Google itself writes into a Russian workbook. */
export const russianWords = {
  sheet: "Лист",
  copyOf: "Копия",
  responses: "Ответы на форму",
  timestamp: "Отметка времени",
};
