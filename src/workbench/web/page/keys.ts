import { clearContents, type Desk, editNote, toggleChecks, toggleStyle } from "./actions.ts";
import type { CellPlace } from "./address.ts";
import type { Axis } from "./axis.ts";
import { fillSelection } from "./fill.ts";
import { headerHeight } from "./grid.ts";

interface Around {
  openMenuBar: () => void;
  openCellMenu: () => void;
  nextSheet: (step: number) => void;
  print: () => void;
}

const arrows: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The keyboard of the grid, as in Sheets and Excel; letters go by their key so that the Russian layout works too. */
export function bindKeys(desk: Desk, around: Around): void {
  const { editor, clipboard, space } = desk;
  editor.sink.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const taken = editor.editing ? editingKey(desk, event) : gridKey(desk, event, around);
    if (taken) event.preventDefault();
  });
  editor.sink.addEventListener("copy", (event) => !editor.editing && clipboard.copyEvent(event, false));
  editor.sink.addEventListener("cut", (event) => !editor.editing && clipboard.copyEvent(event, true));
  editor.sink.addEventListener("paste", (event) => {
    if (editor.editing) return;
    event.preventDefault();
    void clipboard.pasteText(event.clipboardData?.getData("text/plain") ?? "").catch((error) => space.say(error));
  });
  document.addEventListener("keydown", (event) => {
    const key = event.code;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && key === "KeyP") {
      event.preventDefault();
      around.print();
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented || isTyping(event.target, editor.sink)) return;
    if (key === "KeyZ" || key === "KeyY") {
      event.preventDefault();
      void space.step(key === "KeyY" || event.shiftKey ? "redo" : "undo");
    }
  });
}

