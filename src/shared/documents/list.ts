/** Every document that the register writes, by its number; there is none yet. */
import type { RegisterDocument } from "./document.ts";

export const registerDocuments: Readonly<Record<string, RegisterDocument>> = {};
