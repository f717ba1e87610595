/** The import dialog: choose a file, see what would happen and what is wrong with it, confirm, see what happened. */

import type { ImportReport } from "../shared/import/importReport.ts";
import type { SentFile } from "../shared/import/sentFile.ts";
import { el, fill } from "./frame/dom.ts";
import { sentenceOf } from "./frame/frame.ts";
import { ask, onProgress } from "./frame/server.ts";
import { sidebarTexts, importTexts as texts } from "./frame/sidebarTexts.ru.ts";
import { stageBar, working } from "./import/parts.ts";
import { FileProblem } from "./import/readFile/fileProblem.ts";
import { readableEndings, readFile, refuseSize } from "./import/readFile.ts";
import { hiddenSheetsOf, hiddenSheetsView, reading } from "./import/readingView.ts";
import { reportView } from "./import/report.ts";
import { resultView } from "./import/result.ts";

const page = document.getElementById("import") as HTMLElement;

function show(stage: number, ...children: HTMLElement[]): void {
  page.className = "";
  fill(page, stageBar(stage), ...children);
  page.querySelector<HTMLElement>("h1")?.focus();
}

function choose(complaint = ""): void {
  const input = el("input", { type: "file", id: "file", class: "offscreen", accept: readableEndings.join(",") });
  const drop = el(
    "div",
    { class: "drop" },
    input,
    el("label", { for: "file", class: "button primary", text: texts.choose }),
    el("p", { class: "quiet", text: texts.drop }),
    el("p", { text: texts.accepted }),
  );
  input.addEventListener("change", () => take(input.files));
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer?.files ?? null);
  });
  const failure = el("div", { class: "failure", role: "alert" }, el("p", { text: complaint }));
  show(
    0,
    el("h1", { text: texts.title, tabindex: -1 }),
    ...(complaint === "" ? [] : [failure]),
    drop,
    el("p", { class: "quiet", text: texts.nothingYet }),
  );
}

function take(files: FileList | null): void {
  const file = files?.[0];
  if (file !== undefined) void check(file);
}

async function check(file: File): Promise<void> {
  const stop = new AbortController();
  const view = reading(file.name, () => stop.abort());
  show(0, view.element);
  try {
    refuseSize(file.name, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sheets } = await readFile(file.name, bytes, { onProgress: view.progress, signal: stop.signal });
    const hidden = hiddenSheetsOf(sheets);
    const compare = (hiddenSheets: string[]) => void compareWithRegister({ fileName: file.name, sheets, hiddenSheets });
    if (hidden.length === 0) compare([]);
    else show(0, ...hiddenSheetsView(hidden, compare, () => choose()));
  } catch (error) {
    choose(error instanceof FileProblem ? error.message : texts.unreadable(file.name));
  }
}

async function compareWithRegister(imported: SentFile): Promise<void> {
  show(1, working(texts.checking(imported.fileName)));
  const outcome = await ask("checkImport", imported);
  if ("done" in outcome) showReport(imported, outcome.done);
  else choose(sentenceOf(outcome));
}

function showReport(file: SentFile, report: ImportReport, complaint = ""): void {
  show(1, ...reportView({ report, file, complaint, confirm: () => void confirm(file, report), other: () => choose() }));
  page.className = "report";
}

async function confirm(file: SentFile, report: ImportReport): Promise<void> {
  show(1, working(texts.writing(file.fileName)));
  const quiet = onProgress((sentence) => show(1, working(sentence)));
  const outcome = await ask("confirmImport", file);
  quiet();
  if ("done" in outcome) show(2, ...resultView(outcome.done, () => choose()));
  else showReport(file, report, sentenceOf(outcome));
}

async function start(): Promise<void> {
  document.title = texts.title;
  show(0, working(sidebarTexts.loading));
  const outcome = await ask("whoAmI", {});
  if (!("done" in outcome)) choose(sentenceOf(outcome));
  else if (outcome.done.role === "department") choose();
  else show(0, el("h1", { text: texts.title, tabindex: -1 }), el("p", { text: texts.departmentOnly }));
}

void start();
