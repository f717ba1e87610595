/** The card of one pair: consents, order and plan, each with the form that is due. */

import { panelFields } from "../../shared/lists/panelColumns.ts";
import type { PairCard } from "../../shared/pairs/showPair.ts";
import { occupyingStatuses } from "../../shared/register/vocabulary.ts";
import { cardFacts } from "../frame/columnInput.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { type Frame, loaded, withNotes } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { planLineList } from "../programmes/planLines.ts";
import { programmeViewTexts as programmes } from "../programmes/programmeViewTexts.ru.ts";
import { consentFields, orderFields } from "./pairFields.ts";
import { statusChip } from "./pairRow.ts";
import { pairEventList, pairSteps } from "./pairSteps.ts";
import { lifePanelTexts as life } from "./sidebarLifeTexts.ru.ts";

type Reload = () => Promise<void>;
type Whose = "mentor" | "mentee";
type Status = PairCard["status"];

const planned: readonly Status[] = ["approved", "running", "paused"];

/** Whether consents and the order may still be recorded. */
function isOpen({ status }: PairCard): boolean {
  return status === "draft" || occupyingStatuses.includes(status);
}

export function pairView(frame: Frame, pairId: string): HTMLElement {
  const back = button(`‹ ${texts.views.pairs}`, () => frame.open("pairs"), "link");
  if (pairId === "")
    return el("section", {}, back, heading(texts.views.pairs), el("p", { class: "empty", text: texts.pairMissing }));
  const card = loaded(
    "showPair",
    () => ({ pairId }),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el("section", {}, back, heading(texts.pairTitle(pairId)), card.element);
}

function draw(frame: Frame, card: PairCard, reload: Reload): HTMLElement {
  return el(
    "div",
    {},
    el("div", { class: "line" }, statusChip(card)),
    el(
      "div",
      { class: "people" },
      person(texts.mentorMark, card.mentor, card.mentorOrganisation),
      person(texts.menteeMark, card.mentee, card.organisation),
    ),
    facts(...cardFacts("pairs", card)),
    card.replacesId !== "" && button(life.replaces(card.replacesId), () => frame.open("pair", card.replacesId), "link"),
    card.replacedById !== "" &&
      button(life.replacedBy(card.replacedById), () => frame.open("pair", card.replacedById), "link"),
    card.reasons !== "" &&
      el("details", {}, el("summary", { text: panelFields.formPair.reasons.label }), el("p", { text: card.reasons })),
    card.nextStep !== "" && el("p", { class: "next", text: `${texts.nextStep}: ${card.nextStep}` }),
    !card.own && el("p", { class: "quiet", text: texts.otherOrganisationPair }),
    el("h2", { text: texts.steps }),
    el(
      "ol",
      { class: "rows checklist" },
      consentStep(frame, card, "mentor", reload),
      consentStep(frame, card, "mentee", reload),
      orderStep(frame, card, reload),
    ),
    pairSteps(frame, card, reload),
    el("h2", { text: texts.plan }),
    planStep(frame, card, reload),
    el(
      "div",
      {},
      button(programmes.open, () => frame.open("programme", card.pairId)),
    ),
    pairEventList(card),
  );
}

function person(role: string, name: string, organisation: string): HTMLElement {
  return el(
    "div",
    {},
    el("span", { class: "line quiet", text: role }),
    el("b", { text: name }),
    el("span", { class: "line quiet", text: organisation }),
  );
}

function step(
  title: string,
  state: string,
  stands: "done" | "doubtful" | "open",
  ...rest: (HTMLElement | false | null)[]
): HTMLElement {
  return el(
    "li",
    { class: stands === "open" ? "step" : `step ${stands}` },
    el("span", { class: "line apart" }, el("b", { text: title }), el("span", { class: "quiet", text: state })),
    ...rest,
  );
}

function consentStep(frame: Frame, card: PairCard, whose: Whose, reload: Reload): HTMLElement {
  const title = whose === "mentor" ? texts.mentorConsent : texts.menteeConsent;
  const givenOn = whose === "mentor" ? card.mentorConsentOn : card.menteeConsentOn;
  if (givenOn !== "") return step(title, shownDay(givenOn), "done");
  return step(title, texts.notDone, "open", card.own && isOpen(card) && consentForm(frame, card, whose, title, reload));
}

function consentForm(frame: Frame, card: PairCard, whose: Whose, title: string, after: Reload): HTMLElement {
  return requestForm({
    frame,
    name: "recordConsent",
    about: { pairId: card.pairId, whose },
    fields: consentFields(frame.me.today),
    submit: texts.saveConsent,
    label: title,
    said: withNotes(texts.consentSaved(title)),
    after,
  });
}

function orderStep(frame: Frame, card: PairCard, reload: Reload): HTMLElement {
  const doubts = card.orderDoubts.map((text) => el("p", { class: "line", text }));
  if (card.order !== "") {
    const fix =
      card.own &&
      isOpen(card) &&
      el("details", {}, el("summary", { text: texts.fixOrder }), orderForm(frame, card, reload));
    return step(texts.order, card.order, doubts.length === 0 ? "done" : "doubtful", ...doubts, fix);
  }
  const both = card.mentorConsentOn !== "" && card.menteeConsentOn !== "";
  const ready = both || card.status === "underReview";
  if (!ready)
    return step(
      texts.order,
      texts.notDone,
      "open",
      el("span", { class: "line quiet", text: texts.orderAfterConsents }),
    );
  return step(texts.order, texts.notDone, "open", card.own && isOpen(card) && orderForm(frame, card, reload));
}

function orderForm(frame: Frame, card: PairCard, after: Reload): HTMLElement {
  const { order } = card;
  return requestForm({
    frame,
    name: "recordOrder",
    about: { pairId: card.pairId },
    fields: orderFields(frame.me.today, { number: card.orderNumber, on: card.orderOn }),
    submit: order === "" ? texts.saveOrder : texts.fixOrder,
    label: texts.order,
    said: (answer, { orderNumber }) =>
      withNotes(order === "" ? texts.orderSaved(orderNumber) : texts.orderFixed)(answer),
    after,
  });
}

function planStep(frame: Frame, card: PairCard, reload: Reload): HTMLElement {
  if (card.plan.length > 0) return planLineList(frame, card, reload);
  if (isOpen(card) && !planned.includes(card.status)) return el("p", { class: "quiet", text: texts.planAfterOrder });
  if (!card.own || !isOpen(card)) return el("p", { class: "quiet", text: texts.planProgress(0, 0) });
  return requestForm({
    frame,
    name: "startPlan",
    about: { pairId: card.pairId },
    fields: {
      template: choiceField<keyof typeof texts.templates>({
        label: texts.template,
        options: Object.entries(texts.templates) as [keyof typeof texts.templates, string][],
        value: "neftyugansk",
      }),
    },
    submit: texts.savePlan,
    label: texts.plan,
    said: ({ lines, from, to }) => texts.planSaved(lines, shownDay(from), shownDay(to)),
    after: reload,
  });
}
