/** An organisation's card: its acts, its roadmap, the stage it is at, its partners, its conditions, and the way to its records. */

import type { OrganisationCard, Stage } from "../../shared/organisations/answers.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { cardFacts } from "../frame/columnInput.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts, rowList } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { linkRow, recordRow, registerTitles } from "../records/recordRows.ts";
import { recordsView } from "../records/records.ts";
import { recordViewTexts as texts } from "../records/recordViewTexts.ru.ts";
import { audit } from "./organisationAudit.ts";
import type { OrganisationPart } from "./organisationPart.ts";

/** Without an organisation: the asker's own one, or the list of all. */
export function organisationView(frame: Frame, parameter: string): HTMLElement {
  const [only] = frame.me.organisations;
  const alone = frame.me.role !== "department" && frame.me.organisations.length === 1 ? only?.id : undefined;
  const organisationId = parameter === "" ? (alone ?? "") : parameter;
  if (organisationId === "") return recordsView(frame, "organisations");
  const title = heading(texts.organisation);
  const card = loaded(
    "showOrganisation",
    () => ({ organisationId }),
    (answer, reload) => {
      title.textContent = answer.name;
      return draw({ frame, card: answer, reload });
    },
  );
  const back = alone === undefined && button(`‹ ${texts.organisation}`, () => frame.open("organisation"), "link");
  return el("section", {}, back, title, card.element);
}

function draw(part: OrganisationPart): HTMLElement {
  const { frame, card } = part;
  const { counts } = card;
  return el(
    "div",
    {},
    card.fullName !== "" && el("p", { class: "quiet", text: card.fullName }),
    el("h2", { text: texts.counts }),
    facts(
      [texts.people, String(counts.people)],
      [texts.mentors, String(counts.mentors)],
      [texts.mentees, String(counts.mentees)],
      [texts.pairs, String(counts.pairs)],
    ),
    el("h2", { text: texts.stages }),
    el("ol", { class: "steps" }, ...card.stages.map(stageLine)),
    el("h2", { text: texts.acts }),
    acts(card),
    el("h2", { text: texts.roadmap }),
    roadmap(part),
    el("h2", { text: texts.facts }),
    ownFacts(card),
    el(
      "div",
      { class: "actions" },
      button(texts.change, () => frame.open("records", `organisations#${card.organisationId}`), "small"),
    ),
    el("h2", { text: texts.agreements }),
    agreements(part),
    el("h2", { text: texts.audit }),
    audit(part),
    el("h2", { text: texts.related }),
    rowList(
      texts.related,
      card.related.map(({ table }) =>
        linkRow(registerTitles[table], () => frame.open("records", `${table}:${card.organisationId}`)),
      ),
    ),
  );
}

function stageLine({ title, state, reasons }: Stage): HTMLElement {
  const look = state === "done" ? "chip goes" : state === "current" ? "chip waits" : "chip plain";
  return el(
    "li",
    state === "current" ? { "aria-current": "step" } : {},
    el("span", { text: `${title} ` }),
    el("span", { class: look, text: texts.stageStates[state] }),
    state !== "ahead" && reasons.length > 0 && el("span", { class: "line quiet", text: reasons.join("; ") }),
  );
}

function acts({ acts: list, hasActs }: OrganisationCard): HTMLElement {
  const missing = list.filter((act) => act.shown === "").length;
  return el(
    "div",
    {},
    el("p", { class: hasActs ? "quiet" : "", text: hasActs ? texts.hasActs : texts.lacksActs(missing) }),
    facts(...list.map(({ title, shown }): [string, string] => [title, shown === "" ? texts.actMissing : shown])),
  );
}

function roadmap({ frame, card, reload }: OrganisationPart): HTMLElement {
  const { organisationId } = card;
  const { statusLabel, on, note, maySubmit, mayReview } = card.roadmap;
  return el(
    "div",
    {},
    el("p", { text: on === "" ? statusLabel : `${statusLabel}, ${shownDay(on)}` }),
    note !== "" && el("p", { class: "quote", text: note }),
    maySubmit &&
      el(
        "div",
        { class: "actions" },
        actionButton(
          texts.submit,
          () => sendChange(frame, "submitRoadmap", { organisationId }, texts.submitted, reload),
          {
            look: "small",
          },
        ),
      ),
    mayReview &&
      choiceMenu(texts.roadmap, [
        { text: texts.approve, form: (close) => reviewForm({ frame, card, reload }, "approved", close) },
        { text: texts.giveBack, form: (close) => reviewForm({ frame, card, reload }, "returned", close) },
      ]),
  );
}

function reviewForm(
  { frame, card, reload }: OrganisationPart,
  decision: "approved" | "returned",
  close: () => void,
): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "reviewRoadmap",
    about: { organisationId: card.organisationId, decision },
    fields: {
      on: { label: texts.reviewOn, value: today },
      note: { lines: 3, needed: decision === "returned" },
    },
    submit: decision === "approved" ? texts.approve : texts.giveBack,
    label: texts.roadmap,
    cancel: close,
    said: texts[decision],
    after: reload,
  });
}

function ownFacts(card: OrganisationCard): HTMLElement {
  const curatorName = [card.curator, card.curatorEmail].filter((part) => part !== "").join(", ") || texts.notNamed;
  return facts(...cardFacts("organisations", { ...card, headName: card.head || texts.notNamed, curatorName }));
}

function agreements({ frame, card }: OrganisationPart): HTMLElement {
  const place = `agreements:${card.organisationId}`;
  return el(
    "div",
    {},
    card.agreements.length === 0
      ? el("p", { class: "quiet", text: texts.noAgreements })
      : rowList(
          texts.agreements,
          card.agreements.map((row) => recordRow(row, () => frame.open("records", `${place}#${row.recordId}`))),
        ),
    el(
      "div",
      { class: "actions" },
      button(texts.add, () => frame.open("records", `${place}#+`), "small"),
    ),
  );
}
