/** Asks the server again under the same operation number while it is not known whether the first request arrived. */

import type { AnswerOf, Reply, RequestName, SentOf } from "../../shared/lists/requests.ts";
import { sidebarTexts } from "./sidebarTexts.ru.ts";

export type Ask = <Name extends RequestName>(name: Name, input: SentOf<Name>) => Promise<Reply<AnswerOf<Name>>>;

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
    let outcome = await patiently(line, name, input, operationId);
    while ("refused" in outcome.reply && outcome.reply.refused.code === "unfinished") {
      line.progress(outcome.reply.refused.sentence);
      outcome = await patiently(line, name, input, operationId);
    }
    if (isDecided(outcome.reply)) undecided.delete(key);
    return outcome.reply as Reply<never>;
  };
}

interface Outcome {
  reply: Reply<unknown>;
  again: boolean;
}

async function patiently(line: Line, name: string, input: unknown, operationId: string): Promise<Outcome> {
  let outcome = await attempt(line, name, input, operationId);
  for (const wait of pauses) {
    if (!outcome.again) break;
    await line.pause(wait);
    outcome = await attempt(line, name, input, operationId);
  }
  return outcome;
}

async function attempt(line: Line, name: string, input: unknown, operationId: string): Promise<Outcome> {
  const answer = await line.send(name, input, operationId).catch(() => null);
  if (!isReply(answer))
    return { reply: { failed: { reference: "", sentence: sidebarTexts.noConnection } }, again: true };
  return { reply: answer, again: isBusy(answer) };
}

function isReply(answer: unknown): answer is Reply<unknown> {
  return (
    typeof answer === "object" && answer !== null && ("done" in answer || "refused" in answer || "failed" in answer)
  );
}

function isBusy(reply: Reply<unknown>): boolean {
  return "refused" in reply && reply.refused.code === "busy";
}

function isDecided(reply: Reply<unknown>): boolean {
  return "done" in reply || ("refused" in reply && !isBusy(reply));
}
