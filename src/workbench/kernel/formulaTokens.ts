import { columnNumber } from "./address.ts";
import type { LocaleRules } from "./locale.ts";

/** One corner of a reference; an open corner lacks its row or its column. */
export interface Corner {
  row: number | null;
  column: number | null;
  rowFixed: boolean;
  columnFixed: boolean;
}

export type Token =
  | { kind: "space" | "string" | "operator" | "open" | "close" | "error" | "unknown"; text: string }
  | { kind: "number"; text: string; value: string }
  | { kind: "function" | "name"; text: string; name: string }
  | { kind: "argument" | "arrayOpen" | "arrayClose" | "arrayColumn" | "arrayRow"; text: string }
  | { kind: "reference"; text: string; sheet: string | null; from: Corner; to: Corner | null };

export type Reference = Extract<Token, { kind: "reference" }>;

const SPACE = /[\s\u00a0]+/y;
const STRING = /"(?:[^"]|"")*"/y;
const ERROR = /#(?:REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|ERROR!|NULL!)/iy;
const SHEET = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9][0-9]{0,7}`;
const END = String.raw`(?![\p{L}\p{N}_(!]|\.[\p{L}\p{N}])`;
const AREA = new RegExp(
  `(${CELL}):(${CELL}|${COLUMN}|${ROW})${END}|(${COLUMN}):(${CELL}|${COLUMN})${END}|(${ROW}):(${ROW})${END}`,
  "uy",
);
const SINGLE = new RegExp(`(${CELL})${END}`, "uy");
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const NUMBER_POINT = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NUMBER_COMMA = /(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>%:]/y;

/** Splits a formula text (with or without "=") into tokens whose texts add up to the formula; never throws. */
export function tokenize(formula: string, rules: LocaleRules): Token[] {
  const tokens: Token[] = [];
  const nesting: ("(" | "{")[] = [];
  let index = 0;
  const take: Take = (pattern, skip = 0) => {
    pattern.lastIndex = index + skip;
    return pattern.exec(formula);
  };
  while (index < formula.length) {
    const token =
      plainToken(take) ??
      referenceToken(take) ??
      wordToken(take, formula) ??
      markToken(formula[index] ?? "", nesting, rules, take);
    tokens.push(token);
    index += token.text.length;
  }
  return tokens;
}

/** Matches a sticky pattern at the place reached, or so many characters further. */
type Take = (pattern: RegExp, skip?: number) => RegExpExecArray | null;

function plainToken(take: Take): Token | null {
  const space = take(SPACE);
  if (space) return { kind: "space", text: space[0] };
  const text = take(STRING);
  if (text) return { kind: "string", text: text[0] };
  const error = take(ERROR);
  return error && { kind: "error", text: error[0] };
}

function referenceToken(take: Take): Token | null {
  const sheet = take(SHEET);
  const prefix = sheet?.[0] ?? "";
  const area = take(AREA, prefix.length);
  const name = sheet ? (sheet[1]?.replaceAll("''", "'") ?? sheet[2] ?? "") : null;
  if (area) {
    const from = corner(area[1] ?? area[3] ?? area[5] ?? "");
    const to = corner(area[2] ?? area[4] ?? area[6] ?? "");
    return { kind: "reference", text: prefix + area[0], sheet: name, from, to };
  }
  const single = take(SINGLE, prefix.length);
  if (single) return { kind: "reference", text: prefix + single[0], sheet: name, from: corner(single[0]), to: null };
  if (!sheet) return null;
  const error = take(ERROR, prefix.length);
  return { kind: "error", text: prefix + (error?.[0] ?? "") };
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(text);
  const [, first = "", letters = "", second = "", digits = ""] = match ?? [];
  const column = letters === "" ? null : columnNumber(letters);
  const row = digits === "" ? null : Number(digits);
  if (column === null) return { row, column, rowFixed: first === "$", columnFixed: false };
  return { row, column, columnFixed: first === "$", rowFixed: second === "$" };
}

function wordToken(take: Take, formula: string): Token | null {
  const word = take(NAME);
  if (!word) return null;
  const after = /[\s\u00a0]*\(/y;
  after.lastIndex = word.index + word[0].length;
  return { kind: after.test(formula) ? "function" : "name", text: word[0], name: word[0].toUpperCase() };
}

function markToken(mark: string, nesting: ("(" | "{")[], rules: LocaleRules, take: Take): Token {
  const number = take(rules.decimal === "," ? NUMBER_COMMA : NUMBER_POINT);
  if (number) return { kind: "number", text: number[0], value: number[0].replace(",", ".") };
  if (mark === "(") return opened(nesting, "(", { kind: "open", text: mark });
  if (mark === "{") return opened(nesting, "{", { kind: "arrayOpen", text: mark });
  if (mark === ")") return closed(nesting, { kind: "close", text: mark });
  if (mark === "}") return closed(nesting, { kind: "arrayClose", text: mark });
  const inArray = nesting.at(-1) === "{";
  if (mark === "\\" && inArray) return { kind: "arrayColumn", text: mark };
  if (mark === ",") return { kind: inArray ? "arrayColumn" : "argument", text: mark };
  if (mark === ";") return { kind: inArray ? "arrayRow" : "argument", text: mark };
  const operator = take(OPERATOR);
  return operator ? { kind: "operator", text: operator[0] } : { kind: "unknown", text: mark };
}

function opened(nesting: ("(" | "{")[], mark: "(" | "{", token: Token): Token {
  nesting.push(mark);
  return token;
}

function closed(nesting: ("(" | "{")[], token: Token): Token {
  nesting.pop();
  return token;
}
