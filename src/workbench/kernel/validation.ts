import { cellName } from "./address.ts";
import type { RangeAddress, ValidationRule, Value } from "./api.ts";
import { displayText } from "./format.ts";
import { copiedFormula } from "./formulaText.ts";
import type { LocaleRules } from "./locale.ts";
import type { StoredRule } from "./model.ts";
import { parseTyped } from "./parse.ts";
import { isRange } from "./shiftObjects.ts";

/** What checking a value needs to know of the workbook. */
export interface ValidationWorld {
  rules: LocaleRules;
  year: number;
  values(range: RangeAddress): Value[][];
  calculate(formula: string, sheetId: number): Value[][];
}

export interface CheckedCell {
  sheetId: number;
  row: number;
  column: number;
  value: Value;
  numberFormat: string | undefined;
}

/** Google's sentence for a value that the rule rejects. */
export function violationText(stored: StoredRule, cell: CheckedCell): string {
  const start = `The data you entered in cell ${cellName(cell.row, cell.column)} violates the data validation rules set on this cell.`;
  if (stored.rule.helpText) return `${start}\n${stored.rule.helpText}`;
  if (stored.rule.criteria !== "VALUE_IN_LIST") return start;
  return `${start}\nPlease enter one of the following values: ${listOf(stored.rule).join(", ")}.`;
}

export function isValid(stored: StoredRule, cell: CheckedCell, world: ValidationWorld): boolean {
  const { criteria } = stored.rule;
  if (criteria === "CUSTOM_FORMULA") return customHolds(stored, cell, world);
  if (cell.value === null) return true;
  if (criteria.startsWith("DATE_")) return dateHolds(stored.rule, cell.value, world);
  if (criteria.startsWith("NUMBER_")) return numberHolds(stored.rule, cell.value);
  if (criteria.startsWith("TEXT_")) return textHolds(stored.rule, textOf(cell, world));
  if (criteria === "CHECKBOX") return checkboxHolds(stored.rule, cell, world);
  if (criteria === "VALUE_IN_LIST") return listOf(stored.rule).some((item) => matches(item, cell, world));
  if (criteria === "VALUE_IN_RANGE") return rangeHolds(stored.rule, cell, world);
  return true;
}

function listOf(rule: ValidationRule): string[] {
  const [first] = rule.args;
  return Array.isArray(first) ? first : rule.args.filter((argument) => typeof argument === "string");
}

function textOf(cell: CheckedCell, world: ValidationWorld): string {
  return displayText(cell.value, cell.numberFormat, world.rules);
}

function matches(item: string, cell: CheckedCell, world: ValidationWorld): boolean {
  if (cell.value === item || textOf(cell, world) === item) return true;
  if (typeof cell.value === "string") return false;
  const parsed = parseTyped(item, world.rules, world.year);
  const value = plain(cell.value);
  return parsed.kind === "value" && parsed.value !== null && parsed.value === value;
}

function plain(value: Value): Value {
  return typeof value === "object" && value !== null && "serial" in value ? value.serial : value;
}

function rangeHolds(rule: ValidationRule, cell: CheckedCell, world: ValidationWorld): boolean {
  const [range] = rule.args;
  if (!isRange(range)) return true;
  const wanted = plain(cell.value);
  return world.values(range).some((row) => row.some((value) => value !== null && plain(value) === wanted));
}

function checkboxHolds(rule: ValidationRule, cell: CheckedCell, world: ValidationWorld): boolean {
  const own = rule.args.filter((argument) => !Array.isArray(argument) && !isRange(argument));
  if (own.length === 0) return typeof cell.value === "boolean";
  const unticked = own.length === 1 && cell.value === false;
  return (
    unticked ||
    own.some((argument) => plain(argument as Value) === plain(cell.value) || matches(String(argument), cell, world))
  );
}

function customHolds(stored: StoredRule, cell: CheckedCell, world: ValidationWorld): boolean {
  const [formula] = stored.rule.args;
  if (typeof formula !== "string") return true;
  const { base } = stored;
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  const moved = copiedFormula(text, cell.row - base.row, cell.column - base.column, world.rules);
  const result = world.calculate(moved, cell.sheetId)[0]?.[0];
  return result === true || (typeof result === "number" && result !== 0);
}

function dateHolds(rule: ValidationRule, value: Value, world: ValidationWorld): boolean {
  if (typeof value !== "object" || value === null || !("serial" in value)) return false;
  const limits = rule.args.map((argument) => dayOf(argument, world)).filter((limit) => limit !== null);
  const test = rule.criteria.replace("DATE_", "");
  if (test === "IS_VALID_DATE") return true;
  return compares(test, value.serial, limits, Math.floor(value.serial));
}

function dayOf(argument: unknown, world: ValidationWorld): number | null {
  if (typeof argument === "number") return argument;
  if (typeof argument === "object" && argument !== null && "serial" in argument) return Number(argument.serial);
  const parsed = typeof argument === "string" ? parseTyped(argument, world.rules, world.year) : null;
  return parsed?.kind === "value" && typeof parsed.value === "number" ? parsed.value : null;
}

function numberHolds(rule: ValidationRule, value: Value): boolean {
  const number = plain(value);
  if (typeof number !== "number") return false;
  const limits = rule.args.map((argument) => Number(String(argument).replace(",", ".")));
  return compares(rule.criteria.replace("NUMBER_", ""), number, limits, number);
}

/** `whole` is compared where a day with a time counts as that day. */
function compares(test: string, value: number, limits: number[], whole: number): boolean {
  const [low = 0, high = low] = limits;
  switch (test) {
    case "BETWEEN":
      return whole >= Math.min(low, high) && whole <= Math.max(low, high);
    case "NOT_BETWEEN":
      return whole < Math.min(low, high) || whole > Math.max(low, high);
    case "EQUAL_TO":
      return whole === low;
    case "NOT_EQUAL_TO":
      return whole !== low;
    case "GREATER_THAN":
      return value > low;
    case "AFTER":
      return whole > low;
    case "GREATER_THAN_OR_EQUAL_TO":
    case "ON_OR_AFTER":
      return value >= low;
    case "LESS_THAN":
    case "BEFORE":
      return value < low;
    case "LESS_THAN_OR_EQUAL_TO":
    case "ON_OR_BEFORE":
      return whole <= low;
    default:
      return true;
  }
}

function textHolds(rule: ValidationRule, text: string): boolean {
  const wanted = String(rule.args[0] ?? "").toLowerCase();
  const own = text.toLowerCase();
  switch (rule.criteria) {
    case "TEXT_CONTAINS":
      return own.includes(wanted);
    case "TEXT_DOES_NOT_CONTAIN":
      return !own.includes(wanted);
    case "TEXT_EQUAL_TO":
      return own === wanted;
    case "TEXT_IS_VALID_EMAIL":
      return /^[^\s@<>"(),:;[\]\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
    case "TEXT_IS_VALID_URL":
      return /^(?:(?:https?|ftp):\/\/)?[^\s/$.?#@]+\.[^\s]{2,}$/i.test(text);
    default:
      return true;
  }
}
