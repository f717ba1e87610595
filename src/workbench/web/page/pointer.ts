import { type Desk, toggleChecks } from "./actions.ts";
import { type Area, type CellPlace, cellName, holds, join } from "./address.ts";
import { linkIn } from "./cellLink.ts";
import { el } from "./dom.ts";
import { fill } from "./fill.ts";
import { follow } from "./links.ts";
import { fontOf, lineCount, textWidth } from "./measure.ts";
import type { Overlay } from "./overlay.ts";
import { closePopups, place } from "./popup.ts";

interface Around {
  openFilter: (column: number, box: DOMRect) => void;
  openCellMenu: (box: DOMRect) => void;
}

/** The mouse over the grid: selecting, filling, check boxes, drop-down arrows, notes. */
export function bindPointer(desk: Desk, overlay: Overlay, around: Around): void {
  const { grid, editor, space } = desk;
  const { host } = grid;
  host.addEventListener("mousedown", (event) => pressed(desk, overlay, around, event), true);
  host.addEventListener("touchstart", (event) => event.stopPropagation(), { capture: true, passive: true });
  host.addEventListener(
    "dblclick",
    (event) => {
      if (isOutside(event.target) || editor.editing) return;
      if (event.target instanceof Element && event.target.closest(".resizable")) return fitColumn(desk, overlay, event);
      const cell = overlay.cellAt(event.clientX, event.clientY);
      if (cell.row > 0 && cell.column > 0 && space.cells.get(cell.row, cell.column).rule?.kind !== "checkbox")
        editor.open();
    },
    true,
  );
  host.addEventListener("contextmenu", (event) => {
    if (isOutside(event.target)) return;
    event.preventDefault();
    around.openCellMenu(new DOMRect(event.clientX, event.clientY, 0, 0));
  });
  bindNotes(desk, overlay);
}

function isOutside(target: EventTarget | null): boolean {
  return !(target instanceof Element) || target.closest(".sink, .date-button, .chart, revogr-scroll-virtual") !== null;
}

function pressed(desk: Desk, overlay: Overlay, around: Around, event: MouseEvent): void {
  const { space, editor } = desk;
  if (isOutside(event.target) || !(event.target instanceof Element)) return;
  if (event.target.closest(".resizable, .row-resize-handle")) return;
  event.preventDefault();
  event.stopPropagation();
  closePopups();
  if (editor.editing) editor.commit("stay");
  editor.focus();
  const act = actOf(event);
  const cell = overlay.cellAt(event.clientX, event.clientY);
  if (act === "fill" && event.button === 0) {
    dragFill(desk, overlay);
    return;
  }
  if (event.button === 2 && inside(space.area, cell)) return;
  if (event.button !== 0 && event.button !== 2) return;
  const whole = wholeArea(desk, cell);
  const anchor = event.shiftKey ? space.fixedEnd : whole ? { row: whole.row, column: whole.column } : cell;
  const selectTo = (to: CellPlace) => selectUpTo(desk, whole ? cell : anchor, to, event.shiftKey ? anchor : null);
  selectTo(cell);
  if (event.button === 2 || event.shiftKey) return;
  if (act === "check") toggleChecks(desk);
  else if (act === "list") editor.openHelper();
  else if (act === "link") followLink(desk, cell);
  else if (act === "filter") around.openFilter(cell.column, event.target.getBoundingClientRect());
  else drag(desk, overlay, selectTo);
}

function followLink({ space, grid }: Desk, { row, column }: CellPlace): void {
  const link = linkIn(space.cells.get(row, column).edit);
  if (link !== null) follow(link, { space, grid });
}

function actOf(event: MouseEvent): string | undefined {
  const direct = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-act]") : null;
  return direct?.dataset.act;
}

function inside(area: Area, cell: CellPlace): boolean {
  const row = cell.row === 0 ? area.row : cell.row;
  const column = cell.column === 0 ? area.column : cell.column;
  return holds(area, { row, column });
}

function wholeArea({ space }: Desk, { row, column }: CellPlace): Area | null {
  const { maxRows, maxColumns } = space.sheet;
  if (row === 0 && column === 0) return { row: 1, column: 1, rows: maxRows, columns: maxColumns };
  if (row === 0) return { row: 1, column, rows: maxRows, columns: 1 };
  return column === 0 ? { row, column: 1, rows: 1, columns: maxColumns } : null;
}

