/** What is too much: each limit just at and over it, and work that grows as fast as the text, never faster. */
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mendEmail } from "../../../../src/shared/import/cellReader.ts";
import { readDay } from "../../../../src/shared/import/readDay.ts";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile, refuseSize } from "../../../../src/sidebar/import/readFile.ts";
import { rawWorkbook, workbookParts } from "../../../support/rawWorkbook.ts";
import { expectSteady } from "../../../support/steady.ts";
import { aZip } from "../../../support/zip.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = (bytes: Uint8Array, name = "a.xlsx") =>
  readFile(name, bytes).then(
    () => "read",
    (error: Error) => error.message,
  );

/** A workbook of so many sheets with one cell each. */
function sheets(count: number): Uint8Array {
  const files = workbookParts("");
  const names = Array.from({ length: count }, (_, index) => index + 1);
  files["xl/workbook.xml"] =
    `<workbook><sheets>${names.map((n) => `<sheet name="${n}" id="r${n}"/>`).join("")}</sheets></workbook>`;
  files["xl/_rels/workbook.xml.rels"] = `<Relationships>${names
    .map((n) => `<Relationship Id="r${n}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`)
    .join("")}</Relationships>`;
  return aZip({
    ...files,
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
  });
}

describe("the limit", () => {
  it("of sheets is 50", async () => {
    expect(await refusal(sheets(50))).toBe("read");
    expect(await refusal(sheets(51))).toBe(fileTexts.tooManySheets("a.xlsx", 50));
    expect(await refusal(sheets(1000))).toBe(fileTexts.tooManySheets("a.xlsx", 50));
  });

  it("of columns is 1,000, those with nothing but a look not counted", async () => {
    const row = (filled: number, empty = 0) =>
      `<row>${"<c><v>1</v></c>".repeat(filled)}${'<c s="1"/>'.repeat(empty)}</row>`;
    expect(await refusal(rawWorkbook(row(1_000, 15_384)))).toBe("read");
    expect(await refusal(rawWorkbook(row(1_001)))).toBe(fileTexts.tooManyColumns("a.xlsx", "Список", "1 000"));
    expect(await refusal(rawWorkbook(row(16_384)))).toBe(fileTexts.tooManyColumns("a.xlsx", "Список", "1 000"));
  });

  it("of parts is 10,000", async () => {
    const parts = (count: number) =>
      aZip({
        ...workbookParts("<row><c><v>1</v></c></row>"),
        ...Object.fromEntries(Array.from({ length: count - 6 }, (_, index) => [`m/${index}`, ""])),
      });
    expect(await refusal(parts(10_000))).toBe("read");
    expect(await refusal(parts(10_001))).toBe(fileTexts.tooManyParts("a.xlsx", "10 000"));
  });

  it("of text counts a shared text for every cell that shows it", async () => {
    const book = (cells: number) =>
      rawWorkbook(`<row>${'<c t="s"><v>0</v></c>'.repeat(cells)}</row>`, {
        sharedStrings: `<si><t>${"я".repeat(50_000)}</t></si>`,
      });
    expect(await refusal(book(200))).toBe("read");
    expect(await refusal(book(201))).toBe(fileTexts.tooMuchText("a.xlsx", "10 000 000"));
  });

  it("of bytes is judged before the file is taken into memory", () => {
    const megabytes = (count: number) => () => refuseSize("a.xlsx", count * 1024 * 1024);
    expect(megabytes(20)).not.toThrow();
    expect(megabytes(20.001)).toThrow(fileTexts.tooLarge("a.xlsx", 20));
    expect(megabytes(200)).toThrow(fileTexts.tooLarge("a.xlsx", 20));
    expect(megabytes(0)).toThrow(fileTexts.empty("a.xlsx"));
  });

  it("of unpacked bytes holds for all parts together, and a small archive is stopped on the way", async () => {
    const half = `<sst>${" ".repeat(80 * 1024 * 1024)}</sst>`;
    const packed = deflateRawSync(half, { level: 9 });
    const bytes = aZip({
      ...workbookParts("<row><c><v>1</v></c></row>"),
      "xl/styles.xml": { packed, size: 10 },
      "xl/sharedStrings.xml": { packed, size: 10 },
    });
    expect(bytes.length).toBeLessThan(400_000);
    expect(await refusal(bytes)).toBe(fileTexts.tooLargeInside("a.xlsx"));
  });
});

describe("reading can be followed and stopped", () => {
  const long = `<row>${"<c><v>1</v></c>".repeat(50)}</row>`.repeat(2_000);

  it("tells its share, which only grows", async () => {
    const shares: number[] = [];
    await readFile("a.xlsx", rawWorkbook(long), { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it("lets others work between its pieces", async () => {
    const order: string[] = [];
    const reading = readFile("a.xlsx", rawWorkbook(long)).then(() => order.push("read"));
    setTimeout(() => order.push("the page"), 0);
    await reading;
    expect(order).toEqual(["the page", "read"]);
  });

  it("ends with a sentence when it is stopped", async () => {
    const stop = new AbortController();
    const reading = readFile("a.xlsx", rawWorkbook(long), { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toThrow(fileTexts.stopped("a.xlsx"));
  });
});

describe("work grows with the text and no faster", () => {
  const seeds = ["(", " ", "-", "а", "7", '"', "\u0301", "&", "<", ";", "_x", "E+", "1,"];
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const ways: [string, (text: string) => unknown][] = [
    ["a text with separators", (text) => refusal(utf8(`а;б\n${text};1\n`), "a.csv")],
    ["a cell of a workbook", (text) => refusal(rawWorkbook(`<row><c t="str"><v>${escaped(text)}</v></c></row>`))],
    ["raw XML in a workbook", (text) => refusal(rawWorkbook(`<row><c><v>${text}</v></c></row>`))],
    ["a cell of a web page", (text) => refusal(utf8(`<table><tr><td>${text}`), "a.xls")],
    ["a tag of a web page", (text) => refusal(utf8(`<table><tr><td ${text}>1`), "a.xls")],
    ["a day", (text) => readDay(text, 2030)],
    ["an address", (text) => mendEmail(text)],
  ];

  it.each(ways)("for %s", async (_, read) => {
    for (const seed of seeds) await expectSteady(read, seed);
  });

  it("and what grows with the square of the text is found out", async () => {
    const slow = (text: string) => {
      let pairs = 0;
      for (let one = 0; one < text.length; one += 1)
        for (let other = 0; other < text.length; other += 16) if (text[one] === text[other]) pairs += 1;
      return pairs;
    };
    await expect(expectSteady(slow, "7")).rejects.toThrow("text 16 times as long");
  });
});
