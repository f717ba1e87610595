/** What a person reads when an answer to a local form is refused. */
export const surveyTexts = {
  closed: (form: string) => `Опрос «${form}» не принимает ответы.`,
  unknownForm: "Такого опроса нет. Проверьте ссылку.",
  unknownQuestion: (question: string) => `В опросе нет вопроса «${question}».`,
  required: (question: string) => `Ответьте на вопрос «${question}».`,
  notText: (question: string) => `Ответом на вопрос «${question}» должен быть текст.`,
  tooLong: (question: string) => `Ответ на вопрос «${question}» длиннее 50 000 знаков. Сократите его.`,
  notChoice: (question: string, answer: string) =>
    `В вопросе «${question}» нет варианта «${answer}». Выберите из списка.`,
  notScale: (question: string, lower: number, upper: number) =>
    `Ответом на вопрос «${question}» должно быть целое число от ${lower} до ${upper}.`,
  notGrid: (question: string) => `В вопросе «${question}» дайте ответ по строкам таблицы.`,
  rowMissing: (question: string, row: string) => `В вопросе «${question}» ответьте в строке «${row}».`,
  notDate: (question: string) => `Ответом на вопрос «${question}» должна быть дата вида 2025-09-01.`,
  notDateTime: (question: string) => `Ответом на вопрос «${question}» должны быть дата и время вида 2025-09-01 09:30.`,
  notTime: (question: string) => `Ответом на вопрос «${question}» должно быть время вида 09:30.`,
  notDuration: (question: string) => `Ответом на вопрос «${question}» должна быть длительность вида 01:30:00.`,
  notAllowed: (question: string) => `Ответ на вопрос «${question}» не подходит. Проверьте его.`,
  emailNeeded: "Опрос собирает адреса почты: укажите свой адрес.",
};

export const responseSheetWords = {
  ru: { sheet: "Ответы на форму", timestamp: "Отметка времени", email: "Адрес электронной почты", option: "Вариант 1" },
  en: { sheet: "Form Responses", timestamp: "Timestamp", email: "Email Address", option: "Option 1" },
};

export function wordsOf(locale: string): (typeof responseSheetWords)["ru"] {
  return locale.startsWith("ru") ? responseSheetWords.ru : responseSheetWords.en;
}
