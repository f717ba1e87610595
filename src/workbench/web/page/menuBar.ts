import type { MenuItem } from "../protocol.ts";
import {
  clearContents,
  clearFormats,
  type Desk,
  deleteLines,
  editNote,
  freeze,
  hideLines,
  insertColumns,
  insertRows,
  resizeLines,
  setStyle,
  showAllLines,
  sortBy,
  sortLabels,
  toggleFilter,
  toggleMerge,
  toggleStyle,
} from "./actions.ts";
import { columnLetters } from "./address.ts";
import { el } from "./dom.ts";
import { fillSelection } from "./fill.ts";
import { type Item, separator, showMenu } from "./popup.ts";
import { texts } from "./texts.ru.ts";

export interface MenuActions {
  addSheet: () => void;
  print: () => void;
  renameBook: () => void;
  quotas: () => void;
  forms: () => void;
  keys: () => void;
  about: () => void;
  choose: (functionName: string) => void;
}

interface Menu {
  title: string;
  items: () => Item[];
}

const names = texts.menu;

/** The menu bar: our own menus and those that the add-on makes in onOpen. */
export class MenuBar {
  readonly element = el("div", { class: "menu-bar", role: "menubar", "aria-label": texts.menubar });
  private readonly desk: Desk;
  private readonly actions: MenuActions;
  private addOns: { title: string; items: MenuItem[] }[] = [];

  constructor(desk: Desk, actions: MenuActions) {
    this.desk = desk;
    this.actions = actions;
    this.draw();
  }

  /** A menu of the same title takes the place of the former one. */
  addMenu(title: string, items: MenuItem[]): void {
    this.addOns = [...this.addOns.filter((menu) => menu.title !== title), { title, items }];
    this.draw();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>("button")?.focus();
  }

  private draw(): void {
    const menus = this.menus();
    this.element.replaceChildren(...menus.map((menu, index) => this.button(menu, index, menus.length)));
  }

