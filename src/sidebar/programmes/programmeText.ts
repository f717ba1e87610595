/** The programme's own form: a draft from the register, or what has been written already. */

import type { Area } from "../../shared/facts/diagnoses.ts";
import { limits } from "../../shared/language/limits.ts";
import { deficitAreas } from "../../shared/register/vocabulary.ts";
import { el } from "../frame/dom.ts";
import { checksField, dayField, optionalDayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given, loaded } from "../frame/frame.ts";
import type { ProgrammePart } from "./programmePart.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

const longText = 1000;

interface Written {
  goal: string;
  directions: readonly Area[];
  strengths: string;
  expected: string;
  frequency: string;
  startedOn: string;
  dueOn: string;
  middleOn: string;
  finalOn: string;
  jointly: boolean;
  newVersion: boolean;
}

export function draftForm(part: ProgrammePart, close: () => void): HTMLElement {
  const { pairId } = part.card;
  return loaded(
    "draftProgramme",
    () => ({ pairId }),
    (draft) =>
      el(
        "div",
        {},
        el("h3", { text: texts.draft, tabindex: -1 }),
        draft.notes.length > 0 && el("ul", { class: "reasons" }, ...draft.notes.map((text) => el("li", { text }))),
        el(
          "details",
          {},
          el("summary", { text: texts.facts }),
          el("ul", { class: "plainList" }, ...draft.facts.map((text) => el("li", { text }))),
        ),
        textForm(part, { ...draft, jointly: true, newVersion: false }, close),
      ),
  ).element;
}

type Programme = NonNullable<ProgrammePart["card"]["programme"]>;

export function savedForm(part: ProgrammePart, programme: Programme, close: () => void): HTMLElement {
  const { middle, final, approvedOn } = programme;
  return textForm(part, { ...programme, middleOn: middle.on, finalOn: final.on, newVersion: approvedOn !== "" }, close);
}

function textForm({ frame, card, reload }: ProgrammePart, written: Written, close: () => void): HTMLElement {
  const goal = textField({ label: texts.goal, limit: longText, value: written.goal, required: true, lines: 2 });
  const directions = checksField({
    label: texts.directions,
    options: optionsOf(deficitAreas),
    value: written.directions,
    required: true,
  });
  const strengths = textField({ label: texts.strengths, limit: longText, value: written.strengths, lines: 2 });
  const expected = textField({ label: texts.expected, limit: longText, value: written.expected, lines: 2 });
  const frequency = textField({ label: texts.frequency, limit: limits.note, value: written.frequency });
  const startedOn = dayField({ label: texts.startedOn, value: written.startedOn });
  const after = { day: startedOn.value, fault: texts.endBeforeStart };
  const dueOn = dayField({ label: texts.dueOn, value: written.dueOn, notBefore: after });
  const middleOn = optionalDayField({ label: texts.middleOn, value: written.middleOn });
  const finalOn = optionalDayField({ label: texts.finalOn, value: written.finalOn });
  const jointly = checksField({
    label: texts.jointly,
    options: [["yes", texts.jointlyYes]],
    value: written.jointly ? ["yes"] : [],
  });
  return actionForm({
    fields: [goal, directions, strengths, expected, frequency, startedOn, dueOn, middleOn, finalOn, jointly],
    submit: texts.save,
    label: texts.programme,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        goal: goal.value() ?? "",
        directions: directions.value(),
        strengths: strengths.value(),
        expected: expected.value(),
        frequency: frequency.value(),
        startedOn: startedOn.value(),
        dueOn: dueOn.value(),
        middleOn: middleOn.value(),
        finalOn: finalOn.value(),
        jointly: jointly.value().length > 0,
        newVersion: written.newVersion || undefined,
      });
      await change(
        frame,
        "saveProgramme",
        input,
        ({ version, notes }) => [texts.saved(version), ...notes].join(" "),
        reload,
      );
    },
  });
}
