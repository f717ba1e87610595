/** The import dialog: choose a file, see what would happen and what is wrong with it, confirm, see what happened. */

import type { ImportReport } from "../shared/import/importReport.ts";
import type { MappingInput, MappingView } from "../shared/import/mapping/answers.ts";
import type { SentFile } from "../shared/import/sentFile.ts";
import { button, el, fill } from "./frame/dom.ts";
import { dropZone } from "./frame/dropZone.ts";
import { sentenceOf } from "./frame/frame.ts";
import { ask, onProgress } from "./frame/server.ts";
import { sidebarTexts, importTexts as texts } from "./frame/sidebarTexts.ru.ts";
import { kindNames } from "./import/kindNames.ts";
import { mappingView } from "./import/mapping.ts";
import { mappingTexts } from "./import/mappingTexts.ru.ts";
import { stageBar, working } from "./import/parts.ts";
import { FileProblem } from "./import/readFile/fileProblem.ts";
import { readableEndings, readFile, refuseSize } from "./import/readFile.ts";
import { hiddenSheetsOf, hiddenSheetsView, reading } from "./import/readingView.ts";
import { reportView } from "./import/report.ts";
import { resultView } from "./import/result.ts";
import { beginning, severalFiles } from "./import/severalFiles.ts";

const page = document.getElementById("import") as HTMLElement;

function show(stage: number, ...children: HTMLElement[]): void {
  page.className = "";
  fill(page, stageBar(stage), ...children);
  page.querySelector<HTMLElement>("h1")?.focus();
}

/** `unknown`: a file whose columns can be matched by hand. */
function choose(complaint = "", unknown: SentFile | null = null): void {
  const drop = dropZone({
    id: "file",
    accept: readableEndings,
    choose: texts.choose,
    look: "primary",
    lines: [el("p", { class: "quiet", text: texts.drop }), el("p", { text: texts.accepted })],
    take,
  });
  const failure = el("div", { class: "failure", role: "alert" }, el("p", { text: complaint }));
  show(
    0,
    el("h1", { text: texts.title, tabindex: -1 }),
    ...(complaint === "" ? [] : [failure]),
    ...(unknown === null ? [] : [byHand(unknown)]),
    drop,
    el("p", { class: "quiet", text: texts.nothingYet }),
  );
}

/** Headers tell nothing: the person says which list it is and matches the columns. */
function byHand(file: SentFile): HTMLElement {
  const kinds = Object.entries(kindNames) as [NonNullable<MappingInput["as"]>, string][];
  const select = el(
    "select",
    { "aria-label": mappingTexts.byHand },
    ...kinds.map(([value, text]) => el("option", { value, text })),
  );
  const go = () => {
    const as = select.value as NonNullable<MappingInput["as"]>;
    void checkWith({ ...file, mapping: { forms: [], facts: {}, as } });
  };
  return el(
    "div",
    { class: "by-hand" },
    el("p", { text: mappingTexts.byHandLead }),
    select,
    button(mappingTexts.open, go),
  );
}

const byHandCodes = new Set(["importNotRecognised", "importColumnsMissing"]);
let waiting = 0;

/** A change of an answer is kept at once, so that a closed window loses none. */
function keepLater(file: SentFile): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => void ask("checkImport", file), 700);
}

function take(files: readonly File[]): void {
  if (files.length === 1) void check(files[0] as File);
  else if (files.length > 1) void checkSeveral(files);
}

/** A sentence where the file cannot be read. */
async function read(file: File): Promise<SentFile | string> {
  const stop = new AbortController();
  const view = reading(file.name, () => stop.abort());
  show(0, view.element);
  try {
    refuseSize(file.name, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sheets } = await readFile(file.name, bytes, { onProgress: view.progress, signal: stop.signal });
    return { fileName: file.name, sheets };
  } catch (error) {
    return error instanceof FileProblem ? error.message : texts.unreadable(file.name);
  }
}

async function check(file: File): Promise<void> {
  const imported = await read(file);
  if (typeof imported === "string") return choose(imported);
  const hidden = hiddenSheetsOf(imported.sheets);
  const compare = (hiddenSheets: string[]) => void checkWith({ ...imported, hiddenSheets });
  if (hidden.length === 0) compare([]);
  else show(0, ...hiddenSheetsView(hidden, compare, () => choose()));
}

/** Questions first; without any, the report. */
async function checkWith(file: SentFile): Promise<void> {
  // What was half answered must not come after the whole answer.
  window.clearTimeout(waiting);
  show(1, working(texts.checking(file.fileName)));
  const outcome = await ask("checkImport", file);
  if (!("done" in outcome))
    return choose(sentenceOf(outcome), "refused" in outcome && byHandCodes.has(outcome.refused.code) ? file : null);
  const report = ownName(file, outcome.done);
  if ((report.mapping?.open.length ?? 0) > 0) showMapping(file, report);
  else showReport(file, report);
}

/** Whoever has chosen the file knows what it is called. */
function ownName({ fileName }: SentFile, report: ImportReport): ImportReport {
  return { ...report, fileName };
}

function showMapping(file: SentFile, report: ImportReport, complaint = ""): void {
  const view = report.mapping as MappingView;
  const traits = {
    view,
    fileName: file.fileName,
    complaint,
    check: (mapping: MappingInput) => void checkWith({ ...file, mapping: { ...mapping, as: file.mapping?.as } }),
    keep: (mapping: MappingInput) => keepLater({ ...beginning(file), mapping }),
    other: () => choose(),
    complain: (sentence: string) => showMapping(file, report, sentence),
  };
  show(1, ...mappingView(traits));
  page.className = "report";
}

function showReport(file: SentFile, report: ImportReport, complaint = ""): void {
  const match = report.mapping === undefined ? undefined : () => showMapping(file, report);
  const traits = {
    report,
    file,
    complaint,
    match,
    confirm: () => void confirm(file, report),
    again: (answered: SentFile) => void checkWith(answered),
    other: () => choose(),
  };
  show(1, ...reportView(traits));
  page.className = "report";
}

async function confirm(file: SentFile, report: ImportReport): Promise<void> {
  show(1, working(texts.writing(file.fileName)));
  const quiet = onProgress((sentence) => show(1, working(sentence)));
  const outcome = await ask("confirmImport", file);
  quiet();
  if ("done" in outcome) show(2, ...resultView(ownName(file, outcome.done), () => choose()));
  else showReport(file, report, sentenceOf(outcome));
}

async function checkSeveral(files: readonly File[]): Promise<void> {
  const traits = { read, show, working, again: () => choose(), one: (file: SentFile) => void checkWith(file) };
  await severalFiles(files, traits);
  page.className = "report";
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
