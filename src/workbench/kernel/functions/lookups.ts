import type { Value } from "../api.ts";
import { isError } from "../model.ts";
import { indexOutOfRange, notFound, notOneLine, unsortedSearch } from "../texts.ru.ts";
import { type Calling, folded } from "./calling.ts";
import { wildcardTest } from "./criteria.ts";
import { mixed, type OwnFunctions, ofArrays } from "./own.ts";
import { type Argument, Fault, isTable, plainNumber, rowsAndColumns, type Table, tableOf } from "./values.ts";

/** A line of cells, with what searching in it has found out so far. */
class Line {
  readonly values: Value[];
  private first: Map<string | number | boolean, number> | undefined;
  private readonly orders = new Map<string, "rises" | "falls" | "neither">();

  constructor(values: Value[]) {
    this.values = values;
  }

  /** The place of the first equal value, or -1. */
  exact(key: Value): number {
    if (!this.first) {
      this.first = new Map();
      for (const [index, value] of this.values.entries()) {
        const known = keyOf(value);
        if (known !== undefined && !this.first.has(known)) this.first.set(known, index);
      }
    }
    const wanted = keyOf(key);
    return wanted === undefined ? -1 : (this.first.get(wanted) ?? -1);
  }

  /** Whether the values of one type rise or fall; one value does both and counts as rising. */
  order(type: string, calling: Calling): "rises" | "falls" | "neither" {
    const known = this.orders.get(type);
    if (known) return known;
    let [rises, falls] = [true, true];
    let previous: Value = null;
    for (const value of this.values) {
      if (typeOf(value) !== type) continue;
      const step = previous === null ? 0 : calling.compare(value, previous);
      if (step < 0) rises = false;
      if (step > 0) falls = false;
      previous = value;
    }
    const order = rises ? "rises" : falls ? "falls" : "neither";
    this.orders.set(type, order);
    return order;
  }
}

const firstColumns = new WeakMap<Table, Line>();
const firstRows = new WeakMap<Table, Line>();

function cached(lines: WeakMap<Table, Line>, table: Table, values: () => Value[]): Line {
  let line = lines.get(table);
  if (!line) {
    line = new Line(values());
    lines.set(table, line);
  }
  return line;
}

function columnLine(table: Table): Line {
  return cached(firstColumns, table, () => table.map((row) => row[0] ?? null));
}

function rowLine(table: Table): Line {
  return cached(firstRows, table, () => table[0] ?? []);
}

/** The only row or the only column of a range. */
function onlyLine(table: Table, name: string): Line {
  const [height, width] = rowsAndColumns(table);
  if (height > 1 && width > 1) throw new Fault("#N/A", notOneLine(name));
  return height > 1 || width === 1 ? columnLine(table) : rowLine(table);
}

function keyOf(value: Value): string | number | boolean | undefined {
  if (typeof value === "string") return `t${folded(value)}`;
  if (typeof value === "boolean") return value;
  const number = plainNumber(value);
  return number === undefined || Number.isInteger(number) ? number : Number(number.toPrecision(14));
}

function typeOf(value: Value): string {
  if (typeof value === "string" || typeof value === "boolean") return typeof value;
  return plainNumber(value) === undefined ? "other" : "number";
}

function searchKey(value: Argument | undefined): Value {
  const key = tableOf(value)[0]?.[0] ?? null;
  if (isError(key)) throw new Fault(key.error, key.message ?? "");
  return key ?? 0;
}

function exactIndex(line: Line, key: Value, wildcards: boolean): number {
  const wild = wildcards && typeof key === "string" ? wildcardTest(key) : null;
  if (wild) return line.values.findIndex((value) => typeof value === "string" && wild(value));
  const plain = wildcards && typeof key === "string" ? key.replace(/~([*?~])/g, "$1") : key;
  return line.exact(plain);
}

/** The last value up to the key in a line that rises, or the last down to it in one that falls; other lines are refused. */
function sortedIndex(line: Line, key: Value, direction: "rises" | "falls", name: string, calling: Calling): number {
  const type = typeOf(key);
  const order = line.order(type, calling);
  const only = order !== direction && !(order === "rises" && allEqual(line, type, calling));
  if (only) throw new Fault("#ERROR!", unsortedSearch(name));
  let found = -1;
  for (const [index, value] of line.values.entries()) {
    if (typeOf(value) !== type) continue;
    const difference = calling.compare(value, key);
    if (direction === "rises" ? difference > 0 : difference < 0) break;
    found = index;
  }
  return found;
}

function allEqual(line: Line, type: string, calling: Calling): boolean {
  const own = line.values.filter((value) => typeOf(value) === type);
  return own.every((value) => calling.compare(value, own[0] ?? null) === 0);
}

function found(index: number, key: Value, name: string, calling: Calling): number {
  if (index < 0) throw new Fault("#N/A", notFound(calling.text(key), name));
  return index;
}

function lookUp(name: string, across: boolean) {
  return (args: Argument[], calling: Calling): Argument => {
    const key = searchKey(args[0]);
    const table = tableOf(args[1]);
    const line = across ? rowLine(table) : columnLine(table);
    const sorted = args[3] === undefined ? true : calling.truth(args[3] as Value);
    const offset = calling.integer(args[2] as Value);
    const [height, width] = rowsAndColumns(table);
    if (offset < 1) throw new Fault("#VALUE!", indexOutOfRange(name, offset));
    if (offset > (across ? height : width)) throw new Fault("#REF!", indexOutOfRange(name, offset));
    const index = sorted ? sortedIndex(line, key, "rises", name, calling) : exactIndex(line, key, true);
    const at = found(index, key, name, calling);
    return (across ? table[offset - 1]?.[at] : table[at]?.[offset - 1]) ?? null;
  };
}

