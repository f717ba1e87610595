/** How much room a text takes in a cell. */

import type { CellView } from "./cells.ts";

export const cellFont = "Arial, 'Liberation Sans', sans-serif";
export const cellPoints = 10;
const padding = 7;

const context = document.createElement("canvas").getContext("2d");

export function fontOf({ style }: Pick<CellView, "style">): string {
  const size = ((style.fontSize ?? cellPoints) * 4) / 3;
  return `${style.italic ? "italic " : ""}${style.bold ? "bold " : ""}${size}px ${cellFont}`;
}

export function lineHeight({ style }: CellView): number {
  return Math.ceil((style.fontSize ?? cellPoints) * (4 / 3) * 1.22);
}

export function textWidth(text: string, font: string): number {
  if (!context) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}

/** How many lines the text takes in a column of this width, breaking where a browser would. */
export function lineCount(text: string, font: string, width: number): number {
  const room = Math.max(10, width - padding);
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=[ -])/)) {
      const size = textWidth(word.trimEnd(), font);
      if (used > 0 && used + size > room) {
        lines += 1;
        used = 0;
      }
      if (size > room) lines += Math.ceil(size / room) - 1;
      used += size > room ? size % room : textWidth(word, font);
    }
  }
  return lines;
}
