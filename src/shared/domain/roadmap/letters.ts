/**
 * The outbox. A letter cannot be unsent, so none is ever sent twice: it is claimed («sending») before it goes, and what a broken
 * run leaves claimed goes again only if that run had not come to it. The one letter it may have been sending stays «unknown»:
 * the department sees it and asks its recipient.
 */

import { letterStates } from "../../recordWords.ru.ts";
import { type Letter, letters as letterTable } from "../../register/letters.ts";
import { blanksOf, nextKey } from "../../register/table.ts";
import { readSettings } from "../../settingsCatalogue.ts";
import { addDays } from "../day.ts";
import { byText } from "../people.ts";
import type { Change, Decision, Register } from "../register.ts";
import type { Letters } from "./answers.ts";
import { digestsOn } from "./digest.ts";

export interface Queued {
  queued: number;
  waiting: number;
}

/** A letter that could not go for so many days is of no use any more. */
const staleDays = 3;

/** Today's letters, each once for a recipient and day; those of earlier days that are too old are given up. */
export function queueLetters(register: Register, today: string, link: string): Decision<Queued> {
  const known = new Set(register.letters.filter((row) => row.dueOn === today).map((row) => row.recipient));
  const next = nextKey(
    letterTable,
    register.letters.map((row) => row.id),
  );
  const news = digestsOn(register, today, link).filter(({ recipient }) => !known.has(recipient));
  const waiting = register.letters.filter((row) => row.state === "waiting");
  const stale = waiting.filter((row) => row.dueOn < addDays(today, -staleDays));
  const changes: Change[] = [
    ...stale.map(({ id }): Change => ({ table: "letters", put: { id, state: "failed" } })),
    ...news.map(
      (digest): Change => ({
        table: "letters",
        put: { ...blanksOf(letterTable), id: next(), ...digest, dueOn: today, state: "waiting", attempts: 0 },
      }),
    ),
  ];
  return { changes, answer: { queued: news.length, waiting: waiting.length - stale.length + news.length } };
}

export type Claimed = Pick<Letter, "id" | "recipient" | "subject" | "body">;

/**
 * Takes at most so many letters, the oldest first. `reached`: the letter that an earlier run said it was sending, "" if none.
 * Only one run sends at a time, so whatever is still claimed was left behind.
 */
export function claimLetters(register: Register, most: number, reached: string): Decision<Claimed[]> {
  const left = settleLeft(register.letters, reached);
  const states = new Map(left.map(({ id, state }) => [id, state]));
  const waiting = register.letters
    .map((row) => ({ ...row, state: states.get(row.id) ?? row.state }))
    .filter((row) => row.state === "waiting")
    .sort(inOrder)
    .slice(0, Math.max(0, most));
  const claimed = new Set(waiting.map(({ id }) => id));
  const changes: Change[] = [
    ...left.filter(({ id }) => !claimed.has(id)).map((put): Change => ({ table: "letters", put })),
    ...waiting.map(
      ({ id, attempts }): Change => ({
        table: "letters",
        put: { id, state: "sending", attempts: attempts + 1 },
      }),
    ),
  ];
  return { changes, answer: waiting.map(({ id, recipient, subject, body }) => ({ id, recipient, subject, body })) };
}

/** Letters go out in order: those before the one that was reached have gone, those after it have not. */
function settleLeft(rows: readonly Letter[], reached: string): { id: string; state: Letter["state"] }[] {
  const left = rows.filter((row) => row.state === "sending").sort(inOrder);
  const at = left.findIndex((row) => row.id === reached);
  return left.map(({ id }, index) => ({
    id,
    state: index === at ? "unknown" : index < at ? "sent" : "waiting",
  }));
}

export type LetterOutcome = { id: string; state: Extract<Letter["state"], "waiting" | "sent" | "failed" | "unknown"> };

export function settleLetters(outcomes: readonly LetterOutcome[], now: string): Decision<null> {
  const changes = outcomes.map(
    ({ id, state }): Change => ({
      table: "letters",
      put: { id, state, ...(state === "sent" ? { sentAt: now } : {}) },
    }),
  );
  return { changes, answer: null };
}

/** Addresses that Google refuses were surely not written to, and a day's quota is no fault of theirs; anything else nobody knows. */
export function outcomeOfFailure(message: string): LetterOutcome["state"] {
  if (/too many times|quota|limit exceeded/i.test(message)) return "waiting";
  return /invalid (email|argument|recipient)|no recipient/i.test(message) ? "failed" : "unknown";
}

const mostTroubled = 50;

export function listLetters(register: Register): Decision<Letters> {
  const counts = Object.fromEntries(letterStates.codes.map((state) => [state, 0])) as Letters["counts"];
  for (const row of register.letters) counts[row.state] += 1;
  const troubled = register.letters
    .filter((row) => row.state !== "sent" && row.state !== "waiting")
    .sort((one, other) => inOrder(other, one))
    .slice(0, mostTroubled)
    .map(({ recipient, dueOn, state, attempts }) => ({ recipient, day: dueOn, state, attempts }));
  return { changes: [], answer: { on: readSettings(register.settings).reminders, counts, troubled } };
}

function inOrder(one: Letter, other: Letter): number {
  return byText(one.dueOn, other.dueOn) || Number(one.id.split("-")[1]) - Number(other.id.split("-")[1]);
}
