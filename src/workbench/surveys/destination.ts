/** The sheet into which the answers of a form go. */

import type { Command, Input, RangeAddress, Workbook } from "../kernel/api.ts";
import { type ColumnModel, type FormModel, type ItemModel, isQuestion, type ResponseModel } from "./model.ts";
import { wordsOf } from "./texts.ru.ts";

interface Field {
  key: string;
  header: string;
  /** The row of a grid that this column takes. */
  row?: number;
  item?: ItemModel;
}

/** Columns that the form wants in its sheet, in question order. */
function fieldsOf(form: FormModel, locale: string): Field[] {
  const words = wordsOf(locale);
  const fields: Field[] = [{ key: "timestamp", header: words.timestamp }];
  if (form.collectsEmail) fields.push({ key: "email", header: words.email });
  for (const item of form.items.filter(isQuestion)) {
    if (item.rows) {
      item.rows.forEach((title, row) => {
        fields.push({ key: `${item.id}/${row}`, header: `${item.title} [${title}]`, row, item });
      });
    } else fields.push({ key: String(item.id), header: item.title, item });
  }
  return fields;
}

/** Forms write as themselves: neither protections nor the respondent's rights matter. */
const actorOf = (form: FormModel) => ({ email: form.owner, source: "script" }) as const;

/** Makes the sheet of responses and links it; returns the form with its columns. */
export function linkSheet(workbook: Workbook, form: FormModel, sheetId: number, url: string): FormModel {
  const { sheets, locale } = workbook.info();
  const stem = wordsOf(locale).sheet;
  const taken = new Set(sheets.map((sheet) => sheet.name));
  let number = 1;
  const nameOf = () => (locale.startsWith("ru") ? `${stem} (${number})` : `${stem} ${number}`);
  while (taken.has(nameOf())) number++;
  workbook.apply(
    [
      { do: "insertSheet", name: nameOf(), index: 1, sheetId },
      { do: "setSheet", sheetId, patch: { formUrl: url, frozenRows: 1 } },
    ],
    actorOf(form),
  );
  return syncColumns(workbook, { ...form, sheetId, columns: [] });
}

/**
 * Gives every question a column: its own one where the header still stands, the one with its header where it was
 * moved, its old place where the header was renamed by hand, else a new one on the right.
 */
export function syncColumns(workbook: Workbook, form: FormModel): FormModel {
  const sheet = workbook.info().sheets.find((one) => one.sheetId === form.sheetId);
  if (!sheet || form.sheetId === null) return { ...form, sheetId: null, columns: [] };
  const headers = headerTexts(workbook, form.sheetId, Math.max(sheet.lastColumn, 1));
  const known = new Map(form.columns.map((column) => [column.key, column]));
  const claimed = new Set<number>();
  const commands: Command[] = [];
  const columns: ColumnModel[] = [];
  let next = sheet.lastColumn + 1;
  for (const field of fieldsOf(form, workbook.info().locale)) {
    const before = known.get(field.key);
    const column = before ? placeOf(before, headers, claimed) : null;
    if (column === null) {
      const place = next++;
      if (place > sheet.maxColumns) {
        commands.push({ do: "insertColumns", sheetId: form.sheetId, before: place, count: 1 });
      }
      commands.push(headerCommand(form.sheetId, place, field.header));
      claimed.add(place);
      columns.push({ key: field.key, column: place, header: field.header });
      continue;
    }
    claimed.add(column);
    const untouched = before?.header === headers[column - 1];
    if (untouched && before?.header !== field.header) commands.push(headerCommand(form.sheetId, column, field.header));
    columns.push({ key: field.key, column, header: untouched ? field.header : (headers[column - 1] ?? field.header) });
  }
  if (commands.length > 0) workbook.apply(commands, actorOf(form));
  return { ...form, columns };
}

