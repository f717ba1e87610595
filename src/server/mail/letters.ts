/** Queues the day's letters and sends what waits, a batch at a time; another run goes on with what is left. */

import { inForce } from "../../shared/facts/agreedAccess.ts";
import { isRefusal, type Refusal, refuse } from "../../shared/facts/refusal.ts";
import type { Decision } from "../../shared/facts/register.ts";
import type { Letter } from "../../shared/register/letters.ts";
import { readSettings, type Settings } from "../../shared/register/settingsCatalogue.ts";
import { structuralReasons } from "../../shared/register/table.ts";
import type { TableName } from "../../shared/register/tables.ts";
import {
  type Claimed,
  claimedLetters,
  claimLetters,
  isAddress,
  type LetterOutcome,
  outcomeOfFailure,
  type Queued,
  queueLetters,
  type Sending,
  settleLetters,
} from "../../shared/roadmap/letters.ts";
import { isOwnLetter, spending } from "../../shared/roadmap/ownLetters.ts";
import { reminderTables } from "../../shared/roadmap/reminders.ts";
import { areRowsKept } from "../../shared/workbook/ownRows.ts";
import { type Book, openBook } from "../sheets/book.ts";
import { type Reading, readTables } from "../sheets/read.ts";
import { withSendingLock } from "../write/lock.ts";
import { timeIsUp } from "../write/pieces.ts";
import { rememberRefused } from "../write/refused.ts";
import { transact } from "../write/transact.ts";

export interface Sent {
  sent: number;
  failed: number;
  unknown: number;
  waiting: number;
  /** Typed or changed by somebody, and not sent. */
  foreign: number;
}

const batch = 50;
const sendingKey = "sendingLetters";
const remindedKey = "remindedOn";

/** A copy writes to nobody: its curators have the original. */
function isQuiet(book: Book): boolean {
  return book.copied || book.training;
}

/** Null where the settings cannot be read, the reminders are off, or the workbook is a copy. */
export function reminderSettings(book: Book): Settings | null {
  const reading = isQuiet(book) ? null : readTables(book, ["settings"]);
  const settings = reading?.tables.settings === undefined ? null : readSettings(reading.register.settings);
  return settings?.reminders === true ? settings : null;
}

/**
 * The hourly part: once a day, from the hour of the settings on, the day's letters are queued; what waits goes out whenever the
 * quota allows. The sweep comes every hour, so a missed one is made up, and a changed hour counts at once.
 */
export function remindHourly(email: string): void {
  const book = openBook();
  const settings = reminderSettings(book);
  const now = book.zone.now();
  if (settings === null || Number(now.slice(11, 13)) < settings.reminderHour) return;
  const memory = PropertiesService.getDocumentProperties();
  if (memory.getProperty(remindedKey) !== now.slice(0, 10)) {
    if (isRefusal(queueToday(book, email))) return;
    memory.setProperty(remindedKey, now.slice(0, 10));
  }
  sendWaiting(book, email);
}

export function queueToday(book: Book, email: string): Queued | Refusal {
  const today = book.zone.now().slice(0, 10);
  const sender = { link: book.spreadsheet.getUrl(), owner: book.owner() };
  const outcome = write(book, "queueLetters", email, reminderTables, ({ register, tables }) =>
    queueLetters({ ...register, ...inForce(register, book.agreed()) }, today, sender, tables.letters?.unread ?? []),
  );
  return isRefusal(outcome) ? outcome : (outcome.done as Queued);
}

/** Null when another run is sending. */
export function sendWaiting(book: Book, email: string): Sent | Refusal | null {
  if (isQuiet(book)) return refuse("copiedBook", {});
  const locked = withSendingLock(() => sendAll(book, email));
  return locked === null ? null : locked.result;
}

