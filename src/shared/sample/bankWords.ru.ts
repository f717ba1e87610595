/** Words of the banks' records in the invented municipality. */
export const trainingProgrammes = [
  "Наставничество в образовании",
  "Школа наставника",
  "Сопровождение молодого педагога",
];
export const trainingPlace = "ресурсный центр";
export const competences = [
  "работа с родителями",
  "формирующее оценивание",
  "работа с детьми с ОВЗ",
  "проекты и исследования",
];
export const availabilities = ["2 часа в неделю", "по вторникам после уроков", "4 часа в месяц"];
export const strengths = ["Уверенно работает с цифровыми ресурсами", "Хорошо ладит с детьми", "Ведёт кружок"];
export const awardDocument = (number: number) => `приказ № ${number}-п`;
