/** Why a row of a plain register is not sound, and who else it may be about. */
export const rowTexts = {
  elsewhere: "в другой организации",
  dayWithoutNumber: "есть дата, но нет номера. Впишите номер.",
  returnedWithoutNote: "дорожная карта возвращена, но не сказано, что доработать. Напишите это.",
  overrideNeedsReason: "ручная отметка требует причины. Впишите её.",
  reasonWithoutDay: "указана причина ухода, но нет даты. Впишите дату.",
  nothingMeasured: "не отмечена ни одна область. Оцените хотя бы одну.",
  decisionWithoutDay: "решение принято, но нет даты. Впишите её.",
  decisionWithoutProtocol: "решение этой ступени принимают протоколом. Впишите его номер.",
  declinedWithoutReason: "кандидат отклонён, но причина не названа. Напишите её.",
  endedWithoutStep: "маршрут завершают последним шагом — рефлексией. Отметьте его.",
  endedWithoutReflection: "маршрут завершают рефлексией. Напишите её.",
  doneWithoutDay: "отмечено выполнение, но нет даты. Впишите её.",
} as const;
