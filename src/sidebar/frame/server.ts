/** The way to the server; nothing else in the sidebar knows what carries it. */
import { commands } from "../../shared/lists/commands.ts";
import { createAsk } from "./asking.ts";

interface Runner {
  withSuccessHandler(then: (value: unknown) => void): Runner;
  withFailureHandler(then: (error: Error) => void): Runner;
  [name: string]: (...values: never[]) => unknown;
}
declare const google: { script: { run: Runner; host: { close(): void } } };

/** Longer than any run of the server may last: after it the answer will not come. */
const longestRun = 370_000;

function call(name: string, ...values: unknown[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(name)), longestRun);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    const run = google.script.run
      .withSuccessHandler((value) => settle(() => resolve(value)))
      .withFailureHandler((error) => settle(() => reject(error)));
    (run[name] as (...values: unknown[]) => unknown)(...values);
  });
}

/** RFC 9562, version 4; pages without a secure origin lack randomUUID. */
function newId(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const listeners = new Set<(sentence: string) => void>();

/** Tells how far a long change has come, in words; the returned function ends it. */
export function onProgress(listener: (sentence: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const sent = new Set<string>();

/** Whether this very page has sent the operation. */
export function isSentHere(operationId: string): boolean {
  return sent.has(operationId);
}

export const ask = createAsk({
  send: call,
  newId: () => {
    const id = newId();
    sent.add(id);
    return id;
  },
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  progress: (sentence) => {
    for (const listener of listeners) listener(sentence);
  },
});

/** Opens the import dialog over the workbook; false when the server cannot be reached. */
export async function openImport(): Promise<boolean> {
  return call(commands.openImport.functionName).then(
    () => true,
    () => false,
  );
}

export function closeDialog(): void {
  google.script.host.close();
}
