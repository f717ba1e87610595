/** What was answered about the columns of a form, kept with the workbook for the next file of that form. */
import * as z from "zod/mini";
import { type FormMapping, formMapping } from "../../shared/import/mapping/answers.ts";

const indexKey = "importForms";
const mostForms = 40;
/** Google keeps 9 KB in one property; Russian letters take two bytes. */
const longestProperty = 4_300;

function keyOf({ kind, fingerprint }: FormMapping): string {
  return `importForm ${kind} ${fingerprint}`;
}

/** Keeps the given answers, and gives all that are kept, these first. */
export function keptForms(given: readonly FormMapping[]): FormMapping[] {
  const memory = PropertiesService.getDocumentProperties();
  const index = z.safeParse(z.array(z.string()), parsed(memory.getProperty(indexKey)));
  const known = index.success ? index.data : [];
  const keys = [...new Set([...given.map(keyOf), ...known])];
  const fresh = given.filter((form) => memory.getProperty(keyOf(form)) !== JSON.stringify(form));
  for (const form of fresh) {
    const text = JSON.stringify(form);
    if (text.length <= longestProperty) memory.setProperty(keyOf(form), text);
    else memory.deleteProperty(keyOf(form));
  }
  for (const key of keys.slice(mostForms)) memory.deleteProperty(key);
  if (fresh.length > 0) memory.setProperty(indexKey, JSON.stringify(keys.slice(0, mostForms)));
  const read = keys.slice(0, mostForms).flatMap((key) => {
    const form = z.safeParse(formMapping, parsed(memory.getProperty(key)));
    return form.success ? [form.data] : [];
  });
  const own = new Set(given.map(keyOf));
  return [...given, ...read.filter((form) => !own.has(keyOf(form)))];
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