function sendAll(book: Book, email: string): Sent | Refusal {
  const memory = PropertiesService.getDocumentProperties();
  const total: Sent = { sent: 0, failed: 0, unknown: 0, waiting: 0, foreign: 0 };
  for (;;) {
    const most = Math.min(batch, MailApp.getRemainingDailyQuota());
    let kept = memory.getProperties();
    const left = JSON.parse(kept[sendingKey] ?? "{}") as Sending;
    // The mark stands before the letter does: where it seems to be missing, another run may have queued since.
    const isOwn = (letter: Letter) => {
      if (!areRowsKept(kept) || isOwnLetter(kept, letter)) return true;
      kept = memory.getProperties();
      return isOwnLetter(kept, letter);
    };
    let claimed: Letter[] = [];
    const taken = write(book, "claimLetters", email, [], (reading) => {
      const decision = claimLetters(reading.register, most, left, isOwn);
      claimed = isRefusal(decision) ? [] : claimedLetters(reading.register, decision.changes);
      return decision;
    });
    if (isRefusal(taken)) return taken;
    const { foreign } = taken.done as Claimed;
    total.foreign += foreign.length;
    const found = foreign.map((operationId) => ({ operationId, at: book.zone.now(), why: "letter" as const }));
    if (found.length > 0) rememberRefused(found, book.zone.now().slice(0, 10));
    if (claimed.length === 0) break;
    memory.setProperty(sendingKey, "{}");
    const outcomes = sendEach(claimed, memory, kept, MailApp.getRemainingDailyQuota());
    const at = book.zone.now();
    const settled = write(book, "settleLetters", email, [], () => settleLetters(outcomes, at));
    // What it has come to is kept beside the sheets, and the next run settles it.
    if (isRefusal(settled)) return settled;
    for (const { state } of outcomes) if (state !== "waiting") total[state] += 1;
    if (outcomes.some(({ state }) => state === "waiting") || timeIsUp()) break;
  }
  const reading = readTables(book, ["letters"]);
  const waiting = reading.tables.letters === undefined ? [] : reading.register.letters;
  return { ...total, waiting: waiting.filter((row) => row.state === "waiting").length };
}

/** From the first letter that the quota refuses, the rest waits. */
function sendEach(
  claimed: readonly Letter[],
  memory: GoogleAppsScript.Properties.Properties,
  kept: Readonly<Record<string, string>>,
  left: number,
): LetterOutcome[] {
  const outcomes: LetterOutcome[] = [];
  const known: Record<string, LetterOutcome["state"]> = {};
  let marks = kept;
  let stopped = false;
  for (const letter of claimed) {
    stopped = stopped || timeIsUp();
    if (!stopped) {
      const { spent, restored } = spending(marks, letter);
      // Should this run end here, nobody can tell whether the letter has gone.
      memory.setProperties({ ...spent, [sendingKey]: JSON.stringify({ ...known, [letter.id]: "unknown" }) }, false);
      known[letter.id] = sendOne(letter, left - outcomes.length);
      const after = known[letter.id] === "waiting" ? restored : spent;
      memory.setProperties({ ...after, [sendingKey]: JSON.stringify(known) }, false);
      marks = { ...marks, ...after };
      stopped = known[letter.id] === "waiting";
    }
    outcomes.push({ id: letter.id, state: known[letter.id] ?? "waiting" });
  }
  return outcomes;
}

function sendOne({ recipient, subject, body }: Letter, left: number): LetterOutcome["state"] {
  if (!isAddress(recipient)) return "failed";
  try {
    MailApp.sendEmail(recipient, subject, body);
    return "sent";
  } catch {
    return outcomeOfFailure(left, MailApp.getRemainingDailyQuota());
  }
}

function write(
  book: Book,
  request: string,
  email: string,
  reads: readonly TableName[],
  decide: (reading: Reading) => Decision<unknown>,
): { done: unknown } | Refusal {
  return transact(book, {
    reads: [...reads],
    writes: ["letters"],
    operationId: `${request}-${Utilities.getUuid()}`,
    request,
    email,
    prepare: () => undefined,
    decide: (reading) => {
      const broken = reading.problems.find(({ reason }) => structuralReasons.includes(reason));
      return broken === undefined ? decide(reading) : refuse("notSetUp", { sheet: broken.sheet });
    },
  });
}
