/** What a person has answered about a form, and what is asked; the answers of a form can be kept and used again. */
import * as z from "zod/mini";
import { type ImportKind, importKinds } from "../importKind.ts";

const short = z.string().check(z.maxLength(500));

/** Of one form, known by the set of its headers. */
export const formMapping = z.object({
  fingerprint: z.string().check(z.maxLength(40)),
  /** For people: which form it was. */
  name: short,
  kind: z.enum(importKinds),
  /** by the header as `columnKey` writes it: a field, a cell of several fields, or a reason to leave it out. */
  columns: z.record(short, z.string().check(z.maxLength(40))),
  /** By field and by the word that was found: the word of the dictionary. */
  words: z.record(z.string().check(z.maxLength(40)), z.record(short, short)),
});
export type FormMapping = z.infer<typeof formMapping>;

export const mappingInput = z.object({
  forms: z.array(formMapping).check(z.maxLength(50)),
  /** What this file says nowhere, by field; never kept for another file. */
  facts: z.record(z.string().check(z.maxLength(40)), short),
  /** Which list it is, where its headers do not tell. */
  as: z.optional(z.enum(importKinds)),
});
export type MappingInput = z.infer<typeof mappingInput>;

/** A saved mapping as a file; other municipalities use it, so it holds no values of people. */
const mappingFile = z.object({ mappings: z.literal(1), forms: z.array(formMapping).check(z.maxLength(200)) });
export type MappingFile = z.infer<typeof mappingFile>;

/** Null where the text is none. */
export function readMappingFile(text: string): MappingFile | null {
  try {
    const read = z.safeParse(mappingFile, JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export interface MappingColumn {
  /** «B» */
  letter: string;
  /** By which an answer names it. */
  key: string;
  header: string;
  samples: string[];
  /** Null where nothing is known about it. */
  take: string | null;
  sure: "sure" | "asked" | "unknown";
  /** What else it may be, the likeliest first. */
  likely: string[];
}
export interface MappingFact {
  field: string;
  label: string;
  /** What the form says outside of its table, or was answered; "" for nothing. */
  value: string;
  /** A day, or one of these. */
  day: boolean;
  options: string[];
  needed: boolean;
  /** Where the value comes from: `asked` for a mere suggestion. */
  from: "form" | "answer" | "asked";
}
export interface MappingWord {
  field: string;
  label: string;
  found: string;
  count: number;
  value: string;
  options: string[];
}
interface MappingMissing {
  name: string;
  fields: string[];
  /** Keys of the likeliest columns. */
  candidates: string[];
}
export interface MappingForm {
  fingerprint: string;
  name: string;
  kind: ImportKind;
  sheets: string[];
  columns: MappingColumn[];
  takes: { take: string; label: string }[];
  missing: MappingMissing[];
  words: MappingWord[];
}
export interface MappingView {
  forms: MappingForm[];
  facts: MappingFact[];
  /** Questions, each a sentence, that have to be answered before anything is written. */
  open: string[];
}
