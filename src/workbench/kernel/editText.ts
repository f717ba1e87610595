import { displayText, isDateFormat } from "./format.ts";
import { formatGeneral } from "./formatNumber.ts";
import type { LocaleRules } from "./locale.ts";
import { type Content, isFormula } from "./model.ts";
import { parseTyped } from "./parse.ts";

/** What the formula bar shows: a text that, typed again, gives the same content. */
export function editText(content: Content, numberFormat: string | undefined, rules: LocaleRules, year: number): string {
  if (content === null) return "";
  if (isFormula(content)) return content.formula;
  if (typeof content === "boolean") return content ? rules.trueWord : rules.falseWord;
  if (typeof content === "number") return numberText(content, numberFormat, rules);
  if (numberFormat === "@" && !content.startsWith("'")) return content;
  const again = parseTyped(content, rules, year);
  return again.kind === "value" && again.value === content ? content : `'${content}`;
}

function numberText(value: number, numberFormat: string | undefined, rules: LocaleRules): string {
  if (isDateFormat(numberFormat)) {
    const whole = Number.isInteger(value);
    return displayText({ serial: value }, whole ? rules.dateFormat : rules.dateTimeFormat, rules);
  }
  const exact = (number: number) =>
    Math.abs(number) < 1e15 ? String(number).replace(".", rules.decimal) : formatGeneral(number, rules);
  return numberFormat?.includes("%") ? `${exact(Number((value * 100).toPrecision(15)))}%` : exact(value);
}
