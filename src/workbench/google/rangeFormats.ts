/** How cells of a range look: the methods that read and set one property for all. */

import type { CellStyle } from "../kernel/api.ts";
import { hexColour } from "./colours.ts";
import { write } from "./document.ts";
import { WrapStrategy } from "./enums.ts";
import { extend, type Service } from "./guard.ts";
import { Range } from "./range.ts";
import { checkSizes } from "./rangeValues.ts";
import { ask, exception } from "./realm.ts";

interface StyleProperty {
  single: string;
  plural: string;
  read(style: CellStyle): unknown;
  patch(value: unknown): CellStyle;
}

const text = (value: unknown) => String(value);

/** Cells without a style of their own show these. */
const properties: StyleProperty[] = [
  {
    single: "Background",
    plural: "Backgrounds",
    read: (style) => style.background ?? "#ffffff",
    patch: (value) => ({ background: value === null ? "#ffffff" : hexColour(text(value)) }),
  },
  {
    single: "BackgroundColor",
    plural: "BackgroundColors",
    read: (style) => style.background ?? "#ffffff",
    patch: (value) => ({ background: value === null ? "#ffffff" : hexColour(text(value)) }),
  },
  {
    single: "FontColor",
    plural: "FontColors",
    read: (style) => style.fontColor ?? "#000000",
    patch: (value) => ({ fontColor: value === null ? "#000000" : hexColour(text(value)) }),
  },
  {
    single: "FontWeight",
    plural: "FontWeights",
    read: (style) => (style.bold ? "bold" : "normal"),
    patch: (value) => ({ bold: value === "bold" || Number(value) >= 600 }),
  },
  {
    single: "FontStyle",
    plural: "FontStyles",
    read: (style) => (style.italic ? "italic" : "normal"),
    patch: (value) => ({ italic: value === "italic" }),
  },
  {
    single: "FontLine",
    plural: "FontLines",
    read: (style) => (style.underline ? "underline" : style.strikethrough ? "line-through" : "none"),
    patch: (value) => ({ underline: value === "underline", strikethrough: value === "line-through" }),
  },
  {
    single: "FontSize",
    plural: "FontSizes",
    read: (style) => style.fontSize ?? 10,
    patch: (value) => ({ fontSize: value === null ? 10 : Number(value) }),
  },
  {
    single: "FontFamily",
    plural: "FontFamilies",
    read: (style) => style.fontFamily ?? "Arial",
    patch: (value) => ({ fontFamily: value === null ? "Arial" : text(value) }),
  },
  {
    single: "HorizontalAlignment",
    plural: "HorizontalAlignments",
    read: (style) => style.horizontalAlignment ?? "general",
    patch: (value) => aligned("horizontalAlignment", value, ["left", "center", "right"]),
  },
  {
    single: "VerticalAlignment",
    plural: "VerticalAlignments",
    read: (style) => style.verticalAlignment ?? "bottom",
    patch: (value) => aligned("verticalAlignment", value, ["top", "middle", "bottom"]),
  },
  {
    single: "Wrap",
    plural: "Wraps",
    read: (style) => style.wrap ?? false,
    patch: (value) => ({ wrap: Boolean(value) }),
  },
  {
    single: "WrapStrategy",
    plural: "WrapStrategies",
    read: (style) => (style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW),
    patch: (value) => ({ wrap: value === WrapStrategy.WRAP }),
  },
  {
    single: "NumberFormat",
    plural: "NumberFormats",
    read: (style) => style.numberFormat ?? "0.###############",
    patch: (value) => ({ numberFormat: text(value) }),
  },
];

function aligned(key: "horizontalAlignment" | "verticalAlignment", value: unknown, known: string[]): CellStyle {
  if (value === null || value === "normal" || value === "general")
    return key === "verticalAlignment" ? { [key]: "bottom" } : {};
  const wanted = text(value).toLowerCase();
  const word = wanted === "start" ? "left" : wanted === "end" ? "right" : wanted;
  if (!known.includes(word)) throw exception(`Invalid argument: ${text(value)}`);
  return { [key]: word };
}

function stylesOf(range: Range): CellStyle[][] {
  return ask<CellStyle[][]>("doc.styles", range.at);
}

function methodsOf(property: StyleProperty): Service {
  return {
    [`get${property.single}`](this: Range) {
      const first = new Range({ ...this.at, rows: 1, columns: 1 });
      return property.read(stylesOf(first)[0]?.[0] ?? {});
    },
    [`get${property.plural}`](this: Range) {
      return stylesOf(this).map((row) => row.map(property.read));
    },
    [`set${property.single}`](this: Range, value: unknown) {
      write({ do: "setStyle", at: this.at, style: property.patch(value) });
      return this;
    },
    [`set${property.plural}`](this: Range, values: unknown) {
      const data = checkSizes(this, values);
      write({ do: "setStyles", at: this.at, styles: data.map((row) => row.map(property.patch)) });
      return this;
    },
  };
}

for (const property of properties) extend("Range", Range, methodsOf(property));

function borderText(sides: unknown[], colour: unknown, style: unknown): string {
  const names = ["top", "left", "bottom", "right", "vertical", "horizontal"];
  const shown = names.filter((_, index) => sides[index] === true).join(" ");
  if (shown === "") return "";
  return `${shown}; ${colour ? hexColour(String(colour)) : "#000000"}; ${style ? String(style) : "SOLID"}`;
}

extend("Range", Range, {
  setBorder(this: Range, ...given: unknown[]) {
    if (given.length < 6)
      throw exception("The parameters don't match the method signature for SpreadsheetApp.Range.setBorder.");
    write({ do: "setStyle", at: this.at, style: { borders: borderText(given, given[6], given[7]) } });
    return this;
  },
  setBackgroundRGB(this: Range, red: number, green: number, blue: number) {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
    write({ do: "setStyle", at: this.at, style: { background: `#${hex}` } });
    return this;
  },
  clearFormat(this: Range) {
    write({ do: "clear", at: this.at, contents: false, formats: true, notes: false, validations: false });
    return this;
  },
});
