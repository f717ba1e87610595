import type { ColumnRegular, RowDefinition, ViewPortScrollEvent } from "@revolist/revogrid";
import { defineCustomElements } from "@revolist/revogrid/loader";
import { type Area, type CellPlace, columnLetters } from "./address.ts";
import { cellDrawing, type GridRow } from "./cellView.ts";
import { el } from "./dom.ts";
import { fontOf, lineCount, lineHeight } from "./measure.ts";
import { defaultRowHeight, type Workspace } from "./workspace.ts";

export const headerHeight = 24;
/** Milliseconds in which a new sheet is scrolled to its cell, and frames that it must have stood there. */
const settlesWithin = 5000;
const steadyFrames = 12;

/** The virtual grid: RevoGrid draws cells and scrolls; selection, editing and keys are our own. */
export class Grid {
  readonly host: HTMLElement = el("div", { class: "grid-host" });
  readonly scroll = { x: 0, y: 0 };
  private readonly space: Workspace;
  private readonly element: HTMLRevoGridElement;
  private readonly onScroll: (() => void)[] = [];
  private drawing = false;
  /** While a sheet that was just opened scrolls to its start: what to show then. */
  private opening: { reveal: CellPlace | null } | null = null;
  /** The cell of a new sheet that is being scrolled to, until somebody scrolls to another place. */
  private settling: CellPlace | null = null;
  private built = "";

  constructor(space: Workspace) {
    void defineCustomElements();
    this.space = space;
    this.element = document.createElement("revo-grid");
    Object.assign(this.element, {
      readonly: true,
      range: false,
      canFocus: false,
      useClipboard: false,
      canDrag: false,
      filter: false,
      resize: true,
      resizeRow: true,
      hideAttribution: true,
      accessible: false,
      theme: "compact",
      rowSize: defaultRowHeight,
      frameSize: 4,
    });
    // The active cell is read out by the text area that stands on it, cell by cell.
    this.element.setAttribute("aria-hidden", "true");
    this.host.append(this.element);
    this.element.addEventListener("viewportscroll", (event) =>
      this.scrolled((event as CustomEvent<ViewPortScrollEvent>).detail),
    );
    this.element.addEventListener("aftercolumnresize", (event) =>
      this.columnResized(event as CustomEvent<Record<number, ColumnRegular>>),
    );
    this.element.addEventListener("afterrowresize", (event) => this.rowResized(event as CustomEvent<RowResized>));
    space.on("sheet", () => this.build());
    space.on("cells", () => this.redraw());
    space.on("reveal", () => this.reveal(space.active));
    for (const own of ["wheel", "pointerdown"] as const)
      this.host.addEventListener(own, () => this.stopSettling(), { capture: true, passive: true });
    new ResizeObserver(() => this.load()).observe(this.host);
  }

  get rowHeaderWidth(): number {
    return 16 + 9 * Math.max(3, String(this.space.sheet.maxRows).length);
  }

  whenScrolled(act: () => void): void {
    this.onScroll.push(act);
  }

  /** Gives RevoGrid the sheet's rows, columns and sizes. */
  build(): void {
    const { space } = this;
    const drawing = cellDrawing(space);
    const columns: ColumnRegular[] = space.columns.shown.map((column) => ({
      prop: column,
      name: columnLetters(column),
      size: space.columnWidth(column),
      minSize: 16,
      ...(space.columns.isFrozen(column) ? { pin: "colPinStart" as const } : {}),
      ...drawing,
    }));
    const source: GridRow[] = space.rows.shown.map((r) => ({ r }));
    const sheetKey = `${space.sheet.sheetId}`;
    const isNew = this.built !== sheetKey;
    this.built = sheetKey;
    this.element.rowHeaders = {
      prop: "r",
      name: "",
      size: this.rowHeaderWidth,
      cellTemplate: (h, props) => h("span", { class: { "row-number": true } }, String(props.model.r)),
    };
    this.element.columns = columns;
    this.element.pinnedTopSource = source.slice(0, space.rows.frozen);
    this.element.source = source.slice(space.rows.frozen);
    this.element.rowDefinitions = this.rowDefinitions();
    if (isNew) this.scrollBack();
    this.load();
    this.redraw();
  }

  redraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    requestAnimationFrame(() => {
      this.drawing = false;
      this.load();
      if (this.space.setAutoHeights(this.autoHeights())) {
        this.element.rowDefinitions = this.rowDefinitions();
        for (const act of this.onScroll) act();
      }
      void this.element.refresh("all");
    });
  }

  /** The shown part of the sheet: scrolled cells first, then the frozen ones that stay. */
  visibleAreas(): Area[] {
    const { rows, columns } = this.space;
    const height = this.host.clientHeight - headerHeight;
    const width = this.host.clientWidth - this.rowHeaderWidth;
    const firstRow = rows.at(rows.frozenSize + this.scroll.y);
    const lastRow = rows.at(this.scroll.y + Math.max(0, height) + 60);
    const firstColumn = columns.at(columns.frozenSize + this.scroll.x);
    const lastColumn = columns.at(this.scroll.x + Math.max(0, width) + 100);
    const spans = (first: number, last: number, frozen: number[]): [number, number][] => [
      [first, Math.max(first, last)],
      ...(frozen.length > 0 ? [[frozen[0] ?? 1, frozen.at(-1) ?? 1] as [number, number]] : []),
    ];
    const rowSpans = spans(firstRow, lastRow, rows.shown.slice(0, rows.frozen));
    const columnSpans = spans(firstColumn, lastColumn, columns.shown.slice(0, columns.frozen));
    return rowSpans.flatMap(([row, endRow]) =>
      columnSpans.map(([column, endColumn]) => ({
        row,
        column,
        rows: endRow - row + 1,
        columns: endColumn - column + 1,
      })),
    );
  }

  load(): void {
    this.space.cells.need(this.visibleAreas());
  }

  /** Scrolls as little as needed to show the cell. */
  reveal(place: CellPlace): void {
    this.stopSettling();
    if (this.opening) this.opening.reveal = place;
    else this.scrollTo(this.scrollFor(place));
  }

  private scrollTo({ x, y }: { x: number; y: number }): void {
    if (y !== this.scroll.y) void this.element.scrollToCoordinate({ y });
    if (x !== this.scroll.x) void this.element.scrollToCoordinate({ x });
  }

  private scrollFor({ row, column }: CellPlace): { x: number; y: number } {
    const { rows, columns } = this.space;
    const height = this.host.clientHeight - headerHeight - 14;
    const width = this.host.clientWidth - this.rowHeaderWidth - 14;
    const y = rows.isFrozen(row)
      ? this.scroll.y
      : nearest(this.scroll.y, rows.start(row) - rows.frozenSize, rows.end(row) - height);
    const x = columns.isFrozen(column)
      ? this.scroll.x
      : nearest(this.scroll.x, columns.start(column) - columns.frozenSize, columns.end(column) - width);
    return { x, y };
  }

  private stopSettling(): void {
    this.settling = null;
  }

  scrollBy(x: number, y: number): void {
    this.stopSettling();
    if (y !== 0) void this.element.scrollToCoordinate({ y: Math.max(0, this.scroll.y + y) });
    if (x !== 0) void this.element.scrollToCoordinate({ x: Math.max(0, this.scroll.x + x) });
  }

  private scrollBack(): void {
    this.scroll.x = 0;
    this.scroll.y = 0;
    const opening = { reveal: null as CellPlace | null };
    this.opening = opening;
    requestAnimationFrame(() => void this.opened(opening));
  }

  private async opened(opening: { reveal: CellPlace | null }): Promise<void> {
    await this.element.scrollToCoordinate({ x: 0 });
    await this.element.scrollToCoordinate({ y: 0 });
    if (this.opening !== opening) return;
    this.opening = null;
    if (opening.reveal === null) return;
    this.settling = opening.reveal;
    this.settle(opening.reveal, performance.now() + settlesWithin, 0);
  }

  /** RevoGrid takes a new sheet in over some frames, and may scroll back to its start in the last of them. */
  private settle(place: CellPlace, until: number, steady: number): void {
    if (this.settling !== place || this.opening || steady === steadyFrames || performance.now() > until) return;
    const wanted = this.scrollFor(place);
    const isThere = wanted.x === this.scroll.x && wanted.y === this.scroll.y;
    if (!isThere) this.scrollTo(wanted);
    requestAnimationFrame(() => this.settle(place, until, isThere ? steady + 1 : 0));
  }

  private scrolled({ dimension, coordinate }: ViewPortScrollEvent): void {
    const isColumn = dimension === "rgCol";
    if (!isColumn && dimension !== "rgRow") return;
    this.scroll[isColumn ? "x" : "y"] = coordinate;
    this.load();
    for (const act of this.onScroll) act();
  }

  private rowDefinitions(): RowDefinition[] {
    const { rows } = this.space;
    return rows.shown
      .map((row, index): RowDefinition => {
        const isFrozen = index < rows.frozen;
        return {
          type: isFrozen ? "rowPinStart" : "rgRow",
          index: isFrozen ? index : index - rows.frozen,
          size: this.space.rowHeight(row),
        };
      })
      .filter((definition) => definition.size !== defaultRowHeight);
  }

  private autoHeights(): Map<number, number> {
    const { space } = this;
    const heights = new Map<number, number>();
    for (const area of this.visibleAreas()) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if (space.sheet.rowHeights[row] !== undefined || !space.rows.isShown(row)) continue;
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const height = this.neededHeight(row, column);
          if (height > (heights.get(row) ?? 0)) heights.set(row, height);
        }
      }
    }
    return heights;
  }

  private neededHeight(row: number, column: number): number {
    const cell = this.space.cells.get(row, column);
    const merge = this.space.mergeAt({ row, column });
    if (cell.kind === "?" || (merge && (merge.rows > 1 || merge.column !== column))) return 0;
    const wraps = cell.style.wrap || cell.text.includes("\n");
    const single = Math.max(defaultRowHeight, lineHeight(cell) + 4);
    if (!wraps || cell.text === "") return single;
    const { columns } = this.space;
    const last = merge ? merge.column + merge.columns - 1 : column;
    const lines = lineCount(cell.text, fontOf(cell), columns.end(last) - columns.start(column));
    return Math.min(400, Math.max(single, lines * lineHeight(cell) + 4));
  }

  private columnResized({ detail }: CustomEvent<Record<number, ColumnRegular>>): void {
    for (const column of Object.values(detail)) {
      const pixels = Math.round(column.size ?? 0);
      this.resize("columns", Number(column.prop), Math.max(2, Math.min(2000, pixels)));
    }
  }

  private rowResized({ detail }: CustomEvent<RowResized>): void {
    const base = detail.rowType === "rowPinStart" ? 0 : this.space.rows.frozen;
    const row = this.space.rows.shown[base + detail.index];
    if (row) this.resize("rows", row, Math.max(2, Math.min(2000, Math.round(detail.size))));
  }

  private resize(axis: "rows" | "columns", from: number, pixels: number): void {
    void this.space.apply([{ do: "resize", sheetId: this.space.sheet.sheetId, axis, from, count: 1, pixels }]);
  }
}

interface RowResized {
  rowType: string;
  index: number;
  size: number;
}

function nearest(current: number, atMost: number, atLeast: number): number {
  return Math.max(0, Math.min(atMost, Math.max(current, atLeast)));
}
