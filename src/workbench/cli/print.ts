import type { Value } from "../kernel/api.ts";
import type { AnswerButton, Effect, ExecutionResult, Executions } from "../run/api.ts";
import { UserError } from "./options.ts";
import { cliTexts } from "./texts.ru.ts";

/** Where a command writes; standard output carries JSON only. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

export function printJson(output: Output, value: unknown): void {
  output.out(`${JSON.stringify(value)}\n`);
}

/** Script logs and shown messages go to standard error. */
export function printMessages(output: Output, result: ExecutionResult): void {
  for (const line of result.log) output.err(`${cliTexts.scriptLine(line)}\n`);
  for (const effect of result.effects) {
    if (effect.show === "toast" || effect.show === "alert") {
      output.err(`${[effect.title, effect.message].filter((text) => text !== "").join(". ")}\n`);
    }
  }
  if (!result.ok) output.err(`${result.error?.message ?? ""}\n`);
  if (result.waiting) output.err(`${cliTexts.question(result.waiting.message)}\n`);
}

/** The add-on answers { done } or with a sentence. */
export function doneOrRefuse(outcome: unknown): unknown {
  const { done, refused, failed } = (outcome ?? {}) as Record<string, unknown>;
  if (done !== undefined) return done;
  const sentence = ((refused ?? failed) as { sentence?: string } | undefined)?.sentence;
  if (sentence !== undefined) throw new UserError(sentence);
  return outcome;
}

/** Effects without the pages themselves. */
export function shortEffects(effects: Effect[]): unknown[] {
  return effects.map((effect) => {
    if (effect.show !== "sidebar" && effect.show !== "dialog") return effect;
    const { html, ...panel } = effect.panel;
    return { show: effect.show, panel: { ...panel, bytes: Buffer.byteLength(html) } };
  });
}

/** Goes through a script's questions with the answers given in `--answer A,B`. */
export function answerQuestions(
  executions: Executions,
  first: ExecutionResult,
  given: string | undefined,
): ExecutionResult {
  let result = first;
  for (const answer of given?.split(",") ?? []) {
    if (!result.waiting) break;
    const [button = "", ...text] = answer.split(":");
    const known: string[] = [...result.waiting.buttons, "CLOSE"];
    if (!known.includes(button)) throw new UserError(cliTexts.question(result.waiting.message));
    const next = executions.answer(result.waiting.id, { button: button as AnswerButton, text: text.join(":") });
    result = { ...next, effects: [...result.effects, ...next.effects], log: [...result.log, ...next.log] };
  }
  return result;
}

/** Days as 2025-09-01, moments as 2025-09-01T09:30, errors as their text. */
export function plainCell(value: Value): string | number | boolean | null {
  if (value === null || typeof value !== "object") return value;
  if ("error" in value) return value.error;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(value.serial * 86_400) * 1000).toISOString();
  if (value.serial >= 0 && value.serial < 1) return moment.slice(11, 19);
  return Number.isInteger(value.serial) ? moment.slice(0, 10) : moment.slice(0, 19);
}

/** Keys in order, so that equal registers give equal texts. */
export function sortedJson(value: unknown): string {
  const sorted = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(sorted);
    if (typeof part !== "object" || part === null) return part;
    const entries = Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
  };
  return JSON.stringify(sorted(value), null, 1);
}
