import { columnLetters } from "../address.ts";
import type { Value } from "../api.ts";
import { compareValues } from "../arrayFunctions.ts";
import { civilOf, weekdayOf } from "../serial.ts";
import { queryAmbiguous, queryColumn, queryEmpty, queryLabel, queryNotGrouped, queryTypes } from "../texts.ru.ts";
import type { Calling } from "./calling.ts";
import { mixed, type OwnFunctions } from "./own.ts";
import { AGGREGATES, type Condition, type Expression, expressionText, parsedQuery, type Query } from "./queryParse.ts";
import { escapedLetter, expression as regularExpression } from "./regex.ts";
import { type Argument, Fault, isBlank, isSerial, plainNumber, rowsAndColumns, type Table, tableOf } from "./values.ts";

/** The columns that a query sees: their headers, and their values by rows, where a value of another type than most is empty. */
interface Source {
  headers: string[];
  rows: Table;
  names: Map<string, number>;
}

type Row = Value[];

function typeOf(value: Value): string | null {
  if (isBlank(value)) return null;
  if (typeof value === "boolean" || typeof value === "string") return typeof value;
  return plainNumber(value) === undefined ? null : "number";
}

/** Most values of a column decide what it is. */
function majority(rows: Table, column: number): string | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const type = typeOf(row[column] ?? null);
    if (type) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  return first?.[0] ?? null;
}

/** Without a number of header rows: one where texts stand above other values, none where the first row has other values. */
function guessedHeaders(table: Table): number {
  const [first = [], ...rest] = table;
  if (first.some((value) => !isBlank(value) && typeOf(value) !== "string")) return 0;
  const typed = first.some((value, column) => !isBlank(value) && !["string", null].includes(majority(rest, column)));
  if (typed) return 1;
  throw new Fault("#VALUE!", queryAmbiguous);
}

function sourceOf(table: Table, headers: number, firstColumn: number | undefined, calling: Calling): Source {
  const [, width] = rowsAndColumns(table);
  const body = table.slice(headers);
  const types = Array.from({ length: width }, (_, column) => majority(body, column));
  const names = new Map<string, number>();
  for (let column = 0; column < width; column++)
    names.set(firstColumn === undefined ? `Col${column + 1}` : columnLetters(firstColumn + column), column);
  return {
    headers: Array.from({ length: width }, (_, column) =>
      table
        .slice(0, headers)
        .map((row) => calling.shown(row[column] ?? null))
        .filter((text) => text !== "")
        .join(" "),
    ),
    rows: body.map((row) => row.map((value, column) => (typeOf(value) === types[column] ? value : null))),
    names,
  };
}

function columnOf(name: string, source: Source): number {
  const column = source.names.get(name);
  if (column === undefined) throw new Fault("#VALUE!", queryColumn(name));
  return column;
}

function numberOf(value: Value): number {
  const number = plainNumber(value);
  if (number === undefined) throw new Fault("#VALUE!", queryTypes);
  return number;
}

/** A value of one row; `group` is the rows that aggregates count, null where there are none. */
function rowValue(expression: Expression, row: Row, group: Row[] | null, source: Source, calling: Calling): Value {
  const inner = (part: Expression) => rowValue(part, row, group, source, calling);
  switch (expression.kind) {
    case "column":
      return row[columnOf(expression.name, source)] ?? null;
    case "constant":
      return expression.value;
    case "arithmetic": {
      const [left, right] = [inner(expression.left), inner(expression.right)];
      if (left === null || right === null) return null;
      return calculated(expression.sign, numberOf(left), numberOf(right));
    }
    default: {
      const [argument] = expression.args;
      if (expression.name === "now" || !argument) return { serial: calling.now() };
      if (!AGGREGATES.includes(expression.name)) return scalar(expression.name, inner(argument), calling);
      if (!group) throw new Fault("#VALUE!", queryNotGrouped(expressionText(expression)));
      return aggregate(
        expression.name,
        group.map((one) => rowValue(argument, one, null, source, calling)),
      );
    }
  }
}

