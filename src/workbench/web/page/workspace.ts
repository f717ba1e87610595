import type { RangeAddress, SheetInfo } from "../../kernel/api.ts";
import type { AppliedView, BookView, PageCommand, ServerEvent, StepView } from "../protocol.ts";
import { type Area, between, type CellPlace, holds, join, meet } from "./address.ts";
import { Axis } from "./axis.ts";
import { Cells } from "./cells.ts";
import { type Client, Refusal } from "./client.ts";
import { toast } from "./notices.ts";
import { texts } from "./texts.ru.ts";
import { Warnings } from "./warnings.ts";

/** `reveal`: the active cell is to be scrolled into view. */
export type Happening = "book" | "sheet" | "cells" | "select" | "charts" | "reveal";

export const defaultRowHeight = 21;
const defaultColumnWidth = 100;

/** The open workbook as this tab sees it: the sheet, its cells, the selection, and the way to change them. */
export class Workspace {
  readonly client: Client;
  readonly cells: Cells;
  book: BookView;
  sheet: SheetInfo;
  rows: Axis;
  columns: Axis;
  active: CellPlace = { row: 1, column: 1 };
  area: Area = { row: 1, column: 1, rows: 1, columns: 1 };
  private head: CellPlace = { row: 1, column: 1 };
  private anchor: CellPlace = { row: 1, column: 1 };
  private version: number;
  private reading: Promise<void> = Promise.resolve();
  private readonly autoHeights = new Map<number, number>();
  private readonly listeners = new Map<Happening, (() => void)[]>();
  private readonly refuse: (text: string) => void;
  private readonly warnings = new Warnings();
  private readonly remembered = new Map<number, { anchor: CellPlace; head: CellPlace }>();

  constructor(client: Client, book: BookView, refuse: (text: string) => void) {
    this.client = client;
    this.book = book;
    this.version = book.version;
    this.refuse = refuse;
    this.cells = new Cells(client, () => this.emit("cells"));
    this.sheet = this.startSheet();
    this.cells.open(this.sheet.sheetId);
    [this.rows, this.columns] = this.axes();
    this.restoreSelection();
  }

  on(happening: Happening, act: () => void): void {
    this.listeners.set(happening, [...(this.listeners.get(happening) ?? []), act]);
  }

  emit(happening: Happening): void {
    for (const act of this.listeners.get(happening) ?? []) act();
  }

  openSheet(sheetId: number): void {
    const sheet = this.book.info.sheets.find((candidate) => candidate.sheetId === sheetId);
    if (!sheet || sheetId === this.sheet.sheetId) return;
    this.remembered.set(this.sheet.sheetId, { anchor: this.anchor, head: this.head });
    this.sheet = sheet;
    this.autoHeights.clear();
    this.cells.open(sheetId);
    [this.rows, this.columns] = this.axes();
    this.restoreSelection();
    this.emit("sheet");
    this.emit("select");
  }

  /** Opens a sheet that may have been made a moment ago, before the page was told. */
  async openNew(sheetId: number): Promise<void> {
    if (!this.book.info.sheets.some((sheet) => sheet.sheetId === sheetId)) await this.readBook();
    this.openSheet(sheetId);
  }

  select(anchor: CellPlace, head: CellPlace = anchor): void {
    this.anchor = this.onSheet(anchor);
    this.head = this.onSheet(head);
    this.area = this.withMerges(between(this.anchor, this.head));
    const merge = this.mergeAt(this.anchor);
    this.active = merge ? { row: merge.row, column: merge.column } : this.anchor;
    this.emit("select");
  }

  selectArea(area: Area): void {
    const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    this.select({ row: area.row, column: area.column }, last);
  }

  /** Moves the moving end of the selection, or the whole of it. */
  move(rows: number, columns: number, extend: boolean): void {
    const from = extend ? this.head : this.active;
    const merge = extend ? null : this.mergeAt(from);
    const row = merge && rows > 0 ? merge.row + merge.rows - 1 : from.row;
    const column = merge && columns > 0 ? merge.column + merge.columns - 1 : from.column;
    const to = {
      row: rows ? this.rows.step(row, rows) : row,
      column: columns ? this.columns.step(column, columns) : column,
    };
    this.select(extend ? this.anchor : to, to);
  }

