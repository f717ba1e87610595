import type { sheets_v4 as v4 } from "@googleapis/sheets";
import { MissingHere } from "./errors.ts";

/** "#rrggbb" of a colour; parts that are not told are 0. Undefined where there is none. */
export function hexOf(
  colour: v4.Schema$Color | undefined,
  style: v4.Schema$ColorStyle | undefined,
): string | undefined {
  if (style?.themeColor) throw new MissingHere("ColorStyle.themeColor");
  const told = style?.rgbColor ?? colour;
  if (!told) return undefined;
  const part = (value: number | null | undefined) =>
    Math.round(Math.min(Math.max(value ?? 0, 0), 1) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(told.red)}${part(told.green)}${part(told.blue)}`;
}

/** Parts that are 0 are left out, as everywhere in the interface. */
export function colourOf(hex: string): v4.Schema$Color {
  const parts = { red: hex.slice(1, 3), green: hex.slice(3, 5), blue: hex.slice(5, 7) };
  const entries = Object.entries(parts).map(([name, digits]) => [name, Number.parseInt(digits, 16) / 255] as const);
  return Object.fromEntries(entries.filter(([, value]) => value > 0));
}
