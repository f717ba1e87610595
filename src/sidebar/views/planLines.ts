/** The lines of a pair's plan, each marked as done in one press or with date, result and reflection. */
import type { PairCard, PlanLineAnswer } from "../../shared/domain/answers.ts";
import { limits } from "../../shared/limits.ts";
import { sidebarTexts as texts } from "../../shared/sidebarTexts.ru.ts";
import { planStatuses } from "../../shared/vocabulary.ts";
import { shownDay } from "../day.ts";
import { bar, button, el, fill } from "../dom.ts";
import { choiceField, dayField, optionsOf, textField } from "../fields.ts";
import { actionButton, actionForm } from "../form.ts";
import { change, type Frame, given } from "../frame.ts";

type Reload = () => Promise<void>;

export function planLines(frame: Frame, card: PairCard, reload: Reload): HTMLElement {
  return el(
    "div",
    {},
    el(
      "div",
      { class: "line withBar" },
      bar(card.planDone / Math.max(1, card.planAll)),
      el("span", { class: "quiet", text: texts.planProgress(card.planDone, card.planAll) }),
    ),
    el(
      "ol",
      { class: "rows plan", "aria-label": texts.plan },
      ...card.plan.map((line) => planLine(frame, card, line, reload)),
    ),
  );
}

function planLine(frame: Frame, card: PairCard, line: PlanLineAnswer, reload: Reload): HTMLElement {
  const done = line.status === "done";
  const place = el("div", {});
  const close = () => fill(place, card.own && lineActions());
  const lineActions = () =>
    el(
      "div",
      { class: "actions" },
      !done && quickDone(frame, line, reload),
      button(texts.details, open, "small", texts.detailsOf(line.activity)),
    );
  const open = () => {
    const form = lineForm(frame, card, line, reload, close);
    fill(place, form);
    form.querySelector<HTMLElement>("select")?.focus();
  };
  close();
  return el(
    "li",
    { class: done ? "step done" : line.overdue ? "step late" : "step" },
    el("span", { class: "line", text: `${line.number}. ${line.activity}` }),
    el("span", { class: line.overdue ? "line fault" : "line quiet", text: stateOf(line) }),
    place,
  );
}

function stateOf(line: PlanLineAnswer): string {
  if (line.status === "done") return texts.doneBy(shownDay(line.doneOn));
  const words = [texts.dueBy(shownDay(line.dueOn))];
  if (line.overdue) words.push(texts.overdue);
  else if (line.status !== "planned") words.push(planStatuses.label(line.status));
  return words.join(" · ");
}

function quickDone(frame: Frame, line: PlanLineAnswer, reload: Reload): HTMLButtonElement {
  const act = async () => {
    const input = { lineId: line.lineId, status: "done" as const, doneOn: frame.me.today };
    await change(frame, "markPlanLine", input, texts.lineSaved(line.activity, planStatuses.label("done")), reload);
  };
  return actionButton(texts.markDone, act, { look: "small", label: texts.markDoneOf(line.activity) });
}

function lineForm(frame: Frame, card: PairCard, line: PlanLineAnswer, reload: Reload, cancel: () => void): HTMLElement {
  const status = choiceField({
    label: texts.planStatus,
    options: optionsOf(planStatuses),
    value: line.status === "planned" ? "done" : line.status,
    changed: () => showDoneOn(),
  });
  const isDone = () => status.value() === "done";
  const doneOn = dayField({
    label: texts.doneOn,
    value: line.doneOn || frame.me.today,
    last: frame.me.today,
    notBefore: { day: () => card.startedOn, fault: texts.doneBeforeStart(shownDay(card.startedOn)) },
  });
  const showDoneOn = () => {
    doneOn.element.hidden = !isDone();
  };
  showDoneOn();
  const product = textField({ label: texts.product, limit: limits.note });
  const reflection = textField({ label: texts.reflection, limit: limits.note, lines: 2 });
  return actionForm({
    fields: [status, { ...doneOn, faulty: () => isDone() && doneOn.faulty() }, product, reflection],
    submit: texts.saveLine,
    label: texts.detailsOf(line.activity),
    cancel,
    act: async () => {
      const code = status.value();
      const input = given({
        lineId: line.lineId,
        status: code,
        doneOn: isDone() ? doneOn.value() : undefined,
        product: product.value(),
        reflection: reflection.value(),
      });
      await change(frame, "markPlanLine", input, texts.lineSaved(line.activity, planStatuses.label(code)), reload);
    },
  });
}
