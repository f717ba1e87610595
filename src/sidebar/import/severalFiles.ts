/** Several files at once: told apart, put in order, taken one after the other, one report. */

import type { ImportReport } from "../../shared/import/importReport.ts";
import type { SentFile } from "../../shared/import/sentFile.ts";
import { button, el } from "../frame/dom.ts";
import { sentenceOf } from "../frame/frame.ts";
import { paged } from "../frame/paged.ts";
import { ask } from "../frame/server.ts";
import { importTexts } from "../frame/sidebarTexts.ru.ts";
import { readingTexts } from "./fileTexts.ru.ts";
import { kindNames } from "./kindNames.ts";
import { mappingTexts as texts } from "./mappingTexts.ru.ts";
import { banksChoice, changesIn, concernsBanks } from "./parts.ts";
import { hiddenChoices, hiddenSheetsOf } from "./readingView.ts";

export interface SeveralTraits {
  /** A sentence where a file cannot be read. */
  read(file: File): Promise<SentFile | string>;
  show(stage: number, ...children: HTMLElement[]): void;
  working(sentence: string): HTMLElement;
  again(): void;
  /** Leads through one file alone, with its questions. */
  one(file: SentFile): void;
}

interface Told {
  name: string;
  file: SentFile | null;
  report: ImportReport | null;
  /** Why it is not taken. */
  sentence: string;
}

const beginningRows = 60;

/** Enough of a file to tell by its headers and first values what it is. */
export function beginning(file: SentFile): SentFile {
  return { ...file, sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, beginningRows) })) };
}

export async function severalFiles(files: readonly File[], traits: SeveralTraits): Promise<void> {
  const told: Told[] = [];
  for (const file of files) {
    traits.show(0, traits.working(importTexts.reading(file.name)));
    const read = await traits.read(file);
    if (typeof read === "string") {
      told.push({ name: file.name, file: null, report: null, sentence: read });
      continue;
    }
    told.push(await tell(read, traits));
  }
  showOrder(told, traits);
}

async function tell(file: SentFile, traits: SeveralTraits): Promise<Told> {
  const { fileName: name } = file;
  traits.show(0, traits.working(importTexts.checking(name)));
  const outcome = await ask("checkImport", file);
  return "done" in outcome
    ? { name, file, report: outcome.done, sentence: "" }
    : { name, file, report: null, sentence: sentenceOf(outcome) };
}

function inOrder(told: readonly Told[]): Told[] {
  const rank = ({ report }: Told) => report?.rank ?? Number.MAX_SAFE_INTEGER;
  return [...told].sort((one, other) => rank(one) - rank(other) || firstYear(one) - firstYear(other));
}

/** Two years of pairs one after the other, so that the later tells how the earlier went on. */
function firstYear({ file, name }: Told): number {
  const titles = file?.sheets.flatMap((sheet) => [sheet.name, ...sheet.rows.slice(0, 3).flat()]) ?? [];
  const years = [name, ...titles].flatMap((text) => /(20\d{2})/.exec(String(text ?? ""))?.[1] ?? []);
  return Number(years[0] ?? 0);
}

function showOrder(files: readonly Told[], traits: SeveralTraits, entering = false): void {
  const told = inOrder(files);
  const ready = told.filter(isReady);
  let enterBanks = entering;
  const take = () => takeAll(enterBanks ? told.map(intoBanks) : told, traits);
  /** Another sheet may make it another list. */
  const withSheets = async (one: Told, file: SentFile) => {
    const other = await tell(file, traits);
    showOrder(
      told.map((each) => (each === one ? other : each)),
      traits,
      enterBanks,
    );
  };
  traits.show(
    1,
    el("h1", { text: texts.severalTitle(told.length), tabindex: -1 }),
    el("p", { class: "quiet", text: texts.severalLead }),
    table(
      [texts.file, texts.list, texts.rows, texts.state],
      told.map((one) => [
        one.name,
        kindOf(one),
        one.report === null ? "" : String(one.report.rows),
        el("div", {}, stateOf(one, traits), ...hiddenIn(one, (file) => void withSheets(one, file))),
      ]),
    ),
    ...(told.some(mayConcernBanks)
      ? [
          banksChoice(enterBanks, (wanted) => {
            enterBanks = wanted;
          }),
        ]
      : []),
    el(
      "div",
      { class: "bottom" },
      el("span", { class: "grow" }),
      button(importTexts.chooseOther, traits.again),
      ready.length > 0 && button(texts.takeAll(ready.length), () => void take(), "primary"),
    ),
  );
}

