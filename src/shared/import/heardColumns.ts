/** Which question a column of somebody else's form asks, told by words that all have to be there. */
import { type AnswerColumn, answerColumns } from "../register/question.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import { headerForm } from "./headerRow.ts";

export interface HeardColumn {
  take: string;
  /** Above what single words of a header are worth, below words that are known as they stand. */
  value: number;
}

const [least, most, ofLetter] = [0.93, 0.99, 0.002];

export function heardColumns(kind: SurveyKind, header: string): HeardColumn[] {
  const bracketed = /^([^[\]]{1,300})\[([^[\]]{1,300})\]$/.exec(header.trim());
  const [title, row] = bracketed === null ? [header, null] : [bracketed[1] as string, bracketed[2] as string];
  const [titleForm, rowForm] = [headerForm(title), row === null ? null : headerForm(row)];
  return answerColumns(surveyForms[kind].questions).flatMap((column) => {
    const letters = lettersHeard(column, titleForm, rowForm);
    return letters === 0 ? [] : [{ take: column.code, value: Math.min(most, least + letters * ofLetter) }];
  });
}

/** How many letters were understood; 0 where a word that has to be there is not. */
function lettersHeard({ question, heard }: AnswerColumn, title: string, row: string | null): number {
  if (question.type !== "grid") return row === null ? heardIn(title, heard) : 0;
  if (row === null) return 0;
  const within = question.heard === undefined ? 0 : heardIn(title, question.heard);
  return within === 0 ? 0 : heardIn(row, heard);
}

function heardIn(form: string, wanted: readonly string[]): number {
  let letters = 0;
  for (const words of wanted) {
    const found = words.split("|").find((word) => ` ${form}`.includes(` ${word}`));
    if (found === undefined) return 0;
    letters += found.length;
  }
  return letters;
}
