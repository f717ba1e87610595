import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { readFile } from "../../../src/sidebar/import/readFile.ts";
import { aZip } from "../../support/zip.ts";

const dir = mkdtempSync(join(tmpdir(), "entities-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A workbook of one sheet whose cells hold entities that its own document type declares. */
function workbookWith(declarations: string, text: string): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const cell = (name: string, shown: string) => `<c r="${name}" t="inlineStr"><is><t>${shown}</t></is></c>`;
  return aZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Л" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><!DOCTYPE x [${declarations}]><worksheet xmlns="${main}"><sheetData><row r="1">${cell("A1", text)}${cell("B1", "Иванова")}</row></sheetData></worksheet>`,
  });
}

test("a file that names another file of the computer does not take it in", async () => {
  const secret = join(dir, "secret.txt");
  writeFileSync(secret, "тайна");
  const declared = `<!ENTITY secret SYSTEM "${pathToFileURL(secret)}">`;
  const rows = await readFile("a.xlsx", workbookWith(declared, "&secret;")).then(
    ({ sheets }) => sheets[0]?.rows,
    (error: Error) => error.message,
  );
  expect(JSON.stringify(rows)).toMatch(/Иванова|a\.xlsx/);
  expect(JSON.stringify(rows)).not.toContain("тайна");
});

test("entities that repeat each other do not grow", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `e${index}`);
  const declared = names
    .map((name, index) => `<!ENTITY ${name} "${index === 0 ? "смех" : `&e${index - 1};`.repeat(10)}">`)
    .join("");
  const rows = await readFile("a.xlsx", workbookWith(declared, "&e11;")).then(
    ({ sheets }) => sheets[0]?.rows,
    (error: Error) => error.message,
  );
  expect(JSON.stringify(rows).length).toBeLessThan(1_000);
});
