/** The questions of surveys. A question's code is stable, so years compare even when the wording changes. */

import { isDay } from "../language/day.ts";

interface Wording {
  code: string;
  title: string;
  help?: string;
  required?: boolean;
  /**
   * By which its column is known in a file of answers to other forms: each is a word's beginning or several with «|» between
   * them, and all have to be there. Without it the title alone is known.
   */
  heard?: readonly string[];
}

export type Question =
  | (Wording & { type: "text" | "paragraph" | "day" })
  | (Wording & { type: "one" | "several"; options: readonly string[] })
  | (Wording & { type: "scale"; low: string; high: string })
  | (Wording & { type: "grid"; rows: readonly GridRow[]; options: readonly string[] })
  | { code: string; type: "section"; title: string; help?: string };

export interface GridRow {
  code: string;
  title: string;
  heard?: readonly string[];
  /** Forms that are in use were made without it: its column may be absent. */
  added?: true;
}

/** Of a scale, as they are answered. */
export const scaleNumbers: readonly string[] = Array.from({ length: 10 }, (_, index) => String(index + 1));

/** The first question of every survey: whose answer this is. Filled in by the personal link. */
export const participantCode = "КОД";

export function gridRows(prefix: string, titles: readonly string[]): GridRow[] {
  return titles.map((title, index) => ({ code: `${prefix}.${index + 1}`, title }));
}

/** A column of answers: a grid gives one column a row, as «Вопрос [строка]». */
export interface AnswerColumn {
  code: string;
  title: string;
  question: Exclude<Question, { type: "section" }>;
  /** In a grid the words of its row. */
  heard: readonly string[];
  added: boolean;
}

export function answerColumns(questions: readonly Question[]): AnswerColumn[] {
  return questions.flatMap((question): AnswerColumn[] => {
    if (question.type === "section") return [];
    const { code, title, heard = [] } = question;
    if (question.type !== "grid") return [{ code, title, question, heard, added: false }];
    return question.rows.map((row) => ({
      code: row.code,
      title: `${title} [${row.title}]`,
      question,
      heard: row.heard ?? [],
      added: row.added === true,
    }));
  });
}

/** The answer as it is kept, or null when it is missing or not one of the offered. */
export function acceptedAnswer(question: Question, raw: string): string | null {
  if (raw === "") return null;
  switch (question.type) {
    case "scale":
      return scaleNumbers.includes(raw) ? raw : null;
    case "day":
      return isDay(raw) ? raw : null;
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
