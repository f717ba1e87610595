import { areaName, type CellPlace, cellName } from "./address.ts";
import type { CellView } from "./cells.ts";
import { el, icon, icons } from "./dom.ts";
import type { Grid } from "./grid.ts";
import { cellFont, cellPoints, fontOf, textWidth } from "./measure.ts";
import { OptionList } from "./optionList.ts";
import type { Overlay } from "./overlay.ts";
import { texts } from "./texts.ru.ts";
import type { Workspace } from "./workspace.ts";

export type Leave = "stay" | "down" | "up" | "right" | "left";

/**
 * One text area stands on the active cell all the time: it takes the keys, speaks to screen readers and becomes the
 * editor as soon as something is typed.
 */
export class Editor {
  readonly sink: HTMLTextAreaElement;
  editing = false;
  private readonly space: Workspace;
  private readonly grid: Grid;
  private readonly overlay: Overlay;
  private readonly options: OptionList;
  private readonly dateInput = el("input", {
    type: "date",
    tabindex: -1,
    "aria-label": texts.pickDate,
    max: "9999-12-31",
  });
  private readonly dateButton: HTMLElement;
  private readonly announcer = el("div", { class: "announcer", "aria-live": "polite" });
  private place: CellPlace = { row: 1, column: 1 };
  /** What the cell being edited may hold, once it is known. */
  private entries: string[] | null = null;
  private search = "";
  private onText: (text: string) => void = () => undefined;
  private bar: HTMLTextAreaElement | null = null;

