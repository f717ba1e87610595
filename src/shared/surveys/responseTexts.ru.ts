/** Why an answer, or a whole sheet of answers, is set aside. */
export const responseTexts = {
  columnMissing: (title: string) =>
    `В листе ответов нет вопроса «${title}»: его переименовали или удалили. Верните вопрос в анкете; ответы не потеряны и будут разобраны после этого.`,
  columnDoubled: (title: string) =>
    `В листе ответов вопрос «${title}» встречается дважды. Удалите лишний; ответы будут разобраны после этого.`,
  stampUnreadable: (rows: readonly number[]) =>
    `В листе ответов отметка времени не читается (${rows.length === 1 ? "строка" : "строки"} ${rows.slice(0, 5).join(", ")}${rows.length > 5 ? ` и ещё ${rows.length - 5}` : ""}): её изменили вручную. Верните дату и время; остальные ответы разобраны.`,
  sheetMissing: (title: string) => `Лист ответов анкеты «${title}» не найден. Верните его; ответы хранит сама анкета.`,
  unknownCode: "код участника в регистре не найден",
  notParticipant: "участник не состоит в базе наставляемых",
} as const;
