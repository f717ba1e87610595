/** The title of a view. */
import { el } from "./dom.ts";

/** The view's title; opening a view moves the focus here, so that it is read aloud. */
export function heading(text: string): HTMLHeadingElement {
  return el("h1", { text, tabindex: -1 });
}
