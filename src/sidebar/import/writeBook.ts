/** Writes a workbook row by row and lets the page work in between, so that a long list freezes nothing. */
import { strToU8, Zip, ZipDeflate } from "fflate";
import { columnLetter } from "../../shared/register/columnLetter.ts";
import type { Pace } from "./readFile/pace.ts";

export interface Look {
  wrap?: true;
  bold?: true;
  /** «#fce8e6» */
  background?: string;
  top?: true;
  /** A format of numbers, as Excel writes it. */
  format?: string;
}
export type WrittenCell = null | ({ value: string | number | boolean } & Look);

export interface WrittenSheet {
  name: string;
  /** Widths of the columns, in characters. */
  widths: readonly number[];
  length: number;
  row(index: number): readonly WrittenCell[];
}

const rowsInPiece = 50;
const packing = { level: 6 } as const;

/** The bytes of an .xlsx; `pace` is told how far it is after each piece. */
export async function writeBook(sheets: readonly WrittenSheet[], pace: Pace): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error !== null) failure = error;
    else pieces.push(piece);
  });
  const looks = newLooks();
  const all = sheets.reduce((sum, { length }) => sum + length, 0);
  let written = 0;
  for (const [index, sheet] of sheets.entries()) {
    const entry = opened(zip, `xl/worksheets/sheet${index + 1}.xml`);
    entry.push(strToU8(`${declared}<worksheet xmlns="${main}">${columnsOf(sheet)}<sheetData>`));
    for (let from = 0; from < sheet.length; from += rowsInPiece) {
      const to = Math.min(sheet.length, from + rowsInPiece);
      let text = "";
      for (let row = from; row < to; row += 1) text += rowXml(row + 1, sheet.row(row), looks);
      entry.push(strToU8(text));
      written += to - from;
      await pace.step(written / Math.max(1, all));
    }
    entry.push(strToU8("</sheetData></worksheet>"), true);
  }
  const names = sheets.map(({ name }) => name);
  for (const [path, text] of Object.entries(parts(names, looks)))
    opened(zip, path).push(strToU8(declared + text), true);
  zip.end();
  if (failure !== null) throw failure;
  return joined(pieces);
}

function opened(zip: Zip, path: string): ZipDeflate {
  const entry = new ZipDeflate(path, packing);
  zip.add(entry);
  return entry;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function columnsOf({ widths }: WrittenSheet): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowXml(number: number, cells: readonly WrittenCell[], looks: Looks): string {
  const texts = cells.map((cell, column) =>
    cell === null ? "" : cellXml(`${columnLetter(column)}${number}`, cell, looks.styleOf(cell)),
  );
  return `<row r="${number}">${texts.join("")}</row>`;
}

function cellXml(place: string, { value }: { value: string | number | boolean }, style: number): string {
  const start = `<c r="${place}"${style === 0 ? "" : ` s="${style}"`}`;
  if (typeof value === "number") return `${start}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

/** «_x0041_» in a text would be read as a letter. */
function escaped(text: string): string {
  return text.replace(/_x(?=[0-9a-f]{4}_)/gi, "_x005F_x").replace(/[&<>"\r]/g, (sign) => entities[sign] as string);
}

interface Looks {
  /** The number of its style; 0 for a plain cell. */
  styleOf(look: Look): number;
  all(): readonly Look[];
}

function newLooks(): Looks {
  const known = new Map<string, number>();
  const looks: Look[] = [];
  return {
    styleOf({ wrap, bold, background, top, format }) {
      const look = {
        ...(wrap && { wrap }),
        ...(bold && { bold }),
        ...(background !== undefined && { background }),
        ...(top && { top }),
        ...(format !== undefined && { format }),
      };
      const key = JSON.stringify(look);
      if (key === "{}") return 0;
      const style = known.get(key) ?? looks.push(look);
      known.set(key, style);
      return style;
    },
    all: () => looks,
  };
}

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What stands in the archive beside the sheets. */
function parts(names: readonly string[], looks: Looks): Record<string, string> {
  const each = (text: (name: string, number: number) => string) => names.map((name, at) => text(name, at + 1)).join("");
  const override = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${sheetType}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  return {
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${override("/xl/styles.xml", "styles")}${each((_, number) => override(`/xl/worksheets/sheet${number}.xml`, "worksheet"))}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each((name, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${each((_, number) => relation(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`))}${relation(`rId${names.length + 1}`, "styles", "styles.xml")}</Relationships>`,
    "xl/styles.xml": styles(looks.all()),
  };
}

/** The first font, the first two fills and the first style are those of a plain cell. */
function styles(looks: readonly Look[]): string {
  const formats = [...new Set(looks.flatMap(({ format }) => format ?? []))];
  const fills = [...new Set(looks.flatMap(({ background }) => background ?? []))];
  const style = ({ wrap, bold, background, top, format }: Look) => {
    const number = format === undefined ? 0 : firstFormat + formats.indexOf(format);
    const fill = background === undefined ? 0 : 2 + fills.indexOf(background);
    const alignment = `<alignment${top ? ' vertical="top"' : ""}${wrap ? ' wrapText="1"' : ""}/>`;
    return `<xf numFmtId="${number}" fontId="${bold ? 1 : 0}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  };
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`;
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return `<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((format, at) => `<numFmt numFmtId="${firstFormat + at}" formatCode="${escaped(format)}"/>`).join("")}</numFmts><fonts count="2">${font("")}${font("<b/>")}</fonts><fills count="${fills.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fills.map((fill) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill.slice(1).toUpperCase()}"/></patternFill></fill>`).join("")}</fills><borders count="1"><border/></borders><cellStyleXfs count="1">${plain}/></cellStyleXfs><cellXfs count="${looks.length + 1}">${plain} xfId="0"/>${looks.map(style).join("")}</cellXfs></styleSheet>`;
}

/** Below it stand the formats that Excel has of its own. */
const firstFormat = 164;
