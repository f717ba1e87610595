/** The text that a style keeps of a cell's borders: "top SOLID #000000; left DOTTED #ff0000". */
export const sides = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof sides)[number];

export interface Border {
  /** As BorderStyle of SpreadsheetApp names it. */
  style: string;
  colour: string;
}

const single = /^(top|bottom|left|right) ([A-Z_]+) (#[0-9a-f]{6})$/;
/** How scripts' setBorder keeps them: the sides, then one colour and one style for all. */
const together = /^([a-z ]+); (#[0-9a-fA-F]{6}); ([A-Z_]+)$/;

export function bordersOf(text: string | undefined): Map<Side, Border> {
  const found = new Map<Side, Border>();
  const [, names = "", colour = "", style = ""] = together.exec(text ?? "") ?? [];
  for (const side of sides) if (names.split(" ").includes(side)) found.set(side, { style, colour });
  for (const part of (text ?? "").split("; ")) {
    const [, side, kind, hex] = single.exec(part) ?? [];
    if (side && kind && hex) found.set(side as Side, { style: kind, colour: hex });
  }
  return found;
}

export function bordersText(borders: ReadonlyMap<Side, Border>): string {
  return sides
    .flatMap((side) => {
      const border = borders.get(side);
      return border ? [`${side} ${border.style} ${border.colour}`] : [];
    })
    .join("; ");
}
