/** What the executions offer to the web page and the command line. */
import type { ChangeSet, RangeAddress, Workbook } from "../kernel/api.ts";

/** Whose hands are on the keyboard. `tab` is the browser tab (or "cli"): sidebars and toasts go to it alone. */
export interface Session {
  email: string;
  tab: string;
  /** What is selected in the tab: the active range of scripts. */
  selection?: RangeAddress;
}

/** Integers, the same on every run: what performance goals count (executions, reads, flush groups, locks, properties, cache, cells). */
export interface Meter {
  executions: number;
  reads: number;
  flushes: number;
  locks: number;
  properties: number;
  cache: number;
  cellsRead: number;
  cellsWritten: number;
  /** How many of the reads and flushes are requests of the Sheets service. */
  sheetsReads: number;
  sheetsWrites: number;
  /** All numbered service calls, and those made while a lock was held. */
  calls: number;
  callsInLock: number;
}

export interface MenuItem {
  title: string;
  /** Global function name; absent for separators and sub-menus. */
  functionName?: string;
  items?: MenuItem[];
  separator?: boolean;
}

/** HTML made by HtmlService, to be shown in a sandboxed frame with google.script.run. */
export interface Panel {
  html: string;
  title: string;
  width?: number;
  height?: number;
  modal?: boolean;
}

/** What a run did to the user's screen, in order. */
export type Effect =
  | { show: "toast"; message: string; title: string; seconds: number }
  | { show: "alert"; title: string; message: string; buttons: string }
  | { show: "sidebar"; panel: Panel }
  | { show: "dialog"; panel: Panel }
  | { show: "menu"; title: string; items: MenuItem[] }
  | { show: "activate"; sheetId: number; row?: number; column?: number };

/** A question that the script asks and waits for; it goes on when `Executions.answer` is called. */
export interface Question {
  id: string;
  kind: "alert" | "prompt";
  title: string;
  message: string;
  buttons: AnswerButton[];
}
export type AnswerButton = "OK" | "CANCEL" | "YES" | "NO" | "CLOSE";

export interface ExecutionResult {
  ok: boolean;
  /** JSON-like value; undefined becomes null. */
  value?: unknown;
  error?: { name: string; message: string; stack?: string };
  meter: Meter;
  effects: Effect[];
  log: string[];
  /** The run is suspended until the question is answered; what it flushed so far is in the workbook. */
  waiting?: Question;
}

export interface FormPage {
  id: string;
  title: string;
  description: string;
  accepting: boolean;
  confirmation: string;
  /** The page asks for the respondent's e-mail, which becomes the session's. */
  collectsEmail?: boolean;
  items: FormPageItem[];
}
export interface FormPageItem {
  id: number;
  type: string;
  title: string;
  help: string;
  required: boolean;
  choices?: string[];
  rows?: string[];
  columns?: string[];
  lower?: number;
  upper?: number;
  lowerLabel?: string;
  upperLabel?: string;
  /** A choice "other" with a free text is offered. */
  other?: boolean;
  /** What a prefilled link has already entered, shaped as an answer. */
  value?: unknown;
}

/**
 * What the script says of a form before an answer is taken: `closed` to everybody, `wrong` by what was typed, `unknown` where it could
 * not say.
 */
export type FormDoor = "open" | "closed" | "wrong" | "unknown";

export interface Executions {
  workbook: Workbook;
  /** Calls a public global function as google.script.run does: plain JSON in, plain JSON out, names ending in "_" refused. */
  call(name: string, args: unknown[], session: Session): ExecutionResult;
  /** Runs onOpen; the menus are among the effects. */
  open(session: Session): ExecutionResult;
  /** Chooses a menu item by its function name. */
  choose(functionName: string, session: Session): ExecutionResult;
  /** Answers the question of a suspended run, which then goes on to its end or to the next question. */
  answer(questionId: string, answer: { button: AnswerButton; text?: string }): ExecutionResult;
  /** A person has edited: fires simple and installable edit triggers. Never called for script writes. */
  edited(change: ChangeSet, edit: { before: string; after: string } | null, session: Session): ExecutionResult[];
  forms(): FormPage[];
  form(id: string, prefill?: string): FormPage | null;
  /**
   * Asks the script's function `checkSurveyLink`, if it has one, whether an answer may be taken; `texts`: what is typed into lines of
   * text, left out while the form is only shown. Google has nothing like it: there every answer is taken.
   */
  formDoor(formId: string, texts?: { itemId: number; text: string }[]): FormDoor;
  /** Sends an answer (item title or id -> answer), writes the linked sheet, fires form triggers. */
  submit(
    formId: string,
    answers: Record<string, unknown>,
    session: Session,
  ): { problems: string[]; results: ExecutionResult[] };
  /** Lets every time-driven trigger due until this moment run (ISO local time of the workbook). */
  tick(until: string): ExecutionResult[];
  /** Quotas and executions for the page's «Квоты» panel. */
  quotas(): { name: string; used: number; limit: number }[];
}
