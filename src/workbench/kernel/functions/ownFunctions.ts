import { arrays } from "./arrays.ts";
import { dates } from "./dates.ts";
import { lookups } from "./lookups.ts";
import { mathematics } from "./math.ts";
import type { OwnFunctions } from "./own.ts";
import { queries } from "./query.ts";
import { regexes } from "./regex.ts";
import { extremes, statistics } from "./statistics.ts";
import { texts } from "./textFunctions.ts";

/** Every function that we calculate instead of the engine, by its English name. */
export const ownFunctions: OwnFunctions = {
  ...arrays,
  ...dates,
  ...extremes,
  ...lookups,
  ...mathematics,
  ...queries,
  ...regexes,
  ...statistics,
  ...texts,
};

/** Functions of Google that the engine has by another name. */
export const otherNames: Record<string, string> = {
  CHAR: "UNICHAR",
  CODE: "UNICODE",
  ADD: "HF.ADD",
  DIVIDE: "HF.DIVIDE",
  EQ: "HF.EQ",
  GT: "HF.GT",
  GTE: "HF.GTE",
  LT: "HF.LT",
  LTE: "HF.LTE",
  MINUS: "HF.MINUS",
  MULTIPLY: "HF.MULTIPLY",
  NE: "HF.NE",
  POW: "HF.POW",
  UMINUS: "HF.UMINUS",
  UNARY_PERCENT: "HF.UNARY_PERCENT",
  UPLUS: "HF.UPLUS",
};

/** Functions that read the workbook's clock. */
export const clockFunctions = ["TODAY", "NOW", "RAND", "RANDBETWEEN"];

/** Functions that ask where a range stands and do not read it. */
export const placeFunctions = ["ROW", "COLUMN", "ROWS", "COLUMNS", "FORMULATEXT"];

/** The engine numbers the sheets that it knows, not those of the workbook. */
export const untrusted = new Set(["SHEET", "SHEETS"]);
