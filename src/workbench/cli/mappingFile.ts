/** How columns were matched, as a file: written by one import, edited by a person, read by another. */
import { readOrRefuse } from "./bookCommands.ts";
import { UserError } from "./options.ts";
import { cliTexts } from "./texts.ru.ts";

export interface MappingView {
  forms: {
    fingerprint: string;
    name: string;
    kind: string;
    columns: { key: string; take: string | null; sure: string }[];
    words: { field: string; found: string; value: string }[];
  }[];
  facts: { field: string; value: string; from: string; needed: boolean }[];
  open: string[];
}

interface FormMapping {
  fingerprint: string;
  name: string;
  kind: string;
  columns: Record<string, string>;
  words: Record<string, Record<string, string>>;
}
export interface MappingFile {
  mappings: 1;
  forms: FormMapping[];
  /** By file: what it says nowhere. Belongs to these files alone. */
  facts?: Record<string, Record<string, string>>;
}

export function readMapping(path: string): MappingFile {
  const text = new TextDecoder().decode(readOrRefuse(path));
  try {
    const file = JSON.parse(text) as MappingFile;
    if (file.mappings === 1 && Array.isArray(file.forms)) return file;
  } catch {
    // The same sentence as for any other file that is none.
  }
  throw new UserError(cliTexts.notAMapping(path));
}

/** The input field with the answers for this file; nothing where there are none. */
export function answersFor(mapping: MappingFile | null, fileName: string): { mapping?: unknown } {
  if (mapping === null) return {};
  const forms = mapping.forms.map(({ columns, words, ...form }) => ({
    ...form,
    columns: filled(columns),
    words: Object.fromEntries(Object.entries(words).map(([field, values]) => [field, filled(values)])),
  }));
  return { mapping: { forms, facts: filled(mapping.facts?.[fileName] ?? {}) } };
}

/** An empty answer is none. */
function filled(answers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ""));
}

/** Everything that was guessed or answered; what is asked stands there empty, to be filled in. */
export function mappingOf(views: readonly { fileName: string; view: MappingView }[]): MappingFile {
  const forms = new Map<string, FormMapping>();
  const facts: Record<string, Record<string, string>> = {};
  for (const { fileName, view } of views) {
    for (const form of view.forms) {
      const known = forms.get(`${form.kind} ${form.fingerprint}`) ?? {
        fingerprint: form.fingerprint,
        name: form.name,
        kind: form.kind,
        columns: Object.fromEntries(
          form.columns.map(({ key, take, sure }) => [key, sure === "asked" ? "" : (take ?? "~ignore")]),
        ),
        words: {},
      };
      for (const { field, found, value } of form.words) known.words[field] = { ...known.words[field], [found]: value };
      forms.set(`${form.kind} ${form.fingerprint}`, known);
    }
    for (const { field, value, from, needed } of view.facts)
      if (needed || from === "asked") facts[fileName] = { ...facts[fileName], [field]: from === "asked" ? "" : value };
  }
  return { mappings: 1, forms: [...forms.values()], ...(Object.keys(facts).length === 0 ? {} : { facts }) };
}
