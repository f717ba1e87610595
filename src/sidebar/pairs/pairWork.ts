/** Forms of a pair at work: proposed, begun, paused and begun again. */

import type { CodeOf } from "../../shared/language/dictionary.ts";
import { pauseGrounds } from "../../shared/register/vocabulary.ts";
import { el } from "../frame/dom.ts";
import { choiceField, optionsOf } from "../frame/fields.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { startFields } from "./pairFields.ts";
import { type Step, stepForm, stepSaid } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function proposeForm(step: Step): HTMLElement {
  const form = requestForm({ ...stepForm("proposePair", step), name: "proposePair", fields: {}, said: stepSaid(step) });
  form.prepend(el("p", { text: texts.proposeHelp }));
  return form;
}

export function startForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  const { startedOn } = step.card;
  return requestForm({
    ...stepForm("startPair", step),
    name: "startPair",
    fields: startFields(today, startedOn < today ? startedOn : today),
    said: stepSaid(step),
  });
}

export function pauseForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  return requestForm({
    ...stepForm("pausePair", step),
    name: "pausePair",
    fields: {
      ground: choiceField<CodeOf<typeof pauseGrounds>>({
        label: texts.pauseGround,
        options: optionsOf(pauseGrounds),
        value: "illness",
      }),
      on: { label: texts.pausedOn, value: today, last: today },
      until: { help: texts.pausedUntilHelp, notBefore: { day: "on", fault: sidebarTexts.dueBeforeStart } },
      document: {},
      note: { help: texts.noteForOther, lines: 2 },
    },
    said: stepSaid(step),
  });
}

export function resumeForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  return requestForm({
    ...stepForm("resumePair", step),
    name: "resumePair",
    fields: { on: { label: texts.resumedOn, value: today, last: today }, document: {}, note: { lines: 2 } },
    said: stepSaid(step),
  });
}
