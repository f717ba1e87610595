import type { Area, CellPlace } from "./address.ts";
import { el } from "./dom.ts";
import { type Grid, headerHeight } from "./grid.ts";
import type { Workspace } from "./workspace.ts";

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Pane {
  element: HTMLElement;
  range: HTMLElement;
  active: HTMLElement;
  fill: HTMLElement;
  marked: HTMLElement;
  frozenRows: boolean;
  frozenColumns: boolean;
}

/** Draws over the cells: the selection, the copied range, charts; knows where a cell is on the screen. */
export class Overlay {
  /** Charts live here, per pane. */
  readonly panes: Pane[] = [];
  private readonly grid: Grid;
  private readonly space: Workspace;
  private readonly columnMark = el("div", { class: "head-mark columns" });
  private readonly rowMark = el("div", { class: "head-mark rows" });
  private readonly heads = el("div", { class: "heads" }, this.columnMark, this.rowMark);
  private marked: Area | null = null;
  private stretched: Area | null = null;

  constructor(space: Workspace, grid: Grid) {
    this.space = space;
    this.grid = grid;
    for (const frozenRows of [false, true]) {
      for (const frozenColumns of [false, true]) this.panes.push(this.pane(frozenRows, frozenColumns));
    }
    grid.host.append(...this.panes.map((pane) => pane.element), this.heads);
    space.on("select", () => this.paint());
    space.on("sheet", () => this.paint());
    grid.whenScrolled(() => this.paint());
    new ResizeObserver(() => this.paint()).observe(grid.host);
  }

  /** The dashed frame of a copied range. */
  mark(area: Area | null): void {
    this.marked = area;
    this.paint();
  }

  /** The frame of a fill while it is dragged. */
  stretch(area: Area | null): void {
    this.stretched = area;
    this.paint();
  }

  /** Where a cell is, in pixels of the grid's host. */
  box(area: Area): Box {
    const { rows, columns } = this.space;
    const left = columns.start(area.column);
    const top = rows.start(area.row);
    const width = columns.end(area.column + area.columns - 1) - left;
    const height = rows.end(area.row + area.rows - 1) - top;
    return {
      left: this.grid.rowHeaderWidth + left - (columns.isFrozen(area.column) ? 0 : this.grid.scroll.x),
      top: headerHeight + top - (rows.isFrozen(area.row) ? 0 : this.grid.scroll.y),
      width,
      height,
    };
  }

  /** The cell under a point of the window, headers counted as row or column 0. */
  cellAt(clientX: number, clientY: number): CellPlace {
    const bounds = this.grid.host.getBoundingClientRect();
    const { rows, columns } = this.space;
    const x = clientX - bounds.left - this.grid.rowHeaderWidth;
    const y = clientY - bounds.top - headerHeight;
    return {
      row: y < 0 ? 0 : rows.at(y < rows.frozenSize ? y : y + this.grid.scroll.y),
      column: x < 0 ? 0 : columns.at(x < columns.frozenSize ? x : x + this.grid.scroll.x),
    };
  }

  /** The pane that shows a cell, and the shift from sheet pixels to its own. */
  paneOf({ row, column }: CellPlace): Pane {
    const frozenRows = this.space.rows.isFrozen(row);
    const frozenColumns = this.space.columns.isFrozen(column);
    const found = this.panes.find((pane) => pane.frozenRows === frozenRows && pane.frozenColumns === frozenColumns);
    if (!found) throw new Error("every cell has a pane");
    return found;
  }

  shift(pane: Pane): { x: number; y: number } {
    const { rows, columns } = this.space;
    return {
      x: pane.frozenColumns ? 0 : columns.frozenSize + this.grid.scroll.x,
      y: pane.frozenRows ? 0 : rows.frozenSize + this.grid.scroll.y,
    };
  }

  paint(): void {
    const { rows, columns, area, active } = this.space;
    const merge = this.space.mergeAt(active);
    for (const pane of this.panes) {
      this.placePane(pane);
      const shift = this.shift(pane);
      const place = (element: HTMLElement, part: Area | null) => {
        element.hidden = part === null;
        if (!part) return;
        const left = columns.start(part.column) - shift.x;
        const top = rows.start(part.row) - shift.y;
        element.style.transform = `translate(${left - 1}px, ${top - 1}px)`;
        element.style.width = `${columns.end(part.column + part.columns - 1) - columns.start(part.column) + 1}px`;
        element.style.height = `${rows.end(part.row + part.rows - 1) - rows.start(part.row) + 1}px`;
      };
      place(pane.range, this.stretched ?? area);
      place(pane.active, merge ?? { ...active, rows: 1, columns: 1 });
      place(pane.marked, this.marked);
      pane.range.classList.toggle("stretching", this.stretched !== null);
      pane.fill.style.transform = `translate(${columns.end(area.column + area.columns - 1) - shift.x - 4}px, ${rows.end(area.row + area.rows - 1) - shift.y - 4}px)`;
    }
    this.paintHeads();
  }

  private paintHeads(): void {
    const { area, rows, columns } = this.space;
    const box = this.box(area);
    const clipLeft = columns.isFrozen(area.column)
      ? this.grid.rowHeaderWidth
      : this.grid.rowHeaderWidth + columns.frozenSize;
    const clipTop = rows.isFrozen(area.row) ? headerHeight : headerHeight + rows.frozenSize;
    const left = Math.max(box.left, clipLeft);
    const top = Math.max(box.top, clipTop);
    Object.assign(this.columnMark.style, {
      transform: `translateX(${left}px)`,
      width: `${Math.max(0, box.left + box.width - left)}px`,
      height: `${headerHeight}px`,
    });
    Object.assign(this.rowMark.style, {
      transform: `translateY(${top}px)`,
      height: `${Math.max(0, box.top + box.height - top)}px`,
      width: `${this.grid.rowHeaderWidth}px`,
    });
  }

  private pane(frozenRows: boolean, frozenColumns: boolean): Pane {
    const range = el("div", { class: "range" });
    const active = el("div", { class: "active" });
    const marked = el("div", { class: "marked" });
    const fill = el("div", { class: "fill", "data-act": "fill" });
    const element = el("div", { class: "pane" }, range, active, marked, fill);
    return { element, range, active, marked, fill, frozenRows, frozenColumns };
  }

  private placePane(pane: Pane): void {
    const { rows, columns } = this.space;
    const left = this.grid.rowHeaderWidth + (pane.frozenColumns ? 0 : columns.frozenSize);
    const top = headerHeight + (pane.frozenRows ? 0 : rows.frozenSize);
    Object.assign(pane.element.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: pane.frozenColumns ? `${columns.frozenSize}px` : `calc(100% - ${left}px)`,
      height: pane.frozenRows ? `${rows.frozenSize}px` : `calc(100% - ${top}px)`,
    });
    pane.element.classList.toggle("frozen-edge-below", pane.frozenRows && rows.frozen > 0);
    pane.element.classList.toggle("frozen-edge-right", pane.frozenColumns && columns.frozen > 0);
  }
}

export type { Box, Pane };