function calculated(sign: string, left: number, right: number): Value {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  if (sign === "*") return left * right;
  return right === 0 ? null : left / right;
}

function scalar(name: string, value: Value, calling: Calling): Value {
  if (value === null) return null;
  if (name === "upper") return calling.text(value).toUpperCase();
  if (name === "lower") return calling.text(value).toLowerCase();
  const number = numberOf(value);
  if (name === "todate") return { serial: Math.floor(number) };
  if (!isSerial(value)) throw new Fault("#VALUE!", queryTypes);
  if (name === "dayofweek") return weekdayOf(number) + 1;
  const civil = civilOf(number);
  // Months are counted from 0 in this language.
  if (name === "month") return civil.month - 1;
  if (name === "quarter") return Math.ceil(civil.month / 3);
  return name === "year" ? civil.year : civil.day;
}

function aggregate(name: string, values: Value[]): Value {
  const filled = values.filter((value) => !isBlank(value));
  if (name === "count") return filled.length;
  if (name === "max" || name === "min") {
    const order = [...filled].sort((one, other) => compareValues(one, other, name === "min", compareCodes));
    return order[0] ?? null;
  }
  const total = filled.reduce<number>((all, value) => all + numberOf(value), 0);
  if (name === "sum") return filled.length === 0 ? null : total;
  return filled.length === 0 ? null : total / filled.length;
}

/** This language tells capital letters apart. */
function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function holds(condition: Condition, row: Row, source: Source, calling: Calling): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => holds(part, row, source, calling));
    case "or":
      return condition.parts.some((part) => holds(part, row, source, calling));
    case "not":
      return !holds(condition.part, row, source, calling);
    case "empty":
      return (rowValue(condition.value, row, null, source, calling) === null) === condition.is;
    default: {
      const left = rowValue(condition.left, row, null, source, calling);
      const right = rowValue(condition.right, row, null, source, calling);
      return compared(condition.sign, left, right, calling);
    }
  }
}

function compared(sign: string, left: Value, right: Value, calling: Calling): boolean {
  if (left === null || right === null) return false;
  if (/^[a-z]/.test(sign)) return compareTexts(sign, calling.text(left), calling.text(right));
  if (typeOf(left) !== typeOf(right)) return sign === "<>";
  const order =
    typeof left === "string" ? compareCodes(left, String(right)) : compareValues(left, right, true, compareCodes);
  if (sign === "=") return order === 0;
  if (sign === "<>") return order !== 0;
  if (sign === "<") return order < 0;
  if (sign === "<=") return order <= 0;
  return sign === ">" ? order > 0 : order >= 0;
}

function compareTexts(sign: string, left: string, right: string): boolean {
  if (sign === "contains") return left.includes(right);
  if (sign === "starts") return left.startsWith(right);
  if (sign === "ends") return left.endsWith(right);
  if (sign === "matches") return regularExpression(`^(?:${right})$`).test(left);
  return likeTest(right)(left);
}

/** % stands for any letters, _ for one, and capital letters are told apart. */
function likeTest(pattern: string): (text: string) => boolean {
  const source = [...pattern]
    .map((letter) => (letter === "%" ? ".*" : letter === "_" ? "." : escapedLetter(letter)))
    .join("");
  const expression = regularExpression(`(?s)^(?:${source})$`);
  return (text) => expression.test(text);
}

function hasAggregate(expression: Expression): boolean {
  if (expression.kind === "call") return AGGREGATES.includes(expression.name) || expression.args.some(hasAggregate);
  return expression.kind === "arithmetic" && (hasAggregate(expression.left) || hasAggregate(expression.right));
}

