/** Forms of what changes by mutual consent: a later last day, another form, kind or time. */
import { addDays } from "../../shared/language/day.ts";
import { limits } from "../../shared/language/limits.ts";
import { mentoringForms, mentoringKinds } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { choiceField, dayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, given, withNotes } from "../frame/frame.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { agreementFields, documentField, extendFields } from "./pairFields.ts";
import type { Step } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function extendForm({ frame, card, reload, close }: Step): HTMLElement {
  const late = texts.notLater(shownDay(card.dueOn));
  const dueOn = dayField({
    label: texts.newDueOn,
    help: texts.dueIsNow(shownDay(card.dueOn)),
    value: "",
    notBefore: { day: () => addDays(card.dueOn, 1), fault: late },
  });
  const { fields, value } = extendFields(frame.me.today, dueOn);
  return actionForm({
    fields,
    submit: texts.stepNames.extendPair,
    label: texts.stepNames.extendPair,
    cancel: close,
    act: async () => {
      const input = { pairId: card.pairId, ...value() };
      await change(frame, "extendPair", input, withNotes(texts.extended(card.pairId, shownDay(input.dueOn))), reload);
    },
  });
}

const agreed: readonly Step["card"]["status"][] = ["approved", "running", "paused"];

export function changeForm({ frame, card, reload, close }: Step): HTMLElement {
  const form = choiceField({ label: sidebarTexts.form, options: optionsOf(mentoringForms), value: card.formCode });
  const kind = choiceField({ label: sidebarTexts.kind, options: optionsOf(mentoringKinds), value: card.kindCode });
  const startedOn = dayField({ label: sidebarTexts.startedOn, value: card.startedOn });
  const dueOn = dayField({
    label: sidebarTexts.dueOn,
    value: card.dueOn,
    notBefore: { day: startedOn.value, fault: sidebarTexts.dueBeforeStart },
  });
  const begun = card.status === "running" || card.status === "paused";
  const agreement = agreed.includes(card.status) ? agreementFields(frame.me.today) : null;
  const correction = textField({ label: texts.correction, limit: limits.note, lines: 2 });
  const document = documentField();
  const times = begun ? [dueOn] : [startedOn, dueOn];
  return actionForm({
    fields: [form, kind, ...times, correction, ...(agreement?.fields ?? []), document],
    submit: texts.stepNames.changePair,
    label: texts.stepNames.changePair,
    cancel: close,
    act: async () => {
      const other = <Value extends string>(value: Value, was: string) => (value === was ? undefined : value);
      const input = given({
        pairId: card.pairId,
        form: other(form.value(), card.formCode),
        kind: other(kind.value(), card.kindCode),
        startedOn: other(startedOn.value(), card.startedOn),
        dueOn: other(dueOn.value(), card.dueOn),
        correction: correction.value(),
        ...agreement?.value(),
        document: document.value(),
      });
      await change(frame, "changePair", input, withNotes(texts.changed(card.pairId)), reload);
    },
  });
}
