/** What stands on a printed answer sheet besides the survey's own words. */
export const paperSheetTexts = {
  heading: (title: string, schoolYear: string) => `${title}, ${schoolYear} учебный год`,
  about: (name: string) => `о паре: ${name}`,
  code: "Код листа",
  filledOn: "Дата заполнения",
  how: (day: string) =>
    `Обведите номер своего ответа. Вопросы со звёздочкой (*) не пропускайте. Заполните лист и поставьте дату не позднее ${day}.`,
  several: "можно несколько",
  dayShape: "____ . ____ . ________",
  numbered: (number: number, title: string, required: boolean) => `${number}. ${title}${required ? " *" : ""}`,
  row: "Что именно",
  option: (number: number, option: string) => `${number} – ${option}`,
} as const;
