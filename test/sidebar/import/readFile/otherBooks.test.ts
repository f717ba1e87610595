import { CFB, utils, type WorkBook, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";
import { aZip } from "../../../support/zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const sheetsOf = async (bytes: Uint8Array, name = "a.xls") => (await readFile(name, bytes)).sheets;
const rowsOf = async (bytes: Uint8Array, name = "a.xls") => (await sheetsOf(bytes, name))[0]?.rows;
const refusal = (bytes: Uint8Array, name = "a.xls") =>
  readFile(name, bytes).then(
    () => "read",
    (error: Error) => error.message,
  );

/** A workbook with a visible, a hidden and a very hidden sheet, a date, an error, an empty cell, merged cells. */
function aBook(): WorkBook {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ["ФИО", "Принят", "Ставка", "Да"],
    ["Ёлкина «Анна»", 45901, 0.5, true],
    [null, 45901.5, 89001234567, false],
  ]);
  for (const address of ["B2", "B3"]) sheet[address].z = "dd.mm.yyyy";
  sheet.C2.z = "0.00";
  sheet.D4 = { t: "e", v: 42 };
  sheet.A4 = { t: "n", v: 12345678901234568 };
  sheet["!ref"] = "A1:D4";
  sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
  utils.book_append_sheet(book, sheet, "Кадры");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["старое"]]), "Скрытый");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["служебное"]]), "Тайный");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
  return book;
}

const rows = [
  ["ФИО", "Принят", "Ставка", "Да"],
  ["Ёлкина «Анна»", { serial: 45901 }, 0.5, true],
  [null, { serial: 45901.5 }, 89001234567, false],
  [{ unread: "digits", text: "12345678901234568" }, null, null, { unread: "error", text: "#N/A" }],
];
const asBytes = (bookType: "biff8" | "xlsb" | "ods", book = aBook()) =>
  new Uint8Array(write(book, { bookType, type: "array" }) as ArrayBuffer);

describe("a workbook in a binary format", () => {
  it.each(["biff8", "xlsb"] as const)("%s gives the same cells, sheets and marks as others", async (bookType) => {
    const [sheet, hidden, secret] = await sheetsOf(asBytes(bookType));
    expect(sheet).toEqual({ name: "Кадры", rows, merges: [{ row: 2, column: 0, rows: 2, columns: 1 }] });
    expect(hidden).toEqual({ name: "Скрытый", rows: [["старое"]], hidden: "hidden" });
    expect(secret).toMatchObject({ name: "Тайный", hidden: "veryHidden" });
  });

  it("from before Unicode is read by its code page", async () => {
    expect(await rowsOf(oldBook(1251, [0xcf, 0xe5, 0xf2, 0xf0]))).toEqual([["Петр"]]);
    expect(await rowsOf(oldBook(866, [0x8f, 0xa5, 0xe2, 0xe0]))).toEqual([["Петр"]]);
  });

  it("that counts from 1904 is moved to the usual count", async () => {
    const book = aBook();
    book.Workbook = { ...book.Workbook, WBProps: { date1904: true } };
    const [, first] = (await rowsOf(asBytes("biff8", book))) ?? [];
    expect(first?.[1]).toEqual({ serial: 45901 + 1462 });
  });

  it("with a link over a whole sheet is read at once, not cell by cell", async () => {
    for (const bookType of ["biff8", "xlsb"] as const) {
      const book = aBook();
      const sheet = book.Sheets.Кадры;
      if (sheet?.A1 !== undefined) sheet.A1.l = { Target: "https://example.invalid" };
      const bytes = widenLinks(asBytes(bookType, book), bookType);
      expect((await rowsOf(bytes))?.[0]).toEqual(rows[0]);
    }
  });

  it("that is spoilt in any place is read or refused in one sentence", async () => {
    for (const bookType of ["biff8", "xlsb", "ods"] as const) {
      const bytes = asBytes(bookType);
      for (let at = 0; at < bytes.length; at += 97) {
        const spoilt = bytes.slice();
        spoilt[at] = 255 - (spoilt[at] ?? 0);
        const answer = await refusal(spoilt);
        expect(answer === "read" || /^[А-Я].*«a\.xls».*\.$/.test(answer), `${bookType} ${at}: ${answer}`).toBe(true);
      }
      for (const part of [0.2, 0.5, 0.9]) {
        const answer = await refusal(bytes.subarray(0, Math.floor(bytes.length * part)));
        expect(answer).toMatch(/^[А-Я].*«a\.xls».*\.$/);
      }
    }
  });
});

