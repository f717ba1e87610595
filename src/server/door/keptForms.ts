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

/** Keeps the given answers, and gives all that are kept, these first. One reading of the store, however many there are. */
export function keptForms(given: readonly FormMapping[]): FormMapping[] {
  const store = PropertiesService.getDocumentProperties();
  const memory = store.getProperties();
  const index = z.safeParse(z.array(z.string()), parsed(memory[indexKey]));
  const keys = [...new Set([...given.map(keyOf), ...(index.success ? index.data : [])])];
  const fresh = given.filter((form) => memory[keyOf(form)] !== JSON.stringify(form));
  for (const form of fresh) {
    const text = JSON.stringify(form);
    if (text.length <= longestProperty) store.setProperty(keyOf(form), text);
    else store.deleteProperty(keyOf(form));
  }
  for (const key of keys.slice(mostForms)) store.deleteProperty(key);
  if (fresh.length > 0) store.setProperty(indexKey, JSON.stringify(keys.slice(0, mostForms)));
  const own = new Set(given.map(keyOf));
  const others = keys.slice(0, mostForms).filter((key) => !own.has(key));
  return [
    ...given,
    ...others.flatMap((key) => {
      const form = z.safeParse(formMapping, parsed(memory[key]));
      return form.success ? [form.data] : [];
    }),
  ];
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