  constructor(space: Workspace, grid: Grid, overlay: Overlay) {
    this.space = space;
    this.grid = grid;
    this.overlay = overlay;
    this.sink = el("textarea", {
      class: "sink",
      rows: 1,
      spellcheck: "false",
      autocomplete: "off",
      "aria-roledescription": texts.grid,
      on: { input: () => this.typed(), blur: () => this.leftByFocus() },
    });
    this.dateButton = el(
      "button",
      {
        class: "date-button",
        type: "button",
        tabindex: -1,
        "aria-label": texts.pickDate,
        title: texts.pickDate,
        hidden: true,
      },
      icon(icons.calendar, 16),
      this.dateInput,
    );
    this.options = new OptionList((text) => this.choose(text));
    grid.host.append(this.sink, this.dateButton, this.announcer);
    this.dateButton.addEventListener("mousedown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.openCalendar();
    });
    this.dateInput.addEventListener("change", () => this.dateChosen());
    space.on("select", () => this.follow());
    space.on("cells", () => this.describe());
    grid.whenScrolled(() => this.put());
  }

  /** Told of every change of the text, so that the formula bar shows it too. */
  whenTyped(act: (text: string) => void): void {
    this.onText = act;
  }

  /** The formula bar takes the keyboard while it edits. */
  lend(bar: HTMLTextAreaElement | null): void {
    this.bar = bar;
  }

  focus(): void {
    this.sink.focus({ preventScroll: true });
  }

  get text(): string {
    return this.sink.value;
  }

  /** Opens the cell with its present text, or with a given one. */
  open(text?: string, caret: "end" | "all" = "end"): void {
    const cell = this.cell();
    this.begin();
    this.sink.value = text ?? cell.edit;
    this.grow();
    if (caret === "all" || (text === undefined && cell.rule?.dropdown)) this.sink.select();
    else this.sink.setSelectionRange(this.sink.value.length, this.sink.value.length);
    this.onText(this.sink.value);
    if (cell.rule?.dropdown) void this.openList("");
  }

  setText(text: string): void {
    if (!this.editing) this.begin();
    this.sink.value = text;
    this.grow();
  }

  insertBreak(): void {
    const input = this.bar ?? this.sink;
    input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end");
    input.dispatchEvent(new Event("input"));
  }

  /** Ends editing, writes the text and goes on. */
  commit(leave: Leave): void {
    if (this.editing) this.write(this.options.chosen ?? this.sink.value);
    this.leave(leave);
  }

  cancel(): void {
    this.close();
    this.onText(this.cell().edit);
    this.focus();
  }

  /** Opens the list or the calendar of the active cell, if it has one. */
  openHelper(): boolean {
    const cell = this.cell();
    if (cell.rule?.kind === "list") {
      if (!this.editing) this.open(undefined, "all");
      void this.openList("");
      return true;
    }
    if (!isDateCell(cell)) return false;
    if (!this.editing) this.open(undefined, "all");
    this.openCalendar();
    return true;
  }

  /** Keys that belong to an open list; true when it took the key. */
  listKey(event: KeyboardEvent): boolean {
    return this.options.key(event);
  }

  private cell(): CellView {
    return this.space.cells.get(this.place.row, this.place.column);
  }

  private begin(): void {
    if (this.editing) return;
    this.place = this.space.active;
    this.editing = true;
    this.grid.reveal(this.place);
    this.sink.classList.add("open");
    this.dateButton.hidden = !isDateCell(this.cell());
    this.put();
  }

  private typed(): void {
    const fresh = !this.editing;
    if (fresh) this.begin();
    this.grow();
    this.onText(this.sink.value);
    if (this.cell().rule?.dropdown) void this.openList(this.sink.value);
  }

  private close(): void {
    this.editing = false;
    this.entries = null;
    this.options.close();
    this.dateButton.hidden = true;
    this.sink.classList.remove("open");
    this.sink.value = "";
    this.follow();
  }

  private leave(leave: Leave): void {
    if (leave === "down" || leave === "up") this.space.move(leave === "down" ? 1 : -1, 0, false);
    if (leave === "right" || leave === "left") this.space.move(0, leave === "right" ? 1 : -1, false);
    if (leave !== "stay") this.grid.reveal(this.space.active);
    this.focus();
  }

  private leftByFocus(): void {
    setTimeout(() => {
      const focused = document.activeElement;
      if (!this.editing || focused === this.sink || focused === this.bar || focused === this.dateInput) return;
      if (document.hasFocus()) this.write(this.sink.value);
    });
  }

  private write(text: string): void {
    const { place } = this;
    this.close();
    void this.space.type(place, text);
  }

  private follow(): void {
    if (this.editing) return;
    this.place = this.space.active;
    this.put();
    this.describe();
  }

  private describe(): void {
    const { row, column } = this.space.active;
    const cell = this.space.cells.get(row, column);
    const { area } = this.space;
    const isOne = area.rows === 1 && area.columns === 1;
    const name = isOne || this.space.mergeAt(this.space.active) ? cellName({ row, column }) : areaName(area);
    const spoken = texts.activeCell(name, cell.text, cell.trouble, cell.note);
    if (this.announcer.textContent !== spoken) this.announcer.textContent = spoken;
    this.sink.setAttribute("aria-label", spoken);
    Object.assign(this.sink.dataset, { cell: name, text: cell.text, kind: cell.kind });
    if (!this.editing) this.onText(cell.edit);
  }

  private put(): void {
    const merge = this.space.mergeAt(this.place);
    const box = this.overlay.box(merge ?? { ...this.place, rows: 1, columns: 1 });
    Object.assign(this.sink.style, { left: `${box.left - 1}px`, top: `${box.top - 1}px` });
    Object.assign(this.dateButton.style, { left: `${box.left + box.width}px`, top: `${box.top - 1}px` });
    if (this.editing) this.grow();
    else
      Object.assign(this.sink.style, {
        width: `${box.width}px`,
        height: `${box.height}px`,
        font: `${cellPoints}pt ${cellFont}`,
      });
  }

  /** The editor grows with its text, to the right and down, inside the grid. */
  private grow(): void {
    const merge = this.space.mergeAt(this.place);
    const box = this.overlay.box(merge ?? { ...this.place, rows: 1, columns: 1 });
    const font = fontOf(this.cell());
    const longest = Math.max(...this.sink.value.split("\n").map((line) => textWidth(line, font)));
    const room = this.grid.host.clientWidth - box.left - 20;
    const width = Math.max(box.width + 1, Math.min(longest + 18, Math.max(box.width, Math.min(room, 520))));
    Object.assign(this.sink.style, { width: `${width}px`, height: "auto", font });
    this.sink.style.height = `${Math.max(box.height + 1, this.sink.scrollHeight + 2)}px`;
    this.dateButton.style.left = `${box.left + width - 1}px`;
    this.options.place(this.sink.getBoundingClientRect());
  }

  /** The entries are asked for once; while they are on the way, what is typed last is what they are searched for. */
  private async openList(search: string): Promise<void> {
    const { place } = this;
    this.search = search;
    if (this.entries === null) {
      const at = { sheet: this.space.sheet.sheetId, ...place, rows: 1, columns: 1 };
      const entries = await this.space.client.read<string[]>("/api/options", at);
      if (!this.editing || this.place !== place) return;
      this.entries = entries;
    }
    const { edit, rule } = this.cell();
    const under = this.sink.getBoundingClientRect();
    const { entries, search: wanted } = this;
    this.options.open({ entries, search: wanted, current: edit, strict: rule?.strict === true, under });
  }

  private choose(text: string): void {
    this.write(text);
    this.leave("stay");
  }

  private openCalendar(): void {
    this.dateInput.value = isoOf(this.sink.value) ?? "";
    this.dateInput.showPicker();
  }

  private dateChosen(): void {
    const [year, month, day] = this.dateInput.value.split("-");
    if (!year || !month || !day || !this.editing) return;
    const isRussian = this.space.book.info.locale.startsWith("ru");
    this.sink.value = isRussian ? `${day}.${month}.${year}` : this.dateInput.value;
    this.commit("stay");
  }
}

function isDateCell(cell: CellView): boolean {
  if (cell.rule?.kind === "date" || cell.kind === "d") return true;
  return cell.kind === " " && /[dy]/i.test((cell.style.numberFormat ?? "").replace(/\[[^\]]*\]|"[^"]*"/g, ""));
}

function isoOf(text: string): string | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text.trim());
  if (match?.[1] && match[2]) return `${match[3]}-${match[2].padStart(2, "0")}-${match[1].padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? text.slice(0, 10) : null;
}
