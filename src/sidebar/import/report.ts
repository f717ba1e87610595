/** What an import would do, and every remark about the file, grouped by severity. */

import type { ImportProblem, ImportReport } from "../../shared/import/importReport.ts";
import type { SentFile } from "../../shared/import/sentFile.ts";
import { button, el, fill } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { saveText } from "../frame/saveText.ts";
import { importTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { kindNames } from "./kindNames.ts";
import { mappingTexts } from "./mappingTexts.ru.ts";
import { banksChoice, changesIn, concernsBanks, countsTable } from "./parts.ts";
import { reportCsv, rowOf } from "./reportCsv.ts";
import { saveReportSheet } from "./saveReportSheet.ts";

type Severity = ImportProblem["severity"];
const severities: readonly Severity[] = ["error", "warning", "info"];
const page = 200;

export interface ReportTraits {
  report: ImportReport;
  file: SentFile;
  /** Why the confirmation failed, when it did. */
  complaint: string;
  /** Back to the matching of columns. */
  match: (() => void) | undefined;
  confirm: () => void;
  /** The same file with another answer. */
  again: (file: SentFile) => void;
  other: () => void;
}

export function reportView({ report, file, complaint, match, confirm, again, other }: ReportTraits): HTMLElement[] {
  return [
    el(
      "div",
      { class: "summary" },
      el("h1", { text: kindNames[report.kind], tabindex: -1 }),
      el("span", { text: `«${report.fileName}», ${texts.rows(report.rows)}` }),
    ),
    ...(complaint === "" ? [] : [el("div", { class: "failure", role: "alert" }, el("p", { text: complaint }))]),
    countsTable(report, texts.added, texts.changed),
    ...(concernsBanks(report)
      ? [banksChoice(file.enterBanks === true, (enterBanks) => again({ ...file, enterBanks }))]
      : []),
    ...(report.problems.length === 0
      ? [el("p", { class: "empty", text: texts.noProblems })]
      : problemList(report, file)),
    bottom(report, match, confirm, other),
  ];
}

function bottom(
  report: ImportReport,
  match: (() => void) | undefined,
  confirm: () => void,
  other: () => void,
): HTMLElement {
  const taken = report.rows - report.skipped.length;
  const verdict =
    taken <= 0
      ? texts.nothingToTake
      : changesIn(report) === 0
        ? texts.nothingChanges
        : report.skipped.length > 0
          ? texts.skipped(report.skipped.length)
          : "";
  return el(
    "div",
    { class: "bottom" },
    el("span", { class: "grow", text: verdict }),
    match !== undefined && button(mappingTexts.open, match),
    button(texts.chooseOther, other),
    taken > 0 && changesIn(report) > 0 && button(texts.confirm(taken), confirm, "primary"),
  );
}

function problemList(report: ImportReport, file: SentFile): HTMLElement[] {
  const body = el("tbody", {});
  const shownWords = el("span", { class: "quiet", role: "status" });
  const more = button(texts.more, () => {
    limit += page;
    show();
  });
  let limit = page;
  let chosen: Severity | "all" = "all";
  const filters = filterButtons(report.problems, (severity) => {
    chosen = severity;
    limit = page;
    show();
  });
  const show = () => {
    const found = inOrder(report.problems).filter((problem) => chosen === "all" || problem.severity === chosen);
    const part = found.slice(0, limit);
    fill(body, ...part.map(problemRow));
    shownWords.textContent = texts.shown(part.length, found.length);
    more.hidden = part.length === found.length;
  };
  show();
  const download = button(
    texts.download,
    () => saveText(texts.downloadName(report.fileName), reportCsv(inOrder(report.problems))),
    "small",
  );
  let writing = false;
  const giveBack = actionButton(
    texts.giveBack,
    async () => {
      if (writing) return;
      writing = true;
      const told = (share: number) => {
        giveBack.textContent = texts.givingBack(share);
      };
      await saveReportSheet(file, report.problems, told).finally(() => {
        writing = false;
      });
    },
    { look: "small", scope: () => giveBack },
  );
  return [
    el(
      "div",
      { class: "filters", role: "group", "aria-label": texts.filter },
      el("h2", { text: texts.problems }),
      ...filters,
      giveBack,
      download,
    ),
    el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": texts.problems }, problemTable(body)),
    el("div", { class: "bottom" }, shownWords, more),
  ];
}

function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return severities.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
}

function filterButtons(
  problems: readonly ImportProblem[],
  choose: (severity: Severity | "all") => void,
): HTMLButtonElement[] {
  const present = severities.filter((severity) => problems.some((problem) => problem.severity === severity));
  const entries: [Severity | "all", string][] = [
    ["all", `${texts.all} ${problems.length}`],
    ...present.map((severity): [Severity, string] => [
      severity,
      `${texts.severities[severity]} ${problems.filter((problem) => problem.severity === severity).length}`,
    ]),
  ];
  const buttons = entries.map(([severity, label]) => {
    const made = button(
      label,
      () => {
        for (const each of buttons) each.setAttribute("aria-pressed", String(each === made));
        choose(severity);
      },
      "small",
    );
    made.setAttribute("aria-pressed", String(severity === "all"));
    return made;
  });
  return buttons;
}

function problemTable(body: HTMLElement): HTMLElement {
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...Object.values(texts.columns).map((text) => el("th", { scope: "col", text })))),
    body,
  );
}

function problemRow(problem: ImportProblem): HTMLElement {
  return el(
    "tr",
    {},
    el(
      "td",
      { class: "number" },
      el("span", { class: `chip ${problem.severity}`, text: texts.severityMark[problem.severity] }),
    ),
    el("td", { text: problem.sheet }),
    el("td", { class: "number", text: rowOf(problem) }),
    el("td", { text: problem.column }),
    problem.found === ""
      ? el("td", { class: "found quiet", text: texts.emptyCell })
      : el("td", { class: "found", text: problem.found }),
    el("td", { text: problem.sentence }),
  );
}
