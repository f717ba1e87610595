/** What may be done with a pair next, and what has become of it so far. */
import type { PairCard } from "../../shared/pairs/showPair.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import type { Frame } from "../frame/frame.ts";
import { changeForm, extendForm } from "./pairAgreements.ts";
import { closeForm, completeForm, rejectForm } from "./pairEnds.ts";
import type { Step } from "./pairStep.ts";
import { pauseForm, proposeForm, resumeForm, startForm } from "./pairWork.ts";
import { replaceForm } from "./replaceMentor.ts";
import { type StepRequest, lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

const forms: Record<StepRequest, (step: Step) => HTMLElement> = {
  proposePair: proposeForm,
  startPair: startForm,
  pausePair: pauseForm,
  resumePair: resumeForm,
  extendPair: extendForm,
  changePair: changeForm,
  replaceMentor: replaceForm,
  completePair: completeForm,
  closePair: closeForm,
  rejectPair: rejectForm,
};

/** Gentle steps first, what ends the pair last. */
const order = Object.keys(forms) as StepRequest[];

export function pairSteps(frame: Frame, card: PairCard, reload: () => Promise<void>): HTMLElement | null {
  const offered = order.filter((request) => card.possible.includes(request));
  if (!card.own || offered.length === 0) return null;
  return el(
    "div",
    {},
    el("h2", { text: texts.possible }),
    choiceMenu(
      texts.possible,
      offered.map((request) => ({
        text: texts.stepNames[request],
        form: (close) => forms[request]({ frame, card, reload, close }),
      })),
    ),
  );
}

export function pairEventList({ events }: PairCard): HTMLElement | null {
  if (events.length === 0) return null;
  return el(
    "details",
    {},
    el("summary", { text: texts.eventList(events.length) }),
    el("ol", { class: "plainList" }, ...events.map(eventLine)),
  );
}

function eventLine(event: PairCard["events"][number]): HTMLElement {
  const days = [shownDay(event.on), event.until !== "" && texts.eventUntil(shownDay(event.until))].filter(Boolean);
  return el(
    "li",
    {},
    el(
      "span",
      { class: "line apart" },
      el("b", { text: event.event }),
      el("span", { class: "quiet", text: days.join(" ") }),
    ),
    event.ground !== "" && el("span", { class: "line", text: event.ground }),
    event.note !== "" && el("span", { class: "line quiet", text: event.note }),
  );
}