function match(args: Argument[], calling: Calling): Argument {
  const key = searchKey(args[0]);
  const line = onlyLine(tableOf(args[1]), "MATCH");
  const kind = args[2] === undefined ? 1 : calling.number(args[2] as Value);
  const index =
    kind === 0 ? exactIndex(line, key, true) : sortedIndex(line, key, kind > 0 ? "rises" : "falls", "MATCH", calling);
  return found(index, key, "MATCH", calling) + 1;
}

/** The place by the modes of XLOOKUP and XMATCH, or -1. */
function extendedIndex(line: Line, key: Value, args: (Argument | undefined)[], name: string, calling: Calling): number {
  const mode = args[0] === undefined ? 0 : calling.integer(args[0] as Value);
  const search = args[1] === undefined ? 1 : calling.integer(args[1] as Value);
  if (Math.abs(search) === 2 && line.order(typeOf(key), calling) !== (search > 0 ? "rises" : "falls"))
    throw new Fault("#ERROR!", unsortedSearch(name));
  if (search > 0 && mode === 0) return exactIndex(line, key, false);
  const order = [...line.values.keys()];
  if (search < 0) order.reverse();
  const wild = mode === 2 && typeof key === "string" ? wildcardTest(key) : null;
  const equal = (value: Value) =>
    wild
      ? typeof value === "string" && wild(value)
      : typeOf(value) === typeOf(key) && calling.compare(value, key) === 0;
  const exact = order.find((index) => equal(line.values[index] ?? null));
  if (exact !== undefined || mode === 0 || mode === 2) return exact ?? -1;
  return nearest(line, key, order, mode, calling);
}

function nearest(line: Line, key: Value, order: number[], mode: number, calling: Calling): number {
  let best = -1;
  for (const index of order) {
    const value = line.values[index] ?? null;
    if (typeOf(value) !== typeOf(key) || calling.compare(value, key) * mode < 0) continue;
    if (best < 0 || calling.compare(value, line.values[best] ?? null) * mode < 0) best = index;
  }
  return best;
}

function extendedLookUp(args: Argument[], calling: Calling): Argument {
  const key = searchKey(args[0]);
  const table = tableOf(args[1]);
  const [height, width] = rowsAndColumns(table);
  const result = args[2] === undefined ? table : tableOf(args[2]);
  const upright = height > 1 || width === 1;
  const [resultHeight, resultWidth] = rowsAndColumns(result);
  if (upright ? resultHeight !== height : resultWidth !== width) throw new Fault("#VALUE!", notOneLine("XLOOKUP"));
  const index = extendedIndex(onlyLine(table, "XLOOKUP"), key, args.slice(4), "XLOOKUP", calling);
  if (index < 0 && args[3] !== undefined && args[3] !== null) return args[3];
  const at = found(index, key, "XLOOKUP", calling);
  return upright ? [[...(result[at] ?? [])]] : result.map((row) => [row[at] ?? null]);
}

function extendedMatch(args: Argument[], calling: Calling): Argument {
  const key = searchKey(args[0]);
  const index = extendedIndex(onlyLine(tableOf(args[1]), "XMATCH"), key, args.slice(2), "XMATCH", calling);
  return found(index, key, "XMATCH", calling) + 1;
}

/** LOOKUP(key; line; result line), or LOOKUP(key; array) in the longer side of the array. */
function plainLookUp(args: Argument[], calling: Calling): Argument {
  const key = searchKey(args[0]);
  const table = tableOf(args[1]);
  const [height, width] = rowsAndColumns(table);
  const line = width > height ? rowLine(table) : columnLine(table);
  const at = found(sortedIndex(line, key, "rises", "LOOKUP", calling), key, "LOOKUP", calling);
  if (args[2] === undefined) return (width > height ? table[height - 1]?.[at] : table[at]?.[width - 1]) ?? null;
  const result = tableOf(args[2]);
  return onlyLine(result, "LOOKUP").values[at] ?? null;
}

/** INDEX(array; row; column), where 0 means all rows or all columns. */
function indexed(args: Argument[], calling: Calling): Argument {
  const table = tableOf(args[0]);
  const [height, width] = rowsAndColumns(table);
  const [first, second] = [args[1], args[2]].map((argument) => {
    const value = isTable(argument) ? (argument[0]?.[0] ?? null) : (argument ?? null);
    return calling.integer(value);
  });
  const inRow = args[2] === undefined && height === 1 && width > 1;
  const [row, column] = inRow ? [1, first ?? 0] : [first ?? 0, second ?? 0];
  if (row < 0 || column < 0) throw new Fault("#VALUE!", indexOutOfRange("INDEX", Math.min(row, column)));
  if (row > height || column > width) throw new Fault("#REF!", indexOutOfRange("INDEX", row > height ? row : column));
  if (row > 0 && column > 0) return table[row - 1]?.[column - 1] ?? null;
  const rows = row > 0 ? [table[row - 1] ?? []] : table;
  const chosen = rows.map((line) => (column > 0 ? [line[column - 1] ?? null] : [...line]));
  return args[2] === undefined && width === 1 && row > 0 ? (chosen[0]?.[0] ?? null) : chosen;
}

export const lookups: OwnFunctions = {
  VLOOKUP: mixed(3, 4, [1], lookUp("VLOOKUP", false)),
  HLOOKUP: mixed(3, 4, [1], lookUp("HLOOKUP", true)),
  MATCH: mixed(2, 3, [1], match),
  XMATCH: mixed(2, 4, [1], extendedMatch),
  XLOOKUP: mixed(2, 6, [1, 2, 3], extendedLookUp, { spills: true }),
  LOOKUP: mixed(2, 3, [1, 2], plainLookUp, { arrays: true }),
  INDEX: ofArrays(1, 3, indexed),
};
