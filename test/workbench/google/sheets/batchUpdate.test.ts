import { describe, expect, test } from "vitest";
import { curator } from "../../../support/script.ts";
import { batchRefusal, openApi, told } from "../../../support/sheetsApi.ts";

describe("a batch", () => {
  test("is carried out in its order: a later request sees what an earlier one has left", () => {
    const body = `const { replies } = batch(
        { addSheet: { properties: { sheetId: 123456, title: "Новый", gridProperties: { rowCount: 2, columnCount: 2 } } } },
        { appendDimension: { sheetId: 123456, dimension: "ROWS", length: 1 } },
        { updateCells: { start: { sheetId: 123456, rowIndex: 2, columnIndex: 0 }, fields: "userEnteredValue",
          rows: [{ values: [{ userEnteredValue: { stringValue: "последняя" } }, { userEnteredValue: { formulaValue: "=1+1" } }] }] } },
      );
      return [replies, values("Новый!A3:B3").values];`;
    expect(told(body)).toEqual([
      [
        {
          addSheet: {
            properties: {
              sheetId: 123456,
              title: "Новый",
              index: 1,
              sheetType: "GRID",
              gridProperties: { rowCount: 2, columnCount: 2 },
            },
          },
        },
        {},
        {},
      ],
      [["последняя", "2"]],
    ]);
  });

  test("is carried out whole or not at all", () => {
    const body = `put("A1", [["before"]]);
      const message = refused(() => batch(
        { addSheet: { properties: { sheetId: 5, title: "Lost" } } },
        { updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{ userEnteredValue: { stringValue: "lost" } }] }] } },
        { deleteDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 5, endIndex: 7 } } },
        { updateCells: { start: { sheetId: 0, columnIndex: 25 }, fields: "userEnteredValue",
          rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }, { userEnteredValue: { numberValue: 2 } }] }] } },
      ));
      return [message, ss.getSheets().length, values("A1").values, sheet.getMaxRows()];`;
    expect(told(body)).toEqual([
      "API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[3].updateCells: Attempting to write column: 26, beyond the last requested column of: 25",
      1,
      [["before"]],
      1000,
    ]);
  });

  test.each([
    [`batch()`, "Must specify at least one request."],
    [`batch({})`, "Invalid requests[0]: No request set."],
    [`batch({ deleteSheet: { sheetId: 9 } })`, "Invalid requests[0].deleteSheet: No sheet with id: 9"],
    [
      `batch({ deleteSheet: { sheetId: 0 } })`,
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    ],
    [
      `batch({ addSheet: { properties: { title: "sheet1" } } })`,
      `Invalid requests[0].addSheet: A sheet with the name "sheet1" already exists. Please enter another name.`,
    ],
    [
      `batch({ addSheets: {} })`,
      `Invalid JSON payload received. Unknown name "addSheets" at 'requests[0]': Cannot find field.`,
    ],
    [
      `batch({ addSheet: { properties: { name: "x" } } })`,
      `Invalid JSON payload received. Unknown name "name" at 'requests[0].add_sheet.properties': Cannot find field.`,
    ],
    [
      `batch({ addSheet: { properties: { title: 5 } } })`,
      "Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5",
    ],
    [
      `batch({ addSheet: { properties: { index: 0.5 } } })`,
      "Invalid value at 'requests[0].add_sheet.properties.index' (TYPE_INT32), 0.5",
    ],
    [
      `batch({ repeatCell: { range: grid(0, 1, 0, 1), cell: {} } })`,
      "Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      `batch({ repeatCell: { range: grid(1000, 1001, 0, 2), cell: {}, fields: "note" } })`,
      "Invalid requests[0].repeatCell: Range (Sheet1!A1001:B1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      `batch({ repeatCell: { range: { sheetId: 0, startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 }, cell: {}, fields: "note" } })`,
      "Invalid requests[0].repeatCell: Range (Sheet1!A1001:B) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      `batch({ repeatCell: { range: grid(0, 1, 0, 1, 8), cell: {}, fields: "note" } })`,
      "Invalid requests[0].repeatCell: No grid with id: 8",
    ],
    [
      `batch({ repeatCell: { range: grid(0, 1, 0, 1), cell: {}, fields: "colour" } })`,
      "Invalid requests[0].repeatCell: Invalid value at 'fields' (type.googleapis.com/google.protobuf.FieldMask), Field 'colour' could not be found in request message.",
    ],
    [
      `batch({ updateCells: { range: grid(0, 2, 0, 2), fields: "note", rows: [{}, {}, { values: [{ note: "x" }] }] } })`,
      "Invalid requests[0].updateCells: Attempting to write row: 2, beyond the last requested row of: 1",
    ],
    [
      `batch({ addSheet: {}, deleteSheet: { sheetId: 0 } })`,
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'",
    ],
  ])("%s is refused", (call, message) => expect(batchRefusal(call)).toBe(message));

  test.each([
    [`batch({ addSlicer: {} })`, "Sheets batchUpdate with addSlicer is not implemented in the workbench"],
    [
      `batch({ repeatCell: { range: grid(0, 1, 0, 1), cell: { userEnteredFormat: { textRotation: { angle: 5 } } }, fields: "userEnteredFormat.textRotation" } })`,
      "Sheets CellFormat.textRotation is not implemented in the workbench",
    ],
    [
      `Sheets.Spreadsheets.Sheets.copyTo({}, id, 0)`,
      "Sheets.Spreadsheets.Sheets.copyTo is not implemented in the workbench",
    ],
    [`get("sheets.slicers")`, "Sheets Sheet.slicers is not implemented in the workbench"],
  ])("%s names what the workbench lacks", (call, message) => {
    expect(told(`return refused(() => ${call});`)).toBe(message);
  });

  test("answers with the spreadsheet where it is asked to", () => {
    const body = `const answer = Sheets.Spreadsheets.batchUpdate({
        requests: [{ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{ userEnteredValue: { stringValue: "key" } }] }] } }],
        includeSpreadsheetInResponse: true, responseRanges: ["Sheet1!A1:A2"], responseIncludeGridData: true,
      }, id, { fields: "updatedSpreadsheet(sheets(data(rowData(values(formattedValue)))))" });
      return answer;`;
    expect(told(body)).toEqual({
      updatedSpreadsheet: { sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "key" }] }] }] }] },
    });
  });
});

