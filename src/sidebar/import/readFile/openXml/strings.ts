/** Texts of cells: plain, or in runs of several looks; what is written above the letters to read them by is left out. */
import { readXml, type XmlPart } from "../xml.ts";

/** `_x000D_` stands for the character with this code. */
export function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** Whether this text of `<si>` or `<is>` is seen in the cell. */
export function isShown(path: readonly string[]): boolean {
  return path[path.length - 1] === "t" && path[path.length - 2] !== "rPh";
}

export async function readStrings(part: XmlPart): Promise<string[]> {
  const strings: string[] = [];
  let current = "";
  await readXml(part, {
    open(tag, _, path) {
      if (tag === "si" && path.length === 1) current = "";
    },
    text(said, path) {
      if (isShown(path)) current += said;
    },
    close(tag, path) {
      if (tag === "si" && path.length === 1) strings.push(unescaped(current));
    },
  });
  return strings;
}
