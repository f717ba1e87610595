import { describe, expect, it } from "vitest";
import { dayOfSerial, type ImportedCell } from "../../../../src/shared/import/importedFile.ts";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";
import { rawWorkbook, workbookParts } from "../../../support/rawWorkbook.ts";
import { aZip } from "../../../support/zip.ts";

const sheetOf = async (bytes: Uint8Array) => (await readFile("a.xlsx", bytes)).sheets[0];
const rowsOf = async (bytes: Uint8Array) => (await sheetOf(bytes))?.rows;
const refusal = (bytes: Uint8Array) =>
  readFile("a.xlsx", bytes).then(
    () => "read",
    (error: Error) => error.message,
  );
/** The first row of a sheet whose first row holds these cells. */
const cellsOf = async (cells: string, options: Parameters<typeof rawWorkbook>[1] = {}) =>
  (await rowsOf(rawWorkbook(`<row r="1">${cells}</row>`, options)))?.[0];
const days = (cells: ImportedCell[] | undefined) =>
  cells?.map((cell) =>
    typeof cell === "object" && cell !== null && "serial" in cell ? dayOfSerial(cell.serial) : cell,
  );

describe("days", () => {
  it.each(["1", "true", "TRUE", "on", "True"])('of a workbook with date1904="%s" count from 1904', async (flag) => {
    const cells = '<c r="A1" s="1"><v>44439</v></c><c r="B1" s="1"><v>0</v></c><c r="C1" t="d"><v>2025-09-01</v></c>';
    const row = await cellsOf(cells, { workbookPr: `<workbookPr date1904="${flag}"/>` });
    expect(days(row)).toEqual(["2025-09-01", "1904-01-01", "2025-09-01"]);
  });

  it.each(["0", "false", "off", ""])('of a workbook with date1904="%s" count from 1900', async (flag) => {
    const row = await cellsOf('<c r="A1" s="1"><v>45901</v></c>', { workbookPr: `<workbookPr date1904="${flag}"/>` });
    expect(days(row)).toEqual(["2025-09-01"]);
  });

  it("before March 1900 step over the day that Excel has made up", async () => {
    const cells = [1, 59, 60, 61].map((value) => `<c s="1"><v>${value}</v></c>`).join("");
    expect(days(await cellsOf(cells))).toEqual([
      "1900-01-01",
      "1900-02-28",
      { unread: "noDay", text: "29.02.1900" },
      "1900-03-01",
    ]);
  });

  it.each(["UTC", "America/Los_Angeles", "Asia/Kamchatka", "Pacific/Apia", "Europe/Moscow"])(
    "as texts of the standard are the same on a machine in %s",
    async (zone) => {
      const before = process.env.TZ;
      process.env.TZ = zone;
      try {
        const written = ["2024-09-01", "2024-09-01T00:00:00", "2024-09-01T23:59:59Z", "1999-03-28T02:30:00.000"];
        const row = await cellsOf(written.map((text) => `<c t="d" s="1"><v>${text}</v></c>`).join(""));
        expect(days(row)).toEqual(["2024-09-01", "2024-09-01", "2024-09-01", "1999-03-28"]);
      } finally {
        if (before === undefined) delete process.env.TZ;
        else process.env.TZ = before;
      }
    },
  );

  it("that are in no calendar, or below zero, are named", async () => {
    const row = await cellsOf('<c t="d"><v>2023-02-29</v></c><c t="d"><v>01.09.2024</v></c><c s="1"><v>-5</v></c>');
    expect(row).toEqual(["2023-02-29", "01.09.2024", "-5"].map((text) => ({ unread: "noDay", text })));
  });

  it("of a style that the workbook does not have stay numbers", async () => {
    expect(await cellsOf('<c s="99"><v>45901</v></c><c s="x"><v>45901</v></c>')).toEqual([45901, 45901]);
  });
});

describe("a formula", () => {
  it.each([
    ["no value at all", "<c><f>DATE(2025,6,30)</f></c>"],
    ["an empty value", '<c s="1"><f>DATE(2025,6,30)</f><v></v></c>'],
    ["an empty value that closes itself", "<c><f>1+1</f><v/></c>"],
    ["no value, shared with other cells", '<c><f t="shared" si="0"/></c>'],
    ["no value, said to be a text", '<c t="str"><f>A2</f></c>'],
  ])("with %s is a cell whose value is not in the file", async (_, cell) => {
    expect(await cellsOf(`<c><v>1</v></c>${cell}`)).toEqual([1, { unread: "noValue", text: "" }]);
  });

  it("whose result is the empty text is an empty cell", async () => {
    expect(await cellsOf('<c><v>1</v></c><c t="str"><f>IF(1,"","x")</f><v></v></c>')).toEqual([1]);
  });
});

