/** Answers of a linked form become lines of the register: each set once, the latest of a person wins. */

import type { Change, Context, Decision, Rows } from "../facts/register.ts";
import { isDay, isMoment } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { limits } from "../language/limits.ts";
import { cleanText } from "../language/text.ts";
import { looksFailed } from "../register/column.ts";
import { areaQuestion, deficitLevel } from "../register/needsQuestions.ru.ts";
import { type AnswerColumn, acceptedAnswer, answerColumns, participantCode } from "../register/question.ts";
import type { RowOf } from "../register/tables.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { nothing } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import { surveyForms } from "./list.ts";
import { responseTexts } from "./responseTexts.ru.ts";

/** The raw sheet of one survey: first row holds the titles; a cell is text, the first column a moment. */
export interface RawAnswers {
  surveyId: string;
  titles: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface Drained {
  /** New answers taken over, the quarantined included. */
  taken: number;
  quarantined: number;
  /** Why a whole sheet could not be read, in words. */
  problems: string[];
}

interface ResponseSet {
  id: string;
  personId: string | null;
  submittedAt: string;
  remark: string | null;
  answers: Map<string, string>;
}

type Survey = RowOf<"surveys">;
type ResponseRow = RowOf<"responses">;

export const drainResponses = change({
  title: "Ответы анкет разобраны",
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["people"],
  writes: ["surveys", "responses", "mentees"],
  preparation: { name: "answers" } as Preparation<"answers", RawAnswers[]>,
  decide(register, _input, context, raw): Decision<Drained> {
    const changes: Change[] = [];
    const drained: Drained = { taken: 0, quarantined: 0, problems: [] };
    for (const sheet of raw) {
      const survey = register.surveys.find((row) => row.id === sheet.surveyId);
      if (survey !== undefined) acceptSheet(register, survey, sheet, context, changes, drained);
    }
    return { changes, answer: drained };
  },
});

function acceptSheet(
  register: Rows<"people" | "mentees" | "responses">,
  survey: Survey,
  sheet: RawAnswers,
  context: Context,
  changes: Change[],
  drained: Drained,
): void {
  const columns = answerColumns(surveyForms[survey.kind].questions);
  const places = placesOfAnswers(columns, sheet.titles);
  if (typeof places === "string") {
    drained.problems.push(places);
    return;
  }
  const mine = register.responses.filter((row) => row.surveyId === survey.id);
  const known = new Set(mine.map((row) => row.responseSetId));
  const accepted: ResponseSet[] = [];
  const unstamped: number[] = [];
  sheet.rows.forEach((row, index) => {
    const stamp = row[0] ?? "";
    if (stamp !== "" && stampOf(stamp) === null) unstamped.push(index + 2);
    const responseSet = responseSetOf(register, survey, columns, places, row);
    if (responseSet === null || known.has(responseSet.id)) return;
    known.add(responseSet.id);
    accepted.push(responseSet);
  });
  if (unstamped.length > 0) drained.problems.push(responseTexts.stampUnreadable(unstamped));
  if (accepted.length === 0) return;
  drained.taken += accepted.length;
  drained.quarantined += accepted.filter((responseSet) => responseSet.remark !== null).length;
  changes.push(...linesOf(survey, columns, mine, accepted));
  changes.push(...menteeChanges(register, mine, accepted));
  changes.push({ table: "surveys", put: { id: survey.id, drainedAt: context.now, drainedRows: known.size } });
}

/** Column index by question code, or the sentence that says why the sheet cannot be read. */
function placesOfAnswers(columns: readonly AnswerColumn[], titles: readonly string[]): Map<string, number> | string {
  const places = new Map<string, number>();
  for (const column of columns) {
    const found = titles.flatMap((title, index) => (cleanText(title) === cleanText(column.title) ? [index] : []));
    if (found.length === 0) return responseTexts.columnMissing(column.title);
    if (found.length > 1) return responseTexts.columnDoubled(column.title);
    places.set(column.code, found[0] as number);
  }
  return places;
}

function responseSetOf(
  register: Rows<"people" | "mentees">,
  survey: Survey,
  columns: readonly AnswerColumn[],
  places: Map<string, number>,
  row: readonly string[],
): ResponseSet | null {
  const submittedAt = stampOf(row[0] ?? "");
  if (submittedAt === null) return null;
  const code = cleanText(row[places.get(participantCode) as number] ?? "");
  const answers = new Map<string, string>();
  for (const column of columns) {
    if (column.code === participantCode) continue;
    const answer = acceptedAnswer(column.question, cleanText(row[places.get(column.code) as number] ?? ""));
    if (answer !== null) answers.set(column.code, fitted(answer));
  }
  // Nothing would remain of it, and every later reading would take it for new.
  if (answers.size === 0) return null;
  const participant = register.people.some((person) => person.id === code);
  const expected = participant && register.mentees.some((mentee) => mentee.personId === code);
  return {
    id: `${survey.id}:${submittedAt.replace(/[-:T]/g, "")}:${keyPart(code)}`,
    personId: participant ? code : null,
    submittedAt,
    remark: !participant ? responseTexts.unknownCode : !expected ? responseTexts.notParticipant : null,
    answers,
  };
}

/** What one cell of the register may hold: not too long, and no text that could be taken for a failed formula. */
function fitted(answer: string): string {
  const letters = Array.from(answer);
  const short = letters.length <= limits.answer ? answer : `${letters.slice(0, limits.answer - 1).join("")}…`;
  return looksFailed(short) ? `«${short}»` : short;
}

/** When an answer was sent; null where somebody has typed something else there. */
function stampOf(cell: string): string | null {
  if (isMoment(cell)) return cell;
  return isDay(cell) ? `${cell}T00:00:00` : null;
}

/** What an answer's code may add to a key: letters, digits and dashes, at most 12 of them. */
function keyPart(code: string): string {
  return (
    Array.from(code.replace(/[^\p{L}\p{N}-]/gu, ""))
      .slice(0, 12)
      .join("") || "0"
  );
}

function linesOf(
  survey: Survey,
  columns: readonly AnswerColumn[],
  mine: readonly ResponseRow[],
  accepted: readonly ResponseSet[],
): Change[] {
  const changes: Change[] = [];
  const latest = latestByPerson(mine, accepted);
  for (const row of mine) {
    if (row.state === "accepted" && row.personId !== null && latest.get(row.personId)?.id !== row.responseSetId) {
      changes.push({ table: "responses", put: { id: row.id, state: "superseded" } });
    }
  }
  for (const responseSet of accepted) {
    const current = responseSet.personId === null || latest.get(responseSet.personId)?.id === responseSet.id;
    for (const column of columns) {
      if (column.code === participantCode) continue;
      const answer = responseSet.answers.get(column.code);
      if (answer === undefined) continue;
      changes.push({
        table: "responses",
        put: {
          id: `${responseSet.id}:${column.code}`,
          responseSetId: responseSet.id,
          surveyId: survey.id,
          kind: survey.kind,
          stage: surveyForms[survey.kind].stage,
          schoolYear: survey.schoolYear,
          personId: responseSet.personId,
          submittedAt: responseSet.submittedAt,
          question: column.code,
          answer,
          state: responseSet.remark !== null ? "quarantined" : current ? "accepted" : "superseded",
          remark: responseSet.remark,
        },
      });
    }
  }
  return changes;
}

function latestByPerson(
  mine: readonly ResponseRow[],
  accepted: readonly ResponseSet[],
): Map<string, { id: string; at: string }> {
  const latest = new Map<string, { id: string; at: string }>();
  const consider = (personId: string | null, id: string, at: string) => {
    if (personId === null) return;
    const so = latest.get(personId);
    if (so === undefined || at > so.at) latest.set(personId, { id, at });
  };
  for (const row of mine) if (row.state !== "quarantined") consider(row.personId, row.responseSetId, row.submittedAt);
  for (const responseSet of accepted)
    if (responseSet.remark === null) consider(responseSet.personId, responseSet.id, responseSet.submittedAt);
  return latest;
}

/** A needs answer updates the person's line in «Наставляемые»: areas marked «часто» and more are added to the deficits. */
function menteeChanges(
  register: Rows<"mentees">,
  mine: readonly ResponseRow[],
  accepted: readonly ResponseSet[],
): Change[] {
  const latest = latestByPerson(mine, accepted);
  return accepted.flatMap((responseSet): Change[] => {
    if (responseSet.remark !== null || latest.get(responseSet.personId as string)?.id !== responseSet.id) return [];
    const mentee = register.mentees.find((row) => row.personId === responseSet.personId);
    if (mentee === undefined) return [];
    const deficits = new Set<CodeOf<typeof deficitAreas>>(mentee.deficits ?? []);
    for (const area of deficitAreas.codes) {
      if (Number(responseSet.answers.get(areaQuestion(area)) ?? 0) >= deficitLevel) deficits.add(area);
    }
    return [
      {
        table: "mentees",
        put: {
          id: mentee.id,
          updatedOn: responseSet.submittedAt.slice(0, 10),
          deficits: deficits.size === 0 ? null : deficitAreas.codes.filter((area) => deficits.has(area)),
        },
      },
    ];
  });
}
