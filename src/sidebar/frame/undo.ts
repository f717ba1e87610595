/** The undo button of the header: it says what would be undone before it does so. */
import { doctorViewTexts as texts } from "../workbook/doctorViewTexts.ru.ts";
import { button, el, fill } from "./dom.ts";
import { actionButton } from "./form.ts";
import { type Frame, sendChange, sentenceOf, type ViewName } from "./frame.ts";
import { ask } from "./server.ts";

export function undoButton(frame: Frame, current: ViewName, parameter: string): HTMLElement {
  const place = el("div", { class: "undo" });
  const close = () => fill(place, actionButton(texts.undoTitle, open, { look: "small", scope: () => place }));
  const open = async () => {
    const outcome = await ask("showLastOperation", {});
    if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
    const last = outcome.done;
    if (last === null) return frame.say(texts.nothing);
    const undo = async () =>
      sendChange(frame, "undoLastOperation", { operationId: last.operationId }, texts.undone(last.action), () =>
        frame.redraw(current, parameter),
      );
    const card = el(
      "div",
      { class: "card", role: "group", "aria-label": texts.undoTitle },
      el("b", { text: texts.undoTitle, tabindex: -1 }),
      el("span", { class: "line", text: texts.undoAsk(last.action, last.objects, last.actor, last.at) }),
      !last.possible && el("span", { class: "line quiet", text: texts.undoImpossible }),
      el(
        "div",
        { class: "actions" },
        last.possible && actionButton(texts.undoConfirm, undo, { look: "primary", scope: () => place }),
        button(texts.undoKeep, close),
      ),
    );
    fill(place, card);
    card.querySelector<HTMLElement>("b")?.focus();
  };
  close();
  return place;
}
