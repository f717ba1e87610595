import type { SheetInfo } from "../../kernel/api.ts";
import type { Desk } from "./actions.ts";
import { el, icon, icons } from "./dom.ts";
import { askText, confirm } from "./notices.ts";
import { type Item, separator, showMenu } from "./popup.ts";
import { texts } from "./texts.ru.ts";

/** The sheet tabs at the bottom: open, add, rename, delete, hide, reorder, colours, the list of all sheets. */
export class Tabs {
  readonly element = el("div", { class: "tabs", role: "tablist", "aria-label": texts.tabs.bar });
  readonly bar: HTMLElement;
  private readonly desk: Desk;

  constructor(desk: Desk) {
    this.desk = desk;
    const add = el(
      "button",
      { type: "button", class: "icon", title: texts.tabs.add, "aria-label": texts.tabs.add },
      icon(icons.plus),
    );
    const all = el(
      "button",
      { type: "button", class: "icon", title: texts.tabs.all, "aria-label": texts.tabs.all },
      icon(icons.list),
    );
    add.addEventListener("click", () => void this.add());
    all.addEventListener("click", () =>
      showMenu(this.allItems(), all.getBoundingClientRect(), { label: texts.tabs.all }),
    );
    this.bar = el(
      "nav",
      { class: "tab-bar", "aria-label": texts.tabs.bar },
      add,
      all,
      this.element,
      ...this.scrollers(),
    );
    desk.space.on("book", () => this.draw());
    desk.space.on("sheet", () => this.draw());
    this.draw();
  }

  next(step: number): void {
    const shown = this.shown();
    const at = shown.findIndex((sheet) => sheet.sheetId === this.desk.space.sheet.sheetId);
    const sheet = shown[Math.max(0, Math.min(shown.length - 1, at + step))];
    if (sheet) this.desk.space.openSheet(sheet.sheetId);
  }

  async add(): Promise<void> {
    const { space } = this.desk;
    const { sheets } = space.book.info;
    let number = sheets.length + 1;
    while (sheets.some((sheet) => sheet.name === texts.tabs.newName(number))) number += 1;
    const name = texts.tabs.newName(number);
    const index = space.sheet.index + 1;
    if (!(await space.apply([{ do: "insertSheet", name, index }]))) return;
    await space.reload();
    const added = space.book.info.sheets.find((sheet) => sheet.name === name);
    if (added) space.openSheet(added.sheetId);
  }

  /** Arrows for the tabs that do not fit; the wheel scrolls them too. */
  private scrollers(): HTMLElement[] {
    const buttons = ([-1, 1] as const).map((step) => {
      const label = step < 0 ? texts.tabs.back : texts.tabs.forward;
      const button = el("button", {
        type: "button",
        class: "icon scroller",
        title: label,
        "aria-label": label,
        hidden: true,
      });
      button.append(icon(step < 0 ? icons.before : icons.after));
      button.addEventListener("click", () => this.element.scrollBy({ left: step * 240, behavior: "smooth" }));
      return button;
    });
    const refresh = () => {
      const overflows = this.element.scrollWidth > this.element.clientWidth + 1;
      for (const button of buttons) button.hidden = !overflows;
    };
    this.element.addEventListener("wheel", (event) => this.element.scrollBy({ left: event.deltaY + event.deltaX }), {
      passive: true,
    });
    new ResizeObserver(refresh).observe(this.element);
    new MutationObserver(refresh).observe(this.element, { childList: true, subtree: true, characterData: true });
    return buttons;
  }

  private shown(): SheetInfo[] {
    return this.desk.space.book.info.sheets.filter((sheet) => !sheet.hidden);
  }

