/** School years: what to do before one is closed, the closing in two steps, and amendments to closed ones. */

import type { ClosingItem, FigureChange, YearChecklist, YearLine, YearsShown } from "../../shared/years/answers.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, loaded, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { paged } from "../frame/paged.ts";
import { requestForm } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { closingForm } from "./yearClosing.ts";
import { figureLines } from "./yearFigureLines.ts";
import { yearViewTexts as texts } from "./yearViewTexts.ru.ts";

export function yearsView(frame: Frame): HTMLElement {
  const list = loaded(
    "showYears",
    () => ({}),
    (answer, reload) => draw(frame, answer, reload),
  );
  return el("section", {}, heading(texts.title), el("p", { class: "quiet", text: texts.help }), list.element);
}

function draw(frame: Frame, answer: YearsShown, reload: () => Promise<void>): HTMLElement {
  return el("div", {}, closing(frame, answer, reload), ...answer.years.map((year) => yearCard(frame, year, reload)));
}

function closing(frame: Frame, { open }: YearsShown, reload: () => Promise<void>): HTMLElement {
  const [latest] = open;
  if (latest === undefined) return el("p", { class: "empty", text: texts.noneOpen });
  const place = el("div", {});
  const choice = choiceField({
    label: texts.year,
    options: open.map(({ schoolYear, label }): [string, string] => [String(schoolYear), label]),
    value: String((open[1] ?? latest).schoolYear),
  });
  const form = actionForm({
    fields: [choice],
    submit: texts.check,
    label: texts.closeHeading,
    look: "plain",
    act: async () => {
      const outcome = await ask("showYearClosing", { schoolYear: Number(choice.value()) });
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const title = el("h3", { text: texts.checklist(outcome.done.label), tabindex: -1 });
      fill(place, title, checklist(frame, outcome.done, reload));
      title.focus();
    },
  });
  return el("div", {}, el("h2", { text: texts.closeHeading }), form, place);
}

function checklist(frame: Frame, list: YearChecklist, reload: () => Promise<void>): HTMLElement {
  const blocking = list.items.filter((item) => item.blocking);
  const advisory = list.items.filter((item) => !item.blocking && item.count > 0);
  return el(
    "div",
    {},
    ...figureLines(list.figures),
    blocking.length > 0 && el("h3", { text: texts.blocking }),
    ...blocking.map((item) => itemCard(frame, item)),
    advisory.length > 0 && el("h3", { text: texts.advisory }),
    blocking.length + advisory.length === 0 && el("p", { class: "empty", text: texts.allDone }),
    ...advisory.map((item) => itemCard(frame, item)),
    list.possible && closingForm(frame, list, reload),
  );
}

function itemCard(frame: Frame, item: ClosingItem): HTMLElement {
  const { view } = item;
  return el(
    "div",
    { class: "card" },
    el("b", { text: texts.item(item.title, item.count) }),
    el("span", { class: "line quiet", text: item.examples.join("; ") }),
    view !== "" && button(texts.go, () => frame.open(view), "small", texts.goTo(item.title)),
  );
}

function yearCard(frame: Frame, year: YearLine, reload: () => Promise<void>): HTMLElement {
  return el(
    "article",
    { class: "card" },
    el("h2", { text: texts.closed(year.label, shownDay(year.closedAt.slice(0, 10))) }),
    el("span", { class: "line quiet", text: texts.reportOn(shownDay(year.reportOn)) }),
    ...figureLines(year.figures),
    year.faults.length === 0
      ? el("p", { class: "quiet", text: texts.sound })
      : el("div", { class: "failure", role: "alert" }, ...year.faults.map((text) => el("p", { text }))),
    year.amendments.length > 0 && amendmentList(year),
    year.drift.length > 0 && drift(frame, year, reload),
  );
}

function placeOf(organisation: string): string {
  return organisation === "" ? texts.whole : organisation;
}

function amendmentList({ amendments }: YearLine): HTMLElement {
  return el(
    "details",
    {},
    el("summary", { text: texts.amendments(amendments.length) }),
    el(
      "ul",
      { class: "plainList" },
      ...amendments.map(({ on, title, organisation, before, after, reason, author }) =>
        el(
          "li",
          {},
          texts.amendment(shownDay(on), title, placeOf(organisation), before, after),
          el("span", { class: "line quiet", text: texts.reasonBy(reason, author) }),
        ),
      ),
    ),
  );
}

const shownChanges = 30;
const mostKeys = 10;

function shownKeys(keys: readonly string[]): string[] {
  return keys.length > mostKeys ? [...keys.slice(0, mostKeys), "…"] : [...keys];
}

function drift(frame: Frame, { schoolYear, label, drift: changes, faults }: YearLine, reload: () => Promise<void>) {
  const form = requestForm({
    frame,
    name: "amendYear",
    about: { schoolYear },
    fields: { reason: { lines: 2 } },
    submit: texts.amend,
    label: texts.amend,
    said: (answer) => texts.amended(label, answer.changes.length),
    after: reload,
  });
  return el(
    "details",
    { open: true },
    el("summary", { text: texts.drift(changes.length) }),
    paged(changes, shownChanges, (part) => el("ul", { class: "plainList" }, ...part.map(changeLine))),
    faults.length === 0 && form,
  );
}

function changeLine({ title, organisation, before, after, entered, gone }: FigureChange): HTMLElement {
  return el(
    "li",
    {},
    texts.driftLine(title, placeOf(organisation), before, after),
    entered.length > 0 && el("span", { class: "line quiet", text: texts.entered(shownKeys(entered)) }),
    gone.length > 0 && el("span", { class: "line quiet", text: texts.gone(shownKeys(gone)) }),
  );
}
