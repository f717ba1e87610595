/** Builds elements; text only ever becomes text. */
import { webAddress } from "./webAddress.ts";

type Child = Node | string | null | undefined | false;

export interface Traits {
  class?: string;
  text?: string;
  on?: { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
  [attribute: string]: unknown;
}

export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { text, on, ...attributes } = traits;
  if (text !== undefined) element.textContent = text;
  for (const [name, listener] of Object.entries(on ?? {})) element.addEventListener(name, listener as EventListener);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Puts the children in place of what the element held. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren(...present(children));
}

function present(children: Child[]): (Node | string)[] {
  return children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false);
}

type ButtonLook = "primary" | "plain" | "link" | "small";

export function button(text: string, press: () => void, look: ButtonLook = "plain", label?: string): HTMLButtonElement {
  return el("button", { type: "button", class: `button ${look}`, text, "aria-label": label, on: { click: press } });
}

/** A list whose rows hold a button of class `row`: the up and down arrows move between them. */
export function rowList(label: string, rows: HTMLElement[]): HTMLUListElement {
  const list = el("ul", { class: "rows", "aria-label": label }, ...rows.map((row) => el("li", {}, row)));
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const targets = [...list.querySelectorAll<HTMLElement>(".row")];
    const at = targets.indexOf(event.target as HTMLElement);
    const next = at < 0 ? undefined : targets[at + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
  return list;
}

/** A share of a whole as a bar; the words beside it say the same. */
export function bar(share: number): HTMLElement {
  const filled = el("span", {});
  filled.style.width = `${Math.max(0, Math.min(100, Math.round(share * 100)))}%`;
  return el("span", { class: "bar", "aria-hidden": "true" }, filled);
}

/** A link that can only lead to a web page. */
export function webLink(text: string, address: string): HTMLElement | null {
  const href = webAddress(address, document.baseURI);
  if (href === null) return null;
  return el("a", { class: "button plain", href, target: "_blank", rel: "noopener noreferrer", text });
}

export function facts(...lines: [name: string, value: string | Node][]): HTMLElement {
  return el(
    "dl",
    { class: "facts" },
    ...lines.map(([name, value]) => el("div", {}, el("dt", { text: name }), el("dd", {}, value))),
  );
}
