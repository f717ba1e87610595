/** The checklist of a personalised programme, filled in by the curator until 1 May (S1, дорожная карта, п. 2.2; rules.md 5). */
import { checklistItems, itemsByHand } from "../checklistWords.ru.ts";
import type { Question } from "../question.ts";
import { curatorPromise, curatorQuestion, markWords, received } from "./commonQuestions.ru.ts";
import type { SurveyForm } from "./survey.ts";

export const reviewerQuestion = "ЧП-31";
export const reviewNoteQuestion = "ЧП-32";

/** The code of the question about one of the eighteen items. */
export function checklistQuestion(item: number): string {
  return `ЧП.${item}`;
}

const questions: readonly Question[] = [
  curatorQuestion,
  {
    code: "ЧП",
    type: "grid",
    title: "Что из этого есть в программе?",
    rows: itemsByHand.map((item) => ({ code: checklistQuestion(item), title: checklistItems[item - 1] as string })),
    options: markWords,
    required: true,
  },
  { code: reviewerQuestion, type: "text", title: "Ваша должность" },
  { code: reviewNoteQuestion, type: "paragraph", title: "Что следует доработать?" },
];

export const programmeChecklist = {
  title: "Чек-лист программы пары",
  told: "Кураторы школ, до 1 мая, о программе каждой своей пары. Полный ответ становится чек-листом программы; семь из восемнадцати пунктов реестр отмечает сам.",
  description: `Одиннадцать пунктов о программе одной пары, около 4 минут. Остальные семь реестр отметит по своим данным. ${curatorPromise}`,
  confirmation: received,
  stage: "exit",
  asked: "programmeCurators",
  dueOn: "05-01",
  questions,
  follows: "review",
} satisfies SurveyForm;
