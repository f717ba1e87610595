/** What answers to surveys ask of a curator, each with what can be done about it. */
import type { AnswerProposal } from "../../shared/surveys/listProposals.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { proposalTexts as texts } from "./proposalTexts.ru.ts";

export function surveyProposals(frame: Frame): HTMLElement {
  return loaded(
    "listAnswerProposals",
    () => ({}),
    (proposals, reload) =>
      proposals.length === 0
        ? el("div", {})
        : el(
            "details",
            { open: true },
            el("summary", { text: texts.title(proposals.length) }),
            el(
              "ul",
              { class: "rows", "aria-label": texts.label },
              ...proposals.map((one) => el("li", {}, card(frame, one, reload))),
            ),
          ),
  ).element;
}

function card(frame: Frame, proposal: AnswerProposal, reload: () => Promise<void>): HTMLElement {
  const { about, mentor, mentee, mentorId, menteeId, pairId, saidOn } = proposal;
  const settle = () =>
    sendChange(
      frame,
      "setNotTogether",
      { personId: menteeId, otherId: mentorId, apart: true },
      texts.kept(mentor, mentee),
      reload,
    );
  return el(
    "div",
    { class: "card" },
    el("b", { text: `${mentor} – ${mentee}` }),
    el("span", { class: "line quiet", text: texts.pairOn(pairId, shownDay(saidOn)) }),
    el("span", { class: "line", text: texts.asks[about] }),
    about === "apart" && el("div", { class: "actions" }, actionButton(texts.keepApart, settle)),
  );
}
