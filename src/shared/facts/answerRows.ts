/** Rows that accepted answers are: a meeting of the diary, a review of a programme. What a person has entered stays. */
import { limits } from "../language/limits.ts";
import { checklistItems } from "../register/checklistWords.ru.ts";
import { meetings } from "../register/meetings.ts";
import { programmeReviews } from "../register/programmeReviews.ts";
import { meetingKinds } from "../register/recordWords.ru.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import { meetingQuestions } from "../register/surveyForms/meetingPulse.ts";
import { checklistQuestion, reviewerQuestion, reviewNoteQuestion } from "../register/surveyForms/programmeChecklist.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { itemName, marksFromData } from "./checklistMarks.ts";
import { newKey } from "./newKey.ts";
import { programmeOf } from "./programmes.ts";
import type { Change, Rows } from "./register.ts";
import { keptAnswer } from "./responseSets.ts";

type ResponseRow = RowOf<"responses">;
type RowTable = "meetings" | "programmeReviews";

/** Sheets that the rows of a survey are made of. */
export const rowReads = [
  "pairs",
  "programmes",
  "deficits",
  "pairEvents",
  "planLines",
  "consents",
  "settings",
] as const satisfies readonly TableName[];
export type AnswerRows = Rows<(typeof rowReads)[number] | RowTable>;

/** The sheet whose rows the answers to a survey are; null where they are none. */
export function tableOfAnswers(kind: ResponseRow["kind"]): RowTable | null {
  const { follows } = surveyForms[kind];
  return follows === "meeting" ? "meetings" : follows === "review" ? "programmeReviews" : null;
}

/** `lines`: lines of «Ответы» as they become. */
export function rowChanges(register: Rows<"responses"> & Partial<AnswerRows>, lines: readonly ResponseRow[]): Change[] {
  const before = new Map(register.responses.map((row) => [row.id, row]));
  const own = lines.filter((line) => tableOfAnswers(line.kind) !== null && saysOther(before.get(line.id), line));
  const touched = new Set(own.map((line) => line.responseSetId));
  if (touched.size === 0) return [];
  const after = new Map(before);
  for (const line of lines) after.set(line.id, line);
  const sets = new Map<string, ResponseRow[]>([...touched].map((id) => [id, []]));
  for (const row of after.values()) sets.get(row.responseSetId)?.push(row);
  const rows = register as Rows<"responses"> & AnswerRows;
  const made = new Map<RowTable, () => string>();
  const keyIn = (table: RowTable) => {
    const next = made.get(table) ?? newKey(rows, table);
    made.set(table, next);
    return next();
  };
  return [...sets].flatMap(([id, set]): Change[] => changeOfSet(rows, id, set, keyIn));
}

/** Where only the remark or the mark is another, what somebody has written into the row since stays. */
function saysOther(before: ResponseRow | undefined, { state, answer, pairId }: ResponseRow): boolean {
  return before?.state !== state || before.answer !== answer || before.pairId !== pairId;
}

function changeOfSet(
  register: AnswerRows,
  answerId: string,
  set: readonly ResponseRow[],
  keyIn: (table: RowTable) => string,
): Change[] {
  const table = tableOfAnswers((set[0] as ResponseRow).kind) as RowTable;
  const present = (register[table] as readonly { id: string; answerId: string | null }[]).find(
    (row) => row.answerId === answerId,
  );
  const accepted = set.filter(({ state }) => state === "accepted");
  const row =
    accepted.length === 0 ? null : table === "meetings" ? meetingOf(register, accepted) : reviewOf(register, accepted);
  if (row === null) return present === undefined ? [] : [{ table, put: { id: present.id }, removed: true }];
  return [{ table, put: { ...row, id: present?.id ?? keyIn(table), answerId } } as Change];
}

type Told<Name extends RowTable> = Omit<RowOf<Name>, "id" | "answerId">;

function answersIn(set: readonly ResponseRow[]): (question: string, limit?: number) => string | null {
  const answers = new Map(set.map(({ question, answer }) => [question, answer]));
  return (question, limit = limits.answer) => {
    const answer = answers.get(question) ?? null;
    return answer === null ? null : keptAnswer(answer, limit);
  };
}

/** Null where the diary holds that meeting already. */
function meetingOf(register: AnswerRows, set: readonly ResponseRow[]): Told<"meetings"> | null {
  const { pairId, responseSetId } = set[0] as ResponseRow;
  const of = answersIn(set);
  const { columns } = meetings;
  const metOn = of(meetingQuestions.metOn);
  const topic = of(meetingQuestions.topic, columns.topic.limit);
  if (pairId === null || metOn === null || topic === null) return null;
  const known = register.meetings.some(
    (row) => row.pairId === pairId && row.metOn === metOn && row.answerId !== responseSetId,
  );
  if (known) return null;
  const usefulness = of(meetingQuestions.usefulness);
  return {
    pairId,
    metOn,
    kind: meetingKinds.codeOf(of(meetingQuestions.kind) ?? "") ?? "other",
    topic,
    area: deficitAreas.codeOf(of(meetingQuestions.area) ?? ""),
    outcome: of(meetingQuestions.outcome, columns.outcome.limit),
    usefulness: usefulness === null ? null : Number(usefulness),
    nextStep: of(meetingQuestions.nextStep, columns.nextStep.limit),
    note: null,
  };
}

/** Null where a person has reviewed the programme on the same day. */
function reviewOf(register: AnswerRows, set: readonly ResponseRow[]): Told<"programmeReviews"> | null {
  const { pairId, submittedAt, responseSetId } = set[0] as ResponseRow;
  const of = answersIn(set);
  const pair = register.pairs.find((row) => row.id === pairId);
  const programme = programmeOf(register, pairId ?? "");
  if (pair === undefined || programme === undefined) return null;
  const reviewedOn = submittedAt.slice(0, 10);
  const known = register.programmeReviews.some(
    (row) => row.programmeId === programme.id && row.reviewedOn === reviewedOn && row.answerId !== responseSetId,
  );
  if (known) return null;
  const marks = marksFromData(register, pair, programme, reviewedOn);
  const items = checklistItems.flatMap((_text, index) => {
    const item = index + 1;
    const mark = marks.get(item)?.mark ?? of(checklistQuestion(item));
    return mark === null ? [] : [[itemName(item), Number(mark)] as const];
  });
  // What nobody has said is no mark.
  if (items.length < checklistItems.length) return null;
  const { columns } = programmeReviews;
  return {
    ...Object.fromEntries(items),
    programmeId: programme.id,
    reviewedOn,
    reviewer: of(reviewerQuestion, columns.reviewer.limit),
    note: of(reviewNoteQuestion, columns.note.limit),
  } as Told<"programmeReviews">;
}
