/** Forms of a pair's ends: in full, early, or not begun at all. */

import { flagField } from "../frame/fields.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts } from "../programmes/programmeViewTexts.ru.ts";
import { type Step, stepForm, stepSaid } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function completeForm(step: Step): HTMLElement {
  const { today } = step.frame.me;
  return requestForm({
    ...stepForm("completePair", step),
    name: "completePair",
    fields: {
      finishedOn: { help: texts.completeHelp, value: today, last: today },
      // What the programme and the diagnostics hold already need not be said again.
      evaluation: { label: texts.evaluation, help: programmeViewTexts.fromReport, lines: 3 },
      diagnosedOn: { help: programmeViewTexts.fromDiagnosis, last: today },
      overcome: flagField({ label: texts.overcome, value: false }),
      document: {},
    },
    send: ({ overcome, ...input }) => (overcome === true ? { ...input, overcome } : input),
    said: stepSaid,
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
    said: stepSaid,
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
    said: stepSaid,
  });
}
