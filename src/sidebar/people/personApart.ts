/** Whom not to bring together with a person: the marks, a new one and lifting one. */

import { limits } from "../../shared/language/limits.ts";
import type { PersonCard } from "../../shared/overview/showPerson.ts";
import type { PersonLine } from "../../shared/people/findPeople.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { shownDay } from "../frame/day.ts";
import { el, fill } from "../frame/dom.ts";
import { choiceField, textField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { sendChange, sentenceOf } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { lifePanelTexts as texts } from "../pairs/sidebarLifeTexts.ru.ts";
import type { PersonPart } from "./personPart.ts";

const foundLimit = 20;

export function personApart(part: PersonPart): HTMLElement {
  const { apart } = part.card;
  return el(
    "div",
    {},
    apart.length === 0
      ? el("p", { class: "quiet", text: texts.apartEmpty })
      : el("ul", { class: "rows", "aria-label": texts.apart }, ...apart.map((one) => apartLine(part, one))),
    choiceMenu(texts.apart, [{ text: texts.apartAdd, form: (close) => apartDialog(part, close) }]),
  );
}

function apartLine({ frame, card, reload }: PersonPart, other: PersonCard["apart"][number]): HTMLElement {
  const input = { personId: card.personId, otherId: other.personId, apart: false };
  const lift = () => sendChange(frame, "setNotTogether", input, texts.apartLifted(card.name, other.name), reload);
  const said = [texts.apartSince(shownDay(other.since)), other.reason].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: "card" },
    el("b", { text: other.name }),
    el("span", { class: "line quiet", text: said }),
    el(
      "div",
      { class: "actions" },
      actionButton(texts.apartLift, lift, { look: "small", label: texts.apartLiftOf(other.name) }),
    ),
  );
}

/** Finds the other by name, then marks the two. */
function apartDialog(part: PersonPart, close: () => void): HTMLElement {
  const { frame, card } = part;
  const place = el("div", { class: "dialog", role: "group", "aria-label": texts.apart });
  const found = el("div", { role: "status" });
  const query = textField({ label: texts.apartWith, limit: limits.query, required: true });
  const search = actionForm({
    fields: [query],
    submit: texts.apartFind,
    look: "plain",
    cancel: close,
    label: texts.apartWith,
    act: async () => {
      const outcome = await ask("findPeople", { query: query.value() ?? "", only: "all", limit: foundLimit });
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const others = outcome.done.people.filter((other) => other.personId !== card.personId);
      fill(found, others.length === 0 ? el("p", { text: texts.apartNone }) : markForm(part, others));
      found.querySelector<HTMLElement>("select")?.focus();
    },
  });
  fill(place, search, found);
  return place;
}

function markForm({ frame, card, reload }: PersonPart, others: readonly PersonLine[]): HTMLElement {
  const nameOf = new Map(others.map((other) => [other.personId, other.name]));
  const whole = ({ personId, name, organisation }: PersonLine): [string, string] => [
    personId,
    [name, organisation, personId].filter(Boolean).join(", "),
  ];
  return requestForm({
    frame,
    name: "setNotTogether",
    about: { personId: card.personId, apart: true },
    fields: {
      otherId: choiceField({ label: texts.apartFound, options: others.map(whole), value: others[0]?.personId ?? "" }),
      reason: { help: texts.apartReasonHelp },
    },
    submit: texts.apartSave,
    label: texts.apart,
    said: (_, { otherId }) => texts.apartSaved(card.name, nameOf.get(otherId) ?? otherId),
    after: reload,
  });
}
