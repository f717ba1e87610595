/** Functions that count and compare many cells. */

import type { Value } from "../api.ts";
import { isError } from "../model.ts";
import { badSubtotal, criteriaInPairs, criteriaSizes, noAverage, notInRange, weightsInPairs } from "../texts.ru.ts";
import { differentValues } from "./arrays.ts";
import { type Calling, compareNumbers } from "./calling.ts";
import { criterionTest } from "./criteria.ts";
import { mixed, type OwnFunction, type OwnFunctions, ofRanges, ofValues } from "./own.ts";
import {
  type Argument,
  Fault,
  isBlank,
  isSerial,
  plainNumber,
  rowsAndColumns,
  type Table,
  tableOf,
  throwError,
} from "./values.ts";

const cells = (args: Argument[]): Value[] => args.flatMap((argument) => tableOf(argument).flat());

const flattened = new WeakMap<Table, Value[]>();

/** The cells of a range one after another, laid out once as long as the range is the same. */
function lined(table: Table): Value[] {
  let line = flattened.get(table);
  if (!line) {
    line = table.flat();
    flattened.set(table, line);
  }
  return line;
}

/** The values where all criteria hold: `args` are ranges and criteria in turn, the values by default the first range. */
function chosen(args: Argument[], values: Argument | undefined, calling: Calling): Value[] {
  if (args.length % 2 !== 0) throw new Fault("#N/A", criteriaInPairs);
  const source = tableOf(values ?? args[0]);
  const [height, width] = rowsAndColumns(source);
  let places: number[] | null = null;
  for (let index = 0; index < args.length; index += 2) {
    const range = tableOf(args[index]);
    const [ownHeight, ownWidth] = rowsAndColumns(range);
    if (ownHeight !== height || ownWidth !== width) throw new Fault("#VALUE!", criteriaSizes);
    const line = lined(range);
    const test = criterionTest(tableOf(args[index + 1])[0]?.[0] ?? null, calling);
    const kept: number[] = [];
    if (places) for (const at of places) if (test(line[at] ?? null)) kept.push(at);
    if (!places) for (let at = 0; at < line.length; at++) if (test(line[at] ?? null)) kept.push(at);
    places = kept;
  }
  const line = lined(source);
  return (places ?? []).map((at) => line[at] ?? null);
}

function total(values: Value[]): number {
  return sum(numbersOf(values));
}

function averageIfs(args: Argument[], calling: Calling): Argument {
  return averageOf(chosen(args.slice(1), args[0], calling));
}

function averageOf(values: Value[]): number {
  const numbers = values.map(plainNumber).filter((number) => number !== undefined);
  if (numbers.length === 0) throw new Fault("#DIV/0!", noAverage);
  return sum(numbers) / numbers.length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function squares(numbers: number[]): number {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2));
}

function numbersOf(values: Value[]): number[] {
  for (const value of values) throwError(value);
  return values.map(plainNumber).filter((number) => number !== undefined);
}

function divided(one: number, other: number): number {
  if (other <= 0) throw new Fault("#DIV/0!", noAverage);
  return one / other;
}

const TOTALS: ((values: Value[]) => number)[] = [
  (values) => divided(sum(numbersOf(values)), numbersOf(values).length),
  (values) => values.filter((value) => plainNumber(value) !== undefined).length,
  (values) => values.filter((value) => value !== null).length,
  (values) => numbersOf(values).reduce((most, number) => Math.max(most, number), -Infinity),
  (values) => numbersOf(values).reduce((least, number) => Math.min(least, number), Infinity),
  (values) => numbersOf(values).reduce((product, number) => product * number, 1),
  (values) => Math.sqrt(divided(squares(numbersOf(values)), numbersOf(values).length - 1)),
  (values) => Math.sqrt(divided(squares(numbersOf(values)), numbersOf(values).length)),
  (values) => sum(numbersOf(values)),
  (values) => divided(squares(numbersOf(values)), numbersOf(values).length - 1),
  (values) => divided(squares(numbersOf(values)), numbersOf(values).length),
];

/** Rows left out by a filter never count, rows hidden by hand not with a code above 100, other SUBTOTALs never. */
function subtotal(args: Argument[], calling: Calling): Argument {
  const code = calling.integer(tableOf(args[0])[0]?.[0]);
  const total = TOTALS[(code % 100) - 1];
  if (!total || code > 111) throw new Fault("#VALUE!", badSubtotal(code));
  const values = args.slice(1).flatMap((argument, index) => {
    const origin = calling.origins[index + 1];
    if (!origin) return tableOf(argument).flat();
    const rows = calling.hidden(origin.sheet);
    return tableOf(argument).flatMap((row, down) =>
      rows.isHidden(origin.row + down, code > 100)
        ? []
        : row.filter((_, right) => !rows.isSubtotal(origin.row + down, origin.column + right)),
    );
  });
  const result = total(values);
  return Number.isFinite(result) ? result : 0;
}

