/** Rounding that never turns a miss into a hit (rules.md 1): one decimal, half away from zero; two when one would hide it. */
/** Compared unrounded and without floating-point division. */
export function isReached(numerator: number, denominator: number, target: number): boolean {
  return numerator * 100 >= target * denominator - 1e-9;
}

/** How many more in the numerator the target needs. */
export function lackingCount(numerator: number, denominator: number, target: number): number {
  return Math.max(0, Math.ceil((target * denominator) / 100 - 1e-9) - numerator);
}

/** Percent as it may be shown, and with how many decimals; null without a denominator. */
export function roundedShare(
  numerator: number,
  denominator: number,
  target: number | null,
): { value: number; decimals: 1 | 2 } | null {
  if (denominator === 0) return null;
  const tenths = halfUp(numerator * 1000, denominator);
  if (target === null) return { value: tenths / 10, decimals: 1 };
  const reached = isReached(numerator, denominator, target);
  if (tenths >= target * 10 - 1e-9 === reached) return { value: tenths / 10, decimals: 1 };
  const exact = (numerator * 10_000) / denominator;
  const hundredths = halfUp(numerator * 10_000, denominator);
  if (hundredths >= target * 100 - 1e-9 === reached) return { value: hundredths / 100, decimals: 2 };
  return { value: (reached ? Math.ceil(exact) : Math.floor(exact)) / 100, decimals: 2 };
}

/** Half away from zero; the divisor is positive. */
function halfUp(dividend: number, divisor: number): number {
  const whole = Math.floor((2 * Math.abs(dividend) + divisor) / (2 * divisor));
  return dividend < 0 && whole !== 0 ? -whole : whole;
}
