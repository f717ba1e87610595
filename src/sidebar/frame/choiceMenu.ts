/** A row of buttons that each open a form in their place, under their own words; closing it gives the focus back. */
import { button, el, fill } from "./dom.ts";

export interface MenuChoice {
  text: string;
  /** What is read aloud where the text alone does not tell. */
  label?: string;
  form: (close: () => void) => HTMLElement;
}

export function choiceMenu(label: string, offered: readonly MenuChoice[]): HTMLElement {
  const place = el("div", {});
  const close = (focused?: number) => {
    const buttons = offered.map((choice, index) => button(choice.text, () => open(index), "small", choice.label));
    fill(place, el("div", { class: "actions", role: "group", "aria-label": label }, ...buttons));
    if (focused !== undefined) buttons[focused]?.focus();
  };
  const open = (index: number) => {
    const choice = offered[index];
    const form = choice?.form(() => close(index));
    if (form?.querySelector("h3") === null) form.prepend(el("h3", { text: choice?.text ?? "", tabindex: -1 }));
    fill(place, form);
    (form?.querySelector<HTMLElement>("select, input, textarea") ?? form?.querySelector("h3"))?.focus();
  };
  close();
  return place;
}
