/** What becomes of a survey's lines when its raw sheet is read again: new ones are taken, corrected ones follow their source. */

import type { Rows } from "../facts/register.ts";
import { limits } from "../language/limits.ts";
import type { Survey } from "../register/surveys.ts";
import { type Compared, compareAnswers } from "./compareAnswers.ts";
import { isLive, type Kept, keptOf, type ResponseRow, settledMark, sourceMark } from "./keptAnswers.ts";
import { surveyForms } from "./list.ts";
import { responseTexts as texts } from "./responseTexts.ru.ts";
import { type RawAnswers, type SourceRow, sourceOf } from "./sourceRows.ts";

/** A kept form whose source says otherwise, and which waits for a decision; `source` null: its row is gone. */
export interface Waiting {
  kept: Kept;
  source: SourceRow | null;
}

export interface Taken {
  /** Lines as they become, those that do not change left out. */
  lines: ResponseRow[];
  taken: number;
  quarantined: number;
  /** Forms that have followed a correction of their source. */
  corrected: number;
  waiting: Waiting[];
  problems: string[];
}

/** What is done about what waits: nothing yet, as the source says, or as the register says. */
export type AnswersDecided = "wait" | "follow" | "keep";

/** Null where the sheet cannot be read at all; the problem says why. */
export function takeAnswers(
  register: Rows<"people" | "mentees" | "responses">,
  survey: Survey,
  sheet: RawAnswers,
  decided: AnswersDecided,
): Taken {
  const source = sourceOf(survey, sheet);
  const nothing = { lines: [], taken: 0, quarantined: 0, corrected: 0, waiting: [] };
  if (typeof source === "string") return { ...nothing, problems: [source] };
  const kept = keptOf(register.responses, survey.id);
  const compared = compareAnswers(kept, source.rows);
  const { waiting, moved, edited } = sorted(compared, decided);
  const draft = new Map(kept.flatMap(({ lines }) => lines.map((line): [string, ResponseRow] => [line.id, line])));
  const withdraw = (lines: readonly ResponseRow[], remark: string) => {
    for (const line of lines.filter(isLive)) draft.set(line.id, { ...line, state: "withdrawn", mark: null, remark });
  };
  const isHeld = new Set(waiting.map((one) => one.kept));
  for (const { kept: one } of waiting)
    if (decided === "keep")
      for (const line of one.lines.filter(isLive)) draft.set(line.id, { ...line, mark: settledMark });
  if (decided === "follow") for (const one of compared.gone) if (isHeld.has(one)) withdraw(one.lines, texts.rowGone);
  for (const one of moved) withdraw(one.kept.lines, texts.rowChanged(one.source.id ?? ""));
  for (const { kept: one, source: row, edited: changes } of edited)
    for (const { question, answer } of changes) {
      const line = one.lines.find((candidate) => candidate.question === question);
      if (answer === null) withdraw(line === undefined ? [] : [line], texts.answerGone);
      else if (line !== undefined && isLive(line)) draft.set(line.id, { ...line, answer, mark: sourceMark(answer) });
      else draft.set(`${one.id}:${question}`, lineOf(register, survey, row, question, answer));
    }
  const fresh = [...compared.fresh, ...moved.map((one) => one.source)];
  for (const row of fresh)
    for (const [question, answer] of row.answers)
      draft.set(`${row.id}:${question}`, lineOf(register, survey, row, question, answer));
  rejudge(register, compared, draft);
  settleStates(draft);
  const before = new Map(kept.flatMap(({ lines }) => lines.map((line): [string, ResponseRow] => [line.id, line])));
  const unread = new Set(sheet.unread ?? []);
  return {
    lines: [...draft.values()].filter((line) => !unread.has(line.id) && !isSame(before.get(line.id), line)),
    taken: compared.fresh.length,
    quarantined: fresh.filter((row) => placeOf(register, row.code).state === "quarantined").length,
    corrected: moved.length + edited.length,
    waiting: decided === "wait" ? waiting : [],
    problems: [...source.problems, ...compared.doubled.map((rows) => texts.rowsDoubled(rows.map(({ row }) => row)))],
  };
}

