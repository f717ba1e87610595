/** What each request answers: plain data for the sidebar, the command line and scripts. */

import type { BankAnswers } from "../banks/answers.ts";
import type { CheckAnswers } from "../checks/answers.ts";
import type { Role } from "../facts/register.ts";
import type { LifeRequest } from "../facts/transitions.ts";
import type { MappingView } from "../import/mapping/answers.ts";
import type { CodeOf } from "../language/dictionary.ts";
import type { ProgrammeAnswers } from "../programmes/answers.ts";
import type { RecordAnswers } from "../records/answers.ts";
import type { Problem } from "../register/table.ts";
import type {
  consentKinds,
  deficitAreas,
  mentoringForms,
  mentoringKinds,
  pairStatuses,
  planStatuses,
} from "../register/vocabulary.ts";
import type { RoadmapAnswers } from "../roadmap/answers.ts";
import type { PresetAnswers } from "../settings/answers.ts";
import type { YearAnswers } from "../years/answers.ts";

export interface WhoAmI {
  email: string;
  role: Role;
  organisations: { id: string; name: string }[];
  schoolYear: number;
  today: string;
}

export interface PersonLine {
  personId: string;
  name: string;
  position: string;
  organisationId: string;
  organisation: string;
  young: boolean;
  mentor: boolean;
  mentee: boolean;
  /** Whether the asker may change this person. */
  own: boolean;
}

/** One person with everything that a decision about them rests on; days are empty where there are none. */
export interface PersonCard {
  personId: string;
  name: string;
  mentor: boolean;
  mentee: boolean;
  /** The latest first. */
  jobs: PersonJob[];
  /** The latest first. */
  consents: PersonConsent[];
  /** Who must not be brought together with this person. */
  apart: { personId: string; name: string; since: string; reason: string }[];
  /** Pairs that go on, then those that have ended. */
  pairs: {
    pairId: string;
    whose: "mentor" | "mentee";
    other: string;
    status: CodeOf<typeof pairStatuses>;
    statusLabel: string;
  }[];
  /** Organisations to which the asker may transfer somebody. */
  places: { id: string; name: string }[];
}
export interface PersonJob {
  organisationId: string;
  organisation: string;
  position: string;
  subject: string;
  teacher: boolean;
  kind: string;
  startedOn: string;
  finishedOn: string;
  finishReason: string;
  /** A long leave that goes on or is still to come; empty where there is none. */
  leaveFrom: string;
  leaveUntil: string;
  /** Whether the work goes on today. */
  current: boolean;
}
export interface PersonConsent {
  kind: CodeOf<typeof consentKinds>;
  /** Empty for a general consent. */
  pairId: string;
  givenOn: string;
  validUntil: string;
  withdrawnOn: string;
  document: string;
  textVersion: string;
  inForce: boolean;
}

export interface WaitingLine {
  personId: string;
  name: string;
  organisation: string;
  position: string;
  deficits: readonly CodeOf<typeof deficitAreas>[];
  request: string;
  since: string;
  days: number;
  /** Why no pair could be found so far; empty when nobody has said so. */
  unmatched: string;
}

export interface Suggestion {
  personId: string;
  name: string;
  organisation: string;
  position: string;
  /** 0..100 */
  score: number;
  /** Parts of the score in words, the largest first: «область дефицита: методическая — 45 из 45». */
  reasons: string[];
  running: number;
  limit: number;
}
export interface Suggestions {
  suggestions: Suggestion[];
  /** Mentors of the bank who may not be chosen, counted by reason in words. */
  excluded: { reason: string; count: number }[];
}

export interface PairLine {
  pairId: string;
  mentor: string;
  mentee: string;
  organisation: string;
  status: CodeOf<typeof pairStatuses>;
  statusLabel: string;
  startedOn: string;
  dueOn: string;
  order: string;
  planDone: number;
  planAll: number;
  /** What is to be done next, in words. */
  nextStep: string;
  own: boolean;
}

/** Somebody entered into the bank of mentors or the list of mentees. */
export interface Marked {
  id: string;
  personId: string;
  name: string;
}

/** What a pair has become, and in words what its curator should know. */
export interface PairOutcome {
  pairId: string;
  status: CodeOf<typeof pairStatuses>;
  statusLabel: string;
  notes: string[];
}

export interface PlanStarted {
  pairId: string;
  lines: number;
  from: string;
  to: string;
}

export interface PlanLineAnswer {
  lineId: string;
  number: number;
  activity: string;
  dueOn: string;
  status: CodeOf<typeof planStatuses>;
  doneOn: string;
  overdue: boolean;
}
export interface PairCard extends PairLine {
  menteeId: string;
  /** The pair that this one continues with another mentor, and the one that continues it; empty when there is none. */
  replacesId: string;
  replacedById: string;
  formCode: CodeOf<typeof mentoringForms>;
  kindCode: CodeOf<typeof mentoringKinds>;
  form: string;
  kind: string;
  mentorConsentOn: string;
  menteeConsentOn: string;
  mentorOrganisation: string;
  reasons: string;
  plan: PlanLineAnswer[];
  /** What has happened to the pair, the earliest first. */
  events: PairEventLine[];
  /** Requests that the pair may get today. */
  possible: LifeRequest[];
}

export interface PairEventLine {
  on: string;
  until: string;
  event: string;
  ground: string;
  note: string;
}

/** One decision: the closed pair, the pair that continues it, and what went over. */
export interface Replacement extends PairOutcome {
  newPairId: string;
  newStatus: CodeOf<typeof pairStatuses>;
  startedOn: string;
  dueOn: string;
  carried: number;
  /** False for a preview. */
  written: boolean;
}

