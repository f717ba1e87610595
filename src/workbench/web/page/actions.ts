import type { CellStyle, Input, SheetInfo } from "../../kernel/api.ts";
import type { PageCommand } from "../protocol.ts";
import { type Area, columnLetters } from "./address.ts";
import { isChecked } from "./cellView.ts";
import type { Clipboard } from "./clipboard.ts";
import type { Editor } from "./editor.ts";
import type { Grid } from "./grid.ts";
import { askText, refusal } from "./notices.ts";
import { texts } from "./texts.ru.ts";
import type { Workspace } from "./workspace.ts";

/** What the menus, the keys and the toolbar do to the selection. */
export interface Desk {
  space: Workspace;
  grid: Grid;
  editor: Editor;
  clipboard: Clipboard;
}

export function clearContents({ space }: Desk): void {
  const at = space.at(space.area);
  void space.apply([{ do: "clear", at, contents: true, formats: false, notes: false, validations: false }]);
}

export function clearFormats({ space }: Desk): void {
  const at = space.at(space.area);
  void space.apply([{ do: "clear", at, contents: false, formats: true, notes: false, validations: false }]);
}

export function setStyle({ space }: Desk, style: CellStyle): void {
  void space.apply([{ do: "setStyle", at: space.at(space.area), style }]);
}

/** Switches one trait on for the selection unless its active cell has it. */
export function toggleStyle(desk: Desk, trait: "bold" | "italic" | "strikethrough" | "wrap"): void {
  const { row, column } = desk.space.active;
  setStyle(desk, { [trait]: desk.space.cells.get(row, column).style[trait] !== true });
}

export function toggleMerge({ space }: Desk): void {
  const merged = space.mergeAt(space.active) === null;
  if (space.area.rows * space.area.columns < 2) return;
  void space.apply([{ do: "merge", at: space.at(space.area), merged }]);
}

/** Flips the check boxes of the selection to the opposite of the active one. */
export function toggleChecks({ space }: Desk): boolean {
  const { row, column } = space.active;
  const first = space.cells.get(row, column);
  if (first.rule?.kind !== "checkbox") return false;
  const checked = !isChecked(first);
  const commands: PageCommand[] = [];
  const { area } = space;
  if (area.rows * area.columns > 1000) return false;
  for (const r of space.seenRows(area)) {
    for (let c = area.column; c < area.column + area.columns; c += 1) {
      const { rule } = space.cells.get(r, c);
      if (rule?.kind !== "checkbox") continue;
      const value = checked ? rule.checked : rule.unchecked;
      const input: Input =
        typeof value === "boolean" ? { kind: "value", value } : { kind: "typed", text: String(value) };
      commands.push({ do: "setCells", at: space.at({ row: r, column: c, rows: 1, columns: 1 }), inputs: [[input]] });
    }
  }
  if (commands.length > 0) void space.apply(commands);
  return true;
}

export function insertRows({ space }: Desk, below: boolean): void {
  const { row, rows } = space.area;
  const count = Math.max(1, Math.min(space.seenRows(space.area).length, 10_000));
  void space.apply([{ do: "insertRows", sheetId: space.sheet.sheetId, before: below ? row + rows : row, count }]);
}

export function insertColumns({ space }: Desk, after: boolean): void {
  const { column, columns } = space.area;
  const before = after ? column + columns : column;
  void space.apply([{ do: "insertColumns", sheetId: space.sheet.sheetId, before, count: Math.min(columns, 1000) }]);
}

export function deleteLines({ space }: Desk, axis: "rows" | "columns"): void {
  const sheetId = space.sheet.sheetId;
  const { row, column, rows, columns } = space.area;
  void space.apply([
    axis === "rows"
      ? { do: "deleteRows", sheetId, from: row, count: rows }
      : { do: "deleteColumns", sheetId, from: column, count: columns },
  ]);
}

export function hideLines({ space }: Desk, axis: "rows" | "columns", hidden: boolean): void {
  const sheetId = space.sheet.sheetId;
  const { row, column, rows, columns } = space.area;
  void space.apply([
    axis === "rows"
      ? { do: "hideRows", sheetId, from: row, count: rows, hidden }
      : { do: "hideColumns", sheetId, from: column, count: columns, hidden },
  ]);
}

