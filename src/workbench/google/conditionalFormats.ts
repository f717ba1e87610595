import type { BookDecoration, CellStyle, Condition, ConditionalFormat, GradientPoint } from "../kernel/api.ts";
import { hexColour } from "./colours.ts";
import { structure, write } from "./document.ts";
import { define, enumeration, extend, notImplemented, type Service, signatureError } from "./guard.ts";
import { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";
import { Sheet } from "./sheet.ts";

/** Names of SpreadsheetApp.BooleanCriteria -> those of the Sheets interface, which the workbook keeps. */
const types: Record<string, string> = {
  CELL_EMPTY: "BLANK",
  CELL_NOT_EMPTY: "NOT_BLANK",
  DATE_AFTER: "DATE_AFTER",
  DATE_BEFORE: "DATE_BEFORE",
  DATE_EQUAL_TO: "DATE_EQ",
  DATE_AFTER_RELATIVE: "DATE_AFTER",
  DATE_BEFORE_RELATIVE: "DATE_BEFORE",
  DATE_EQUAL_TO_RELATIVE: "DATE_EQ",
  NUMBER_BETWEEN: "NUMBER_BETWEEN",
  NUMBER_EQUAL_TO: "NUMBER_EQ",
  NUMBER_GREATER_THAN: "NUMBER_GREATER",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "NUMBER_GREATER_THAN_EQ",
  NUMBER_LESS_THAN: "NUMBER_LESS",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "NUMBER_LESS_THAN_EQ",
  NUMBER_NOT_BETWEEN: "NUMBER_NOT_BETWEEN",
  NUMBER_NOT_EQUAL_TO: "NUMBER_NOT_EQ",
  TEXT_CONTAINS: "TEXT_CONTAINS",
  TEXT_DOES_NOT_CONTAIN: "TEXT_NOT_CONTAINS",
  TEXT_EQUAL_TO: "TEXT_EQ",
  TEXT_STARTS_WITH: "TEXT_STARTS_WITH",
  TEXT_ENDS_WITH: "TEXT_ENDS_WITH",
  CUSTOM_FORMULA: "CUSTOM_FORMULA",
};

export const BooleanCriteria = enumeration("BooleanCriteria", [
  "CELL_EMPTY",
  "CELL_NOT_EMPTY",
  "CUSTOM_FORMULA",
  "DATE_AFTER",
  "DATE_AFTER_RELATIVE",
  "DATE_BEFORE",
  "DATE_BEFORE_RELATIVE",
  "DATE_EQUAL_TO",
  "DATE_EQUAL_TO_RELATIVE",
  "DATE_NOT_EQUAL_TO",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_ENDS_WITH",
  "TEXT_EQUAL_TO",
  "TEXT_NOT_EQUAL_TO",
  "TEXT_STARTS_WITH",
]);
export const RelativeDate = enumeration("RelativeDate", [
  "TODAY",
  "TOMORROW",
  "YESTERDAY",
  "PAST_WEEK",
  "PAST_MONTH",
  "PAST_YEAR",
]);
export const InterpolationType = enumeration("InterpolationType", ["MAX", "MIN", "NUMBER", "PERCENT", "PERCENTILE"]);

/** Numbers are kept as a person would enter them in the workbook's locale. */
function entered(value: unknown): string {
  if (typeof value === "number")
    return structure().locale.startsWith("ru") ? String(value).replace(".", ",") : String(value);
  if (typeof value === "string") return value;
  throw notImplemented("ConditionalFormatRuleBuilder with a Date");
}

function conditionOf(criteria: string, args: unknown[]): Condition {
  const type = types[criteria];
  if (!type) throw notImplemented(`ConditionalFormatRule with ${criteria}`);
  const [first] = args;
  const relative = typeof first === "object" && first !== null && "name" in first ? String(first) : null;
  if (relative) return { type, values: [""], relativeDates: { 0: relative } };
  return { type, values: args.map(entered) };
}

function criteriaOf({ type, relativeDates }: Condition): string {
  const suffix = relativeDates ? "_RELATIVE" : "";
  const found = Object.keys(types).find(
    (name) => types[name] === type && name.endsWith("_RELATIVE") === Boolean(suffix),
  );
  return found ?? type;
}

class BooleanCondition {
  readonly condition: Condition;
  readonly style: CellStyle;
  constructor(condition: Condition, style: CellStyle) {
    this.condition = condition;
    this.style = style;
  }
  getCriteriaType(): unknown {
    return (BooleanCriteria as Service)[criteriaOf(this.condition)];
  }
  getCriteriaValues(): unknown[] {
    const { type, values, relativeDates } = this.condition;
    if (relativeDates) return Object.values(relativeDates).map((name) => (RelativeDate as Service)[name]);
    return type.startsWith("NUMBER") ? values.map((text) => Number(text.replace(",", "."))) : values;
  }
  getBackground(): string | null {
    return this.style.background ?? null;
  }
  getFontColor(): string | null {
    return this.style.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.style.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.style.italic ?? null;
  }
  getUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }
}
define("BooleanCondition", BooleanCondition);