function rank(average: boolean) {
  return (args: Argument[], calling: Calling): Argument => {
    const number = calling.number(args[0] as Value);
    const rising = args[2] !== undefined && calling.truth(args[2] as Value);
    const all = numbersOf(cells([args[1] ?? null]));
    const equal = all.filter((other) => compareNumbers(other, number) === 0).length;
    if (equal === 0) throw new Fault("#N/A", notInRange(calling.text(args[0] as Value)));
    const before = all.filter((other) => compareNumbers(other, number) * (rising ? 1 : -1) < 0).length;
    return before + 1 + (average ? (equal - 1) / 2 : 0);
  };
}

/** The number met most often; of several, the one met first. */
function mode(args: Argument[]): Argument {
  const counts = new Map<number, number>();
  for (const number of numbersOf(cells(args))) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const found = [...counts].find(([, count]) => count === most);
  if (!found || most < 2) throw new Fault("#N/A", notInRange(""));
  return found[0];
}

/** The largest or smallest number, which is a day where the cell it comes from shows one. */
function extreme(sign: 1 | -1, conditional: boolean) {
  return (args: Argument[], calling: Calling): Argument => {
    const values = conditional ? chosen(args.slice(1), args[0], calling) : spread(args, calling);
    let best: Value = null;
    for (const value of values) {
      throwError(value);
      const number = plainNumber(value);
      if (number === undefined) continue;
      if (best === null || (number - (plainNumber(best) ?? 0)) * sign > 0) best = value;
    }
    return best ?? 0;
  };
}

/** The n-th number from the largest or smallest on. */
function ranked(sign: 1 | -1) {
  return (args: Argument[], calling: Calling): Argument => {
    const values = tableOf(args[0]).flat();
    const place = calling.integer(tableOf(args[1])[0]?.[0]);
    for (const value of values) throwError(value);
    const numbers = values.filter((value) => plainNumber(value) !== undefined);
    numbers.sort((one, other) => ((plainNumber(other) ?? 0) - (plainNumber(one) ?? 0)) * sign);
    const found = place < 1 ? undefined : numbers[place - 1];
    if (found === undefined) throw new Fault("#NUM!", notInRange(""));
    return found;
  };
}

/** The middle of the numbers; between two days a day. */
function median(args: Argument[], calling: Calling): Argument {
  const values = spread(args, calling);
  for (const value of values) throwError(value);
  const numbers = values.filter((value) => plainNumber(value) !== undefined);
  numbers.sort((one, other) => (plainNumber(one) ?? 0) - (plainNumber(other) ?? 0));
  const [low, high] = [numbers[Math.ceil(numbers.length / 2) - 1], numbers[Math.floor(numbers.length / 2)]];
  if (low === undefined || high === undefined) throw new Fault("#NUM!", notInRange(""));
  const middle = ((plainNumber(low) ?? 0) + (plainNumber(high) ?? 0)) / 2;
  return isSerial(low) && isSerial(high) ? { serial: middle } : middle;
}

/** Values and weights in turn. */
function weighted(args: Argument[], calling: Calling): Argument {
  if (args.length % 2 !== 0) throw new Fault("#N/A", weightsInPairs);
  let [sumOfProducts, sumOfWeights] = [0, 0];
  for (let index = 0; index < args.length; index += 2) {
    const [values, weights] = [tableOf(args[index]).flat(), tableOf(args[index + 1]).flat()];
    if (values.length !== weights.length) throw new Fault("#VALUE!", criteriaSizes);
    for (const [at, value] of values.entries()) {
      const weight = calling.number(weights[at]);
      if (weight < 0) throw new Fault("#VALUE!", weightsInPairs);
      sumOfProducts += calling.number(value) * weight;
      sumOfWeights += weight;
    }
  }
  return divided(sumOfProducts, sumOfWeights);
}

/** Texts and truth values count only where they are written as arguments themselves. */
function spread(args: Argument[], calling: Calling): Value[] {
  return args.flatMap((argument, index) => {
    if (Array.isArray(argument)) return argument.flat();
    if (typeof argument === "string" || typeof argument === "boolean")
      return calling.origins[index] ? [] : [calling.number(argument)];
    return [argument];
  });
}

