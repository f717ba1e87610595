/** One pair in a list: both people, where it stands and what comes next. */

import type { CodeOf } from "../../shared/language/dictionary.ts";
import type { PairLine } from "../../shared/pairs/pairLine.ts";
import type { pairStatuses } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { bar, el } from "../frame/dom.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";

type Status = CodeOf<typeof pairStatuses>;

const toneOf: Record<Status, "waits" | "goes" | "over"> = {
  draft: "waits",
  proposed: "waits",
  awaitingConsent: "waits",
  underReview: "waits",
  approved: "goes",
  running: "goes",
  paused: "waits",
  completed: "over",
  closedEarly: "over",
  replaced: "over",
  rejected: "over",
};

export function statusChip(pair: Pick<PairLine, "status" | "statusLabel" | "overdue">): HTMLElement {
  return el("span", { class: `chip ${pair.overdue ? "waits" : toneOf[pair.status]}`, text: pair.statusLabel });
}

export function pairRow(pair: PairLine, open: (pairId: string) => void): HTMLButtonElement {
  return el(
    "button",
    { type: "button", class: "row", on: { click: () => open(pair.pairId) } },
    el(
      "span",
      { class: "line apart" },
      statusChip(pair),
      el("span", { class: "quiet", text: texts.until(shownDay(pair.dueOn)) }),
    ),
    el(
      "span",
      { class: "line" },
      el("span", { class: "quiet", text: `${texts.mentorMark}: ` }),
      el("b", { text: pair.mentor }),
    ),
    el(
      "span",
      { class: "line" },
      el("span", { class: "quiet", text: `${texts.menteeMark}: ` }),
      el("b", { text: pair.mentee }),
    ),
    el("span", { class: "line quiet", text: [pair.organisation, pair.pairId].filter(Boolean).join(" · ") }),
    pair.planAll > 0 &&
      el(
        "span",
        { class: "line withBar" },
        bar(pair.planDone / pair.planAll),
        el("span", { class: "quiet", text: texts.planProgress(pair.planDone, pair.planAll) }),
      ),
    pair.nextStep !== "" && el("span", { class: "line next" }, `${texts.nextStep}: ${pair.nextStep}`),
  );
}
