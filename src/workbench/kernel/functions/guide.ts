import { needsElsewhere } from "../absentFunctions.ts";
import { builtIn, russianNamesOf } from "../translate.ts";
import { type Category, googleFunctions } from "./googleFunctions.ts";
import { CATEGORY_NAMES, DIFFERENCES, neededElsewhere } from "./guideTexts.ru.ts";

/** What becomes of a function of Google in the workbench. */
export interface Entry {
  name: string;
  russian: string[];
  state: "same" | "differs" | "missing";
  /** Why it is missing or how it differs; "" for one that is the same. */
  note: string;
}

/** Every function of Google by the categories of Google's list, with what becomes of it. */
export function functionGuide(): { category: string; entries: Entry[] }[] {
  return Object.entries(googleFunctions).map(([category, names]) => ({
    category: CATEGORY_NAMES[category as Category],
    entries: [...names].sort().map(entryOf),
  }));
}

function entryOf(name: string): Entry {
  const russian = russianNamesOf(name);
  if (builtIn(name) === undefined) {
    const place = needsElsewhere(name);
    return { name, russian, state: "missing", note: place === undefined ? "" : neededElsewhere(place) };
  }
  const note = DIFFERENCES[name] ?? "";
  return { name, russian, state: note === "" ? "same" : "differs", note };
}