/** Where the register and its source part, each with a line of the register and a sentence. */
export function answersApart(
  register: Rows<"responses">,
  survey: Survey,
  sheet: RawAnswers,
): { differing: { line: ResponseRow; sentence: string }[]; problems: string[] } {
  const source = sourceOf(survey, sheet);
  if (typeof source === "string") return { differing: [], problems: [source] };
  const { same, moved, gone, doubled } = compareAnswers(keptOf(register.responses, survey.id), source.rows);
  const of = ({ id, lines, settled }: Kept, say: (id: string) => string, line = lines.find(isLive)) =>
    line === undefined || settled ? [] : [{ line, sentence: say(id) }];
  return {
    differing: [
      ...moved.flatMap(({ kept, source: row }) => of(kept, (id) => texts.differs.moved(id, row.row))),
      ...gone.flatMap((kept) => of(kept, texts.differs.gone)),
      ...same.flatMap(({ kept, source: row, edited, byHand }) => [
        ...(edited.length > 0 ? of(kept, (id) => texts.differs.edited(id, row.row), kept.lines[0]) : []),
        ...byHand.flatMap((line) => of(kept, (id) => texts.differs.byHand(id, line.question, row.row), line)),
      ]),
    ],
    problems: [...source.problems, ...doubled.map((rows) => texts.rowsDoubled(rows.map(({ row }) => row)))],
  };
}

/** What follows by itself, and what waits: rows that are gone, and more corrections at once than people make by hand. */
function sorted(
  { same, moved, gone }: Compared,
  decided: AnswersDecided,
): { waiting: Waiting[]; moved: Compared["moved"]; edited: Compared["same"] } {
  const open = moved.filter((one) => !one.kept.settled);
  const edited = same.filter((one) => one.edited.length > 0);
  // Whoever answers anew in the form changes the moment of their own row.
  const anew = open.filter(
    ({ kept, source }) => source.code === kept.personId && source.submittedAt > kept.submittedAt,
  );
  const corrected = [...open.filter((one) => !anew.includes(one)), ...edited];
  const isMuch = corrected.length > limits.correctedAnswers;
  const lost = gone.filter((one) => !one.settled).map((kept): Waiting => ({ kept, source: null }));
  const waiting = [...lost, ...(isMuch ? corrected.map(({ kept, source }): Waiting => ({ kept, source })) : [])];
  const follows = !isMuch || decided === "follow";
  return { waiting, moved: follows ? open : anew, edited: follows ? edited : [] };
}

function placeOf(
  register: Rows<"people" | "mentees">,
  code: string,
): Pick<ResponseRow, "personId" | "state" | "remark"> {
  if (!register.people.some((person) => person.id === code))
    return { personId: null, state: "quarantined", remark: texts.unknownCode };
  return register.mentees.some((mentee) => mentee.personId === code)
    ? { personId: code, state: "accepted", remark: null }
    : { personId: code, state: "quarantined", remark: texts.notParticipant };
}

function lineOf(
  register: Rows<"people" | "mentees">,
  survey: Survey,
  row: SourceRow,
  question: string,
  answer: string,
): ResponseRow {
  return {
    id: `${row.id}:${question}`,
    submissionId: row.id ?? "",
    surveyId: survey.id,
    kind: survey.kind,
    stage: surveyForms[survey.kind].stage,
    schoolYear: survey.schoolYear,
    submittedAt: row.submittedAt,
    question,
    answer,
    mark: sourceMark(answer),
    ...placeOf(register, row.code),
  };
}

/** Whose code the register knows by now waits no longer. */
function rejudge(register: Rows<"people" | "mentees">, { same }: Compared, draft: Map<string, ResponseRow>): void {
  const ours: readonly (string | null)[] = [texts.unknownCode, texts.notParticipant];
  for (const { kept, source } of same)
    for (const { id } of kept.lines) {
      const line = draft.get(id) as ResponseRow;
      if (line.state === "quarantined" && ours.includes(line.remark))
        draft.set(id, { ...line, ...placeOf(register, source.code) });
    }
}

/** Of one person the latest form counts. */
function settleStates(draft: Map<string, ResponseRow>): void {
  const latest = new Map<string, ResponseRow>();
  const counted = [...draft.values()].filter(({ state }) => state === "accepted" || state === "superseded");
  for (const line of counted) {
    const so = line.personId === null ? undefined : latest.get(line.personId);
    if (line.personId !== null && (so === undefined || line.submittedAt > so.submittedAt))
      latest.set(line.personId, line);
  }
  for (const line of counted) {
    const first = line.personId === null ? undefined : latest.get(line.personId);
    const state = first === undefined || first.submissionId === line.submissionId ? "accepted" : "superseded";
    if (line.state !== state) draft.set(line.id, { ...line, state });
  }
}

function isSame(one: ResponseRow | undefined, other: ResponseRow): boolean {
  return (
    one !== undefined &&
    (Object.keys(other) as (keyof ResponseRow)[]).every((column) => (one[column] ?? null) === (other[column] ?? null))
  );
}
