import { define, type Service } from "./guard.ts";
import type { Range } from "./range.ts";

/** Several ranges of one sheet; its setters do the same to each. */
export class RangeList {
  readonly ranges: Range[];
  constructor(ranges: Range[]) {
    this.ranges = ranges;
  }
  getRanges(): Range[] {
    return this.ranges;
  }
}

const shared = [
  "activate",
  "breakApart",
  "check",
  "clear",
  "clearContent",
  "clearDataValidations",
  "clearFormat",
  "clearNote",
  "insertCheckboxes",
  "removeCheckboxes",
  "setBackground",
  "setBorder",
  "setDataValidation",
  "setFontColor",
  "setFontFamily",
  "setFontLine",
  "setFontSize",
  "setFontStyle",
  "setFontWeight",
  "setFormula",
  "setHorizontalAlignment",
  "setNote",
  "setNumberFormat",
  "setValue",
  "setVerticalAlignment",
  "setWrap",
  "setWrapStrategy",
  "trimWhitespace",
  "uncheck",
];

function toEach(name: string) {
  return function each(this: RangeList, ...args: unknown[]) {
    for (const range of this.ranges) (range as unknown as Service)[name](...args);
    return this;
  };
}

define("RangeList", RangeList, Object.fromEntries(shared.map((name) => [name, toEach(name)])));
