/** The view of the doctor: what is wrong with the workbook, and the button that puts it right. */
import type { BookCheck, BookFinding } from "../../shared/workbook/bookCheck.ts";
import { doctorTexts } from "../../shared/workbook/doctorTexts.ru.ts";
import { el, fill } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { doctorViewTexts as texts } from "./doctorViewTexts.ru.ts";

export function doctorView(frame: Frame): HTMLElement {
  const list = loaded(
    "checkBook",
    () => ({}),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el("section", {}, heading(texts.title), el("p", { class: "quiet", text: texts.help }), list.element);
}

function draw(frame: Frame, { findings, copied }: BookCheck, reload: () => Promise<void>): HTMLElement {
  const repairable = findings.filter((finding) => finding.repairable);
  const forPeople = findings.filter((finding) => !finding.repairable && finding.code !== "copied");
  const repair = async () =>
    sendChange(
      frame,
      "repairBook",
      {},
      (answer) => texts.repaired(answer.repaired.length) + doctorTexts.recreatedColumns(answer.repaired),
      reload,
    );
  return el(
    "div",
    {},
    copied && copyCard(frame, reload),
    findings.length === 0 && el("p", { class: "empty", text: texts.sound }),
    repairable.length > 0 && el("h2", { text: texts.repairable(repairable.length) }),
    ...repairable.map(findingCard),
    repairable.length > 0 && !copied && el("p", { class: "quiet", text: texts.promise }),
    repairable.length > 0 &&
      !copied &&
      el("div", { class: "actions" }, actionButton(texts.repair, repair, { look: "primary" })),
    forPeople.length > 0 && el("h2", { text: texts.forPeople(forPeople.length) }),
    ...shownFirst(forPeople),
    el("div", { class: "actions" }, actionButton(texts.again, reload)),
  );
}

const shownAtOnce = 30;

/** A long list is shown in part: the first have to be put right anyway before the rest. */
function shownFirst(findings: BookFinding[]): HTMLElement[] {
  const cards = findings.slice(0, shownAtOnce).map(findingCard);
  if (findings.length > shownAtOnce)
    cards.push(el("p", { class: "quiet", text: texts.more(findings.length - shownAtOnce) }));
  return cards;
}

function findingCard(finding: BookFinding): HTMLElement {
  const place = [finding.sheet, finding.cell].filter((part) => part !== "").join(", ");
  return el(
    "div",
    { class: "card" },
    el("b", { text: texts.severities[finding.severity] + (place === "" ? "" : ` · ${place}`) }),
    el("span", { class: "line", text: finding.sentence }),
    el("span", { class: "line quiet", text: finding.advice }),
  );
}

function copyCard(frame: Frame, reload: () => Promise<void>): HTMLElement {
  const card = el("div", { class: "card", role: "group", "aria-label": texts.copyTitle });
  const choose = (purpose: keyof typeof texts.purposes) =>
    actionButton(
      texts.purposes[purpose],
      async () => sendChange(frame, "settleCopy", { purpose }, texts.settled[purpose], reload),
      { scope: () => card },
    );
  fill(
    card,
    el("b", { text: texts.copyTitle }),
    el("span", { class: "line", text: texts.copyHelp }),
    el("div", { class: "actions" }, choose("newYear"), choose("training"), choose("mistake")),
  );
  return card;
}
