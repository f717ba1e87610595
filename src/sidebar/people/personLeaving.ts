/** Somebody leaves a place of work: dismissal or transfer. */
import type { PersonJob } from "../../shared/overview/showPerson.ts";
import type { Leaving } from "../../shared/people/leavePlace.ts";
import { employmentEnds } from "../../shared/register/vocabulary.ts";
import { choices } from "../frame/choices.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import {
  checksField,
  choiceField,
  dayField,
  type Field,
  optionalDayField,
  optionsOf,
  textField,
} from "../frame/fields.ts";
import { given, withNotes } from "../frame/frame.ts";
import { affectedPairs, previewedForm } from "../frame/preview.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import type { PersonPart } from "./personPart.ts";

const lineLimit = 200;

export function personLeaving(part: PersonPart): HTMLElement {
  const jobs = part.card.jobs.filter((job) => job.current);
  return choices(texts.leaving, [
    { text: texts.dismiss, form: (close) => dismissForm(part, jobs, close) },
    { text: texts.transfer, form: (close) => transferForm(part, jobs, close) },
  ]);
}

/** The places of work that can be left; the main one first. */
function placeField(jobs: readonly PersonJob[]): Field<string> {
  const names = new Map(jobs.map((job) => [job.organisationId, job.organisation]));
  return choiceField({ label: texts.place, options: [...names], value: jobs[0]?.organisationId ?? "" });
}

const shows = ({ organisation, on, pairs }: Leaving) =>
  el("div", {}, el("p", { text: texts.leavesOn(organisation, shownDay(on)) }), affectedPairs(pairs));

function dismissForm({ frame, card, reload }: PersonPart, jobs: readonly PersonJob[], close: () => void): HTMLElement {
  const place = placeField(jobs);
  const on = dayField({ label: texts.lastDay, value: frame.me.today });
  const reason = choiceField({ label: texts.endReason, options: optionsOf(employmentEnds), value: "dismissed" });
  return previewedForm(frame, {
    name: "dismissPerson",
    title: texts.dismissTitle,
    fields: [place, on, reason],
    input: () => ({
      personId: card.personId,
      organisationId: place.value(),
      on: on.value(),
      reason: reason.value(),
    }),
    shows,
    confirm: texts.confirmDismiss,
    confirmation: (answer) => withNotes(texts.dismissed(card.name, answer.organisation))(answer),
    after: reload,
    close,
  });
}

function transferForm({ frame, card, reload }: PersonPart, jobs: readonly PersonJob[], close: () => void): HTMLElement {
  const [main] = jobs;
  const places = card.places.map(({ id, name }): [string, string] => [id, name]);
  const elsewhere = places.find(([id]) => id !== main?.organisationId) ?? places[0];
  const place = placeField(jobs);
  const toPlace = choiceField({ label: texts.toPlace, options: places, value: elsewhere?.[0] ?? "" });
  const on = dayField({ label: texts.lastDay, value: frame.me.today });
  const startedOn = optionalDayField({ label: texts.newStart, help: texts.newStartHelp, value: "" });
  const position = textField({
    label: texts.position,
    limit: lineLimit,
    required: true,
    value: main?.position ?? "",
  });
  const teacher = checksField({
    label: texts.isTeacher,
    options: [["yes", texts.isTeacherYes]],
    value: main?.teacher ? ["yes"] : [],
  });
  const subject = textField({ label: texts.subject, limit: lineLimit, value: main?.subject ?? "" });
  return previewedForm(frame, {
    name: "transferPerson",
    title: texts.transferTitle,
    fields: [place, on, toPlace, position, teacher, subject, startedOn],
    input: () =>
      given({
        personId: card.personId,
        organisationId: place.value(),
        on: on.value(),
        toOrganisationId: toPlace.value(),
        position: position.value() ?? "",
        teacher: teacher.value().length > 0,
        subject: subject.value(),
        startedOn: startedOn.value(),
      }),
    shows,
    confirm: texts.confirmTransfer,
    confirmation: withNotes(texts.transferred(card.name)),
    after: reload,
    close,
  });
}
