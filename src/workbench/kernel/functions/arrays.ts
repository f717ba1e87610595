import type { Value } from "../api.ts";
import { filtered, type SortKey, sortedIndexes } from "../arrayFunctions.ts";
import { isError } from "../model.ts";
import { badSize, filterEmpty, filterSizes, productSizes, sortSizes } from "../texts.ru.ts";
import { type Calling, folded } from "./calling.ts";
import { type OwnFunctions, ofArrays } from "./own.ts";
import {
  type Argument,
  Fault,
  isBlank,
  plainNumber,
  rowsAndColumns,
  type Table,
  tableOf,
  throwError,
  turned,
} from "./values.ts";

const first = (argument: Argument | undefined): Value => tableOf(argument)[0]?.[0] ?? null;

function optional(argument: Argument | undefined, read: (value: Value) => number, otherwise: number): number {
  return argument === undefined || first(argument) === null ? otherwise : read(first(argument));
}

function filter(args: Argument[]): Argument {
  const conditions = args.slice(1).map(tableOf);
  for (const condition of conditions) for (const row of condition) for (const value of row) throwError(value);
  const kept = filtered(tableOf(args[0]), conditions, (value) => value === true || Boolean(plainNumber(value)));
  if (kept === "sizes") throw new Fault("#VALUE!", filterSizes);
  if (kept === "empty") throw new Fault("#N/A", filterEmpty);
  return kept;
}

/** The keys of SORT and SORTN: pairs of a column's number or a column of values, and whether it rises. */
function sortKeys(rows: Table, by: Argument[], calling: Calling): SortKey[] {
  const keys: SortKey[] = [];
  for (let index = 0; index < by.length; index += 2) {
    const key = tableOf(by[index]);
    const [height, width] = rowsAndColumns(key);
    const number = height === 1 && width === 1 ? plainNumber(key[0]?.[0]) : undefined;
    const values = number === undefined ? key.map((row) => row[0]) : rows.map((row) => row[Math.trunc(number) - 1]);
    if (values.length !== rows.length || values.includes(undefined)) throw new Fault("#VALUE!", sortSizes);
    const order = by[index + 1];
    keys.push({
      values: values.map((value) => value ?? null),
      ascending: order === undefined ? true : calling.truth(first(order)),
    });
  }
  return keys;
}

/** Without keys, by every column from the first on, rising. */
function allColumns(rows: Table): SortKey[] {
  const [, width] = rowsAndColumns(rows);
  return Array.from({ length: width }, (_, column) => ({
    values: rows.map((row) => row[column] ?? null),
    ascending: true,
  }));
}

function sort(args: Argument[], calling: Calling): Argument {
  const rows = tableOf(args[0]);
  const keys = args.length === 1 ? allColumns(rows) : sortKeys(rows, args.slice(1), calling);
  return sortedIndexes(rows.length, keys, calling.compareTexts).map((index) => rows[index] ?? []);
}

/** SORTN(range; n; ties; column; ascending; ...): ties 0 cut, 1 keep those equal to the n-th, 2 drop repeated rows, 3 keep all of the first n. */
function sortN(args: Argument[], calling: Calling): Argument {
  const rows = tableOf(args[0]);
  const count = optional(args[1], (value) => calling.integer(value), 1);
  const ties = optional(args[2], (value) => calling.integer(value), 0);
  if (count < 1 || ties < 0 || ties > 3) throw new Fault("#NUM!", badSize("SORTN"));
  const keys = args.length > 3 ? sortKeys(rows, args.slice(3), calling) : allColumns(rows);
  const order = sortedIndexes(rows.length, keys, calling.compareTexts);
  const markOf = (index: number) => keys.map((key) => mark(key.values[index] ?? null, true)).join("\u0000");
  const marks: string[] = [];
  const kept = order.filter((index, place) => {
    const own = markOf(index);
    const known = marks.includes(own);
    if (!known && (ties > 1 ? marks.length < count : true)) marks.push(own);
    if (ties === 0) return place < count;
    if (ties === 1) return place < count || own === markOf(order[count - 1] ?? -1);
    return ties === 2 ? !known && marks.at(-1) === own : marks.includes(own);
  });
  return kept.map((index) => rows[index] ?? []);
}

/** What makes two values the same one; UNIQUE tells capital letters apart, sorting does not. */
function mark(value: Value, caseless = false): string {
  if (value === null) return "e";
  if (typeof value === "string") return `s${caseless ? folded(value) : value.normalize("NFC")}`;
  if (isError(value)) return `x${value.error}`;
  return typeof value === "boolean" ? `b${value}` : `n${plainNumber(value)}`;
}

function unique(args: Argument[], calling: Calling): Argument {
  const across = args[1] !== undefined && calling.truth(first(args[1]));
  const once = args[2] !== undefined && calling.truth(first(args[2]));
  const rows = across ? turned(tableOf(args[0])) : tableOf(args[0]);
  const counts = new Map<string, { row: Value[]; times: number }>();
  for (const row of rows) {
    const key = row.map((value) => mark(value)).join("\u0000");
    const known = counts.get(key);
    if (known) known.times += 1;
    else counts.set(key, { row, times: 1 });
  }
  const kept = [...counts.values()].filter(({ times }) => !once || times === 1).map(({ row }) => row);
  if (kept.length === 0) throw new Fault("#N/A", filterEmpty);
  return across ? turned(kept) : kept;
}

