/** A list of words: codes in the program, Russian labels in the sheets, synonyms in files people send. */
import { normalForm } from "./text.ts";

export interface Dictionary<Code extends string = string> {
  /** The name a person sees in «Справочники». */
  name: string;
  codes: readonly Code[];
  labels: readonly string[];
  label(code: Code): string;
  /** By label or synonym, ignoring case, ё/е, dashes and quotes. */
  codeOf(text: string): Code | null;
}

type Entry = string | readonly [label: string, ...synonyms: string[]];

export function dictionary<const Entries extends Record<string, Entry>>(
  name: string,
  entries: Entries,
): Dictionary<keyof Entries & string> {
  type Code = keyof Entries & string;
  const labelOf = new Map<string, string>();
  const codeBy = new Map<string, Code>();
  for (const [code, entry] of Object.entries(entries) as [Code, Entry][]) {
    const [label, ...synonyms] = typeof entry === "string" ? [entry] : entry;
    labelOf.set(code, label as string);
    for (const word of [label as string, ...synonyms]) codeBy.set(word, code).set(normalForm(word), code);
  }
  return {
    name,
    codes: [...labelOf.keys()] as Code[],
    labels: [...labelOf.values()],
    label: (code) => labelOf.get(code) ?? code,
    codeOf: (text) => codeBy.get(text) ?? codeBy.get(normalForm(text)) ?? null,
  };
}

export type CodeOf<D> = D extends Dictionary<infer Code> ? Code : never;
