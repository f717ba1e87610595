import { HyperFormula } from "hyperformula";
import enginePackRu from "hyperformula/i18n/languages/ruRU";
import { columnLetters, lastColumnOf, lastRowOf } from "./address.ts";
import type { RangeAddress } from "./api.ts";
import { LINE, LINES, OWN } from "./engineFunctions.ts";
import { type Reference, type Token, tokenize } from "./formulaTokens.ts";
import { googleNames } from "./functions/googleFunctions.ts";
import { russianNames } from "./functions/names.ru.ts";
import { clockFunctions, otherNames, ownFunctions, placeFunctions, untrusted } from "./functions/ownFunctions.ts";
import type { LocaleRules } from "./locale.ts";
import type { Sheet } from "./model.ts";
import type { Need } from "./needs.ts";
import type { SheetModels } from "./sheetModels.ts";
import type { Shift } from "./shift.ts";
import { CYRILLIC_KHA, FALSE_RU, TRUE_RU } from "./texts.ru.ts";

/** What translating needs to know of the workbook. */
export interface Surroundings {
  rules: LocaleRules;
  own: Sheet;
  sheetByName(name: string): Sheet | undefined;
  sheetById(id: number): Sheet | undefined;
  namedRange(name: string): RangeAddress | undefined;
  isCustom(name: string): boolean;
  beyondEdge: SheetModels["beyondEdge"];
}

export interface Translation {
  /** For the engine, starting with "=". */
  text: string;
  needs: Need[];
}

/** What the engine reads as no formula, for Google reads none where a part of an array is left out. */
const UNREADABLE_ARRAY = "{}";
/** Functions of the engine whose result may be larger than one cell. */
const ARRAY_FUNCTIONS = new Set(["ARRAYFORMULA", "SEQUENCE", "MMULT", "OFFSET"]);
/** Functions of ours that stand for the engine's, for it has another clock or reads what need not be read. */
const standIn = (name: string) => `WB.${name}`;
const STAND_INS = new Map([...clockFunctions, ...placeFunctions].map((name) => [name, standIn(name)]));
/** Functions that see the empty cells below the last row that holds anything: for them whole columns end where the sheet does. */
const SEES_EMPTY = new Set([
  "ARRAYFORMULA",
  `${OWN}COUNTIF`,
  `${OWN}COUNTIFS`,
  `${OWN}COUNTBLANK`,
  ...placeFunctions.map(standIn),
]);

const known = new Set(HyperFormula.getRegisteredFunctionNames("enGB"));
const english = new Map<string, string>();
for (const [name, russian] of Object.entries(enginePackRu.functions)) english.set(russian.toUpperCase(), name);
for (const [name, russian] of russianNames) for (const word of russian) english.set(word, name);

/** The English name of a function of Google, written in either language; undefined for any other word. */
export function englishName(name: string): string | undefined {
  if (googleNames.has(name)) return name;
  const translated = english.get(name) ?? english.get(withCyrillicLetters(name));
  return translated !== undefined && googleNames.has(translated) ? translated : undefined;
}

/** The engine's own name of a built-in function written in English or Russian. */
export function builtIn(name: string): string | undefined {
  const found = englishName(name);
  if (found === undefined || untrusted.has(found)) return undefined;
  if (found in ownFunctions) return `${OWN}${found}`;
  return STAND_INS.get(found) ?? otherNames[found] ?? (known.has(found) ? found : undefined);
}

function seesEmpty(name: string): boolean {
  const found = builtIn(name) ?? "";
  return SEES_EMPTY.has(found) || ownFunctions[found.slice(OWN.length)]?.arrays === true;
}

