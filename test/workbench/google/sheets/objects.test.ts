import { describe, expect, test } from "vitest";
import { openWorkbook } from "../../../../src/workbench/kernel/workbook.ts";
import { owner } from "../../../support/script.ts";
import { batchRefusal, openApi, told } from "../../../support/sheetsApi.ts";

const at = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

const rule = `const rule = (type, value, row = 0) => ({ ranges: [grid(row, row + 5, 0, 2)], booleanRule: {
  condition: { type, values: [{ userEnteredValue: value }] }, format: { backgroundColor: { red: 1 }, textFormat: { bold: true } } } });
  const types = () => (get("sheets.conditionalFormats").sheets[0].conditionalFormats ?? []).map((one) => one.booleanRule.condition.values[0].userEnteredValue);`;

describe("conditional formats", () => {
  test("are kept in their order, changed, moved and taken away", () => {
    const body = `${rule}
      batch({ addConditionalFormatRule: { rule: rule("NUMBER_GREATER", "1") } }, { addConditionalFormatRule: { rule: rule("NUMBER_LESS", "2"), index: 1 } },
        { addConditionalFormatRule: { rule: rule("NUMBER_EQ", "3"), index: 0 } });
      const added = types();
      const { replies } = batch({ updateConditionalFormatRule: { index: 0, sheetId: 0, newIndex: 2 } });
      const moved = types();
      const changed = batch({ updateConditionalFormatRule: { index: 1, rule: rule("TEXT_CONTAINS", "x") } }).replies[0].updateConditionalFormatRule;
      batch({ deleteConditionalFormatRule: { index: 0, sheetId: 0 } });
      return [added, moved, replies[0].updateConditionalFormatRule.oldIndex, changed.oldRule.booleanRule.condition.type, types(),
        get("sheets.conditionalFormats").sheets[0].conditionalFormats[0]];`;
    expect(told(body)).toEqual([
      ["3", "1", "2"],
      ["1", "2", "3"],
      0,
      "NUMBER_LESS",
      ["x", "3"],
      {
        ranges: [at(0, 5, 0, 2)],
        booleanRule: {
          condition: { type: "TEXT_CONTAINS", values: [{ userEnteredValue: "x" }] },
          format: {
            backgroundColor: { red: 1 },
            backgroundColorStyle: { rgbColor: { red: 1 } },
            textFormat: { bold: true },
          },
        },
      },
    ]);
  });

  test("go along with rows, sheets and names, formulas too", () => {
    const body = `${rule} batch({ addConditionalFormatRule: { rule: rule("CUSTOM_FORMULA", "=Other!$A$1>A1") } }, { addSheet: { properties: { sheetId: 6, title: "Other" } } });
      sheet.insertRowsBefore(1, 2); SpreadsheetApp.flush(); ss.getSheetByName("Other").setName("Новый"); SpreadsheetApp.flush();
      const told = get("sheets.conditionalFormats").sheets[0].conditionalFormats[0];
      sheet.deleteRows(1, 900); SpreadsheetApp.flush();
      return [told.ranges, told.booleanRule.condition.values[0].userEnteredValue, get("sheets.conditionalFormats").sheets[0]];`;
    expect(told(body)).toEqual([[at(2, 7, 0, 2)], "=Новый!$A$1>A3", {}]);
  });

  test("may be a gradient", () => {
    const gradientRule = {
      minpoint: { type: "MIN", color: { red: 1 } },
      midpoint: { type: "PERCENT", value: "50", color: {} },
      maxpoint: { type: "MAX", color: { green: 1 } },
    };
    const body = `batch({ addConditionalFormatRule: { rule: { ranges: [grid(0, 1, 0, 1)], gradientRule: ${JSON.stringify(gradientRule)} } } });
      return get("sheets.conditionalFormats.gradientRule(minpoint(type,color),midpoint(type,value,color),maxpoint(type,color))").sheets[0].conditionalFormats[0].gradientRule;`;
    expect(told(body)).toEqual(gradientRule);
  });

  test.each([
    [`ranges: [], booleanRule: { condition: { type: "BLANK" } }`, "ConditionalFormatRule.ranges must not be empty."],
    [`ranges: [grid(0, 1, 0, 1)]`, "Exactly one of booleanRule and gradientRule must be set."],
    [
      `ranges: [grid(0, 1, 0, 1)], booleanRule: { condition: { type: "ONE_OF_LIST" } }`,
      "ConditionType 'ONE_OF_LIST' is not supported in conditional formats.",
    ],
    [
      `ranges: [grid(0, 1, 0, 1)], booleanRule: { condition: { type: "BLANK" }, format: { textFormat: { fontSize: 9 } } }`,
      "Conditional format rules cannot set fontSize.",
    ],
    [
      `ranges: [grid(0, 1, 0, 1)], booleanRule: { condition: { type: "NUMBER_BETWEEN", values: [{ userEnteredValue: "1" }] } }`,
      "ConditionType 'NUMBER_BETWEEN' requires exactly 2 ConditionValues, but 1 were supplied.",
    ],
  ])("with { %s } are refused", (text, message) => {
    expect(batchRefusal(`batch({ addConditionalFormatRule: { rule: { ${text} } } });`)).toBe(
      `Invalid requests[0].addConditionalFormatRule: ${message}`,
    );
  });
});

