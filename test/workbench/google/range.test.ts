import { describe, expect, test } from "vitest";
import { evaluated, refusal } from "../../support/script.ts";

describe("values", () => {
  test("are parsed as if typed, and read as values, dates and empty texts", () => {
    const body = `
      sheet.getRange("A1:E2").setValues([["01.02.2026", "1,5", "5%", "ИСТИНА", "'=x"], ["001", "", "=1+1", null, "=A1"]]);
      const values = sheet.getRange("A1:E2").getValues();
      const day = values[0][0];
      return [day instanceof Date && [day.getFullYear(), day.getMonth(), day.getDate()], values[0].slice(1), values[1].slice(0, 4)];`;
    expect(evaluated(body, { locale: "ru_RU" })).toEqual([
      [2026, 1, 1],
      [1.5, 0.05, true, "=x"],
      [1, "", 2, ""],
    ]);
  });

  test("of a single cell, of display and of formulas", () => {
    const body = `
      const cell = sheet.getRange("B2");
      cell.setFormula("SUM(1,2)");
      sheet.getRange("C2").setValue(1234.5).setNumberFormat("#,##0.00");
      return [cell.getValue(), cell.getFormula(), cell.getDisplayValue(), sheet.getRange("C2").getDisplayValue(), sheet.getRange("A1").getValue(), sheet.getRange("A1").getFormula()];`;
    expect(evaluated(body)).toEqual([3, "=SUM(1,2)", "3", "1,234.50", "", ""]);
  });

  test("fill the whole range when one is set", () => {
    expect(evaluated(`return sheet.getRange("A1:B2").setValue("x").getValues()`)).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  test("show errors as their text", () => {
    expect(evaluated(`sheet.getRange("A1").setFormula("=1/0"); return sheet.getRange("A1").getValue()`)).toBe(
      "#DIV/0!",
    );
  });

  const sizes =
    "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.";
  test.each([
    [`sheet.getRange("A1:B2").setValues([[1, 2]])`, sizes],
    [
      `sheet.getRange("A1:B1").setValues([[1]])`,
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      `sheet.getRange("A1:B2").setBackgrounds([["red", "red"], ["red"]])`,
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    ],
    [
      `sheet.getRange("A1").setValues("x")`,
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [`sheet.getRange(0, 1)`, "The starting row of the range is too small."],
    [`sheet.getRange(1, 0)`, "The starting column of the range is too small."],
    [`sheet.getRange(1, 1, 0, 1)`, "The number of rows in the range must be at least 1."],
    [`sheet.getRange(1, 1, 1, 0)`, "The number of columns in the range must be at least 1."],
    [
      `sheet.getRange(sheet.getMaxRows() + 1, 1)`,
      "The coordinates of the range are outside the dimensions of the sheet.",
    ],
    [`sheet.getRange("nonsense")`, "Range not found"],
    [`sheet.getRange("Absent!A1")`, "Range not found"],
    [`sheet.getRange("A1").getDataSourceTables()`, "Range.getDataSourceTables is not implemented in the workbench"],
  ])("refuse %s", (body, message) => {
    expect(refusal(body)).toBe(message);
  });
});

describe("addresses", () => {
  test.each([
    [`sheet.getRange("A:A").getNumRows() === sheet.getMaxRows()`, true],
    [`sheet.getRange("2:3").getNumColumns() === sheet.getMaxColumns()`, true],
    [`sheet.getRange("B2:B").getRow() + sheet.getRange("B2:B").getNumRows() - 1 === sheet.getMaxRows()`, true],
    [`sheet.getRange("C3:A1").getA1Notation()`, "A1:C3"],
    [`sheet.getRange("$B$4").getA1Notation()`, "B4"],
    [`sheet.getRange(1, 27, 2, 2).getA1Notation()`, "range"],
    [`ss.getRange("'" + sheet.getName() + "'!B2:C3").getA1Notation()`, "B2:C3"],
    [`sheet.getRange("B2:C4").getCell(2, 1).getA1Notation()`, "B3"],
    [`sheet.getRange("B2:C4").offset(1, 1).getA1Notation()`, "C3:D5"],
    [`sheet.getRange("B2:C4").offset(1, 1, 1, 1).getA1Notation()`, "C3"],
    [`[sheet.getRange("B2:C4").getLastRow(), sheet.getRange("B2:C4").getLastColumn()].join()`, "4,3"],
  ])("%s is %s", (expression, expected) => {
    const body = `if (sheet.getMaxColumns() < 30) sheet.insertColumnsAfter(sheet.getMaxColumns(), 10); return ${expression}`;
    expect(evaluated(body)).toBe(expected === "range" ? "AA1:AB2" : expected);
  });

  test("may be names", () => {
    const body = `
      ss.setNamedRange("Итог", sheet.getRange("B2"));
      ss.getRangeByName("Итог").setValue(7);
      return [sheet.getRange("Итог").getValue(), ss.getNamedRanges().map((one) => one.getName()), ss.getRangeByName("Нет")];`;
    expect(evaluated(body)).toEqual([7, ["Итог"], null]);
  });
});

describe("looks", () => {
  test("are read as they were set", () => {
    const body = `
      const range = sheet.getRange("A1:B1");
      range.setBackground("red").setFontColor("#0f0").setFontWeight("bold").setFontStyle("italic").setFontSize(14)
        .setHorizontalAlignment("center").setVerticalAlignment("middle").setWrap(true).setNumberFormat("0.00").setNote("note").setFontFamily("Roboto");
      return [range.getBackgrounds(), range.getFontColor(), range.getFontWeights(), range.getFontStyle(), range.getFontSize(), range.getHorizontalAlignment(),
        range.getVerticalAlignment(), range.getWrap(), range.getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP, range.getNumberFormat(), range.getNotes(), range.getFontFamily()];`;
    expect(evaluated(body)).toEqual([
      [["#ff0000", "#ff0000"]],
      "#00ff00",
      [["bold", "bold"]],
      "italic",
      14,
      "center",
      "middle",
      true,
      true,
      "0.00",
      [["note", "note"]],
      "Roboto",
    ]);
  });

  test("of an untouched cell are Google's", () => {
    const body = `
      const cell = sheet.getRange("A1");
      return [cell.getBackground(), cell.getFontColor(), cell.getFontWeight(), cell.getFontSize(), cell.getFontFamily(), cell.getNote(), cell.getDataValidation(), cell.isBlank()];`;
    expect(evaluated(body)).toEqual(["#ffffff", "#000000", "normal", 10, "Arial", "", null, true]);
  });
});

describe("shape", () => {
  test("clear takes what it is told to take", () => {
    const body = `
      const range = sheet.getRange("A1").setValue("x").setBackground("red").setNote("n");
      range.clearContent();
      const first = [range.getValue(), range.getBackground(), range.getNote()];
      range.setValue("y").clear({ formatOnly: true });
      const second = [range.getValue(), range.getBackground(), range.getNote()];
      range.clear();
      return [first, second, [range.getValue(), range.getNote()]];`;
    expect(evaluated(body)).toEqual([
      ["", "#ff0000", "n"],
      ["y", "#ffffff", "n"],
      ["", ""],
    ]);
  });

  test("merges keep the value of the first cell", () => {
    const body = `
      const range = sheet.getRange("A1:B2");
      range.setValues([[1, 2], [3, 4]]).merge();
      const merged = [sheet.getRange("B2").isPartOfMerge(), range.getMergedRanges().map((one) => one.getA1Notation()), range.getValues()];
      range.breakApart();
      return [...merged, sheet.getRange("B2").isPartOfMerge()];`;
    expect(evaluated(body)).toEqual([
      true,
      ["A1:B2"],
      [
        [1, ""],
        ["", ""],
      ],
      false,
    ]);
  });

  test("copies, moves and sorts", () => {
    const body = `
      sheet.getRange("A1:B3").setValues([["b", 2], ["c", 3], ["a", 1]]);
      sheet.getRange("C1").setFormula("=B1*10");
      sheet.getRange("C1").copyTo(sheet.getRange("C2:C3"));
      sheet.getRange("C1:C3").copyTo(sheet.getRange("D1"), { contentsOnly: true });
      const copied = [sheet.getRange("C2:C3").getFormulas(), sheet.getRange("D1:D3").getValues(), sheet.getRange("D1").getFormula()];
      sheet.getRange("A1:B3").sort({ column: 2, ascending: false });
      const sorted = sheet.getRange("A1:A3").getValues().join();
      sheet.getRange("A1:A3").moveTo(sheet.getRange("F1"));
      return [...copied, sorted, sheet.getRange("A1").isBlank(), sheet.getRange("F1:F3").getValues().join()];`;
    expect(evaluated(body)).toEqual([[["=B2*10"], ["=B3*10"]], [[20], [30], [10]], "", "c,b,a", true, "c,b,a"]);
  });

  test("finds and replaces", () => {
    const body = `
      sheet.getRange("A1:A3").setValues([["Школа 1"], ["школа 2"], ["лицей"]]);
      const finder = sheet.createTextFinder("школа");
      const all = finder.findAll().map((range) => range.getA1Notation());
      const strict = sheet.createTextFinder("школа").matchCase(true).findAll().length;
      const entire = sheet.createTextFinder("лицей").matchEntireCell(true).findNext().getA1Notation();
      const replaced = finder.replaceAllWith("СОШ $1");
      return [all, strict, entire, replaced, sheet.getRange("A1:A2").getValues().join()];`;
    expect(evaluated(body)).toEqual([["A1", "A2"], 1, "A3", 2, "СОШ $1 1,СОШ $1 2"]);
  });

  test("removes duplicates and trims", () => {
    const body = `
      sheet.getRange("A1:B3").setValues([[" a  b ", 1], ["a b", 1], ["c", 2]]);
      sheet.getRange("A1:B3").trimWhitespace();
      const kept = sheet.getRange("A1:B3").removeDuplicates();
      return [kept.getA1Notation(), sheet.getRange("A1:B3").getValues()];`;
    expect(evaluated(body)).toEqual([
      "A1:B2",
      [
        ["a b", 1],
        ["c", 2],
        ["", ""],
      ],
    ]);
  });
});