/** The header above a column of the result. */
function headerOf(expression: Expression, query: Query, source: Source): string {
  const text = expressionText(expression);
  const label = query.labels.find(({ of }) => expressionText(of) === text);
  if (label) return label.text;
  if (expression.kind === "column") return source.headers[columnOf(expression.name, source)] ?? "";
  const [argument] = expression.kind === "call" ? expression.args : [];
  if (expression.kind !== "call" || argument?.kind !== "column") throw new Fault("#VALUE!", queryLabel(text));
  const inner = source.headers[columnOf(argument.name, source)] ?? "";
  return AGGREGATES.includes(expression.name) ? `${expression.name} ${inner}`.trim() : `${expression.name}(${inner})`;
}

function groupsOf(rows: Row[], query: Query, source: Source, calling: Calling): Row[][] {
  if (query.groupBy.length === 0) return [rows];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(query.groupBy.map((by) => rowValue(by, row, null, source, calling)));
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function checkGrouping(select: Expression[], query: Query): void {
  const grouped = new Set(query.groupBy.map(expressionText));
  const fits = (expression: Expression): boolean =>
    hasAggregate(expression) || expression.kind === "constant" || grouped.has(expressionText(expression));
  for (const expression of [...select, ...query.orderBy.map(({ by }) => by)])
    if (!fits(expression)) throw new Fault("#VALUE!", queryNotGrouped(expressionText(expression)));
}

function run(args: Argument[], calling: Calling): Argument {
  const table = tableOf(args[0]);
  const query = parsedQuery(calling.text(tableOf(args[1])[0]?.[0]));
  const asked = args[2] === undefined || args[2] === null ? -1 : calling.integer(args[2] as Value);
  const headers = asked < 0 ? guessedHeaders(table) : Math.min(asked, table.length);
  const source = sourceOf(table, headers, calling.origins[0]?.column, calling);
  const select = query.select ?? [...source.names.keys()].map((name): Expression => ({ kind: "column", name }));
  for (const { of } of query.labels)
    if (!select.some((one) => expressionText(one) === expressionText(of)))
      throw new Fault("#VALUE!", queryColumn(expressionText(of)));
  const kept = source.rows.filter((row) => !query.where || holds(query.where, row, source, calling));
  const grouping = query.groupBy.length > 0 || select.some(hasAggregate);
  if (grouping) checkGrouping(select, query);
  const groups = grouping ? groupsOf(kept, query, source, calling) : kept.map((row) => [row]);
  const pages = ordered(groups, grouping, query, source, calling).slice(query.offset);
  const shown = query.limit === null ? pages : pages.slice(0, query.limit);
  const lines = shown.map((group) =>
    select.map((one) => rowValue(one, group[0] ?? [], grouping ? group : null, source, calling)),
  );
  const titles = select.map((one) => headerOf(one, query, source));
  const headed = titles.some((title) => title !== "");
  const result: Table = headed ? [titles, ...lines] : lines;
  if (result.length === 0) throw new Fault("#N/A", queryEmpty);
  return result;
}

/** Groups follow the order asked for, and without one the order of what they are grouped by. */
function ordered(groups: Row[][], grouping: boolean, query: Query, source: Source, calling: Calling): Row[][] {
  const by = [...query.orderBy, ...query.groupBy.map((expression) => ({ by: expression, ascending: true }))];
  const keyed = groups.map((group) => ({
    group,
    keys: by.map((key) => rowValue(key.by, group[0] ?? [], grouping ? group : null, source, calling)),
  }));
  keyed.sort((one, other) => {
    for (const [at, key] of by.entries()) {
      const [left, right] = [one.keys[at] ?? null, other.keys[at] ?? null];
      const order = nullsFirst(left, right) ?? compareValues(left, right, true, compareCodes);
      if (order !== 0) return key.ascending ? order : -order;
    }
    return 0;
  });
  return keyed.map(({ group }) => group);
}

function nullsFirst(left: Value, right: Value): number | null {
  return left === null || right === null ? Number(left !== null) - Number(right !== null) : null;
}

export const queries: OwnFunctions = { QUERY: mixed(1, 3, [0], run, { spills: true }) };
