/** Presets of territories and the contradictions of their documents, above and below the list of settings. */
import type { ContradictionLine, PresetLine, PresetPreview } from "../../shared/settings/answers.ts";
import { presetViewTexts as texts } from "../../shared/settings/presetTexts.ru.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { actionButton, actionForm } from "../frame/form.ts";
import { type Frame, loaded, sendChange, sentenceOf } from "../frame/frame.ts";
import { ask } from "../frame/server.ts";

/** `after` draws the settings anew. */
export function presetChooser(frame: Frame, after: () => Promise<void>): HTMLElement {
  return loaded(
    "listPresets",
    () => ({}),
    (presets, reload) =>
      chooser(frame, presets, async () => {
        await Promise.all([reload(), after()]);
      }),
  ).element;
}

function chooser(frame: Frame, presets: PresetLine[], after: () => Promise<void>): HTMLElement {
  const current = presets.find((line) => line.current);
  const place = el("div", { class: "card", role: "group", "aria-label": texts.heading });
  const title = el("b", { text: texts.current(current?.title ?? "") });
  const close = () => {
    fill(place, title, el("span", { class: "line quiet", text: texts.help }), frame.me.role === "department" && form);
  };
  const choice = choiceField({
    label: texts.choose,
    options: presets.map(({ preset, title: text }): [PresetLine["preset"], string] => [preset, text]),
    value: current?.preset ?? "neftyugansk",
  });
  const form = actionForm({
    fields: [choice],
    submit: texts.preview,
    label: texts.heading,
    look: "plain",
    act: async () => {
      const outcome = await ask("previewPreset", { preset: choice.value() });
      if (!("done" in outcome)) return frame.complain(sentenceOf(outcome));
      const before = el("h3", { text: outcome.done.title, tabindex: -1 });
      fill(place, before, preview(frame, outcome.done, after, close));
      before.focus();
    },
  });
  close();
  return place;
}

function preview(
  frame: Frame,
  { preset, title, changes, judged }: PresetPreview,
  after: () => Promise<void>,
  back: () => void,
): HTMLElement {
  const apply = async () => sendChange(frame, "applyPreset", { preset }, texts.applied(title), after);
  return el(
    "div",
    { class: "preview" },
    el("p", { text: changes.length === 0 ? texts.nothing : texts.changes(changes.length) }),
    el(
      "ul",
      { class: "plainList" },
      ...changes.map((line) =>
        el(
          "li",
          {},
          el("b", { text: line.title }),
          el("span", { class: "line", text: texts.nowThen(line.now, line.next) }),
          el("span", { class: "line quiet", text: line.source }),
        ),
      ),
    ),
    changes.length > 0 && el("h3", { text: texts.judged }),
    changes.length > 0 && judged.length === 0 && el("p", { class: "quiet", text: texts.judgedNothing }),
    el(
      "ul",
      { class: "plainList" },
      ...judged.map((line) =>
        el(
          "li",
          {},
          el("b", { text: line.what }),
          el("span", { class: "line", text: texts.nowThen(line.now, line.next) }),
          line.keys.length > 0 && el("span", { class: "line quiet", text: texts.keys(line.keys) }),
        ),
      ),
    ),
    el("div", { class: "actions" }, actionButton(texts.apply, apply, { look: "primary" }), button(texts.cancel, back)),
  );
}

/** Asked for only when somebody opens the list. */
export function contradictionList(): HTMLElement {
  const place = el("div", {});
  const list = el("details", { class: "quietDetails" }, el("summary", { text: texts.contradictions }), place);
  list.addEventListener(
    "toggle",
    () =>
      fill(
        place,
        loaded(
          "listContradictions",
          () => ({}),
          (lines) => el("div", {}, ...lines.map(contradictionCard)),
        ).element,
      ),
    { once: true },
  );
  return list;
}

function contradictionCard({ code, difference, resolution, settings, columns }: ContradictionLine): HTMLElement {
  const where = [
    ...settings.map(({ title, value, own, usual }) => {
      const mark = own ? ` (${texts.own(usual)})` : "";
      return `${title}: ${value}${mark}`;
    }),
    ...columns,
  ];
  return el(
    "div",
    { class: "card" },
    el("b", { text: code }),
    el("span", { class: "line", text: difference }),
    el("span", { class: "line", text: resolution }),
    where.length > 0 && el("span", { class: "line quiet", text: `${texts.resolvedBy}:` }),
    el("ul", { class: "plainList" }, ...where.map((text) => el("li", { class: "quiet", text }))),
  );
}
