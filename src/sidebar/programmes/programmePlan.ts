/** What fills a plan and a diary: lines from the deficits, one line, one meeting. */

import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { choiceField, optionalChoiceField, optionalDayField } from "../frame/fields.ts";
import { withNotes } from "../frame/frame.ts";
import { previewedForm } from "../frame/preview.ts";
import { requestForm } from "../frame/requestForm.ts";
import type { ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

/** Planned lines as they would stand: day, activity, area. */
export function plannedLines(
  lines: readonly { activity: string; kind: string; area: string; dueOn: string }[],
): HTMLElement {
  return el(
    "ol",
    { class: "plainList" },
    ...lines.map(({ activity, kind, area, dueOn }) =>
      el(
        "li",
        {},
        el("span", { class: "line", text: activity }),
        el("span", { class: "line quiet", text: [shownDay(dueOn), kind, area].filter(Boolean).join(" · ") }),
      ),
    ),
  );
}

export function fromDeficitsForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  return previewedForm(frame, {
    name: "planFromDeficits",
    title: texts.fromDeficits,
    help: texts.fromDeficitsHelp,
    about: { pairId: card.pairId },
    asked: {
      template: choiceField<keyof typeof texts.templates>({
        label: texts.template,
        options: Object.entries(texts.templates) as [keyof typeof texts.templates, string][],
        // A plan that stands has its frame already.
        value: card.plan.length > 0 ? "none" : "neftyugansk",
      }),
    },
    shows: ({ lines, kept }) =>
      el("div", {}, el("p", { text: texts.wouldAdd(lines.length, kept) }), plannedLines(lines)),
    confirm: texts.add,
    confirmation: ({ lines, notes }) => [texts.added(lines.length), ...notes].join(" "),
    after: reload,
    close,
  });
}

export function lineForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "savePlanLine",
    about: { pairId: card.pairId },
    fields: {
      activity: { lines: 2 },
      kind: {},
      area: {},
      dueOn: { value: today < card.startedOn ? card.startedOn : today, last: card.endsOn },
      involvedId: {},
      involvedAgreedOn: optionalDayField({ label: texts.involvedOn, value: "", last: today }),
      eventId: {},
    },
    submit: texts.saveLine,
    label: texts.line,
    cancel: close,
    said: withNotes(texts.lineSaved),
    after: reload,
  });
}

export function meetingForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const open = card.plan.filter(({ status }) => status === "planned" || status === "moved");
  return requestForm({
    frame,
    name: "recordMeeting",
    about: { pairId: card.pairId },
    fields: {
      metOn: { value: today },
      kind: { value: "consultation" },
      topic: {},
      area: {},
      outcome: { lines: 2 },
      usefulness: {},
      nextStep: {},
      lineId: optionalChoiceField({
        label: texts.closesLine,
        options: open.map(({ lineId, dueOn, activity }): [string, string] => [
          lineId,
          `${shownDay(dueOn)} ${activity}`,
        ]),
        none: texts.closesNothing,
      }),
    },
    submit: texts.saveMeeting,
    label: texts.meet,
    cancel: close,
    said: withNotes(texts.met),
    after: reload,
  });
}
