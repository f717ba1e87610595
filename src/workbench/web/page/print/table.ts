/** Rows and columns of a sheet as a table on paper. */
import type { CellStyle } from "../../../kernel/api.ts";
import type { Area } from "../address.ts";
import { alignmentOf } from "../cellView.ts";
import { el } from "../dom.ts";
import { fontOf, textWidth } from "../measure.ts";
import type { Workspace } from "../workspace.ts";
import type { PrintCell, PrintedSheet } from "./cells.ts";
import { readableOn } from "./grey.ts";

/** What of a sheet is printed; rows and columns by their numbers, sizes in pixels of the sheet. */
export interface Printed {
  space: Workspace;
  sheet: PrintedSheet;
  rows: number[];
  columns: number[];
  /** Up to where the cells go; the columns behind it only hold charts and long texts. */
  lastColumn: number;
  /** Where the rightmost cell, chart or long text ends. */
  width: number;
}

/** Around a text, left and right together, and what a line of the grid takes below it. */
const beside = 7;
const below = 5;

/** Rows are as high as `heights` says, those that it does not name as their texts need. */
export function tableOf(
  printed: Printed,
  rows: readonly number[],
  columns: readonly number[],
  heights: ReadonlyMap<number, number> = new Map(),
): HTMLTableElement {
  const { space } = printed;
  const widths = columns.map((column) => space.columnWidth(column));
  const width = widths.reduce((sum, one) => sum + one, 0);
  const body = rows.map((row) => lineOf(printed, row, { rows, columns, height: heights.get(row) ?? null }));
  return el(
    "table",
    { style: { width: `${width}px` } },
    el("colgroup", {}, ...widths.map((one) => el("col", { style: { width: `${one}px` } }))),
    el("tbody", {}, ...body),
  );
}

interface Around {
  rows: readonly number[];
  columns: readonly number[];
  height: number | null;
}

function lineOf(printed: Printed, row: number, around: Around): HTMLElement {
  const { space } = printed;
  const cells = around.columns.flatMap((column) => {
    const merge = space.mergeAt({ row, column });
    if (merge === null) return [cellOf(printed, row, column, around, null)];
    const isFirst = row === firstIn(around.rows, merge.row) && column === firstIn(around.columns, merge.column);
    return isFirst ? [cellOf(printed, row, column, around, merge)] : [];
  });
  const height = around.height ?? space.sheet.rowHeights[row] ?? null;
  return el("tr", height === null ? {} : { style: { height: `${height}px` } }, ...cells);
}

function firstIn(numbers: readonly number[], from: number): number {
  return numbers.find((number) => number >= from) ?? from;
}

function cellOf(printed: Printed, row: number, column: number, around: Around, merge: Area | null): HTMLElement {
  const { space, sheet, lastColumn } = printed;
  const cell = sheet.cell(merge?.row ?? row, merge?.column ?? column);
  const span = merge && {
    rowspan: around.rows.filter((one) => one >= merge.row && one < merge.row + merge.rows).length,
    colspan: around.columns.filter((one) => one >= merge.column && one < merge.column + merge.columns).length,
  };
  const over = merge ? null : overflowOf(printed, row, column, around.columns);
  const { style } = cell;
  const set = merge ? undefined : space.sheet.rowHeights[row];
  const words = el("div", {
    class: over ? "print-words over" : "print-words",
    text: cell.checked === null ? cell.text : cell.checked ? "☑" : "☐",
    style: {
      ...lettersOf(cell),
      whiteSpace: style.wrap === true || over?.wraps === true ? "pre-wrap" : "pre",
      // Lines between the neighbours would go through the text.
      ...(over ? { width: `${over.room - beside}px`, backgroundColor: style.background || "#ffffff" } : {}),
      ...(set === undefined ? {} : { maxHeight: `${Math.max(0, set - below)}px` }),
    },
  });
  const look = {
    backgroundColor: style.background ?? "",
    textAlign: style.horizontalAlignment ?? alignmentOf(cell.kind, cell.checked !== null),
    verticalAlign: style.verticalAlignment ?? "bottom",
  };
  return el("td", { ...span, class: column > lastColumn ? "print-beyond" : "", style: look }, words);
}

function lettersOf({ kind, style }: PrintCell): Partial<CSSStyleDeclaration> {
  const colour = style.fontColor || (kind === "e" ? "#b3261e" : "#000000");
  return {
    color: readableOn(colour, style.background || "#ffffff"),
    fontWeight: style.bold ? "bold" : "",
    fontStyle: style.italic ? "italic" : "",
    fontSize: style.fontSize ? `${style.fontSize}pt` : "",
    textDecoration: decorationOf(style),
  };
}

function decorationOf({ underline, strikethrough }: CellStyle): string {
  return [underline && "underline", strikethrough && "line-through"].filter(Boolean).join(" ");
}

/** Whether the text runs over empty neighbours on its right, as it does on the screen. */
export function runsOver({ kind, style, text, checked }: PrintCell): boolean {
  const left = (style.horizontalAlignment ?? "left") === "left";
  return kind === "s" && style.wrap !== true && checked === null && left && !text.includes("\n");
}

export function wantedWidth(cell: PrintCell): number {
  return textWidth(cell.text, fontOf(cell)) + beside + 1;
}

/** Null where the text fits. What reaches the edge of the paper goes on in the next line. */
function overflowOf(
  { space, sheet }: Printed,
  row: number,
  column: number,
  columns: readonly number[],
): { room: number; wraps: boolean } | null {
  const cell = sheet.cell(row, column);
  const wanted = wantedWidth(cell);
  let room = space.columnWidth(column);
  if (!runsOver(cell) || wanted <= room) return null;
  const after = columns.slice(columns.indexOf(column) + 1);
  for (const next of after) {
    if (room >= wanted) break;
    if (isTaken(sheet.cell(row, next)) || space.mergeAt({ row, column: next }) !== null) return { room, wraps: false };
    room += space.columnWidth(next);
  }
  return { room: Math.min(room, wanted), wraps: room < wanted };
}

function isTaken({ kind, checked }: PrintCell): boolean {
  return kind !== " " || checked !== null;
}
