/** A digest of texts as cells show them: nobody can make other texts with the same one. */
import { sha256 } from "./sha256.ts";
import { cleanText } from "./text.ts";

export function textsDigest(texts: readonly (string | null)[]): string {
  return sha256(JSON.stringify(texts.map((text) => cleanText(text ?? ""))));
}
