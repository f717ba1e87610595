/** Forms of a pair at work: proposed, begun, paused and begun again. */

import { pauseGrounds } from "../../shared/register/vocabulary.ts";
import { el } from "../frame/dom.ts";
import { choiceField, dayField, optionalDayField, optionsOf } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given } from "../frame/frame.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { documentField, noteField, startFields } from "./pairFields.ts";
import { type Step, stepSaid } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function proposeForm({ frame, card, reload, close }: Step): HTMLElement {
  const form = actionForm({
    fields: [],
    submit: texts.stepNames.proposePair,
    label: texts.stepNames.proposePair,
    cancel: close,
    act: () => change(frame, "proposePair", { pairId: card.pairId }, stepSaid, reload),
  });
  form.prepend(el("p", { text: texts.proposeHelp }));
  return form;
}

export function startForm({ frame, card, reload, close }: Step): HTMLElement {
  const { today } = frame.me;
  const { fields, value } = startFields(today, card.startedOn < today ? card.startedOn : today);
  return actionForm({
    fields,
    submit: texts.stepNames.startPair,
    label: texts.stepNames.startPair,
    cancel: close,
    act: () => change(frame, "startPair", { pairId: card.pairId, ...value() }, stepSaid, reload),
  });
}

export function pauseForm({ frame, card, reload, close }: Step): HTMLElement {
  const { today } = frame.me;
  const ground = choiceField({ label: texts.pauseGround, options: optionsOf(pauseGrounds), value: "illness" });
  const on = dayField({ label: texts.pausedOn, value: today, last: today });
  const until = optionalDayField({
    label: texts.pausedUntil,
    help: texts.pausedUntilHelp,
    value: "",
    notBefore: { day: on.value, fault: sidebarTexts.dueBeforeStart },
  });
  const document = documentField();
  const note = noteField(texts.noteForOther);
  return actionForm({
    fields: [ground, on, until, document, note],
    submit: texts.stepNames.pausePair,
    label: texts.stepNames.pausePair,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        ground: ground.value(),
        on: on.value(),
        until: until.value(),
        document: document.value(),
        note: note.value(),
      });
      await change(frame, "pausePair", input, stepSaid, reload);
    },
  });
}

export function resumeForm({ frame, card, reload, close }: Step): HTMLElement {
  const { today } = frame.me;
  const on = dayField({ label: texts.resumedOn, value: today, last: today });
  const document = documentField();
  const note = noteField();
  return actionForm({
    fields: [on, document, note],
    submit: texts.stepNames.resumePair,
    label: texts.stepNames.resumePair,
    cancel: close,
    act: async () => {
      const input = given({ pairId: card.pairId, on: on.value(), document: document.value(), note: note.value() });
      await change(frame, "resumePair", input, stepSaid, reload);
    },
  });
}
