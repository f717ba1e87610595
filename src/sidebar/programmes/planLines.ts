/** The lines of a pair's plan, each marked as done in one press or with date, result and reflection. */

import type { PlanLineAnswer } from "../../shared/facts/planLineAnswer.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { PairCard } from "../../shared/pairs/showPair.ts";
import type { ProgrammePlanLine } from "../../shared/programmes/answers.ts";
import { planStatuses } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { bar, button, el, fill } from "../frame/dom.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, given, sendChange } from "../frame/frame.ts";
import { askedFields } from "../frame/requestForm.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts } from "./programmeViewTexts.ru.ts";

type Reload = () => Promise<void>;

/** The programme's view knows more of each line than the pair's card. */
type Line = PlanLineAnswer & Partial<Pick<ProgrammePlanLine, "area" | "product" | "reflection" | "rating">>;
type Plan = Pick<PairCard, "own" | "startedOn" | "planDone" | "planAll"> & { plan: readonly Line[] };

export function planLineList(frame: Frame, card: Plan, reload: Reload): HTMLElement {
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
    await sendChange(frame, "markPlanLine", input, texts.lineSaved(line.activity, planStatuses.label("done")), reload);
  };
  return actionButton(texts.markDone, act, { look: "small", label: texts.markDoneOf(line.activity) });
}

function lineForm(frame: Frame, card: Plan, line: Line, reload: Reload, cancel: () => void): HTMLElement {
  const { today } = frame.me;
  const mark = askedFields(
    "markPlanLine",
    {
      status: { value: line.status === "planned" ? "done" : line.status, changed: () => showFields() },
      doneOn: {
        label: texts.doneOn,
        value: line.doneOn || today,
        needed: true,
        notBefore: { day: () => card.startedOn, fault: texts.doneBeforeStart(shownDay(card.startedOn)) },
      },
      product: { value: line.product ?? "" },
      reflection: { value: line.reflection ?? "", lines: 2 },
      rating: {},
    },
    today,
  );
  const move = askedFields(
    "movePlanLine",
    {
      dueOn: { label: programmeViewTexts.move, value: line.dueOn },
      reason: { label: programmeViewTexts.moveReason },
    },
    today,
  );
  const status = mark.field("status");
  const isDone = () => status.value() === "done";
  const isMoved = () => status.value() === "moved";
  const doneOn = mark.field("doneOn");
  const results = [mark.field("product"), mark.field("reflection"), mark.field("rating")];
  const showFields = () => {
    doneOn.element.hidden = !isDone();
    for (const field of move.fields) field.element.hidden = !isMoved();
    for (const field of results) field.element.hidden = isMoved();
  };
  showFields();
  const { lineId } = line;
  return actionForm({
    fields: [
      status,
      { ...doneOn, faulty: () => isDone() && doneOn.faulty() },
      ...move.fields.map((field) => ({ ...field, faulty: () => isMoved() && field.faulty() })),
      ...results,
    ],
    submit: texts.saveLine,
    label: texts.detailsOf(line.activity),
    cancel,
    act: async () => {
      const said = texts.lineSaved(line.activity, planStatuses.label(status.value()));
      if (isMoved())
        return sendChange(frame, "movePlanLine", { lineId, ...move.values() } as SentOf<"movePlanLine">, said, reload);
      const { doneOn: on, ...marked } = mark.values() as SentOf<"markPlanLine">;
      await sendChange(
        frame,
        "markPlanLine",
        given({ ...marked, lineId, doneOn: isDone() ? on : undefined }),
        said,
        reload,
      );
    },
  });
}
