/** A person in the banks: what the register holds of a mentor and of a mentee, and how it changes. */

import type { BankCard, MenteeCard, MentorCard } from "../../shared/banks/answers.ts";
import { limits } from "../../shared/language/limits.ts";
import { mentorRoles, requestInitiators, requestSources } from "../../shared/register/recordWords.ru.ts";
import { deficitAreas, menteeCategories, mentoringForms } from "../../shared/register/vocabulary.ts";
import { choices } from "../frame/choices.ts";
import { shownDay } from "../frame/day.ts";
import { el, facts } from "../frame/dom.ts";
import { checksField, choiceField, dayField, type Field, numberField, optionsOf, textField } from "../frame/fields.ts";
import { actionButton, actionForm, type FormPart } from "../frame/form.ts";
import { change, loaded } from "../frame/frame.ts";
import type { PersonPart } from "../people/personPart.ts";
import { personRecords } from "../records/personRecords.ts";
import { bankViewTexts as texts } from "./bankViewTexts.ru.ts";

const longLimit = 1000;

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

function shownFacts(all: readonly Fact[]): HTMLElement {
  return facts(...all.filter(([, value]) => value !== ""));
}

function updated(row: MentorCard | MenteeCard): Fact {
  const words = texts.updatedOn(shownDay(row.updatedOn));
  return [texts.facts.updated, row.stale ? `${words} — ${texts.stale}` : words];
}

function mentorPart(part: PersonPart, answer: BankCard, row: MentorCard): HTMLElement {
  const words = texts.facts;
  const areas = (codes: MentorCard["areas"]) => codes.map((code) => deficitAreas.label(code)).join(", ");
  return el(
    "div",
    {},
    el("h2", { text: texts.mentorCard }),
    el("p", {
      class: "quiet",
      text: [texts.since(shownDay(row.enteredOn)), texts.busy(row.busy, row.busyOf)].join(" · "),
    }),
    row.service.length > 0 && el("ul", { class: "reasons" }, ...row.service.map((text) => el("li", { text }))),
    shownFacts([
      [words.competences, row.competences],
      [words.areas, areas(row.areas)],
      [words.overcome, areas(row.overcome)],
      [words.roles, row.roles.map((role) => mentorRoles.label(role)).join(", ")],
      [words.availability, row.availability],
      [words.achievements, row.achievements],
      [words.evidence, row.evidence],
      [words.protocol, row.protocol],
      [words.training, row.trained ? words.trained : words.untrained],
      [texts.limitReason, row.limitReason],
      updated(row),
      [words.note, row.note],
    ]),
    steps(part, answer, "mentors", (close) => mentorForm(part, row, close)),
  );
}

