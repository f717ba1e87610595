import { describe, expect, test } from "vitest";
import { readTsv, writeTsv } from "../../../src/workbench/web/page/tsv.ts";

describe("what Excel puts on the clipboard", () => {
  test.each([
    ["one cell", "текст", [["текст"]]],
    [
      "a last line end adds no row",
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["line ends of any system", "1\n2\r3", [["1"], ["2"], ["3"]]],
    ["quotes around a line break", '"две\r\nстроки"\tб', [["две\nстроки", "б"]]],
    ["doubled quotes", '"АНО ""Вектор""\tи Ко"', [['АНО "Вектор"\tи Ко']]],
    ["an ordinary quote in front", '"Вектор" АНО\tб', [['"Вектор" АНО', "б"]]],
    ["a quote that is never closed", '"нет конца\tб', [['"нет конца', "б"]]],
    [
      "short rows are filled up",
      "1\t2\n3",
      [
        ["1", "2"],
        ["3", ""],
      ],
    ],
    [
      "empty cells stay",
      "\t\n\t",
      [
        ["", ""],
        ["", ""],
      ],
    ],
    ["an empty line inside is a row", "1\n\n3", [["1"], [""], ["3"]]],
  ])("%s", (_, text, rows) => {
    expect(readTsv(text)).toEqual(rows);
  });

  test("what was written is read back unchanged", () => {
    const rows = [
      ["простой", "с\tтабуляцией", "две\nстроки"],
      ['"Вектор" АНО', 'кавычка " внутри', ""],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });
});