/** Calls of functions whose name answers to `wanted`. */
function callsOf(wanted: (name: string) => boolean): RegExp {
  const names = [...googleNames, ...english.keys()].filter(wanted).map((name) => name.replaceAll(".", "\\."));
  return new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${names.join("|")})[\\s\u00a0]*\\(`, "iu");
}

const OFFSETS = callsOf((name) => builtIn(name) === "OFFSET");
const QUERIES = callsOf((name) => builtIn(name) === `${OWN}QUERY`);

/**
 * Whether a formula must be read anew after lines have shifted, though its references follow. The engine puts the range
 * that OFFSET reaches in its place while reading, and the shift would stretch that range; QUERY knows columns by letters.
 */
export function countsPlaces(formula: string, axis: Shift["axis"]): boolean {
  return OFFSETS.test(formula) || (axis === "column" && QUERIES.test(formula));
}

const WHOLE = /(?<![\p{L}\p{N}])\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)(?![\p{L}\p{N}(])/iu;
const SEEING = callsOf(seesEmpty);

/** Whether the engine must be told anew how far whole columns go when the sheet has become longer or shorter. */
export function reachesTheEnd(formula: string): boolean {
  return WHOLE.test(formula) && SEEING.test(formula);
}

/** The Russian names of a function of Google, the usual one first. */
export function russianNamesOf(name: string): string[] {
  const own = russianNames.get(name) ?? [];
  const pack = enginePackRu.functions[name as keyof typeof enginePackRu.functions];
  return [...new Set([...own, ...(pack ? [pack] : [])])].filter((word) => word !== name);
}

function spills(name: string): boolean {
  const found = builtIn(name) ?? "";
  return ARRAY_FUNCTIONS.has(found) || ownFunctions[found.slice(OWN.length)]?.spills === true;
}

/** The Russian XLOOKUP is written with a Latin X as often as with the Cyrillic letter. */
function withCyrillicLetters(name: string): string {
  return name.replaceAll("X", CYRILLIC_KHA);
}

export function engineSheetName(sheetId: number): string {
  return `S${sheetId}`;
}

/** Turns a formula as people write it into one that the engine's lexer accepts. */
export function translate(
  formula: string,
  around: Surroundings,
  wrap: "asNeeded" | "always" = "asNeeded",
): Translation {
  const tokens = tokenize(formula.replace(/^=/, ""), around.rules);
  const needs: Need[] = [];
  let text = "";
  let pendingName: string | null = null;
  const ended = tokens.some((token) => token.kind === "function" && seesEmpty(token.name));
  const completed = lackingSecond(tokens);
  for (const [index, token] of tokens.entries()) {
    if (completed.has(index)) text += around.rules.argument;
    if (token.kind === "function") {
      const called = lacksReference(tokens, index, around) ? LOST_OFFSET : calledFunction(token.name, around);
      pendingName = called.argument;
      text += called.name;
    } else if (token.kind === "open" && pendingName !== null) {
      text += `(${pendingName}${hasArguments(tokens, index) ? around.rules.argument : ""}`;
      pendingName = null;
    } else text += tokenText(token, around, needs, ended);
    if (lacksPart(tokens, index)) text += UNREADABLE_ARRAY;
  }
  return { text: wrapped(text, tokens, around, wrap), needs: widened(needs, tokens) };
}

/** Gives back its first argument, which is an error. */
const LOST_OFFSET = { name: "WB.CROSS", argument: null };

/** Whether OFFSET is called here with a reference that is lost, which the engine would not read. */
function lacksReference(tokens: Token[], index: number, around: Surroundings): boolean {
  const token = tokens[index];
  if (token?.kind !== "function" || builtIn(token.name) !== "OFFSET") return false;
  const [, first] = tokens.slice(index + 1).filter(({ kind }) => kind !== "space");
  return first !== undefined && tokenText(first, around, [], false) === "#REF!";
}

/** Functions that the engine lacks become calls of ours, with their name as the first argument. */
function calledFunction(name: string, around: Surroundings): { name: string; argument: string | null } {
  if (around.isCustom(name)) return { name: "WB.CUSTOM", argument: `"${name}"` };
  const own = builtIn(name);
  return own ? { name: own, argument: null } : { name: "WB.UNKNOWN", argument: `"${englishName(name) ?? name}"` };
}

/** The closing brackets of calls whose second argument may be left out on Google, but not in the engine. */
function lackingSecond(tokens: Token[]): Set<number> {
  const found = new Set<number>();
  const calls: { lacks: boolean }[] = [];
  let name: string | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "function") name = englishName(token.name);
    else if (token.kind === "open") {
      calls.push({ lacks: (name === "IFERROR" || name === "IFNA") && hasArguments(tokens, index) });
      name = undefined;
    } else if (token.kind === "argument") {
      const call = calls.at(-1);
      if (call) call.lacks = false;
    } else if (token.kind === "close" && calls.pop()?.lacks) found.add(index);
  }
  return found;
}

/** Whether nothing stands in an array between this token and the next separator or bracket. */
function lacksPart(tokens: Token[], index: number): boolean {
  if (!["arrayOpen", "arrayColumn", "arrayRow"].includes(tokens[index]?.kind ?? "")) return false;
  const next = tokens.slice(index + 1).find((token) => token.kind !== "space");
  return ["arrayClose", "arrayColumn", "arrayRow"].includes(next?.kind ?? "");
}

function hasArguments(tokens: Token[], open: number): boolean {
  const next = tokens.slice(open + 1).find((token) => token.kind !== "space");
  return next !== undefined && next.kind !== "close";
}

function tokenText(token: Token, around: Surroundings, needs: Need[], ended: boolean): string {
  switch (token.kind) {
    case "space":
      return token.text.replace(/[^ \t\r\n]/g, " ");
    case "string":
      return stringText(token.text);
    case "number":
      // The engine reads the exponent after a small letter only.
      return token.value.replace(".", around.rules.decimal).replace("E", "e");
    case "argument":
    case "arrayColumn":
      return around.rules.argument;
    case "arrayOpen":
      return `${LINES}(${LINE}(`;
    case "arrayClose":
      return "))";
    case "arrayRow":
      return `)${around.rules.argument}${LINE}(`;
    case "error":
      return token.text.replace(/^.*!(?=#)/, "").includes("#")
        ? token.text.replace(/^[^#]*/, "").toUpperCase()
        : "#REF!";
    case "reference":
      return referenceText(token, around, needs, ended);
    case "name":
      return nameText(token.name, around, needs);
    default:
      return token.text;
  }
}

/** The engine's lexer knows no doubled quotation marks and takes a backslash for an escape. */
function stringText(text: string): string {
  const body = text.slice(1, -1);
  if (!/["\\]/.test(body)) return text;
  const parts = body.split(/(""|\\)/).map((part) => {
    if (part === '""') return "CHAR(34)";
    return part === "\\" ? "CHAR(92)" : `"${part}"`;
  });
  return `(${parts.join("&")})`;
}

function nameText(name: string, around: Surroundings, needs: Need[]): string {
  if (name === "TRUE" || name === TRUE_RU) return "TRUE()";
  if (name === "FALSE" || name === FALSE_RU) return "FALSE()";
  const range = around.namedRange(name);
  const sheet = range && around.sheetById(range.sheetId);
  if (!range || !sheet) return `WB.UNKNOWN("${name}")`;
  needs.push({ sheet, from: range.column, to: lastColumnOf(range) });
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  const first = `${engineSheetName(sheet.id)}!${corner(range.row, range.column)}`;
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${corner(lastRowOf(range), lastColumnOf(range))}`;
}

/** `ended`: whole columns and rows are written with their last cell. */
function referenceText(reference: Reference, around: Surroundings, needs: Need[], ended: boolean): string {
  const sheet = reference.sheet === null ? around.own : around.sheetByName(reference.sheet);
  if (!sheet) return "#REF!";
  const { from, to } = reference;
  const rows = sheet.state.rowOrder.length;
  const columns = sheet.state.columnOrder.length;
  const reads = [from.column, to ? to.column : from.column].map((column, side) => column ?? (side === 0 ? 1 : columns));
  const within = (row: number | null, column: number | null) => (row ?? 0) <= rows && (column ?? 0) <= columns;
  const whole = within(from.row, from.column) && (!to || within(to.row, to.column));
  if (!whole && around.beyondEdge === "error") return "#REF!";
  needs.push({ sheet, from: Math.min(...reads), to: Math.max(...reads) });
  const prefix = reference.sheet === null ? "" : `${engineSheetName(sheet.id)}!`;
  const letters = (column: number, fixed: boolean) => (fixed ? "$" : "") + columnLetters(column);
  const digits = (row: number, fixed: boolean) => (fixed ? "$" : "") + row;
  if (!to) return prefix + letters(from.column ?? 1, from.columnFixed) + digits(from.row ?? 1, from.rowFixed);
  const wholeColumns = from.row === null && to.row === null;
  const wholeRows = from.column === null && to.column === null;
  if (wholeColumns && !ended)
    return `${prefix}${letters(from.column ?? 1, from.columnFixed)}:${letters(to.column ?? 1, to.columnFixed)}`;
  if (wholeRows && !ended)
    return `${prefix}${digits(from.row ?? 1, from.rowFixed)}:${digits(to.row ?? 1, to.rowFixed)}`;
  const start = letters(from.column ?? 1, from.columnFixed) + digits(from.row ?? 1, from.rowFixed);
  const end =
    letters(to.column ?? columns, to.columnFixed) + digits(to.row ?? Math.max(rows, from.row ?? 1), to.rowFixed);
  return `${prefix}${start}:${end}`;
}

/** OFFSET reads cells that its text does not name, so every column of the sheets it names may be read. */
function widened(needs: Need[], tokens: Token[]): Need[] {
  const offsets = tokens.some((token) => token.kind === "function" && builtIn(token.name) === "OFFSET");
  if (!offsets) return needs;
  return needs.map((need) => ({ ...need, from: 1, to: need.sheet.state.columnOrder.length }));
}

/** Array results are taken by our own function, so that the engine keeps one cell for them. */
function wrapped(text: string, tokens: Token[], around: Surroundings, wrap: "asNeeded" | "always"): string {
  if (wrap === "always") return `=WB.SPILL(${text})`;
  const meaning = tokens.filter((token) => token.kind !== "space" && token.kind !== "open" && token.kind !== "close");
  const [only] = meaning;
  const range = only?.kind === "reference" ? only.to !== null : only?.kind === "name" && text.includes(":");
  if (meaning.length === 1 && range) return `=WB.CROSS(${text})`;
  const arrays = tokens.some((token) => {
    if (token.kind === "arrayOpen") return true;
    if (token.kind !== "function") return false;
    return around.isCustom(token.name) || spills(token.name);
  });
  return arrays ? `=WB.SPILL(${text})` : `=${text}`;
}