/** Shows every row or column that a person hid on this sheet; a filter's rows stay as they are. */
export function showAllLines({ space }: Desk, axis: "rows" | "columns"): void {
  const { sheetId, hiddenRows, hiddenColumns } = space.sheet;
  const commands = runs(axis === "rows" ? hiddenRows : hiddenColumns).map(
    ([from, count]): PageCommand =>
      axis === "rows"
        ? { do: "hideRows", sheetId, from, count, hidden: false }
        : { do: "hideColumns", sheetId, from, count, hidden: false },
  );
  if (commands.length > 0) void space.apply(commands);
}

function runs(numbers: number[]): [number, number][] {
  const result: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last && last[0] + last[1] === number) last[1] += 1;
    else result.push([number, 1]);
  }
  return result;
}

export function freeze({ space }: Desk, axis: "rows" | "columns", count: number): void {
  const patch = axis === "rows" ? { frozenRows: count } : { frozenColumns: count };
  void space.apply([{ do: "setSheet", sheetId: space.sheet.sheetId, patch }]);
}

export async function resizeLines({ space }: Desk, axis: "rows" | "columns"): Promise<void> {
  const { area } = space;
  const present = axis === "rows" ? space.rowHeight(area.row) : space.columnWidth(area.column);
  const title = axis === "rows" ? texts.menu.rowHeight : texts.menu.columnWidth;
  const label = axis === "rows" ? texts.resizeRow : texts.resizeColumn;
  const answer = await askText(title.replace("…", ""), label, String(present));
  if (answer === null) return;
  const pixels = Number(answer);
  if (!Number.isInteger(pixels) || pixels < 2 || pixels > 2000) return refusal(texts.badPixels);
  const from = axis === "rows" ? area.row : area.column;
  const count = axis === "rows" ? area.rows : area.columns;
  await space.apply([{ do: "resize", sheetId: space.sheet.sheetId, axis, from, count, pixels }]);
}

export async function editNote({ space }: Desk): Promise<void> {
  const place = space.active;
  const old = space.cells.get(place.row, place.column).note;
  const note = await askText(texts.note.title, texts.note.ask, old, true);
  if (note === null || note === old) return;
  await space.apply([
    { do: "setNotes", at: space.at({ ...place, rows: 1, columns: 1 }), notes: [[note.trim() === "" ? null : note]] },
  ]);
}

/** The table that sorting and filtering work on: from the shown header to the last row with data. */
function tableArea({ space }: Desk): Area | null {
  const { sheet } = space;
  if (sheet.filter) return sheet.filter.range;
  const header = space.rows.shown[Math.max(0, space.rows.frozen - 1)] ?? 1;
  if (sheet.lastRow < header || sheet.lastColumn === 0) return null;
  return { row: header, column: 1, rows: sheet.lastRow - header + 1, columns: sheet.lastColumn };
}

/** The first row of data: frozen rows, hidden ones included, belong to the header. */
export function bodyRow({ space }: Desk, table: Area): number {
  return Math.max(table.row + 1, space.sheet.frozenRows + 1);
}

export function sortBy(desk: Desk, column: number, ascending: boolean): void {
  const table = tableArea(desk);
  const first = table ? bodyRow(desk, table) : 0;
  if (!table || first >= table.row + table.rows) refusal(texts.noTable);
  else {
    const at = desk.space.at({ ...table, row: first, rows: table.row + table.rows - first });
    void desk.space.apply([{ do: "sort", at, by: [{ column, ascending }] }]);
  }
}

export function toggleFilter(desk: Desk): void {
  const { space } = desk;
  const { sheetId, filter } = space.sheet;
  const table = tableArea(desk);
  const set = (next: SheetInfo["filter"]) => void space.apply([{ do: "setSheet", sheetId, patch: { filter: next } }]);
  if (filter) set(null);
  else if (table) set({ range: space.at(table), hiddenValues: {} });
  else refusal(texts.noTable);
}

export function sortLabels({ space }: Desk): { ascending: string; descending: string } {
  const letters = columnLetters(space.active.column);
  return { ascending: texts.menu.sortAscending(letters), descending: texts.menu.sortDescending(letters) };
}
