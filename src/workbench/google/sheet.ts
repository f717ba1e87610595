import type { SheetInfo } from "../kernel/api.ts";
import { chartsOf, type EmbeddedChart, insertChart, newChart, removeChart, updateChart } from "./charts.ts";
import { extent, sheetInfo, structure, write } from "./document.ts";
import { ProtectionType, SheetType } from "./enums.ts";
import { type Filter, filterOf } from "./filter.ts";
import { define, extend, signatureError } from "./guard.ts";
import { type Protection, protect, protectionsOf } from "./protection.ts";
import { Range, rangeAt, rangeOfText } from "./range.ts";
import { clearRange } from "./rangeShape.ts";
import { cellInput, readValues } from "./rangeValues.ts";
import { ask, exception } from "./realm.ts";
import { TextFinder } from "./textFinder.ts";

type Patch = Partial<Pick<SheetInfo, "frozenRows" | "frozenColumns" | "hidden" | "tabColor" | "formUrl" | "filter">>;

/** A sheet by its id; its name, place and sizes are asked of the workbook. */
export class Sheet {
  readonly sheetId: number;
  constructor(sheetId: number) {
    this.sheetId = sheetId;
  }
  getSheetId(): number {
    return this.sheetId;
  }
  getName(): string {
    return sheetInfo(this.sheetId).name;
  }
  getSheetName(): string {
    return sheetInfo(this.sheetId).name;
  }
  setName(name: string): this {
    checkName(name, this.sheetId);
    write({ do: "renameSheet", sheetId: this.sheetId, name: String(name) });
    return this;
  }
  getIndex(): number {
    return sheetInfo(this.sheetId).index;
  }
  getType(): unknown {
    return SheetType.GRID;
  }
  getMaxRows(): number {
    return sheetInfo(this.sheetId).maxRows;
  }
  getMaxColumns(): number {
    return sheetInfo(this.sheetId).maxColumns;
  }
  getLastRow(): number {
    return extent(this.sheetId).lastRow;
  }
  getLastColumn(): number {
    return extent(this.sheetId).lastColumn;
  }
  getRange(...given: unknown[]): Range {
    if (given.length === 1) return rangeOfText(given[0], this.sheetId);
    if (given.length < 2 || given.length > 4) throw signatureError(given);
    return rangeAt(this.sheetId, given[0], given[1], given[2] ?? 1, given[3] ?? 1);
  }
  getDataRange(): Range {
    const { lastRow, lastColumn } = extent(this.sheetId);
    return new Range({
      sheetId: this.sheetId,
      row: 1,
      column: 1,
      rows: Math.max(lastRow, 1),
      columns: Math.max(lastColumn, 1),
    });
  }
  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const { lastRow, lastColumn } =
      rows < 0 || columns < 0 ? extent(this.sheetId) : { lastRow: rows, lastColumn: columns };
    const range = rangeAt(this.sheetId, row, column, rows < 0 ? lastRow : rows, columns < 0 ? lastColumn : columns);
    return readValues(range.at);
  }
  appendRow(values: unknown): this {
    if (!Array.isArray(values)) throw signatureError([values]);
    const zone = structure().timeZone;
    ask(
      "doc.appendRow",
      this.sheetId,
      values.map((value) => cellInput(value, zone)),
    );
    return this;
  }
  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    clearRange(wholeSheet(this), options);
    return this;
  }
  clearContents(): this {
    clearRange(wholeSheet(this), { contentsOnly: true });
    return this;
  }
  clearFormats(): this {
    clearRange(wholeSheet(this), { formatOnly: true });
    return this;
  }
  clearNotes(): this {
    clearRange(wholeSheet(this), { commentsOnly: true });
    return this;
  }
  sort(column: number, ascending = true): this {
    const { frozenRows } = sheetInfo(this.sheetId, "all");
    const { lastRow, lastColumn } = extent(this.sheetId);
    const at = {
      ...wholeSheet(this),
      row: frozenRows + 1,
      rows: lastRow - frozenRows,
      columns: Math.max(lastColumn, column),
    };
    if (at.rows > 0) write({ do: "sort", at, by: [{ column, ascending }] });
    return this;
  }
  protect(): Protection {
    return protectionsOf((kept) => kept.sheetId === this.sheetId, ProtectionType.SHEET)[0] ?? protect(this.sheetId);
  }
  getProtections(type: unknown): Protection[] {
    return protectionsOf((kept) => kept.sheetId === this.sheetId, type);
  }
  getFilter(): Filter | null {
    return filterOf(this.sheetId);
  }
  createTextFinder(text: string): TextFinder {
    return new TextFinder(this.getDataRange().at, String(text));
  }
  newChart(): ReturnType<typeof newChart> {
    return newChart(this.sheetId);
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this.sheetId);
  }
  insertChart(chart: EmbeddedChart): void {
    insertChart(this.sheetId, chart);
  }
  updateChart(chart: EmbeddedChart): void {
    updateChart(this.sheetId, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    removeChart(chart);
  }
  getFormUrl(): string | null {
    return sheetInfo(this.sheetId, "all").formUrl;
  }
}
define("Sheet", Sheet);

function wholeSheet(sheet: Sheet): Range["at"] {
  const { maxRows, maxColumns } = sheetInfo(sheet.sheetId);
  return { sheetId: sheet.sheetId, row: 1, column: 1, rows: maxRows, columns: maxColumns };
}

/** A sheet name must be new; the sheet that is being renamed does not count. */
export function checkName(name: unknown, own?: number): void {
  const text = String(name);
  if (text === "") throw exception("The sheet name cannot be empty.");
  const same = (sheet: SheetInfo) => sheet.name.toLowerCase() === text.toLowerCase() && sheet.sheetId !== own;
  if (structure().sheets.some(same)) {
    throw exception(`A sheet with the name "${text}" already exists. Please enter another name.`);
  }
}

function patched(patch: (value: never) => Patch) {
  return function set(this: Sheet, value: unknown) {
    write({ do: "setSheet", sheetId: this.sheetId, patch: patch(value as never) });
    return this;
  };
}

function read<Key extends keyof SheetInfo>(key: Key) {
  return function get(this: Sheet) {
    return sheetInfo(this.sheetId, "all")[key];
  };
}

extend("Sheet", Sheet, {
  getFrozenRows: read("frozenRows"),
  getFrozenColumns: read("frozenColumns"),
  setFrozenRows: patched((rows: number) => ({ frozenRows: rows })),
  setFrozenColumns: patched((columns: number) => ({ frozenColumns: columns })),
  isSheetHidden: read("hidden"),
  showSheet: patched(() => ({ hidden: false })),
  getTabColor: read("tabColor"),
  setTabColor: patched((tabColor: string | null) => ({ tabColor })),
  hideSheet(this: Sheet) {
    const visible = structure("all").sheets.filter((sheet) => !sheet.hidden);
    if (visible.length === 1 && visible[0]?.sheetId === this.sheetId) {
      throw exception("You can't hide all the sheets in a document.");
    }
    write({ do: "setSheet", sheetId: this.sheetId, patch: { hidden: true } });
    return this;
  },
});