describe("alternating colours", () => {
  const bands = `const rowProperties = { headerColor: { blue: 1 }, firstBandColor: { red: 1 }, secondBandColor: { green: 1 } };`;

  test("are kept, go along and are taken away", () => {
    const body = `${bands} const { replies } = batch({ addBanding: { bandedRange: { range: grid(1, 4, 0, 2), rowProperties } } });
      const { bandedRangeId } = replies[0].addBanding.bandedRange;
      batch({ insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } } });
      const [told] = get("sheets.bandedRanges").sheets[0].bandedRanges;
      batch({ deleteBanding: { bandedRangeId } });
      return [told.bandedRangeId === bandedRangeId, told.range, told.rowProperties.headerColor, get("sheets.bandedRanges").sheets[0]];`;
    expect(told(body)).toEqual([true, at(2, 5, 0, 2), { blue: 1 }, {}]);
  });

  test("do not overlap", () => {
    expect(
      batchRefusal(`${bands} const add = (...sides) => ({ addBanding: { bandedRange: { range: grid(...sides), rowProperties } } });
        batch(add(0, 2, 0, 2), add(2, 3, 0, 2), add(1, 2, 1, 3));`),
    ).toBe(
      "Invalid requests[2].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  });

  test("hide the format that a cell is shown in: nobody is told a wrong one", () => {
    const body = `${bands} put("A1", [["a"]]); batch({ addBanding: { bandedRange: { range: grid(0, 2, 0, 2), rowProperties } } });
      return refused(() => get("sheets.data.rowData.values.effectiveFormat", ["A1"]));`;
    expect(told(body)).toBe(
      "Sheets CellData.effectiveFormat on a sheet with conditional formats or alternating colours is not implemented in the workbench",
    );
  });
});

describe("charts", () => {
  const chart = `const source = (from, to) => ({ sourceRange: { sources: [grid(0, 5, from, to)] } });
    const spec = { title: "Доли", basicChart: { chartType: "COLUMN", legendPosition: "BOTTOM_LEGEND", headerCount: 1,
      axis: [{ position: "LEFT_AXIS", title: "%" }], domains: [{ domain: source(0, 1) }], series: [{ series: source(1, 2) }, { series: source(2, 3) }] } };
    const position = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 6, columnIndex: 1 }, widthPixels: 300 } };`;

  test("are drawn from their ranges, which go along with rows", () => {
    const body = `${chart} const { replies } = batch({ addChart: { chart: { spec, position } } });
      sheet.insertRowBefore(1); SpreadsheetApp.flush();
      const [told] = get("sheets.charts").sheets[0].charts;
      const [drawn] = sheet.getCharts();
      return [told.chartId === replies[0].addChart.chart.chartId, told.position.overlayPosition, told.spec.basicChart.series.map((one) => one.series.sourceRange.sources[0]),
        told.spec.title, drawn.getOptions().get("title"), drawn.getOptions().get("vAxis.title"), drawn.getRanges().map((range) => range.getA1Notation())];`;
    expect(told(body)).toEqual([
      true,
      { anchorCell: { rowIndex: 7, columnIndex: 1 }, widthPixels: 300, heightPixels: 371 },
      [at(1, 6, 1, 2), at(1, 6, 2, 3)],
      "Доли",
      "Доли",
      "%",
      ["A2:A6", "B2:B6", "C2:C6"],
    ]);
  });

  test("are changed, moved and taken away", () => {
    const body = `${chart} const { chartId } = batch({ addChart: { chart: { chartId: 71, spec, position } } }).replies[0].addChart.chart;
      batch({ updateChartSpec: { chartId, spec: { title: "Круг", pieChart: { domain: source(0, 1), series: source(1, 2) } } } },
        { updateEmbeddedObjectPosition: { objectId: chartId, newPosition: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 2 } } }, fields: "anchorCell" } });
      const [told] = get("sheets.charts").sheets[0].charts;
      batch({ deleteEmbeddedObject: { objectId: chartId } });
      return [chartId, Object.keys(told.spec), told.position.overlayPosition, sheet.getCharts().length];`;
    expect(told(body)).toEqual([
      71,
      ["title", "pieChart"],
      { anchorCell: { rowIndex: 1, columnIndex: 2 }, widthPixels: 300, heightPixels: 371 },
      0,
    ]);
  });

  test("of a kind that is missing name it", () => {
    expect(batchRefusal(`${chart} batch({ addChart: { chart: { spec: { histogramChart: {} }, position } } });`)).toBe(
      "Sheets ChartSpec.histogramChart is not implemented in the workbench",
    );
  });
});

describe("developer metadata", () => {
  const create = `const create = (metadataKey, location, metadataValue = "v") =>
    batch({ createDeveloperMetadata: { developerMetadata: { metadataKey, metadataValue, visibility: "DOCUMENT", location } } }).replies[0].createDeveloperMetadata.developerMetadata;
    const row = (startIndex) => ({ dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex, endIndex: startIndex + 1 } });`;

  test("are found by key, go along with their row, and are lost with it", () => {
    const body = `${create} put("A1:A3", [["a"], ["b"], ["c"]]);
      create("row", row(1)); create("book", { spreadsheet: true }); create("sheet", { sheetId: 0 });
      sheet.insertRowBefore(1); SpreadsheetApp.flush();
      const filter = { developerMetadataLookup: { metadataKey: "row" } };
      const found = Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [filter] }, id).valueRanges[0].valueRange;
      const search = () => (Sheets.Spreadsheets.DeveloperMetadata.search({ dataFilters: [filter] }, id).matchedDeveloperMetadata ?? []).map((one) => one.developerMetadata.location.dimensionRange.startIndex);
      const places = search();
      sheet.deleteRow(3); SpreadsheetApp.flush();
      return [found, places, search(), get("developerMetadata.metadataKey").developerMetadata, get("sheets.developerMetadata.metadataKey").sheets];`;
    expect(told(body)).toEqual([
      { range: "Sheet1!A3:Z3", majorDimension: "ROWS", values: [["b"]] },
      [2],
      [],
      [{ metadataKey: "book" }],
      [{ developerMetadata: [{ metadataKey: "sheet" }] }],
    ]);
  });

  test("are changed and taken away by what they are looked up by", () => {
    const body = `${create} const made = create("k", { spreadsheet: true });
      const dataFilter = { developerMetadataLookup: { metadataId: made.metadataId } };
      batch({ updateDeveloperMetadata: { dataFilters: [dataFilter], developerMetadata: { metadataValue: "w" }, fields: "metadataValue" } });
      const told = Sheets.Spreadsheets.DeveloperMetadata.get(id, made.metadataId);
      const gone = batch({ deleteDeveloperMetadata: { dataFilter } }).replies[0].deleteDeveloperMetadata.deletedDeveloperMetadata.length;
      return [told.metadataValue, told.location, gone, refused(() => Sheets.Spreadsheets.DeveloperMetadata.get(id, made.metadataId)).endsWith("No developer metadata with id: " + made.metadataId)];`;
    expect(told(body)).toEqual(["w", { locationType: "SPREADSHEET", spreadsheet: true }, 1, true]);
  });
});

describe("a filter", () => {
  test("hides the rows of the values that it names, and is taken away", () => {
    const body = `put("A1:A4", [["h"], ["a"], ["b"], ["a"]]);
      batch({ setBasicFilter: { filter: { range: grid(0, 4, 0, 1), filterSpecs: [{ columnIndex: 0, filterCriteria: { hiddenValues: ["a"] } }] } } });
      const told = get("sheets(basicFilter,data(rowMetadata(hiddenByFilter)))", ["A1:A4"]).sheets[0];
      batch({ clearBasicFilter: { sheetId: 0 } });
      return [told.basicFilter, told.data[0].rowMetadata, get("sheets.basicFilter").sheets[0]];`;
    const criteria = { hiddenValues: ["a"] };
    expect(told(body)).toEqual([
      { range: at(0, 4, 0, 1), criteria: { 0: criteria }, filterSpecs: [{ columnIndex: 0, filterCriteria: criteria }] },
      [{}, { hiddenByFilter: true }, {}, { hiddenByFilter: true }],
      {},
    ]);
  });
});

test("what a batch has made is on disk, and its maker may take it back", () => {
  const script = openApi({
    make: `${rule} batch({ addConditionalFormatRule: { rule: rule("NUMBER_EQ", "3") } },
      { createDeveloperMetadata: { developerMetadata: { metadataKey: "k", visibility: "PROJECT", location: { sheetId: 0 } } } },
      { addNamedRange: { namedRange: { namedRangeId: "my-id", name: "N", range: grid(0, 1, 0, 1) } } });`,
    look: `return [get("sheets.conditionalFormats.ranges").sheets[0], get("sheets.developerMetadata.metadataKey").sheets[0], get("namedRanges").namedRanges?.[0].namedRangeId ?? null];`,
  });
  script.value("make");
  const made = [
    { conditionalFormats: [{ ranges: [at(0, 5, 0, 2)] }] },
    { developerMetadata: [{ metadataKey: "k" }] },
    "my-id",
  ];
  expect(script.value("look")).toEqual(made);
  script.workbook.undo(owner);
  expect(script.value("look")).toEqual([{}, {}, null]);
  script.workbook.redo(owner);
  expect(script.value("look")).toEqual(made);
  script.workbook.close();
  const again = openWorkbook({ dir: script.dir });
  expect(again.decoration()).toMatchObject({
    conditionalFormats: [{ condition: { type: "NUMBER_EQ" } }],
    metadata: [{ key: "k" }],
  });
  expect(again.namedRangeIds()).toEqual({ N: "my-id" });
  again.close();
});
