/** The command line of the workbench, called in this process. */
import { runCommandLine } from "../../src/workbench/cli.ts";

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** What standard output holds, where it is JSON. */
  json: unknown;
}

export async function run(...words: string[]): Promise<Ran> {
  const written = { out: "", err: "" };
  const code = await runCommandLine(words, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
  });
  return { code, ...written, json: /^[[{"\d]/.test(written.out) ? JSON.parse(written.out) : null };
}
