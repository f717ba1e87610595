/** Sets of answers, one person's to one survey, as lines of the register: of one person, pair and stage the latest counts. */

import { addDays } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import { sha256 } from "../language/sha256.ts";
import { looksFailed } from "../register/column.ts";
import { answerColumns, participantCode, type Question } from "../register/question.ts";
import { responses } from "../register/responses.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import type { ResponseStage } from "../register/surveyForms/survey.ts";
import { blanksOf } from "../register/table.ts";
import type { RowOf } from "../register/tables.ts";
import { quarantineReasons } from "../register/vocabulary.ts";

export type QuarantineReason = CodeOf<typeof quarantineReasons>;

export interface ResponseSet {
  id: string;
  personId: string | null;
  pairId: string | null;
  stage: ResponseStage;
  submittedAt: string;
  reason: QuarantineReason | null;
  /** By question. */
  answers: ReadonlyMap<string, string>;
}

/** Stands in the place of a mark where the source is not asked any more. */
export const settledMark = "оставлен";
/** Stands there where the answer was typed in from paper: no sheet of answers holds it. */
export const paperMark = "с бумаги";

type Survey = Pick<RowOf<"surveys">, "id" | "kind" | "schoolYear">;
type ResponseRow = RowOf<"responses">;

/** What a code adds to a key. What people may have typed instead of a code, such as a name, leaves a mark alone. */
function keyPart(code: string): string {
  if (code === "") return "0";
  return /^(?=.*\d)[\p{L}\d-]{1,12}$/u.test(code) ? code : sha256(code).slice(0, 10);
}

/** The same answer of the same moment is the same set, however often it comes. */
export function responseSetId(surveyId: string, submittedAt: string, code: string, stage?: ResponseStage): string {
  const stamp = submittedAt.replace(/[-:T]/g, "");
  return [surveyId, stamp, keyPart(code), ...(stage === undefined ? [] : [stage])].join(":");
}

/** What the code adds to the key of a set: the code of a survey may hold what stands between the parts. */
export function codeOfSet(setId: string, surveyId: string): string {
  const [, code = ""] = setId.slice(surveyId.length + 1).split(":");
  return code;
}

/** What one cell of the register may hold: not too long, and no text that could be taken for a failed formula. */
export function keptAnswer(answer: string, limit: number): string {
  const letters = Array.from(answer);
  const short = letters.length <= limit ? answer : `${letters.slice(0, limit - 1).join("")}…`;
  return looksFailed(short) ? `«${short}»` : short;
}

/** Whether every question that must be answered is: a row is made of the whole set. */
export function isComplete(questions: readonly Question[], answers: Pick<ReadonlyMap<string, string>, "has">): boolean {
  return answerColumns(questions).every(
    ({ code, question }) => code === participantCode || question.required !== true || answers.has(code),
  );
}

/** Index and share need at least half of the items (rules.md 6). */
export function hasEnough(index: readonly string[], answers: Pick<ReadonlyMap<string, string>, "has">): boolean {
  return index.filter((code) => answers.has(code)).length * 2 >= index.length;
}

/** First and last day on which answers of the last stage count, in the year in which the school year ends. */
export function exitWindow(settings: Settings, schoolYear: number): { from: string; to: string } {
  const { exitWindowFrom, exitWindowTo, exitWindowMore } = settings;
  const year = schoolYearEnd(schoolYear).slice(0, 4);
  return { from: `${year}-${exitWindowFrom}`, to: addDays(`${year}-${exitWindowTo}`, exitWindowMore) };
}

/** Why a set of a person who is known and asked is set aside; null where it counts. */
export function reasonAgainst(
  survey: Survey,
  stage: ResponseStage,
  submittedAt: string,
  answers: ReadonlyMap<string, string>,
  settings: Settings,
): QuarantineReason | null {
  const { index } = surveyForms[survey.kind];
  if (index === undefined) return null;
  const window = exitWindow(settings, survey.schoolYear);
  const day = submittedAt.slice(0, 10);
  if (stage === "exit" && (day < window.from || day > window.to)) return "outsideWindow";
  return hasEnough(index, answers) ? null : "tooFew";
}

/** Who has answered: a person, or an organisation through its curator; null where nobody is known. */
export function respondentOf({
  personId,
  organisationId,
}: Pick<ResponseRow, "personId" | "organisationId">): string | null {
  return personId ?? organisationId;
}

/** Of one person, pair and stage the latest set counts. */
export function responseKey({ personId, pairId, stage }: Pick<ResponseSet, "personId" | "pairId" | "stage">): string {
  return `${personId} ${pairId ?? ""} ${stage}`;
}

/** The latest set that counts, by person, pair and stage. */
function latestSets(
  mine: readonly ResponseRow[],
  sets: readonly ResponseSet[],
): Map<string, { id: string; at: string }> {
  const latest = new Map<string, { id: string; at: string }>();
  const consider = (key: string, id: string, at: string) => {
    const known = latest.get(key);
    if (known === undefined || at > known.at) latest.set(key, { id, at });
  };
  for (const row of mine)
    if ((row.state === "accepted" || row.state === "superseded") && row.personId !== null)
      consider(responseKey(row), row.responseSetId, row.submittedAt);
  for (const set of sets) if (set.reason === null) consider(responseKey(set), set.id, set.submittedAt);
  return latest;
}

function isLatest(latest: ReadonlyMap<string, { id: string }>, set: ResponseSet): boolean {
  return set.reason === null && latest.get(responseKey(set))?.id === set.id;
}

/** Lines of sets that no linked sheet holds, as they become; `mine`: the survey's lines that are there already. */
export function responseLines(
  survey: Survey,
  mine: readonly ResponseRow[],
  sets: readonly ResponseSet[],
): ResponseRow[] {
  const latest = latestSets(mine, sets);
  const older = mine.filter(
    (row) =>
      row.state === "accepted" && row.personId !== null && latest.get(responseKey(row))?.id !== row.responseSetId,
  );
  const lines = sets.flatMap((set) => {
    const state = set.reason !== null ? "quarantined" : isLatest(latest, set) ? "accepted" : "superseded";
    return [...set.answers].map(
      ([question, answer]): ResponseRow => ({
        ...blanksOf(responses),
        id: `${set.id}:${question}`,
        responseSetId: set.id,
        surveyId: survey.id,
        kind: survey.kind,
        stage: set.stage,
        schoolYear: survey.schoolYear,
        personId: set.personId,
        pairId: set.pairId,
        organisationId: null,
        submittedAt: set.submittedAt,
        question,
        answer,
        state,
        remark: set.reason === null ? null : quarantineReasons.label(set.reason),
        mark: settledMark,
      }),
    );
  });
  return [...older.map((row): ResponseRow => ({ ...row, state: "superseded" })), ...lines];
}
