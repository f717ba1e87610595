/** A form that checks its fields, and while it saves can neither be changed nor sent twice. */

import { button, el } from "./dom.ts";
import type { Field } from "./fields.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

/** Fields, and what they say as part of a request. */
export interface FormPart<Said> {
  fields: Field<unknown>[];
  value(): Said;
}

export interface FormTraits {
  fields: Field<unknown>[];
  submit: string;
  /** Called only with sound fields. */
  act: () => Promise<void>;
  cancel?: () => void;
  label?: string;
  look?: "primary" | "plain";
}

export function actionForm({ fields, submit, act, cancel, label, look = "primary" }: FormTraits): HTMLFormElement {
  const send = el("button", { type: "submit", class: `button ${look}`, text: submit });
  const form = el(
    "form",
    { class: "form", novalidate: true, "aria-label": label },
    ...fields.map((field) => field.element),
    el("div", { class: "actions" }, send, cancel && button(texts.cancel, cancel)),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const faulty = fields.filter((field) => field.faulty());
    if (faulty.length > 0) faulty[0]?.focus();
    else void whileSaving(form, send, act);
  });
  return form;
}

/** Disables every control of the scope until the work is over; the pressed button says so. */
async function whileSaving(scope: HTMLElement, pressed: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  const selector = "button:enabled, input:enabled, select:enabled, textarea:enabled";
  const controls = [...scope.querySelectorAll<HTMLButtonElement>(selector)];
  const words = pressed.textContent;
  for (const control of controls) control.disabled = true;
  pressed.textContent = texts.saving;
  scope.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    for (const control of controls) control.disabled = false;
    pressed.textContent = words;
    scope.removeAttribute("aria-busy");
    if (pressed.isConnected && document.activeElement === document.body) pressed.focus();
  }
}

/** A button that works as a form without fields. */
export function actionButton(
  text: string,
  act: () => Promise<void>,
  traits: { look?: "primary" | "plain" | "small"; label?: string; scope?: () => HTMLElement } = {},
): HTMLButtonElement {
  const pressed = button(
    text,
    () => void whileSaving(traits.scope?.() ?? (pressed.parentElement as HTMLElement), pressed, act),
    traits.look,
    traits.label,
  );
  return pressed;
}
