/** What the page shows while a file is read, and its question about hidden sheets. */
import { button, el } from "../frame/dom.ts";
import { importTexts } from "../frame/sidebarTexts.ru.ts";
import { readingTexts as texts } from "./fileTexts.ru.ts";
import { type FileSheet, isFilled } from "./readFile/sheet.ts";

export interface ReadingView {
  element: HTMLElement;
  /** Share of the file, 0 to 1. */
  progress(share: number): void;
}

export function reading(fileName: string, stop: () => void): ReadingView {
  const sentence = importTexts.reading(fileName);
  const bar = el("progress", { "aria-label": sentence, max: "1" });
  return {
    element: el(
      "div",
      { class: "working", role: "status" },
      el("p", { text: sentence }),
      bar,
      button(texts.stop, stop),
    ),
    progress(share) {
      bar.setAttribute("value", String(share));
    },
  };
}

export interface HiddenSheet {
  name: string;
  rows: number;
  very: boolean;
}

/** Hidden sheets that hold something. */
export function hiddenSheetsOf(sheets: readonly FileSheet[]): HiddenSheet[] {
  return sheets
    .filter((sheet) => sheet.hidden !== undefined)
    .map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.filter((row) => row.some(isFilled)).length,
      very: sheet.hidden === "veryHidden",
    }))
    .filter(({ rows }) => rows > 0);
}

/** Each with a box; `taken`: those that are to be taken. */
export function hiddenChoices(
  hidden: readonly HiddenSheet[],
  taken: readonly string[],
  changed: (names: string[]) => void,
): HTMLElement[] {
  const boxes = hidden.map(({ name }) => {
    const box = el("input", { type: "checkbox" });
    box.checked = taken.includes(name);
    box.addEventListener("change", () =>
      changed(hidden.flatMap((sheet, index) => (boxes[index]?.checked === true ? [sheet.name] : []))),
    );
    return box;
  });
  return hidden.map(({ name, rows, very }, index) =>
    el(
      "p",
      {},
      el(
        "label",
        {},
        boxes[index] as HTMLElement,
        el("span", { text: ` ${texts.hiddenSheet(name, texts.rows(rows), very)}` }),
      ),
    ),
  );
}

export function hiddenSheetsView(
  hidden: readonly HiddenSheet[],
  take: (names: string[]) => void,
  other: () => void,
): HTMLElement[] {
  let chosen: string[] = [];
  return [
    el("h1", { text: texts.hiddenTitle, tabindex: -1 }),
    el("p", { text: texts.hiddenExplained }),
    ...hiddenChoices(hidden, chosen, (names) => {
      chosen = names;
    }),
    el(
      "p",
      {},
      button(texts.goOn, () => take(chosen), "primary"),
      button(importTexts.chooseOther, other),
    ),
  ];
}
