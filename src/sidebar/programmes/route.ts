/** One person's individual route of four to five years: steps, lines, deficits. */

import type { RouteCard, RouteLineAnswer } from "../../shared/programmes/answers.ts";
import { routeLineKinds } from "../../shared/register/recordWords.ru.ts";
import { planStatuses } from "../../shared/register/vocabulary.ts";
import { choiceMenu, type MenuChoice } from "../frame/choiceMenu.ts";
import { cardFacts } from "../frame/columnInput.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts } from "../frame/dom.ts";
import { type Frame, given, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { previewedForm } from "../frame/preview.ts";
import { requestForm } from "../frame/requestForm.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { diagnosisForm } from "./diagnosis.ts";
import { lacking } from "./programmePart.ts";
import { plannedLines } from "./programmePlan.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

interface RoutePart {
  frame: Frame;
  card: RouteCard;
  reload: () => Promise<void>;
}

export function routeView(frame: Frame, personId: string): HTMLElement {
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
  const offered: MenuChoice[] = [
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
    card.route === null
      ? el("p", { class: "quiet", text: texts.routeNone })
      : facts(...cardFacts("routes", card.route)),
    open && lacking(card.lacking),
    card.own && choiceMenu(texts.route, offered),
    card.deficits.length > 0 && el("h2", { text: texts.deficits }),
    card.deficits.length > 0 && el("ul", { class: "plainList" }, ...card.deficits.map(deficitLine)),
    card.route !== null && el("h2", { text: texts.steps }),
    card.route !== null && steps(part, open),
    card.route !== null && el("h2", { text: texts.lines }),
    card.route !== null && lines(part, open),
  );
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
      void sendChange(frame, "markRouteStep", marked, texts.stepSaid(label), reload).then(() => {
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
        choiceMenu(texts.markOf(one.activity), [
          { text: texts.mark, label: texts.markOf(one.activity), form: (close) => markForm(part, one, close) },
        ]),
    );
  };
  return el("ol", { class: "rows", "aria-label": texts.lines }, ...found.map(line));
}

function startForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  const { startedOn, dueOn } = card.proposed;
  return previewedForm(frame, {
    name: "startRoute",
    title: texts.startRoute,
    help: texts.startRouteHelp,
    about: { personId: card.personId },
    asked: {
      goal: { lines: 2 },
      startedOn: { value: startedOn },
      dueOn: { value: dueOn, notBefore: { day: "startedOn", fault: texts.endBeforeStart } },
      tutor: {},
    },
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
    about: { personId: card.personId },
    asked: {},
    shows: (answer) => plannedLines(answer.lines),
    confirm: texts.extendRoute,
    confirmation: (answer) => texts.extended(answer.lines.length),
    after: reload,
    close,
  });
}

function lineForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  return requestForm({
    frame,
    name: "saveRouteLine",
    about: { personId: card.personId },
    fields: {
      kind: { value: "training" },
      activity: { lines: 2 },
      area: {},
      dueOn: { value: frame.me.today, ...given({ last: card.route?.dueOn }) },
    },
    submit: texts.saveLine,
    label: texts.addLine,
    cancel: close,
    said: texts.lineSaved,
    after: reload,
  });
}

function finishForm({ frame, card, reload }: RoutePart, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "markRouteStep",
    about: { personId: card.personId, step: "reflection", done: true },
    fields: {
      finishedOn: { label: texts.finishedOn, value: today, needed: true },
      reflection: { needed: true },
    },
    submit: texts.finish,
    label: texts.finish,
    cancel: close,
    said: texts.finished,
    after: reload,
  });
}

function markForm({ frame, card, reload }: RoutePart, line: RouteLineAnswer, close: () => void): HTMLElement {
  const { today } = frame.me;
  return requestForm({
    frame,
    name: "markRouteLine",
    about: { personId: card.personId, routeLineId: line.routeLineId },
    fields: {
      status: { value: line.status === "planned" ? "done" : line.status },
      doneOn: { label: texts.lineDoneOn, value: line.doneOn || today, needed: true },
      product: { value: line.product },
      reflection: { value: line.reflection, lines: 2 },
    },
    send: ({ doneOn, ...input }) => given({ ...input, doneOn: input.status === "done" ? doneOn : undefined }),
    submit: texts.saveLine,
    label: texts.markOf(line.activity),
    cancel: close,
    said: texts.lineMarked,
    after: reload,
  });
}
