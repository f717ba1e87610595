/** Answers of the sample town. */
import { drainResponses } from "../surveys/acceptResponses.ts";
/** The needs survey of the two past years: answers come in by the same door as everybody's. */

import { isRefusal } from "../facts/refusal.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { addDays, later } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import { type AnswerColumn, answerColumns, participantCode } from "../register/question.ts";
import { type Survey, surveys as surveyTable } from "../register/surveys.ts";
import { nextKey } from "../register/table.ts";
import { surveyForms } from "../surveys/list.ts";
import type { Random } from "./random.ts";
import { sampleNotes } from "./words.ru.ts";

export function makeSurveys(schoolYear: number): Survey[] {
  const key = nextKey(surveyTable, []);
  return [schoolYear - 2, schoolYear - 1].map((year) => ({
    id: key(),
    kind: "needs",
    schoolYear: year,
    url: null,
    formId: null,
    passport: null,
    open: false,
    createdAt: `${year}-09-05T09:00:00`,
    drainedAt: null,
    drainedRows: 0,
  }));
}

/** `register` holds the sample's people, mentees, pairs and surveys. */
export function sampleAnswers(register: Register, context: Context, random: Random): Change[] {
  return register.surveys.flatMap((survey): Change[] => {
    const columns = answerColumns(surveyForms[survey.kind].questions);
    const people = register.mentees.filter(
      (mentee) =>
        register.pairs.some((pair) => pair.menteeId === mentee.personId && startsIn(pair, survey.schoolYear)) &&
        random.chance(0.85),
    );
    const rows = people.map((mentee, index) => {
      const day = later(addDays(`${survey.schoolYear}-09-11`, index % 16), mentee.enteredOn);
      const time = `${String(8 + (index % 11)).padStart(2, "0")}:${String((index * 13) % 60).padStart(2, "0")}:${String((index * 29) % 60).padStart(2, "0")}`;
      return [`${day}T${time}`, ...columns.map((column) => answerOf(column, mentee.personId, random))];
    });
    // One thought better of it the day after.
    const first = rows[0];
    if (first !== undefined)
      rows.push([`${addDays((first[0] as string).slice(0, 10), 1)}T20:15:00`, ...first.slice(1)]);
    const drained = drainResponses.decide(register, {}, { ...context, now: `${survey.schoolYear}-12-01T09:00:00` }, [
      { surveyId: survey.id, titles: ["", ...columns.map((column) => column.title)], rows },
    ]);
    return isRefusal(drained) ? [] : drained.changes;
  });
}

function startsIn(pair: Pair, schoolYear: number): boolean {
  return (
    pair.startedOn >= `${schoolYear}-09-01` && pair.startedOn < `${schoolYear + 1}-09-01` && pair.replacesId === null
  );
}

function answerOf({ code, question }: AnswerColumn, personId: string, random: Random): string {
  if (code === participantCode) return personId;
  switch (question.type) {
    case "scale":
      return String(random.whole(4, 9));
    case "one":
      return random.pick(question.options.slice(0, 2));
    case "several":
      return random.pick(question.options);
    case "grid":
      // Mostly no trouble, seldom a great one.
      return question.options[Math.floor(random.next() ** 2 * question.options.length)] ?? "";
    case "paragraph":
      return random.chance(0.3) ? random.pick([sampleNotes.missing, sampleNotes.strong]) : "";
    default:
      return "";
  }
}
