/** Which styles of a workbook show numbers as dates or times. */
import { SSF } from "@e965/xlsx";
import { localName, readXml, type XmlPart } from "../xml.ts";

/** Numbers of formats that are dates in every workbook without being written in it. */
const builtInDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const longestFormat = 1_000;

export function isDateFormat(format: string): boolean {
  const code = format.slice(0, longestFormat);
  return SSF.is_date(code) || (/дд/i.test(code) && /гг/i.test(code));
}

export function isBuiltInDate(number: number): boolean {
  return builtInDates.some(([from, to]) => number >= from && number <= to);
}

/** Of each style, by its number, whether it shows dates. */
export async function readDateStyles(part: XmlPart): Promise<boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  await readXml(part, {
    open(tag, { numFmtId, formatCode }, path) {
      const number = Number(numFmtId ?? 0);
      const parent = localName(path[path.length - 1] ?? "");
      if (tag === "numFmt" && parent === "numFmts") formats.set(number, isDateFormat(formatCode ?? ""));
      if (tag === "xf" && parent === "cellXfs") styles.push(number);
    },
  });
  return styles.map((number) => formats.get(number) ?? isBuiltInDate(number));
}