  get movingEnd(): CellPlace {
    return this.head;
  }

  get fixedEnd(): CellPlace {
    return this.anchor;
  }

  mergeAt(place: CellPlace): Area | null {
    return this.sheet.merges.find((merge) => holds(merge, place)) ?? null;
  }

  at(area: Area): Area & { sheetId: number } {
    return { sheetId: this.sheet.sheetId, row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  }

  /** The rows of an area that no filter hides: what a person acts on, rows hidden by hand included, as in Google Sheets. */
  seenRows({ row, rows }: Pick<Area, "row" | "rows">, sheetId = this.sheet.sheetId): number[] {
    const filtered = new Set(this.book.filteredRows[sheetId]);
    return Array.from({ length: rows }, (_, index) => row + index).filter((one) => !filtered.has(one));
  }

  /** So many of them from a row down, as far as the sheet reaches. */
  seenFrom(row: number, count: number): number[] {
    return this.seenRows({ row, rows: this.sheet.maxRows - row + 1 }).slice(0, count);
  }

  /** How many rows a block of so many lines reaches over, those that a filter hides between them included. */
  private reachOf(row: number, rows: number): number {
    return (this.seenFrom(row, rows).at(-1) ?? row) - row + 1;
  }

  /** Applies commands; a refusal is said to the person and answered with false, hidden lines that were changed are said too. */
  async apply(commands: PageCommand[]): Promise<boolean> {
    try {
      if (!(await this.warnings.pass(commands, this.book.warned, (row, rows) => this.reachOf(row, rows)))) return false;
      const { hidden } = await this.client.write<AppliedView>("/api/apply", { commands });
      if (hidden) toast(texts.hiddenChanged(hidden.rows, hidden.columns), "", 10);
      return true;
    } catch (error) {
      this.say(error);
      return false;
    }
  }

  /** Takes a change back or does it again, and goes where it was, unless that is out of sight. Says what did not work. */
  async step(direction: "undo" | "redo"): Promise<void> {
    try {
      const { went, place } = await this.client.write<StepView>(`/api/${direction}`, {});
      const said = texts.step[direction][went];
      if (said !== "") toast(said, "", 10);
      if (place && (went === "whole" || went === "part")) await this.show(place);
    } catch (error) {
      this.say(error);
    }
  }

  private async show(place: RangeAddress): Promise<void> {
    // The event that tells of the step may still be on its way.
    await this.readBook();
    const sheet = this.book.info.sheets.find(({ sheetId }) => sheetId === place.sheetId);
    if (!sheet) return;
    if (sheet.hidden) return toast(texts.stepOnHidden(sheet.name), "", 10);
    this.openSheet(sheet.sheetId);
    const rows = this.seenRows(place).filter((row) => this.rows.isShown(row));
    const [row] = rows;
    if (row === undefined) return toast(texts.stepInHiddenRows, "", 10);
    this.select({ row, column: place.column });
    this.emit("reveal");
  }

  say(error: unknown): void {
    if (error instanceof Refusal) this.refuse(error.message);
    else throw error;
  }

  /** Types one text into a cell and shows it at once. */
  async type(place: CellPlace, text: string): Promise<boolean> {
    if (text === this.cells.get(place.row, place.column).edit) return true;
    if (!text.startsWith("=")) {
      this.cells.put(place.row, place.column, text.startsWith("'") ? text.slice(1) : text, this.version + 1);
      this.emit("cells");
    }
    const at = this.at({ ...place, rows: 1, columns: 1 });
    const done = await this.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }]);
    if (!done) {
      this.cells.drop(place.row, place.column);
      this.emit("cells");
    }
    return done;
  }

  async receive(event: ServerEvent): Promise<void> {
    if (event.event === "hello") {
      const isBehind = event.version !== this.version;
      // A restarted program counts anew.
      this.version = event.version;
      if (isBehind) await this.reload();
      return;
    }
    if (event.event !== "change") return;
    const { change } = event;
    const missed = change.version > this.version + 1;
    this.version = Math.max(this.version, change.version);
    const own = change.areas.filter((area) => area.sheetId === this.sheet.sheetId);
    const { lastRow, lastColumn } = this.sheet;
    const grown = own.some((area) => area.row + area.rows - 1 > lastRow || area.column + area.columns - 1 > lastColumn);
    const rebuilt = missed || change.workbook || change.structure.length > 0 || grown;
    if (missed || change.structure.includes(this.sheet.sheetId)) this.cells.clear();
    else this.cells.invalidate(own);
    if (rebuilt) await this.readBook();
    else if (own.length > 0) this.emit("cells");
    if (change.areas.length > 0 || rebuilt) this.emit("charts");
  }

  /** Reads everything anew, as after a lost connection. */
  async reload(): Promise<void> {
    this.cells.clear();
    await this.readBook();
    this.emit("charts");
  }

  /** Rows whose wrapped text needs more height than the sheet sets; true when a place has moved. */
  setAutoHeights(heights: Map<number, number>): boolean {
    let moved = false;
    for (const [row, height] of heights) {
      if ((this.autoHeights.get(row) ?? defaultRowHeight) === height) continue;
      this.autoHeights.set(row, height);
      moved = true;
    }
    if (moved) [this.rows, this.columns] = this.axes();
    return moved;
  }

  rowHeight(row: number): number {
    return this.sheet.rowHeights[row] ?? this.autoHeights.get(row) ?? defaultRowHeight;
  }

  columnWidth(column: number): number {
    return this.sheet.columnWidths[column] ?? defaultColumnWidth;
  }

  /** Whoever waits for the book waits for the newest reading of it. */
  private readBook(): Promise<void> {
    const reading: Promise<void> = this.client.read<BookView>("/api/book").then((book) => {
      if (this.reading !== reading) return this.reading;
      this.take(book);
    });
    this.reading = reading;
    return reading;
  }

  private take(book: BookView): void {
    this.book = book;
    this.version = Math.max(this.version, this.book.version);
    const same = this.book.info.sheets.find((sheet) => sheet.sheetId === this.sheet.sheetId && !sheet.hidden);
    const opened = same ?? this.startSheet();
    if (opened.sheetId !== this.sheet.sheetId) {
      this.cells.open(opened.sheetId);
      this.autoHeights.clear();
    }
    this.sheet = opened;
    [this.rows, this.columns] = this.axes();
    this.emit("book");
    this.emit("sheet");
    this.select(this.anchor, this.head);
  }

  private startSheet(): SheetInfo {
    const { sheets } = this.book.info;
    const sheet = sheets.find((candidate) => !candidate.hidden) ?? sheets[0];
    if (!sheet) throw new Error("a workbook has at least one sheet");
    return sheet;
  }

  private axes(): [Axis, Axis] {
    const { sheet } = this;
    const hiddenRows = new Set([...sheet.hiddenRows, ...(this.book.filteredRows[sheet.sheetId] ?? [])]);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    return [
      new Axis(
        sheet.maxRows,
        sheet.frozenRows,
        (row) => hiddenRows.has(row),
        (row) => this.rowHeight(row),
      ),
      new Axis(
        sheet.maxColumns,
        sheet.frozenColumns,
        (column) => hiddenColumns.has(column),
        (column) => this.columnWidth(column),
      ),
    ];
  }

  private restoreSelection(): void {
    const start = { row: this.rows.shown[0] ?? 1, column: this.columns.shown[0] ?? 1 };
    const kept = this.remembered.get(this.sheet.sheetId);
    this.select(kept?.anchor ?? start, kept?.head ?? start);
  }

  private onSheet({ row, column }: CellPlace): CellPlace {
    return {
      row: Math.max(1, Math.min(this.sheet.maxRows, row)),
      column: Math.max(1, Math.min(this.sheet.maxColumns, column)),
    };
  }

  private withMerges(area: Area): Area {
    const touched = this.sheet.merges.filter((merge) => meet(merge, area));
    const grown = touched.reduce((whole, merge) => join(whole, merge), area);
    return touched.length > 0 && (grown.rows !== area.rows || grown.columns !== area.columns)
      ? this.withMerges(grown)
      : grown;
  }
}
