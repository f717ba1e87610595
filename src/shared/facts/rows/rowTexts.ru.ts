/** Why a row of a plain register is not sound, and who else it may be about. */
export const rowTexts = {
  elsewhere: "в другой организации",
  dayWithoutNumber: "есть дата, но нет номера. Впишите номер.",
  overrideNeedsReason: "ручная отметка требует причины. Впишите её.",
  reasonWithoutDay: "указана причина ухода, но нет даты. Впишите дату.",
  nothingMeasured: "не отмечена ни одна область. Оцените хотя бы одну.",
  decisionWithoutDay: "решение принято, но нет даты. Впишите её.",
  decisionWithoutProtocol: "решение этой ступени принимают протоколом. Впишите его номер.",
  declinedWithoutReason: "кандидат отклонён, но причина не названа. Напишите её.",
  doneWithoutDay: "отмечено выполнение, но нет даты. Впишите её.",
} as const;
