/** Forms of what changes by mutual consent: a later last day, another form, kind or time. */

import { addDays } from "../../shared/language/day.ts";
import { shownDay } from "../frame/day.ts";
import { given, withNotes } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { agreementFields, extendFields } from "./pairFields.ts";
import { namedPair, type Step, stepForm } from "./pairStep.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function extendForm(step: Step): HTMLElement {
  const { frame, card } = step;
  const late = texts.notLater(shownDay(card.dueOn));
  return requestForm({
    ...stepForm("extendPair", step),
    name: "extendPair",
    fields: {
      dueOn: {
        label: texts.newDueOn,
        help: texts.dueIsNow(shownDay(card.dueOn)),
        notBefore: { day: () => addDays(card.dueOn, 1), fault: late },
      },
      ...extendFields(frame.me.today),
    },
    said: (answer, { dueOn }) => withNotes(texts.extended(namedPair(card), shownDay(dueOn)))(answer),
  });
}

const agreed: readonly Step["card"]["status"][] = ["approved", "running", "paused"];

export function changeForm(step: Step): HTMLElement {
  const { frame, card } = step;
  const begun = card.status === "running" || card.status === "paused";
  const other = <Value extends string>(value: Value | undefined, was: string) => (value === was ? undefined : value);
  return requestForm({
    ...stepForm("changePair", step),
    name: "changePair",
    fields: {
      form: { value: card.formCode, needed: true },
      kind: { value: card.kindCode, needed: true },
      ...(begun ? {} : { startedOn: { value: card.startedOn, needed: true } }),
      dueOn: {
        value: card.dueOn,
        needed: true,
        notBefore: { day: begun ? () => card.startedOn : "startedOn", fault: sidebarTexts.dueBeforeStart },
      },
      correction: { label: texts.correction, lines: 2 },
      ...(agreed.includes(card.status) ? agreementFields(frame.me.today) : {}),
      document: {},
    },
    // Only what has become different.
    send: (input) =>
      given({
        ...input,
        form: other(input.form, card.formCode),
        kind: other(input.kind, card.kindCode),
        startedOn: other(input.startedOn, card.startedOn),
        dueOn: other(input.dueOn, card.dueOn),
      }),
    said: withNotes(texts.changed(namedPair(card))),
  });
}
