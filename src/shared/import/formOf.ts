/** The normal form of the same few words, asked for in every row of a long list. */
import { normalForm } from "../language/text.ts";

const remembered = new Map<string, string>();
const mostRemembered = 20_000;
const longestRemembered = 100;

export function formOf(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const form = normalForm(text);
  if (text.length > longestRemembered) return form;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, form);
  return form;
}
