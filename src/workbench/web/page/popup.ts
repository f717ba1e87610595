/** Menus and floating boxes. */

import { el } from "./dom.ts";

export interface Item {
  label: string;
  act?: () => void;
  keys?: string;
  checked?: boolean;
  disabled?: boolean;
  items?: Item[];
  separator?: boolean;
  colour?: string;
}

export const separator: Item = { label: "", separator: true };

let closeCurrent: (() => void) | null = null;

export function closePopups(): void {
  closeCurrent?.();
}

/** Shows a menu below or beside a box; arrows, Enter, Esc and letters work; `sideways` moves along a menu bar. */
export function showMenu(
  items: Item[],
  at: DOMRect,
  options: { sideways?: (step: number) => void; label: string },
): void {
  closePopups();
  const returnTo = document.activeElement;
  const layers: HTMLElement[] = [];
  const close = (restore = true) => {
    for (const layer of layers) layer.remove();
    document.removeEventListener("pointerdown", onOutside, true);
    window.removeEventListener("blur", onBlur);
    closeCurrent = null;
    if (restore && returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus();
  };
  const onOutside = (event: Event) => {
    if (!layers.some((layer) => layer.contains(event.target as Node))) close(false);
  };
  const onBlur = () => close(false);
  const open = (list: Item[], box: DOMRect, beside: boolean, depth: number) => {
    while (layers.length > depth) layers.pop()?.remove();
    const layer = el("div", { class: "menu", role: "menu", "aria-label": options.label });
    for (const item of list) layer.append(row(item, depth));
    layer.addEventListener("keydown", (event) => onKey(event, layer, depth));
    document.body.append(layer);
    layers.push(layer);
    place(layer, box, beside);
    return layer;
  };
  const row = (item: Item, depth: number): HTMLElement => {
    if (item.separator) return el("div", { class: "separator", role: "separator" });
    const button = el("button", {
      type: "button",
      role: item.checked === undefined ? "menuitem" : "menuitemcheckbox",
      "aria-checked": item.checked === undefined ? undefined : String(item.checked),
      "aria-haspopup": item.items ? "menu" : undefined,
      disabled: item.disabled,
      tabindex: -1,
    });
    const mark = el("span", { class: "mark", text: item.checked ? "✓" : "" });
    if (item.colour !== undefined) mark.append(el("i", { class: "swatch", style: { backgroundColor: item.colour } }));
    button.append(
      mark,
      el("span", { class: "label", text: item.label }),
      el("span", { class: "keys", text: item.items ? "►" : (item.keys ?? "") }),
    );
    const choose = () => {
      if (item.items) {
        open(item.items, button.getBoundingClientRect(), true, depth + 1)
          .querySelector<HTMLElement>("button:enabled")
          ?.focus();
        return;
      }
      close();
      item.act?.();
    };
    button.addEventListener("click", choose);
    button.addEventListener("pointerenter", () => {
      button.focus();
      if (item.items) open(item.items, button.getBoundingClientRect(), true, depth + 1);
      else while (layers.length > depth + 1) layers.pop()?.remove();
    });
    return button;
  };
  const onKey = (event: KeyboardEvent, layer: HTMLElement, depth: number) => {
    const buttons = [...layer.querySelectorAll<HTMLButtonElement>("button:enabled")];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const focus = (index: number) => buttons[(index + buttons.length) % buttons.length]?.focus();
    event.stopPropagation();
    if (event.key === "ArrowDown") focus(now + 1);
    else if (event.key === "ArrowUp") focus(now < 0 ? -1 : now - 1);
    else if (event.key === "Home") focus(0);
    else if (event.key === "End") focus(-1);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "ArrowRight" && buttons[now]?.getAttribute("aria-haspopup")) buttons[now]?.click();
    else if (event.key === "ArrowLeft" && depth > 0) {
      layers.pop()?.remove();
      layers.at(-1)?.querySelector<HTMLElement>("button[aria-haspopup]")?.focus();
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      if (!options.sideways) return;
      close();
      options.sideways(event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key.length === 1 && event.key !== " ") {
      const letter = event.key.toLowerCase();
      const order = [...buttons.slice(now + 1), ...buttons.slice(0, now + 1)];
      order.find((button) => button.querySelector(".label")?.textContent?.toLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
  };
  closeCurrent = () => close(false);
  open(items, at, false, 0).querySelector<HTMLElement>("button:enabled")?.focus();
  document.addEventListener("pointerdown", onOutside, true);
  window.addEventListener("blur", onBlur);
}

/** Puts a floating element below a box, or beside it, inside the window. */
export function place(layer: HTMLElement, box: DOMRect, beside = false): void {
  const size = layer.getBoundingClientRect();
  const left = beside ? box.right : box.left;
  const top = beside ? box.top - 6 : box.bottom;
  const fitsRight = left + size.width <= innerWidth - 4;
  const fitsBelow = top + size.height <= innerHeight - 4;
  layer.style.left = `${Math.max(4, fitsRight ? left : beside ? box.left - size.width : innerWidth - size.width - 4)}px`;
  layer.style.top = `${Math.max(4, fitsBelow ? top : beside ? innerHeight - size.height - 4 : Math.max(4, box.top - size.height))}px`;
}

/** A floating panel that closes on a press outside, on Esc, or by its own close function. */
export function showPanel(content: HTMLElement, at: DOMRect, onClose: () => void = () => undefined): () => void {
  closePopups();
  const close = () => {
    content.remove();
    document.removeEventListener("pointerdown", onOutside, true);
    closeCurrent = null;
    onClose();
  };
  const onOutside = (event: Event) => {
    if (!content.contains(event.target as Node)) close();
  };
  content.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.body.append(content);
  place(content, at);
  document.addEventListener("pointerdown", onOutside, true);
  closeCurrent = close;
  return close;
}
