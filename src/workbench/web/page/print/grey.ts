/** Colours that can still be read where the printer knows but grey. */

/** How much lighter the one must be than the other to be read beside it (WCAG 2.2, 1.4.3). */
const readable = 4.5;

/** The colour of the letters, or black or white where on its background they would be hard to read in grey. */
export function readableOn(letters: string, background: string): string {
  const ground = lightness(background) ?? 1;
  const own = lightness(letters);
  if (own !== null && contrast(own, ground) >= readable) return letters;
  return contrast(0, ground) >= contrast(1, ground) ? "#000000" : "#ffffff";
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** 0 for black to 1 for white; null where the text is no colour. */
function lightness(colour: string): number | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const linear = (part: string) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
