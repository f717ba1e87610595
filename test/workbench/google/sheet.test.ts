import { describe, expect, test } from "vitest";
import { evaluated, refusal } from "../../support/script.ts";

describe("sheets", () => {
  test("are inserted, found, renamed, copied, moved and deleted", () => {
    const body = `
      const made = ss.insertSheet("Пары", 0);
      made.getRange("A1").setValue("x");
      const copy = made.copyTo(ss);
      copy.setName("Копия");
      const names = () => ss.getSheets().map((one) => one.getName()).join();
      const first = names();
      ss.deleteSheet(copy);
      const found = ss.getSheetByName("пары");
      ss.setActiveSheet(made);
      return [first, names(), found.getSheetId() === made.getSheetId(), ss.getSheetByName("нет"), made.getIndex(), copy === made];`;
    expect(evaluated(body)).toEqual(["Пары,Sheet1,Копия", "Пары,Sheet1", true, null, 1, false]);
  });

  test("are moved by activating them first", () => {
    const body = `
      const made = ["Б", "В"].map((name) => ss.insertSheet(name));
      ss.setActiveSheet(made[0]);
      const active = ss.getActiveSheet().getName();
      ss.moveActiveSheet(1);
      ss.setActiveSheet(sheet);
      ss.moveActiveSheet(3);
      return [active, ss.getActiveSheet().getName(), ss.getSheets().map((one) => one.getName()).join()];`;
    expect(evaluated(body)).toEqual(["Б", "Sheet1", "Б,В,Sheet1"]);
  });

  test.each([
    [
      `ss.insertSheet("A"); ss.insertSheet("a")`,
      `A sheet with the name "a" already exists. Please enter another name.`,
    ],
    [`ss.deleteSheet(sheet)`, "You can't remove all the sheets in a document."],
    [`sheet.hideSheet()`, "You can't hide all the sheets in a document."],
    [`sheet.deleteRows(1, sheet.getMaxRows())`, "You can't delete all the rows on the sheet."],
    [`sheet.deleteRow(sheet.getMaxRows() + 1)`, "Those rows are out of bounds."],
    [
      `sheet.appendRow("x")`,
      "The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
    ],
    [`sheet.getSlicers()`, "Sheet.getSlicers is not implemented in the workbench"],
    [`SpreadsheetApp.create("x")`, "SpreadsheetApp.create is not implemented in the workbench"],
    [`SpreadsheetApp.openById("x")`, "You do not have permission to access the requested document."],
    [`UrlFetchApp.fetch("https://example.org")`, "UrlFetchApp.fetch is not implemented in the workbench"],
    [`DriveApp.getFiles()`, "DriveApp.getFiles is not implemented in the workbench"],
  ])("refuse %s", (body, message) => {
    expect(refusal(body)).toBe(message);
  });

  test("know their last row and column, and append below it", () => {
    const body = `
      const empty = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
      sheet.appendRow(["a", 1, new Date(2025, 0, 1)]);
      sheet.appendRow(["b"]);
      sheet.getRange("D5").setValue("far");
      return [empty, sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation(), sheet.getRange("A2").getValue()];`;
    expect(evaluated(body)).toEqual([[0, 0, "A1"], 5, 4, "A1:D5", "b"]);
  });

  test("grow when the last row is full", () => {
    const body = `
      sheet.getRange(sheet.getMaxRows(), 1).setValue("last");
      const before = sheet.getMaxRows();
      sheet.appendRow(["one more"]);
      return [sheet.getMaxRows() - before, sheet.getRange(before + 1, 1).getValue()];`;
    expect(evaluated(body)).toEqual([1, "one more"]);
  });

  test("insert, delete, move, hide and size rows and columns", () => {
    const body = `
      sheet.getRange("A1:A3").setValues([[1], [2], [3]]);
      sheet.getRange("B1").setFormula("=SUM(A1:A3)");
      sheet.insertRowBefore(2);
      const inserted = [sheet.getRange("A1:A4").getValues().join(), sheet.getRange("B1").getFormula()];
      sheet.deleteRow(2);
      sheet.moveRows(sheet.getRange("A3"), 1);
      const moved = sheet.getRange("A1:A3").getValues().join();
      sheet.insertColumnsBefore(1, 2);
      sheet.hideRows(2); sheet.hideColumns(1, 2);
      sheet.setColumnWidth(3, 250).setRowHeight(1, 40);
      sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setTabColor("#ff0000");
      return [...inserted, moved, sheet.getRange("C1").getValue(), sheet.isRowHiddenByUser(2), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3),
        sheet.getColumnWidth(3), sheet.getColumnWidth(4), sheet.getRowHeight(1), sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getTabColor()];`;
    expect(evaluated(body)).toEqual([
      "1,,2,3",
      "=SUM(A1:A4)",
      "3,1,2",
      3,
      true,
      true,
      false,
      250,
      100,
      40,
      1,
      2,
      "#ff0000",
    ]);
  });

  test("sort below the frozen rows", () => {
    const body = `
      sheet.getRange("A1:B4").setValues([["имя", "n"], ["в", 1], ["а", 2], ["б", 3]]);
      sheet.setFrozenRows(1);
      sheet.sort(1);
      return sheet.getRange("A1:B4").getValues().join();`;
    expect(evaluated(body)).toBe("имя,n,а,2,б,3,в,1");
  });
});

