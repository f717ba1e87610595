/** Somebody leaves a place of work: dismissal or transfer. */
import type { PersonJob } from "../../shared/overview/showPerson.ts";
import type { Leaving } from "../../shared/people/leavePlace.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { choiceField, type Field } from "../frame/fields.ts";
import { withNotes } from "../frame/frame.ts";
import { affectedPairs, previewedForm } from "../frame/preview.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import type { PersonPart } from "./personPart.ts";

export function personLeaving(part: PersonPart): HTMLElement {
  const jobs = part.card.jobs.filter((job) => job.current);
  return choiceMenu(texts.leaving, [
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
  return previewedForm(frame, {
    name: "dismissPerson",
    title: texts.dismissTitle,
    about: { personId: card.personId },
    asked: {
      organisationId: placeField(jobs),
      on: { label: texts.lastDay, value: frame.me.today },
      reason: { value: "dismissed" },
    },
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
  return previewedForm(frame, {
    name: "transferPerson",
    title: texts.transferTitle,
    about: { personId: card.personId },
    asked: {
      organisationId: placeField(jobs),
      on: { label: texts.lastDay, value: frame.me.today },
      toOrganisationId: choiceField({ label: texts.toPlace, options: places, value: elsewhere?.[0] ?? "" }),
      position: { label: texts.position, value: main?.position ?? "" },
      teacher: { value: main?.teacher ?? false },
      subject: { value: main?.subject ?? "" },
      startedOn: { label: texts.newStart, help: texts.newStartHelp },
    },
    shows,
    confirm: texts.confirmTransfer,
    confirmation: withNotes(texts.transferred(card.name)),
    after: reload,
    close,
  });
}