  private button({ title, items }: Menu, index: number, count: number): HTMLElement {
    const button = el("button", {
      type: "button",
      role: "menuitem",
      "aria-haspopup": "menu",
      tabindex: index === 0 ? 0 : -1,
      text: title,
    });
    const neighbour = (step: number) => this.element.children[(index + step + count) % count] as HTMLElement;
    const open = () =>
      showMenu(items(), button.getBoundingClientRect(), { label: title, sideways: (step) => neighbour(step).click() });
    button.addEventListener("click", open);
    button.addEventListener("pointerenter", () => {
      if (document.querySelector(".menu") && this.element.contains(document.activeElement) === false) open();
    });
    button.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft")
        neighbour(event.key === "ArrowRight" ? 1 : -1).focus();
      else if (event.key === "ArrowDown") open();
      else if (event.key === "Escape") this.desk.editor.focus();
      else return;
      event.preventDefault();
    });
    return button;
  }

  private menus(): Menu[] {
    return [
      { title: names.file, items: () => this.fileItems() },
      { title: names.edit, items: () => this.editItems() },
      { title: names.view, items: () => this.viewItems() },
      { title: names.insert, items: () => this.insertItems() },
      { title: names.format, items: () => this.formatItems() },
      { title: names.data, items: () => this.dataItems() },
      ...this.addOns.map((menu) => ({ title: menu.title, items: () => this.addOnItems(menu.items) })),
      {
        title: names.help,
        items: () => [
          { label: names.keys, act: this.actions.keys },
          { label: names.about, act: this.actions.about },
        ],
      },
    ];
  }

  private addOnItems(items: MenuItem[]): Item[] {
    if (items.length === 0) return [{ label: names.noItems, disabled: true }];
    return items.map((item) => {
      if (item.separator) return separator;
      if (item.items) return { label: item.title, items: this.addOnItems(item.items) };
      return { label: item.title, act: () => this.actions.choose(item.functionName ?? "") };
    });
  }

  private fileItems(): Item[] {
    return [
      { label: names.download, act: () => location.assign("/download/book.xlsx") },
      { label: names.print, keys: "Ctrl+P", act: this.actions.print },
      { label: names.rename, act: this.actions.renameBook },
      separator,
      { label: names.forms, act: this.actions.forms },
      { label: names.quotas, act: this.actions.quotas },
    ];
  }

  private editItems(): Item[] {
    const { desk } = this;
    const { space, clipboard } = desk;
    const { maxRows, maxColumns } = space.sheet;
    const said = (work: Promise<void>) => void work.catch((error) => space.say(error));
    return [
      { label: names.undo, keys: "Ctrl+Z", act: () => void space.step("undo") },
      { label: names.redo, keys: "Ctrl+Y", act: () => void space.step("redo") },
      separator,
      { label: names.cut, keys: "Ctrl+X", act: () => said(clipboard.copy(true)) },
      { label: names.copy, keys: "Ctrl+C", act: () => said(clipboard.copy(false)) },
      { label: names.paste, keys: "Ctrl+V", act: () => said(clipboard.paste(false)) },
      { label: names.pasteValues, keys: "Ctrl+Shift+V", act: () => said(clipboard.paste(true)) },
      separator,
      { label: names.fillDown, keys: "Ctrl+D", act: () => void fillSelection(space, "rows") },
      {
        label: names.selectAll,
        keys: "Ctrl+A",
        act: () => space.selectArea({ row: 1, column: 1, rows: maxRows, columns: maxColumns }),
      },
      { label: names.clear, keys: "Delete", act: () => clearContents(desk) },
      separator,
      ...this.deleteItems(),
    ];
  }

  private deleteItems(): Item[] {
    const { desk } = this;
    const { columns } = desk.space.area;
    const rows = desk.space.seenRows(desk.space.area).length;
    return [
      { label: names.deleteRows(rows), act: () => deleteLines(desk, "rows") },
      { label: names.deleteColumns(columns), act: () => deleteLines(desk, "columns") },
    ];
  }

  private viewItems(): Item[] {
    const { desk } = this;
    const { active, sheet } = desk.space;
    return [
      ...[0, 1, 2].map(
        (count): Item => ({
          label: names.freezeRows(count),
          checked: sheet.frozenRows === count,
          act: () => freeze(desk, "rows", count),
        }),
      ),
      { label: names.freezeToRow(active.row), act: () => freeze(desk, "rows", Math.min(100, active.row)) },
      separator,
      ...[0, 1, 2].map(
        (count): Item => ({
          label: names.freezeColumns(count),
          checked: sheet.frozenColumns === count,
          act: () => freeze(desk, "columns", count),
        }),
      ),
      {
        label: names.freezeToColumn(columnLetters(active.column)),
        act: () => freeze(desk, "columns", Math.min(100, active.column)),
      },
      separator,
      { label: names.showHiddenRows, disabled: sheet.hiddenRows.length === 0, act: () => showAllLines(desk, "rows") },
      {
        label: names.showHiddenColumns,
        disabled: sheet.hiddenColumns.length === 0,
        act: () => showAllLines(desk, "columns"),
      },
    ];
  }

  private insertItems(): Item[] {
    const { desk } = this;
    return [
      ...this.lineItems(),
      separator,
      { label: names.sheet, act: this.actions.addSheet },
      { label: names.note, keys: "Shift+F2", act: () => void editNote(desk) },
    ];
  }

  private lineItems(): Item[] {
    const { desk } = this;
    const { columns } = desk.space.area;
    const rows = Math.max(1, desk.space.seenRows(desk.space.area).length);
    return [
      { label: names.rowsAbove(rows), act: () => insertRows(desk, false) },
      { label: names.rowsBelow(rows), act: () => insertRows(desk, true) },
      { label: names.columnsLeft(columns), act: () => insertColumns(desk, false) },
      { label: names.columnsRight(columns), act: () => insertColumns(desk, true) },
    ];
  }

  private formatItems(): Item[] {
    const { desk } = this;
    const { row, column } = desk.space.active;
    const { style } = desk.space.cells.get(row, column);
    return [
      { label: names.bold, keys: "Ctrl+B", checked: style.bold === true, act: () => toggleStyle(desk, "bold") },
      { label: names.italic, keys: "Ctrl+I", checked: style.italic === true, act: () => toggleStyle(desk, "italic") },
      {
        label: names.strikethrough,
        checked: style.strikethrough === true,
        act: () => toggleStyle(desk, "strikethrough"),
      },
      { label: names.wrap, checked: style.wrap === true, act: () => toggleStyle(desk, "wrap") },
      { label: names.fillColour, items: colourItems(desk) },
      separator,
      {
        label: names.left,
        checked: style.horizontalAlignment === "left",
        act: () => setStyle(desk, { horizontalAlignment: "left" }),
      },
      {
        label: names.center,
        checked: style.horizontalAlignment === "center",
        act: () => setStyle(desk, { horizontalAlignment: "center" }),
      },
      {
        label: names.right,
        checked: style.horizontalAlignment === "right",
        act: () => setStyle(desk, { horizontalAlignment: "right" }),
      },
      separator,
      { label: desk.space.mergeAt(desk.space.active) ? names.unmerge : names.merge, act: () => toggleMerge(desk) },
      { label: names.columnWidth, act: () => void resizeLines(desk, "columns") },
      { label: names.rowHeight, act: () => void resizeLines(desk, "rows") },
      { label: names.clearFormat, act: () => clearFormats(desk) },
    ];
  }

  private dataItems(): Item[] {
    const { desk } = this;
    const { column } = desk.space.active;
    const labels = sortLabels(desk);
    return [
      { label: labels.ascending, act: () => sortBy(desk, column, true) },
      { label: labels.descending, act: () => sortBy(desk, column, false) },
      separator,
      { label: desk.space.sheet.filter ? names.removeFilter : names.createFilter, act: () => toggleFilter(desk) },
    ];
  }

  /** The menu of a right click on cells, rows or columns. */
  cellItems(): Item[] {
    const { desk } = this;
    const { area, sheet } = desk.space;
    const wholeRows = area.columns === sheet.maxColumns;
    const wholeColumns = area.rows === sheet.maxRows;
    const edit = this.editItems().slice(3, 7);
    const lines: Item[] = [];
    if (!wholeColumns) lines.push({ label: names.hideRows(area.rows), act: () => hideLines(desk, "rows", true) });
    if (!wholeRows) lines.push({ label: names.hideColumns(area.columns), act: () => hideLines(desk, "columns", true) });
    return [
      ...edit,
      separator,
      ...this.lineItems().filter((_, index) => (index < 2 ? !wholeColumns : !wholeRows)),
      separator,
      ...this.deleteItems().filter((_, index) => (index === 0 ? !wholeColumns : !wholeRows)),
      ...lines,
      separator,
      ...this.dataItems().slice(0, 2),
      { label: names.note, keys: "Shift+F2", act: () => void editNote(desk) },
    ];
  }
}

export function colourItems(desk: Desk): Item[] {
  return [
    { label: names.noColour, act: () => setStyle(desk, { background: "" }) },
    ...Object.entries(texts.colours).map(
      ([background, label]): Item => ({ label, colour: background, act: () => setStyle(desk, { background }) }),
    ),
  ];
}
