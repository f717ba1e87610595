/** Says why nobody could be found for a mentee, and what helps instead. */

import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { choiceMenu } from "../frame/choiceMenu.ts";
import { el } from "../frame/dom.ts";
import type { Frame } from "../frame/frame.ts";
import { requestForm } from "../frame/requestForm.ts";
import { lifePanelTexts as texts } from "./sidebarLifeTexts.ru.ts";

export function unmatched(frame: Frame, mentee: WaitingLine): HTMLElement {
  const form = (close: () => void) => unmatchedForm(frame, mentee, close);
  return el(
    "div",
    {},
    mentee.unmatched !== "" && el("p", { class: "quote", text: texts.unmatchedMark(mentee.unmatched) }),
    choiceMenu(texts.unmatched, [{ text: texts.unmatched, form }]),
  );
}

function unmatchedForm(frame: Frame, mentee: WaitingLine, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "leaveUnmatched",
    about: { menteeId: mentee.personId },
    fields: { reason: { help: texts.unmatchedHelp, lines: 2, value: mentee.unmatched }, support: { lines: 2 } },
    submit: texts.unmatchedSave,
    label: `${texts.unmatched}: ${mentee.name}`,
    cancel: close,
    said: texts.unmatchedSaved(mentee.name),
    after: () => frame.open("waiting"),
  });
}
