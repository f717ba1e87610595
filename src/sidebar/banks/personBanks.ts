/** A person in the banks: what the register holds of a mentor and of a mentee, and how it changes. */

import type { BankCard, MenteeCard, MentorCard } from "../../shared/banks/answers.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { cardFacts } from "../frame/columnInput.ts";
import { shownDay } from "../frame/day.ts";
import { el, facts } from "../frame/dom.ts";
import { actionButton } from "../frame/form.ts";
import { loaded, sendChange } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { leaveFields } from "../people/bankFields.ts";
import type { PersonPart } from "../people/personPart.ts";
import { personRecords } from "../records/personRecords.ts";
import { bankViewTexts as texts } from "./bankViewTexts.ru.ts";

/** With what the banks need besides: approvals, training, awards, the mark by hand, a long leave. */
export function personBanks(part: PersonPart): HTMLElement {
  const { personId } = part.card;
  return loaded(
    "showBankCard",
    () => ({ personId }),
    (answer) =>
      el(
        "div",
        {},
        answer.mentor !== null && mentorPart(part, answer, answer.mentor),
        answer.mentee !== null && menteePart(part, answer, answer.mentee),
        ...personRecords(part, answer),
      ),
  ).element;
}

type Fact = [name: string, value: string];

function updated(row: MentorCard | MenteeCard): Fact {
  const words = texts.updatedOn(shownDay(row.updatedOn));
  return [texts.updated, row.stale ? `${words} — ${texts.stale}` : words];
}

function mentorPart(part: PersonPart, answer: BankCard, row: MentorCard): HTMLElement {
  const protocol: Fact = [texts.approvedBy, row.protocol];
  return el(
    "div",
    {},
    el("h2", { text: texts.mentorCard }),
    el("p", {
      class: "quiet",
      text: [texts.since(shownDay(row.enteredOn)), texts.busy(row.busy, row.busyOf)].join(" · "),
    }),
    row.service.length > 0 && el("ul", { class: "reasons" }, ...row.service.map((text) => el("li", { text }))),
    facts(...cardFacts("mentors", row), ...(row.protocol === "" ? [] : [protocol]), updated(row)),
    steps(part, answer, "mentors", (close) => mentorForm(part, row, close)),
  );
}

function menteePart(part: PersonPart, answer: BankCard, row: MenteeCard): HTMLElement {
  return el(
    "div",
    {},
    el("h2", { text: texts.menteeCard }),
    el("p", { class: "quiet", text: texts.since(shownDay(row.enteredOn)) }),
    facts(...cardFacts("mentees", { ...row, conservative: row.conservative || null }), updated(row)),
    steps(part, answer, "mentees", (close) => menteeForm(part, row, close)),
  );
}

type Bank = "mentors" | "mentees";

function steps(
  part: PersonPart,
  { organisationId }: BankCard,
  bank: Bank,
  form: (close: () => void) => HTMLElement,
): HTMLElement {
  const { frame, card, reload } = part;
  const confirm = () =>
    sendChange(
      frame,
      "confirmBankRows",
      { organisationId, bank, personIds: [card.personId] },
      texts.confirmed(card.name),
      reload,
    );
  return el(
    "div",
    {},
    choiceMenu(texts.banks[bank], [
      { text: texts.change, label: `${texts.change}: ${texts.banks[bank]}`, form },
      {
        text: texts.leave,
        label: `${texts.leave}: ${texts.banks[bank]}`,
        form: (close) => leaveForm(part, bank, close),
      },
    ]),
    el(
      "div",
      { class: "actions" },
      actionButton(texts.confirm, confirm, { look: "small", label: `${texts.confirm}: ${texts.banks[bank]}` }),
    ),
  );
}

function mentorForm({ frame, card, reload }: PersonPart, row: MentorCard, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "updateMentor",
    about: { personId: card.personId },
    fields: {
      competences: { value: row.competences, lines: 2 },
      areas: { value: [...row.areas] },
      overcome: { value: [...row.overcome] },
      roles: { value: [...row.roles] },
      forms: { value: [...row.forms] },
      availability: { value: row.availability },
      achievements: { value: row.achievements, lines: 2 },
      evidence: { value: row.evidence },
      limit: { value: row.limit },
      limitReason: { value: row.limitReason },
      note: { value: row.note, lines: 2 },
    },
    submit: texts.saveForm,
    label: `${texts.change}: ${card.name}`,
    cancel: close,
    said: texts.detailsSaved(card.name),
    after: reload,
  });
}

function menteeForm({ frame, card, reload }: PersonPart, row: MenteeCard, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "updateMentee",
    about: { personId: card.personId },
    fields: {
      categories: { value: [...row.categories], needed: true },
      deficits: { value: [...row.deficits] },
      request: { value: row.request, lines: 2 },
      source: { value: row.source },
      initiator: { value: row.initiator },
      strengths: { value: row.strengths, lines: 2 },
      conservative: { value: row.conservative },
      note: { value: row.note, lines: 2 },
    },
    submit: texts.saveForm,
    label: `${texts.change}: ${card.name}`,
    cancel: close,
    said: texts.detailsSaved(card.name),
    after: reload,
  });
}

function leaveForm({ frame, card, reload }: PersonPart, bank: Bank, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "leaveBank",
    about: { personId: card.personId, bank },
    fields: leaveFields(frame.me.today),
    submit: texts.saveForm,
    label: `${texts.leave}: ${card.name}`,
    cancel: close,
    said: texts.left(card.name),
    after: reload,
  });
}
