/** Ranked mentors for one mentee with the reasons in words, and the form that makes the pair. */

import type { CodeOf } from "../../shared/language/dictionary.ts";
import { limits } from "../../shared/language/limits.ts";
import { panelCards } from "../../shared/lists/panelColumns.ts";
import type { Suggestion, Suggestions } from "../../shared/matching/suggestMentors.ts";
import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { mentoringKinds } from "../../shared/register/vocabulary.ts";
import { pairDays, shownDay } from "../frame/day.ts";
import { bar, button, el, fill } from "../frame/dom.ts";
import { choiceField, optionsOf } from "../frame/fields.ts";
import { type Frame, loaded, withNotes } from "../frame/frame.ts";
import { paged } from "../frame/paged.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { deficitWords } from "./waitingRow.ts";

type Kind = CodeOf<typeof mentoringKinds>;
const page = 10;
const shownReasons = 4;

export function suggestions(frame: Frame, mentee: WaitingLine): HTMLElement {
  const kind = choiceField({
    label: panelCards.pairs.kind.label,
    options: optionsOf(mentoringKinds),
    value: "traditional",
    changed: () => void list.reload(),
  });
  const list = loaded(
    "suggestMentors",
    () => ({ menteeId: mentee.personId, kind: kind.value(), limit: limits.suggestions }),
    (answer) => ranked(frame, mentee, kind.value(), answer),
  );
  return el("div", {}, menteeCard(mentee), kind.element, list.element);
}

function menteeCard(mentee: WaitingLine): HTMLElement {
  return el(
    "div",
    { class: "card subject" },
    el("span", { class: "line quiet", text: texts.menteeMark }),
    el("b", { text: mentee.name }),
    el("span", { class: "line", text: [mentee.position, mentee.organisation].filter(Boolean).join(" · ") }),
    el("span", { class: "line quiet", text: `${texts.needs}: ${deficitWords(mentee)}` }),
    mentee.request !== "" && el("span", { class: "line quote", text: mentee.request }),
    el("span", { class: "line quiet", text: texts.waitingSince(shownDay(mentee.since), mentee.days) }),
  );
}

function ranked(frame: Frame, mentee: WaitingLine, kind: Kind, answer: Suggestions): HTMLElement {
  return suggestedMentors(answer, (mentor) => mentorCard(frame, mentee, kind, mentor));
}

/** The best first, a page at a time; how many there are besides those that were asked for is said. */
export function suggestedMentors(answer: Suggestions, card: (mentor: Suggestion) => HTMLElement): HTMLElement {
  const { suggestions: found, total } = answer;
  return el(
    "div",
    {},
    found.length === 0
      ? el("p", { class: "empty", text: texts.suggestEmpty })
      : paged(found, page, (part) =>
          el(
            "ol",
            { class: "rows", "aria-label": texts.suggestTitle },
            ...part.map((mentor) => el("li", {}, card(mentor))),
          ),
        ),
    total > found.length && el("p", { class: "quiet", text: texts.suggestBest(found.length, total) }),
    excludedMentors(answer),
  );
}

function excludedMentors({ excluded }: Suggestions): HTMLElement | null {
  if (excluded.length === 0) return null;
  return el(
    "details",
    {},
    el("summary", { text: texts.excluded }),
    el(
      "ul",
      { class: "plainList" },
      ...excluded.map(({ reason, count }) => el("li", { text: texts.excludedLine(reason, count) })),
    ),
  );
}

function mentorCard(frame: Frame, mentee: WaitingLine, kind: Kind, mentor: Suggestion): HTMLElement {
  const place = el("div", {});
  const chooseButton = () => button(texts.choose, choose, "primary", `${texts.choose}: ${mentor.name}`);
  const close = () => {
    const choosing = chooseButton();
    fill(place, choosing);
    choosing.focus();
  };
  const choose = () => {
    const form = pairForm(frame, mentee, kind, mentor, close);
    fill(place, form);
    form.querySelector<HTMLElement>("select, input")?.focus();
  };
  fill(place, chooseButton());
  return el("div", { class: "card" }, ...mentorFacts(mentor), place);
}

/** The mentor with the reasons for and the load. */
export function mentorFacts(mentor: Suggestion): HTMLElement[] {
  return [
    el("b", { text: mentor.name }),
    el("span", { class: "line", text: [mentor.position, mentor.organisation].filter(Boolean).join(" · ") }),
    el(
      "span",
      { class: "line withBar" },
      bar(mentor.score / 100),
      el("span", { class: "score", text: texts.score(mentor.score) }),
    ),
    ...reasonList(mentor.reasons),
    el("span", { class: "line quiet", text: texts.load(mentor.running, mentor.limit) }),
  ];
}

function reasonList(reasons: readonly string[]): HTMLElement[] {
  const list = (part: readonly string[]) => el("ul", { class: "reasons" }, ...part.map((text) => el("li", { text })));
  const rest = reasons.slice(shownReasons);
  if (rest.length < 2) return [list(reasons)];
  const more = el(
    "details",
    { class: "quietDetails" },
    el("summary", { text: texts.moreReasons(rest.length) }),
    list(rest),
  );
  return [list(reasons.slice(0, shownReasons)), more];
}

function pairForm(frame: Frame, mentee: WaitingLine, kind: Kind, mentor: Suggestion, cancel: () => void): HTMLElement {
  const days = pairDays(frame.me.today, kind);
  return requestForm({
    frame,
    name: "formPair",
    about: { mentorId: mentor.personId, menteeId: mentee.personId, kind },
    fields: {
      form: { value: "teacherTeacher" },
      startedOn: { value: days.startedOn },
      dueOn: { value: days.dueOn, notBefore: { day: "startedOn", fault: texts.dueBeforeStart } },
      reasons: { lines: 3, value: mentor.reasons.join("; ").slice(0, limits.note) },
    },
    submit: texts.formPair,
    label: `${texts.formPairTitle}: ${mentor.name} — ${mentee.name}`,
    cancel,
    said: withNotes(texts.pairFormed(mentor.name, mentee.name)),
    after: ({ pairId }) => frame.open("pair", pairId),
  });
}