describe("cells", () => {
  test("a text is never parsed, a number is a number, a formula is one", () => {
    const body = `const cell = (userEnteredValue) => ({ userEnteredValue });
      batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [
        cell({ stringValue: "=1+1" }), cell({ stringValue: "007" }), cell({ stringValue: "1.5.2025" }), cell({ stringValue: "'x" }),
        cell({ numberValue: 45688 }), cell({ boolValue: false }), cell({ formulaValue: "=E1+1" }), cell({}) ] }] } });
      return [values("A1:H1", { valueRenderOption: "UNFORMATTED_VALUE" }).values, sheet.getRange("A1").getFormula()];`;
    expect(told(body)).toEqual([[["=1+1", "007", "1.5.2025", "'x", 45688, false, 45689]], ""]);
  });

  test("keep their formats where only values are named, and days stay days", () => {
    const body = `sheet.getRange("A1").setNumberFormat("dd.mm.yyyy").setBackground("#ff0000"); SpreadsheetApp.flush();
      batch({ updateCells: { start: { sheetId: 0 }, fields: "userEnteredValue", rows: [{ values: [{ userEnteredValue: { numberValue: 45688 } }] }] } });
      return [values("A1").values, sheet.getRange("A1").getBackground(), sheet.getRange("A1").getValue() instanceof Date];`;
    expect(told(body)).toEqual([[["31.01.2025"]], "#ff0000", true]);
  });

  test("of a range for which there is nothing lose what the mask names", () => {
    const body = `put("A1:B2", [["a", "b"], ["c", "d"]]);
      batch({ updateCells: { range: grid(0, 2, 0, 2), fields: "userEnteredValue", rows: [{ values: [{ userEnteredValue: { stringValue: "x" } }] }] } });
      return values("A1:B2").values ?? null;`;
    expect(told(body)).toEqual([["x"]]);
  });

  test("are formatted as the mask says, and lose what the format does not tell", () => {
    const body = `sheet.getRange("A1:B1").setFontStyle("italic").setFontSize(14); SpreadsheetApp.flush();
      const cell = { userEnteredFormat: { backgroundColor: { red: 1, green: 0.5 }, textFormat: { bold: true }, numberFormat: { type: "NUMBER", pattern: "0.0" },
        horizontalAlignment: "CENTER", wrapStrategy: "WRAP" } };
      batch({ repeatCell: { range: grid(0, 1, 0, 2), cell, fields: "userEnteredFormat(backgroundColor,textFormat.bold,textFormat.fontSize,numberFormat,horizontalAlignment,wrapStrategy)" } });
      const range = sheet.getRange("B1");
      return [range.getBackground(), range.getFontWeight(), range.getFontStyle(), range.getFontSize(), range.getNumberFormat(),
        range.getHorizontalAlignment(), range.getWrap()];`;
    expect(told(body)).toEqual(["#ff8000", "bold", "italic", 10, "0.0", "center", true]);
  });

  test("take a formula that moves along", () => {
    const body = `put("A1:A3", [[1], [2], [3]]);
      batch({ repeatCell: { range: grid(0, 3, 1, 2), cell: { userEnteredValue: { formulaValue: "=A1*10" } }, fields: "userEnteredValue" } });
      return [values("B1:B3", { valueRenderOption: "UNFORMATTED_VALUE" }).values, values("B3", { valueRenderOption: "FORMULA" }).values];`;
    expect(told(body)).toEqual([[[10], [20], [30]], [["=A3*10"]]]);
  });

  test("are appended below the last filled row; the sheet grows", () => {
    const body = `batch({ addSheet: { properties: { sheetId: 3, title: "T", gridProperties: { rowCount: 2, columnCount: 2 } } } });
      const row = (text) => ({ values: [{ userEnteredValue: { stringValue: text } }] });
      batch({ appendCells: { sheetId: 3, rows: [row("a"), row("b"), row("c")], fields: "userEnteredValue" } });
      return [values("T").values, values("T").range];`;
    expect(told(body)).toEqual([[["a"], ["b"], ["c"]], "T!A1:B3"]);
  });

  test("have notes, rules and borders of their own", () => {
    const body = `const rule = { condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }, { userEnteredValue: "нет" }] }, strict: true, showCustomUi: true, inputMessage: "?" };
      batch(
        { updateCells: { start: { sheetId: 0 }, fields: "note,dataValidation", rows: [{ values: [{ note: "n" }, { dataValidation: rule }] }] } },
        { updateBorders: { range: grid(0, 2, 0, 2), top: { style: "SOLID", color: { blue: 1 } }, innerVertical: { style: "DOTTED" } } },
      );
      const told = get("sheets(data(rowData(values(note,dataValidation,userEnteredFormat.borders))))", ["A1:B2"]).sheets[0].data[0].rowData;
      return [told, sheet.getRange("B1").getDataValidation().getCriteriaType().name(), refused(() => put("B1", [["может"]]))];`;
    const dotted = { style: "DOTTED", color: {}, colorStyle: { rgbColor: {} } };
    const solid = { style: "SOLID", color: { blue: 1 }, colorStyle: { rgbColor: { blue: 1 } } };
    expect(told(body)).toEqual([
      [
        {
          values: [
            { note: "n", userEnteredFormat: { borders: { top: solid, right: dotted } } },
            {
              dataValidation: {
                condition: { type: "ONE_OF_LIST", values: [{ userEnteredValue: "да" }, { userEnteredValue: "нет" }] },
                inputMessage: "?",
                strict: true,
                showCustomUi: true,
              },
              userEnteredFormat: { borders: { top: solid, left: dotted } },
            },
          ],
        },
        {
          values: [
            { userEnteredFormat: { borders: { right: dotted } } },
            { userEnteredFormat: { borders: { left: dotted } } },
          ],
        },
      ],
      "VALUE_IN_LIST",
      expect.stringContaining("violates the data validation rules"),
    ]);
  });

  test.each([
    ["NUMBER_BETWEEN", ["1", "10"], "NUMBER_BETWEEN"],
    ["DATE_AFTER", ["31/01/2025"], "DATE_AFTER"],
    ["TEXT_IS_EMAIL", [], "TEXT_IS_VALID_EMAIL"],
    ["ONE_OF_RANGE", ["=Sheet1!$D$1:$D$3"], "VALUE_IN_RANGE"],
    ["CUSTOM_FORMULA", ["=A1>1"], "CUSTOM_FORMULA"],
    ["BOOLEAN", [], "CHECKBOX"],
  ])("take a rule of type %s and tell it again", (type, texts, criteria) => {
    const values = texts.map((userEnteredValue) => ({ userEnteredValue }));
    const condition = { type, ...(values.length > 0 ? { values } : {}) };
    const body = `batch({ setDataValidation: { range: grid(0, 1, 0, 1), rule: { condition: ${JSON.stringify(condition)}, strict: true } } });
      const [[cell]] = get("sheets(data(rowData(values(dataValidation))))", ["A1"]).sheets[0].data[0].rowData.map(({ values }) => values);
      return [cell.dataValidation.condition, sheet.getRange("A1").getDataValidation().getCriteriaType().name()];`;
    const again = type === "ONE_OF_RANGE" ? [{ userEnteredValue: "=Sheet1!D1:D3" }] : values;
    expect(told(body, { locale: "en_GB" })).toEqual([
      { type, ...(again.length > 0 ? { values: again } : {}) },
      criteria,
    ]);
  });
});

