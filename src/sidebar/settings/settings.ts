/** The rules that the documents leave open, with their sources; the department changes them here. */

import { limits } from "../../shared/language/limits.ts";
import { presetViewTexts } from "../../shared/settings/presetTexts.ru.ts";
import type { SettingLine } from "../../shared/settings/settingLine.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField, type Field, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, loaded, sendChange } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { contradictionList, presetChooser } from "./presets.ts";

export function settingsView(frame: Frame): HTMLElement {
  const list = loaded(
    "listSettings",
    () => ({}),
    (answer, reload) => draw(frame, answer, reload),
  );
  const help = frame.me.role === "department" ? texts.settingsHelp : `${texts.settingsHelp} ${texts.settingsReadOnly}`;
  return el(
    "section",
    {},
    heading(texts.views.settings),
    el("p", { class: "quiet", text: help }),
    presetChooser(frame, list.reload),
    list.element,
    contradictionList(),
  );
}

function draw(frame: Frame, lines: SettingLine[], reload: () => Promise<void>): HTMLElement {
  if (lines.length === 0) return el("p", { class: "empty", text: texts.settingsEmpty });
  return el(
    "ul",
    { class: "rows", "aria-label": texts.views.settings },
    ...lines.map((line) => el("li", {}, settingCard(frame, line, reload))),
  );
}

function settingCard(frame: Frame, line: SettingLine, reload: () => Promise<void>): HTMLElement {
  const place = el("div", {});
  const close = () =>
    fill(
      place,
      el("span", { class: "line value", text: line.value === "" ? texts.emptyValue : line.value }),
      frame.me.role === "department" && button(texts.change, open, "small", texts.changeOf(line.title)),
    );
  const open = () => {
    const form = settingForm(frame, line, reload, close);
    fill(place, form);
    form.querySelector<HTMLElement>("input, textarea, select")?.focus();
  };
  close();
  return el(
    "div",
    { class: "card" },
    el("b", { text: line.title }),
    line.own && el("span", { class: "chip waits", text: presetViewTexts.own(line.usual) }),
    place,
    line.source !== "" && el("span", { class: "line quiet", text: texts.source(line.source) }),
  );
}

function settingForm(frame: Frame, line: SettingLine, reload: () => Promise<void>, cancel: () => void): HTMLElement {
  const value = valueField(line);
  return actionForm({
    fields: [value],
    submit: texts.save,
    label: texts.changeOf(line.title),
    cancel,
    act: async () =>
      sendChange(
        frame,
        "changeSetting",
        { id: line.id, value: value.value() ?? "" },
        texts.settingSaved(line.title),
        reload,
      ),
  });
}

function valueField(line: SettingLine): Field<string | undefined> {
  if (line.options.length === 0)
    return textField({
      label: texts.settingValue,
      limit: limits.setting,
      value: line.value,
      lines: line.value.length > 40 ? 3 : 1,
    });
  const options = line.options.includes(line.value) ? line.options : [line.value, ...line.options];
  return choiceField({
    label: texts.settingValue,
    options: options.map((option): [string, string] => [option, option || texts.emptyValue]),
    value: line.value,
  });
}
