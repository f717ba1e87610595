/** Files of answers to surveys, exported from Google, Яндекс or a table: one row is one person's set of answers. */
import { answerFollows } from "../facts/answerFollows.ts";
import { countedPairs, pairsOfCycle } from "../facts/countedPairs.ts";
import { participantsOf, satisfactionParticipants } from "../facts/participants.ts";
import type { Change, Context, Register } from "../facts/register.ts";
import {
  exitWindow,
  isLatest,
  latestSets,
  type QuarantineReason,
  type ResponseSet,
  reasonAgainst,
  responseChanges,
  responseSetId,
} from "../facts/responseSets.ts";
import { indexStaff } from "../facts/staff.ts";
import { showDay } from "../language/day.ts";
import { schoolYearEnd, schoolYearOf } from "../language/schoolYear.ts";
import { people as peopleTable } from "../register/people.ts";
import { answerColumns, participantCode } from "../register/question.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { type ResponseStage, type SurveyKind, surveyContents } from "../register/surveyContents.ts";
import { surveys as surveyTable } from "../register/surveys.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import type { RowOf } from "../register/tables.ts";
import { responseStages } from "../register/vocabulary.ts";
import { type AnswerField, answerOf, readsItem } from "./answerValues.ts";
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
  const columns = answerColumns(surveyContents[kind].questions).filter(({ code }) => code !== participantCode);
  const titles = columns.map(({ code, title }) => ({ field: code, form: headerForm(title), open: false }));
  const own = headerVocabulary<AnswerField>(answerHeaders[kind], {});
  const items = columns.filter(readsItem).map(({ code }) => code);
  return {
    kind,
    vocabulary: [...own, ...titles] as Vocabulary<AnswerField>,
    hears: (header) => heardColumns(kind, header),
    required: [
      { columns: ["code"], name: peopleTable.columns.code.header },
      { columns: ["submittedAt"], name: answerHeaders[kind].submittedAt[0] as string },
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
  const settings = readSettings(register.settings);
  const changes: Change[] = [];
  const counts = { surveys: 0, added: 0, changed: 0 };
  for (const schoolYear of [...new Set(read.map((sent) => sent.schoolYear))].sort()) {
    const known = register.surveys.find((row) => row.kind === kind && row.schoolYear === schoolYear);
    const survey = known ?? newSurvey(newId(), kind, schoolYear, context);
    const sets = judged(
      survey,
      register,
      read.filter((sent) => sent.schoolYear === schoolYear),
      settings,
    );
    const mine = register.responses.filter((row) => row.surveyId === survey.id);
    const taken = new Set(mine.map((row) => row.responseSetId));
    const fresh = sets.filter(({ set }) => !taken.has(set.id));
    if (fresh.length === 0) continue;
    if (known === undefined) {
      counts.surveys += 1;
      changes.push({ table: "surveys", put: survey });
    }
    const lines = responseChanges(
      survey,
      mine,
      fresh.map(({ set }) => set),
    );
    counts.changed += lines.filter(({ put }) => !("question" in put)).length;
    counts.added += lines.filter(({ put }) => "question" in put).length;
    changes.push(...lines, ...follow(kind, register, mine, fresh));
  }
  report.count(importTitles.surveys, counts.surveys, 0, 0);
  report.count(importTitles.responses, counts.added, counts.changed, 0);
  return changes;
}

function newSurvey(id: string, kind: SurveyKind, schoolYear: number, context: Context): Survey {
  return { ...blanksOf(surveyTable), id, kind, schoolYear, open: false, createdAt: context.now };
}

function follow(
  kind: SurveyKind,
  register: Register,
  mine: readonly RowOf<"responses">[],
  fresh: readonly Sent[],
): Change[] {
  const latest = latestSets(
    mine,
    fresh.map(({ set }) => set),
  );
  const changes = answerFollows(
    register,
    kind,
    fresh.map(({ set }) => set).filter((set) => isLatest(latest, set)),
  );
  const [first] = fresh;
  if (first !== undefined && changes.length > 0)
    first.cells.say(kind === "needs" ? "ans-needs" : "ans-areas", first.row, "code", "", { count: changes.length });
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
  if (personId === null && kind === "wellbeing") return null;
  const answers = new Map<string, string>();
  for (const column of answerColumns(surveyContents[kind].questions)) {
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
  if (said === "") return surveyContents[kind].stage;
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
  if (personId === null) cells.say(kind === "wellbeing" ? "code-unknown" : "ans-code-unknown", row, "code", said);
  else if (code !== cells.raw(row, "code")) cells.say("ans-code-form", row, "code", undefined, { value: code });
  return { code, personId };
}

/** A code of the key list, or the register's own. */
function personOf(register: Register, code: string): string | null {
  return register.people.find((person) => person.code === code || person.id === code)?.id ?? null;
}

/** Each row with its pair and the reason against it; the same answer a second time is left out. */
function judged(survey: Survey, register: Register, sent: readonly Sent[], settings: Settings): Sent[] {
  const { asked, index } = surveyContents[survey.kind];
  const aboutPairs = asked === "pairMentees" || asked === "pairMentors";
  const window = exitWindow(settings, survey.schoolYear);
  const isAsked = askedBy(register, survey, window.from);
  const pairs = aboutPairs
    ? pairsOfCycle(countedPairs(register), survey.schoolYear, schoolYearEnd(survey.schoolYear))
    : [];
  const seen = new Set<string>();
  const judgedOnes = sent.flatMap((one): Sent[] => {
    const { cells, row, set } = one;
    const id = responseSetId(survey.id, set.submittedAt, set.id, set.stage);
    if (seen.has(id)) {
      cells.say("ans-dup", row, "submittedAt");
      return [];
    }
    seen.add(id);
    if (set.personId === null) return [{ ...one, set: { ...set, id } }];
    const wanted = isAsked(set.personId, set.stage);
    if (!wanted) cells.say("ans-not-participant", row, "code");
    const mine = pairs.filter((pair) => set.personId === (asked === "pairMentees" ? pair.menteeId : pair.mentorId));
    const pairId = wanted && aboutPairs ? pairOf(register, one, mine) : null;
    const against = reasonAgainst(survey, set.stage, set.submittedAt, set.answers, settings);
    const reason: QuarantineReason | null = wanted ? against : "notParticipant";
    if (reason === "outsideWindow")
      cells.say("ans-out-of-window", row, "submittedAt", undefined, {
        value: showDay(window.from),
        other: showDay(window.to),
      });
    if (reason === "tooFew") cells.say("ans-insufficient", row, (index ?? [])[0] ?? "code");
    const day = set.submittedAt.slice(0, 10);
    if (index !== undefined && set.stage !== "exit" && day >= window.from && day <= window.to)
      cells.say("ans-wrong-stage", row, "stage");
    return [{ ...one, set: { ...set, id, pairId, reason } }];
  });
  sayEdits(judgedOnes);
  if (survey.kind === "wellbeing") sayNoExit(judgedOnes);
  return judgedOnes;
}

/** Whoever sends a file knows whom they have asked; who counts as a side of a pair the register knows better. */
function askedBy(
  register: Register,
  survey: Survey,
  opensOn: string,
): (personId: string, stage: ResponseStage) => boolean {
  const { asked } = surveyContents[survey.kind];
  if (asked === "mentees" || asked === "staff") return () => true;
  const all = new Set(participantsOf(register, asked, survey.schoolYear).map(({ personId }) => personId));
  const staying = new Set(
    satisfactionParticipants(register, indexStaff(register), asked, survey.schoolYear, opensOn).map(
      ({ personId }) => personId,
    ),
  );
  return (personId, stage) => (stage === "exit" ? staying : all).has(personId);
}

/** The pair with whom the answer names; else the only one. */
function pairOf(
  register: Register,
  { cells, row }: Sent,
  mine: readonly { id: string; mentorId: string; menteeId: string }[],
): string | null {
  const said = cells.seen(row, "partner");
  const partner = said === "" ? null : personOf(register, readCode(said) ?? said);
  const named = mine.filter((pair) => partner !== null && (pair.mentorId === partner || pair.menteeId === partner));
  const found = named.length > 0 ? named[named.length - 1] : mine.length === 1 ? mine[0] : undefined;
  if (said !== "" && named.length === 0)
    cells.say("ans-partner-mismatch", row, "partner", said, { value: found?.id ?? "" });
  return found?.id ?? null;
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