function isBetween(args: Argument[], calling: Calling): Argument {
  const [value, low, high] = args as Value[];
  const included = (at: number) => args[at] === undefined || calling.truth(args[at] as Value);
  const [below, above] = [calling.compare(value ?? null, low ?? null), calling.compare(value ?? null, high ?? null)];
  return (included(3) ? below >= 0 : below > 0) && (included(4) ? above <= 0 : above < 0);
}

const ERROR_NUMBERS = ["", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#ERROR!"];

function errorType(args: Argument[]): Argument {
  const value = tableOf(args[0])[0]?.[0];
  if (!isError(value)) throw new Fault("#N/A", notInRange(""));
  return ERROR_NUMBERS.indexOf(value.error);
}

/** 1 a number, 2 a text, 4 a truth value, 16 an error, 64 an array. */
function typeNumber(args: Argument[]): Argument {
  if (Array.isArray(args[0])) return 64;
  const value = args[0] as Value;
  if (isError(value)) return 16;
  if (typeof value === "boolean") return 4;
  return typeof value === "string" ? 2 : 1;
}

/** Half a letter of two code units cannot be encoded: it becomes the sign of a letter that is not known. */
function encoded(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, "\ufffd");
  return encodeURIComponent(whole).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Ranges are taken as they are, criteria one by one; `first` is the number of the first range. */
function conditional(least: number, most: number, first: 0 | 1, run: OwnFunction["run"]): OwnFunction {
  return ofRanges(least, most, run, { whole: (index) => (first === 1 && index === 0) || (index - first) % 2 === 0 });
}

export const statistics: OwnFunctions = {
  COUNTIF: mixed(2, 2, [0], (args, calling) => chosen(args, undefined, calling).length),
  COUNTIFS: conditional(2, Infinity, 0, (args, calling) => chosen(args, undefined, calling).length),
  SUMIF: mixed(2, 3, [0, 2], ([range, criterion, values], calling) =>
    total(chosen([range ?? null, criterion ?? null], values, calling)),
  ),
  SUMIFS: conditional(3, Infinity, 1, ([values, ...rest], calling) => total(chosen(rest, values, calling))),
  AVERAGEIF: mixed(2, 3, [0, 2], ([range, criterion, values], calling) =>
    averageOf(chosen([range ?? null, criterion ?? null], values, calling)),
  ),
  COUNTBLANK: ofRanges(1, Infinity, (args) => cells(args).filter(isBlank).length),
  COUNTUNIQUE: ofRanges(1, Infinity, (args) => differentValues(cells(args)).size),
  COUNTUNIQUEIFS: conditional(
    3,
    Infinity,
    1,
    (args, calling) => differentValues(chosen(args.slice(1), args[0], calling)).size,
  ),
  AVERAGEIFS: conditional(3, Infinity, 1, averageIfs),
  MAXIFS: conditional(3, Infinity, 1, extreme(1, true)),
  MINIFS: conditional(3, Infinity, 1, extreme(-1, true)),
  PERCENTIF: ofRanges(
    2,
    2,
    (args, calling) => chosen(args, undefined, calling).length / tableOf(args[0]).flat().length,
  ),
  SUBTOTAL: ofRanges(2, Infinity, subtotal, { volatile: true }),
  RANK: mixed(2, 3, [1], rank(false)),
  "RANK.EQ": mixed(2, 3, [1], rank(false)),
  "RANK.AVG": mixed(2, 3, [1], rank(true)),
  MODE: ofRanges(1, Infinity, mode),
  "MODE.SNGL": ofRanges(1, Infinity, mode),
  ISBETWEEN: ofValues(3, 5, isBetween),
  "AVERAGE.WEIGHTED": ofRanges(2, Infinity, weighted),
  "ERROR.TYPE": ofRanges(1, 1, errorType),
  TYPE: ofRanges(1, 1, typeNumber),
  ENCODEURL: ofValues(1, 1, (args, calling) => encoded(calling.text(args[0] as Value))),
};

/** Dates keep being dates through these functions of one range; the engine would make plain numbers of them. */
export const extremes: OwnFunctions = {
  MAX: ofRanges(1, Infinity, extreme(1, false)),
  MIN: ofRanges(1, Infinity, extreme(-1, false)),
  LARGE: mixed(2, 2, [0], ranked(1)),
  SMALL: mixed(2, 2, [0], ranked(-1)),
  MEDIAN: ofRanges(1, Infinity, median),
};
