/** Requests about sheets and the spreadsheet itself. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { SheetInfo, WorkbookInfo } from "../../../kernel/api.ts";
import { hexOf } from "../colours.ts";
import { fail, MissingHere } from "../errors.ts";
import { below, has, type Mask, requestMask } from "../mask.ts";
import { sheetOf } from "../ranges.ts";
import { sheetProperties } from "../spreadsheet.ts";
import type { Batch, Handlers } from "./batch.ts";

function byId({ info }: Batch, sheetId: number | null | undefined): SheetInfo {
  const id = sheetId ?? 0;
  return info.sheets.find((sheet) => sheet.sheetId === id) ?? fail(`No sheet with id: ${id}`);
}

function freeTitle(info: WorkbookInfo): string {
  const taken = new Set(info.sheets.map(({ name }) => name.toLowerCase()));
  let number = info.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}

function checkTitle(info: WorkbookInfo, title: string, own?: number): void {
  const same = info.sheets.some(({ name, sheetId }) => name.toLowerCase() === title.toLowerCase() && sheetId !== own);
  if (same) fail(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

const hiddenOptions = ["hideGridlines", "rowGroupControlAfter", "columnGroupControlAfter"] as const;

function refuseMissing(properties: v4.Schema$SheetProperties): void {
  if (properties.sheetType && properties.sheetType !== "GRID")
    throw new MissingHere(`sheetType ${properties.sheetType}`);
  if (properties.rightToLeft) throw new MissingHere("SheetProperties.rightToLeft");
  for (const name of hiddenOptions) {
    if (properties.gridProperties?.[name]) throw new MissingHere(`GridProperties.${name}`);
  }
}

/** Gives a sheet what the mask names of the properties. */
function setProperties(batch: Batch, sheetId: number, properties: v4.Schema$SheetProperties, mask: Mask): void {
  refuseMissing(properties);
  if (has(mask, "title")) {
    const title = properties.title ?? "";
    checkTitle(batch.info, title, sheetId);
    batch.step({ do: "renameSheet", sheetId, name: title });
  }
  const grid = below(mask, "gridProperties");
  if (grid && (grid !== "all" || properties.gridProperties))
    setGrid(batch, sheetId, properties.gridProperties ?? {}, grid);
  const hidden = has(mask, "hidden") ? { hidden: Boolean(properties.hidden) } : {};
  const coloured = has(mask, "tabColor") || has(mask, "tabColorStyle");
  const tab = coloured ? { tabColor: hexOf(properties.tabColor, properties.tabColorStyle) ?? null } : {};
  const patch = { ...hidden, ...tab };
  if (Object.keys(patch).length > 0) batch.step({ do: "setSheet", sheetId, patch });
  if (has(mask, "index") && typeof properties.index === "number") move(batch, sheetId, properties.index);
}

/** An index counts the sheets as they stand before the move. */
function move(batch: Batch, sheetId: number, index: number): void {
  const from = byId(batch, sheetId).index - 1;
  if (index < 0 || index > batch.info.sheets.length) fail(`Invalid index: ${index}`);
  if (index === from || index === from + 1) return;
  batch.step({ do: "moveSheet", sheetId, index: (index > from ? index - 1 : index) + 1 });
}

function setGrid(batch: Batch, sheetId: number, grid: v4.Schema$GridProperties, mask: Mask): void {
  const sheet = sheetOf(batch.info, sheetId);
  if (has(mask, "rowCount") && typeof grid.rowCount === "number")
    resize(batch, sheetId, "Rows", sheet.maxRows, grid.rowCount);
  if (has(mask, "columnCount") && typeof grid.columnCount === "number") {
    resize(batch, sheetId, "Columns", sheet.maxColumns, grid.columnCount);
  }
  const rows = has(mask, "frozenRowCount") ? { frozenRows: grid.frozenRowCount ?? 0 } : {};
  const columns = has(mask, "frozenColumnCount") ? { frozenColumns: grid.frozenColumnCount ?? 0 } : {};
  const patch = { ...rows, ...columns };
  const { maxRows, maxColumns } = sheetOf(batch.info, sheetId);
  if ((patch.frozenRows ?? 0) >= maxRows && patch.frozenRows) fail("You can't freeze all visible rows on the sheet.");
  if ((patch.frozenColumns ?? 0) >= maxColumns && patch.frozenColumns)
    fail("You can't freeze all visible columns on the sheet.");
  if (Object.keys(patch).length > 0) batch.step({ do: "setSheet", sheetId, patch });
}

