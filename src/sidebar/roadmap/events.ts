/** The municipal events of a school year, and what organisations ask for. */

import { programmeIndicators } from "../../shared/register/recordWords.ru.ts";
import type { EventLine, EventMatrix, Events } from "../../shared/roadmap/answers.ts";
import { requestable } from "../../shared/roadmap/requestable.ts";
import { shownDay } from "../frame/day.ts";
import { el, facts, rowList } from "../frame/dom.ts";
import { choiceField, textField } from "../frame/fields.ts";
import { actionButton } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { requestForm } from "../frame/requestForm.ts";
import { yearField } from "./roadmapItem.ts";
import { roadmapViewTexts as texts } from "./roadmapViewTexts.ru.ts";

export function eventsView(frame: Frame): HTMLElement {
  let year = Number(frame.memory.get("eventsYear") ?? frame.me.schoolYear);
  const list = loaded(
    "listEvents",
    () => ({ schoolYear: year }),
    (answer, reload) => draw(frame, answer, reload),
  );
  const years = yearField(frame, year, (chosen) => {
    year = chosen;
    frame.memory.set("eventsYear", String(chosen));
    void list.reload();
  });
  return el("section", {}, heading(texts.events), years.element, list.element);
}

function draw(frame: Frame, { schoolYear, events: lines, missing }: Events, reload: () => Promise<void>): HTMLElement {
  const asked = lines.filter((line) => line.request === "asked");
  const others = lines.filter((line) => line.request !== "asked");
  const open = (eventId: string) => frame.open("event", eventId);
  const plan = () =>
    sendChange(
      frame,
      "planEvents",
      { schoolYear },
      (answer) => texts.planned((answer as { added: number }).added),
      reload,
    );
  return el(
    "div",
    {},
    missing > 0 &&
      frame.me.role === "department" &&
      el("div", { class: "actions" }, actionButton(texts.planEvents(missing), plan)),
    asked.length > 0 && el("h2", { text: texts.asked }),
    asked.length > 0 &&
      rowList(
        texts.asked,
        asked.map((line) => eventRow(line, open)),
      ),
    lines.length === 0 && el("p", { class: "empty", text: texts.noEvents }),
    others.length > 0 &&
      rowList(
        texts.events,
        others.map((line) => eventRow(line, open)),
      ),
    frame.me.organisations.length > 0 && askForm(frame, reload),
    lines.length > 0 && matrix(schoolYear),
  );
}

function eventRow(line: EventLine, open: (eventId: string) => void): HTMLElement {
  return el(
    "button",
    { type: "button", class: "row", on: { click: () => open(line.eventId) } },
    el("b", { text: [line.number, line.title].filter((part) => part !== "").join(" ") }),
    el(
      "span",
      { class: "line quiet" },
      [texts.days(shownDay(line.startsOn), shownDay(line.endsOn)), line.organisation || line.organiser].join(" · "),
    ),
    line.request !== null && el("span", { class: "chip waits", text: texts.request[line.request] }),
    el("span", { class: "line quiet", text: texts.counted(line.invited, line.registered, line.attended) }),
  );
}

function askForm(frame: Frame, reload: () => Promise<void>): HTMLElement {
  const own = frame.me.organisations;
  const organisation = choiceField({
    label: texts.organisation,
    options: own.map(({ id, name }): [string, string] => [id, name]),
    value: own[0]?.id ?? "",
  });
  const topic = textField({ label: texts.topic, limit: 300, required: true });
  const form = requestForm({
    frame,
    name: "requestEvent",
    about: { organisationId: own[0]?.id ?? "" },
    fields: {
      ...(own.length > 1 ? { organisationId: organisation } : {}),
      number: choiceField({
        label: texts.what,
        options: requestable.map((number) => [number, texts.requestable[number]] as const),
        value: requestable[0],
      }),
      topic: { ...topic, value: () => topic.value() ?? "" },
      wantedOn: { label: texts.wantedOn, value: frame.me.today },
    },
    submit: texts.askEvent,
    label: texts.askEvent,
    said: texts.requested,
    after: reload,
  });
  return el("details", { class: "quietDetails" }, el("summary", { text: texts.askEvent }), form);
}

function matrix(schoolYear: number): HTMLElement {
  const place = el("div", {});
  const details = el("details", { class: "quietDetails" }, el("summary", { text: texts.matrix }), place);
  details.addEventListener("toggle", () => {
    if (details.open && place.childElementCount === 0)
      place.append(loaded("showEventMatrix", () => ({ schoolYear }), drawMatrix).element);
  });
  return details;
}

function drawMatrix({ indicators, totals }: EventMatrix): HTMLElement {
  return facts(
    ...indicators.map((indicator, index): [string, string] => {
      const { events: count, over, people } = totals[index] ?? { events: 0, over: 0, people: 0 };
      return [programmeIndicators.label(indicator), texts.matrixLine(count, over, people)];
    }),
  );
}
