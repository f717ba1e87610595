import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Value } from "../../../src/workbench/kernel/api.ts";
import { displayText, isDateFormat } from "../../../src/workbench/kernel/format.ts";
import { localeRules } from "../../../src/workbench/kernel/locale.ts";

type Shown = [value: Value, format: string | undefined, text: string];

// 46143 is 1 May 2026, a Friday; 45901 is 1 September 2025, a Monday.
const russian: Shown[] = [
  [null, "0.00", ""],
  ["текст", "0.00", "текст"],
  ["текст", "@", "текст"],
  ["текст", '0;-0;0;"<"@">"', "<текст>"],
  [true, undefined, "ИСТИНА"],
  [false, "0", "ЛОЖЬ"],
  [{ error: "#REF!" }, "0", "#REF!"],
  [0, undefined, "0"],
  [-0, undefined, "0"],
  [79161234567, undefined, "79161234567"],
  [0.1 + 0.2, undefined, "0,3"],
  [1 / 3, undefined, "0,3333333333"],
  [1234.5, undefined, "1234,5"],
  [1234.5, "General", "1234,5"],
  [1e15, undefined, "1E+15"],
  [1.5e-7, undefined, "1,5E-07"],
  [5, "@", "5"],
  [1.5, "0", "2"],
  [2.5, "0", "3"],
  [-1.5, "0", "-2"],
  [0.4, "0", "0"],
  [-0.4, "0", "0"],
  [1.25, "0.0", "1,3"],
  [1.005, "0.00", "1,01"],
  [1234567.891, "#,##0.00", "1\u00a0234\u00a0567,89"],
  [999, "#,##0", "999"],
  [1000, "#,##0", "1\u00a0000"],
  [-1234, "#,##0", "-1\u00a0234"],
  [0.5, "#.##", ",5"],
  [7, "000", "007"],
  [0.055, "0%", "6%"],
  [0.055, "0.00%", "5,50%"],
  [1, "0%", "100%"],
  [12345, "0.00E+00", "1,23E+04"],
  [5, '0" чел."', "5 чел."],
  [5, "0\\ч", "5ч"],
  [-5, "0;(0)", "(5)"],
  [0, '0;-0;"нет"', "нет"],
  [150, '[>100]"много";"мало"', "много"],
  [50, '[>100]"много";"мало"', "мало"],
  [100, '#,##0.00"\u00a0₽"', "100,00\u00a0₽"],
  [1234567, '0.0,,"M"', "1,2M"],
  [46143, "dd.mm.yyyy", "01.05.2026"],
  [{ serial: 46143 }, "dd.mm.yyyy", "01.05.2026"],
  [{ serial: 46143 }, undefined, "01.05.2026"],
  [46143, "yyyy-mm-dd", "2026-05-01"],
  [46143, "d.m.yy", "1.5.26"],
  [46143, "d mmmm yyyy", "1 мая 2026"],
  [46143, "mmmm yyyy", "май 2026"],
  [46143, "dddd", "пятница"],
  [45901, "ddd", "пн"],
  [46143, 'dd.mm.yyyy" г."', "01.05.2026 г."],
  [46143.5, "dd.mm.yyyy hh:mm", "01.05.2026 12:00"],
  [46143 + 9 / 24, "dd.mm.yyyy h:mm:ss", "01.05.2026 9:00:00"],
  [46143 + 59 / 1440, "h:mm", "0:59"],
  [1.5, "[h]:mm", "36:00"],
  [0.75, "h:mm AM/PM", "6:00 PM"],
  [0, "h:mm AM/PM", "12:00 AM"],
  [1.25 / 86400, "ss.00", "01,25"],
  [-1, "dd.mm.yyyy", "-1"],
  [2958465, "dd.mm.yyyy", "31.12.9999"],
  [2958466, "dd.mm.yyyy", "2958466"],
  [0.5, "# ?/?", " 1/2"],
  [3.14, "# ??/??", "3  7/50"],
  [2.25, "?/?", "9/4"],
  [2, "# ?/?", "2    "],
  [0.3, "# ?/8", " 2/8"],
  [-1.5, "# ?/?", "-1 1/2"],
  [5, "??0", "  5"],
  [1.5, "0.??", "1,5 "],
];

const american: Shown[] = [
  [true, undefined, "TRUE"],
  [1234.5, "#,##0.00", "1,234.50"],
  [0.5, undefined, "0.5"],
  [{ serial: 46143 }, undefined, "5/1/2026"],
  [46143, "mmm d, yyyy", "May 1, 2026"],
  [46143, "dddd", "Friday"],
];

describe("what a cell of a Russian workbook shows", () => {
  test.each(russian)("%j under %j is %j", (value, format, text) => {
    expect(displayText(value, format, localeRules("ru_RU"))).toBe(text);
  });
});

describe("what a cell of an American workbook shows", () => {
  test.each(american)("%j under %j is %j", (value, format, text) => {
    expect(displayText(value, format, localeRules("en_US"))).toBe(text);
  });
});

test.each([
  ["dd.mm.yyyy", true],
  ["h:mm", true],
  ["[h]:mm", true],
  ["0.00", false],
  ["@", false],
  ["General", false],
  ['0" дней"', false],
  ['0" days"', false],
  ["0.00E+00", false],
  ["[red]0", false],
  ["", false],
])("%j is a format of days or times: %j", (format, dated) => {
  expect(isDateFormat(format)).toBe(dated);
});

test("no format, however strange, stops a number from being shown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 12 }), fc.double({ noNaN: true }), (format, value) => {
      expect(typeof displayText(value, format, localeRules("ru_RU"))).toBe("string");
    }),
  );
});
