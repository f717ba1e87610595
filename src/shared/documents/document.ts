/** What a document that the register writes is made of: paragraphs and tables, whatever file it becomes. */
import type { Register } from "../facts/register.ts";

export type DocumentPart =
  | { part: "title" | "paragraph"; text: string }
  | { part: "table"; header: readonly string[]; rows: readonly (readonly string[])[] };

export interface RegisterDocument {
  title: string;
  /** Its parts, from the register alone, on a day. */
  write(register: Register, today: string): DocumentPart[];
}