function isTyping(target: EventTarget | null, sink: HTMLElement): boolean {
  return target === sink || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Keys while a cell is being edited. */
export function editingKey({ editor }: Desk, event: KeyboardEvent): boolean {
  if (editor.listKey(event)) return true;
  if (event.key === "Escape") editor.cancel();
  else if (event.key === "Enter" && (event.altKey || event.ctrlKey)) editor.insertBreak();
  else if (event.key === "Enter") editor.commit(event.shiftKey ? "up" : "down");
  else if (event.key === "Tab") editor.commit(event.shiftKey ? "left" : "right");
  else if (event.key === "ArrowDown" && event.altKey) return editor.openHelper();
  else return false;
  return true;
}

function gridKey(desk: Desk, event: KeyboardEvent, around: Around): boolean {
  const { editor, space } = desk;
  const arrow = arrows[event.key];
  if (event.ctrlKey || event.metaKey) return arrow ? jump(desk, arrow, event.shiftKey) : controlKey(desk, event);
  if (event.altKey) {
    if (event.key === "ArrowDown") return editor.openHelper();
    if (event.key === "PageDown" || event.key === "PageUp") around.nextSheet(event.key === "PageDown" ? 1 : -1);
    else return false;
    return true;
  }
  if (arrow) moveBy(desk, arrow[0], arrow[1], event.shiftKey);
  else if (event.key === "Enter" && event.shiftKey) moveBy(desk, -1, 0, false);
  else if (event.key === "Enter" || (event.key === "F2" && !event.shiftKey)) {
    if (event.key === "F2" || !toggleChecks(desk)) editor.open();
  } else if (event.key === "F2") void editNote(desk).then(() => editor.focus());
  else if (event.key === "Tab") moveBy(desk, 0, event.shiftKey ? -1 : 1, false);
  else if (event.key === "Delete" || event.key === "Backspace") clearContents(desk);
  else if (event.key === "Home")
    go(desk, { row: space.movingEnd.row, column: space.columns.shown[0] ?? 1 }, event.shiftKey);
  else if (event.key === "End")
    go(desk, { row: space.movingEnd.row, column: Math.max(1, space.sheet.lastColumn) }, event.shiftKey);
  else if (event.key === "PageDown" || event.key === "PageUp")
    moveBy(desk, (event.key === "PageDown" ? 1 : -1) * pageRows(desk), 0, event.shiftKey);
  else if (event.key === "Escape") desk.clipboard.forget();
  else if (event.key === "F10") (event.shiftKey ? around.openCellMenu : around.openMenuBar)();
  else if (event.key === "ContextMenu") around.openCellMenu();
  else if (event.key === " " && event.shiftKey) selectWhole(desk, "rows");
  else if (event.key === " ") return toggleChecks(desk);
  else return false;
  return true;
}

function controlKey(desk: Desk, event: KeyboardEvent): boolean {
  const { editor, space, clipboard } = desk;
  const { sheet } = space;
  switch (event.code) {
    case "KeyZ":
      void space.step(event.shiftKey ? "redo" : "undo");
      return true;
    case "KeyY":
      void space.step("redo");
      return true;
    case "KeyA":
      space.selectArea({ row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
      return true;
    case "KeyB":
      toggleStyle(desk, "bold");
      return true;
    case "KeyI":
      toggleStyle(desk, "italic");
      return true;
    case "KeyD":
      void fillSelection(space, "rows");
      return true;
    case "KeyR":
      void fillSelection(space, "columns");
      return true;
    case "KeyV":
      if (event.shiftKey) void clipboard.paste(true);
      return event.shiftKey;
    case "Space":
      selectWhole(desk, "columns");
      return true;
    case "Home":
      go(
        desk,
        { row: space.rows.step(space.rows.shown[space.rows.frozen] ?? 1, 0), column: space.columns.shown[0] ?? 1 },
        event.shiftKey,
      );
      return true;
    case "End":
      go(desk, { row: Math.max(1, sheet.lastRow), column: Math.max(1, sheet.lastColumn) }, event.shiftKey);
      return true;
    case "Semicolon":
      editor.open(todayText(space.book.info.locale));
      return true;
    default:
      return false;
  }
}

function moveBy(desk: Desk, rows: number, columns: number, extend: boolean): void {
  desk.space.move(rows, columns, extend);
  desk.grid.reveal(desk.space.movingEnd);
}

function go(desk: Desk, place: CellPlace, extend: boolean): void {
  desk.space.select(extend ? desk.space.fixedEnd : place, place);
  desk.grid.reveal(place);
}

/** Ctrl+arrow: to the end of the filled run, else to the next filled cell, as far as cells are loaded, else to the edge of the data. */
function jump(desk: Desk, [rows, columns]: [number, number], extend: boolean): boolean {
  const { space } = desk;
  const axis: Axis = rows !== 0 ? space.rows : space.columns;
  const from = space.movingEnd;
  const at = (number: number) =>
    rows !== 0 ? space.cells.get(number, from.column) : space.cells.get(from.row, number);
  const step = rows + columns;
  const edge = rows !== 0 ? (step > 0 ? space.sheet.lastRow : 1) : step > 0 ? space.sheet.lastColumn : 1;
  let here = rows !== 0 ? from.row : from.column;
  let next = axis.step(here, step);
  const isRun = isFilled(at(here)) && isFilled(at(next));
  while (next !== here) {
    const cell = at(next);
    if (cell.kind === "?") {
      here = step > 0 ? Math.max(edge, here) : edge;
      break;
    }
    if (isRun && !isFilled(cell)) break;
    here = next;
    if (!isRun && isFilled(cell)) break;
    next = axis.step(here, step);
  }
  go(
    desk,
    rows !== 0 ? { row: axis.step(here, 0), column: from.column } : { row: from.row, column: axis.step(here, 0) },
    extend,
  );
  return true;
}

function isFilled(cell: { kind: string }): boolean {
  return cell.kind !== " " && cell.kind !== "?";
}

function selectWhole({ space }: Desk, axis: "rows" | "columns"): void {
  const { area, sheet } = space;
  space.selectArea(
    axis === "rows" ? { ...area, column: 1, columns: sheet.maxColumns } : { ...area, row: 1, rows: sheet.maxRows },
  );
}

function pageRows({ grid, space }: Desk): number {
  return Math.max(1, Math.floor((grid.host.clientHeight - headerHeight - space.rows.frozenSize) / 21) - 1);
}

function todayText(locale: string): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  const [year, month, day] = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())];
  return locale.startsWith("ru") ? `${day}.${month}.${year}` : `${year}-${month}-${day}`;
}
