/** What becomes of a survey's lines when its raw sheet is read again: new ones are taken, corrected ones follow their source. */

import { type AnswerRows, rowReads, tableOfAnswers } from "../facts/answerRows.ts";
import { isAboutPairs, type Judge, judgeOf, type judgingPeople, judgingTables } from "../facts/judgeResponses.ts";
import type { Context, Rows } from "../facts/register.ts";
import { respondentOf, responseKey, settledMark } from "../facts/responseSets.ts";
import { limits } from "../language/limits.ts";
import { responses } from "../register/responses.ts";
import { isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { ResponseStage } from "../register/surveyForms/survey.ts";
import type { Survey } from "../register/surveys.ts";
import { blanksOf } from "../register/table.ts";
import { quarantineReasons } from "../register/vocabulary.ts";
import type { Tables } from "../request/request.ts";
import { type Compared, compareAnswers } from "./compareAnswers.ts";
import { isLive, type Kept, keptOf, linesById, type ResponseRow, sourceMark } from "./keptAnswers.ts";
import { rowOfPaper } from "./paperSource.ts";
import { isAnew, isRefusedEdit, linesThatStand } from "./refusedEdits.ts";
import { responseTexts as texts } from "./responseTexts.ru.ts";
import { type SenderOf, senderOf } from "./sender.ts";
import { type RawAnswers, type SourceRow, sourceOf } from "./sourceRows.ts";
import { surveyLinks } from "./surveyLinks.ts";

/** A kept form whose source says otherwise, and which waits for a decision; `source` null: its row is gone. */
export interface Waiting {
  kept: Kept;
  source: SourceRow | null;
  /** Whose answer the row says it is; null where it is nobody's. */
  respondent: string | null;
}

export interface Taken {
  /** Lines as they become, those that do not change left out. */
  lines: ResponseRow[];
  taken: number;
  quarantined: number;
  /** Forms whose place a later one of the same respondent has taken now. */
  repeated: number;
  /** Forms that have followed a correction of their source. */
  corrected: number;
  waiting: Waiting[];
  problems: string[];
}

/** What is done about what waits: nothing yet, as the source says, or as the register says. */
export type AnswersDecided = "wait" | "follow" | "keep";

/** More sheets, where a linked survey is about pairs or answered by organisations, and those whose rows its answers are. */
export function judgingTablesFor({ surveys }: Rows<"surveys">): Tables {
  const linked = surveys.filter((row) => row.passport !== null);
  const needed = linked.some((row) => isAboutPairs(row) || isOfOrganisations(row.kind));
  const rows = [...new Set(linked.flatMap(({ kind }) => tableOfAnswers(kind) ?? []))];
  return { reads: [...(needed ? judgingTables : []), ...(rows.length > 0 ? rowReads : [])], writes: rows };
}

/** A survey about pairs needs the sheets that tell who is in one. */
export type AnswersRegister = Rows<(typeof judgingPeople)[number] | "responses" | "linkSecrets"> &
  Partial<Rows<(typeof judgingTables)[number]> & AnswerRows>;

/** Null where the sheet cannot be read at all; the problem says why. */
export function takeAnswers(
  register: AnswersRegister,
  survey: Survey,
  sheet: RawAnswers,
  decided: AnswersDecided,
  context: Pick<Context, "linkKey">,
): Taken {
  const source = sourceOf(survey, sheet);
  const nothing = { lines: [], taken: 0, quarantined: 0, repeated: 0, corrected: 0, waiting: [] };
  if (typeof source === "string") return { ...nothing, problems: [source] };
  const kept = keptOf(register.responses, survey.id);
  const compared = compareAnswers(kept.filter(hasSource), source.rows);
  const judging = judgingOf(register, survey, context);
  const { waiting, moved, edited } = sorted(judging, compared, decided);
  const draft = linesById(kept);
  const withdraw = (lines: readonly ResponseRow[], remark: string) => {
    for (const line of lines.filter(isLive)) draft.set(line.id, { ...line, state: "withdrawn", mark: null, remark });
  };
  const isHeld = new Set(waiting.map((one) => one.kept));
  for (const { kept: one } of waiting)
    if (decided === "keep")
      for (const line of one.lines.filter(isLive)) draft.set(line.id, { ...line, mark: settledMark });
  if (decided === "follow") for (const one of compared.gone) if (isHeld.has(one)) withdraw(one.lines, texts.rowGone);
  const came = moved.map((one) => ({ ...one, place: judgedPlace(judging, one.source, one.kept) }));
  const refusedEdits = came.filter(isRefusedEdit);
  for (const one of came)
    if (refusedEdits.includes(one)) for (const line of linesThatStand(one.kept)) draft.set(line.id, line);
    else withdraw(one.kept.lines, texts.rowChanged(one.source.id ?? ""));
  for (const { kept: one, source: row, edited: changes } of edited) {
    for (const { question, answer } of changes) {
      const line = one.lines.find((candidate) => candidate.question === question);
      if (answer === null) withdraw(line === undefined ? [] : [line], texts.answerGone);
      else if (line !== undefined && isLive(line)) draft.set(line.id, { ...line, answer, mark: sourceMark(answer) });
      else draft.set(`${one.id}:${question}`, lineOf(survey, row, judgedPlace(judging, row, one), question, answer));
    }
    if (tableOfAnswers(survey.kind) !== null) judgeAnew(judging, row, one, draft);
  }
  const fresh = [
    ...compared.fresh.map((row) => ({ row, place: judgedPlace(judging, row, null) })),
    ...came.map(({ source: row, place }) => ({ row, place })),
  ];
  for (const { row, place } of fresh)
    for (const [question, answer] of row.answers)
      draft.set(`${row.id}:${question}`, lineOf(survey, row, place, question, answer));
  rejudge(judging, compared.same, draft);
  rejudge(judging, papersOf(register, survey, kept, context), draft);
  settleStates(draft);
  const before = linesById(kept);
  const unread = new Set(sheet.unread ?? []);
  const lines = changedLines(before, draft).filter(({ id }) => !unread.has(id));
  const replaced = lines.filter((line) => line.state === "superseded" && before.get(line.id)?.state !== "superseded");
  return {
    lines,
    taken: compared.fresh.length,
    quarantined: fresh.filter(({ place }) => place.state === "quarantined").length,
    repeated: new Set(replaced.map((line) => line.responseSetId)).size,
    corrected: moved.length - refusedEdits.length + edited.length,
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
  const { same, moved, gone, doubled } = compareAnswers(
    keptOf(register.responses, survey.id).filter(hasSource),
    source.rows,
  );
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

function hasSource({ paper }: Kept): boolean {
  return !paper;
}

/** What follows by itself, and what waits: rows that are gone, and more corrections at once than people make by hand. */
function sorted(
  judging: Judging,
  { same, moved, gone }: Compared,
  decided: AnswersDecided,
): { waiting: Waiting[]; moved: Compared["moved"]; edited: Compared["same"] } {
  const open = moved.filter((one) => !one.kept.settled);
  const edited = same.filter((one) => one.edited.length > 0);
  const anew = open.filter(isAnew);
  const corrected = [...open.filter((one) => !anew.includes(one)), ...edited];
  const isMuch = corrected.length > limits.correctedAnswers;
  const lost = gone.filter((one) => !one.settled).map((kept): Waiting => ({ kept, source: null, respondent: null }));
  const held = corrected.map(({ kept, source }): Waiting => {
    const { personId, organisationId } = judging.senderOf(source, kept);
    return { kept, source, respondent: personId ?? organisationId };
  });
  const follows = !isMuch || decided === "follow";
  return { waiting: [...lost, ...(isMuch ? held : [])], moved: follows ? open : anew, edited: follows ? edited : [] };
}

type Judged = Pick<Compared["same"][number], "kept" | "source">;
type Place = Pick<ResponseRow, "personId" | "organisationId" | "pairId" | "state" | "remark">;

interface Judging {
  stage: ResponseStage;
  judge: Judge;
  senderOf: SenderOf;
}

export function judgingOf(register: AnswersRegister, survey: Survey, context: Pick<Context, "linkKey">): Judging {
  const { stage } = surveyForms[survey.kind];
  return { stage, judge: judgeOf(register, survey), senderOf: senderOf(register, survey, context) };
}

/** `kept`: what the register holds of this row already. */
export function judgedPlace({ stage, judge, senderOf }: Judging, source: SourceRow, kept: Kept | null): Place {
  const { submittedAt, answers } = source;
  const { personId, organisationId, pairId, refused } = senderOf(source, kept);
  const judged = judge({ personId, organisationId, stage, submittedAt, answers }, { pairId });
  const reason =
    judged.reason === null || respondentOf({ personId, organisationId }) === null
      ? (refused ?? judged.reason)
      : judged.reason;
  return {
    personId,
    organisationId,
    // What the paper's code says of its pair stands nowhere else.
    pairId: judged.pairId ?? (kept?.paper ? (kept.lines[0]?.pairId ?? null) : null),
    state: reason === null ? "accepted" : "quarantined",
    remark: reason === null ? null : quarantineReasons.label(reason),
  };
}

export function lineOf(survey: Survey, row: SourceRow, place: Place, question: string, answer: string): ResponseRow {
  return {
    ...blanksOf(responses),
    id: `${row.id}:${question}`,
    responseSetId: row.id ?? "",
    surveyId: survey.id,
    kind: survey.kind,
    stage: surveyForms[survey.kind].stage,
    schoolYear: survey.schoolYear,
    submittedAt: row.submittedAt,
    question,
    answer,
    mark: sourceMark(answer),
    ...place,
  };
}

/** A row that the answers are stands and falls with each of them. */
function judgeAnew(judging: Judging, source: SourceRow, kept: Kept, draft: Map<string, ResponseRow>): void {
  const place = judgedPlace(judging, source, kept);
  for (const { id } of kept.lines) {
    const line = draft.get(id) as ResponseRow;
    if (isLive(line)) draft.set(id, { ...line, ...place });
  }
}

/** What was set aside and counts by now waits no longer. */
function rejudge(judging: Judging, all: readonly Judged[], draft: Map<string, ResponseRow>): void {
  for (const { kept, source } of all)
    for (const { id } of kept.lines) {
      const line = draft.get(id) as ResponseRow;
      if (
        line.state === "quarantined" &&
        (quarantineReasons.labels as readonly (string | null)[]).includes(line.remark)
      )
        draft.set(id, { ...line, ...judgedPlace(judging, source, kept) });
    }
}

/** Whose papers nobody can tell any more stay as they are. */
function papersOf(
  register: AnswersRegister,
  survey: Survey,
  kept: readonly Kept[],
  context: Pick<Context, "linkKey">,
): Judged[] {
  const papers = kept.filter(({ paper }) => paper);
  if (papers.length === 0) return [];
  const links = surveyLinks(register, survey, context);
  return papers.flatMap((paper) => {
    const source = rowOfPaper(links, paper);
    return source === null ? [] : [{ kept: paper, source }];
  });
}

/** Of one respondent, pair and stage, and of one meeting where they repeat, the latest set counts. */
export function settleStates(draft: Map<string, ResponseRow>): void {
  const latest = new Map<string, ResponseRow>();
  const counted = [...draft.values()].filter(
    (line) => respondentOf(line) !== null && (line.state === "accepted" || line.state === "superseded"),
  );
  const repeated = new Map(
    counted.flatMap(({ kind, question, responseSetId, answer }) =>
      question === surveyForms[kind].repeatedBy ? [[responseSetId, answer ?? ""] as const] : [],
    ),
  );
  const keyOf = (line: ResponseRow) =>
    `${responseKey({ ...line, personId: respondentOf(line) })} ${repeated.get(line.responseSetId) ?? ""}`;
  for (const line of counted) {
    const so = latest.get(keyOf(line));
    if (so === undefined || line.submittedAt > so.submittedAt) latest.set(keyOf(line), line);
  }
  for (const line of counted) {
    const state = latest.get(keyOf(line))?.responseSetId === line.responseSetId ? "accepted" : "superseded";
    const remark = state === "accepted" ? null : texts.answeredAgain;
    if (line.state !== state) draft.set(line.id, { ...line, state, remark });
  }
}

/** Those that are not as they were. */
export function changedLines(
  before: ReadonlyMap<string, ResponseRow>,
  draft: ReadonlyMap<string, ResponseRow>,
): ResponseRow[] {
  return [...draft.values()].filter((line) => !isSame(before.get(line.id), line));
}

function isSame(one: ResponseRow | undefined, other: ResponseRow): boolean {
  return (
    one !== undefined &&
    (Object.keys(other) as (keyof ResponseRow)[]).every((column) => (one[column] ?? null) === (other[column] ?? null))
  );
}
