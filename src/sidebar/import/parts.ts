/** Parts of the import dialog that several of its stages show. */
import type { ImportReport } from "../../shared/import/importReport.ts";
import { el } from "../frame/dom.ts";
import { importTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { mappingTexts } from "./mappingTexts.ru.ts";

export function stageBar(current: number): HTMLElement {
  return el(
    "ol",
    { class: "stages" },
    ...texts.steps.map((text, index) =>
      el("li", { text: `${index + 1}. ${text}`, "aria-current": index === current ? "step" : undefined }),
    ),
  );
}

export function working(sentence: string): HTMLElement {
  return el(
    "div",
    { class: "working", role: "status" },
    el("p", { text: sentence }),
    el("progress", { "aria-label": sentence }),
  );
}

/** Asked once: whether people of the pairs who are in no bank enter the banks. */
export function banksChoice(checked: boolean, changed: (wanted: boolean) => void): HTMLElement {
  const box = el("input", { type: "checkbox" });
  box.checked = checked;
  box.addEventListener("change", () => changed(box.checked));
  return el(
    "div",
    { class: "asked-once" },
    el("label", { class: "check" }, box, el("span", { text: mappingTexts.enterBanks })),
    el("p", { class: "quiet", text: mappingTexts.enterBanksHelp }),
  );
}

/** People of the pairs who are in no bank are asked about, or have been answered about. */
export function concernsBanks({ problems }: ImportReport): boolean {
  return problems.some(({ code }) => code === "pair-banks" || code === "pair-banks-entered");
}

export function countsTable(report: ImportReport, added: string, changed: string): HTMLElement {
  const head = ["", added, changed, texts.unchanged];
  return el(
    "table",
    { class: "counts" },
    el(
      "thead",
      {},
      el("tr", {}, ...head.map((text) => (text === "" ? el("td", {}) : el("th", { scope: "col", text })))),
    ),
    el(
      "tbody",
      {},
      ...report.counts.map((line) =>
        el(
          "tr",
          {},
          el("th", { scope: "row", text: line.title }),
          ...[line.added, line.changed, line.unchanged].map((count) => el("td", { text: String(count) })),
        ),
      ),
    ),
  );
}

export function changesIn(report: ImportReport): number {
  return report.counts.reduce((sum, line) => sum + line.added + line.changed, 0);
}
