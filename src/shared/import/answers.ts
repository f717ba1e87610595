/** Files of answers to surveys, exported from Google, Яндекс or a table: one row is one person's set of answers. */
import { areaChanges } from "../facts/answerAreas.ts";
import { deficitChanges } from "../facts/answerDeficits.ts";
import { judgeOf, pairAmong } from "../facts/judgeResponses.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import {
  exitWindow,
  type QuarantineReason,
  type ResponseSet,
  responseLines,
  responseSetId,
} from "../facts/responseSets.ts";
import { showDay } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import { people as peopleTable } from "../register/people.ts";
import { answerColumns, participantCode } from "../register/question.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { ResponseStage } from "../register/surveyForms/survey.ts";
import { surveys as surveyTable } from "../register/surveys.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import type { RowOf } from "../register/tables.ts";
import { responseStages } from "../register/vocabulary.ts";
import { type AnswerField, answerOf, isMeasured, readsItem } from "./answerValues.ts";
import { type CellReader, newCellReader } from "./cellReader.ts";
import type { FileKind, FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { headerForm, headerVocabulary, type Vocabulary } from "./headerRow.ts";
import { heardColumns } from "./heardColumns.ts";
import { answerHeaders } from "./importBankWords.ru.ts";
import { importTitles } from "./importTexts.ru.ts";
import { inCyrillicLetters } from "./lookAlikes.ts";
import { readCode } from "./participantCode.ts";
import { readMoment } from "./readMoment.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRow } from "./sheetRows.ts";
import { stageWords } from "./valueWords.ru.ts";

type Survey = RowOf<"surveys">;

export function answersFile(kind: SurveyKind): FileKind<AnswerField> {
  const columns = answerColumns(surveyForms[kind].questions).filter(({ code }) => code !== participantCode);
  const titles = columns.map(({ code, title }) => ({ field: code, form: headerForm(title), open: false }));
  const { partnerHeaders = [], momentHeaders = [] } = surveyForms[kind];
  const moments = [...answerHeaders.submittedAt, ...momentHeaders];
  const headers = { ...answerHeaders, submittedAt: moments, partner: partnerHeaders };
  const own = headerVocabulary<AnswerField>(headers, {});
  const items = columns.filter(readsItem).map(({ code }) => code);
  return {
    kind,
    vocabulary: [...own, ...titles] as Vocabulary<AnswerField>,
    hears: (header) => heardColumns(kind, header),
    required: [
      { columns: ["code"], name: peopleTable.columns.code.header },
      { columns: ["submittedAt"], name: answerHeaders.submittedAt[0] },
      { columns: items, name: columns.find(({ code }) => code === items[0])?.title ?? "" },
    ],
    foreign: new Set<string>(),
    decide: (register, lists, context, report) => decideAnswers(kind, register, lists, context, report),
  };
}

/** A row as it was read, before anybody knows whether it counts. */
interface Sent {
  cells: CellReader<AnswerField>;
  row: SheetRow;
  sheet: string;
  set: ResponseSet;
  schoolYear: number;
}

function decideAnswers(
  kind: SurveyKind,
  register: Register,
  lists: readonly FoundList<AnswerField>[],
  context: Context,
  report: ReportBuilder,
): Change[] {
  const read = lists.flatMap((list) => {
    const cells = newCellReader(list, context.today, report);
    return list.rows.data.flatMap((row) => {
      const sent = readRow(kind, register, cells, row, list.sheet.name, context.today);
      if (sent === null) report.skip(list.sheet.name, row.row);
      return sent ?? [];
    });
  });
  const newId = nextKey(
    surveyTable,
    register.surveys.map((row) => row.id),
  );
  const changes: Change[] = [];
  const counts = { surveys: 0, added: 0, changed: 0 };
  for (const schoolYear of [...new Set(read.map((sent) => sent.schoolYear))].sort()) {
    const made = register.surveys.find((row) => row.kind === kind && row.schoolYear === schoolYear);
    const survey = made ?? newSurvey(newId(), kind, schoolYear, context);
    const sets = judged(
      survey,
      register,
      read.filter((sent) => sent.schoolYear === schoolYear),
    );
    const mine = register.responses.filter((row) => row.surveyId === survey.id);
    const taken = new Set(mine.map((row) => row.responseSetId));
    const fresh = sets.filter(({ set }) => !taken.has(set.id));
    if (fresh.length === 0) continue;
    if (made === undefined) {
      counts.surveys += 1;
      changes.push({ table: "surveys", put: survey });
    }
    const lines = responseLines(
      survey,
      mine,
      fresh.map(({ set }) => set),
    );
    const known = new Set(mine.map(({ id }) => id));
    counts.changed += lines.filter(({ id }) => known.has(id)).length;
    counts.added += lines.filter(({ id }) => !known.has(id)).length;
    changes.push(...lines.map((put): Change => ({ table: "responses", put })));
    changes.push(...follow(kind, register, lines, fresh, context));
  }
  report.count(importTitles.surveys, counts.surveys, 0, 0);
  report.count(importTitles.responses, counts.added, counts.changed, 0);
  return changes;
}

function newSurvey(id: string, kind: SurveyKind, schoolYear: number, context: Context): Survey {
  return { ...blanksOf(surveyTable), id, kind, schoolYear, open: false, createdAt: context.now };
}

/** What the answers change in the banks. */
function follow(
  kind: SurveyKind,
  register: Register,
  lines: readonly RowOf<"responses">[],
  [first]: readonly Sent[],
  context: Context,
): Change[] {
  const changes = [...deficitChanges(register, lines, context.today), ...areaChanges(register, lines)];
  if (first !== undefined && changes.length > 0)
    first.cells.say(surveyForms[kind].follows === "deficits" ? "ans-needs" : "ans-areas", first.row, "code", "", {
      count: changes.length,
    });
  return changes;
}

function readRow(
  kind: SurveyKind,
  register: Register,
  cells: CellReader<AnswerField>,
  row: SheetRow,
  sheet: string,
  today: string,
): Sent | null {
  const submittedAt = readMoment(cells.raw(row, "submittedAt"), today);
  if (submittedAt === null) {
    cells.say("ans-stamp", row, "submittedAt");
    return null;
  }
  const stage = readStage(kind, cells, row);
  if (stage === null) return null;
  const { code, personId } = whoseAnswer(kind, register, cells, row);
  // Measurements belong to a person or to nobody: there is nothing to release later.
  if (personId === null && isMeasured(kind)) return null;
  const answers = new Map<string, string>();
  for (const column of answerColumns(surveyForms[kind].questions)) {
    if (column.code === participantCode || !cells.has(column.code)) continue;
    const answer = answerOf(kind, column, cells, row);
    if (answer !== null) answers.set(column.code, answer);
  }
  const schoolYear = schoolYearOf(submittedAt.slice(0, 10));
  const set: ResponseSet = {
    id: "",
    personId,
    pairId: null,
    stage,
    submittedAt,
    reason: personId === null ? "unknownCode" : null,
    answers,
  };
  return { cells, row, sheet, set: { ...set, id: code }, schoolYear };
}

function readStage(kind: SurveyKind, cells: CellReader<AnswerField>, row: SheetRow): ResponseStage | null {
  const said = cells.seen(row, "stage");
  if (said === "") return surveyForms[kind].stage;
  const form = formOf(inCyrillicLetters(said)).replace(/^на /, "");
  const stage = responseStages.codeOf(form) ?? stageWords.find(([pattern]) => pattern.test(form))?.[1] ?? null;
  if (stage === null) cells.say("ans-stage-unknown", row, "stage", said, { other: responseStages.labels.join(", ") });
  return stage;
}

function whoseAnswer(
  kind: SurveyKind,
  register: Register,
  cells: CellReader<AnswerField>,
  row: SheetRow,
): { code: string; personId: string | null } {
  const said = cells.seen(row, "code");
  if (said === "") {
    cells.say("ans-code-empty", row, "code");
    return { code: "", personId: null };
  }
  const code = readCode(said) ?? said;
  const personId = personOf(register, code);
  if (personId === null) cells.say(isMeasured(kind) ? "code-unknown" : "ans-code-unknown", row, "code", said);
  else if (code !== cells.raw(row, "code")) cells.say("ans-code-form", row, "code", undefined, { value: code });
  return { code, personId };
}

/** A code of the key list, or the register's own. */
function personOf(register: Register, code: string): string | null {
  return register.people.find((person) => person.code === code || person.id === code)?.id ?? null;
}

/** Each row with its pair and the reason against it; the same answer a second time is left out. */
function judged(survey: Survey, register: Register, sent: readonly Sent[]): Sent[] {
  const judge = judgeOf(register, survey, { anybody: true });
  const window = exitWindow(readSettings(register.settings), survey.schoolYear);
  const seen = new Set<string>();
  const judgedOnes = sent.flatMap((one): Sent[] => {
    const { cells, row, set } = one;
    const id = responseSetId(survey.id, set.submittedAt, set.id, set.stage);
    if (seen.has(id)) {
      cells.say("ans-dup", row, "submittedAt");
      return [];
    }
    seen.add(id);
    const partnerId = partnerOf(register, one);
    const { pairId, reason } = judge(set, { partnerId });
    sayReason(survey, one, reason, window);
    if (set.personId !== null && reason !== "notParticipant")
      sayPartner(one, pairAmong(judge.pairsOf(set.personId), { partnerId }), partnerId);
    return [{ ...one, set: { ...set, id, pairId, reason } }];
  });
  sayEdits(judgedOnes);
  if (isMeasured(survey.kind)) sayNoExit(judgedOnes);
  return judgedOnes;
}

function sayReason(
  survey: Survey,
  { cells, row, set }: Sent,
  reason: QuarantineReason | null,
  window: { from: string; to: string },
): void {
  const { index } = surveyForms[survey.kind];
  const shown = { value: showDay(window.from), other: showDay(window.to) };
  if (reason === "notParticipant") cells.say("ans-not-participant", row, "code");
  if (reason === "outsideWindow") cells.say("ans-out-of-window", row, "submittedAt", undefined, shown);
  if (reason === "tooFew") cells.say("ans-insufficient", row, (index ?? [])[0] ?? "code");
  const day = set.submittedAt.slice(0, 10);
  if (index !== undefined && set.stage !== "exit" && day >= window.from && day <= window.to)
    cells.say("ans-wrong-stage", row, "stage");
}

function partnerOf(register: Register, { cells, row }: Sent): string | null {
  const said = cells.seen(row, "partner");
  return said === "" ? null : personOf(register, readCode(said) ?? said);
}

/** Somebody is named with whom there is no pair. */
function sayPartner({ cells, row }: Sent, found: Pair | undefined, partnerId: string | null): void {
  const said = cells.seen(row, "partner");
  const fits = found !== undefined && (found.mentorId === partnerId || found.menteeId === partnerId);
  if (said !== "" && cells.has("partner") && !fits)
    cells.say("ans-partner-mismatch", row, "partner", said, { value: found?.id ?? "" });
}

function sayEdits(sent: readonly Sent[]): void {
  const groups = new Map<string, Sent[]>();
  for (const one of sent) {
    const { set } = one;
    if (set.reason !== null) continue;
    const key = `${set.personId} ${set.pairId ?? ""} ${set.stage}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values())
    if (group.length > 1) for (const { cells, row } of group) cells.say("ans-edit", row, "submittedAt");
}

function sayNoExit(sent: readonly Sent[]): void {
  const left = new Set(sent.flatMap(({ set }) => (set.stage === "exit" ? [set.personId] : [])));
  for (const { cells, row, set } of sent)
    if (set.stage === "entry" && set.personId !== null && !left.has(set.personId)) cells.say("wb-no-exit", row, "code");
}
