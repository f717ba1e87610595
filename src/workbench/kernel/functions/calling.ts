import type { Value } from "../api.ts";
import { displayText, isDateFormat } from "../format.ts";
import { formatGeneral } from "../formatNumber.ts";
import { collation, type LocaleRules } from "../locale.ts";
import { parseTyped } from "../parse.ts";
import { civilOf } from "../serial.ts";
import { notANumber, notATruth } from "../texts.ru.ts";
import { Fault, isBlank, isSerial, plainNumber, throwError } from "./values.ts";

/** Rows of the sheet that SUBTOTAL leaves out. */
export interface HiddenRows {
  /** `row` counts from 1; rows hidden by hand count only where `byHand` is asked. */
  isHidden(row: number, byHand: boolean): boolean;
  /** Whether the cell holds a SUBTOTAL itself. */
  isSubtotal(row: number, column: number): boolean;
}

/** Where a range argument stands, rows and columns counted from 1. */
export interface Origin {
  sheet: number;
  row: number;
  column: number;
}

/** What a function of ours may ask while it is calculated: the locale, the clock and where its arguments came from. */
export class Calling {
  readonly locale: string;
  readonly rules: LocaleRules;
  readonly now: () => number;
  /** Undefined for an argument that is no range. */
  readonly origins: (Origin | undefined)[] = [];
  hidden: (sheet: number) => HiddenRows = () => ({ isHidden: () => false, isSubtotal: () => false });

  constructor(locale: string, rules: LocaleRules, now: () => number) {
    this.locale = locale;
    this.rules = rules;
    this.now = now;
  }

  /** What a text would be as a typed number, day or time; undefined where it is none of these. */
  numeric(text: string): Value | undefined {
    const parsed = parseTyped(text, this.rules, civilOf(this.now()).year);
    if (parsed.kind !== "value" || typeof parsed.value !== "number") return undefined;
    return isDateFormat(parsed.format) ? { serial: parsed.value } : parsed.value;
  }

  /** Throws #VALUE! for a text that is no number, as Google does; an empty cell is 0. */
  number(value: Value | undefined): number {
    const found = this.maybeNumber(value);
    if (found === undefined) throw new Fault("#VALUE!", notANumber(this.text(value)));
    return found;
  }

  maybeNumber(value: Value | undefined): number | undefined {
    throwError(value);
    if (value === null || value === undefined) return 0;
    if (typeof value === "boolean") return Number(value);
    if (typeof value === "string") return plainNumber(this.numeric(value));
    return plainNumber(value);
  }

  integer(value: Value | undefined): number {
    return Math.trunc(this.number(value));
  }

  truth(value: Value | undefined): boolean {
    throwError(value);
    if (typeof value === "boolean") return value;
    const word = typeof value === "string" ? value.toUpperCase() : "";
    if (word === "TRUE" || word === this.rules.trueWord) return true;
    if (word === "FALSE" || word === this.rules.falseWord) return false;
    const number = this.maybeNumber(value);
    if (number === undefined) throw new Fault("#VALUE!", notATruth(this.text(value)));
    return number !== 0;
  }

  /** The text of a value inside a formula: a day is its serial number, as on Google. */
  text(value: Value | undefined): string {
    throwError(value);
    if (value === null || value === undefined) return "";
    if (typeof value === "string") return value;
    if (typeof value === "boolean") return value ? this.rules.trueWord : this.rules.falseWord;
    return formatGeneral(plainNumber(value) ?? 0, this.rules);
  }

  /** The text that a cell with this value shows. */
  shown(value: Value): string {
    throwError(value);
    return isSerial(value) && !Number.isInteger(value.serial)
      ? displayText(value, this.rules.dateTimeFormat, this.rules)
      : displayText(value, undefined, this.rules);
  }

  readonly compareTexts = (one: string, other: string): number => {
    const [left, right] = [folded(one), folded(other)];
    return left === right ? 0 : collation(this.locale)(one, other) || (left < right ? -1 : 1);
  };

  /** Numbers and days before texts before truth values; an empty cell is the zero of the other side. */
  compare(one: Value, other: Value): number {
    const [left, right] = [emptyAs(one, other), emptyAs(other, one)];
    if (typeof left === "string" && typeof right === "string") return this.compareTexts(left, right);
    const [first, second] = [orderOf(left), orderOf(right)];
    if (first !== second) return first - second;
    return compareNumbers(numberOf(left), numberOf(right));
  }
}

/** The form in which two texts are equal when they differ in the case of letters only: ё stays apart from е, й from и. */
export function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain text needs no composing.
  return (/^[\x00-\x7f]*$/.test(text) ? text : text.normalize("NFC")).toLowerCase();
}

/** Equal up to the noise of binary fractions. */
export function compareNumbers(one: number, other: number): number {
  const difference = one - other;
  return Math.abs(difference) <= Math.abs(one) * 1e-13 ? 0 : difference;
}

function emptyAs(value: Value, other: Value): Value {
  if (value !== null) return value;
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function orderOf(value: Value): number {
  if (typeof value === "string") return 1;
  return typeof value === "boolean" ? 2 : 0;
}

function numberOf(value: Value): number {
  return typeof value === "boolean" ? Number(value) : (plainNumber(value) ?? 0);
}

/** Texts that are not blank, in the order of reading. */
export function filledTexts(values: Value[], calling: Calling): string[] {
  return values.filter((value) => !isBlank(value)).map((value) => calling.text(value));
}
