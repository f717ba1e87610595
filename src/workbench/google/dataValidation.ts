import type { RangeAddress, ValidationRule } from "../kernel/api.ts";
import { structure } from "./document.ts";
import { DataValidationCriteria } from "./enums.ts";
import { define, type Service } from "./guard.ts";
import { Range } from "./range.ts";
import { exception } from "./realm.ts";
import { dateOfSerial, serialOfDate } from "./zone.ts";

type Argument = ValidationRule["args"][number];

/** How the rule's arguments look to a script: ranges as Range, days as Date. */
function scriptArgument(argument: Argument): unknown {
  if (typeof argument !== "object" || Array.isArray(argument)) return argument;
  if ("serial" in argument) return dateOfSerial(argument.serial, structure().timeZone);
  return new Range(argument);
}

function ruleArgument(argument: unknown): Argument {
  if (argument instanceof Range) return argument.at as RangeAddress;
  if (argument instanceof Date) return { serial: Math.floor(serialOfDate(argument, structure().timeZone)) };
  if (Array.isArray(argument)) return argument.map(String);
  return argument as Argument;
}

export class DataValidation {
  readonly rule: ValidationRule;
  constructor(rule: ValidationRule) {
    this.rule = rule;
  }
  getCriteriaType(): unknown {
    return (DataValidationCriteria as Service)[this.rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return this.rule.args.map(scriptArgument);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  getHelpText(): string | null {
    return this.rule.helpText ?? null;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
}
define("DataValidation", DataValidation);

export class DataValidationBuilder {
  rule: ValidationRule;
  constructor(rule?: ValidationRule) {
    this.rule = rule ? { ...rule, args: [...rule.args] } : { criteria: "", args: [], allowInvalid: true };
  }
  build(): DataValidation {
    if (!this.rule.criteria) throw exception("Data validation rule cannot be built without criteria");
    return new DataValidation(this.rule);
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
  getCriteriaType(): unknown {
    return (DataValidationCriteria as Service)[this.rule.criteria];
  }
  getCriteriaValues(): unknown[] {
    return this.rule.args.map(scriptArgument);
  }
  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  setAllowInvalid(allow: boolean): this {
    this.rule = { ...this.rule, allowInvalid: allow };
    return this;
  }
  setHelpText(text: string): this {
    this.rule = { ...this.rule, helpText: String(text) };
    return this;
  }
  withCriteria(criteria: { name(): string }, args: unknown[]): this {
    return require(this, criteria.name(), args);
  }
}

function require<B extends DataValidationBuilder>(builder: B, criteria: string, args: unknown[]): B {
  const given = args.filter((argument) => argument !== undefined).map(ruleArgument);
  builder.rule = { ...builder.rule, criteria, args: given };
  return builder;
}

function requires(criteria: string): (this: DataValidationBuilder, ...args: unknown[]) => DataValidationBuilder {
  return function set(...args) {
    return require(this, criteria, args);
  };
}

define("DataValidationBuilder", DataValidationBuilder, {
  requireCheckbox: requires("CHECKBOX"),
  requireDate: requires("DATE_IS_VALID_DATE"),
  requireDateAfter: requires("DATE_AFTER"),
  requireDateBefore: requires("DATE_BEFORE"),
  requireDateBetween: requires("DATE_BETWEEN"),
  requireDateEqualTo: requires("DATE_EQUAL_TO"),
  requireDateNotBetween: requires("DATE_NOT_BETWEEN"),
  requireDateOnOrAfter: requires("DATE_ON_OR_AFTER"),
  requireDateOnOrBefore: requires("DATE_ON_OR_BEFORE"),
  requireNumberBetween: requires("NUMBER_BETWEEN"),
  requireNumberEqualTo: requires("NUMBER_EQUAL_TO"),
  requireNumberGreaterThan: requires("NUMBER_GREATER_THAN"),
  requireNumberGreaterThanOrEqualTo: requires("NUMBER_GREATER_THAN_OR_EQUAL_TO"),
  requireNumberLessThan: requires("NUMBER_LESS_THAN"),
  requireNumberLessThanOrEqualTo: requires("NUMBER_LESS_THAN_OR_EQUAL_TO"),
  requireNumberNotBetween: requires("NUMBER_NOT_BETWEEN"),
  requireNumberNotEqualTo: requires("NUMBER_NOT_EQUAL_TO"),
  requireTextContains: requires("TEXT_CONTAINS"),
  requireTextDoesNotContain: requires("TEXT_DOES_NOT_CONTAIN"),
  requireTextEqualTo: requires("TEXT_EQUAL_TO"),
  requireTextIsEmail: requires("TEXT_IS_VALID_EMAIL"),
  requireTextIsUrl: requires("TEXT_IS_VALID_URL"),
  requireFormulaSatisfied: requires("CUSTOM_FORMULA"),
  requireValueInList(this: DataValidationBuilder, values: unknown[], showDropdown = true) {
    if (!Array.isArray(values) || values.length > 500)
      throw exception("Data validation rule has an invalid list of values");
    return require(this, "VALUE_IN_LIST", [values, showDropdown]);
  },
  requireValueInRange(this: DataValidationBuilder, range: Range, showDropdown = true) {
    return require(this, "VALUE_IN_RANGE", [range, showDropdown]);
  },
});