class GradientCondition {
  readonly gradient: NonNullable<ConditionalFormat["gradient"]>;
  constructor(gradient: NonNullable<ConditionalFormat["gradient"]>) {
    this.gradient = gradient;
  }
}
const points: Service = {};
for (const [name, key] of [
  ["Min", "min"],
  ["Mid", "mid"],
  ["Max", "max"],
] as const) {
  const point = (condition: GradientCondition): GradientPoint | null => condition.gradient[key];
  points[`get${name}Color`] = function color(this: GradientCondition) {
    return point(this)?.colour ?? null;
  };
  points[`get${name}Type`] = function type(this: GradientCondition) {
    return (InterpolationType as Service)[point(this)?.type ?? ""] ?? null;
  };
  points[`get${name}Value`] = function value(this: GradientCondition) {
    return point(this)?.value ?? "";
  };
}
define("GradientCondition", GradientCondition, points);

class ConditionalFormatRule {
  readonly rule: ConditionalFormat;
  constructor(rule: ConditionalFormat) {
    this.rule = rule;
  }
  getRanges(): Range[] {
    return this.rule.ranges.map((at) => new Range(at));
  }
  getBooleanCondition(): BooleanCondition | null {
    return this.rule.condition && new BooleanCondition(this.rule.condition, this.rule.style);
  }
  getGradientCondition(): GradientCondition | null {
    return this.rule.gradient && new GradientCondition(this.rule.gradient);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.rule);
  }
}
define("ConditionalFormatRule", ConditionalFormatRule);

const empty: ConditionalFormat = { ranges: [], condition: null, style: {}, gradient: null };

class ConditionalFormatRuleBuilder extends ConditionalFormatRule {
  declare rule: ConditionalFormat;
  constructor(rule: ConditionalFormat = empty) {
    super({ ...rule });
  }
  build(): ConditionalFormatRule {
    if (this.rule.ranges.length === 0) throw exception("Conditional format rule must have at least one range.");
    if (!this.rule.condition && !this.rule.gradient) throw exception("Conditional format rule must have a condition.");
    return new ConditionalFormatRule(this.rule);
  }
  setRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every((one) => one instanceof Range)) throw signatureError([ranges]);
    return changed(this, { ranges: ranges.map(({ at }: Range) => at) });
  }
  withCriteria(criteria: unknown, args: unknown[]): this {
    return changed(this, { condition: conditionOf(String(criteria), args), gradient: null });
  }
}

function changed<B extends ConditionalFormatRuleBuilder>(builder: B, patch: Partial<ConditionalFormat>): B {
  builder.rule = { ...builder.rule, ...patch };
  return builder;
}

function styled(patch: (value: unknown) => CellStyle) {
  return function set(this: ConditionalFormatRuleBuilder, value: unknown) {
    const { [Object.keys(patch(value))[0] as keyof CellStyle]: _, ...style } = this.rule.style;
    return changed(this, { style: value === null ? style : { ...style, ...patch(value) } });
  };
}

function when(criteria: string) {
  return function set(this: ConditionalFormatRuleBuilder, ...args: unknown[]) {
    const [first] = args;
    const relative = typeof first === "object" && first !== null && "name" in first && criteria.startsWith("DATE");
    return changed(this, {
      condition: conditionOf(relative ? `${criteria}_RELATIVE` : criteria, args),
      gradient: null,
    });
  };
}

