/**
 * Files as they are met: one list of two people in every spelling of a text, and in what a workbook may hold beside the
 * usual. Each is read as its truth says, or refused by a sentence that names the reason; nothing is guessed.
 */
import { describe, expect, it } from "vitest";
import type { ImportedCell } from "../../../../src/shared/import/importedFile.ts";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";
import { rawWorkbook, workbookParts } from "../../../support/rawWorkbook.ts";
import { aZip } from "../../../support/zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const answer = (name: string, bytes: Uint8Array) =>
  readFile(name, bytes).then(
    ({ sheets }) => sheets.map(({ rows }) => rows),
    (error: Error) => error.message,
  );
const csv = (text: string) => answer("a.csv", utf8(text)).then((said) => (Array.isArray(said) ? said[0] : said));
const book = (cells: string, options: Parameters<typeof rawWorkbook>[1] = {}) =>
  answer("a.xlsx", rawWorkbook(`<row r="1">${cells}</row>`, options)).then((said) =>
    Array.isArray(said) ? said[0]?.[0] : said,
  );

function narrow(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}
const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8": utf8,
  "UTF-8 with its mark": (text) => utf8(`\ufeff${text}`),
  "UTF-8 with two marks": (text) => utf8(`\ufeff\ufeff${text}`),
  "windows-1251": (text) => narrow(text, "windows-1251"),
  "koi8-r": (text) => narrow(text, "koi8-r"),
  cp866: (text) => narrow(text, "ibm866"),
  "UTF-16 with its mark": (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le")),
  "UTF-16 from the high end": (text) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le").swap16()),
  "UTF-16 without a mark": (text) => Uint8Array.from(Buffer.from(text, "utf16le")),
};
const people = [
  ["ФИО", "Должность", "Стаж"],
  ["Тестова Алина Юрьевна", "учитель физики", "12"],
  ["Пробный Борис Ильич", "воспитатель", "3"],
];
const delimiters = { semicolons: ";", commas: ",", tabs: "\t", bars: "|" };
const lineEnds = { Windows: "\r\n", Unix: "\n", "old Mac": "\r" };
const spellings = Object.keys(encodings).flatMap((encoding) =>
  Object.entries(delimiters).map(([name, delimiter], index) => {
    const [line, end] = Object.entries(lineEnds)[index % 3] as [string, string];
    return { encoding, name, line, delimiter, end };
  }),
);

