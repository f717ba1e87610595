/** The columns in which a form gives its answers, and which answers are taken. */
import type { Question, SurveyForm } from "./survey.ts";

/** A column of the linked sheet: a grid gives one column a row, as «Вопрос [строка]». */
export interface AnswerColumn {
  code: string;
  title: string;
  question: Question;
}

export function answerColumns(survey: SurveyForm): AnswerColumn[] {
  return survey.questions.flatMap((question): AnswerColumn[] => {
    if (question.type === "section") return [];
    if (question.type !== "grid") return [{ code: question.code, title: question.title, question }];
    return question.rows.map((row) => ({ code: row.code, title: `${question.title} [${row.title}]`, question }));
  });
}

/** The answer as it is kept, or null when it is missing or not one of the offered. */
export function acceptedAnswer(question: Question, raw: string): string | null {
  if (raw === "") return null;
  switch (question.type) {
    case "scale":
      return /^([1-9]|10)$/.test(raw) ? raw : null;
    case "one":
      return question.options.includes(raw) ? raw : null;
    case "grid": {
      const level = question.options.indexOf(raw);
      return level < 0 ? null : String(level);
    }
    default:
      return raw;
  }
}
