/** How the answers to each question of a survey are distributed, and how they were a school year earlier. */
import type { Rows } from "../facts/register.ts";
import { respondentOf } from "../facts/responseSets.ts";
import { type AnswerColumn, answerColumns, participantCode } from "../register/question.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";

type ResponseRow = RowOf<"responses">;
interface AskedYear {
  kind: SurveyKind;
  schoolYear: number;
}

export interface ItemResult {
  code: string;
  title: string;
  respondents: number;
  /** Of scales and grids; null elsewhere. */
  mean: number | null;
  /** The same a school year earlier; null where it is not known or not to be shown. */
  before: number | null;
  counts: { answer: string; count: number }[];
  /** The same a school year earlier; empty where it is not known or not to be shown. */
  countsBefore: ItemResult["counts"];
  /** How many answers there were then; null where it is not known or not to be shown. */
  respondentsBefore: number | null;
}

/** Of the stage that the survey's form asks about. */
export function countingRows({ responses }: Rows<"responses">, { kind, schoolYear }: AskedYear): ResponseRow[] {
  const { stage } = surveyForms[kind];
  return responses.filter(
    (row) =>
      row.kind === kind &&
      row.schoolYear === schoolYear &&
      row.stage === stage &&
      row.state === "accepted" &&
      respondentOf(row) !== null,
  );
}

/** A question that fewer than `least` have answered is not shown, nor are free texts: people are known by their words. */
export function itemResults(register: Rows<"responses">, { kind, schoolYear }: AskedYear, least: number): ItemResult[] {
  const rows = countingRows(register, { kind, schoolYear });
  const former = countingRows(register, { kind, schoolYear: schoolYear - 1 });
  return answerColumns(surveyForms[kind].questions).flatMap((column): ItemResult[] => {
    const { type } = column.question;
    if (column.code === participantCode || type === "text" || type === "paragraph" || type === "day") return [];
    const mine = rows.filter((row) => row.question === column.code);
    if (peopleIn(mine) < least) return [];
    const earlier = former.filter((row) => row.question === column.code);
    const before = peopleIn(earlier) < least ? null : earlier;
    return [
      {
        code: column.code,
        title: column.title,
        respondents: mine.length,
        mean: meanOf(column, mine),
        before: before === null ? null : meanOf(column, before),
        counts: countsOf(column, mine),
        countsBefore: before === null ? [] : countsOf(column, before),
        respondentsBefore: before?.length ?? null,
      },
    ];
  });
}

/** Somebody with several pairs answers about each. */
export function peopleIn(rows: readonly ResponseRow[]): number {
  return new Set(rows.map(respondentOf)).size;
}

function meanOf({ question: { type } }: AnswerColumn, rows: readonly ResponseRow[]): number | null {
  if (type !== "scale" && type !== "grid") return null;
  return rows.reduce((sum, row) => sum + Number(row.answer), 0) / rows.length;
}

function countsOf({ question: asked }: AnswerColumn, rows: readonly ResponseRow[]): ItemResult["counts"] {
  const answers = asked.type === "scale" ? scale : "options" in asked ? asked.options : [];
  const count = (answer: string, index: number) =>
    rows.filter((row) => {
      if (asked.type === "several") return (row.answer ?? "").split(", ").includes(answer);
      return row.answer === (asked.type === "grid" ? String(index) : answer);
    }).length;
  return answers.map((answer, index) => ({ answer, count: count(answer, index) }));
}
const scale = Array.from({ length: 10 }, (_, index) => String(index + 1));