describe("a list as text", () => {
  it.each(spellings)("in $encoding with $name and line ends of $line", async ({ encoding, delimiter, end }) => {
    const text = people.map((row) => row.join(delimiter)).join(end);
    const quoted = people.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join(end);
    const written = encodings[encoding] as (text: string) => Uint8Array;
    expect(await answer("a.csv", written(text))).toEqual([people]);
    expect(await answer("a.csv", written(quoted))).toEqual([people]);
  });

  it.each([
    [
      "a line end of another kind",
      "ФИО;Стаж\r\nА А;1\nБ Б;2\r\nВ В;3\r\n",
      [
        ["ФИО", "Стаж"],
        ["А А", "1"],
        ["Б Б", "2"],
        ["В В", "3"],
      ],
    ],
    [
      "a lone return",
      "ФИО;Стаж\nА А;1\rБ Б;2\nВ В;3\n",
      [
        ["ФИО", "Стаж"],
        ["А А", "1"],
        ["Б Б", "2"],
        ["В В", "3"],
      ],
    ],
    [
      "lines inside quotes",
      'ФИО;Прим\r\n"А А";"раз\r\nдва"\r\nБ Б;-\r\n',
      [
        ["ФИО", "Прим"],
        ["А А", "раз\nдва"],
        ["Б Б", "-"],
      ],
    ],
    [
      "texts kept from becoming numbers",
      'ФИО;Код\nА А;="0012"\nБ Б;"=""89001234567"""\n',
      [
        ["ФИО", "Код"],
        ["А А", "0012"],
        ["Б Б", "89001234567"],
      ],
    ],
    [
      "a hint at its separator",
      "sep=|\r\nФИО|Стаж\r\nА, Б;В|1\r\n",
      [
        ["ФИО", "Стаж"],
        ["А, Б;В", "1"],
      ],
    ],
    [
      "lines that end early",
      "ФИО;Стаж;Прим\nА А;1\nБ Б;2;да\nВ В\n",
      [
        ["ФИО", "Стаж", "Прим"],
        ["А А", "1", null],
        ["Б Б", "2", "да"],
        ["В В", null, null],
      ],
    ],
    [
      "empty cells beyond the header",
      "ФИО;Стаж\nА А;1;;;\nБ Б;2;;;\n",
      [
        ["ФИО", "Стаж"],
        ["А А", "1"],
        ["Б Б", "2"],
      ],
    ],
    [
      "a title above",
      "Список на 01.09.2025\n\nФИО;Стаж\nА А;1\n",
      [
        ["Список на 01.09.2025", null],
        [null, null],
        ["ФИО", "Стаж"],
        ["А А", "1"],
      ],
    ],
    [
      "quotes around a part",
      'ФИО;ОО\nА А; "Школа № 1" \n',
      [
        ["ФИО", "ОО"],
        ["А А", ' "Школа № 1" '],
      ],
    ],
  ])("with %s is read", async (_, text, rows) => {
    expect(await csv(text)).toEqual(rows);
  });

  const ten = Array.from({ length: 10 }, (_, index) => `Ф${index} И;учитель;1\n`).join("");
  it.each([
    [
      "a separator inside a text that no quotes protect",
      `ФИО;Должность;Стаж\nА А;учитель; завуч;7\n${ten}`,
      fileTexts.strayDelimiter("a.csv", 2),
    ],
    [
      "the same on its last line",
      `ФИО;Должность;Стаж\n${ten}А А;учитель; завуч;7\n`,
      fileTexts.strayDelimiter("a.csv", 12),
    ],
    [
      "a space before the quote that should have protected it",
      `ФИО;Должность;Стаж\n${ten}А А; "учитель; завуч";7\n`,
      fileTexts.strayQuote("a.csv", 12),
    ],
    ["a zero character", "ФИО;Стаж\nА\0 А;1\n", fileTexts.zeroCharacter("a.csv")],
  ])("with %s is refused, naming it", async (_, text, sentence) => {
    expect(await csv(text)).toBe(sentence);
  });

  it("of which one half is in another encoding is refused, however the halves lie", async () => {
    const line = (index: number) => `Тестова Алина ${index};учитель физики\n`;
    const parts = Array.from({ length: 30 }, (_, index) => line(index));
    for (const other of [1, 10, 15, 29]) {
      const bytes = parts.map((text, index) => (index < other ? utf8(text) : narrow(text, "windows-1251")));
      expect(await answer("a.csv", new Uint8Array(Buffer.concat(bytes)))).toBe(fileTexts.brokenText("a.csv"));
    }
  });
});

