/** What fills a plan and a diary: lines from the deficits, one line, one meeting. */
import type { CodeOf } from "../../shared/language/dictionary.ts";
import { limits } from "../../shared/language/limits.ts";
import { meetingKinds, planLineKinds } from "../../shared/register/recordWords.ru.ts";
import { deficitAreas } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { choiceField, dayField, numberField, optionalDayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given, withNotes } from "../frame/frame.ts";
import { previewedForm } from "../frame/preview.ts";
import type { ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

const longText = 1000;
const codeLimit = 60;

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
  const template = choiceField({
    label: texts.template,
    options: Object.entries(texts.templates) as [keyof typeof texts.templates, string][],
    // A plan that stands has its frame already.
    value: card.plan.length > 0 ? "none" : "neftyugansk",
  });
  return previewedForm(frame, {
    name: "planFromDeficits",
    title: texts.fromDeficits,
    help: texts.fromDeficitsHelp,
    fields: [template],
    input: () => ({ pairId: card.pairId, template: template.value() }),
    shows: ({ lines, kept }) =>
      el("div", {}, el("p", { text: texts.wouldAdd(lines.length, kept) }), plannedLines(lines)),
    confirm: texts.add,
    confirmation: ({ lines, notes }) => [texts.added(lines.length), ...notes].join(" "),
    after: reload,
    close,
  });
}

type Maybe<Code extends string> = Code | "";

export function areaField(value: Maybe<CodeOf<typeof deficitAreas>> = "") {
  return choiceField<Maybe<CodeOf<typeof deficitAreas>>>({
    label: texts.area,
    options: [["", texts.notSaid], ...optionsOf(deficitAreas)],
    value,
  });
}

export function lineForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const activity = textField({ label: texts.activity, limit: limits.note, required: true, lines: 2 });
  const kind = choiceField<Maybe<CodeOf<typeof planLineKinds>>>({
    label: texts.kind,
    options: [["", texts.notSaid], ...optionsOf(planLineKinds)],
    value: "",
  });
  const area = areaField();
  const dueOn = dayField({
    label: texts.lineDue,
    value: today < card.startedOn ? card.startedOn : today,
    last: card.endsOn,
  });
  const involved = textField({ label: texts.involved, limit: codeLimit });
  const agreedOn = optionalDayField({ label: texts.involvedOn, value: "", last: today });
  const event = textField({ label: texts.event, limit: codeLimit });
  return actionForm({
    fields: [activity, kind, area, dueOn, involved, agreedOn, event],
    submit: texts.saveLine,
    label: texts.line,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        activity: activity.value() ?? "",
        kind: kind.value() || undefined,
        area: area.value() || undefined,
        dueOn: dueOn.value(),
        involvedId: involved.value(),
        involvedAgreedOn: agreedOn.value(),
        eventId: event.value(),
      });
      await change(frame, "savePlanLine", input, withNotes(texts.lineSaved), reload);
    },
  });
}

export function meetingForm({ frame, card, reload }: ProgrammePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const open = card.plan.filter(({ status }) => status === "planned" || status === "moved");
  const metOn = dayField({ label: texts.metOn, value: today, last: today });
  const kind = choiceField({ label: texts.meetingKind, options: optionsOf(meetingKinds), value: "consultation" });
  const topic = textField({ label: texts.topic, limit: limits.note, required: true });
  const area = areaField();
  const outcome = textField({ label: texts.outcome, limit: longText, lines: 2 });
  const usefulness = numberField({ label: texts.usefulness, min: 1, max: 5 });
  const nextStep = textField({ label: texts.nextStep, limit: limits.note });
  const line = choiceField({
    label: texts.closesLine,
    options: [
      ["", texts.closesNothing],
      ...open.map(({ lineId, dueOn, activity }): [string, string] => [lineId, `${shownDay(dueOn)} ${activity}`]),
    ],
    value: "",
  });
  return actionForm({
    fields: [metOn, kind, topic, area, outcome, usefulness, nextStep, line],
    submit: texts.saveMeeting,
    label: texts.meet,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        lineId: line.value() || undefined,
        metOn: metOn.value(),
        kind: kind.value(),
        topic: topic.value() ?? "",
        area: area.value() || undefined,
        outcome: outcome.value(),
        usefulness: usefulness.value(),
        nextStep: nextStep.value(),
      });
      await change(frame, "recordMeeting", input, withNotes(texts.met), reload);
    },
  });
}