describe("values that are not what they seem", () => {
  it.each<[string, string, ImportedCell]>([
    ["fifteen digits", "<c><v>123456789012345</v></c>", 123456789012345],
    ["sixteen digits", "<c><v>1234567890123456</v></c>", { unread: "digits", text: "1234567890123456" }],
    ["a telephone as a number", "<c><v>89001234567</v></c>", 89001234567],
    ["an exponent in a number", "<c><v>8.9001234567E10</v></c>", 89001234567],
    ["a text with an exponent", '<c t="str"><v>8,90012E+10</v></c>', { unread: "exponent", text: "8,90012E+10" }],
    ["letters for a number", "<c><v>abc</v></c>", { unread: "lost", text: "abc" }],
    ["a text that is not there", '<c t="s"><v>7</v></c>', { unread: "lost", text: "7" }],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', { unread: "error", text: "#DIV/0!" }],
    ["truth in a word", '<c t="b"><v>true</v></c>', true],
    ["falsehood", '<c t="b"><v>0</v></c>', false],
    ["neither", '<c t="b"><v>2</v></c>', { unread: "lost", text: "2" }],
    ["a kind of the future", '<c t="hologram"><v>1</v></c>', { unread: "lost", text: "1" }],
  ])("%s", async (_, cell, value) => {
    expect(await cellsOf(cell)).toEqual([value]);
  });

  it("in two cells of one address are not chosen between", async () => {
    expect(await cellsOf('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')).toEqual([{ unread: "lost", text: "2" }]);
  });
});

describe("texts", () => {
  it("in runs, with readings above the letters, escapes and comments are what a person sees", async () => {
    const sharedStrings = [
      "<si><r><rPr><b/></rPr><t>Ива</t></r><r><t xml:space='preserve'>нова </t></r></si>",
      "<si><t>課長</t><rPh sb='0' eb='1'><t>カチョウ</t></rPh><phoneticPr fontId='1'/></si>",
      "<si><t>а_x000D_б &amp;&#1042; <![CDATA[<i>]]><!-- <t>нет</t> --></t></si>",
      "<si/>",
    ].join("");
    const cells = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join("");
    const inline = '<c t="inlineStr"><is><r><t>в</t></r><r><t> строке</t></r></is></c>';
    expect(await cellsOf(`${cells}${inline}`, { sharedStrings })).toEqual([
      "Иванова ",
      "課長",
      "а\rб &В <i>",
      null,
      "в строке",
    ]);
  });
});

