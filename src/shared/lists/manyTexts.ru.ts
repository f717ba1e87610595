/** What is said of one change of many rows. */
import { nothingWritten } from "../language/phrases.ru.ts";
import { plural } from "../language/plural.ru.ts";

const shownKeys = 20;

export const manyTexts = {
  /** «71 запись: С-001, С-002 …» */
  objects: (count: number, ids: readonly string[]) =>
    `${count} ${plural(count, "запись", "записи", "записей")}: ${ids.slice(0, shownKeys).join(", ")}${ids.length > shownKeys ? " …" : ""}`,
  pair: (mentor: string, mentee: string) => `${mentor} — ${mentee}`,
  /** In a list the sentence of a refusal does not say each time that nothing is written. */
  reason: (sentence: string) => sentence.replace(nothingWritten, "").trim(),
};
