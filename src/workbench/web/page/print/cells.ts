/** The whole of a sheet as it is shown now, read for printing. */
import type { CellStyle } from "../../../kernel/api.ts";
import type { ChartView, WindowView } from "../../protocol.ts";
import type { Area } from "../address.ts";
import type { Client } from "../client.ts";

export interface PrintCell {
  text: string;
  /** As in WindowView.kinds. */
  kind: string;
  style: CellStyle;
  /** Null where the cell is no check box. */
  checked: boolean | null;
}

export interface PrintedSheet {
  charts: ChartView[];
  cell(row: number, column: number): PrintCell;
}

/** Cells that one reading takes, and readings before a sheet that others are changing is given up. */
const atOnce = 100_000;
const attempts = 4;
const empty: PrintCell = { text: "", kind: " ", style: {}, checked: null };

/** Null where the sheet kept changing while it was read: its parts would not belong together. */
export async function readSheet(
  client: Client,
  sheetId: number,
  { rows, columns }: Area,
): Promise<PrintedSheet | null> {
  const height = Math.max(1, Math.floor(atOnce / columns));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const parts: WindowView[] = [];
    for (let row = 1; row <= rows; row += height)
      parts.push(
        await client.read<WindowView>("/api/window", partAt(sheetId, row, Math.min(height, rows - row + 1), columns)),
      );
    const charts = await client.read<ChartView[]>("/api/charts", { sheet: sheetId });
    const after = await client.read<WindowView>("/api/window", partAt(sheetId, 1, 1, 1));
    if (parts.every(({ version }) => version === after.version)) return sheetOf(parts, charts, height);
  }
  return null;
}

function partAt(sheet: number, row: number, rows: number, columns: number) {
  return { sheet, row, column: 1, rows, columns };
}

function sheetOf(parts: readonly WindowView[], charts: ChartView[], height: number): PrintedSheet {
  const boxes = parts.map(boxesOf);
  return {
    charts,
    cell(row, column) {
      const place = Math.floor((row - 1) / height);
      const part = parts[place];
      if (part === undefined) return empty;
      const [r, c] = [row - part.at.row, column - part.at.column];
      return {
        text: part.texts[r]?.[c] ?? "",
        kind: part.kinds[r]?.[c] ?? " ",
        style: part.styles[part.styleOf[r]?.[c] ?? -1] ?? {},
        checked: boxes[place]?.get(`${row}:${column}`) ?? null,
      };
    },
  };
}

/** The check boxes of a part by their cells: ticked or not. Whatever else stands in such a cell is a text as any. */
function boxesOf({ ruleOf, rules, kinds, texts, at }: WindowView): Map<string, boolean> {
  const boxes = new Map<string, boolean>();
  for (const [row, column, index] of ruleOf) {
    const rule = rules[index];
    if (rule?.kind !== "checkbox") continue;
    const [r, c] = [row - at.row, column - at.column];
    const kind = kinds[r]?.[c] ?? " ";
    const text = texts[r]?.[c] ?? "";
    const ticked = kind === "t" || (kind === "s" && text === String(rule.checked));
    if (ticked || kind === "f" || kind === " " || text === String(rule.unchecked))
      boxes.set(`${row}:${column}`, ticked);
  }
  return boxes;
}