function menteePart(part: PersonPart, answer: BankCard, row: MenteeCard): HTMLElement {
  const words = texts.facts;
  return el(
    "div",
    {},
    el("h2", { text: texts.menteeCard }),
    el("p", { class: "quiet", text: texts.since(shownDay(row.enteredOn)) }),
    shownFacts([
      [words.categories, row.categories.map((code) => menteeCategories.label(code)).join(", ")],
      [words.deficits, row.deficits.map((code) => deficitAreas.label(code)).join(", ")],
      [words.request, row.request],
      [words.source, row.source === null ? "" : requestSources.label(row.source)],
      [words.initiator, row.initiator === null ? "" : requestInitiators.label(row.initiator)],
      [words.strengths, row.strengths],
      [texts.conservative, row.conservative ? texts.conservativeYes : ""],
      updated(row),
      [words.note, row.note],
    ]),
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
    change(
      frame,
      "confirmBankRows",
      { organisationId, bank, personIds: [card.personId] },
      texts.confirmed(card.name),
      reload,
    );
  return el(
    "div",
    {},
    choices(texts.banks[bank], [
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

/** An emptied field empties the cell. */
function words(field: Field<string | undefined>): string | null {
  return field.value() ?? null;
}

function mentorForm({ frame, card, reload }: PersonPart, row: MentorCard, close: () => void): HTMLElement {
  const names = texts.facts;
  const competences = textField({ label: names.competences, limit: longLimit, lines: 2, value: row.competences });
  const areas = checksField({ label: names.areas, options: optionsOf(deficitAreas), value: row.areas });
  const overcome = checksField({ label: names.overcome, options: optionsOf(deficitAreas), value: row.overcome });
  const roles = checksField({ label: names.roles, options: optionsOf(mentorRoles), value: row.roles });
  const forms = checksField({ label: texts.mentoringForms, options: optionsOf(mentoringForms), value: row.forms });
  const availability = textField({ label: names.availability, limit: limits.note, value: row.availability });
  const achievements = textField({ label: names.achievements, limit: limits.note, lines: 2, value: row.achievements });
  const evidence = textField({ label: names.evidence, limit: limits.note, value: row.evidence });
  const limit = numberField({
    label: texts.limit,
    help: texts.limitHelp,
    min: 0,
    max: limits.mentorLimit,
    ...(row.limit === null ? {} : { value: row.limit }),
  });
  const limitReason = textField({ label: texts.limitReason, limit: limits.note, value: row.limitReason });
  const note = textField({ label: names.note, limit: limits.note, lines: 2, value: row.note });
  return actionForm({
    fields: [
      competences,
      areas,
      overcome,
      roles,
      forms,
      availability,
      achievements,
      evidence,
      limit,
      limitReason,
      note,
    ],
    submit: texts.saveForm,
    label: `${texts.change}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = {
        personId: card.personId,
        competences: words(competences),
        areas: areas.value(),
        overcome: overcome.value(),
        roles: roles.value(),
        forms: forms.value(),
        availability: words(availability),
        achievements: words(achievements),
        evidence: words(evidence),
        limit: limit.value() ?? null,
        limitReason: words(limitReason),
        note: words(note),
      };
      await change(frame, "updateMentor", input, texts.detailsSaved(card.name), reload);
    },
  });
}

function menteeForm({ frame, card, reload }: PersonPart, row: MenteeCard, close: () => void): HTMLElement {
  const names = texts.facts;
  const maybe = <Code extends string>(options: [Code, string][]): ["" | Code, string][] => [
    ["", texts.notSaid],
    ...options,
  ];
  const categories = checksField({
    label: names.categories,
    options: optionsOf(menteeCategories),
    value: row.categories,
    required: true,
  });
  const deficits = checksField({ label: names.deficits, options: optionsOf(deficitAreas), value: row.deficits });
  const request = textField({ label: names.request, limit: limits.note, lines: 2, value: row.request });
  const source = choiceField({
    label: names.source,
    options: maybe(optionsOf(requestSources)),
    value: row.source ?? "",
  });
  const initiator = choiceField({
    label: names.initiator,
    options: maybe(optionsOf(requestInitiators)),
    value: row.initiator ?? "",
  });
  const strengths = textField({ label: names.strengths, limit: longLimit, lines: 2, value: row.strengths });
  const conservative = checksField({
    label: texts.conservative,
    options: [["yes", texts.conservativeYes]],
    value: row.conservative ? ["yes"] : [],
  });
  const note = textField({ label: names.note, limit: limits.note, lines: 2, value: row.note });
  return actionForm({
    fields: [categories, deficits, request, source, initiator, strengths, conservative, note],
    submit: texts.saveForm,
    label: `${texts.change}: ${card.name}`,
    cancel: close,
    act: async () => {
      const input = {
        personId: card.personId,
        categories: categories.value(),
        deficits: deficits.value(),
        request: words(request),
        source: source.value() || null,
        initiator: initiator.value() || null,
        strengths: words(strengths),
        conservative: conservative.value().length > 0,
        note: words(note),
      };
      await change(frame, "updateMentee", input, texts.detailsSaved(card.name), reload);
    },
  });
}

export function leaveFields(today: string) {
  const on = dayField({ label: texts.lastDay, value: today, last: today });
  const reason = textField({ label: texts.reason, limit: limits.note, required: true });
  const value = () => ({ on: on.value(), reason: reason.value() ?? "" });
  return { fields: [on, reason], value } satisfies FormPart<unknown>;
}

function leaveForm({ frame, card, reload }: PersonPart, bank: Bank, close: () => void): HTMLElement {
  const { fields, value } = leaveFields(frame.me.today);
  return actionForm({
    fields,
    submit: texts.saveForm,
    label: `${texts.leave}: ${card.name}`,
    cancel: close,
    act: () => change(frame, "leaveBank", { personId: card.personId, bank, ...value() }, texts.left(card.name), reload),
  });
}