function selectUpTo(desk: Desk, from: CellPlace, to: CellPlace, anchor: CellPlace | null): void {
  const { space } = desk;
  const first = wholeArea(desk, from);
  if (!first) {
    space.select(anchor ?? from, { row: Math.max(1, to.row), column: Math.max(1, to.column) });
    return;
  }
  const end: CellPlace = {
    row: from.row === 0 ? 0 : Math.max(1, to.row),
    column: from.column === 0 ? 0 : Math.max(1, to.column),
  };
  const last = wholeArea(desk, end) ?? first;
  space.selectArea(
    join(
      anchor
        ? (wholeArea(desk, { row: from.row && anchor.row, column: from.column && anchor.column }) ?? first)
        : first,
      last,
    ),
  );
}

/** Follows the pointer until it is released, scrolling when it leaves the grid. */
function drag(desk: Desk, overlay: Overlay, act: (cell: CellPlace) => void, done: () => void = () => undefined): void {
  let last = { x: 0, y: 0, moved: false };
  const follow = () => {
    const cell = overlay.cellAt(last.x, last.y);
    act(cell);
  };
  const timer = setInterval(() => {
    if (!last.moved) return;
    const bounds = desk.grid.host.getBoundingClientRect();
    const beyond = (value: number, low: number, high: number) =>
      value < low ? value - low : value > high ? value - high : 0;
    const x = beyond(last.x, bounds.left + desk.grid.rowHeaderWidth, bounds.right - 14);
    const y = beyond(last.y, bounds.top + 24, bounds.bottom - 14);
    if (x === 0 && y === 0) return;
    desk.grid.scrollBy(x, y);
    follow();
  }, 50);
  const move = (event: MouseEvent) => {
    last = { x: event.clientX, y: event.clientY, moved: true };
    follow();
  };
  const up = () => {
    clearInterval(timer);
    document.removeEventListener("mousemove", move);
    document.removeEventListener("mouseup", up);
    done();
  };
  document.addEventListener("mousemove", move);
  document.addEventListener("mouseup", up);
}

function dragFill(desk: Desk, overlay: Overlay): void {
  const { space } = desk;
  const from = space.area;
  let to: Area = from;
  drag(
    desk,
    overlay,
    (cell) => {
      const here = { row: Math.max(1, cell.row), column: Math.max(1, cell.column) };
      const down = Math.max(here.row - (from.row + from.rows - 1), from.row - here.row, 0);
      const aside = Math.max(here.column - (from.column + from.columns - 1), from.column - here.column, 0);
      const line = down >= aside ? { ...from, row: here.row, rows: 1 } : { ...from, column: here.column, columns: 1 };
      to = join(from, line);
      overlay.stretch(to);
    },
    () => {
      overlay.stretch(null);
      if (to.rows !== from.rows || to.columns !== from.columns) void fill(space, from, to);
    },
  );
}

/** A double click on a column's edge fits the column to the texts in view. */
function fitColumn({ space, grid }: Desk, overlay: Overlay, event: MouseEvent): void {
  const { column } = overlay.cellAt(event.clientX - 6, event.clientY);
  if (column === 0) return;
  let pixels = 30;
  for (const area of grid.visibleAreas()) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const cell = space.cells.get(row, column);
      for (const line of cell.text.split("\n"))
        pixels = Math.max(pixels, Math.ceil(textWidth(line, fontOf(cell))) + 14);
    }
  }
  void space.apply([
    {
      do: "resize",
      sheetId: space.sheet.sheetId,
      axis: "columns",
      from: column,
      count: 1,
      pixels: Math.min(pixels, 600),
    },
  ]);
}

function bindNotes({ grid, space, editor }: Desk, overlay: Overlay): void {
  const box = el("div", { class: "note-box", role: "tooltip", hidden: true });
  document.body.append(box);
  let shown = "";
  grid.host.addEventListener("mousemove", (event) => {
    const cell = overlay.cellAt(event.clientX, event.clientY);
    const over =
      event.target instanceof Element && event.target.closest(".chart, .sink.open, revogr-scroll-virtual") === null;
    const isCell = over && cell.row > 0 && cell.column > 0 && event.buttons === 0 && !editor.editing;
    const { trouble, note: written } = space.cells.get(cell.row, cell.column);
    const note = isCell ? [trouble, written].filter((text) => text !== "").join("\n\n") : "";
    const name = note === "" ? "" : `${cellName(cell)} ${note}`;
    if (name === shown) return;
    shown = name;
    box.hidden = note === "";
    if (note === "") return;
    box.textContent = note;
    const at = overlay.box({ ...cell, rows: 1, columns: 1 });
    const bounds = grid.host.getBoundingClientRect();
    box.style.width = `${Math.min(280, Math.max(120, lineCount(note, "13px Arial", 280) > 1 ? 280 : textWidth(note, "13px Arial") + 26))}px`;
    place(box, new DOMRect(bounds.left + at.left, bounds.top + at.top, at.width, at.height), true);
  });
  grid.host.addEventListener("mouseleave", () => {
    box.hidden = true;
    shown = "";
  });
}
