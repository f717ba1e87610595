/** Formats of cells: the interface's CellFormat and the kernel's style. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { CellStyle } from "../../kernel/api.ts";
import { type Border, bordersOf, bordersText, type Side, sides } from "../../kernel/borders.ts";
import { isDateFormat } from "../../kernel/format.ts";
import type { LocaleRules } from "../../kernel/locale.ts";
import { colourOf, hexOf } from "./colours.ts";
import { fail, MissingHere } from "./errors.ts";
import { below, has, type Mask } from "./mask.ts";

type Format = v4.Schema$CellFormat;

/** What cells without a format of their own look like. */
export const defaultFormat: Format = {
  backgroundColor: colourOf("#ffffff"),
  padding: { top: 2, right: 3, bottom: 2, left: 3 },
  verticalAlignment: "BOTTOM",
  wrapStrategy: "OVERFLOW_CELL",
  textFormat: {
    foregroundColor: {},
    fontFamily: "arial,sans,sans-serif",
    fontSize: 10,
    bold: false,
    italic: false,
    strikethrough: false,
    underline: false,
    foregroundColorStyle: { rgbColor: {} },
  },
  backgroundColorStyle: { rgbColor: colourOf("#ffffff") },
};

/** What the kernel cannot express yet. */
const missing = ["padding", "textDirection", "hyperlinkDisplayType", "textRotation"] as const;

/** What changes in a style; "" takes a property away, and so does a field that the mask names and the format lacks. */
export function stylePatch(format: Format, mask: Mask, rules: LocaleRules, before: CellStyle = {}): CellStyle {
  for (const name of missing) if (has(mask, name) && format[name]) throw new MissingHere(`CellFormat.${name}`);
  const patch: Record<string, unknown> = {};
  const take = (name: keyof CellStyle, value: unknown) => {
    patch[name] = value ?? "";
  };
  if (has(mask, "numberFormat")) take("numberFormat", patternOf(format.numberFormat, rules));
  if (has(mask, "backgroundColor") || has(mask, "backgroundColorStyle")) {
    take("background", hexOf(format.backgroundColor, format.backgroundColorStyle));
  }
  if (has(mask, "horizontalAlignment"))
    take("horizontalAlignment", wordOf(format.horizontalAlignment, ["LEFT", "CENTER", "RIGHT"]));
  if (has(mask, "verticalAlignment"))
    take("verticalAlignment", wordOf(format.verticalAlignment, ["TOP", "MIDDLE", "BOTTOM"]));
  if (has(mask, "wrapStrategy")) take("wrap", wrapOf(format.wrapStrategy));
  const borders = below(mask, "borders");
  if (borders) take("borders", bordersText(mergedBorders(format.borders ?? {}, borders, before)));
  const text = below(mask, "textFormat");
  if (text) textPatch(format.textFormat ?? {}, text, take);
  return patch as CellStyle;
}

function textPatch(
  text: v4.Schema$TextFormat,
  mask: Mask,
  take: (name: keyof CellStyle, value: unknown) => void,
): void {
  if (has(mask, "link") && text.link) throw new MissingHere("TextFormat.link");
  for (const name of ["bold", "italic", "underline", "strikethrough"] as const) {
    if (has(mask, name)) take(name, text[name] || undefined);
  }
  if (has(mask, "fontSize")) take("fontSize", text.fontSize ?? undefined);
  if (has(mask, "fontFamily")) take("fontFamily", text.fontFamily ?? undefined);
  if (has(mask, "foregroundColor") || has(mask, "foregroundColorStyle")) {
    take("fontColor", hexOf(text.foregroundColor, text.foregroundColorStyle));
  }
}

function wordOf(value: string | null | undefined, known: string[]): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (!known.includes(value)) fail(`Invalid value "${value}".`);
  return value.toLowerCase();
}

function wrapOf(value: string | null | undefined): boolean | undefined {
  if (value === null || value === undefined) return undefined;
  if (value === "CLIP" || value === "LEGACY_WRAP") throw new MissingHere(`CellFormat.wrapStrategy ${value}`);
  if (value !== "WRAP" && value !== "OVERFLOW_CELL") fail(`Invalid value "${value}".`);
  return value === "WRAP" ? true : undefined;
}

