import type { Calling } from "./calling.ts";
import type { Argument } from "./values.ts";

/** A function that we calculate instead of the engine. */
export interface OwnFunction {
  least: number;
  /** Infinity where the last argument may be repeated. */
  most: number;
  /** Which arguments are taken as they are, ranges and errors included; the others are single values, for each of which the function is repeated in array formulas. */
  whole: (index: number) => boolean;
  /** Arguments are calculated as in an array formula. */
  arrays: boolean;
  /** The result may be larger than one cell. */
  spills: boolean;
  /** Repeated for the rows of one column in an array formula, each result is a line of the whole. */
  lines: boolean;
  /** Calculated again at every change. */
  volatile: boolean;
  run(args: Argument[], calling: Calling): Argument;
}

type Run = OwnFunction["run"];
type Kind = Partial<Omit<OwnFunction, "least" | "most" | "run">>;

export type OwnFunctions = Record<string, OwnFunction>;

const everything = () => true;
const nothing = () => false;

function made(least: number, most: number, kind: Kind, run: Run): OwnFunction {
  return { least, most, whole: nothing, arrays: false, spills: false, lines: false, volatile: false, ...kind, run };
}

/** A function of single values. */
export function ofValues(least: number, most: number, run: Run): OwnFunction {
  return made(least, most, {}, run);
}

/** A function of ranges, whose result is one value. */
export function ofRanges(least: number, most: number, run: Run, kind: Kind = {}): OwnFunction {
  return made(least, most, { whole: everything, ...kind }, run);
}

/** A function of arrays, which are calculated as in an array formula, whose result is an array. */
export function ofArrays(least: number, most: number, run: Run): OwnFunction {
  return made(least, most, { whole: everything, arrays: true, spills: true }, run);
}

/** A function that takes the arguments with these numbers as they are, counted from 0. */
export function mixed(least: number, most: number, whole: number[], run: Run, kind: Kind = {}): OwnFunction {
  return made(least, most, { whole: (index) => whole.includes(index), ...kind }, run);
}