describe("a workbook", () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
  const marks = async (sheetData: string, options: Parameters<typeof rawWorkbook>[1]) =>
    (await readFile("a.xlsx", rawWorkbook(sheetData, options))).sheets[0];

  it.each<[string, string, ImportedCell[]]>([
    ["a control character in an escape", '<c t="str"><v>Ив_x0007_анова</v></c>', ["Ив\u0007анова"]],
    ["an escaped underscore", '<c t="str"><v>а_x005F_x0041_</v></c>', ["а_x0041_"]],
    ["a number with a comma", "<c><v>1,5</v></c>", [{ unread: "lost", text: "1,5" }]],
    ["an endless number", "<c><v>1E999</v></c>", [{ unread: "lost", text: "Infinity" }]],
    ["not a number", "<c><v>NaN</v></c>", [{ unread: "lost", text: "NaN" }]],
    [
      "a day with a zone",
      '<c t="d"><v>2024-09-01T00:00:00+05:00</v></c>',
      [{ unread: "noDay", text: "2024-09-01T00:00:00+05:00" }],
    ],
    ["a day of the year 10000", '<c s="1"><v>2958466</v></c>', [{ serial: 2958466 }]],
    [
      "an inline text in two runs and a reading",
      '<c t="inlineStr"><is><r><t>а</t></r><rPh sb="0" eb="1"><t>б</t></rPh><r><t>в</t></r></is></c>',
      ["ав"],
    ],
    ["a picture in a cell", '<c t="e" vm="1"><v>#VALUE!</v></c>', [{ unread: "error", text: "#VALUE!" }]],
    ["an array formula without a value", '<c><f t="array" ref="A1">SUM(B1)</f></c>', [{ unread: "noValue", text: "" }]],
    ["an index that is no whole number", '<c t="s"><v>1.5</v></c>', [{ unread: "lost", text: "1.5" }]],
    ["truth as a formula's value", '<c t="b"><f>1=1</f><v>1</v></c>', [true]],
    ["spaces alone", '<c><v>1</v></c><c t="str"><v>   </v></c>', [1]],
    ["things of the future inside", "<c><v>1</v><extLst><ext><v>9</v></ext></extLst></c>", [1]],
  ])("with %s", async (_, cells, values) => {
    expect(await book(cells)).toEqual(values);
  });

  it("hides its rows also by a height of zero", async () => {
    const flat = row.replace('<row r="2"', '<row r="2" ht="0" customHeight="1"');
    expect(await marks(flat, {})).toMatchObject({ hiddenRows: [2] });
    // Where rows are hidden unless they stand in the file, those that do are seen.
    const before = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>';
    expect(await marks(row, { before })).not.toHaveProperty("hiddenRows");
  });

  it("hides its columns also by a width of zero", async () => {
    const before = '<cols><col min="1" max="1" width="0" customWidth="1"/></cols>';
    expect(await marks(row, { before })).toMatchObject({ hiddenColumns: [0] });
    expect(await marks(row, { before: '<cols><col min="1" max="1" width="0.5"/></cols>' })).not.toHaveProperty(
      "hiddenColumns",
    );
  });

  it("that holds one part twice is refused where the two differ", async () => {
    const twice = (second: string) => {
      const files = workbookParts(row);
      const other = files["xl/worksheets/sheet1.xml"]?.replace("<v>2</v>", second) as string;
      return aZip({ ...files, "XL/Worksheets/Sheet1.xml": other }, { checksums: true });
    };
    expect(await answer("a.xlsx", twice("<v>3</v>"))).toBe(fileTexts.damagedPart("a.xlsx", "XL/Worksheets/Sheet1.xml"));
    expect(await answer("a.xlsx", twice("<v>2</v>"))).toEqual([[[1], [2]]]);
  });

  it("of OpenDocument does not bring along what it keeps of other files", async () => {
    const table = (name: string, inside: string) =>
      `<table:table table:name="${name}">${inside}<table:table-row><table:table-cell office:value-type="string"><text:p>${name}</text:p></table:table-cell></table:table-row></table:table>`;
    const source = '<table:table-source xlink:href="../old.ods" table:table-name="Л"/>';
    const bytes = aZip({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content><office:body><office:spreadsheet>${table("Л", "")}${table("чужой", source)}</office:spreadsheet></office:body></office:document-content>`,
    });
    expect(await answer("a.ods", bytes)).toEqual([[["Л"]]]);
  });

  it("saved as a web page tells what it hides", async () => {
    const html =
      "<table><col><col style='mso-width-alt:0; DISPLAY : none'><tr><td>1<td>2<tr style='display:none'><td>3<td>4<tr hidden><td>5<td>6</table>" +
      "<table style='display:none'><tr><td>7</table>";
    const { sheets } = await readFile("a.xls", utf8(html));
    expect(sheets[0]).toMatchObject({ hiddenRows: [2, 3], hiddenColumns: [1] });
    expect(sheets[1]).toMatchObject({ hidden: "hidden", rows: [["7"]] });
  });
});
