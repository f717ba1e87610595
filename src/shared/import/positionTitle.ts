/** A row between the people that names the position of those below it: «Учитель», «Педагоги-психологи». */
import { formOf } from "./formOf.ts";
import { positionWords } from "./mapping/contentWords.ru.ts";
import { adjective, manyInPosition, pluralPositions } from "./positionTitles.ru.ts";

/** The position of one person; null for a title that names no position, or a group within one. */
export function positionTitle(text: string): string | null {
  const words = text.trim().replace(/:$/, "").toLowerCase().split(/\s+/);
  if (words.length > longestTitle) return null;
  const title = ofOne(words).join(" ");
  const isKnown = positionWords.test(formOf(title));
  return isKnown && !manyInPosition.test(formOf(title.split(" ")[0] ?? "")) ? title : null;
}

/** «старший воспитатель дошкольного отделения» */
const longestTitle = 5;

/** Up to the noun that the title is about: «заместители директора» are deputies of one director. */
function ofOne([first, ...others]: readonly string[]): string[] {
  if (first === undefined) return [];
  const one = first
    .split("-")
    .map((part) => pluralPositions.get(part) ?? part)
    .join("-");
  return [one, ...(one !== first && adjective.test(one) ? ofOne(others) : others)];
}
