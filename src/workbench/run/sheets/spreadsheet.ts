/** The spreadsheet as the interface tells it: of each part only what the mask asks for. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { RangeAddress, SheetInfo, Workbook, WorkbookInfo } from "../../kernel/api.ts";
import { cellsOf } from "./cellData.ts";
import { defaultFormat } from "./cellFormat.ts";
import { embeddedChartOf } from "./charts.ts";
import { colourOf } from "./colours.ts";
import type { Reading } from "./conditions.ts";
import {
  bandedRangeOf,
  conditionalFormatRuleOf,
  developerMetadataOf,
  namedRangeId,
  protectedRangeOf,
} from "./decorations.ts";
import { MissingHere } from "./errors.ts";
import { below, has, type Mask } from "./mask.ts";
import { toGridRange } from "./ranges.ts";
import { untilLast } from "./untilLast.ts";

/** `ranges`: sheets that hold none of them are left out; null for all sheets. `data`: with the cells. */
export interface Wanted {
  mask: Mask;
  ranges: RangeAddress[] | null;
  data: boolean;
}

export function spreadsheetOf(workbook: Workbook, wanted: Wanted, reading: Reading): v4.Schema$Spreadsheet {
  const { info } = reading;
  const { mask, ranges } = wanted;
  const told: v4.Schema$Spreadsheet = {};
  if (has(mask, "spreadsheetId")) told.spreadsheetId = info.id;
  if (has(mask, "properties")) told.properties = propertiesOf(info, mask);
  const sheets = info.sheets.filter(({ sheetId }) => !ranges || ranges.some((range) => range.sheetId === sheetId));
  if (has(mask, "sheets")) told.sheets = sheets.map((sheet) => sheetOf(workbook, sheet, wanted, reading));
  const named = namedRangesOf(workbook, info);
  if (has(mask, "namedRanges") && named.length > 0) told.namedRanges = named;
  if (has(mask, "spreadsheetUrl")) told.spreadsheetUrl = `https://docs.google.com/spreadsheets/d/${info.id}/edit`;
  const metadata = workbook.decoration().metadata.filter(({ at }) => at === null);
  if (has(mask, "developerMetadata") && metadata.length > 0) told.developerMetadata = metadata.map(developerMetadataOf);
  return told;
}

function propertiesOf({ name, locale, timeZone }: WorkbookInfo, mask: Mask): v4.Schema$SpreadsheetProperties {
  const properties = below(mask, "properties") ?? "all";
  if (properties !== "all") {
    for (const missing of ["spreadsheetTheme", "iterativeCalculationSettings"]) {
      if (has(properties, missing)) throw new MissingHere(`SpreadsheetProperties.${missing}`);
    }
  }
  return { title: name, locale, autoRecalc: "ON_CHANGE", timeZone, defaultFormat };
}

export function namedRangesOf(workbook: Workbook, info: WorkbookInfo): v4.Schema$NamedRange[] {
  const ids = workbook.namedRangeIds();
  return Object.entries(info.namedRanges).map(([name, at]) => ({
    namedRangeId: namedRangeId(ids, name),
    name,
    range: toGridRange(at),
  }));
}

export function sheetProperties(sheet: SheetInfo): v4.Schema$SheetProperties {
  const { sheetId, name, index, maxRows, maxColumns, frozenRows, frozenColumns, hidden, tabColor } = sheet;
  return {
    sheetId,
    title: name,
    index: index - 1,
    sheetType: "GRID",
    gridProperties: {
      rowCount: maxRows,
      columnCount: maxColumns,
      ...(frozenRows > 0 ? { frozenRowCount: frozenRows } : {}),
      ...(frozenColumns > 0 ? { frozenColumnCount: frozenColumns } : {}),
    },
    ...(hidden ? { hidden } : {}),
    ...(tabColor ? { tabColor: colourOf(tabColor), tabColorStyle: { rgbColor: colourOf(tabColor) } } : {}),
  };
}

const missing = ["slicers", "filterViews", "rowGroups", "columnGroups", "tables"];

function sheetOf(workbook: Workbook, sheet: SheetInfo, wanted: Wanted, reading: Reading): v4.Schema$Sheet {
  const mask = below(wanted.mask, "sheets") ?? "all";
  if (mask !== "all") for (const name of missing) if (has(mask, name)) throw new MissingHere(`Sheet.${name}`);
  const told: v4.Schema$Sheet = {};
  const list = <T>(name: string, entries: () => T[]): { [name: string]: T[] } => {
    const found = has(mask, name) ? entries() : [];
    return found.length > 0 ? { [name]: found } : {};
  };
  if (has(mask, "properties")) told.properties = sheetProperties(sheet);
  if (wanted.data && has(mask, "data"))
    told.data = gridsOf(workbook, sheet, wanted, below(mask, "data") ?? "all", reading);
  const { conditionalFormats, bandings, metadata } = workbook.decoration();
  const { sheetId } = sheet;
  Object.assign(
    told,
    list("merges", () => sheet.merges.map(toGridRange)),
    list("conditionalFormats", () =>
      conditionalFormats.filter(({ ranges }) => ranges[0]?.sheetId === sheetId).map(conditionalFormatRuleOf),
    ),
    list("protectedRanges", () =>
      workbook
        .protections()
        .filter((protection) => protection.sheetId === sheetId)
        .map(protectedRangeOf),
    ),
    list("charts", () => workbook.charts(sheetId).map(embeddedChartOf)),
    list("bandedRanges", () => bandings.filter(({ range }) => range.sheetId === sheetId).map(bandedRangeOf)),
    list("developerMetadata", () =>
      metadata.filter(({ at }) => at?.sheetId === sheetId && at.axis === null).map(developerMetadataOf),
    ),
  );
  if (has(mask, "basicFilter") && sheet.filter) told.basicFilter = basicFilterOf(sheet.filter);
  return told;
}