function placeOf(before: ColumnModel, headers: string[], claimed: Set<number>): number | null {
  if (headers[before.column - 1] === before.header && !claimed.has(before.column)) return before.column;
  const moved = headers.findIndex((header, index) => header === before.header && !claimed.has(index + 1));
  if (moved >= 0) return moved + 1;
  const stillThere =
    before.column <= headers.length && headers[before.column - 1] !== "" && !claimed.has(before.column);
  return stillThere ? before.column : null;
}

function headerTexts(workbook: Workbook, sheetId: number, columns: number): string[] {
  return workbook.displayValues({ sheetId, row: 1, column: 1, rows: 1, columns })[0] ?? [];
}

function headerCommand(sheetId: number, column: number, header: string): Command {
  const at = { sheetId, row: 1, column, rows: 1, columns: 1 };
  return { do: "setCells", at, inputs: [[{ kind: "value", value: header }]] };
}

/** Writes a response below the last filled row; returns where, and the shown texts by column. */
export function writeResponse(
  workbook: Workbook,
  form: FormModel,
  response: ResponseModel,
  timestamp: number,
): { form: FormModel; range: RangeAddress } | null {
  const synced = syncColumns(workbook, form);
  const sheet = workbook.info().sheets.find((one) => one.sheetId === synced.sheetId);
  if (!sheet) return null;
  const row = sheet.lastRow + 1;
  const columns = Math.max(...synced.columns.map((column) => column.column));
  const commands: Command[] = [];
  if (row > sheet.maxRows) commands.push({ do: "insertRows", sheetId: sheet.sheetId, before: row, count: 1 });
  const fields = new Map(fieldsOf(synced, workbook.info().locale).map((field) => [field.key, field]));
  for (const { key, column } of synced.columns) {
    const field = fields.get(key);
    const input = field ? inputOf(field, response, timestamp) : null;
    if (!input) continue;
    const at = { sheetId: sheet.sheetId, row, column, rows: 1, columns: 1 };
    commands.push({ do: "setCells", at, inputs: [[input]] });
    const format = formatOf(field);
    if (format) commands.push({ do: "setStyle", at, style: { numberFormat: format } });
  }
  workbook.apply(commands, actorOf(form));
  return { form: synced, range: { sheetId: sheet.sheetId, row, column: 1, rows: 1, columns } };
}

function formatOf(field: Field | undefined): string | null {
  if (field?.key === "timestamp") return "dd.MM.yyyy H:mm:ss";
  if (field?.item?.type === "DATE") return "dd.MM.yyyy";
  if (field?.item?.type === "DATETIME") return "dd.MM.yyyy H:mm:ss";
  return null;
}

/** Texts go in raw, so that nothing a respondent types can become a formula. */
function inputOf(field: Field, response: ResponseModel, timestamp: number): Input | null {
  if (field.key === "timestamp") return { kind: "value", value: { serial: timestamp } };
  if (field.key === "email") return { kind: "value", value: response.email };
  const answer = response.answers.find((one) => one.itemId === field.item?.id)?.value;
  if (answer === undefined) return null;
  if (field.row !== undefined) {
    const cell = (answer as (string | string[] | null)[])[field.row] ?? null;
    return cell === null ? null : { kind: "value", value: Array.isArray(cell) ? cell.join(", ") : cell };
  }
  if (Array.isArray(answer)) return { kind: "value", value: answer.join(", ") };
  const type = field.item?.type;
  if (type === "SCALE" || type === "RATING") return { kind: "value", value: Number(answer) };
  if (type === "DATE" || type === "DATETIME") return { kind: "value", value: { serial: serialOf(answer) } };
  return { kind: "value", value: answer };
}

/** Serial number of "2025-09-01" or "2025-09-01 09:30" wall-clock text. */
function serialOf(text: string): number {
  const wall = Date.parse(`${text.replace(" ", "T")}${text.length > 10 ? ":00Z" : "T00:00:00Z"}`);
  return (wall - Date.UTC(1899, 11, 30)) / 86_400_000;
}
