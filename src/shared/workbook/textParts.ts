/** A long text in cells: well under the 50,000 characters that a cell may hold. */
const partLength = 45_000;

/** A cell's text is trimmed and cleaned when read: the marks at both ends keep the spaces between two parts. */
const mark = "|";

export function textParts(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  do {
    let to = Math.min(text.length, from + partLength);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
    parts.push(mark + text.slice(from, to) + mark);
    from = to;
  } while (from < text.length);
  return parts;
}

export function joinedText(parts: readonly (string | null)[]): string {
  return parts.map((part) => (part === null ? "" : part.slice(mark.length, -mark.length))).join("");
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
