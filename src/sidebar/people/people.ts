/** Finds people and takes them into the bank of mentors or among the mentees. */

import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { FoundPeople, PersonLine } from "../../shared/people/findPeople.ts";
import { choosing, type Found } from "../frame/choosing.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, type Loaded, loaded, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { lifePanelTexts as life } from "../pairs/sidebarLifeTexts.ru.ts";
import { menteeFields, mentorFields } from "./bankFields.ts";
import { consentOfMany, enterMentees, enterMentors, leaveMany } from "./manyPeople.ts";

type Filter = keyof typeof texts.peopleFilters;
const page = 50;

/** With the name of a filter, that filter is chosen and the last search forgotten. */
export function people(frame: Frame, filter: string): HTMLElement {
  if (Object.hasOwn(texts.peopleFilters, filter)) {
    frame.memory.set("people.only", filter);
    frame.memory.delete("people.query");
  }
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
  const asked = (from: number, limit: number): SentOf<"findPeople"> => ({
    query: query.value() ?? "",
    only: only.value(),
    from,
    limit: Math.min(limit, limits.people),
  });
  const { today } = frame.me;
  const chosen = choosing<PersonLine>(frame, {
    view: "people",
    label: () => texts.views.people,
    empty: () => texts.peopleEmpty,
    ids: "personIds",
    page,
    actions: [
      enterMentees(),
      enterMentors(),
      consentOfMany(today),
      leaveMany(today, () => (only.value() === "mentors" ? "mentors" : "mentees")),
    ],
    idOf: ({ personId }) => personId,
    nameOf: ({ name }) => name,
    draw: (person) => personCard(frame, person, () => list.reload()),
    ask: async (from, limit) => {
      const outcome = await ask("findPeople", asked(from, limit));
      if ("done" in outcome) return foundIn(outcome.done);
      frame.complain(sentenceOf(outcome));
      return null;
    },
    reload: () => list.reload(),
  });
  const list: Loaded = loaded(
    "findPeople",
    () => asked(0, Math.max(page, chosen.shown())),
    (answer) => chosen.show(foundIn(answer)),
  );
  const search = (): Promise<void> => {
    chosen.forget();
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

function foundIn({ people: rows, total }: FoundPeople): Found<PersonLine> {
  return { rows, total };
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
