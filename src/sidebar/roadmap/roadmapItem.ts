/** One item of the roadmap: how it stands, why, by when, and the mark where people have to make it. */

import { showSchoolYear } from "../../shared/language/schoolYear.ts";
import type { ItemLine } from "../../shared/roadmap/answers.ts";
import { markedItems } from "../../shared/roadmap/items.ts";
import type { ItemState, Light, Thing } from "../../shared/roadmap/outcome.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField, type Field } from "../frame/fields.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, sendChange } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { roadmapViewTexts as texts } from "./roadmapViewTexts.ru.ts";

const tones: Record<ItemState, string> = {
  done: "goes",
  inTime: "plain",
  dueSoon: "waits",
  overdue: "late",
  manual: "waits",
  notApplicable: "over",
};

export function lightChip(light: Light): HTMLElement {
  const tone = { green: "goes", yellow: "waits", red: "late" }[light];
  return el("span", { class: `chip ${tone}`, text: texts.light[light] });
}

/** This school year and those beside it. */
export function yearField(frame: Frame, year: number, changed: (year: number) => void): Field<string> {
  const years = [-2, -1, 0, 1].map((step) => frame.me.schoolYear + step);
  return choiceField({
    label: texts.schoolYear,
    options: years.map((one): [string, string] => [String(one), showSchoolYear(one)]),
    value: String(year),
    changed: (code) => changed(Number(code)),
  });
}

export interface Marking {
  frame: Frame;
  schoolYear: number;
  /** Empty for the department's items. */
  organisationId: string;
  reload: () => Promise<void>;
}

export function itemCard(line: ItemLine, marking: Marking): HTMLElement {
  const { frame } = marking;
  return el(
    "div",
    { class: "card" },
    el(
      "span",
      { class: "line apart" },
      el("span", { class: `chip ${tones[line.state]}`, text: texts.state[line.state] }),
      el("span", { class: "quiet", text: texts.clause(line.clause) }),
    ),
    el("b", { text: line.title }),
    el("span", { class: "line quiet", text: texts.due(line.dueText, shownDay(line.dueOn)) }),
    ...line.reasons.map((reason) =>
      el(
        "div",
        { class: "line" },
        el("span", { text: reason.text.charAt(0).toUpperCase() + reason.text.slice(1) }),
        ...reason.things.map((thing) => thingOf(thing, frame)),
        reason.more > 0 && el("span", { class: "quiet", text: ` ${texts.more(reason.more)}` }),
      ),
    ),
    line.marked?.done === true &&
      el("span", { class: "line quiet", text: texts.marked(shownDay(line.marked.on), line.marked.document) }),
    line.markable === "organisation" && marking.organisationId !== "" && noRequests(line, marking),
    line.markable === "department" && frame.me.role === "department" && markPlace(line, marking),
  );
}

function thingOf(thing: Thing, frame: Frame): HTMLElement {
  if (thing.kind === "month") return el("span", { class: "chip plain", text: texts.published(thing.key, thing.name) });
  const view = thing.kind === "pair" ? "pair" : "roadmap";
  const name = thing.kind === "pair" ? `${thing.key} ${thing.name}` : thing.name;
  return button(name, () => frame.open(view, thing.key), "link");
}

function noRequests(line: ItemLine, { frame, schoolYear, organisationId, reload }: Marking): HTMLElement {
  const none = line.marked?.done !== true;
  return actionButton(
    none ? texts.noRequests : texts.requestsThere,
    () => sendChange(frame, "markNoRequests", { organisationId, schoolYear, none }, texts.saved, reload),
    { look: "small" },
  );
}

function markPlace(line: ItemLine, { frame, schoolYear, reload }: Marking): HTMLElement {
  const item = markedItems.find((code) => code === line.item) ?? "r07";
  const about = { item, schoolYear };
  if (line.marked?.done === true)
    return actionButton(
      texts.unmark,
      () =>
        sendChange(frame, "markRoadmapItem", { ...about, done: false, markedOn: frame.me.today }, texts.saved, reload),
      { look: "small", label: `${texts.unmark}: ${line.title}` },
    );
  const place = el("div", {});
  const close = () => fill(place, button(texts.mark, open, "small", texts.markOf(line.title)));
  const open = () => {
    const form = requestForm({
      frame,
      name: "markRoadmapItem",
      about: { ...about, done: true },
      fields: {
        document: { needed: true },
        markedOn: { label: texts.markedOn, value: frame.me.today, last: frame.me.today },
      },
      submit: texts.mark,
      label: texts.markOf(line.title),
      cancel: close,
      said: texts.saved,
      after: reload,
    });
    fill(place, form);
    form.querySelector("input")?.focus();
  };
  close();
  return place;
}
