import type { LocaleRules } from "./locale.ts";
import type { NumberShape } from "./numberFormat.ts";

/** A number without a number format: ten significant digits of a fraction, integers in full. */
export function formatGeneral(value: number, rules: LocaleRules): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value === 0 ? 0 : value);
  if (size >= 1e15 || size < 1e-5) return scientific(value, rules);
  const decimals = Math.min(10, Math.max(0, 10 - String(Math.trunc(size)).replace(/^0$/, "").length));
  const fixed = value.toFixed(decimals);
  const trimmed = fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  return trimmed.replace(".", rules.decimal);
}

function scientific(value: number, rules: LocaleRules): string {
  const [mantissa = "0", power = "0"] = value.toExponential(5).split("e");
  const exponent = Number(power);
  const digits = String(Math.abs(exponent)).padStart(2, "0");
  return `${mantissa.replace(/\.?0+$/, "").replace(".", rules.decimal)}E${exponent < 0 ? "-" : "+"}${digits}`;
}

/** The digits of a number that is not negative, by the zeros and hashes of its format. */
export function groupedDigits(value: number, shape: NumberShape, rules: LocaleRules): string {
  const fixed = roundedText(value, shape.maxDecimals);
  const [whole = "0", decimals = ""] = fixed.split(".");
  let shownWhole = whole.replace(/^0+/, "").padStart(shape.minWhole, "0");
  if (shape.grouped) shownWhole = shownWhole.replace(/\B(?=(\d{3})+(?!\d))/g, rules.grouping);
  let shownDecimals = decimals;
  while (shownDecimals.length > shape.minDecimals && shownDecimals.endsWith("0"))
    shownDecimals = shownDecimals.slice(0, -1);
  const mark = shownDecimals.length > 0 || (shape.mark && shape.maxDecimals === 0) ? rules.decimal : "";
  return shownWhole + mark + shownDecimals;
}

/** Rounds half away from zero on the decimal digits that a person sees: 1.005 to two places is 1.01. */
function roundedText(value: number, decimals: number): string {
  if (value === Infinity) return "∞";
  if (value >= 1e21) return BigInt(value).toString();
  const places = Math.min(decimals, 30);
  const text = String(value);
  if (text.includes("e") || value >= 1e15) return value.toFixed(places);
  const rounded = Number(`${Math.round(Number(`${text}e${places}`))}e-${places}`);
  return rounded.toFixed(places);
}
