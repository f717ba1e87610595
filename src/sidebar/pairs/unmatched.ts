/** Says why nobody could be found for a mentee, and what helps instead. */

import { limits } from "../../shared/language/limits.ts";
import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { choices } from "../frame/choices.ts";
import { el } from "../frame/dom.ts";
import { textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, type Frame, given } from "../frame/frame.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function unmatched(frame: Frame, mentee: WaitingLine): HTMLElement {
  const form = (close: () => void) => unmatchedForm(frame, mentee, close);
  return el(
    "div",
    {},
    mentee.unmatched !== "" && el("p", { class: "quote", text: texts.unmatchedMark(mentee.unmatched) }),
    choices(texts.unmatched, [{ text: texts.unmatched, form }]),
  );
}

function unmatchedForm(frame: Frame, mentee: WaitingLine, close: () => void): HTMLElement {
  const reason = textField({
    label: texts.unmatchedReason,
    help: texts.unmatchedHelp,
    limit: limits.note,
    lines: 2,
    required: true,
    value: mentee.unmatched,
  });
  const support = textField({ label: texts.unmatchedSupport, limit: limits.note, lines: 2 });
  return actionForm({
    fields: [reason, support],
    submit: texts.unmatchedSave,
    label: `${texts.unmatched}: ${mentee.name}`,
    cancel: close,
    act: async () => {
      const input = { menteeId: mentee.personId, reason: reason.value() ?? "", support: support.value() };
      const done = () => frame.open("waiting");
      await change(frame, "leaveUnmatched", given(input), texts.unmatchedSaved(mentee.name), done);
    },
  });
}