/** A type without a pattern takes the locale's own. */
function patternOf(format: v4.Schema$NumberFormat | undefined, rules: LocaleRules): string | undefined {
  if (!format) return undefined;
  const { type, pattern } = format;
  const usual: Record<string, string> = {
    TEXT: "@",
    NUMBER: "#,##0.00",
    PERCENT: "0.00%",
    CURRENCY: rules.decimal === "," ? '#,##0.00" ₽"' : '"$"#,##0.00',
    DATE: rules.dateFormat,
    TIME: "h:mm:ss",
    DATE_TIME: rules.dateTimeFormat,
    SCIENTIFIC: "0.00E+00",
  };
  if (!type || usual[type] === undefined) fail(`Invalid value for NumberFormat.type: ${type ?? "unspecified"}.`);
  return pattern || usual[type];
}

function typeOfPattern(pattern: string): string {
  if (pattern === "@") return "TEXT";
  const letters = pattern.replace(/"[^"]*"|\\./g, "");
  if (isDateFormat(pattern)) {
    const day = /[yd]|m(?!m?:)/i.test(letters.replace(/(?<=[hH]+:)m+|m+(?=:s)/g, ""));
    return /[hHs]/.test(letters) ? (day ? "DATE_TIME" : "TIME") : "DATE";
  }
  if (/E[+-]/.test(letters)) return "SCIENTIFIC";
  if (letters.includes("%")) return "PERCENT";
  return /[$€₽£¥]/.test(pattern) ? "CURRENCY" : "NUMBER";
}

export function numberFormatOf(pattern: string | undefined): v4.Schema$NumberFormat | undefined {
  return pattern === undefined || pattern === "General" ? undefined : { type: typeOfPattern(pattern), pattern };
}

/** The format that a style amounts to; undefined where it has none. */
export function formatOf(style: CellStyle): Format | undefined {
  const format: Format = {};
  const number = numberFormatOf(style.numberFormat);
  if (number) format.numberFormat = number;
  if (style.background) {
    format.backgroundColor = colourOf(style.background);
    format.backgroundColorStyle = { rgbColor: colourOf(style.background) };
  }
  const borders = bordersOf(style.borders);
  if (borders.size > 0)
    format.borders = Object.fromEntries([...borders].map(([side, border]) => [side, toBorder(border)]));
  if (style.horizontalAlignment) format.horizontalAlignment = style.horizontalAlignment.toUpperCase();
  if (style.verticalAlignment) format.verticalAlignment = style.verticalAlignment.toUpperCase();
  if (style.wrap !== undefined) format.wrapStrategy = style.wrap ? "WRAP" : "OVERFLOW_CELL";
  const text = textFormatOf(style);
  if (Object.keys(text).length > 0) format.textFormat = text;
  return Object.keys(format).length > 0 ? format : undefined;
}

function textFormatOf(style: CellStyle): v4.Schema$TextFormat {
  const text: v4.Schema$TextFormat = {};
  if (style.fontColor) {
    text.foregroundColor = colourOf(style.fontColor);
    text.foregroundColorStyle = { rgbColor: colourOf(style.fontColor) };
  }
  for (const name of ["bold", "italic", "strikethrough", "underline"] as const) {
    if (style[name] !== undefined) text[name] = style[name];
  }
  if (style.fontSize !== undefined) text.fontSize = style.fontSize;
  if (style.fontFamily !== undefined) text.fontFamily = style.fontFamily;
  return text;
}

/** The format that the cell is shown in. */
export function shownFormat(style: CellStyle, inferred: string | undefined): Format {
  const own = formatOf(style) ?? {};
  const number = own.numberFormat ?? numberFormatOf(inferred);
  return {
    ...defaultFormat,
    ...own,
    ...(number ? { numberFormat: number } : {}),
    textFormat: { ...defaultFormat.textFormat, ...own.textFormat },
  };
}

const borderStyles = ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"];

/** Null where the border is taken away. */
export function borderOf(border: v4.Schema$Border | undefined): Border | null {
  if (!border || border.style === "NONE") return null;
  if (!border.style || !borderStyles.includes(border.style))
    fail(`Invalid border style: ${border.style ?? "unspecified"}.`);
  return { style: border.style, colour: hexOf(border.color, border.colorStyle) ?? "#000000" };
}

function mergedBorders(borders: v4.Schema$Borders, mask: Mask, before: CellStyle): Map<Side, Border> {
  const merged = bordersOf(before.borders);
  for (const side of sides) {
    if (!has(mask, side)) continue;
    const border = borderOf(borders[side]);
    if (border) merged.set(side, border);
    else merged.delete(side);
  }
  return merged;
}

function toBorder({ style, colour }: Border): v4.Schema$Border {
  return { style, color: colourOf(colour), colorStyle: { rgbColor: colourOf(colour) } };
}
