/** Forms of a pair's ends: in full, early, or not begun at all. */

import type { CodeOf } from "../../shared/language/dictionary.ts";
import { limits } from "../../shared/language/limits.ts";
import { closingGrounds } from "../../shared/register/vocabulary.ts";
import { choiceField, dayField, optionalDayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given } from "../frame/frame.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { completeFields, documentField, noteField } from "./pairFields.ts";
import { type Step, stepSaid } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function completeForm({ frame, card, reload, close }: Step): HTMLElement {
  const { fields, value } = completeFields(frame.me.today);
  return actionForm({
    fields,
    submit: texts.stepNames.completePair,
    label: texts.stepNames.completePair,
    cancel: close,
    act: () => change(frame, "completePair", { pairId: card.pairId, ...value() }, stepSaid, reload),
  });
}

type EarlyGround = Exclude<CodeOf<typeof closingGrounds>, "planFulfilled">;
const earlyGrounds = optionsOf(closingGrounds).filter(
  (option): option is [EarlyGround, string] => option[0] !== "planFulfilled",
);

export function closeForm({ frame, card, reload, close }: Step): HTMLElement {
  const { today } = frame.me;
  const ground = choiceField<EarlyGround>({
    label: texts.closingGround,
    options: earlyGrounds,
    value: "mentorInitiative",
  });
  const noticeOn = optionalDayField({ label: texts.noticeOn, help: texts.noticeHelp, value: "", last: today });
  const finishedOn = dayField({
    label: texts.finishedOn,
    value: today,
    last: today,
    notBefore: { day: () => noticeOn.value() ?? "", fault: sidebarTexts.dueBeforeStart },
  });
  const document = documentField();
  const note = noteField(texts.noteForOther);
  return actionForm({
    fields: [ground, noticeOn, finishedOn, document, note],
    submit: texts.stepNames.closePair,
    label: texts.stepNames.closePair,
    cancel: close,
    act: async () => {
      const input = given({
        pairId: card.pairId,
        ground: ground.value(),
        noticeOn: noticeOn.value(),
        finishedOn: finishedOn.value(),
        document: document.value(),
        note: note.value(),
      });
      await change(frame, "closePair", input, stepSaid, reload);
    },
  });
}

export function rejectForm({ frame, card, reload, close }: Step): HTMLElement {
  const { today } = frame.me;
  const reason = textField({ label: texts.reason, limit: limits.note, lines: 2, required: true });
  const on = dayField({ label: texts.rejectedOn, value: today, last: today });
  const document = documentField();
  return actionForm({
    fields: [reason, on, document],
    submit: texts.stepNames.rejectPair,
    label: texts.stepNames.rejectPair,
    cancel: close,
    act: async () => {
      const input = { pairId: card.pairId, reason: reason.value() ?? "", on: on.value(), document: document.value() };
      await change(frame, "rejectPair", given(input), stepSaid, reload);
    },
  });
}
