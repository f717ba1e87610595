import type { RangeAddress, SheetInfo, WorkbookInfo } from "../kernel/api.ts";
import { UserError } from "./options.ts";
import { cliTexts } from "./texts.ru.ts";

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

/** "Sheet!A1:F20", "'My sheet'!A:A", "Sheet" for all that is filled, "B2" on the active sheet. */
export function addressOf(text: string, info: WorkbookInfo): RangeAddress {
  const whole = info.sheets.find((sheet) => sheet.name === text);
  if (whole) return filledArea(whole);
  const [sheetName, cells] = splitSheet(text);
  const sheet = sheetName === null ? activeSheet(info) : info.sheets.find((one) => one.name === sheetName);
  if (!sheet) throw new UserError(cliTexts.noSheet(sheetName ?? text));
  const [from = "", to = from, ...more] = cells.split(":");
  const [first, last] = [corner.exec(from), corner.exec(to)];
  const single = !cells.includes(":") && !(first?.[1] && first[2]);
  if (!first || !last || from === "" || to === "" || more.length > 0 || single) {
    throw new UserError(cliTexts.badAddress(text));
  }
  const filled = filledArea(sheet);
  const columns = [columnOf(first[1]) ?? 1, columnOf(last[1]) ?? filled.columns];
  const rows = [Number(first[2] ?? 1), Number(last[2] ?? filled.rows)];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const at = { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  if (row + at.rows - 1 > sheet.maxRows || column + at.columns - 1 > sheet.maxColumns) {
    throw new UserError(cliTexts.outside(text));
  }
  return { sheetId: sheet.sheetId, ...at };
}

function filledArea(sheet: SheetInfo): RangeAddress {
  const { sheetId, lastRow, lastColumn } = sheet;
  return { sheetId, row: 1, column: 1, rows: Math.max(lastRow, 1), columns: Math.max(lastColumn, 1) };
}

function activeSheet(info: WorkbookInfo): SheetInfo | undefined {
  return info.sheets.find((sheet) => sheet.sheetId === info.activeSheetId) ?? info.sheets[0];
}

function splitSheet(text: string): [string | null, string] {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted) return [(quoted[1] ?? "").replaceAll("''", "'"), quoted[2] ?? ""];
  const mark = text.lastIndexOf("!");
  return mark < 0 ? [null, text] : [text.slice(0, mark), text.slice(mark + 1)];
}

function columnOf(letters: string | undefined): number | null {
  if (!letters) return null;
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