function resize(batch: Batch, sheetId: number, lines: "Rows" | "Columns", has: number, wanted: number): void {
  if (wanted < 1) fail(`The number of ${lines.toLowerCase()} must be at least 1.`);
  if (wanted > has) batch.step({ do: `insert${lines}`, sheetId, before: has + 1, count: wanted - has });
  if (wanted < has) batch.step({ do: `delete${lines}`, sheetId, from: wanted + 1, count: has - wanted });
}

export const sheetRequests: Handlers = {
  addSheet(batch, { properties = {} }) {
    refuseMissing(properties);
    const { info } = batch;
    const sheetId = properties.sheetId ?? batch.newId();
    if (sheetId < 0) fail(`Invalid sheetId: ${sheetId}`);
    if (info.sheets.some((sheet) => sheet.sheetId === sheetId)) fail(`A sheet with id ${sheetId} already exists.`);
    const name = properties.title || freeTitle(info);
    checkTitle(info, name);
    const { rowCount, columnCount } = properties.gridProperties ?? {};
    const index = Math.min(properties.index ?? info.sheets.length, info.sheets.length) + 1;
    const sizes = { ...(rowCount ? { rows: rowCount } : {}), ...(columnCount ? { columns: columnCount } : {}) };
    batch.step({ do: "insertSheet", name, index, sheetId, ...sizes });
    const rest = new Map<string, Mask>([
      [
        "gridProperties",
        new Map([
          ["frozenRowCount", "all"],
          ["frozenColumnCount", "all"],
        ]),
      ],
    ]);
    if (properties.hidden) rest.set("hidden", "all");
    if (properties.tabColor || properties.tabColorStyle) rest.set("tabColor", "all");
    setProperties(batch, sheetId, properties, rest);
    return { addSheet: { properties: sheetProperties(byId(batch, sheetId)) } };
  },
  deleteSheet(batch, { sheetId }) {
    batch.step({ do: "deleteSheet", sheetId: byId(batch, sheetId).sheetId });
  },
  updateSheetProperties(batch, { properties = {}, fields }) {
    const mask = requestMask(fields, "SheetProperties");
    const { sheetId } = byId(batch, properties.sheetId);
    const settable = mask === "all" ? given(properties) : mask;
    setProperties(batch, sheetId, properties, settable);
  },
  updateSpreadsheetProperties(batch, { properties = {}, fields }) {
    const mask = requestMask(fields, "SpreadsheetProperties");
    for (const name of ["defaultFormat", "iterativeCalculationSettings", "spreadsheetTheme"] as const) {
      if (has(mask, name) && properties[name]) throw new MissingHere(`SpreadsheetProperties.${name}`);
    }
    if (has(mask, "autoRecalc") && (properties.autoRecalc ?? "ON_CHANGE") !== "ON_CHANGE") {
      throw new MissingHere(`SpreadsheetProperties.autoRecalc ${properties.autoRecalc}`);
    }
    const title = has(mask, "title") && properties.title ? { name: properties.title } : {};
    const locale = has(mask, "locale") && properties.locale ? { locale: properties.locale } : {};
    const zone = has(mask, "timeZone") && properties.timeZone ? { timeZone: properties.timeZone } : {};
    batch.step({ do: "setWorkbook", patch: { ...title, ...locale, ...zone } });
  },
  duplicateSheet(batch, { sourceSheetId, insertSheetIndex, newSheetId, newSheetName }) {
    const source = byId(batch, sourceSheetId);
    const newId = newSheetId ?? batch.newId();
    if (batch.info.sheets.some((sheet) => sheet.sheetId === newId)) fail(`A sheet with id ${newId} already exists.`);
    const name = newSheetName || copyTitle(batch.info, source.name);
    checkTitle(batch.info, name);
    batch.step({ do: "copySheet", sheetId: source.sheetId, name, index: (insertSheetIndex ?? 0) + 1, newId });
    return { duplicateSheet: { properties: sheetProperties(byId(batch, newId)) } };
  },
};

function copyTitle(info: WorkbookInfo, name: string): string {
  const taken = new Set(info.sheets.map((sheet) => sheet.name.toLowerCase()));
  let title = `Copy of ${name}`;
  for (let number = 2; taken.has(title.toLowerCase()); number++) title = `Copy of ${name} ${number}`;
  return title;
}

/** With "*" a sheet takes what the properties tell, and loses what it may be without. */
function given(properties: v4.Schema$SheetProperties): Mask {
  const names = new Set([...Object.keys(properties), "hidden", "tabColor"]);
  return new Map([...names].map((name) => [name, "all"]));
}
