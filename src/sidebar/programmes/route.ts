/** One person's individual route of four to five years: steps, lines, deficits. */

import { limits } from "../../shared/language/limits.ts";
import type { RouteCard, RouteLineAnswer } from "../../shared/programmes/answers.ts";
import { routeLineKinds } from "../../shared/register/recordWords.ru.ts";
import { planStatuses } from "../../shared/register/vocabulary.ts";
import { type Choice, choices } from "../frame/choices.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts } from "../frame/dom.ts";
import { choiceField, dayField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { change, type Frame, given, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { previewedForm } from "../frame/preview.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { diagnosisForm } from "./diagnosis.ts";
import { lacking } from "./programmePart.ts";
import { areaField, plannedLines } from "./programmePlan.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

const longText = 1000;

interface RoutePart {
  frame: Frame;
  card: RouteCard;
  reload: () => Promise<void>;
}

export function route(frame: Frame, personId: string): HTMLElement {
  if (personId === "")
    return el("section", {}, heading(texts.routeTitle), el("p", { class: "empty", text: texts.personMissing }));
  const back = button(`‹ ${sidebarTexts.views.people}`, () => frame.open("person", personId), "link");
  const card = loaded(
    "showRoute",
    () => ({ personId }),
    (answer, reload) => {
      back.textContent = `‹ ${answer.name}`;
      return draw({ frame, card: answer, reload });
    },
  );
  return el("section", {}, back, heading(texts.routeTitle), card.element);
}

function draw(part: RoutePart): HTMLElement {
  const { card, frame, reload } = part;
  const open = card.route !== null && card.route.finishedOn === "";
  const offered: Choice[] = [
    { text: texts.measure, form: (close) => diagnosisForm(frame, card.personId, reload, close) },
    ...(open
      ? [
          { text: texts.extend, form: (close: () => void) => extendForm(part, close) },
          { text: texts.addLine, form: (close: () => void) => lineForm(part, close) },
          { text: texts.finish, form: (close: () => void) => finishForm(part, close) },
        ]
      : [{ text: texts.startRoute, form: (close: () => void) => startForm(part, close) }]),
  ];
  return el(
    "div",
    {},
    card.route === null ? el("p", { class: "quiet", text: texts.routeNone }) : routeFacts(card.route),
    open && lacking(card.lacking),
    card.own && choices(texts.route, offered),
    card.deficits.length > 0 && el("h2", { text: texts.deficits }),
    card.deficits.length > 0 && el("ul", { class: "plainList" }, ...card.deficits.map(deficitLine)),
    card.route !== null && el("h2", { text: texts.steps }),
    card.route !== null && steps(part, open),
    card.route !== null && el("h2", { text: texts.lines }),
    card.route !== null && lines(part, open),
  );
}

function routeFacts(found: NonNullable<RouteCard["route"]>): HTMLElement {
  const shown: [string, string][] = [
    [texts.goal, found.goal],
    [texts.startedOn, shownDay(found.startedOn)],
    [texts.dueOn, shownDay(found.dueOn)],
    [texts.tutor, found.tutor],
    [texts.finishedOn, shownDay(found.finishedOn)],
    [texts.reflection, found.reflection],
  ];
  return facts(...shown.filter(([, value]) => value !== ""));
}

function deficitLine({ label, severity, open, done, reflected }: RouteCard["deficits"][number]): HTMLElement {
  const words = [texts.deficitState(severity, open, done), reflected && texts.reflected].filter(Boolean).join(" · ");
  return el("li", {}, el("b", { text: label }), el("span", { class: "line quiet", text: words }));
}

/** A tick of the step is saved at once. */
function steps({ frame, card, reload }: RoutePart, open: boolean): HTMLElement {
  const { personId } = card;
  const box = ({ step, label, done }: RouteCard["steps"][number]) => {
    const input = el("input", { type: "checkbox", disabled: !open || !card.own });
    input.checked = done;
    input.addEventListener("change", () => {
      const marked = { personId, step, done: input.checked };
      // Drawn anew when it was saved; otherwise the tick goes back.
      void change(frame, "markRouteStep", marked, texts.stepSaid(label), reload).then(() => {
        input.checked = done;
      });
    });
    return el("li", {}, el("label", { class: "check" }, input, el("span", { text: label })));
  };
  return el("ol", { class: "plainList", "aria-label": texts.steps }, ...card.steps.map(box));
}

function lines(part: RoutePart, open: boolean): HTMLElement {
  const found = part.card.lines;
  if (found.length === 0) return el("p", { class: "quiet", text: texts.linesNone });
  const line = (one: RouteLineAnswer) => {
    const state =
      one.status === "done" ? sidebarTexts.doneBy(shownDay(one.doneOn)) : sidebarTexts.dueBy(shownDay(one.dueOn));
    const other = one.status !== "done" && one.status !== "planned" && planStatuses.label(one.status);
    const late = one.overdue && sidebarTexts.overdue;
    return el(
      "li",
      { class: one.status === "done" ? "step done" : one.overdue ? "step late" : "step" },
      el("span", { class: "line", text: one.activity }),
      el("span", {
        class: one.overdue ? "line fault" : "line quiet",
        text: [state, late, other, routeLineKinds.label(one.kind)].filter(Boolean).join(" · "),
      }),
      one.product !== "" && el("span", { class: "line quiet", text: texts.product(one.product) }),
      one.reflection !== "" && el("span", { class: "line quiet", text: one.reflection }),
      open &&
        part.card.own &&
        choices(texts.markOf(one.activity), [
          { text: texts.mark, label: texts.markOf(one.activity), form: (close) => markForm(part, one, close) },
        ]),
    );
  };
  return el("ol", { class: "rows", "aria-label": texts.lines }, ...found.map(line));
}

function startForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  const goal = textField({ label: texts.goal, limit: longText, required: true, lines: 2 });
  const startedOn = dayField({ label: texts.startedOn, value: card.proposed.startedOn });
  const after = { day: startedOn.value, fault: texts.endBeforeStart };
  const dueOn = dayField({ label: texts.dueOn, value: card.proposed.dueOn, notBefore: after });
  const tutor = textField({ label: texts.tutor, limit: limits.note });
  return previewedForm(frame, {
    name: "startRoute",
    title: texts.startRoute,
    help: texts.startRouteHelp,
    fields: [goal, startedOn, dueOn, tutor],
    input: () =>
      given({
        personId: card.personId,
        goal: goal.value() ?? "",
        startedOn: startedOn.value(),
        dueOn: dueOn.value(),
        tutor: tutor.value(),
      }),
    shows: (answer) => plannedLines(answer.lines),
    confirm: texts.write,
    confirmation: ({ lines: made, notes }) => [texts.routeStarted(made.length), ...notes].join(" "),
    after: reload,
    close,
  });
}

/** There is nothing to choose: the remaining deficits tell the lines. */
function extendForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  return previewedForm(frame, {
    name: "extendRoute",
    title: texts.extend,
    fields: [],
    input: () => ({ personId: card.personId }),
    shows: (answer) => plannedLines(answer.lines),
    confirm: texts.extendRoute,
    confirmation: (answer) => texts.extended(answer.lines.length),
    after: reload,
    close,
  });
}

function lineForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  const kind = choiceField({ label: texts.kind, options: optionsOf(routeLineKinds), value: "training" });
  const activity = textField({ label: texts.activity, limit: limits.note, required: true, lines: 2 });
  const area = areaField();
  const dueOn = dayField({ label: texts.lineDue, value: frame.me.today, ...given({ last: card.route?.dueOn }) });
  return actionForm({
    fields: [kind, activity, area, dueOn],
    submit: texts.saveLine,
    label: texts.addLine,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        kind: kind.value(),
        activity: activity.value() ?? "",
        area: area.value() || undefined,
        dueOn: dueOn.value(),
      });
      await change(frame, "saveRouteLine", input, texts.lineSaved, reload);
    },
  });
}

function finishForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  const on = dayField({ label: texts.finishedOn, value: today, last: today });
  const reflection = textField({ label: texts.reflection, limit: 2 * longText, required: true, lines: 3 });
  return actionForm({
    fields: [on, reflection],
    submit: texts.finish,
    label: texts.finish,
    cancel: close,
    act: async () => {
      const input = given({
        personId: card.personId,
        step: "reflection" as const,
        done: true,
        reflection: reflection.value(),
        finishedOn: on.value(),
      });
      await change(frame, "markRouteStep", input, texts.finished, reload);
    },
  });
}

function markForm({ frame, card, reload }: RoutePart, line: RouteLineAnswer, close: () => void): HTMLElement {
  const { today } = frame.me;
  const status = choiceField({
    label: texts.status,
    options: optionsOf(planStatuses),
    value: line.status === "planned" ? "done" : line.status,
  });
  const doneOn = dayField({ label: texts.lineDoneOn, value: line.doneOn || today, last: today });
  const product = textField({ label: texts.lineProduct, limit: limits.note, value: line.product });
  const reflection = textField({ label: texts.lineReflection, limit: longText, value: line.reflection, lines: 2 });
  return actionForm({
    fields: [status, doneOn, product, reflection],
    submit: texts.saveLine,
    label: texts.markOf(line.activity),
    cancel: close,
    act: async () => {
      const code = status.value();
      const input = given({
        personId: card.personId,
        routeLineId: line.routeLineId,
        status: code,
        doneOn: code === "done" ? doneOn.value() : undefined,
        product: product.value(),
        reflection: reflection.value(),
      });
      await change(frame, "markRouteLine", input, texts.lineMarked, reload);
    },
  });
}
