import { aZip } from "./zip.ts";

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

/** The parts of a workbook of one sheet with this XML inside <sheetData>, as a program other than Excel might write it. */
export function workbookParts(
  sheetData: string,
  { workbookPr = "", sharedStrings = "", state = "", around = "", before = "" } = {},
): Record<string, string> {
  const sheets = `<sheets><sheet name="Список" sheetId="1" ${state} r:id="rId1"/></sheets>`;
  const relations = [
    relation("rId1", "worksheet", "worksheets/sheet1.xml"),
    relation("rId2", "styles", "styles.xml"),
    relation("rId3", "sharedStrings", "sharedStrings.xml"),
  ];
  const formats =
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[$-419]d\\ mmmm\\ yyyy\\ &quot;г.&quot;;@"/></numFmts>';
  return {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"/>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}${sheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packages}/relationships">${relations.join("")}</Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}">${formats}<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${sharedStrings}</sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}">${before}<sheetData>${sheetData}</sheetData>${around}</worksheet>`,
  };
}

export function rawWorkbook(...parts: Parameters<typeof workbookParts>): Uint8Array {
  return aZip(workbookParts(...parts));
}