/** Of pairs it is known only when their people are in the book who of them is in no bank. */
function mayConcernBanks({ report }: Told): boolean {
  return report !== null && (report.kind === "pairs" || concernsBanks(report));
}

function intoBanks(one: Told): Told {
  return one.file === null ? one : { ...one, file: { ...one.file, enterBanks: true } };
}

/** Sheets that nobody sees in the book are said, and taken only when somebody wants them. */
function hiddenIn({ file }: Told, again: (file: SentFile) => void): HTMLElement[] {
  const hidden = file === null ? [] : hiddenSheetsOf(file.sheets);
  if (file === null || hidden.length === 0) return [];
  return [
    el("p", { text: readingTexts.hiddenLeft }),
    ...hiddenChoices(hidden, file.hiddenSheets ?? [], (hiddenSheets) => again({ ...file, hiddenSheets })),
  ];
}

function isReady({ report }: Told): boolean {
  return report !== null && (report.mapping?.open.length ?? 0) === 0;
}

function kindOf({ report }: Told): string {
  return report === null ? texts.leftOut : kindNames[report.kind];
}

function stateOf(one: Told, traits: SeveralTraits): string | HTMLElement {
  if (one.report === null || one.file === null) return one.sentence;
  const open = one.report.mapping?.open.length ?? 0;
  const { file } = one;
  if (open > 0)
    return el(
      "span",
      {},
      `${texts.questions(open)} `,
      button(texts.open, () => traits.one(file), "small"),
    );
  if (one.report.problems.some(({ code }) => code === "orgs-first" || code === "people-first")) return texts.needsFirst;
  return texts.ready;
}

/** Each is checked again once those it rests on are written; what then asks something is left and named. */
async function takeAll(told: readonly Told[], traits: SeveralTraits): Promise<void> {
  const lines: (string | HTMLElement)[][] = [];
  let taken = 0;
  for (const one of told) {
    if (one.file === null || !isReady(one)) {
      lines.push([one.name, kindOf(one), one.report === null ? one.sentence : texts.stillOpen]);
      continue;
    }
    traits.show(1, traits.working(importTexts.writing(one.name)));
    const checked = await ask("checkImport", one.file);
    if (!("done" in checked)) {
      lines.push([one.name, kindOf(one), sentenceOf(checked)]);
      continue;
    }
    const outcome = await ask("confirmImport", one.file);
    if ("done" in outcome) taken += 1;
    lines.push([one.name, kindOf(one), "done" in outcome ? resultOf(outcome.done, checked.done) : sentenceOf(outcome)]);
  }
  traits.show(
    2,
    el("h1", { text: taken === 0 ? texts.severalNone : texts.severalDone(taken, told.length), tabindex: -1 }),
    table([texts.file, texts.list, texts.state], lines),
    el("div", { class: "actions" }, button(importTexts.anotherFile, traits.again)),
  );
}

const page = 100;

function resultOf(done: ImportReport, { problems, skipped }: ImportReport): HTMLElement {
  const sum = (of: "added" | "changed") => done.counts.reduce((total, line) => total + line[of], 0);
  const words = [
    changesIn(done) === 0 ? importTexts.nothingChanges : texts.changes(sum("added"), sum("changed")),
    ...(skipped.length > 0 ? [texts.skipped(skipped.length)] : []),
  ];
  const told = problems.filter(({ severity }) => severity !== "info");
  return el(
    "div",
    {},
    el("p", { text: words.join(", ") }),
    told.length > 0 &&
      el(
        "details",
        {},
        el("summary", { text: texts.remarks(told.length) }),
        paged(told, page, (part) => el("ul", {}, ...part.map(({ sentence }) => el("li", { text: sentence })))),
      ),
  );
}

function table(heads: readonly string[], rows: readonly (readonly (string | HTMLElement)[])[]): HTMLElement {
  return el(
    "div",
    { class: "scroll several", tabindex: 0 },
    el(
      "table",
      {},
      el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })))),
      el("tbody", {}, ...rows.map((cells) => el("tr", {}, ...cells.map((cell) => el("td", {}, cell))))),
    ),
  );
}
