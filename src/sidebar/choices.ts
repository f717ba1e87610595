/** A row of buttons that each open a form in their place; closing it gives the focus back to the button. */
import { button, el, fill } from "./dom.ts";

export interface Choice {
  text: string;
  /** What is read aloud where the text alone does not tell. */
  label?: string;
  form: (close: () => void) => HTMLElement;
}

export function choices(label: string, offered: readonly Choice[]): HTMLElement {
  const place = el("div", {});
  const close = (focused?: number) => {
    const buttons = offered.map((choice, index) => button(choice.text, () => open(index), "small", choice.label));
    fill(place, el("div", { class: "actions", role: "group", "aria-label": label }, ...buttons));
    if (focused !== undefined) buttons[focused]?.focus();
  };
  const open = (index: number) => {
    const form = offered[index]?.form(() => close(index));
    fill(place, form);
    form?.querySelector<HTMLElement>("h3, select, input, textarea")?.focus();
  };
  close();
  return place;
}