export function basicFilterOf({ range, hiddenValues }: NonNullable<SheetInfo["filter"]>): v4.Schema$BasicFilter {
  const columns = Object.entries(hiddenValues).filter(([, values]) => values.length > 0);
  const criteria = columns.map(([column, hidden]) => ({
    columnIndex: Number(column) - 1,
    filterCriteria: { hiddenValues: hidden },
  }));
  return {
    range: toGridRange(range),
    ...(criteria.length > 0
      ? {
          criteria: Object.fromEntries(
            criteria.map(({ columnIndex, filterCriteria }) => [columnIndex, filterCriteria]),
          ),
          filterSpecs: criteria,
        }
      : {}),
  };
}

/** One grid for each range that was asked for, or one for the whole sheet. */
function gridsOf(
  workbook: Workbook,
  sheet: SheetInfo,
  { ranges }: Wanted,
  mask: Mask,
  reading: Reading,
): v4.Schema$GridData[] {
  const { sheetId, maxRows, maxColumns } = sheet;
  const whole = { sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
  const asked = ranges ? ranges.filter((range) => range.sheetId === sheetId) : [whole];
  return asked.map((at) => ({
    ...(at.row > 1 && has(mask, "startRow") ? { startRow: at.row - 1 } : {}),
    ...(at.column > 1 && has(mask, "startColumn") ? { startColumn: at.column - 1 } : {}),
    ...(has(mask, "rowData") ? rowsOf(workbook, at, below(mask, "rowData") ?? "all", reading) : {}),
    ...(has(mask, "rowMetadata") ? { rowMetadata: linesOf(workbook, sheet, "row", at.row, at.rows) } : {}),
    ...(has(mask, "columnMetadata")
      ? { columnMetadata: linesOf(workbook, sheet, "column", at.column, at.columns) }
      : {}),
  }));
}

/** Rows and cells after the last one that has something to tell are left out. */
function rowsOf(workbook: Workbook, at: RangeAddress, mask: Mask, reading: Reading): { rowData?: v4.Schema$RowData[] } {
  const cells = cellsOf(workbook, at, below(mask, "values") ?? "all", reading);
  const rows = cells.map((row) => {
    const values = untilLast(row, (cell) => Object.keys(cell).length > 0);
    return values.length > 0 ? { values } : {};
  });
  const rowData = untilLast(rows, (row) => "values" in row);
  return rowData.length > 0 ? { rowData } : {};
}

const usualSizes = { row: 21, column: 100 } as const;

function linesOf(
  workbook: Workbook,
  sheet: SheetInfo,
  axis: "row" | "column",
  from: number,
  count: number,
): v4.Schema$DimensionProperties[] {
  const sizes = axis === "row" ? sheet.rowHeights : sheet.columnWidths;
  const hidden = new Set(axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns);
  const metadata = workbook.decoration().metadata.filter(({ at }) => at?.sheetId === sheet.sheetId && at.axis === axis);
  const filtered = axis === "row" ? filteredRows(workbook, sheet) : new Set<number>();
  return Array.from({ length: count }, (_, index) => {
    const line = from + index;
    const own = metadata.filter(({ at }) => at?.line === line).map(developerMetadataOf);
    return {
      pixelSize: sizes[line] ?? usualSizes[axis],
      ...(hidden.has(line) ? { hiddenByUser: true } : {}),
      ...(filtered.has(line) ? { hiddenByFilter: true } : {}),
      ...(own.length > 0 ? { developerMetadata: own } : {}),
    };
  });
}

/** Rows that the sheet's filter hides; its first row is the header. */
function filteredRows(workbook: Workbook, { filter }: SheetInfo): Set<number> {
  const rows = new Set<number>();
  for (const [column, hidden] of Object.entries(filter?.hiddenValues ?? {})) {
    if (!filter || hidden.length === 0) continue;
    const texts = workbook.displayValues({ ...filter.range, column: Number(column), columns: 1 });
    texts.forEach(([text = ""], index) => {
      if (index > 0 && hidden.includes(text)) rows.add(filter.range.row + index);
    });
  }
  return rows;
}