/** The number of different values that are not empty, as marks. */
export function differentValues(values: Value[]): Set<string> {
  return new Set(values.filter((value) => !isBlank(value)).map((value) => mark(value)));
}

function flatten(args: Argument[]): Argument {
  return args.flatMap((argument) => tableOf(argument).flatMap((row) => row.map((value) => [value])));
}

/** The values of TOCOL and TOROW: ignore 1 empty cells, 2 errors, 3 both; by columns if asked. */
function lined(args: Argument[], calling: Calling): Value[] {
  const ignore = optional(args[1], (value) => calling.integer(value), 0);
  const table = args[2] !== undefined && calling.truth(first(args[2])) ? turned(tableOf(args[0])) : tableOf(args[0]);
  const kept = table
    .flat()
    .filter((value) => !((ignore % 2 === 1 && value === null) || (ignore > 1 && isError(value))));
  if (kept.length === 0) throw new Fault("#N/A", filterEmpty);
  return kept;
}

function chosenRows(table: Table, numbers: Argument[], name: string, calling: Calling): Table {
  return numbers
    .flatMap((argument) => tableOf(argument).flat())
    .map((value) => {
      const number = calling.integer(value);
      const row = table.at(number > 0 ? number - 1 : number);
      if (number === 0 || !row) throw new Fault("#VALUE!", badSize(name));
      return row;
    });
}

function wrapped(args: Argument[], name: string, calling: Calling): Table {
  const values = tableOf(args[0]).flat();
  const count = calling.integer(first(args[1]));
  if (count < 1) throw new Fault("#NUM!", badSize(name));
  const filler: Value = args[2] === undefined ? { error: "#N/A" } : first(args[2]);
  const rows: Table = [];
  for (let at = 0; at < values.length; at += count) {
    const row = values.slice(at, at + count);
    while (row.length < count) row.push(filler);
    rows.push(row);
  }
  return rows;
}

/** Columns or rows side by side; what is shorter is filled with #N/A. */
function stacked(tables: Table[]): Table {
  const width = Math.max(...tables.map((table) => rowsAndColumns(table)[1]));
  return tables
    .flat()
    .map((row) =>
      Array.from({ length: width }, (_, at): Value => (at < row.length ? (row[at] ?? null) : { error: "#N/A" })),
    );
}

/** Texts count as 0, truth values as 1 and 0. */
function sumProduct(args: Argument[], calling: Calling): Argument {
  const tables = args.map(tableOf);
  const [height, width] = rowsAndColumns(tables[0] ?? []);
  if (tables.some((table) => table.length !== height || table[0]?.length !== width))
    throw new Fault("#VALUE!", productSizes);
  let sum = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let product = 1;
      for (const table of tables) {
        const value = table[row]?.[column] ?? null;
        product *= typeof value === "string" ? 0 : calling.number(value);
      }
      sum += product;
    }
  }
  return sum;
}

function constrain(args: Argument[], calling: Calling): Argument {
  const [rows, columns] = [calling.integer(first(args[1])), calling.integer(first(args[2]))];
  if (rows < 1 || columns < 1) throw new Fault("#NUM!", badSize("ARRAY_CONSTRAIN"));
  return tableOf(args[0])
    .slice(0, rows)
    .map((row) => row.slice(0, columns));
}

export const arrays: OwnFunctions = {
  FILTER: ofArrays(2, Infinity, filter),
  SORT: ofArrays(1, Infinity, sort),
  SORTN: ofArrays(1, Infinity, sortN),
  UNIQUE: ofArrays(1, 3, unique),
  FLATTEN: ofArrays(1, Infinity, flatten),
  TOCOL: ofArrays(1, 3, (args, calling) => lined(args, calling).map((value) => [value])),
  TOROW: ofArrays(1, 3, (args, calling) => [lined(args, calling)]),
  CHOOSEROWS: ofArrays(2, Infinity, (args, calling) =>
    chosenRows(tableOf(args[0]), args.slice(1), "CHOOSEROWS", calling),
  ),
  CHOOSECOLS: ofArrays(2, Infinity, (args, calling) =>
    turned(chosenRows(turned(tableOf(args[0])), args.slice(1), "CHOOSECOLS", calling)),
  ),
  WRAPROWS: ofArrays(2, 3, (args, calling) => wrapped(args, "WRAPROWS", calling)),
  WRAPCOLS: ofArrays(2, 3, (args, calling) => turned(wrapped(args, "WRAPCOLS", calling))),
  VSTACK: ofArrays(1, Infinity, (args) => stacked(args.map(tableOf))),
  HSTACK: ofArrays(1, Infinity, (args) => turned(stacked(args.map((argument) => turned(tableOf(argument)))))),
  TRANSPOSE: ofArrays(1, 1, (args) => turned(tableOf(args[0]))),
  ARRAY_CONSTRAIN: ofArrays(3, 3, constrain),
  SUMPRODUCT: { ...ofArrays(1, Infinity, sumProduct), spills: false },
};
