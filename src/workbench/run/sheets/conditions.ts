/** Conditions of the interface and the kernel's validation rules, named as in SpreadsheetApp. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { Condition, RangeAddress, Serial, ValidationRule, WorkbookInfo } from "../../kernel/api.ts";
import { displayText } from "../../kernel/format.ts";
import { formatGeneral } from "../../kernel/formatNumber.ts";
import type { LocaleRules } from "../../kernel/locale.ts";
import { parseTyped } from "../../kernel/parse.ts";
import { fail, MissingHere } from "./errors.ts";
import { parseRange, rangeText, sheetOf, withinGrid } from "./ranges.ts";

/** Type -> the kernel's criteria and how many values it takes. */
const kinds: Record<string, [criteria: string, values: number]> = {
  NUMBER_GREATER: ["NUMBER_GREATER_THAN", 1],
  NUMBER_GREATER_THAN_EQ: ["NUMBER_GREATER_THAN_OR_EQUAL_TO", 1],
  NUMBER_LESS: ["NUMBER_LESS_THAN", 1],
  NUMBER_LESS_THAN_EQ: ["NUMBER_LESS_THAN_OR_EQUAL_TO", 1],
  NUMBER_EQ: ["NUMBER_EQUAL_TO", 1],
  NUMBER_NOT_EQ: ["NUMBER_NOT_EQUAL_TO", 1],
  NUMBER_BETWEEN: ["NUMBER_BETWEEN", 2],
  NUMBER_NOT_BETWEEN: ["NUMBER_NOT_BETWEEN", 2],
  TEXT_CONTAINS: ["TEXT_CONTAINS", 1],
  TEXT_NOT_CONTAINS: ["TEXT_DOES_NOT_CONTAIN", 1],
  TEXT_EQ: ["TEXT_EQUAL_TO", 1],
  TEXT_IS_EMAIL: ["TEXT_IS_VALID_EMAIL", 0],
  TEXT_IS_URL: ["TEXT_IS_VALID_URL", 0],
  DATE_EQ: ["DATE_EQUAL_TO", 1],
  DATE_BEFORE: ["DATE_BEFORE", 1],
  DATE_AFTER: ["DATE_AFTER", 1],
  DATE_ON_OR_BEFORE: ["DATE_ON_OR_BEFORE", 1],
  DATE_ON_OR_AFTER: ["DATE_ON_OR_AFTER", 1],
  DATE_BETWEEN: ["DATE_BETWEEN", 2],
  DATE_NOT_BETWEEN: ["DATE_NOT_BETWEEN", 2],
  DATE_IS_VALID: ["DATE_IS_VALID_DATE", 0],
  CUSTOM_FORMULA: ["CUSTOM_FORMULA", 1],
};

/** What a conditional format may ask: type -> how many values. */
const formatKinds: Record<string, number> = {
  ...Object.fromEntries(
    Object.entries(kinds)
      .filter(
        ([type]) =>
          ![
            "TEXT_IS_EMAIL",
            "TEXT_IS_URL",
            "DATE_IS_VALID",
            "DATE_ON_OR_BEFORE",
            "DATE_ON_OR_AFTER",
            "DATE_BETWEEN",
            "DATE_NOT_BETWEEN",
          ].includes(type),
      )
      .map(([type, [, values]]) => [type, values]),
  ),
  TEXT_STARTS_WITH: 1,
  TEXT_ENDS_WITH: 1,
  BLANK: 0,
  NOT_BLANK: 0,
};

export interface Reading {
  info: WorkbookInfo;
  rules: LocaleRules;
  year: number;
}

function valuesOf(condition: v4.Schema$BooleanCondition, count: number): string[] {
  const values = condition.values ?? [];
  if (values.length !== count) {
    fail(
      `ConditionType '${condition.type}' requires exactly ${count} ConditionValues, but ${values.length} were supplied.`,
    );
  }
  return values.map(({ userEnteredValue, relativeDate }) => {
    if (relativeDate) throw new MissingHere(`ConditionValue.relativeDate in '${condition.type}'`);
    return userEnteredValue ?? fail(`ConditionValue.userEnteredValue must be set in '${condition.type}'.`);
  });
}

export function ruleOf(rule: v4.Schema$DataValidationRule, reading: Reading): ValidationRule {
  const { condition, inputMessage, strict, showCustomUi } = rule;
  if (!condition?.type) fail("No condition was specified.");
  const shared = { allowInvalid: !strict, ...(inputMessage ? { helpText: inputMessage } : {}) };
  const dropdown = Boolean(showCustomUi);
  if (condition.type === "ONE_OF_LIST") {
    const items = (condition.values ?? []).map(
      ({ userEnteredValue }) => userEnteredValue ?? fail("userEnteredValue must be set."),
    );
    if (items.length === 0) fail("ConditionType 'ONE_OF_LIST' requires at least one ConditionValue.");
    return { criteria: "VALUE_IN_LIST", args: [items, dropdown], ...shared };
  }
  if (condition.type === "ONE_OF_RANGE") {
    return {
      criteria: "VALUE_IN_RANGE",
      args: [rangeArgument(valuesOf(condition, 1)[0] ?? "", reading), dropdown],
      ...shared,
    };
  }
  if (condition.type === "BOOLEAN") {
    const values = condition.values ?? [];
    if (values.length > 2) fail("ConditionType 'BOOLEAN' takes at most 2 ConditionValues.");
    return { criteria: "CHECKBOX", args: values.map(({ userEnteredValue }) => userEnteredValue ?? ""), ...shared };
  }
  const kind = kinds[condition.type];
  if (!kind) fail(`ConditionType '${condition.type}' is not supported in data validation.`);
  const [criteria, count] = kind;
  const args = valuesOf(condition, count).map((text) => argumentOf(text, condition.type ?? "", reading));
  return { criteria, args, ...shared };
}

