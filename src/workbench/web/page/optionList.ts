import { el } from "./dom.ts";
import { place } from "./popup.ts";
import { texts } from "./texts.ru.ts";

const shownAtOnce = 200;

interface Options {
  entries: string[];
  search: string;
  current: string;
  strict: boolean;
  under: DOMRect;
}

/** The searchable list under a cell with a drop-down. */
export class OptionList {
  private readonly element = el("div", {
    class: "options",
    role: "listbox",
    "aria-label": texts.list.label,
    id: "options",
  });
  private readonly onChoose: (text: string) => void;
  private shown: string[] = [];
  private at = -1;

  constructor(onChoose: (text: string) => void) {
    this.onChoose = onChoose;
    this.element.addEventListener("mousedown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
      const text = row && this.shown[Number(row.dataset.index)];
      if (typeof text === "string") this.onChoose(text);
    });
  }

  /** The highlighted entry, when the arrows have chosen one. */
  get chosen(): string | undefined {
    return this.element.isConnected ? this.shown[this.at] : undefined;
  }

  /** A strict list offers its first match at once; beside another one any text may be typed. */
  open({ entries, search, current, strict, under }: Options): void {
    const wanted = search.toLowerCase().trim();
    const starts = entries.filter((entry) => entry.toLowerCase().startsWith(wanted));
    const holds = entries.filter(
      (entry) => !entry.toLowerCase().startsWith(wanted) && entry.toLowerCase().includes(wanted),
    );
    this.shown = [...starts, ...holds].slice(0, shownAtOnce);
    this.at = wanted === "" ? this.shown.indexOf(current) : strict && this.shown.length > 0 ? 0 : -1;
    this.element.replaceChildren(
      ...(wanted === "" ? [el("div", { class: "options-hint", text: texts.list.search })] : []),
      ...this.shown.map((text, index) => el("div", { class: "option", role: "option", "data-index": index, text })),
      ...(this.shown.length === 0 ? [el("div", { class: "options-hint", text: texts.list.nothing })] : []),
    );
    if (!this.element.isConnected) document.body.append(this.element);
    this.element.style.minWidth = `${Math.max(160, under.width)}px`;
    this.place(under);
    this.highlight();
  }

  place(under: DOMRect): void {
    if (this.element.isConnected) place(this.element, under);
  }

  close(): void {
    this.element.remove();
    this.shown = [];
    this.at = -1;
  }

  key(event: KeyboardEvent): boolean {
    if (!this.element.isConnected || this.shown.length === 0) return false;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step === undefined || event.altKey) return false;
    this.at = Math.max(0, Math.min(this.shown.length - 1, this.at + step));
    this.highlight();
    return true;
  }

  private highlight(): void {
    for (const row of this.element.querySelectorAll<HTMLElement>("[data-index]")) {
      const isChosen = Number(row.dataset.index) === this.at;
      row.setAttribute("aria-selected", String(isChosen));
      if (isChosen) row.scrollIntoView({ block: "nearest" });
    }
  }
}
