/** A long list a page at a time; the button says how many are left. */
import { button, el, fill } from "./dom.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export function paged<Row>(
  rows: readonly Row[],
  size: number,
  draw: (part: readonly Row[]) => HTMLElement,
): HTMLElement {
  const place = el("div", {});
  const show = (count: number) => {
    const list = draw(rows.slice(0, count));
    fill(
      place,
      list,
      moreButton(rows.length - count, () => focusRow(show(count + size), count)),
    );
    return list;
  };
  show(size);
  return place;
}

export function moreButton(left: number, press: () => void): HTMLButtonElement | false {
  return left > 0 && button(texts.more(left), press);
}

/** The pressed button is gone: whoever goes by keyboard goes on at the first new row. */
export function focusRow(list: HTMLElement, index: number): void {
  list.children[index]?.querySelector<HTMLElement>("input, button, a")?.focus();
}
