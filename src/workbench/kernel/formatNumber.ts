import type { LocaleRules } from "./locale.ts";
import type { Fraction, NumberShape } from "./numberFormat.ts";

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
  let shownWhole = whole.replace(/^0+/, "").padStart(shape.minWhole, "0").padStart(shape.blankWhole, " ");
  if (shape.grouped) shownWhole = shownWhole.replace(/\B(?=(\d{3})+(?!\d))/g, rules.grouping);
  let shownDecimals = decimals;
  while (shownDecimals.length > shape.minDecimals && shownDecimals.endsWith("0"))
    shownDecimals = shownDecimals.slice(0, -1);
  const digits = shownDecimals.padEnd(shape.blankDecimals, " ");
  const mark = shape.mark && (rules.bareMark || digits !== "") ? rules.decimal : "";
  return shownWhole + mark + digits;
}

/** A number that is not negative as the nearest fraction with denominators of so many digits. */
export function fractionText(value: number, fraction: Fraction): string {
  const whole = fraction.whole ? Math.floor(value) : 0;
  const [numerator, denominator] = nearestFraction(value - whole, fraction);
  if (fraction.whole && (numerator === 0 || numerator === denominator)) {
    return String(whole + (numerator === 0 ? 0 : 1)) + " ".repeat(2 * fraction.digits + 2);
  }
  const width = fraction.denominator === null ? fraction.digits : 0;
  const parts = `${String(numerator).padStart(fraction.digits, " ")}/${String(denominator).padEnd(width, " ")}`;
  return fraction.whole ? `${whole === 0 ? "" : whole} ${parts}` : parts;
}

function nearestFraction(value: number, { digits, denominator }: Fraction): [number, number] {
  if (denominator !== null) return [Math.round(value * denominator), denominator];
  let best: [number, number] = [Math.round(value), 1];
  for (let below = 2; below < 10 ** Math.min(digits, 4); below++) {
    const above = Math.round(value * below);
    if (Math.abs(value - above / below) < Math.abs(value - best[0] / best[1]) - 1e-12) best = [above, below];
  }
  return best;
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
