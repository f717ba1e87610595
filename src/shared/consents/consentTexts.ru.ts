/** What follows from a withdrawn consent, in words. */

export const consentTexts = {
  pairPaused: (pairId: string, other: string) => `Пара ${pairId} (${other}) приостановлена: согласие отозвано.`,
  pairAwaits: (pairId: string, other: string) => `Пара ${pairId} (${other}) снова ждёт согласия.`,
  dataConsentGone:
    "Прекратите обработку персональных данных или найдите для неё другое основание (152-ФЗ, ст. 9, ч. 5).",
  publicationGone: "Снимите данные этого человека с опубликованных списков и страниц.",
  dutiesGone: "Дополнительные обязанности поручать нельзя, пока нет нового согласия.",
} as const;
