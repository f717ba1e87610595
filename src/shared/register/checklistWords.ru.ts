/** The checklist of a personalised programme, in its order (S1, «дорожная карта», п. 2.2; rules.md 5). */
export const checklistItems = [
  "Указаны формы и виды",
  "Названы участники и их роли",
  "Определены направления",
  "У мероприятий есть сроки",
  "Срок в допустимых пределах",
  "Опирается на входную диагностику",
  "На каждый дефицит есть мероприятие",
  "Поддержаны сильные стороны",
  "Разработана совместно",
  "Есть приказ и согласия",
  "Проведён промежуточный контроль",
  "Выполнено не менее 80 % мероприятий",
  "Есть продукты по мероприятиям",
  "Проведена выходная диагностика",
  "Дефициты уменьшились",
  "Есть отчёт наставника",
  "Результаты опубликованы",
  "Отмечены риски",
] as const;

/** Items that the register tells by itself, and those that a person judges. */
export const itemsFromData: readonly number[] = [4, 5, 6, 10, 12, 14, 15];
export const itemsByHand: readonly number[] = checklistItems
  .map((_text, index) => index + 1)
  .filter((item) => !itemsFromData.includes(item));