function gradientPoint(key: "min" | "mid" | "max", type: string | null) {
  return function set(this: ConditionalFormatRuleBuilder, colour: unknown, kind: unknown, value: unknown) {
    const point = {
      type: type ?? String(kind),
      value: type ? "" : String(value ?? ""),
      colour: hexColour(String(colour)),
    };
    const white = (end: string): GradientPoint => ({ type: end, value: "", colour: "#ffffff" });
    const now = this.rule.gradient ?? { min: white("MIN"), mid: null, max: white("MAX") };
    return changed(this, { gradient: { ...now, [key]: point }, condition: null });
  };
}

define("ConditionalFormatRuleBuilder", ConditionalFormatRuleBuilder, {
  setBackground: styled((value) => ({ background: hexColour(String(value)) })),
  setFontColor: styled((value) => ({ fontColor: hexColour(String(value)) })),
  setBold: styled((value) => ({ bold: Boolean(value) })),
  setItalic: styled((value) => ({ italic: Boolean(value) })),
  setUnderline: styled((value) => ({ underline: Boolean(value) })),
  setStrikethrough: styled((value) => ({ strikethrough: Boolean(value) })),
  setGradientMinpoint: gradientPoint("min", "MIN"),
  setGradientMaxpoint: gradientPoint("max", "MAX"),
  setGradientMinpointWithValue: gradientPoint("min", null),
  setGradientMidpointWithValue: gradientPoint("mid", null),
  setGradientMaxpointWithValue: gradientPoint("max", null),
  whenCellEmpty: when("CELL_EMPTY"),
  whenCellNotEmpty: when("CELL_NOT_EMPTY"),
  whenDateAfter: when("DATE_AFTER"),
  whenDateBefore: when("DATE_BEFORE"),
  whenDateEqualTo: when("DATE_EQUAL_TO"),
  whenFormulaSatisfied: when("CUSTOM_FORMULA"),
  whenNumberBetween: when("NUMBER_BETWEEN"),
  whenNumberEqualTo: when("NUMBER_EQUAL_TO"),
  whenNumberGreaterThan: when("NUMBER_GREATER_THAN"),
  whenNumberGreaterThanOrEqualTo: when("NUMBER_GREATER_THAN_OR_EQUAL_TO"),
  whenNumberLessThan: when("NUMBER_LESS_THAN"),
  whenNumberLessThanOrEqualTo: when("NUMBER_LESS_THAN_OR_EQUAL_TO"),
  whenNumberNotBetween: when("NUMBER_NOT_BETWEEN"),
  whenNumberNotEqualTo: when("NUMBER_NOT_EQUAL_TO"),
  whenTextContains: when("TEXT_CONTAINS"),
  whenTextDoesNotContain: when("TEXT_DOES_NOT_CONTAIN"),
  whenTextEndsWith: when("TEXT_ENDS_WITH"),
  whenTextEqualTo: when("TEXT_EQUAL_TO"),
  whenTextStartsWith: when("TEXT_STARTS_WITH"),
});

export function newConditionalFormatRule(): ConditionalFormatRuleBuilder {
  return new ConditionalFormatRuleBuilder();
}

function rulesOf(sheetId: number): ConditionalFormat[] {
  const { conditionalFormats } = ask<BookDecoration>("doc.decoration");
  return conditionalFormats.filter(({ ranges }) => ranges[0]?.sheetId === sheetId);
}

extend("Sheet", Sheet, {
  getConditionalFormatRules(this: Sheet) {
    return rulesOf(this.sheetId).map((rule) => new ConditionalFormatRule(rule));
  },
  setConditionalFormatRules(this: Sheet, rules: unknown) {
    if (!Array.isArray(rules) || !rules.every((one) => one instanceof ConditionalFormatRule))
      throw signatureError([rules]);
    const kept = rules.map(({ rule }: ConditionalFormatRule) => rule);
    write({ do: "setConditionalFormats", sheetId: this.sheetId, rules: kept });
  },
  clearConditionalFormatRules(this: Sheet) {
    write({ do: "setConditionalFormats", sheetId: this.sheetId, rules: [] });
  },
});
