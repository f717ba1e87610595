/** What an import has written. */
import type { ImportReport } from "../../shared/import/importReport.ts";
import { button, el } from "../frame/dom.ts";
import { closeDialog } from "../frame/server.ts";
import { importTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { countsTable } from "./parts.ts";

export function resultView(report: ImportReport, again: () => void): HTMLElement[] {
  return [
    el("h1", { text: texts.confirmed, tabindex: -1 }),
    el("p", { role: "status", text: `«${report.fileName}», ${texts.rows(report.rows - report.skipped.length)}` }),
    countsTable(report, texts.wasAdded, texts.wasChanged),
    ...(report.skipped.length > 0 ? [el("p", { class: "fault", text: texts.wasSkipped(report.skipped.length) })] : []),
    el("div", { class: "actions" }, button(texts.close, closeDialog, "primary"), button(texts.anotherFile, again)),
  ];
}
