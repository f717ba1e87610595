/** Finds people and takes them into the bank of mentors or among the mentees. */

import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { PersonLine } from "../../shared/people/findPeople.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { lifePanelTexts as life } from "../pairs/sidebarLifeTexts.ru.ts";

type Filter = keyof typeof texts.peopleFilters;
const page = 50;

/** With the name of a filter, that filter is chosen and the last search forgotten. */
export function people(frame: Frame, filter: string): HTMLElement {
  if (Object.hasOwn(texts.peopleFilters, filter)) {
    frame.memory.set("people.only", filter);
    frame.memory.delete("people.query");
  }
  let limit = page;
  const query = textField({
    label: texts.peopleSearch,
    limit: limits.query,
    value: frame.memory.get("people.query") ?? "",
  });
  const only = choiceField<Filter>({
    label: texts.peopleOnly,
    options: Object.entries(texts.peopleFilters) as [Filter, string][],
    value: (frame.memory.get("people.only") as Filter | undefined) ?? "all",
    changed: () => void search(),
  });
  const input = (): SentOf<"findPeople"> => ({ query: query.value() ?? "", only: only.value(), limit });
  const list = loaded("findPeople", input, (answer, reload) => draw(frame, answer, limit, reload, more));
  const more = (): Promise<void> => {
    limit = Math.min(limits.people, limit * 2);
    return list.reload();
  };
  const search = (): Promise<void> => {
    limit = page;
    frame.memory.set("people.query", query.value() ?? "");
    frame.memory.set("people.only", only.value());
    return list.reload();
  };
  const form = actionForm({
    fields: [query, only],
    submit: texts.search,
    look: "plain",
    act: search,
    label: texts.views.people,
  });
  form.classList.add("search");
  return el("section", {}, heading(texts.views.people), form, list.element);
}

function draw(
  frame: Frame,
  answer: PersonLine[],
  limit: number,
  reload: () => Promise<void>,
  more: () => Promise<void>,
): HTMLElement {
  if (answer.length === 0) return el("p", { class: "empty", text: texts.peopleEmpty });
  const whole = answer.length < limit;
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: texts.peopleShown(answer.length, whole) }),
    el(
      "ul",
      { class: "rows", "aria-label": texts.views.people },
      ...answer.map((person) => el("li", {}, personCard(frame, person, reload))),
    ),
    !whole && limit < limits.people && button(texts.more, () => void more()),
  );
}

function personCard(frame: Frame, person: PersonLine, reload: () => Promise<void>): HTMLElement {
  const place = el("div", {});
  const close = () => fill(place, person.own ? actions() : null);
  const actions = () =>
    el(
      "div",
      { class: "actions" },
      button(life.person, () => frame.open("person", person.personId), "small", life.personOf(person.name)),
      !person.mentor &&
        button(
          texts.toMentors,
          () => show(mentorForm(frame, person, reload, close)),
          "small",
          `${texts.toMentors}: ${person.name}`,
        ),
      !person.mentee &&
        button(
          texts.toMentees,
          () => show(menteeForm(frame, person, reload, close)),
          "small",
          `${texts.toMentees}: ${person.name}`,
        ),
      person.mentee &&
        button(
          texts.findMentor,
          () => frame.open("waiting", person.personId),
          "small",
          `${texts.findMentor}: ${person.name}`,
        ),
    );
  const show = (form: HTMLElement) => {
    fill(place, form);
    form.querySelector<HTMLElement>("input, textarea")?.focus();
  };
  close();
  return el(
    "div",
    { class: "card" },
    el("b", { text: person.name }),
    el("span", { class: "line", text: person.position }),
    el("span", { class: "line quiet", text: person.organisation }),
    marks(person),
    place,
  );
}

function marks(person: PersonLine): HTMLElement | null {
  const words = [person.young && texts.young, person.mentor && texts.mentor, person.mentee && texts.mentee].filter(
    (word) => word !== false,
  );
  return words.length === 0
    ? null
    : el("span", { class: "line chips" }, ...words.map((text) => el("span", { class: "chip plain", text })));
}

function mentorForm(frame: Frame, person: PersonLine, reload: () => Promise<void>, cancel: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "markMentor",
    about: { personId: person.personId },
    fields: { areas: {}, limit: {}, limitReason: {}, note: { lines: 2 } },
    submit: texts.saveMentor,
    label: `${texts.saveMentor}: ${person.name}`,
    cancel,
    said: texts.markedMentor(person.name),
    after: reload,
  });
}

function menteeForm(frame: Frame, person: PersonLine, reload: () => Promise<void>, cancel: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "markMentee",
    about: { personId: person.personId },
    fields: { categories: { value: person.young ? ["young"] : [] }, deficits: {}, request: { lines: 2 } },
    submit: texts.saveMentee,
    label: `${texts.saveMentee}: ${person.name}`,
    cancel,
    said: texts.markedMentee(person.name),
    after: reload,
  });
}
