/** Surveys of the two past years, of needs and of satisfaction: answers come in by the same door as everybody's. */

import { askedPeopleOf } from "../facts/participants.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import { respondentKey } from "../facts/respondents.ts";
import { addDays, later } from "../language/day.ts";
import type { Pair } from "../register/pairs.ts";
import { type AnswerColumn, answerColumns, participantCode } from "../register/question.ts";
import { isIndexed, type SurveyKind, surveyForms, surveyKinds } from "../register/surveyForms/list.ts";
import { type Survey, surveys as surveyTable } from "../register/surveys.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { drainResponses } from "../surveys/acceptResponses.ts";
import { surveyLinks } from "../surveys/surveyLinks.ts";
import type { Random } from "./random.ts";
import { sampleNotes } from "./words.ru.ts";

export function makeSurveys(schoolYear: number): Survey[] {
  const key = nextKey(surveyTable, []);
  const diagnosed = surveyKinds.codes.filter((kind) => surveyForms[kind].follows === "deficits");
  const asked: (readonly [SurveyKind, number])[] = [
    ...[schoolYear - 2, schoolYear - 1].flatMap((year) => diagnosed.map((kind) => [kind, year] as const)),
    ...surveyKinds.codes.filter(isIndexed).map((kind) => [kind, schoolYear - 1] as const),
  ];
  return asked.map(([kind, year]) => ({
    ...blanksOf(surveyTable),
    id: key(),
    kind,
    schoolYear: year,
    open: false,
    createdAt: surveyForms[kind].stage === "entry" ? `${year}-09-05T09:00:00` : `${year + 1}-03-25T09:00:00`,
    drainedRows: 0,
  }));
}

/** The satisfaction of both sides in April: 8 of 10 answer the questions of the index, most of them content. */
export function sampleSatisfaction(register: Register, context: Context, random: Random): Change[] {
  return register.surveys
    .filter((survey) => isIndexed(survey.kind))
    .flatMap((survey): Change[] => {
      const columns = answerColumns(surveyForms[survey.kind].questions);
      const year = survey.schoolYear + 1;
      const { asked, index = [] } = surveyForms[survey.kind];
      const people = askedPeopleOf(register, asked, survey.schoolYear);
      const { linked, codeOf } = withLinks(register, survey);
      const rows = people.flatMap(({ personId, pairId }, place) => {
        if (!random.chance(0.8)) return [];
        const content = random.chance(0.85) ? 7 : 4;
        const answers = columns.map((column) => {
          if (column.code === participantCode) return codeOf(respondentKey(personId, pairId));
          return index.includes(column.code) ? String(random.whole(content, content + 3)) : "";
        });
        return [[`${addDays(`${year}-04-02`, place % 27)}T1${place % 8}:${10 + (place % 50)}:00`, ...answers]];
      });
      const titles = ["", ...columns.map((column) => column.title)];
      const drained = drainResponses.decide(linked, {}, { ...context, now: `${year}-05-01T09:00:00` }, [
        { surveyId: survey.id, titles, rows },
      ]);
      return isRefusal(drained) ? [] : drained.changes;
    });
}

/** `register` holds the sample's people, mentees, pairs and surveys. */
export function sampleAnswers(register: Register, context: Context, random: Random): Change[] {
  const needs = register.surveys.filter((survey) => surveyForms[survey.kind].follows === "deficits");
  return needs.flatMap((survey): Change[] => {
    const columns = answerColumns(surveyForms[survey.kind].questions);
    const people = register.mentees.filter(
      (mentee) =>
        register.pairs.some((pair) => pair.menteeId === mentee.personId && startsIn(pair, survey.schoolYear)) &&
        random.chance(0.85),
    );
    const { linked, codeOf } = withLinks(register, survey);
    const rows = people.map((mentee, index) => {
      const day = later(addDays(`${survey.schoolYear}-09-11`, index % 16), mentee.enteredOn);
      const time = `${String(8 + (index % 11)).padStart(2, "0")}:${String((index * 13) % 60).padStart(2, "0")}:${String((index * 29) % 60).padStart(2, "0")}`;
      return [`${day}T${time}`, ...columns.map((column) => answerOf(column, codeOf(mentee.personId), random))];
    });
    // One thought better of it the day after.
    const first = rows[0];
    if (first !== undefined)
      rows.push([`${addDays((first[0] as string).slice(0, 10), 1)}T20:15:00`, ...first.slice(1)]);
    const drained = drainResponses.decide(linked, {}, { ...context, now: `${survey.schoolYear}-12-01T09:00:00` }, [
      { surveyId: survey.id, titles: ["", ...columns.map((column) => column.title)], rows },
    ]);
    return isRefusal(drained) ? [] : drained.changes;
  });
}

/** The sample's surveys have no forms, so that nobody can answer by its links and their secret is none. */
function withLinks(register: Register, survey: Survey): { linked: Register; codeOf(respondent: string): string } {
  const { id, createdAt } = survey;
  const secret = { id, surveyId: id, respondent: null, secret: id, issuedAt: createdAt ?? "", lastDay: null };
  const linked = { ...register, linkSecrets: [secret] };
  const links = surveyLinks(linked, survey, {});
  return { linked, codeOf: (respondent) => links.codeFor(respondent, secret.issuedAt) ?? "" };
}

function startsIn(pair: Pair, schoolYear: number): boolean {
  return (
    pair.startedOn >= `${schoolYear}-09-01` && pair.startedOn < `${schoolYear + 1}-09-01` && pair.replacesId === null
  );
}

/** Questions that nobody of the sample answers: the whole of it can be undone as one operation. */
const skipped = /^З-(?:06|08\.2|05\.1[0-8])/;

function answerOf({ code, question }: AnswerColumn, linkCode: string, random: Random): string {
  if (code === participantCode) return linkCode;
  if (skipped.test(code)) return "";
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
