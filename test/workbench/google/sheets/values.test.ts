import { describe, expect, test } from "vitest";
import { told } from "../../../support/sheetsApi.ts";

describe("values of a range", () => {
  const filled = `sheet.getRange("A1:C3").setValues([["a", 1.5, new Date(2025, 0, 31)], ["", true, "=B1*2"], ["x", "", ""]]);
    SpreadsheetApp.flush();`;

  test.each([
    ["as they are shown", `{}`, [["a", "1.5", "31/01/2025"], ["", "TRUE", "3"], ["x"]]],
    [
      "as numbers, days as serial numbers",
      `{ valueRenderOption: "UNFORMATTED_VALUE" }`,
      [["a", 1.5, 45688], ["", true, 3], ["x"]],
    ],
    [
      "with days as texts",
      `{ valueRenderOption: "UNFORMATTED_VALUE", dateTimeRenderOption: "FORMATTED_STRING" }`,
      [["a", 1.5, "31/01/2025"], ["", true, 3], ["x"]],
    ],
    ["as formulas", `{ valueRenderOption: "FORMULA" }`, [["a", 1.5, 45688], ["", true, "=B1*2"], ["x"]]],
    [
      "by columns",
      `{ valueRenderOption: "UNFORMATTED_VALUE", majorDimension: "COLUMNS" }`,
      [
        ["a", "", "x"],
        [1.5, true],
        [45688, 3],
      ],
    ],
  ])("come %s", (_, options, expected) => {
    expect(told(`${filled} return values("A1:D5", ${options}).values;`, { locale: "en_GB" })).toEqual(expected);
  });

  test("name the range, cut off at the grid, and leave out what is empty", () => {
    expect(told(`return [values("A990:AZ2000"), values("Sheet1").range, values("'Sheet1'!B:B").range];`)).toEqual([
      { range: "Sheet1!A990:Z1000", majorDimension: "ROWS" },
      "Sheet1!A1:Z1000",
      "Sheet1!B1:B1000",
    ]);
  });

  test("come from a sheet whose name needs quotes, and from a named range", () => {
    const body = `ss.insertSheet("Лист 'А'"); ss.setNamedRange("Rates", sheet.getRange("B2:C3")); SpreadsheetApp.flush();
      return [values("'Лист ''А'''!A1").range, values("Rates").range, values("Лист 'А'!A1:B1").range];`;
    expect(told(body)).toEqual(["'Лист ''А'''!A1", "Sheet1!B2:C3", "'Лист ''А'''!A1:B1"]);
  });

  test("of errors are their texts", () => {
    const body = `sheet.getRange("A1").setFormula("=1/0"); SpreadsheetApp.flush();
      return values("A1", { valueRenderOption: "UNFORMATTED_VALUE" }).values;`;
    expect(told(body)).toEqual([["#DIV/0!"]]);
  });

  test.each([
    [`values("Nothing!A1")`, "spreadsheets.values.get failed with error: Unable to parse range: Nothing!A1"],
    [`values("A1:B2:C3")`, "spreadsheets.values.get failed with error: Unable to parse range: A1:B2:C3"],
    [
      `values("A1001")`,
      "spreadsheets.values.get failed with error: Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      `values("AA1:AB2")`,
      "spreadsheets.values.get failed with error: Range (Sheet1!AA1:AB2) exceeds grid limits. Max rows: 1000, max columns: 26",
    ],
    [
      `values("A1", { valueRenderOption: "NICE" })`,
      `spreadsheets.values.get failed with error: Invalid value at 'value_render_option' (TYPE_ENUM), "NICE"`,
    ],
    [
      `values("A1", { render: 1 })`,
      `spreadsheets.values.get failed with error: Invalid JSON payload received. Unknown name "render": Cannot bind query parameter. Field 'render' could not be found in request message.`,
    ],
    [
      `Sheets.Spreadsheets.Values.get("other", "A1")`,
      "spreadsheets.values.get failed with error: Requested entity was not found.",
    ],
  ])("%s is refused", (call, message) => {
    expect(told(`return refused(() => ${call});`)).toBe(`API call to sheets.${message}`);
  });

  test("are refused with an error that names itself", () => {
    const body = `try { values("Nothing!A1"); } catch (error) { return [error.name, error.details.code, error instanceof Error]; }`;
    expect(told(body)).toEqual(["GoogleJsonResponseException", 400, true]);
  });

  test("of several ranges come in their order, with fields masks", () => {
    const body = `put("A1:B1", [["a", "b"]]);
      return [Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["B1", "A1:A2"] }).valueRanges,
        Sheets.Spreadsheets.Values.batchGet(id, { ranges: ["B1"], fields: "valueRanges(range)" })];`;
    expect(told(body)).toEqual([
      [
        { range: "Sheet1!B1", majorDimension: "ROWS", values: [["b"]] },
        { range: "Sheet1!A1:A2", majorDimension: "ROWS", values: [["a"]] },
      ],
      { valueRanges: [{ range: "Sheet1!B1" }] },
    ]);
  });

  test("are found by the sheet's id, whatever its name", () => {
    const body = `batch({ addSheet: { properties: { sheetId: 77, title: "One", gridProperties: { rowCount: 5, columnCount: 3 } } } });
      put("One!A1:B2", [["key", "n"], ["a", 2]]);
      batch({ updateSheetProperties: { properties: { sheetId: 77, title: "Другой" }, fields: "title" } });
      return Sheets.Spreadsheets.Values.batchGetByDataFilter({
        dataFilters: [{ gridRange: { sheetId: 77 } }, { a1Range: "Sheet1!A1" }],
        valueRenderOption: "UNFORMATTED_VALUE",
      }, id).valueRanges;`;
    expect(told(body)).toEqual([
      {
        valueRange: {
          range: "'Другой'!A1:C5",
          majorDimension: "ROWS",
          values: [
            ["key", "n"],
            ["a", 2],
          ],
        },
        dataFilters: [{ gridRange: { sheetId: 77 } }],
      },
      { valueRange: { range: "Sheet1!A1", majorDimension: "ROWS" }, dataFilters: [{ a1Range: "Sheet1!A1" }] },
    ]);
  });

  test("of a sheet that is gone are refused by its id", () => {
    const body = `Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [{ gridRange: { sheetId: 5 } }] }, id);`;
    expect(told(`return refused(() => { ${body} });`)).toContain("failed with error: No grid with id: 5");
  });
});

