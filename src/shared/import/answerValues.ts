/** A cell of an answer as the survey keeps it: within its scale, or without an answer and said so. */

import { keptAnswer } from "../facts/responseSets.ts";
import { limits } from "../language/limits.ts";
import type { AnswerColumn } from "../register/question.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { CellReader } from "./cellReader.ts";
import { formOf } from "./formOf.ts";
import type { SheetRow } from "./sheetRows.ts";

/** «code», «submittedAt», «stage», «partner», or the code of a question. */
export type AnswerField = string;

/** Whether the column is an item that is measured: a scale, or a row of a grid. */
export function readsItem({ question }: AnswerColumn): boolean {
  return question.type === "scale" || question.type === "grid";
}

export function isMeasured(kind: SurveyKind): boolean {
  return surveyForms[kind].measured === true;
}

const formulaStart = /^[=+@＝＋＠]/;

export function answerOf(
  kind: SurveyKind,
  column: AnswerColumn,
  cells: CellReader<AnswerField>,
  row: SheetRow,
): string | null {
  const { question, code } = column;
  const said = cells.seen(row, code);
  switch (question.type) {
    case "scale":
      return onScale(said, 1, 10, isMeasured(kind) ? "wb-out-of-range" : "ans-out-of-range", cells, row, code);
    case "grid":
      return onGrid(said, question.options, cells, row, code);
    case "one":
      return question.options.every((option) => /^\d$/.test(option))
        ? counted(said, question.options, cells, row, code)
        : chosen(said, question.options);
    default:
      if (formulaStart.test(said)) cells.say("ans-formula", row, code, said);
      return said === "" ? null : keptAnswer(said, limits.answer);
  }
}

function onScale(
  said: string,
  least: number,
  most: number,
  outside: "wb-out-of-range" | "ans-out-of-range",
  cells: CellReader<AnswerField>,
  row: SheetRow,
  code: string,
): string | null {
  if (said === "") {
    cells.say("ans-missing", row, code);
    return null;
  }
  const other = `${least}–${most}`;
  if (/^-?\d{1,6}$/.test(said)) {
    const value = Number(said);
    if (value >= least && value <= most) return String(value);
    cells.say(outside, row, code, said, { other });
    return null;
  }
  cells.say(outside === "wb-out-of-range" ? outside : "ans-non-numeric", row, code, said, { other });
  return null;
}

/** «2», «2 – часто», «часто» */
function onGrid(
  said: string,
  options: readonly string[],
  cells: CellReader<AnswerField>,
  row: SheetRow,
  code: string,
): string | null {
  const word = options.findIndex((option) => formOf(option) === formOf(said));
  if (said !== "" && word >= 0) return String(word);
  const worded = /^(\d)\s{0,3}[–—-]\s{0,3}\D/.exec(said);
  const level = worded?.[1] ?? said;
  if (worded === null || Number(level) >= options.length)
    return onScale(level, 0, options.length - 1, "ans-out-of-range", cells, row, code);
  cells.say("ans-text-scale", row, code, said, { value: level });
  return level;
}

/** Words of another form stay as they are: they are read by people alone. */
function chosen(said: string, options: readonly string[]): string | null {
  if (said === "") return null;
  return options.find((option) => formOf(option) === formOf(said)) ?? keptAnswer(said, limits.answer);
}

/** How many at once: no more than the greatest that is offered. */
function counted(
  said: string,
  options: readonly string[],
  cells: CellReader<AnswerField>,
  row: SheetRow,
  code: string,
): string | null {
  if (options.includes(said)) return said;
  const number = /^(\d{1,3})(?!\d)/.exec(said)?.[1];
  const most = Math.max(...options.map(Number));
  const value = number === undefined ? null : String(Math.min(Number(number), most));
  cells.say("ans-capacity-bad", row, code, said, { value: value ?? "" });
  return value;
}
