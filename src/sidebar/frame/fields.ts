/** Labelled inputs; each knows its value and says in words what is wrong with it. */

import { isDay } from "../../shared/language/day.ts";
import type { Dictionary } from "../../shared/language/dictionary.ts";
import { el } from "./dom.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export interface Field<Value> {
  element: HTMLElement;
  value(): Value;
  /** Shows the fault at the input and returns true, or clears it. */
  faulty(): boolean;
  focus(): void;
}

interface Common {
  label: string;
  help?: string;
}

let lastId = 0;
function newElementId(): string {
  lastId += 1;
  return `f${lastId}`;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function labelled<Value>(
  { label, help }: Common,
  control: Control,
  value: () => Value,
  fault: (value: Value) => string | null,
): Field<Value> {
  const id = newElementId();
  const faultText = el("span", { class: "fault", id: `${id}-fault` });
  const helpText = help === undefined ? null : el("span", { class: "help", id: `${id}-help`, text: help });
  control.id = id;
  control.setAttribute("aria-describedby", helpText === null ? faultText.id : `${helpText.id} ${faultText.id}`);
  return {
    element: el("div", { class: "field" }, el("label", { for: id, text: label }), control, helpText, faultText),
    value,
    faulty: () => {
      const sentence = fault(value());
      faultText.textContent = sentence ?? "";
      if (sentence === null) control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
      return sentence !== null;
    },
    focus: () => control.focus(),
  };
}

interface TextTraits extends Common {
  limit: number;
  value?: string;
  required?: boolean;
  lines?: number;
  /** What is wrong with a text that is there. */
  fault?: (text: string) => string | null;
}

/** Empty text is undefined: the protocol knows absent notes, not empty ones. */
export function textField({
  limit,
  value = "",
  required = false,
  lines = 1,
  fault = () => null,
  ...common
}: TextTraits): Field<string | undefined> {
  const control =
    lines > 1
      ? el("textarea", { rows: lines, maxlength: limit })
      : el("input", { type: "text", maxlength: limit, autocomplete: "off" });
  control.value = value;
  const read = () => control.value.trim() || undefined;
  return labelled(common, control, read, (text) =>
    text === undefined ? (required ? texts.missing(common.label) : null) : fault(text),
  );
}

export interface DayTraits extends Common {
  value: string;
  /** The first day that may be chosen; 2000 unless said. */
  first?: string;
  /** The last day that may be chosen. */
  last?: string;
  /** The day of another field that must not be later, and what to say when it is. */
  notBefore?: { day: () => string; fault: string };
  optional?: boolean;
}

export function dayField({
  value,
  first = "2000-01-01",
  last,
  notBefore,
  optional = false,
  ...common
}: DayTraits): Field<string> {
  const control = el("input", { type: "date", min: first, max: last ?? "2100-12-31" });
  control.value = value;
  return labelled(
    common,
    control,
    () => control.value,
    (day) => {
      // A half-typed day reads as no day at all.
      if (optional && day === "" && !control.validity.badInput) return null;
      if (!isDay(day) || day < first || day > "2100-12-31") return texts.badDay(common.label);
      if (notBefore !== undefined && day < notBefore.day()) return notBefore.fault;
      return last !== undefined && day > last ? texts.lateDay(common.label) : null;
    },
  );
}

/** A day, or nothing. */
export function optionalDayField(traits: DayTraits): Field<string | undefined> {
  const field = dayField({ ...traits, optional: true });
  return { ...field, value: () => field.value() || undefined };
}

interface NumberTraits extends Common {
  min: number;
  max: number;
  value?: number;
  whole?: boolean;
  required?: boolean;
}

/** A number, or nothing. */
export function numberField(traits: NumberTraits): Field<number | undefined> {
  const { min, max, value, whole = true, required = false, ...common } = traits;
  const control = el("input", {
    type: "text",
    inputmode: whole ? "numeric" : "decimal",
    maxlength: 6,
    autocomplete: "off",
  });
  control.value = value === undefined ? "" : String(value).replace(".", ",");
  const read = () => (control.value.trim() === "" ? undefined : Number(control.value.trim().replace(",", ".")));
  return labelled(common, control, read, (number) => {
    if (number === undefined) return required ? texts.missing(common.label) : null;
    const fits = number >= min && number <= max && (!whole || Number.isInteger(number));
    return fits ? null : texts.badNumber(common.label, min, max, whole);
  });
}

/** Yes or no. */
export function flagField({ label, help, value }: Common & { value: boolean }): Field<boolean> {
  const box = el("input", { type: "checkbox", id: newElementId() });
  box.checked = value;
  const helpText = help === undefined ? null : el("span", { class: "help", id: `${box.id}-help`, text: help });
  if (helpText !== null) box.setAttribute("aria-describedby", helpText.id);
  return {
    element: el("div", { class: "field" }, el("label", { class: "check" }, box, el("span", { text: label })), helpText),
    value: () => box.checked,
    faulty: () => false,
    focus: () => box.focus(),
  };
}

interface ChoiceTraits<Code extends string> extends Common {
  options: readonly (readonly [code: Code, label: string])[];
  value: Code;
  required?: boolean;
  changed?: (code: Code) => void;
}

export function choiceField<Code extends string>({
  options,
  value,
  required = false,
  changed,
  ...common
}: ChoiceTraits<Code>): Field<Code> {
  const control = el("select", {}, ...options.map(([code, label]) => el("option", { value: code, text: label })));
  control.value = value;
  const read = () => control.value as Code;
  if (changed !== undefined) control.addEventListener("change", () => changed(read()));
  return labelled(common, control, read, (code) => (required && code === "" ? texts.missing(common.label) : null));
}

/** One of the options, or none. */
export function optionalChoiceField({
  none,
  options,
  ...common
}: Common & { none: string; options: ChoiceTraits<string>["options"] }): Field<string | undefined> {
  const field = choiceField({ ...common, options: [["", none], ...options], value: "" });
  return { ...field, value: () => field.value() || undefined };
}

export function optionsOf<Code extends string>(dictionary: Dictionary<Code>): [Code, string][] {
  return dictionary.codes.map((code) => [code, dictionary.label(code)]);
}

interface ChecksTraits<Code extends string> extends Common {
  options: readonly (readonly [code: Code, label: string])[];
  value?: readonly Code[];
  required?: boolean;
}

/** Any number of choices. */
export function checksField<Code extends string>({
  label,
  help,
  options,
  value = [],
  required = false,
}: ChecksTraits<Code>): Field<Code[]> {
  const boxes = options.map(([code]) => {
    const box = el("input", { type: "checkbox", value: code });
    box.checked = value.includes(code);
    return box;
  });
  const faultText = el("span", { class: "fault", id: `${newElementId()}-fault` });
  const lines = boxes.map((box, index) =>
    el("label", { class: "check" }, box, el("span", { text: options[index]?.[1] ?? "" })),
  );
  const read = () => boxes.filter((box) => box.checked).map((box) => box.value as Code);
  return {
    element: el(
      "fieldset",
      { class: "field", "aria-describedby": faultText.id },
      el("legend", { text: label }),
      help !== undefined && el("span", { class: "help", text: help }),
      ...lines,
      faultText,
    ),
    value: read,
    faulty: () => {
      const missing = required && read().length === 0;
      faultText.textContent = missing ? texts.missingChoice(label) : "";
      return missing;
    },
    focus: () => boxes[0]?.focus(),
  };
}
