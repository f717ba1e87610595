/** Finds people and takes them into the bank of mentors or among the mentees. */

import { limits } from "../../shared/language/limits.ts";
import type { PersonLine } from "../../shared/people/findPeople.ts";
import { button, el, fill } from "../frame/dom.ts";
import type { Frame } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { searchList } from "../frame/searchList.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { lifePanelTexts as life } from "../pairs/sidebarLifeTexts.ru.ts";
import { menteeFields, mentorFields } from "./bankFields.ts";
import { consentOfMany, enterMentees, enterMentors, leaveMany } from "./manyPeople.ts";

type Filter = keyof typeof texts.peopleFilters;

/** With the name of a filter, that filter is chosen and the last search forgotten. */
export function peopleView(frame: Frame, filter: string): HTMLElement {
  if (Object.hasOwn(texts.peopleFilters, filter)) {
    frame.memory.set("people.only", filter);
    frame.memory.delete("people.query");
  }
  const { today } = frame.me;
  return searchList<"findPeople", Filter, PersonLine>({
    frame,
    view: "people",
    by: texts.peopleSearch,
    filter: {
      label: texts.peopleOnly,
      options: Object.entries(texts.peopleFilters) as [Filter, string][],
      value: "all",
    },
    request: "findPeople",
    input: (sought) => sought,
    most: limits.people,
    found: ({ people: rows, total }) => ({ rows, total }),
    empty: () => texts.peopleEmpty,
    ids: "personIds",
    actions: (only) => [
      enterMentees(frame.me.today),
      enterMentors(frame.me.today),
      consentOfMany(today),
      leaveMany(today, () => (only() === "mentors" ? "mentors" : "mentees")),
    ],
    idOf: ({ personId }) => personId,
    nameOf: ({ name }) => name,
    draw: (person, reload) => personCard(frame, person, reload),
  });
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
    fields: mentorFields,
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
    fields: menteeFields(person.young),
    submit: texts.saveMentee,
    label: `${texts.saveMentee}: ${person.name}`,
    cancel,
    said: texts.markedMentee(person.name),
    after: reload,
  });
}
