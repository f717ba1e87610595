/** The lines of a pair's plan, each marked as done in one press or with date, result and reflection. */

import type { PlanLineAnswer } from "../../shared/facts/planLineAnswer.ts";
import { limits } from "../../shared/language/limits.ts";
import type { PairCard } from "../../shared/pairs/showPair.ts";
import type { ProgrammePlanLine } from "../../shared/programmes/answers.ts";
import { planStatuses } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { bar, button, el, fill } from "../frame/dom.ts";
import { choiceField, dayField, numberField, optionsOf, textField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { change, type Frame, given } from "../frame/frame.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts } from "./programmeViewTexts.ru.ts";

type Reload = () => Promise<void>;

/** The programme's view knows more of each line than the pair's card. */
type Line = PlanLineAnswer & Partial<Pick<ProgrammePlanLine, "area" | "product" | "reflection" | "rating">>;
type Plan = Pick<PairCard, "own" | "startedOn" | "planDone" | "planAll"> & { plan: readonly Line[] };

export function planLines(frame: Frame, card: Plan, reload: Reload): HTMLElement {
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

function planLine(frame: Frame, card: Plan, line: Line, reload: Reload): HTMLElement {
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
    resultOf(line),
    place,
  );
}

function resultOf({ product, reflection, rating }: Line): HTMLElement | false {
  const said = [
    product && programmeViewTexts.product(product),
    rating != null && programmeViewTexts.rating(rating),
    reflection,
  ].filter(Boolean);
  return said.length > 0 && el("span", { class: "line quiet", text: said.join(" · ") });
}

function stateOf(line: Line): string {
  if (line.status === "done") return texts.doneBy(shownDay(line.doneOn));
  const words = [texts.dueBy(shownDay(line.dueOn)), line.area].filter((word) => word !== undefined && word !== "");
  if (line.overdue) words.push(texts.overdue);
  else if (line.status !== "planned") words.push(planStatuses.label(line.status));
  return words.join(" · ");
}

function quickDone(frame: Frame, line: Line, reload: Reload): HTMLButtonElement {
  const act = async () => {
    const input = { lineId: line.lineId, status: "done" as const, doneOn: frame.me.today };
    await change(frame, "markPlanLine", input, texts.lineSaved(line.activity, planStatuses.label("done")), reload);
  };
  return actionButton(texts.markDone, act, { look: "small", label: texts.markDoneOf(line.activity) });
}

function lineForm(frame: Frame, card: Plan, line: Line, reload: Reload, cancel: () => void): HTMLElement {
  const status = choiceField({
    label: texts.planStatus,
    options: optionsOf(planStatuses),
    value: line.status === "planned" ? "done" : line.status,
    changed: () => showDays(),
  });
  const isDone = () => status.value() === "done";
  const isMoved = () => status.value() === "moved";
  const doneOn = dayField({
    label: texts.doneOn,
    value: line.doneOn || frame.me.today,
    last: frame.me.today,
    notBefore: { day: () => card.startedOn, fault: texts.doneBeforeStart(shownDay(card.startedOn)) },
  });
  const movedTo = dayField({ label: programmeViewTexts.move, value: line.dueOn });
  const reason = textField({ label: programmeViewTexts.moveReason, limit: limits.note, required: true });
  const showDays = () => {
    doneOn.element.hidden = !isDone();
    for (const field of [movedTo, reason]) field.element.hidden = !isMoved();
    for (const field of [product, reflection, rating]) field.element.hidden = isMoved();
  };
  const product = textField({ label: texts.product, limit: limits.note, value: line.product ?? "" });
  const reflection = textField({ label: texts.reflection, limit: limits.note, value: line.reflection ?? "", lines: 2 });
  const rating = numberField({ label: programmeViewTexts.ratingField, min: 1, max: 10 });
  showDays();
  return actionForm({
    fields: [
      status,
      { ...doneOn, faulty: () => isDone() && doneOn.faulty() },
      { ...movedTo, faulty: () => isMoved() && movedTo.faulty() },
      { ...reason, faulty: () => isMoved() && reason.faulty() },
      product,
      reflection,
      rating,
    ],
    submit: texts.saveLine,
    label: texts.detailsOf(line.activity),
    cancel,
    act: async () => {
      const code = status.value();
      if (isMoved()) {
        const moved = { lineId: line.lineId, dueOn: movedTo.value(), reason: reason.value() ?? "" };
        return change(frame, "movePlanLine", moved, texts.lineSaved(line.activity, planStatuses.label(code)), reload);
      }
      const input = given({
        lineId: line.lineId,
        status: code,
        doneOn: isDone() ? doneOn.value() : undefined,
        product: product.value(),
        reflection: reflection.value(),
        rating: rating.value(),
      });
      await change(frame, "markPlanLine", input, texts.lineSaved(line.activity, planStatuses.label(code)), reload);
    },
  });
}