describe("an OpenDocument table", () => {
  const content = (cells: string, columns = "", styles = "") =>
    aZip({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Л" table:style-name="ta1">${columns}${cells}</table:table></office:spreadsheet></office:body></office:document-content>`,
    });
  const row = (cells: string, look = "") => `<table:table-row ${look}>${cells}</table:table-row>`;
  const cell = (look: string, text = "") => `<table:table-cell ${look}>${text}</table:table-cell>`;

  it("gives values of every kind", async () => {
    const cells = [
      cell(
        'office:value-type="string"',
        "<text:p>Иванова <text:span>Анна</text:span><text:s text:c='2'/>я</text:p><text:p>б</text:p>",
      ),
      cell('office:value-type="float" office:value="0.5"', "<text:p>0,5</text:p>"),
      cell('office:value-type="date" office:date-value="2025-09-01"', "<text:p>01.09.25</text:p>"),
      cell('office:value-type="boolean" office:boolean-value="false"', "<text:p>ЛОЖЬ</text:p>"),
      cell('office:value-type="time" office:time-value="PT12H00M00S"', "<text:p>12:00</text:p>"),
      cell('office:value-type="percentage" office:value="0.25"', "<text:p>25 %</text:p>"),
    ];
    expect(await rowsOf(content(row(cells.join(""))), "a.ods")).toEqual([
      ["Иванова Анна  я\nб", 0.5, { serial: 45901 }, false, { serial: 0.5 }, 0.25],
    ]);
  });

  it("names formulas without a value and with an error, and leaves remarks out", async () => {
    const cells = [
      cell('table:formula="of:=1+1"'),
      cell(
        'table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"',
        "<text:p>#Н/Д</text:p>",
      ),
      cell(
        'office:value-type="string"',
        "<office:annotation><text:p>кто это?</text:p></office:annotation><text:p>да</text:p>",
      ),
    ];
    expect(await rowsOf(content(row(cells.join(""))), "a.ods")).toEqual([
      [{ unread: "noValue", text: "" }, { unread: "error", text: "#Н/Д" }, "да"],
    ]);
  });

  it("repeats cells and rows, tells what is hidden, and does not count an endless empty end", async () => {
    const one = cell('office:value-type="float" office:value="1" table:number-columns-repeated="2"');
    const cells =
      row(one, 'table:number-rows-repeated="2" table:visibility="filter"') +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048574"');
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';
    expect(await sheetsOf(content(cells, columns, styles), "a.ods")).toEqual([
      {
        name: "Л",
        rows: [
          [1, 1],
          [1, 1],
        ],
        hidden: "hidden",
        hiddenRows: [1, 2],
        hiddenColumns: [1],
      },
    ]);
  });

  it("that repeats one filled cell over the whole sheet is refused", async () => {
    const one = cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"');
    expect(await refusal(content(row(one, 'table:number-rows-repeated="1048576"')), "a.ods")).toBe(
      fileTexts.tooManyColumns("a.ods", "Л", "1 000"),
    );
  });

  it("with a password is refused as such", async () => {
    const manifest =
      '<m:manifest><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>';
    const locked = aZip({ "content.xml": "\u0001", "META-INF/manifest.xml": manifest });
    expect(await refusal(locked, "a.ods")).toBe(fileTexts.password("a.ods"));
  });
});

