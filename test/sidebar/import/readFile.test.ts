import { deflateRawSync } from "node:zlib";
import { CFB } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/universal";
import { fileTexts } from "../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../src/sidebar/import/readFile.ts";
import { rawWorkbook } from "../../support/rawWorkbook.ts";
import { aZip } from "../../support/zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (name: string, bytes: Uint8Array) => (await readFile(name, bytes)).sheets[0]?.rows;
const refusal = async (name: string, bytes: Uint8Array) =>
  readFile(name, bytes).then(
    () => "read",
    (error: Error) => error.message,
  );

async function workbook(...sheets: { sheet: string; data: unknown[][] }[]): Promise<Uint8Array> {
  const blob = await writeXlsxFile(sheets as never).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

describe("a workbook", () => {
  it("gives every sheet with its name, values of every kind and empty rows in their places", async () => {
    const bytes = await workbook(
      {
        sheet: "Кадры",
        data: [
          ["Список педагогов", null, null],
          [],
          ["Иванова Анна", 12.5, true],
          [null, new Date(Date.UTC(2025, 8, 1)), null],
        ].map((row) =>
          row.map((cell) => (cell instanceof Date ? { value: cell, type: Date, format: "dd.mm.yyyy" } : cell)),
        ),
      },
      { sheet: "Лист2", data: [["второй"]] },
    );
    expect(await readFile("кадры.xlsx", bytes)).toEqual({
      sheets: [
        {
          name: "Кадры",
          rows: [
            ["Список педагогов", null, null],
            [null, null, null],
            ["Иванова Анна", 12.5, true],
            [null, { serial: 45901 }, null],
          ],
        },
        { name: "Лист2", rows: [["второй"]] },
      ],
    });
  });

  it("keeps a time of day to the second, and Russian date formats are dates", async () => {
    const bytes = rawWorkbook(
      '<row r="1"><c r="A1" s="1"><v>45901.333333333336</v></c><c r="B1" s="2"><v>45901</v></c><c r="C1" s="3"><v>45901</v></c><c r="D1" s="0"><v>45901</v></c></row>',
    );
    expect(await rowsOf("a.xlsx", bytes)).toEqual([
      [{ serial: expect.closeTo(45901 + 8 / 24, 9) }, { serial: 45901 }, { serial: 45901 }, 45901],
    ]);
  });

  it("counts the dates of a workbook that begins in 1904 from the same day as others", async () => {
    const bytes = rawWorkbook('<row r="1"><c r="A1" s="1"><v>44439</v></c></row>', {
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(await rowsOf("a.xlsx", bytes)).toEqual([[{ serial: 45901 }]]);
  });

  it("takes the last result of a formula, and names its error", async () => {
    const bytes = rawWorkbook(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c></row>',
    );
    expect(await rowsOf("a.xlsx", bytes)).toEqual([[2, "2x", { unread: "error", text: "#N/A" }]]);
  });

  it("names the rows that the author has hidden, of those that hold something", async () => {
    const bytes = rawWorkbook(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row hidden="true" r="3"><c r="A3"><v>3</v></c></row><row r="4" hidden="0"><c r="A4"><v>4</v></c></row><row r="9" hidden="1"/>',
    );
    expect((await readFile("a.xlsx", bytes)).sheets).toEqual([
      { name: "Список", rows: [[1], [2], [3], [4]], hiddenRows: [2, 3] },
    ]);
  });

  it("keeps the row numbers when the list starts low, and a merged cell's value stands in its first cell", async () => {
    const bytes = rawWorkbook(
      '<row r="4"><c r="B4" t="s"><v>0</v></c><c r="C4" s="1"/></row><row r="6"><c r="C6"><v>1</v></c></row><row r="900"><c r="A900" s="1"/></row>',
      { sharedStrings: "<si><r><t>Шап</t></r><r><t>ка</t></r></si>" },
    );
    const rows = await rowsOf("a.xlsx", bytes);
    expect(rows).toHaveLength(6);
    expect(rows?.[3]).toEqual([null, "Шапка", null]);
    expect(rows?.[5]).toEqual([null, null, 1]);
  });

  it("leaves text as it was typed: formulas, HTML and spaces are only text", async () => {
    const hostile = ['=HYPERLINK("http://example.invalid")', "<img src=x onerror=alert(1)>", " Иванова  ", "'+7"];
    expect(await rowsOf("a.xlsx", await workbook({ sheet: "Л", data: [hostile] }))).toEqual([hostile]);
  });

  it("is recognised by its content even when the name says .csv", async () => {
    expect(await rowsOf("a.csv", await workbook({ sheet: "Л", data: [["а"]] }))).toEqual([["а"]]);
  });
});

describe("a workbook that cannot be taken", () => {
  it.each([
    ["an empty file", "a.xlsx", () => new Uint8Array(), fileTexts.empty("a.xlsx")],
    ["an empty sheet", "a.xlsx", () => rawWorkbook(""), fileTexts.noRows("a.xlsx")],
    [
      "a sheet of formats only",
      "a.xlsx",
      () => rawWorkbook('<row r="9"><c r="A9" s="1"/></row>'),
      fileTexts.noRows("a.xlsx"),
    ],
    ["a workbook with a password", "a.xlsx", () => container("EncryptedPackage"), fileTexts.password("a.xlsx")],
    ["an old workbook with a password", "a.xls", () => lockedStream(), fileTexts.password("a.xls")],
    ["an old Word document", "a.doc", () => container("WordDocument"), fileTexts.foreign("a.doc", "word")],
    ["an old Word document called .xls", "a.xls", () => container("WordDocument"), fileTexts.foreign("a.xls", "word")],
    ["an old presentation", "a.xls", () => container("PowerPoint Document"), fileTexts.foreign("a.xls", "slides")],
    ["another old container", "a.msg", () => container("__properties"), fileTexts.notATable("a.msg")],
    ["a Word document", "a.docx", () => wordDocument(), fileTexts.foreign("a.docx", "word")],
    ["a Word document called .xlsx", "a.xlsx", () => wordDocument(), fileTexts.foreign("a.xlsx", "word")],
    ["a presentation", "a.xlsx", () => aZip({ "ppt/slide1.xml": "<p/>" }), fileTexts.foreign("a.xlsx", "slides")],
    ["an OpenDocument text", "a.ods", () => openText(), fileTexts.foreign("a.ods", "text")],
    ["an archive of files", "a.xlsx", () => aZip({ "список.csv": "а;б" }), fileTexts.foreign("a.xlsx", "archive")],
    ["an empty archive", "a.xlsx", () => aZip({}), fileTexts.foreign("a.xlsx", "archive")],
    ["a packed file", "a.xlsx", () => Uint8Array.of(0x1f, 0x8b, 8, 0), fileTexts.foreign("a.xlsx", "archive")],
    ["a web page without a table", "a.xls", () => utf8("<html><p>1</p>"), fileTexts.foreign("a.xls", "page")],
    [
      "a workbook of another XML",
      "a.xls",
      () => utf8("<?xml version='1.0'?><Workbook/>"),
      fileTexts.otherTable("a.xls"),
    ],
    ["a PDF", "a.pdf", () => utf8("%PDF-1.7 …"), fileTexts.foreign("a.pdf", "pdf")],
    ["a PDF called .csv", "a.csv", () => utf8("%PDF-1.7 …"), fileTexts.foreign("a.csv", "pdf")],
    ["rich text called .xlsx", "a.xlsx", () => utf8("{\\rtf1 …}"), fileTexts.foreign("a.xlsx", "word")],
    [
      "a picture called .xlsx",
      "a.xlsx",
      () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
      fileTexts.foreign("a.xlsx", "picture"),
    ],
    ["a program", "a.exe", () => Uint8Array.of(0x4d, 0x5a, 0x90, 0), fileTexts.foreign("a.exe", "program")],
    ["bytes of nothing known", "a.bin", () => Uint8Array.of(1, 2, 3, 4), fileTexts.notATable("a.bin")],
    ["text called .xlsx", "a.xlsx", () => utf8("ФИО;Должность\n"), fileTexts.textNamedBook("a.xlsx")],
    [
      "broken XML",
      "a.xlsx",
      () => rawWorkbook('<row r="1"><c r="A1"><v>1</row>'),
      fileTexts.damagedPart("a.xlsx", "xl/worksheets/sheet1.xml"),
    ],
    [
      "a workbook without its sheet",
      "a.xlsx",
      () => aZip({ "xl/workbook.xml": '<workbook><sheets><sheet name="Л"/></sheets></workbook>' }),
      fileTexts.missingPart("a.xlsx", "xl/worksheets/sheet1.xml"),
    ],
    [
      "a workbook that names no sheet",
      "a.xlsx",
      () => aZip({ "xl/workbook.xml": "<workbook/>" }),
      fileTexts.missingPart("a.xlsx", "sheets"),
    ],
    [
      "a flag of 1904 that says nothing",
      "a.xlsx",
      () => rawWorkbook("<row><c><v>1</v></c></row>", { workbookPr: '<workbookPr date1904="maybe"/>' }),
      fileTexts.damagedPart("a.xlsx", "xl/workbook.xml"),
    ],
  ])("%s is refused in one sentence", async (_, name, bytes, sentence) => {
    expect(await refusal(name, bytes())).toBe(sentence);
  });

  it("is refused when its end is cut off", async () => {
    const bytes = await workbook({ sheet: "Л", data: [["а"]] });
    for (const length of [5, 40, bytes.length >> 1, bytes.length - 30]) {
      expect(await refusal("a.xlsx", bytes.subarray(0, length))).toBe(fileTexts.cutOff("a.xlsx"));
    }
  });

  it("is refused, never hangs, when single bytes are spoilt", async () => {
    const bytes = await workbook({ sheet: "Л", data: [["Иванова", 1, true]] });
    for (let at = 0; at < bytes.length; at += 37) {
      const spoilt = bytes.slice();
      spoilt[at] = 255 - (spoilt[at] ?? 0);
      const answer = await refusal("a.xlsx", spoilt);
      expect(answer === "read" || /^[А-Я].*«a\.xlsx».*\.$/.test(answer)).toBe(true);
    }
  });

  it("is refused when it unpacks to far more than it weighs, whatever size it declares", async () => {
    const packed = deflateRawSync(`<workbook>${" ".repeat(151 * 1024 * 1024)}`, { level: 1 });
    expect(await refusal("a.xlsx", aZip({ "xl/workbook.xml": { packed, size: 10 } }))).toBe(
      fileTexts.tooLargeInside("a.xlsx"),
    );
  });

  it("is refused when one stray cell would make millions of empty ones", async () => {
    const bytes = rawWorkbook(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="Z1048576"><v>1</v></c></row>',
    );
    expect(await refusal("a.xlsx", bytes)).toBe(fileTexts.strayCell("a.xlsx", "Z1048576"));
  });

  it("is refused when a megabyte more than 20 stands on the disk", async () => {
    expect(await refusal("a.xlsx", new Uint8Array(20 * 1024 * 1024 + 1))).toBe(fileTexts.tooLarge("a.xlsx", 20));
    expect(await refusal("a.xlsx", new Uint8Array(20 * 1024 * 1024))).toBe(fileTexts.notATable("a.xlsx"));
  });
});

describe("the limit of cells", () => {
  const row = `${"1;".repeat(99)}1\n`;
  it.each([
    ["just under", row.repeat(1999), "read"],
    ["at", row.repeat(2000), "read"],
    ["just over", `${row.repeat(2000)}1\n`, fileTexts.tooManyCells("a.csv", "200 000")],
  ])("%s 200,000 filled ones", async (_, text, answer) => {
    expect(await refusal("a.csv", utf8(text))).toBe(answer);
  });

  it("refuses a text longer than a cell of Google Sheets holds, naming the row", async () => {
    expect(await refusal("a.csv", utf8(`а;б\n${"я".repeat(50_000)};1`))).toBe("read");
    expect(await refusal("a.csv", utf8(`а;б\n${"я".repeat(50_001)};1`))).toBe(fileTexts.longText("a.csv", 2, "50 000"));
  });
});

describe("a text with separators", () => {
  const table = [
    ["ФИО", "Примечание"],
    ["Иванова А.А.", "стаж 1,5 года"],
    ["Ёлкин", null],
  ];
  const written = (separator: string) => table.map((row) => row.map((cell) => cell ?? "").join(separator)).join("\r\n");

  it.each([
    ["UTF-8", utf8(written(";"))],
    ["UTF-8 with a mark", utf8(`\ufeff${written(";")}`)],
    ["UTF-16 with a mark", new Uint8Array(Buffer.from(`\ufeff${written("\t")}`, "utf16le"))],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from(written("\t"), "utf16le"))],
    ["UTF-16 in the other order without a mark", new Uint8Array(Buffer.from(written("\t"), "utf16le").swap16())],
    ["UTF-16 in the other order", new Uint8Array(Buffer.from(`\ufeff${written("\t")}`, "utf16le").swap16())],
    ["windows-1251", windows1251(written(";"))],
  ])("in %s is read", async (_, bytes) => {
    expect(await rowsOf("кадры.csv", bytes)).toEqual(table);
  });

  it.each([
    [
      "semicolons",
      "а;б,в;г\n1;2,5;3\n",
      [
        ["а", "б,в", "г"],
        ["1", "2,5", "3"],
      ],
    ],
    [
      "commas",
      'а,б\n"1;2",3\n',
      [
        ["а", "б"],
        ["1;2", "3"],
      ],
    ],
    [
      "tabs",
      "а\tб\n1,5\t2;3\n",
      [
        ["а", "б"],
        ["1,5", "2;3"],
      ],
    ],
    ["the named separator", "sep=,\nа;б,в\n", [["а;б", "в"]]],
    ["no separator at all", "а\nб\n", [["а"], ["б"]]],
    [
      "a title above the list",
      "Список педагогов\n\nа;б;в\n1;2,5;3\n4;5,5;6\n",
      [
        ["Список педагогов", null, null],
        [null, null, null],
        ["а", "б", "в"],
        ["1", "2,5", "3"],
        ["4", "5,5", "6"],
      ],
    ],
  ])("with %s is cut rightly", async (_, text, rows) => {
    expect(await rowsOf("a.csv", utf8(text))).toEqual(rows);
  });

  it("keeps line breaks, separators and quotes inside quotes, and does not count an empty end", async () => {
    expect(await rowsOf("a.csv", utf8('а;б\r\n"1\n2;""3""";4\r\n;\r\n\r\n'))).toEqual([
      ["а", "б"],
      ['1\n2;"3"', "4"],
    ]);
  });

  it.each([
    ["a quote that never closes", utf8('а;б\n1;2\n"3;4\n5;6\n'), fileTexts.openQuote("a.csv", 3)],
    ["damaged UTF-8", Uint8Array.of(...utf8("Фамилия;Имя\nИванова;Анна\n"), 0xd0), fileTexts.brokenText("a.csv")],
    ["bytes that are no text", Uint8Array.of(1, 0, 0, 0, 2, 0, 0, 0, 255), fileTexts.notATable("a.csv")],
    ["blank lines only", utf8("\n ; \n;;\n"), fileTexts.noRows("a.csv")],
  ])("with %s is refused in one sentence", async (_, bytes, sentence) => {
    expect(await refusal("a.csv", bytes)).toBe(sentence);
  });
});

it("every sentence about a file names it, is one line and ends with what to do", () => {
  for (const [code, sentence] of Object.entries(fileTexts)) {
    const text = (sentence as (name: string, ...facts: unknown[]) => string)("имя", code === "foreign" ? "pdf" : 1, 2);
    expect(text).toMatch(/^[А-Я][^\n]*«имя»[^\n]*(?:загрузите|Выберите|Откройте|сохраните|Скачайте)[^\n]*\.$/);
  }
});

/** An old Microsoft container with one named stream. */
function container(stream: string): Uint8Array {
  const made = CFB.utils.cfb_new({ root: "Root Entry" });
  CFB.utils.cfb_add(made, `/${stream}`, utf8("x".repeat(5_000)));
  return Uint8Array.from(CFB.write(made, { type: "array" }) as ArrayLike<number>);
}

/** The stream of an old workbook whose second record says that the rest is encrypted. */
function lockedStream(): Uint8Array {
  return Uint8Array.of(0x09, 0x08, 0x10, 0, 0, 6, 5, 0, ...Array(12).fill(0), 0x2f, 0, 2, 0, 0, 0, 0x0a, 0, 0, 0);
}

function wordDocument(): Uint8Array {
  return aZip({
    "_rels/.rels":
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": "<w/>",
  });
}

function openText(): Uint8Array {
  return aZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<o/>" });
}

function windows1251(text: string): Uint8Array {
  const letters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}