  private draw(): void {
    const { space } = this.desk;
    const buttons = this.shown().map((sheet) => this.tab(sheet, sheet.sheetId === space.sheet.sheetId));
    this.element.replaceChildren(...buttons);
    buttons
      .find((button) => button.getAttribute("aria-selected") === "true")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  private tab(sheet: SheetInfo, isOpen: boolean): HTMLElement {
    const { space, editor } = this.desk;
    const tab = el(
      "button",
      { type: "button", role: "tab", class: "tab", "aria-selected": String(isOpen), tabindex: isOpen ? 0 : -1 },
      el("span", { text: sheet.name }),
    );
    if (sheet.tabColor) tab.style.setProperty("--tab", sheet.tabColor);
    const menu = (box: DOMRect) => showMenu(this.items(sheet), box, { label: texts.tabs.options(sheet.name) });
    tab.addEventListener("click", (event) => {
      if (isOpen && event.target instanceof Element && event.target.closest(".tab-more"))
        return menu(tab.getBoundingClientRect());
      space.openSheet(sheet.sheetId);
      editor.focus();
    });
    tab.addEventListener("dblclick", () => void this.rename(sheet));
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      menu(tab.getBoundingClientRect());
    });
    tab.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        this.next(event.key === "ArrowRight" ? 1 : -1);
        this.element.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
      } else if (event.key === "F10" || event.key === "ContextMenu" || event.key === "ArrowDown")
        menu(tab.getBoundingClientRect());
      else return;
      event.preventDefault();
    });
    if (isOpen) tab.append(el("i", { class: "tab-more", title: texts.tabs.options(sheet.name) }, icon(icons.down, 16)));
    return tab;
  }

  private items(sheet: SheetInfo): Item[] {
    const { space } = this.desk;
    const { sheetId } = sheet;
    const shown = this.shown();
    const at = shown.findIndex((candidate) => candidate.sheetId === sheetId);
    const isOnly = shown.length === 1;
    const left = shown[at - 1];
    const right = shown[at + 1];
    const recolour = (tabColor: string | null) => void space.apply([{ do: "setSheet", sheetId, patch: { tabColor } }]);
    return [
      { label: texts.tabs.rename, act: () => void this.rename(sheet) },
      {
        label: texts.tabs.copy,
        act: () =>
          void space.apply([{ do: "copySheet", sheetId, name: this.freeName(sheet.name), index: sheet.index + 1 }]),
      },
      { label: texts.tabs.remove, disabled: isOnly, act: () => void this.remove(sheet) },
      {
        label: texts.tabs.hide,
        disabled: isOnly,
        act: () => void space.apply([{ do: "setSheet", sheetId, patch: { hidden: true } }]),
      },
      {
        label: texts.tabs.colour,
        items: [
          { label: texts.tabs.noColour, act: () => recolour(null) },
          ...Object.entries(texts.tabs.colours).map(
            ([colour, label]): Item => ({ label, colour, act: () => recolour(colour) }),
          ),
        ],
      },
      separator,
      {
        label: texts.tabs.left,
        disabled: !left,
        act: () => left && void space.apply([{ do: "moveSheet", sheetId, index: left.index }]),
      },
      {
        label: texts.tabs.right,
        disabled: !right,
        act: () => right && void space.apply([{ do: "moveSheet", sheetId, index: right.index }]),
      },
    ];
  }

  private allItems(): Item[] {
    const { space } = this.desk;
    return space.book.info.sheets.map((sheet) => ({
      label: sheet.hidden ? `${sheet.name} (${texts.tabs.hidden})` : sheet.name,
      checked: sheet.sheetId === space.sheet.sheetId,
      act: () => void this.show(sheet),
    }));
  }

  private async show(sheet: SheetInfo): Promise<void> {
    const { space } = this.desk;
    if (sheet.hidden) {
      if (!(await space.apply([{ do: "setSheet", sheetId: sheet.sheetId, patch: { hidden: false } }]))) return;
      await space.reload();
    }
    space.openSheet(sheet.sheetId);
  }

  private async rename(sheet: SheetInfo): Promise<void> {
    const name = (await askText(texts.tabs.rename.replace("…", ""), texts.tabs.name, sheet.name))?.trim();
    if (name && name !== sheet.name) await this.desk.space.apply([{ do: "renameSheet", sheetId: sheet.sheetId, name }]);
  }

  private async remove(sheet: SheetInfo): Promise<void> {
    const needed = this.desk.space.book.warned.some(({ sheetId }) => sheetId === sheet.sheetId);
    if (!(await confirm(texts.tabs.remove, texts.tabs.removeAsk(sheet.name, needed), texts.tabs.remove))) return;
    await this.desk.space.apply([{ do: "deleteSheet", sheetId: sheet.sheetId }]);
  }

  private freeName(name: string): string {
    const taken = new Set(this.desk.space.book.info.sheets.map((sheet) => sheet.name));
    let free = texts.tabs.copyName(name);
    for (let number = 2; taken.has(free); number += 1) free = `${texts.tabs.copyName(name)} ${number}`;
    return free;
  }
}
