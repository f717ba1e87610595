/** Asks the server again under the same operation number while it is not known whether the first request arrived. */

import type { AnswerOf, Outcome, RequestName, SentOf } from "../../shared/lists/requests.ts";
import { sidebarTexts } from "./sidebarTexts.ru.ts";

export type Ask = <Name extends RequestName>(name: Name, input: SentOf<Name>) => Promise<Outcome<AnswerOf<Name>>>;

export interface Line {
  /** Rejects when the request may not have arrived, or its answer was lost. */
  send(name: string, input: unknown, operationId: string): Promise<unknown>;
  newId(): string;
  pause(milliseconds: number): Promise<void>;
  /** Told after every piece of a long change. */
  progress(sentence: string): void;
}

const pauses = [1_000, 3_000, 7_000];

/**
 * Every request carries an operation number, by which the server does a change once however often it is asked.
 * The number of an undecided request is kept, so pressing the button again repeats it rather than doing it twice.
 */
export function createAsk(line: Line): Ask {
  const undecided = new Map<string, string>();
  return async (name, input) => {
    const key = JSON.stringify([name, input]);
    const operationId = undecided.get(key) ?? line.newId();
    undecided.set(key, operationId);
    let sending = await patiently(line, name, input, operationId);
    while ("refused" in sending.outcome && sending.outcome.refused.code === "unfinished") {
      line.progress(sending.outcome.refused.sentence);
      sending = await patiently(line, name, input, operationId);
    }
    if (isDecided(sending.outcome)) undecided.delete(key);
    return sending.outcome as Outcome<never>;
  };
}

interface Sending {
  outcome: Outcome<unknown>;
  again: boolean;
}

async function patiently(line: Line, name: string, input: unknown, operationId: string): Promise<Sending> {
  let sending = await attempt(line, name, input, operationId);
  for (const wait of pauses) {
    if (!sending.again) break;
    await line.pause(wait);
    sending = await attempt(line, name, input, operationId);
  }
  return sending;
}

async function attempt(line: Line, name: string, input: unknown, operationId: string): Promise<Sending> {
  const answer = await line.send(name, input, operationId).catch(() => null);
  if (!isOutcome(answer))
    return { outcome: { failed: { reference: "", sentence: sidebarTexts.noConnection } }, again: true };
  return { outcome: answer, again: isBusy(answer) };
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  return (
    typeof answer === "object" && answer !== null && ("done" in answer || "refused" in answer || "failed" in answer)
  );
}

function isBusy(outcome: Outcome<unknown>): boolean {
  return "refused" in outcome && outcome.refused.code === "busy";
}

function isDecided(outcome: Outcome<unknown>): boolean {
  return "done" in outcome || ("refused" in outcome && !isBusy(outcome));
}
