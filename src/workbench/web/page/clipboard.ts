import type { Input } from "../../kernel/api.ts";
import type { CopyView, PageCommand } from "../protocol.ts";
import type { Area } from "./address.ts";
import { refusal, toast } from "./notices.ts";
import type { Overlay } from "./overlay.ts";
import { texts } from "./texts.ru.ts";
import { readTsv, writeTsv } from "./tsv.ts";
import type { Workspace } from "./workspace.ts";

interface Copied {
  text: string;
  from: Area & { sheetId: number };
  cut: boolean;
}

/** Copy and paste: inside the book formulas and formats go along, with other programs texts do. */
export class Clipboard {
  private readonly space: Workspace;
  private readonly overlay: Overlay;
  private copied: Copied | null = null;

  constructor(space: Workspace, overlay: Overlay) {
    this.space = space;
    this.overlay = overlay;
    space.on("sheet", () => this.showMark());
  }

  /** A copy event must be answered at once, so loaded cells are taken from the page and only others are fetched. */
  copyEvent(event: ClipboardEvent, cut: boolean): void {
    event.preventDefault();
    const loaded = this.loadedText();
    if (loaded !== null) {
      event.clipboardData?.setData("text/plain", loaded);
      this.remember(loaded, cut);
    } else void this.copy(cut);
  }

  async copy(cut: boolean): Promise<void> {
    const area = this.space.at(this.used());
    const rows = this.shownRows(area);
    if (area.rows * area.columns > 400_000) return refusal(texts.tooBigCopy);
    const { sheetId, ...rest } = area;
    const { texts: cells } = await this.space.client.read<CopyView>("/api/copy", { sheet: sheetId, ...rest });
    const text = writeTsv(
      this.shownColumns(
        cells.filter((_, index) => rows.includes(area.row + index)),
        area,
      ),
    );
    await navigator.clipboard.writeText(text);
    this.remember(text, cut);
    toast(texts.copied(area.rows * area.columns), "", 3);
  }

  async paste(valuesOnly: boolean): Promise<void> {
    try {
      await this.pasteText(await navigator.clipboard.readText(), valuesOnly);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      refusal(texts.pasteByKeys);
    }
  }

  async pasteText(text: string, valuesOnly = false): Promise<void> {
    if (text === "") return;
    const { copied } = this;
    if (copied && sameText(copied.text, text)) await this.pasteCopied(copied, valuesOnly);
    else await this.pasteForeign(text);
  }

  /** The dashed frame goes away; what was copied can still be pasted as text. */
  forget(): boolean {
    const had = this.copied !== null;
    this.copied = null;
    this.showMark();
    return had;
  }

  private async pasteCopied({ from, cut }: Copied, valuesOnly: boolean): Promise<void> {
    const target = this.target(from.rows, from.columns);
    if (!target) return refusal(texts.outOfSheet);
    const commands: PageCommand[] = tiles(target, from.rows, from.columns).map((tile) => ({
      do: "copyRange",
      from,
      to: this.space.at(tile),
      what: valuesOnly ? "values" : "all",
    }));
    const cleared = cut ? leftOver(from, this.space.at(target)) : [];
    for (const at of cleared)
      commands.push({ do: "clear", at, contents: true, formats: false, notes: false, validations: false });
    if (await this.space.apply(commands)) {
      this.space.selectArea(target);
      if (cut) this.forget();
    }
  }

  private async pasteForeign(text: string): Promise<void> {
    const rows = readTsv(text);
    const height = rows.length;
    const width = rows[0]?.length ?? 1;
    const target = this.target(height, width);
    if (!target) return refusal(texts.outOfSheet);
    const inputs: Input[][] = Array.from({ length: target.rows }, (_, r) =>
      Array.from({ length: target.columns }, (_, c) => ({ kind: "typed", text: rows[r % height]?.[c % width] ?? "" })),
    );
    if (await this.space.apply([{ do: "setCells", at: this.space.at(target), inputs }])) this.space.selectArea(target);
  }

  /** Where a block goes: repeated over a selection that is a multiple of it, else once. */
  private target(rows: number, columns: number): Area | null {
    const { area, sheet } = this.space;
    const repeats =
      area.rows % rows === 0 &&
      area.columns % columns === 0 &&
      area.rows < sheet.maxRows &&
      area.columns < sheet.maxColumns;
    const target = repeats ? area : { row: area.row, column: area.column, rows, columns };
    const fits =
      target.row + target.rows - 1 <= sheet.maxRows && target.column + target.columns - 1 <= sheet.maxColumns;
    return fits ? target : null;
  }

  private remember(text: string, cut: boolean): void {
    this.copied = { text, from: this.space.at(this.used()), cut };
    this.showMark();
  }

  private showMark(): void {
    const { copied } = this;
    this.overlay.mark(copied && copied.from.sheetId === this.space.sheet.sheetId ? copied.from : null);
  }

  /** Whole rows and columns are copied only as far as there is data. */
  private used(): Area {
    const { area, sheet } = this.space;
    const rows = area.rows === sheet.maxRows ? Math.max(1, sheet.lastRow - area.row + 1) : area.rows;
    const columns = area.columns === sheet.maxColumns ? Math.max(1, sheet.lastColumn - area.column + 1) : area.columns;
    return { ...area, rows, columns };
  }

  private loadedText(): string | null {
    const area = this.used();
    if (area.rows * area.columns > 5000) return null;
    const cells: string[][] = [];
    for (const row of this.shownRows(area)) {
      const line: string[] = [];
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = this.space.cells.get(row, column);
        if (cell.kind === "?") return null;
        line.push(cell.text);
      }
      cells.push(line);
    }
    return writeTsv(this.shownColumns(cells, area));
  }

  private shownRows(area: Area): number[] {
    const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
    return rows.filter((row) => this.space.rows.isShown(row));
  }

  private shownColumns(cells: string[][], area: Area): string[][] {
    return cells.map((row) => row.filter((_, index) => this.space.columns.isShown(area.column + index)));
  }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
}

function tiles(target: Area, rows: number, columns: number): Area[] {
  const result: Area[] = [];
  for (let row = target.row; row < target.row + target.rows; row += rows) {
    for (let column = target.column; column < target.column + target.columns; column += columns) {
      result.push({ row, column, rows, columns });
    }
  }
  return result;
}

/** The parts of a cut range that the paste has not covered. */
function leftOver(from: Area & { sheetId: number }, to: Area & { sheetId: number }): (Area & { sheetId: number })[] {
  const top = Math.max(from.row, to.row);
  const bottom = Math.min(from.row + from.rows, to.row + to.rows);
  const left = Math.max(from.column, to.column);
  const right = Math.min(from.column + from.columns, to.column + to.columns);
  if (from.sheetId !== to.sheetId || top >= bottom || left >= right) return [from];
  const parts = [
    { ...from, rows: top - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { ...from, row: top, rows: bottom - top, columns: left - from.column },
    { ...from, row: top, rows: bottom - top, column: right, columns: from.column + from.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
