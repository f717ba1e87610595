/** Words of the functions about surveys. */
import { plural } from "../language/plural.ru.ts";

export const surveyFunctionWords = {
  survey: "анкета",
  year: "учебный год",
  headers: ["Код", "Вопрос", "Ответ", "Сколько раз", "Доля, %", "Годом раньше", "Доля годом раньше, %"],
  answered: (people: number) => `${plural(people, "ответил", "ответили", "ответили")} ${people}`,
  nobody: "Ответов нет",
  tooFew: (least: number) => `Ответили меньше ${least}: итоги не показываются`,
  noYear: "Аргумент «учебный год»: по нему не видно года. Укажите, например, 2025/2026.",
  noSuchSurvey: (told: string, known: readonly string[]) =>
    `Аргумент «анкета»: ${told} не подходит. Укажите одну из: ${known.join(", ")}.`,
} as const;