describe("protections", () => {
  test("start with every editor and can be narrowed, but not to nobody", () => {
    const body = `
      const protection = sheet.getRange("A1:B2").protect().setDescription("заголовок");
      const before = protection.getEditors().map(String);
      protection.removeEditors(protection.getEditors());
      const whole = sheet.protect().setWarningOnly(true);
      whole.setUnprotectedRanges([sheet.getRange("C1")]);
      const kept = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0];
      return [before, protection.getEditors().map((user) => user.getEmail()), kept.getDescription(), kept.getRange().getA1Notation(), protection.canEdit(),
        ss.getProtections(SpreadsheetApp.ProtectionType.SHEET).length, sheet.protect().isWarningOnly(), sheet.protect().getUnprotectedRanges()[0].getA1Notation(),
        (kept.remove(), sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length)];`;
    expect(evaluated(body)).toEqual([
      ["owner@example.org", "curator@example.org"],
      ["owner@example.org"],
      "заголовок",
      "A1:B2",
      true,
      1,
      true,
      "C1",
      0,
    ]);
  });
});

describe("validation", () => {
  test("is built, set, read and refused late", () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["да", "нет"], true).setAllowInvalid(false).setHelpText("да или нет").build();
      const range = sheet.getRange("A1:A2").setDataValidation(rule);
      const read = range.getDataValidations()[1][0];
      let late = "accepted";
      sheet.getRange("A1").setValue("может быть");
      try { SpreadsheetApp.flush(); } catch (error) { late = "refused"; }
      sheet.getRange("A1").setValue("да");
      return [read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, read.getCriteriaValues(), read.getAllowInvalid(), read.getHelpText(), late, sheet.getRange("A1").getValue(),
        (range.clearDataValidations(), range.getDataValidation())];`;
    expect(evaluated(body)).toEqual([true, [["да", "нет"], true], false, "да или нет", "refused", "да", null]);
  });

  test("knows ranges and days", () => {
    const body = `
      sheet.getRange("C1:C2").setValues([["a"], ["b"]]);
      sheet.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("C1:C2")).build());
      sheet.getRange("A2").setDataValidation(SpreadsheetApp.newDataValidation().requireDateAfter(new Date(2025, 0, 1)).build());
      const [list, day] = sheet.getRange("A1:A2").getDataValidations().map((row) => row[0]);
      return [list.getCriteriaValues()[0].getA1Notation(), day.getCriteriaValues()[0].getFullYear(), list.copy().setAllowInvalid(false).build().getAllowInvalid()];`;
    expect(evaluated(body)).toEqual(["C1:C2", 2025, false]);
  });

  test("of check boxes reads and writes booleans", () => {
    const body = `
      const range = sheet.getRange("A1:A2").insertCheckboxes();
      sheet.getRange("A1").check();
      return [range.getValues().join(), sheet.getRange("A1").isChecked(), range.getDataValidation().getCriteriaType() === SpreadsheetApp.DataValidationCriteria.CHECKBOX];`;
    expect(evaluated(body)).toEqual(["true,false", true, true]);
  });
});

describe("filters, charts and names", () => {
  test("a filter of the sheet and of any of its ranges is the same", () => {
    const body = `
      sheet.getRange("A1:B3").setValues([["k", "v"], ["a", 2], ["b", 1]]);
      sheet.getRange("A1:B3").createFilter();
      const filter = sheet.getFilter();
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(["a"]).build());
      filter.sort(2, true);
      return [sheet.getRange("A1").getFilter().getRange().getA1Notation(), filter.getColumnFilterCriteria(1).getHiddenValues(), sheet.getRange("A2").getValue(),
        (filter.remove(), sheet.getFilter())];`;
    expect(evaluated(body)).toEqual(["A1:B3", ["a"], "b", null]);
  });

  test("charts are built, changed and removed", () => {
    const body = `
      sheet.getRange("A1:B2").setValues([["год", "доля"], [2024, 0.5]]);
      const chart = sheet.newChart().asColumnChart().addRange(sheet.getRange("A1:B2")).setPosition(5, 3, 10, 20).setOption("title", "Доля").setOption("width", 480).setNumHeaders(1).build();
      sheet.insertChart(chart);
      const [kept] = sheet.getCharts();
      const first = [kept.getRanges()[0].getA1Notation(), kept.getContainerInfo().getAnchorRow(), kept.getOptions().get("title"), kept.getNumHeaders(), kept.getType()];
      sheet.updateChart(kept.modify().setChartType(Charts.ChartType.LINE).setOption("title", "Другая").build());
      const second = [sheet.getCharts().length, sheet.getCharts()[0].getType(), sheet.getCharts()[0].getOptions().get("title")];
      sheet.removeChart(sheet.getCharts()[0]);
      return [first, second, sheet.getCharts().length];`;
    expect(evaluated(body)).toEqual([["A1:B2", 5, "Доля", 1, "COLUMN"], [1, "LINE", "Другая"], 0]);
  });

  test("a list of ranges does the same to each", () => {
    const body = `sheet.getRangeList(["A1", "C1:C2"]).setValue(1).setBackground("yellow"); return [sheet.getRange("C2").getValue(), sheet.getRange("A1").getBackground()];`;
    expect(evaluated(body)).toEqual([1, "#ffff00"]);
  });
});