function argumentOf(text: string, type: string, { rules, year }: Reading): string | number | Serial {
  if (type === "CUSTOM_FORMULA") return text.startsWith("=") ? text : fail(`CUSTOM_FORMULA must begin with "=".`);
  if (type.startsWith("TEXT")) return text;
  if (text.startsWith("=")) throw new MissingHere(`ConditionValue with a formula in '${type}'`);
  const parsed = parseTyped(text, rules, year);
  const value = parsed.kind === "value" ? parsed.value : null;
  if (typeof value !== "number") fail(`Invalid ConditionValue.userEnteredValue: ${text}`);
  return type.startsWith("DATE") ? { serial: value } : value;
}

function rangeArgument(text: string, { info }: Reading): RangeAddress {
  const { sheet, open } = parseRange(info, text.replace(/^=/, ""));
  return withinGrid(sheet, open);
}

/** The rule as the interface tells it. */
export function dataValidationOf(rule: ValidationRule, { info, rules }: Reading): v4.Schema$DataValidationRule {
  const shared = {
    ...(rule.helpText ? { inputMessage: rule.helpText } : {}),
    ...(rule.allowInvalid ? {} : { strict: true }),
  };
  const [first, second] = rule.args;
  if (rule.criteria === "VALUE_IN_LIST") {
    const values = (first as string[]).map((userEnteredValue) => ({ userEnteredValue: String(userEnteredValue) }));
    return {
      condition: { type: "ONE_OF_LIST", values },
      ...shared,
      ...(second === false ? {} : { showCustomUi: true }),
    };
  }
  if (rule.criteria === "VALUE_IN_RANGE") {
    const at = first as RangeAddress;
    const text = typeof at === "object" ? `=${rangeText(sheetOf(info, at.sheetId), at)}` : "=#REF!";
    const condition = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: text }] };
    return { condition, ...shared, ...(second === false ? {} : { showCustomUi: true }) };
  }
  if (rule.criteria === "CHECKBOX") {
    const values = rule.args.map((value) => ({ userEnteredValue: String(value) }));
    return { condition: { type: "BOOLEAN", ...(values.length > 0 ? { values } : {}) }, ...shared };
  }
  const type = Object.entries(kinds).find(([, [criteria]]) => criteria === rule.criteria)?.[0];
  if (!type) throw new MissingHere(`DataValidationRule for ${rule.criteria}`);
  const values = rule.args.map((value) => ({
    userEnteredValue: enteredText(value as string | number | Serial, rules),
  }));
  return { condition: { type, ...(values.length > 0 ? { values } : {}) }, ...shared };
}

function enteredText(value: string | number | Serial, rules: LocaleRules): string {
  if (typeof value === "number") return formatGeneral(value, rules);
  return typeof value === "string" ? value : displayText(value, rules.dateFormat, rules);
}

const relativeDays = ["PAST_YEAR", "PAST_MONTH", "PAST_WEEK", "YESTERDAY", "TODAY", "TOMORROW"];

/** The condition of a conditional format. */
export function conditionOf(condition: v4.Schema$BooleanCondition): Condition {
  const type = condition.type ?? "";
  const count = formatKinds[type];
  if (count === undefined) fail(`ConditionType '${type}' is not supported in conditional formats.`);
  const given = condition.values ?? [];
  if (given.length !== count) {
    fail(`ConditionType '${type}' requires exactly ${count} ConditionValues, but ${given.length} were supplied.`);
  }
  const relativeDates: Record<number, string> = {};
  const values = given.map(({ userEnteredValue, relativeDate }, index) => {
    if (!relativeDate) return userEnteredValue ?? fail("ConditionValue.userEnteredValue must be set.");
    if (!type.startsWith("DATE") || !relativeDays.includes(relativeDate)) fail(`Invalid relativeDate: ${relativeDate}`);
    relativeDates[index] = relativeDate;
    return "";
  });
  if (type === "CUSTOM_FORMULA" && !values[0]?.startsWith("=")) fail(`CUSTOM_FORMULA must begin with "=".`);
  return { type, values, ...(Object.keys(relativeDates).length > 0 ? { relativeDates } : {}) };
}

export function booleanConditionOf({ type, values, relativeDates }: Condition): v4.Schema$BooleanCondition {
  const told = values.map((userEnteredValue, index) => {
    const relativeDate = relativeDates?.[index];
    return relativeDate ? { relativeDate } : { userEnteredValue };
  });
  return { type, ...(told.length > 0 ? { values: told } : {}) };
}
