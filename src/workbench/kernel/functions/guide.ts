import { absence, needsElsewhere } from "../absentFunctions.ts";
import type { CellError } from "../api.ts";
import { builtIn, russianNamesOf } from "../translate.ts";
import { type Category, googleFunctions } from "./googleFunctions.ts";
import { CATEGORY_NAMES, DIFFERENCES, differenceShown, neededElsewhere } from "./guideTexts.ru.ts";

/** What becomes of a function of Google in the workbench. */
export interface Entry {
  name: string;
  russian: string[];
  /** "engine": the library calculates it by the same description, and we have not compared it with Google ourselves. */
  state: "same" | "engine" | "differs" | "missing";
  /** Why it is missing or how it differs; "" for one that is the same. */
  note: string;
  /** What the cell says where the function is missing, or where it would differ; null where no error is shown. */
  cell: CellError | null;
}

/** Functions of the engine whose results our tests compare with Google's help. */
export const COMPARED = new Set(
  "ABS ADD ADDRESS AND ARRAYFORMULA AVERAGE AVERAGEA CHAR CHOOSE CLEAN CODE COUNT COUNTA DATE DAY DAYS DAYS360 DIVIDE EOMONTH EQ EXACT FALSE FIND GT GTE HOUR IF IFERROR IFNA IFS ISBLANK ISERR ISERROR ISFORMULA ISLOGICAL ISNA ISNONTEXT ISNUMBER ISTEXT LEFT LEN LOWER LT LTE MID MINUS MINUTE MMULT MOD MONTH MULTIPLY N NA NE NETWORKDAYS NETWORKDAYS.INTL NOT OR PI POW POWER PRODUCT PROPER QUOTIENT REPLACE REPT RIGHT ROUNDDOWN ROUNDUP SECOND SEQUENCE SIGN SQRT SUM SUMSQ SWITCH T TIME TRIM TRUE TRUNC UMINUS UNARY_PERCENT UPLUS UPPER WEEKDAY WORKDAY WORKDAY.INTL XOR YEAR YEARFRAC".split(
    " ",
  ),
);

/** Every function of Google by the categories of Google's list, with what becomes of it. */
export function functionGuide(): { category: string; entries: Entry[] }[] {
  return Object.entries(googleFunctions).map(([category, names]) => ({
    category: CATEGORY_NAMES[category as Category],
    entries: [...names].sort().map(entryOf),
  }));
}

/** Calculated by us, or by the engine and compared with Google's help in the tests. */
function isOurs(name: string): boolean {
  return builtIn(name)?.startsWith("WB.") === true || COMPARED.has(name);
}

function entryOf(name: string): Entry {
  const russian = russianNamesOf(name);
  if (builtIn(name) === undefined) {
    const place = needsElsewhere(name);
    const note = place === undefined ? "" : neededElsewhere(place);
    return { name, russian, state: "missing", note, cell: { error: "#NAME?", message: absence(name) } };
  }
  const note = DIFFERENCES[name] ?? "";
  const state = note !== "" ? "differs" : isOurs(name) ? "same" : "engine";
  return { name, russian, state, note, cell: differenceShown(name) };
}