describe("writing values", () => {
  test("raw keeps texts as they are, and entered texts are parsed", () => {
    const body = `put("A1:D1", [["=1+1", "007", "1.5", true]]); typed("A2:D2", [["=1+1", "007", "1.5", "TRUE"]]);
      return values("A1:D2", { valueRenderOption: "UNFORMATTED_VALUE" }).values;`;
    expect(told(body)).toEqual([
      ["=1+1", "007", "1.5", true],
      [2, 7, 1.5, true],
    ]);
  });

  test("leaves a cell alone for null and empties it for nothing", () => {
    const body = `put("A1:C1", [["a", "b", "c"]]); const answer = put("A1:C1", [[null, "", "z"]]);
      return [values("A1:C1").values, answer];`;
    expect(told(body)).toEqual([
      [["a", "", "z"]],
      {
        spreadsheetId: expect.any(String),
        updatedRange: "Sheet1!A1:C1",
        updatedRows: 1,
        updatedColumns: 3,
        updatedCells: 2,
      },
    ]);
  });

  test("begins at a single cell and stays within a larger range", () => {
    const body = `put("B2", [[1, 2], [3, 4]]);
      return [values("A1:C3").values, refused(() => put("A1:B1", [[1, 2, 3]])), refused(() => put("A1:B1", [[1], [2]]))];`;
    expect(told(body)).toEqual([
      [[], ["", "1", "2"], ["", "3", "4"]],
      "API call to sheets.spreadsheets.values.update failed with error: Requested writing within range [Sheet1!A1:B1], but tried writing to column [C]",
      "API call to sheets.spreadsheets.values.update failed with error: Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]",
    ]);
  });

  test.each([
    [`put("A1001", [[1]])`, "Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26"],
    [`put("A1000", [[1], [2]])`, "Requested writing within range [Sheet1!A1000], but tried writing to row [1001]"],
    [
      `Sheets.Spreadsheets.Values.update({ values: [[1]] }, id, "A1")`,
      "'valueInputOption' is required but not specified",
    ],
    [`put("A1", [1])`, "Invalid value at 'values[0]' (type.googleapis.com/google.protobuf.ListValue), 1"],
    [`put("A1", [[{ a: 1 }]])`, `Invalid values[0][0]: struct_value {"a":1}`],
    [
      `Sheets.Spreadsheets.Values.update({ rows: [] }, id, "A1", { valueInputOption: "RAW" })`,
      `Invalid JSON payload received. Unknown name "rows": Cannot find field.`,
    ],
  ])("%s is refused", (call, message) => {
    expect(told(`return refused(() => ${call});`)).toBe(
      `API call to sheets.spreadsheets.values.update failed with error: ${message}`,
    );
  });

  test("in several ranges is done whole or not at all", () => {
    const body = `const write = (...data) => Sheets.Spreadsheets.Values.batchUpdate({ valueInputOption: "RAW", data }, id);
      const answer = write({ range: "A1:B1", values: [[1, 2]] }, { range: "A3", values: [["x"]] });
      const message = refused(() => write({ range: "A1", values: [["lost"]] }, { range: "Z1", values: [[1, 2]] }));
      return [answer.totalUpdatedCells, answer.totalUpdatedRows, answer.responses.length, message, values("A1:B3").values];`;
    expect(told(body)).toEqual([
      3,
      2,
      2,
      "API call to sheets.spreadsheets.values.batchUpdate failed with error: Invalid data[1]: Requested writing within range [Sheet1!Z1], but tried writing to column [AA]",
      [["1", "2"], [], ["x"]],
    ]);
  });

  test("below a table finds its end, and the sheet grows where it is full", () => {
    const body = `batch({ addSheet: { properties: { sheetId: 9, title: "T", gridProperties: { rowCount: 4, columnCount: 4 } } } });
      put("T!B1:C2", [["n", "m"], [1, 2]]);
      const append = (rows, option) => Sheets.Spreadsheets.Values.append({ values: rows }, id, "T!A1:C1", { valueInputOption: "RAW", insertDataOption: option });
      const first = append([[3, 4]], "OVERWRITE");
      const second = append([[5, 6], [7, 8]], "OVERWRITE");
      return [first.tableRange, first.updates.updatedRange, second.updates.updatedRange, values("T").values, values("T").range];`;
    expect(told(body)).toEqual([
      "T!B1:C2",
      "T!B3:C3",
      "T!B4:C5",
      [
        ["", "n", "m"],
        ["", "1", "2"],
        ["", "3", "4"],
        ["", "5", "6"],
        ["", "7", "8"],
      ],
      "T!A1:D5",
    ]);
  });

  test("takes values away and leaves formats", () => {
    const body = `sheet.getRange("A1:B1").setValues([[1, 2]]).setFontWeight("bold"); SpreadsheetApp.flush();
      const answer = Sheets.Spreadsheets.Values.clear({}, id, "A1:B1");
      return [answer.clearedRange, values("A1:B1").values ?? null, sheet.getRange("A1").getFontWeight()];`;
    expect(told(body)).toEqual(["Sheet1!A1:B1", null, "bold"]);
  });
});
