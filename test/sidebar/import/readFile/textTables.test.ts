import { describe, expect, it } from "vitest";
import { fileTexts } from "../../../../src/sidebar/import/fileTexts.ru.ts";
import { readFile } from "../../../../src/sidebar/import/readFile.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array) => (await readFile("a.csv", bytes)).sheets[0]?.rows;
const refusal = (bytes: Uint8Array) =>
  readFile("a.csv", bytes).then(
    () => "read",
    (error: Error) => error.message,
  );

/** Text in an encoding of one byte a letter. */
function narrow(text: string, label: string): Uint8Array {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (letter) => letters.indexOf(letter));
}

const list = "ФИО;Должность\nТестова Алина Юрьевна;учитель физики\nПробный Борис Ильич;воспитатель\n";
const rows = list
  .trim()
  .split("\n")
  .map((line) => line.split(";"));

describe("the encoding of a text", () => {
  it.each(["windows-1251", "ibm866", "koi8-r"])("%s is known by its letters", async (label) => {
    expect(await rowsOf(narrow(list, label))).toEqual(rows);
    expect(await rowsOf(narrow(list.toUpperCase(), label))).toEqual(
      rows.map((row) => row.map((cell) => cell.toUpperCase())),
    );
  });

  it("is windows-1251 also for a few letters and its usual marks", async () => {
    expect(await rowsOf(narrow("ФИО;ОО\nЁж;«Школа № 1» — да\n", "windows-1251"))).toEqual([
      ["ФИО", "ОО"],
      ["Ёж", "«Школа № 1» — да"],
    ]);
  });

  it("is named when bytes could be anything", async () => {
    const answer = await refusal(
      Uint8Array.from({ length: 300 }, (_, index) => (index % 7 === 6 ? 0x3b : 0x80 + ((index * 53) % 128))),
    );
    expect(answer).toMatch(/^Кодировку файла «a\.csv» не узнать наверняка \(похоже на [^)]+\)\./);
  });

  it("that was taken for another and written again is undone where no letter is lost", async () => {
    const once = utf8(list);
    const twice = utf8(new TextDecoder("windows-1251").decode(once));
    expect(await rowsOf(twice)).toEqual(rows);
    // Some programs show the one byte that windows-1251 does not know as a mark of its own.
    expect(await rowsOf(utf8(new TextDecoder().decode(twice).replaceAll("\u0098", "\ufffd")))).toEqual(rows);
    const damaged = utf8(new TextDecoder().decode(twice).replace("Рќ", "Р?").replace("СЊ", "С?"));
    expect(await refusal(damaged)).toBe(fileTexts.encodedTwice("a.csv"));
  });

  it("that is UTF-8 and looks like nothing else stays what it is", async () => {
    const text = "РСФСР;СССР\nРоссия;Сербия\nРС;СР\n";
    expect(await rowsOf(utf8(text))).toEqual([
      ["РСФСР", "СССР"],
      ["Россия", "Сербия"],
      ["РС", "СР"],
    ]);
  });
});

describe("quotes", () => {
  it.each([
    ["begins a cell that goes on after it", 'а;б\n"Молодой" педагог;1\n3;4\n', fileTexts.strayQuote("a.csv", 2)],
    ["stands inside a quoted cell", 'а;б\n1;2\n"МБОУ "СОШ № 1"";3\n', fileTexts.strayQuote("a.csv", 3)],
    ["never closes", 'а;б\n1;2\n"3;4\n', fileTexts.openQuote("a.csv", 3)],
  ])("one that %s is refused, naming the row", async (_, text, sentence) => {
    expect(await refusal(utf8(text))).toBe(sentence);
  });

  it("inside a cell that does not begin with one are letters like others", async () => {
    expect(await rowsOf(utf8('а;б\nконкурс "Учитель года";2\n'))).toEqual([
      ["а", "б"],
      ['конкурс "Учитель года"', "2"],
    ]);
  });
});

describe("a number that a table program has shortened", () => {
  it.each(["8,90012E+10", "8.90013E+10", "1E+10", " 9,1E+11 "])("%s is no number of anything", async (text) => {
    expect(await rowsOf(utf8(`а;б\n1;${text}\n`))).toEqual([
      ["а", "б"],
      ["1", { unread: "exponent", text: text.trim() }],
    ]);
  });

  it.each(["89001234567", "12E", "E+10", "2Е+10", "1e5", "1234E+10"])("%s stays as it is", async (text) => {
    expect((await rowsOf(utf8(`а;б\n1;${text}\n`)))?.[1]).toEqual(["1", text]);
  });
});

it("a table of millions of empty lines is refused, not cut", async () => {
  expect(await refusal(utf8(`а;б\n${"\n".repeat(2_000_001)}1;2\n`))).toBe(fileTexts.tooManyCells("a.csv", "200 000"));
});
