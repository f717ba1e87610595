/** Forms of a pair's ends: in full, early, or not begun at all. */

import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { completeFields } from "./pairFields.ts";
import { type Step, stepForm, stepSaid } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function completeForm(step: Step): HTMLElement {
  return requestForm({
    ...stepForm("completePair", step),
    name: "completePair",
    fields: completeFields(step.frame.me.today),
    send: ({ overcome, ...input }) => (overcome === true ? { ...input, overcome } : input),
    said: stepSaid(step),
  });
}

export function closeForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  return requestForm({
    ...stepForm("closePair", step),
    name: "closePair",
    fields: {
      ground: { value: "mentorInitiative" },
      noticeOn: { help: texts.noticeHelp, last: today },
      finishedOn: { value: today, last: today, notBefore: { day: "noticeOn", fault: sidebarTexts.dueBeforeStart } },
      document: {},
      note: { help: texts.noteForOther, lines: 2 },
    },
    said: stepSaid(step),
  });
}

export function rejectForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  return requestForm({
    ...stepForm("rejectPair", step),
    name: "rejectPair",
    fields: {
      reason: { label: texts.reason, lines: 2 },
      on: { label: texts.rejectedOn, value: today, last: today },
      document: {},
    },
    said: stepSaid(step),
  });
}
