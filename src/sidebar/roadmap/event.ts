/** One event: who is invited, who has come, and the department's answer to a request. */

import { panelFields } from "../../shared/lists/panelColumns.ts";
import {
  contestClusters,
  eventAudiences,
  programmeIndicators,
  visitStates,
} from "../../shared/register/recordWords.ru.ts";
import type { EventCard, VisitLine } from "../../shared/roadmap/answers.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, webLink } from "../frame/dom.ts";
import { checksField, choiceField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { roadmapViewTexts as texts } from "./roadmapViewTexts.ru.ts";

export function eventView(frame: Frame, eventId: string): HTMLElement {
  const card = loaded(
    "showEvent",
    () => ({ eventId }),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el(
    "section",
    {},
    button(`‹ ${texts.events}`, () => frame.open("events"), "link"),
    card.element,
  );
}

function draw(frame: Frame, card: EventCard, reload: () => Promise<void>): HTMLElement {
  const { eventId } = card;
  const invite = () =>
    sendChange(
      frame,
      "inviteAudience",
      { eventId },
      (answer) => texts.invited((answer as { invited: number }).invited),
      reload,
    );
  const own = card.organisations.flatMap((one) => one.visits);
  return el(
    "div",
    {},
    heading([card.number, card.title].filter((part) => part !== "").join(" ")),
    card.request !== null && el("span", { class: "chip waits", text: texts.request[card.request] }),
    el("p", {
      text: [texts.days(shownDay(card.startsOn), shownDay(card.endsOn)), card.organisation || card.organiser].join(
        " · ",
      ),
    }),
    el("p", { class: "quiet", text: texts.forWhom(card.audience.map(eventAudiences.label).join(", ")) }),
    card.indicators.length > 0 &&
      el("p", { class: "quiet", text: texts.worksFor(card.indicators.map(programmeIndicators.label).join(", ")) }),
    card.note !== "" && el("p", { text: card.note }),
    card.link !== "" && webLink(card.link, card.link),
    card.request === "asked" && frame.me.role === "department" && answerForm(frame, card, reload),
    card.fitting > 0 &&
      card.request !== "asked" &&
      el("div", { class: "actions" }, actionButton(texts.invite(card.fitting), invite)),
    el("p", { text: texts.counted(card.invited, card.registered, card.attended) }),
    card.organisations.length === 0 && el("p", { class: "empty", text: texts.noVisits }),
    ...card.organisations.map((one) =>
      el(
        "div",
        { class: "card" },
        el("b", { text: one.organisation }),
        el("span", {
          class: "line quiet",
          text: texts.counted(one.counts.invited, one.counts.registered, one.counts.attended),
        }),
        ...one.visits.map((visit) => visitRow(frame, card, visit, reload)),
      ),
    ),
    own.length > 0 && frame.me.today >= card.startsOn && visitsForm(frame, card, own, reload),
    own.length > 0 && card.contest && nominationForm(frame, card, own, reload),
  );
}

function visitRow(frame: Frame, { eventId, endsOn }: EventCard, visit: VisitLine, reload: () => Promise<void>) {
  const { personId, name, position, state, nomination } = visit;
  const facts = [position, visitStates.label(state), nomination === null ? "" : contestClusters.label(nomination)];
  const register = () => sendChange(frame, "registerVisit", { eventId, personId }, texts.registered, reload);
  return el(
    "div",
    { class: "line apart" },
    el("span", { class: "grow" }, name, el("span", { class: "line quiet", text: facts.filter(Boolean).join(" · ") })),
    state === "invited" &&
      frame.me.today <= endsOn &&
      actionButton(texts.register, register, { look: "small", label: `${texts.register}: ${name}` }),
  );
}

/** Whoever is not ticked has not come. */
function visitsForm(frame: Frame, { eventId }: EventCard, visits: VisitLine[], reload: () => Promise<void>) {
  const came = checksField({
    label: texts.came,
    options: visits.map(({ personId, name }): [string, string] => [personId, name]),
    value: visits.filter(({ state }) => state === "attended").map(({ personId }) => personId),
  });
  const act = async () => {
    const attended = came.value();
    const absent = visits.map(({ personId }) => personId).filter((id) => !attended.includes(id));
    const said = texts.visitsSaved(attended.length, absent.length);
    await sendChange(frame, "markVisits", { eventId, attended, absent }, said, reload);
  };
  return el(
    "details",
    { class: "quietDetails" },
    el("summary", { text: texts.mark2 }),
    actionForm({ fields: [came], submit: texts.mark2, label: texts.mark2, act }),
  );
}

function nominationForm(frame: Frame, { eventId }: EventCard, visits: VisitLine[], reload: () => Promise<void>) {
  const title = panelFields.nominate.nomination.label;
  const form = requestForm({
    frame,
    name: "nominate",
    about: { eventId },
    fields: {
      personId: choiceField({
        label: texts.who,
        options: visits.map(({ personId, name }): [string, string] => [personId, name]),
        value: visits[0]?.personId ?? "",
      }),
      nomination: { value: "art" },
    },
    submit: texts.nominate,
    label: title,
    said: texts.nominated,
    after: reload,
  });
  return el("details", { class: "quietDetails" }, el("summary", { text: title }), form);
}

function answerForm(frame: Frame, card: EventCard, reload: () => Promise<void>): HTMLElement {
  return requestForm({
    frame,
    name: "answerEventRequest",
    about: { eventId: card.eventId },
    fields: {
      answer: choiceField<"granted" | "declined">({
        label: texts.answer,
        options: [
          ["granted", texts.grant],
          ["declined", texts.decline],
        ],
        value: "granted",
      }),
      startsOn: { label: texts.day, value: card.startsOn, needed: true },
      note: { label: texts.word },
    },
    submit: texts.answer,
    label: texts.answer,
    said: texts.answered,
    after: reload,
  });
}
