/** The check: what in the register contradicts a document or itself, by rule, with the way to each cell and a fix. */

import type { CheckFinding, CheckGroup, FindingsFixed, FixLine, RegisterCheck } from "../../shared/checks/answers.ts";
import { checkViewTexts as texts } from "../../shared/checks/checkViewTexts.ru.ts";
import type { Severity } from "../../shared/checks/rule.ts";
import { button, el, fill } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { ask } from "../frame/server.ts";

const pageLength = 30;
const shownFixes = 8;
const severities: readonly Severity[] = ["error", "warning", "info"];
/** As in the sheet: a mark beside the word. */
const marks = { error: "●", warning: "▲", info: "○" } as const;

export function checkView(frame: Frame): HTMLElement {
  let chosen: Severity | null = null;
  const list = loaded(
    "checkRegister",
    () => ({ limit: 0 }),
    (answer, reload) => {
      const body = el("div", {});
      const show = () => fill(body, ...drawn(frame, answer, chosen, choose, reload));
      const choose = (severity: Severity | null) => {
        chosen = severity;
        show();
        body.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
      };
      show();
      return body;
    },
  );
  return el("section", {}, heading(texts.title), el("p", { class: "quiet", text: texts.help }), list.element);
}

type Choose = (severity: Severity | null) => void;

function drawn(
  frame: Frame,
  { counts, groups }: RegisterCheck,
  chosen: Severity | null,
  choose: Choose,
  reload: () => Promise<void>,
): (HTMLElement | false)[] {
  const shown = chosen === null ? groups : groups.filter((group) => group.severity === chosen);
  return [
    countButtons(counts, chosen, choose),
    groups.length === 0 && el("p", { class: "empty", text: texts.sound }),
    groups.length > 0 && el("h2", { text: texts.rules }),
    ...shown.map((group) => groupCard(frame, group, reload)),
    el("div", { class: "actions" }, actionButton(texts.again, reload)),
  ];
}

function countButtons(counts: Record<Severity, number>, chosen: Severity | null, choose: Choose): HTMLElement {
  const choice = (severity: Severity | null, text: string) =>
    el("button", {
      type: "button",
      class: "button small",
      text,
      "aria-pressed": String(severity === chosen),
      on: { click: () => choose(severity) },
    });
  const total = severities.reduce((sum, one) => sum + counts[one], 0);
  return el(
    "div",
    { class: "actions", role: "group", "aria-label": texts.title },
    choice(null, `${texts.every}: ${total}`),
    ...severities.map((one) => choice(one, `${marks[one]} ${texts.severities[one]}: ${counts[one]}`)),
  );
}

function groupCard(frame: Frame, group: CheckGroup, reload: () => Promise<void>): HTMLElement {
  const place = el("div", {});
  const preview = el("div", {});
  const open = actionButton(texts.show, () => showFindings(frame, group, place, preview, reload), {
    look: "small",
    label: `${texts.show}: ${group.title}`,
  });
  return el(
    "div",
    { class: "card", role: "group", "aria-label": group.title },
    el("b", { text: `${marks[group.severity]} ${group.title}: ${group.count}` }),
    el("span", { class: "line quiet", text: texts.ground(group.clause) }),
    el("span", { class: "line", text: group.advice }),
    el("div", { class: "actions" }, open, group.fixable > 0 && fixButton(frame, group, null, preview, reload)),
    preview,
    place,
  );
}

async function showFindings(
  frame: Frame,
  group: CheckGroup,
  place: HTMLElement,
  preview: HTMLElement,
  reload: () => Promise<void>,
): Promise<void> {
  const from = place.querySelectorAll("li").length;
  const outcome = await ask("checkRegister", { code: group.code, from, limit: pageLength });
  if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
  const { findings, total } = outcome.done;
  const list = place.querySelector("ul") ?? el("ul", { class: "rows", "aria-label": group.title });
  list.append(...findings.map((finding) => el("li", {}, findingRow(frame, group, finding, preview, reload))));
  const left = total - from - findings.length;
  const more = left > 0 && actionButton(texts.showMore(left), () => showFindings(frame, group, place, preview, reload));
  fill(place, list, more && el("div", { class: "actions" }, more));
  list.querySelectorAll<HTMLElement>("li")[from]?.querySelector<HTMLElement>("button")?.focus();
}

function findingRow(
  frame: Frame,
  group: CheckGroup,
  finding: CheckFinding,
  preview: HTMLElement,
  reload: () => Promise<void>,
): HTMLElement {
  const { sheet, cell, sentence, fixable, key } = finding;
  const where = [sheet, cell].filter((part) => part !== "").join(", ");
  const go = async () => {
    const outcome = await ask("showCell", { table: finding.table, key, column: finding.column });
    if (!("done" in outcome)) frame.complain(sentenceOf(outcome));
  };
  return el(
    "div",
    { class: "finding" },
    el("span", { class: "line quiet", text: where }),
    el("span", { class: "line", text: sentence }),
    el(
      "div",
      { class: "actions" },
      key !== "" && actionButton(texts.open, go, { look: "small", label: texts.openTo(sheet, cell) }),
      fixable && fixButton(frame, group, key, preview, reload),
    ),
  );
}

/** Shows what would change before anything does; a null key means all findings of the rule. */
function fixButton(
  frame: Frame,
  { code, fixable, title }: CheckGroup,
  key: string | null,
  preview: HTMLElement,
  reload: () => Promise<void>,
): HTMLElement {
  const input = key === null ? { code } : { code, keys: [key] };
  const look = async () => {
    const outcome = await ask("fixFindings", { ...input, dryRun: true });
    if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
    const fix = async () => sendChange(frame, "fixFindings", input, (answer) => texts.fixed(answer.count), reload);
    fill(
      preview,
      previewCard(outcome.done, fix, () => fill(preview)),
    );
    preview.querySelector<HTMLElement>("b")?.focus();
  };
  const text = key === null ? texts.fixAll(fixable) : texts.fix;
  return actionButton(text, look, { look: "small", label: `${text}: ${key ?? title}` });
}

function previewCard({ lines, left }: FindingsFixed, fix: () => Promise<void>, close: () => void): HTMLElement {
  const line = (one: FixLine) => el("span", { class: "line", text: lineText(one) });
  const more = lines.slice(shownFixes);
  return el(
    "div",
    { class: "card", role: "group", "aria-label": texts.fixTitle },
    el("b", { text: texts.fixTitle, tabindex: -1 }),
    ...lines.slice(0, shownFixes).map(line),
    more.length > 0 && el("details", {}, el("summary", { text: texts.moreLines(more.length) }), ...more.map(line)),
    left > 0 && el("span", { class: "line quiet", text: texts.fixLeft(left) }),
    el(
      "div",
      { class: "actions" },
      actionButton(texts.fixConfirm, fix, { look: "primary" }),
      button(texts.back, close),
    ),
  );
}

function lineText({ key, sheet, header, before, after }: FixLine): string {
  const shown = (text: string) => (text === "" ? texts.empty : text);
  return before === key && after === ""
    ? `${sheet}, ${key}: ${texts.removes}`
    : `${sheet}, ${key}, «${header}»: ${shown(before)} → ${shown(after)}`;
}