describe("a table of a web page", () => {
  it("gives what is seen: entities, line breaks, spans, no scripts", async () => {
    const html =
      "<html><style>td{}</style><table><tr><th colspan=2>Школа&nbsp;&laquo;&#1064;1&raquo;<th rowspan=2>Т</tr>" +
      "<tr><td>12-10<td>0010<br>б</tr><tr><td><script>x</script>да</td><td> 1 &lt; 2 </table>";
    expect(await sheetsOf(utf8(html))).toEqual([
      {
        name: "a",
        rows: [
          ["Школа\u00a0«Ш1»", null, "Т"],
          ["12-10", "0010\nб", null],
          ["да", "1 < 2", null],
        ],
        merges: [
          { row: 1, column: 0, rows: 1, columns: 2 },
          { row: 1, column: 2, rows: 2, columns: 1 },
        ],
      },
    ]);
  });

  it("in windows-1251, under any ending, with several tables", async () => {
    const russian = "Наставники и наставляемые, список школы";
    const bytes = Uint8Array.from(`<table><tr><td>${russian}</table><table><tr><td>2</table>`, (letter) =>
      letter > "\u007f" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
    );
    expect((await sheetsOf(bytes, "a.html")).map(({ name, rows: found }) => [name, found])).toEqual([
      ["a", [[russian]]],
      ["a (2)", [["2"]]],
    ]);
  });

  it("with a span of millions is cut to the limit", async () => {
    const html = "<table><tr><td colspan=999999999 rowspan=999999999>а<tr><td>б</table>";
    expect(await refusal(utf8(html))).toBe(fileTexts.tooManyColumns("a.xls", "a", "1 000"));
  });
});

/** A sheet as Excel 5 wrote it: one label in the bytes of a code page. */
function oldBook(page: number, letters: number[]): Uint8Array {
  const record = (type: number, body: number[]) => [
    type & 255,
    type >> 8,
    body.length & 255,
    body.length >> 8,
    ...body,
  ];
  const word = (value: number) => [value & 255, value >> 8];
  const name = [...utf8("Sheet1")];
  const globalsStart = record(0x0809, [...word(0x0500), ...word(5), 0, 0, 0, 0]);
  const codePage = record(0x0042, word(page));
  const sheetLength = 4 + 7 + name.length;
  const offset = globalsStart.length + codePage.length + sheetLength + 4;
  const bound = record(0x0085, [...word(offset), 0, 0, 0, 0, name.length, ...name]);
  const label = record(0x0204, [...word(0), ...word(0), ...word(0), ...word(letters.length), ...letters]);
  const sheet = [...record(0x0809, [...word(0x0500), ...word(0x10), 0, 0, 0, 0]), ...label, ...record(0x0a, [])];
  return Uint8Array.from([...globalsStart, ...codePage, ...bound, ...record(0x0a, []), ...sheet]);
}

/** The first link of the workbook, made as wide as the sheet. */
function widenLinks(bytes: Uint8Array, bookType: "biff8" | "xlsb"): Uint8Array {
  const container = CFB.read(bytes, { type: "array" });
  const entry = CFB.find(container, bookType === "biff8" ? "Workbook" : "/xl/worksheets/sheet1.bin");
  const stream = Uint8Array.from(entry?.content as ArrayLike<number>);
  const view = new DataView(stream.buffer);
  if (bookType === "biff8") {
    for (let at = 0; at + 4 < stream.length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) !== 0x01b8) continue;
      view.setUint16(at + 6, 0xffff, true);
      view.setUint16(at + 10, 0xffff, true);
    }
  } else {
    const at = Buffer.from(stream).indexOf(Buffer.from([0xee, 0x03]));
    view.setUint32(at + 7, 0xfffff, true);
    view.setUint32(at + 15, 0x3fff, true);
  }
  if (entry !== null) entry.content = stream as never;
  const fileType = bookType === "biff8" ? "cfb" : "zip";
  return Uint8Array.from(CFB.write(container, { fileType, type: "array" }) as ArrayLike<number>);
}
