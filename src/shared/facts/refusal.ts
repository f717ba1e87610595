import type { BankRefusalFacts } from "../banks/refusals.ts";
import type { CheckRefusals } from "../checks/refusals.ts";
import type { ImportKind } from "../lists/answers.ts";
import type { ProgrammeRefusalFacts } from "../programmes/refusals.ts";
import type { RecordRefusals } from "../records/refusals.ts";
import type { RoadmapRefusals } from "../roadmap/refusals.ts";

import type { YearRefusalFacts } from "../years/refusals.ts";

/** Every way a rule says no: a code and its facts. `texts.ru.ts` has one typed sentence for each. */
export interface RefusalFacts
  extends BankRefusalFacts,
    ProgrammeRefusalFacts,
    RoadmapRefusals,
    YearRefusalFacts,
    CheckRefusals,
    RecordRefusals {
  blankEmail: Record<string, never>;
  unknownUser: { email: string };
  departmentOnly: Record<string, never>;
  otherOrganisation: { object: string };
  unknownRequest: { name: string };
  badInput: { field: string; found: string };
  busy: Record<string, never>;
  unfinished: { done: number; of: number };
  notSetUp: { sheet: string };
  /** `header` is "" where it is the whole sheet. */
  sheetClosed: { sheet: string; header: string };
  /** The sheet that stands in the way of an earlier operation on the same row. */
  rowAwaited: { sheet: string };
  unreadable: { problems: readonly string[]; more: number };
  timeZoneUnknown: { zone: string };
  notFound: {
    what: "person" | "pair" | "planLine" | "survey" | "setting" | "mentor" | "mentee" | "organisation" | "record";
    id: string;
  };
  staleImport: Record<string, never>;
  importEmpty: { fileName: string };
  importNotRecognised: { fileName: string };
  importDeclined: { fileName: string; why: "statistics" | "pupils" };
  importMappingOther: { fileName: string; form: string };
  importQuestionsOpen: { fileName: string; count: number; first: string };
  importColumnsMissing: { fileName: string; list: ImportKind; columns: readonly string[] };
  cellTooLong: { header: string; limit: number };

  selfPair: Record<string, never>;
  notMentor: { person: string };
  notMentee: { person: string };
  notEmployed: { person: string; on: string };
  mentorFull: { person: string; limit: number; running: number };
  menteeHasMentor: { person: string; pair: string; mentor: string };
  noMentoringConsent: { person: string };
  mentorInexperienced: { person: string; years: number | null; wanted: number };
  alreadyMentor: { person: string };
  alreadyMentee: { person: string };
  periodOrder: { from: string; to: string };
  programmeLength: { kind: string; months: string };
  /** `possible`: what a pair in this status may get instead, in words. */
  wrongStatus: { pair: string; status: string; wanted: string; possible: string };
  consentsMissing: { pair: string; whose: string };
  consentAlready: { pair: string; whose: string };
  dayInFuture: { field: string; day: string };
  planAlready: { pair: string };
  noPlanDays: { pair: string };

  notTogether: { mentor: string; mentee: string };
  apartAlready: { one: string; other: string };
  apartMissing: { one: string; other: string };
  samePerson: Record<string, never>;
  dayOutsidePair: { pair: string; field: string; day: string; from: string; to: string };
  orderMissing: { pair: string };
  notBegun: { pair: string; startedOn: string };
  alreadyBegun: { pair: string; startedOn: string };
  pauseOverlap: { pair: string; from: string; to: string };
  extensionNotLater: { pair: string; dueOn: string; asked: string };
  nothingToChange: { pair: string };
  startIsPast: { pair: string; startedOn: string };
  agreementsMissing: { pair: string; whose: string };
  reasonMissing: { field: string };
  sameMentor: { person: string };
  successorAlready: { pair: string; successor: string };
  completionLacks: { pair: string; lacking: readonly string[] };
  consentRequired: { person: string; consent: string; ended: boolean };
  generalConsentAlready: { person: string; consent: string };
  consentNotInForce: { person: string; consent: string; on: string };
  notAtOrganisation: { person: string; organisation: string; on: string };
  pairsBegunLater: { person: string; pairs: readonly string[]; on: string };

  surveyAlready: { survey: string; schoolYear: string };
  surveyRefused: { reason: string };

  nothingToUndo: Record<string, never>;
  undoForeign: { at: string; actor: string };
  undoMoved: { action: string; at: string; actor: string };
  undoImpossible: { action: string; at: string };
  undoNotKept: { action: string; at: string };
  undoRowsChanged: { action: string; keys: readonly string[]; more: number };
  undoReferred: { action: string; key: string; by: string };
  copiedBook: Record<string, never>;
  notCopied: Record<string, never>;
}
export type RefusalCode = keyof RefusalFacts;
export type Refusal = { [Code in RefusalCode]: { refused: Code; facts: RefusalFacts[Code] } }[RefusalCode];

export function refuse<Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): Refusal {
  return { refused: code, facts } as Refusal;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return "refused" in outcome;
}
