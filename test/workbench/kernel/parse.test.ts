import { describe, expect, test } from "vitest";
import { localeRules } from "../../../src/workbench/kernel/locale.ts";
import { parseTyped } from "../../../src/workbench/kernel/parse.ts";

// Serial numbers counted by hand from 30 December 1899: 1 January 2026 is 46023.
const day = { "01.01.2026": 46023, "01.02.2026": 46054, "01.05.2026": 46143, "29.02.2024": 45351, "31.12.1999": 36525 };

type Meaning = [text: string, value: unknown, format?: string];

const russian: Meaning[] = [
  ["01.02.2026", day["01.02.2026"], "dd.mm.yyyy"],
  ["1.2.2026", day["01.02.2026"], "dd.mm.yyyy"],
  ["1.2.26", day["01.02.2026"], "dd.mm.yyyy"],
  ["1/2/2026", day["01.02.2026"], "dd.mm.yyyy"],
  ["1-2-2026", day["01.02.2026"], "dd.mm.yyyy"],
  ["2026-02-01", day["01.02.2026"], "yyyy-mm-dd"],
  ["1.5", day["01.05.2026"], "dd.mm"],
  ["01.05", day["01.05.2026"], "dd.mm"],
  ["1 мая 2026", day["01.05.2026"], "dd.mm.yyyy"],
  ["1 мая 2026 г.", day["01.05.2026"], "dd.mm.yyyy"],
  ["1 МАЯ", day["01.05.2026"], "dd.mm"],
  ["31.12.99", day["31.12.1999"], "dd.mm.yyyy"],
  ["29.02.2024", day["29.02.2024"], "dd.mm.yyyy"],
  ["29.02.2026", "29.02.2026"],
  ["31.04.2026", "31.04.2026"],
  ["32.01.2026", "32.01.2026"],
  ["00.01.2026", "00.01.2026"],
  ["1.13", "1.13"],
  ["2026-02-30", "2026-02-30"],
  ["01.02.2026 12:00", day["01.02.2026"] + 0.5, "dd.mm.yyyy h:mm:ss"],
  ["2026-02-01 06:00:00", day["01.02.2026"] + 0.25, "yyyy-mm-dd h:mm:ss"],
  ["01.02.2026 25:00", "01.02.2026 25:00"],
  ["12:00", 0.5, "h:mm"],
  ["6:00:00", 0.25, "h:mm:ss"],
  ["24:00", 1, "[h]:mm:ss"],
  ["23:59", 1439 / 1440, "h:mm"],
  ["12:60", "12:60"],
  ["1,5", 1.5],
  ["-1,5", -1.5],
  [",5", 0.5],
  ["5,", 5],
  ["001", 1],
  ["+79161234567", 79161234567],
  ["8 916 123 45 67", "8 916 123 45 67"],
  ["1 234 567", 1234567, "#,##0"],
  ["1\u00a0234,5", 1234.5, "#,##0.00"],
  ["1 23", "1 23"],
  ["12.345,6", "12.345,6"],
  ["1,234.5", "1,234.5"],
  ["1e3", 1000, "0.00E+00"],
  ["1e999", "1e999"],
  ["-0", 0],
  ["(5)", -5],
  ["5%", 0.05, "0%"],
  ["5,5 %", 0.055, "0.00%"],
  ["7%", 0.07, "0%"],
  ["100 ₽", 100, '#,##0.00"\u00a0₽"'],
  ["100 руб.", 100, '#,##0.00"\u00a0₽"'],
  ["%", "%"],
  [",", ","],
  ["-", "-"],
  ["ИСТИНА", true],
  ["истина", true],
  ["ЛОЖЬ", false],
  ["TRUE", true],
  ["False", false],
  ["ИСТИНА!", "ИСТИНА!"],
  [" 42 ", 42],
  ["\u00a042", 42],
  [" слово ", " слово "],
  ["", null],
  [" ", " "],
  ["'001", "001"],
  ["'=1+1", "=1+1"],
  ["''", "'"],
  ["'", ""],
  ["=", "="],
  ["@formula", "@formula"],
  ["Иванова И. И.", "Иванова И. И."],
  ["12 мес", "12 мес"],
  ["1.2.3.4", "1.2.3.4"],
  ["١٢", "١٢"],
];

const american: Meaning[] = [
  ["2/1/2026", day["01.02.2026"], "m/d/yyyy"],
  ["2-1-2026", day["01.02.2026"], "m/d/yyyy"],
  ["2026-02-01", day["01.02.2026"], "yyyy-mm-dd"],
  ["5/1", day["01.05.2026"], "m/d"],
  ["May 1, 2026", day["01.05.2026"], "m/d/yyyy"],
  ["1 May 2026", day["01.05.2026"], "m/d/yyyy"],
  ["13/1/2026", "13/1/2026"],
  ["2/30/2026", "2/30/2026"],
  ["1.5", 1.5],
  ["1,5", "1,5"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["1,234", 1234, "#,##0"],
  ["12,34", "12,34"],
  [".5", 0.5],
  ["$5", 5, '"$"#,##0.00'],
  ["5%", 0.05, "0%"],
  ["TRUE", true],
  ["ИСТИНА", "ИСТИНА"],
  ["9:30 PM", 21.5 / 24, "h:mm AM/PM"],
  ["12:00 AM", 0, "h:mm AM/PM"],
  ["13:00 PM", "13:00 PM"],
  ["001", 1],
];

function meaning(text: string, locale: string) {
  return parseTyped(text, localeRules(locale), 2026);
}

describe("typing in a Russian workbook", () => {
  test.each(russian)("%j means %j", (text, value, format) => {
    expect(meaning(text, "ru_RU")).toEqual({ kind: "value", value, ...(format === undefined ? {} : { format }) });
  });
  test("an equals sign begins a formula", () => {
    expect(meaning("=СУММ(A1;1,5)", "ru_RU")).toEqual({ kind: "formula", text: "=СУММ(A1;1,5)" });
  });
});

describe("typing in an American workbook", () => {
  test.each(american)("%j means %j", (text, value, format) => {
    expect(meaning(text, "en_US")).toEqual({ kind: "value", value, ...(format === undefined ? {} : { format }) });
  });
});

test("a British workbook puts the day first", () => {
  expect(meaning("1/2/2026", "en_GB")).toEqual({ kind: "value", value: day["01.02.2026"], format: "dd/mm/yyyy" });
});
