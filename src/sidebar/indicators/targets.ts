/** The targets of an indicator by years: changed by the department, shown before and after with what is said of each year. */

import type { TargetLine, TargetSheet, TargetsChanged } from "../../shared/indicators/targetAnswers.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import { button, el, facts, fill } from "../frame/dom.ts";
import { type Field, numberField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, given, loaded, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { previewed } from "../frame/preview.ts";
import { askedFields } from "../frame/requestForm.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { targetViewTexts as texts } from "./targetViewTexts.ru.ts";

type Sent = SentOf<"changeTargets">;
type Indicator = Sent["indicator"];

/** `number`: of the indicator. */
export function targetsView(frame: Frame, number: string): HTMLElement {
  const indicator = Number(number) as Indicator;
  const sheet = loaded(
    "showTargets",
    () => ({ indicator }),
    (answer, reload) => form(frame, { ...answer, indicator }, reload),
  );
  return el(
    "section",
    {},
    button(`‹ ${sidebarTexts.views.indicators}`, () => frame.open("indicators"), "link"),
    heading(texts.title(number)),
    sheet.element,
  );
}

function form(
  frame: Frame,
  sheet: Omit<TargetSheet, "indicator"> & { indicator: Indicator },
  reload: () => Promise<void>,
): HTMLElement {
  const place = el("div", { class: "dialog", role: "group", "aria-label": sheet.title });
  const asked = askedFields(
    "changeTargets",
    { targets: valuesField(sheet), approvedIn: {}, source: {} },
    frame.me.today,
  );
  const start = [el("h2", { text: sheet.title }), el("p", { class: "quiet", text: texts.help })];
  const made = actionForm({
    fields: asked.fields,
    submit: texts.check,
    label: sheet.title,
    act: async () => {
      const input = { indicator: sheet.indicator, ...asked.values() } as Sent;
      const outcome = await ask("changeTargets", { ...input, dryRun: true });
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const { goesBack } = outcome.done;
      const back = () => {
        fill(place, ...start, made);
        made.querySelector<HTMLElement>("input")?.focus();
      };
      const traits = {
        name: "changeTargets" as const,
        // What the targets become is shown above the button that says it is so approved.
        input: () => ({ ...input, ...(goesBack.length > 0 ? { goesBack: true } : {}) }),
        shows: changesShown,
        confirm: goesBack.length > 0 ? texts.confirmBack : texts.confirm,
        confirmation: ({ changes }: TargetsChanged) => texts.done(changes.length),
        after: reload,
      };
      const title = el("h2", { text: texts.preview, tabindex: -1 });
      fill(place, title, previewed(frame, traits, outcome.done, back));
      title.focus();
    },
  });
  fill(place, ...start, made);
  return place;
}

type Values = Sent["targets"];

/** A number for every line that can be changed; its value are those that are otherwise now. */
function valuesField({ lines, unit, most, whole }: Omit<TargetSheet, "indicator">): Field<Values> {
  const open = lines.filter(({ closed }) => closed === "");
  const inputs = open.map((line) => ({
    line,
    field: numberField({
      label: texts.place(line.place, unit),
      ...given({ value: line.target ?? undefined, help: texts.approved(line.approvedIn, line.source) || undefined }),
      min: 0,
      max: most,
      whole,
      required: line.target !== null,
    }),
  }));
  const closed = lines.filter((line) => line.closed !== "");
  return {
    element: el(
      "fieldset",
      { class: "field" },
      el("legend", { text: texts.values }),
      facts(...closed.map((line) => closedLine(line, unit))),
      ...inputs.map(({ field }) => field.element),
    ),
    value: () =>
      inputs.flatMap(({ line: { kind, year, target }, field }) => {
        const now = field.value();
        return now === undefined || now === target ? [] : [{ kind, year, target: now }];
      }),
    faulty: () => inputs.filter(({ field }) => field.faulty()).length > 0,
    focus: () => inputs[0]?.field.focus(),
  };
}

function closedLine({ place, target, closed }: TargetLine, unit: string): [string, string] {
  return [place, texts.closed(closed, target, unit)];
}

function changesShown({ changes, goesBack, unit }: TargetsChanged): HTMLElement {
  return el(
    "div",
    {},
    el(
      "ul",
      { class: "plainList" },
      ...changes.map(({ place, before, after, verdictBefore, verdictAfter }) =>
        el(
          "li",
          {},
          el("b", { text: place }),
          el("span", { class: "line", text: texts.change(before, after, unit) }),
          verdictAfter !== "" && el("span", { class: "line quiet", text: texts.verdict(verdictBefore, verdictAfter) }),
        ),
      ),
    ),
    goesBack.length > 0 && el("h3", { text: texts.goesBack }),
    goesBack.length > 0 && el("ul", { class: "reasons" }, ...goesBack.map((text) => el("li", { text }))),
  );
}
