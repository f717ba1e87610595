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

export function hiddenSheetsView(
  hidden: readonly HiddenSheet[],
  take: (names: string[]) => void,
  other: () => void,
): HTMLElement[] {
  const boxes = hidden.map(({ name }) => ({ name, box: el("input", { type: "checkbox" }) }));
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ name }) => name);
  return [
    el("h1", { text: texts.hiddenTitle, tabindex: -1 }),
    el("p", { text: texts.hiddenExplained }),
    ...hidden.map(({ name, rows, very }, index) =>
      el(
        "p",
        {},
        el(
          "label",
          {},
          boxes[index]?.box as HTMLElement,
          el("span", { text: ` ${texts.hiddenSheet(name, texts.rows(rows), very)}` }),
        ),
      ),
    ),
    el(
      "p",
      {},
      button(texts.goOn, () => take(chosen()), "primary"),
      button(importTexts.chooseOther, other),
    ),
  ];
}
