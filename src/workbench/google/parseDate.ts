import { escaped } from "./escaped.ts";
import { unquoted } from "./formatDate.ts";
import { exception } from "./realm.ts";
import { instantOf } from "./zone.ts";

/** Reads a moment by a Java date pattern of numbers and fixed text; names of months and days it does not know. */
export function parseDate(text: unknown, zone: unknown, pattern: unknown): Date {
  const letters: string[] = [];
  const source = String(pattern).replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g,
    (match, quoted?: string, letter?: string) => {
      if (letter === undefined) return escaped(unquoted(match, quoted));
      if (!"yMdHmsS".includes(letter) || (letter === "M" && match.length > 2))
        throw exception(`Utilities.parseDate with ${match} is not implemented in the workbench`, "Error");
      letters.push(letter);
      return letter === "y" && match.length > 2 ? "(\\d{4})" : "(\\d{1,3})";
    },
  );
  const found = new RegExp(`^${source}`).exec(String(text));
  if (!found) throw exception(`Invalid argument: ${String(text)}`);
  const field = (letter: string, usual: number) => {
    const at = letters.indexOf(letter);
    return at < 0 ? usual : Number(found[at + 1]);
  };
  const wall = new Date(0);
  wall.setUTCFullYear(field("y", 1970), field("M", 1) - 1, field("d", 1));
  wall.setUTCHours(field("H", 0), field("m", 0), field("s", 0), field("S", 0));
  return new Date(instantOf(wall.getTime(), String(zone)));
}