describe("a workbook of another program", () => {
  const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45901</v></c></row>';
  const sharedStrings = "<si><t>Иванова</t></si>";
  const expected = [["Иванова", { serial: 45901 }]];
  const parts = () => workbookParts(row, { sharedStrings });

  it("may name its parts in another case", async () => {
    const { "xl/sharedStrings.xml": strings = "", "xl/styles.xml": styles = "", ...rest } = parts();
    expect(await rowsOf(aZip({ ...rest, "xl/SharedStrings.xml": strings, "XL\\Styles.XML": styles }))).toEqual(
      expected,
    );
  });

  it("may leave addresses out", async () => {
    const bare = row.replace(/ r="[A-Z]?1"/g, "");
    const lower = '<row><c/><c><v>2</v></c></row><row r="5"><c r="c5"><v>3</v></c><c><v>4</v></c></row>';
    expect(await rowsOf(rawWorkbook(bare + lower, { sharedStrings }))).toEqual([
      ["Иванова", { serial: 45901 }, null, null],
      [null, 2, null, null],
      [null, null, null, null],
      [null, null, null, null],
      [null, null, 3, 4],
    ]);
  });

  it("may have charts, dialogs and macros among its sheets", async () => {
    const files = parts();
    files["xl/workbook.xml"] = files["xl/workbook.xml"]?.replace(
      "</sheets>",
      '<sheet name="Диаграмма1" sheetId="9" r:id="rIdC"/></sheets>',
    ) as string;
    files["xl/_rels/workbook.xml.rels"] = files["xl/_rels/workbook.xml.rels"]?.replace(
      "</Relationships>",
      '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
    ) as string;
    const { sheets } = await readFile("a.xlsx", aZip({ ...files, "xl/chartsheets/sheet1.xml": "<chartsheet/>" }));
    expect(sheets).toEqual([{ name: "Список", rows: expected }]);
  });

  it("may keep to the strict edition, with its own names and prefixes", async () => {
    const strict = Object.fromEntries(
      Object.entries(parts()).map(([path, text]) => [
        path,
        text
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006",
            "http://purl.oclc.org/ooxml/officeDocument",
          ),
      ]),
    );
    strict["xl/worksheets/sheet1.xml"] = (strict["xl/worksheets/sheet1.xml"] as string)
      .replace(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=");
    expect(await rowsOf(aZip(strict))).toEqual(expected);
  });

  it("may stand elsewhere, have addresses from the root, and lack what it does not need", async () => {
    const files = parts();
    const moved = {
      "_rels/.rels": `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/book/main.xml"/></Relationships>`,
      "book/main.xml": files["xl/workbook.xml"] as string,
      "book/_rels/main.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="/s.xml"/></Relationships>`,
      "s.xml": '<worksheet><sheetData><row><c t="inlineStr"><is><t>Иванова</t></is></c></row></sheetData></worksheet>',
    };
    expect(await rowsOf(aZip(moved))).toEqual([["Иванова"]]);
    const { "xl/_rels/workbook.xml.rels": _, ...withoutRelations } = files;
    expect(await rowsOf(aZip(withoutRelations))).toEqual(expected);
  });

  it("may be written in UTF-16", async () => {
    const files = parts();
    const wide = `\ufeff${files["xl/worksheets/sheet1.xml"]}`.replace("UTF-8", "UTF-16");
    const bytes = Buffer.from(wide, "utf16le");
    expect(await rowsOf(aZip({ ...files, "xl/worksheets/sheet1.xml": { stored: bytes } }))).toEqual(expected);
  });

  it("may use the fields of long archives in a small file, and a checksum", async () => {
    expect(await rowsOf(aZip(parts(), { longSizes: true }))).toEqual(expected);
    expect(await rowsOf(aZip(parts(), { checksums: true }))).toEqual(expected);
  });

  it("whose part differs from its checksum is refused by the name of the part", async () => {
    const files = aZip(
      { ...parts(), "xl/worksheets/sheet1.xml": { stored: Buffer.from("<worksheet/>") } },
      { checksums: true },
    );
    const at = Buffer.from(files).indexOf("<worksheet/>");
    files[at + 1] = 0x57;
    expect(await refusal(files)).toBe(fileTexts.damagedPart("a.xlsx", "xl/worksheets/sheet1.xml"));
  });
});

describe("what the author has hidden or merged", () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>';

  it.each([
    ["hidden", "hidden"],
    ["veryHidden", "veryHidden"],
    ["visible", undefined],
  ])("a sheet in the state %s", async (state, hidden) => {
    expect((await sheetOf(rawWorkbook(row, { state: `state="${state}"` })))?.hidden).toBe(hidden);
  });

  it("columns, of those that hold something", async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="16384" hidden="true"/></cols>';
    expect((await sheetOf(rawWorkbook(row, { before })))?.hiddenColumns).toEqual([1, 2]);
  });

  it("merged cells", async () => {
    const around = '<mergeCells><mergeCell ref="A1:B3"/><mergeCell ref="nonsense"/></mergeCells>';
    expect((await sheetOf(rawWorkbook(row, { around })))?.merges).toEqual([{ row: 1, column: 0, rows: 3, columns: 2 }]);
  });
});

describe("hostile XML", () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

  it("with declarations is refused whatever they declare", async () => {
    for (const doctype of [
      "<!DOCTYPE x>",
      '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
      '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    ]) {
      const files = workbookParts(one);
      files["xl/worksheets/sheet1.xml"] = (files["xl/worksheets/sheet1.xml"] as string).replace(
        "<worksheet",
        `${doctype}<worksheet`,
      );
      expect(await refusal(aZip(files))).toBe(fileTexts.declarations("a.xlsx"));
    }
  });

  it("with names of entities, endless nesting or an address outside the sheet is refused", async () => {
    const damaged = fileTexts.damagedPart("a.xlsx", "xl/worksheets/sheet1.xml");
    expect(await refusal(rawWorkbook('<row><c t="str"><v>&nbsp;</v></c></row>'))).toBe(damaged);
    expect(await refusal(rawWorkbook("<a>".repeat(500) + "</a>".repeat(500)))).toBe(damaged);
    expect(await refusal(rawWorkbook('<row r="1048577"><c><v>1</v></c></row>'))).toBe(damaged);
    expect(await refusal(rawWorkbook('<row r="1"><c r="XFE1"><v>1</v></c></row>'))).toBe(damaged);
  });

  it("with one tag of a million characters is read", async () => {
    const cells = await cellsOf(`<c r="A1" note="${"я".repeat(1_000_000)}"><v>1</v></c>`);
    expect(cells).toEqual([1]);
  });
});