describe("rows and columns", () => {
  const lines = `put("A1:A4", [["a"], ["b"], ["c"], ["d"]]); const rows = (startIndex, endIndex) => ({ sheetId: 0, dimension: "ROWS", startIndex, endIndex });`;

  test.each([
    [
      "inserted",
      `batch({ insertDimension: { range: rows(1, 3), inheritFromBefore: true } })`,
      [["a"], [], [], ["b"], ["c"], ["d"]],
    ],
    ["deleted", `batch({ deleteDimension: { range: rows(1, 3) } })`, [["a"], ["d"]]],
    [
      "moved down",
      `batch({ moveDimension: { source: rows(0, 2), destinationIndex: 3 } })`,
      [["c"], ["a"], ["b"], ["d"]],
    ],
    ["moved up", `batch({ moveDimension: { source: rows(2, 4), destinationIndex: 0 } })`, [["c"], ["d"], ["a"], ["b"]]],
  ])("are %s", (_, call, expected) =>
    expect(told(`${lines} ${call}; return values("A1:A8").values;`)).toEqual(expected),
  );

  test("that are inserted look like those before them or behind them", () => {
    const body = `sheet.getRange("A1").setBackground("#ff0000"); sheet.getRange("A2").setBackground("#00ff00"); SpreadsheetApp.flush();
      const range = { sheetId: 0, dimension: "ROWS", startIndex: 1, endIndex: 2 };
      batch({ insertDimension: { range, inheritFromBefore: true } }); const before = sheet.getRange("A2").getBackground(); SpreadsheetApp.flush();
      batch({ insertDimension: { range: { ...range, startIndex: 2, endIndex: 3 }, inheritFromBefore: false } });
      SpreadsheetApp.flush();
      return [before, sheet.getRange("A3").getBackground()];`;
    expect(told(body)).toEqual(["#ff0000", "#00ff00"]);
  });

  test("are sized and hidden", () => {
    const body = `const columns = { sheetId: 0, dimension: "COLUMNS", startIndex: 1, endIndex: 3 };
      batch({ updateDimensionProperties: { range: columns, properties: { pixelSize: 42, hiddenByUser: true }, fields: "pixelSize,hiddenByUser" } });
      return get("sheets(data(columnMetadata))", ["A1:D1"]).sheets[0].data[0].columnMetadata;`;
    const wide = { pixelSize: 42, hiddenByUser: true };
    expect(told(body)).toEqual([{ pixelSize: 100 }, wide, wide, { pixelSize: 100 }]);
  });

  test.each([
    [
      `{ deleteDimension: { range: { sheetId: 0, dimension: "ROWS" } } }`,
      "You can't delete all the rows on the sheet.",
    ],
    [
      `{ insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 }, inheritFromBefore: true } }`,
      "inheritFromBefore cannot be true when inserting at index 0.",
    ],
    [`{ appendDimension: { sheetId: 0, dimension: "ROWS" } }`, "length must be greater than 0."],
    [`{ appendDimension: { sheetId: 0, length: 1 } }`, "Invalid dimension: it must be ROWS or COLUMNS."],
    [
      `{ appendDimension: { sheetId: 0, dimension: "ROWS", length: 400000 } }`,
      "This action would increase the number of cells in the workbook above the limit of 10000000 cells.",
    ],
  ])("%s is refused", (request, message) => {
    const [, kind] = /\{ (\w+)/.exec(request) ?? [];
    expect(batchRefusal(`batch(${request});`)).toBe(`Invalid requests[0].${kind}: ${message}`);
  });
});

describe("sheets and the spreadsheet", () => {
  test("are named, frozen, coloured, moved, hidden and resized", () => {
    const body = `batch({ addSheet: { properties: { sheetId: 2, title: "Two" } } }, { addSheet: { properties: { sheetId: 3, title: "Three" } } });
      batch({ updateSheetProperties: { properties: { sheetId: 0, title: "One", index: 2, tabColor: { red: 1 },
        gridProperties: { rowCount: 20, columnCount: 30, frozenRowCount: 2 } }, fields: "title,index,tabColor,gridProperties(rowCount,columnCount,frozenRowCount)" } },
        { updateSheetProperties: { properties: { sheetId: 2, hidden: true }, fields: "hidden" } });
      return get("sheets.properties").sheets.map(({ properties }) => properties);`;
    const plain = { sheetType: "GRID", gridProperties: { rowCount: 1000, columnCount: 26 } };
    expect(told(body)).toEqual([
      { ...plain, sheetId: 2, title: "Two", index: 0, hidden: true },
      {
        sheetId: 0,
        title: "One",
        index: 1,
        sheetType: "GRID",
        gridProperties: { rowCount: 20, columnCount: 30, frozenRowCount: 2 },
        tabColor: { red: 1 },
        tabColorStyle: { rgbColor: { red: 1 } },
      },
      { ...plain, sheetId: 3, title: "Three", index: 2 },
    ]);
  });

  test("a sheet is copied under an id of one's own", () => {
    const body = `put("A1:B1", [["a", "=1+1"]]);
      batch({ addConditionalFormatRule: { rule: { ranges: [grid(0, 5, 0, 1)], booleanRule: { condition: { type: "NOT_BLANK" }, format: { textFormat: { bold: true } } } } } });
      const { replies } = batch({ duplicateSheet: { sourceSheetId: 0, newSheetId: 44, newSheetName: "Copy", insertSheetIndex: 1 } });
      return [replies[0].duplicateSheet.properties.sheetId, values("Copy!A1:B1").values, get("sheets.conditionalFormats.ranges").sheets];`;
    const at = { startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 };
    expect(told(body)).toEqual([
      44,
      [["a", "=1+1"]],
      [{ conditionalFormats: [{ ranges: [at] }] }, { conditionalFormats: [{ ranges: [{ sheetId: 44, ...at }] }] }],
    ]);
  });

  test("the spreadsheet takes a title, a locale and a zone", () => {
    const body = `batch({ updateSpreadsheetProperties: { properties: { title: "T", locale: "ru_RU", timeZone: "Asia/Omsk" }, fields: "title,locale,timeZone" } });
      return get("properties(title,locale,timeZone)");`;
    expect(told(body)).toEqual({ properties: { title: "T", locale: "ru_RU", timeZone: "Asia/Omsk" } });
  });
});

describe("what is moved, sorted and replaced", () => {
  test("a range is sorted by several columns", () => {
    const body = `put("A1:B4", [["b", 1], ["a", 2], ["b", 3], ["a", 1]]);
      batch({ sortRange: { range: grid(0, 4, 0, 2), sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }, { dimensionIndex: 1, sortOrder: "DESCENDING" }] } });
      return values("A1:B4", { valueRenderOption: "UNFORMATTED_VALUE" }).values;`;
    expect(told(body)).toEqual([
      ["a", 2],
      ["a", 1],
      ["b", 3],
      ["b", 1],
    ]);
  });

  test.each([
    ["PASTE_NORMAL", ["=A1+1", "#ff0000"]],
    ["PASTE_VALUES", [2, "#ffffff"]],
    ["PASTE_FORMULA", ["=A1+1", "#ffffff"]],
    ["PASTE_FORMAT", ["", "#ff0000"]],
  ])("a range is copied with %s", (pasteType, expected) => {
    const body = `put("A1", [[1]]); sheet.getRange("B1").setFormula("=A1+1").setBackground("#ff0000"); sheet.getRange("A1:A5").setBackground(null); SpreadsheetApp.flush();
      batch({ copyPaste: { source: grid(0, 1, 1, 2), destination: grid(0, 1, 1, 2), pasteType: ${JSON.stringify(pasteType)} } },
        { copyPaste: { source: grid(0, 1, 1, 2), destination: grid(4, 5, 1, 2), pasteType: ${JSON.stringify(pasteType)} } });
      SpreadsheetApp.flush();
      const formula = sheet.getRange("B5").getFormula();
      return [formula || sheet.getRange("B5").getValue(), sheet.getRange("B5").getBackground()];`;
    const [content, background] = expected;
    expect(told(body)).toEqual([typeof content === "string" ? content.replace("A1", "A5") : content, background]);
  });

  test("a range without formulas around it is cut and pasted", () => {
    const body = `put("A1:B1", [["a", "b"]]); batch({ cutPaste: { source: grid(0, 1, 0, 2), destination: { sheetId: 0, rowIndex: 2, columnIndex: 1 } } });
      return values("A1:C3").values;`;
    expect(told(body)).toEqual([[], [], ["", "a", "b"]]);
  });

  test("texts are found and replaced, and counted", () => {
    const body = `put("A1:B2", [["Cat cat", "dog"], ["concat", "x"]]); sheet.getRange("C1").setFormula('="cat"'); SpreadsheetApp.flush();
      const { replies } = batch({ findReplace: { find: "cat", replacement: "$1", allSheets: true } });
      return [replies[0], values("A1:C2").values];`;
    expect(told(body)).toEqual([
      { findReplace: { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 3 } },
      [
        ["$1 $1", "dog", "cat"],
        ["con$1", "x"],
      ],
    ]);
  });

  test("cells are merged by rows and parted again", () => {
    const body = `batch({ mergeCells: { range: grid(0, 2, 0, 2), mergeType: "MERGE_ROWS" } }); const merged = get("sheets.merges").sheets[0].merges;
      batch({ unmergeCells: { range: grid(0, 1, 0, 2) } }); return [merged, get("sheets.merges").sheets[0].merges];`;
    const row = (index: number) => ({
      startRowIndex: index,
      endRowIndex: index + 1,
      startColumnIndex: 0,
      endColumnIndex: 2,
    });
    expect(told(body)).toEqual([[row(0), row(1)], [row(1)]]);
  });
});

describe("objects of a sheet", () => {
  test("named ranges keep their ids", () => {
    const body = `const { replies } = batch({ addNamedRange: { namedRange: { name: "Rates", range: grid(0, 2, 0, 1) } } });
      const { namedRangeId } = replies[0].addNamedRange.namedRange;
      batch({ updateNamedRange: { namedRange: { namedRangeId, name: "Prices", range: grid(1, 3, 0, 1) }, fields: "name,range" } });
      const after = get("namedRanges").namedRanges;
      batch({ deleteNamedRange: { namedRangeId } });
      return [after.map((one) => one.namedRangeId === namedRangeId), after[0].name, after[0].range, get("namedRanges")];`;
    const range = { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 };
    expect(told(body)).toEqual([[true], "Prices", range, {}]);
  });

  test("a protected range holds against others, and its maker stays an editor", () => {
    const body = `const { replies } = batch({ addProtectedRange: { protectedRange: { range: grid(0, 1, 0, 2), description: "d", editors: { users: ["owner@example.org"], domainUsersCanEdit: false } } } });
      const made = replies[0].addProtectedRange.protectedRange;
      batch({ updateProtectedRange: { protectedRange: { protectedRangeId: made.protectedRangeId, description: "e" }, fields: "description" } });
      const told = get("sheets.protectedRanges").sheets[0].protectedRanges;
      batch({ deleteProtectedRange: { protectedRangeId: made.protectedRangeId } });
      return [made.protectedRangeId === told[0].protectedRangeId, told[0].description, told[0].editors, get("sheets.protectedRanges").sheets];`;
    expect(told(body)).toEqual([true, "e", { users: ["owner@example.org"] }, [{}]]);
  });

  test("whoever is not among the editors is refused, and cannot leave themselves out", () => {
    const protect = `batch({ addProtectedRange: { protectedRange: { range: { sheetId: 0 }, editors: { users: [] } } } });`;
    const script = openApi({
      protect,
      attempt: `return refused(() => { ${protect} });`,
      write: `return refused(() => put("A1", [[1]]));`,
    });
    const failed = "API call to sheets.spreadsheets";
    expect(script.value("attempt", [], curator)).toBe(
      `${failed}.batchUpdate failed with error: Invalid requests[0].addProtectedRange: You can't remove yourself as an editor.`,
    );
    script.value("protect");
    expect(script.value("write", [], curator)).toBe(
      `${failed}.values.update failed with error: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.`,
    );
    expect(script.value("write")).toBe("nothing was refused");
    script.close();
  });
});
