/**
 * The outbox. A letter cannot be unsent, so none is ever sent twice: it is claimed («sending») before it goes, and what a broken
 * run leaves claimed goes again only if that run had not come to it. The one letter it may have been sending stays «unknown»: the
 * department sees it and asks its recipient.
 */

import * as z from "zod/mini";
import { areNamesShown } from "../facts/names.ts";
import { newKey } from "../facts/newKey.ts";
import { byText } from "../facts/people.ts";
import type { Change, Decision, Rows } from "../facts/register.ts";
import { addDays } from "../language/day.ts";
import { type Letter, letters as letterTable } from "../register/letters.ts";
import { letterStates } from "../register/recordWords.ru.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { blanksOf } from "../register/table.ts";
import { question } from "../request/request.ts";
import type { Letters } from "./answers.ts";
import { digestsOn, type Sender } from "./digest.ts";
import type { RemindedTable } from "./reminders.ts";

export interface Queued {
  queued: number;
  waiting: number;
}

/** A letter that could not go for so many days is of no use any more. */
const staleDays = 3;

/**
 * Today's letters, each once for a recipient and day; those of earlier days that are too old are given up.
 * `unread`: rows of the outbox that somebody has spoilt; whoever they name with today has had a letter, too.
 */
export function queueLetters(
  register: Rows<RemindedTable | "letters">,
  today: string,
  sender: Sender,
  unread: readonly { texts: readonly string[] }[] = [],
): Decision<Queued> {
  const known = new Set([
    ...register.letters.filter((row) => row.dueOn === today).map((row) => row.recipient),
    ...unread.flatMap(({ texts }) => (texts.includes(today) ? texts : [])),
  ]);
  const next = newKey(register, "letters");
  const news = digestsOn(register, today, sender).filter(({ recipient }) => !known.has(recipient));
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

/** How far a run has come, by letter; kept beside the sheets before and after each letter goes. */
export type Sending = Readonly<Record<string, LetterOutcome["state"]>>;

export interface Claimed {
  claimed: number;
  /** Letters that somebody has typed or changed: they do not go. */
  foreign: readonly string[];
}

/**
 * Takes at most so many letters, the oldest first. Only one run sends at a time, so whatever is still claimed was left behind by
 * a broken one, and `left` tells what had become of it.
 */
export function claimLetters(
  register: Rows<"letters">,
  most: number,
  left: Sending,
  isOwn: (letter: Letter) => boolean,
): Decision<Claimed> {
  const settled = register.letters.flatMap((row) =>
    row.state === "sending" ? [{ id: row.id, state: left[row.id] ?? ("waiting" as const) }] : [],
  );
  const states = new Map(settled.map(({ id, state }) => [id, state]));
  const ready = register.letters.filter((row) => (states.get(row.id) ?? row.state) === "waiting");
  const foreign = ready.filter((row) => !isOwn(row)).map(({ id }) => id);
  const waiting = ready
    .filter(({ id }) => !foreign.includes(id))
    .sort(inOrder)
    .slice(0, Math.max(0, most));
  const decided = new Set([...foreign, ...waiting.map(({ id }) => id)]);
  const changes: Change[] = [
    ...foreign.map((id): Change => ({ table: "letters", put: { id, state: "failed" } })),
    ...settled.filter(({ id }) => !decided.has(id)).map((put): Change => ({ table: "letters", put })),
    ...waiting.map(
      ({ id, attempts }): Change => ({
        table: "letters",
        put: { id, state: "sending", attempts: Math.min(attempts + 1, mostAttempts) },
      }),
    ),
  ];
  return { changes, answer: { claimed: waiting.length, foreign } };
}

/** The column holds no greater number. */
const mostAttempts = 100;

/** Those that a decision to claim has taken. */
export function claimedLetters(register: Rows<"letters">, changes: readonly Change[]): Letter[] {
  const claimed = new Set(
    changes.flatMap(({ table, put }) => (table === "letters" && put.state === "sending" ? [put.id] : [])),
  );
  return register.letters.filter(({ id }) => claimed.has(id)).sort(inOrder);
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

/** Google refuses anything else with an error in the account's language, which nobody can read safely. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(text);
}

/**
 * What has become of a letter whose sending failed: `before` and `after` are the letters that the day had left. A day that has
 * run out by itself is no fault of the letter; where the letter may have been the last one, nobody knows.
 */
export function outcomeOfFailure(before: number, after: number): LetterOutcome["state"] {
  return after === 0 && before !== 1 ? "waiting" : "unknown";
}

const mostTroubled = 50;

export const listLetters = question({
  input: z.object({}),
  access: { who: "department" },
  sample: {},
  reads: ["settings", "letters"],
  decide(register): Decision<Letters> {
    const named = areNamesShown(register);
    const counts = Object.fromEntries(letterStates.codes.map((state) => [state, 0])) as Letters["counts"];
    for (const row of register.letters) counts[row.state] += 1;
    const troubled = register.letters
      .filter((row) => row.state !== "sent" && row.state !== "waiting")
      .sort((one, other) => inOrder(other, one))
      .slice(0, mostTroubled)
      .map(({ id, recipient, dueOn, state, attempts }) => ({
        recipient: named ? recipient : id,
        day: dueOn,
        state,
        attempts,
      }));
    return { changes: [], answer: { on: readSettings(register.settings).reminders, counts, troubled } };
  },
});

function inOrder(one: Letter, other: Letter): number {
  return byText(one.dueOn, other.dueOn) || Number(one.id.split("-")[1]) - Number(other.id.split("-")[1]);
}