/** What becomes of a pair because of somebody's decision. */
export interface AffectedPair {
  pairId: string;
  whose: "mentor" | "mentee";
  /** The other of the two. */
  other: string;
  was: string;
  becomes: string;
}

export interface Withdrawal {
  personId: string;
  name: string;
  consents: string[];
  pairs: AffectedPair[];
  notes: string[];
  /** False for a preview. */
  written: boolean;
}

export interface Leaving {
  personId: string;
  name: string;
  organisation: string;
  on: string;
  pairs: AffectedPair[];
  notes: string[];
  written: boolean;
}

export interface Today {
  /** What waits for the asker: how many, in words, and the screen that helps. */
  items: {
    title: string;
    count: number;
    view: "waiting" | "pairs" | "surveys" | "people" | "roadmap" | "import";
    /** Which people the screen shows at first. */
    only?: "unmarked" | "youngUnmarked";
  }[];
  pairs: PairLine[];
}

export interface SurveyLine {
  surveyId: string;
  title: string;
  schoolYear: string;
  url: string;
  open: boolean;
  answered: number;
  expected: number;
  quarantined: number;
  drainedAt: string;
}
export interface SurveyLinks {
  title: string;
  links: { name: string; organisation: string; url: string; answered: boolean }[];
}

export interface IndicatorPoint {
  year: number;
  schoolYear: string;
  target: number | null;
  value: number | null;
  /** Rounded by the rule of domain.md 3.0, with a decimal comma; «—» without data. */
  shown: string;
  numerator: number;
  denominator: number;
  /** How many more the target needs; 0 when reached. */
  lacking: number;
  reportOn: string;
  /** «закрыт 31.08.2025; поправка от 03.10.2025: 80,0»; empty while the year is open. */
  mark: string;
  /** How full the data behind 100 % are, in words; empty otherwise. */
  quality: string;
}
export interface IndicatorSeries {
  indicator: number;
  title: string;
  unit: string;
  formula: string;
  points: IndicatorPoint[];
  /** Who or what the current year still lacks: names for the asker's own organisations, counts for others. */
  lacking: { id: string; label: string; hint: string }[];
  /** Whom the current year cannot judge because the start of the career is unknown. */
  unknown: { id: string; label: string }[];
}

export interface SettingLine {
  id: string;
  title: string;
  value: string;
  source: string;
  /** Values to choose from; empty for free input. */
  options: readonly string[];
  /** Differs from the chosen preset, which says `usual`. */
  own: boolean;
  usual: string;
}

export type ImportKind =
  | "organisations"
  | "staff"
  | "schoolStaff"
  | "mentors"
  | "pairs"
  | "platforms"
  | "deficits"
  | "codes";
/** A problem of an imported file: where, what, and what to do, each ready to be shown. */
export interface ImportProblem {
  severity: "error" | "warning" | "info";
  code: string;
  sheet: string;
  row: number;
  column: string;
  found: string;
  sentence: string;
}
export interface ImportReport {
  kind: ImportKind;
  fileName: string;
  /** Data rows seen, and what would happen to them. */
  rows: number;
  counts: { title: string; added: number; changed: number; unchanged: number }[];
  problems: ImportProblem[];
  /** Rows that cannot be taken, by sheet and row. */
  skipped: { sheet: string; row: number }[];
  /** True after confirmation. */
  written: boolean;
  /** How the columns were matched, and what is asked about them; not in the answer of a confirmation. */
  mapping?: MappingView;
}

/** What «Отменить последнюю операцию» would undo. */
export interface LastOperation {
  operationId: string;
  action: string;
  /** Keys of the changed rows. */
  objects: string;
  actor: string;
  at: string;
  own: boolean;
  /** False where it cannot be undone, or is no longer kept. */
  possible: boolean;
}
export interface Undone {
  operationId: string;
  action: string;
  objects: string;
}

/** Whether the journal's chain holds; each fault as a sentence. */
export interface JournalCheck {
  lines: number;
  faults: { row: number | null; operationId: string; sentence: string }[];
}

/** One damage of the workbook: where, what, what to do. */
export interface Finding {
  severity: "error" | "warning" | "info";
  code: string;
  sheet: string;
  /** In A1 notation; "" where the whole sheet or workbook is meant. */
  cell: string;
  sentence: string;
  advice: string;
  repairable: boolean;
}
export interface BookCheck {
  findings: Finding[];
  /** The workbook is a copy, and nobody has said of what kind. */
  copied: boolean;
}
export interface BookRepair {
  repaired: Finding[];
  remaining: Finding[];
}

export type { Problem };

/** What each question answers, by its request's name. */
export interface QueryAnswers extends BankAnswers, ProgrammeAnswers, RoadmapAnswers, CheckAnswers, RecordAnswers {
  whoAmI: WhoAmI;
  showToday: Today;
  findPeople: PersonLine[];
  showPerson: PersonCard;
  listWaiting: WaitingLine[];
  suggestMentors: Suggestions;
  listPairs: PairLine[];
  showPair: PairCard;
  listSurveys: SurveyLine[];
  listSurveyLinks: SurveyLinks;
  showIndicators: IndicatorSeries[];
  listSettings: SettingLine[];
  showYearClosing: YearAnswers["showYearClosing"];
  showYears: YearAnswers["showYears"];
  listPresets: PresetAnswers["listPresets"];
  previewPreset: PresetAnswers["previewPreset"];
  listContradictions: PresetAnswers["listContradictions"];
  checkImport: ImportReport;
  showLastOperation: LastOperation | null;
  checkJournal: JournalCheck;
  checkBook: BookCheck;
}
