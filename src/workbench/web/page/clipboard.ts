import type { Input, RangeAddress } from "../../kernel/api.ts";
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
  /** The rows that were copied: those that no filter hid at that time. */
  rows: number[];
  cut: boolean;
}

/** Copy and paste: inside the book formulas and formats go along, with other programs texts do. */
export class Clipboard {
  private readonly space: Workspace;
  private readonly overlay: Overlay;
  private copied: Copied | null = null;
  /** What is being copied: a paste that comes meanwhile waits for it. */
  private copying: Promise<void> = Promise.resolve();

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
      const from = this.space.at(this.used());
      this.remember({ from, rows: this.space.seenRows(from), text: loaded, cut });
    } else void this.copy(cut);
  }

  copy(cut: boolean): Promise<void> {
    const done = this.fetchCopy(this.space.at(this.used()), cut);
    this.copying = done.catch(() => undefined);
    return done;
  }

  /** The selection may be elsewhere by the time the cells are there. */
  private async fetchCopy(area: RangeAddress, cut: boolean): Promise<void> {
    if (area.rows * area.columns > 400_000) return refusal(texts.tooBigCopy);
    const { sheetId, ...rest } = area;
    const rows = this.space.seenRows(area);
    const seen = new Set(rows);
    const { texts: cells } = await this.space.client.read<CopyView>("/api/copy", { sheet: sheetId, ...rest });
    const text = writeTsv(cells.filter((_, index) => seen.has(area.row + index)));
    await navigator.clipboard.writeText(text);
    this.remember({ from: area, rows, text, cut });
    toast(texts.copied(rows.length * area.columns), "", 3);
  }

  async paste(valuesOnly: boolean): Promise<void> {
    try {
      await this.copying;
      await this.pasteText(await navigator.clipboard.readText(), valuesOnly);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      refusal(texts.pasteByKeys);
    }
  }

  async pasteText(brought: string, valuesOnly = false): Promise<void> {
    const before = this.copied;
    await this.copying;
    const { copied } = this;
    const text = copied !== null && copied !== before ? copied.text : brought;
    if (text === "") return;
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

  /** Where a filter shows other rows now than when they were copied, what was copied then is pasted as text. */
  private async pasteCopied(copied: Copied, valuesOnly: boolean): Promise<void> {
    const { from, rows, cut, text } = copied;
    if (String(this.space.seenRows(from, from.sheetId)) !== String(rows)) return this.pasteForeign(text);
    const target = this.target(rows.length, from.columns);
    if (!target) return refusal(texts.outOfSheet);
    const to = this.space.at(target);
    const commands: PageCommand[] = [{ do: "copyRange", from, to, what: valuesOnly ? "values" : "all" }];
    for (const at of cut ? leftOver(from, to) : [])
      commands.push({ do: "clear", at, contents: true, formats: false, notes: false, validations: false });
    if (await this.space.apply(commands)) {
      this.space.selectArea(target);
      if (cut) this.forget();
    }
  }

  /** A block goes on in the next rows that are seen, so its area counts only these. */
  private async pasteForeign(text: string): Promise<void> {
    const lines = readTsv(text);
    const height = lines.length;
    const width = lines[0]?.length ?? 1;
    const target = this.target(height, width);
    if (!target) return refusal(texts.outOfSheet);
    const rows = this.space.seenRows(target).length;
    const inputs: Input[][] = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: target.columns }, (_, c) => ({
        kind: "typed",
        text: lines[r % height]?.[c % width] ?? "",
      })),
    );
    if (await this.space.apply([{ do: "setCells", at: this.space.at({ ...target, rows }), inputs }]))
      this.space.selectArea(target);
  }

  /** Where a block goes: repeated over a selection whose seen rows are a multiple of it, else once; from the first seen row on. */
  private target(rows: number, columns: number): Area | null {
    const { area, sheet } = this.space;
    const seen = this.space.seenRows(area);
    const whole = area.rows === sheet.maxRows || area.columns === sheet.maxColumns;
    const repeats = seen.length > 0 && seen.length % rows === 0 && area.columns % columns === 0 && !whole;
    const lines = repeats ? seen : this.space.seenFrom(area.row, rows);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined || lines.length < rows) return null;
    const width = repeats ? area.columns : columns;
    if (area.column + width - 1 > sheet.maxColumns) return null;
    return { row: first, column: area.column, rows: last - first + 1, columns: width };
  }

  private remember(copied: Copied): void {
    this.copied = copied;
    const { from } = copied;
    this.showMark();
    const { hiddenRows, hiddenColumns } = this.space.sheet;
    const rows = hiddenRows.filter((row) => row >= from.row && row < from.row + from.rows).length;
    const columns = hiddenColumns.filter((one) => one >= from.column && one < from.column + from.columns).length;
    if (rows + columns > 0) toast(texts.hiddenCopied(rows, columns), "", 10);
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
    for (const row of this.space.seenRows(area)) {
      const line: string[] = [];
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = this.space.cells.get(row, column);
        if (cell.kind === "?") return null;
        line.push(cell.text);
      }
      cells.push(line);
    }
    return writeTsv(cells);
  }
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return plain(a) === plain(b);
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
