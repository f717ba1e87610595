/** Why an answer, or a whole sheet of answers, is set aside. */
export const responseTexts = {
  columnMissing: (title: string) =>
    `В листе ответов нет вопроса «${title}»: его переименовали или удалили. Верните вопрос в анкете; ответы не потеряны и будут разобраны после этого.`,
  columnDoubled: (title: string) =>
    `В листе ответов вопрос «${title}» встречается дважды. Удалите лишний; ответы будут разобраны после этого.`,
  sheetMissing: (title: string) => `Лист ответов анкеты «${title}» не найден. Верните его; ответы хранит сама анкета.`,
  unknownCode: "код участника в регистре не найден",
  notParticipant: "участник не состоит в базе наставляемых",
} as const;
