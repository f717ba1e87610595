/** Makes an element. `text` is always a text node; nothing here parses HTML. */
export interface Traits {
  class?: string;
  text?: string;
  on?: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
  style?: Partial<CSSStyleDeclaration>;
  [attribute: string]: unknown;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  traits: Traits = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") element.textContent = String(value);
    else if (name === "on") listen(element, value as Record<string, EventListener>);
    else if (name === "style") Object.assign(element.style, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null));
  return element;
}

function listen(element: HTMLElement, handlers: Record<string, EventListener>): void {
  for (const [name, handler] of Object.entries(handlers)) element.addEventListener(name, handler);
}

const svgSpace = "http://www.w3.org/2000/svg";

/** A 24-unit icon drawn from one path. */
export function icon(path: string, size = 18): SVGSVGElement {
  const svg = document.createElementNS(svgSpace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("width", String(size));
  svg.setAttribute("height", String(size));
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(svgSpace, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const icons = {
  undo: "M12.5 8c-2.65 0-5.05.99-6.9 2.6L2 7v9h9l-3.62-3.62A8 8 0 0 1 12.5 10.5a7.99 7.99 0 0 1 7.58 5.5l2.37-.78A10.5 10.5 0 0 0 12.5 8z",
  redo: "M18.4 10.6A10.4 10.4 0 0 0 11.5 8a10.5 10.5 0 0 0-9.95 7.22l2.37.78a7.99 7.99 0 0 1 7.58-5.5c1.95 0 3.73.72 5.12 1.88L13 16h9V7l-3.6 3.6z",
  bold: "M15.6 10.8A4 4 0 0 0 13.5 4H7v14h7.05a4.1 4.1 0 0 0 1.55-7.2zM10 6.5h3a1.5 1.5 0 0 1 0 3h-3v-3zm3.5 9H10v-3h3.5a1.5 1.5 0 0 1 0 3z",
  italic: "M10 4v3h2.2l-3.4 8H6v3h8v-3h-2.2l3.4-8H18V4z",
  fill: "M16.6 8.9 7.6 0 6.2 1.4l2.4 2.4-5.2 5.1a1.5 1.5 0 0 0 0 2.2l5.5 5.5a1.5 1.5 0 0 0 2.1 0l5.5-5.5a1.5 1.5 0 0 0 .1-2.2zM5.2 10 10 5.2l4.8 4.8H5.2zM19 11.5s-2 2.2-2 3.5a2 2 0 0 0 4 0c0-1.3-2-3.5-2-3.5zM2 20h20v4H2z",
  left: "M15 15H3v2h12v-2zm0-8H3v2h12V7zM3 13h18v-2H3v2zm0 8h18v-2H3v2zM3 3v2h18V3H3z",
  center: "M7 15v2h10v-2H7zm-4 6h18v-2H3v2zm0-8h18v-2H3v2zm4-6v2h10V7H7zM3 3v2h18V3H3z",
  right: "M3 21h18v-2H3v2zm6-4h12v-2H9v2zm-6-4h18v-2H3v2zm6-4h12V7H9v2zM3 3v2h18V3H3z",
  wrap: "M4 19h6v-2H4v2zM20 5H4v2h16V5zm-3 6H4v2h13.3a2 2 0 0 1 0 4H15v-2l-3 3 3 3v-2h2a4 4 0 0 0 0-8z",
  filter: "M10 18h4v-2h-4v2zM3 6v2h18V6H3zm3 7h12v-2H6v2z",
  plus: "M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6z",
  list: "M3 18h18v-2H3v2zm0-5h18v-2H3v2zm0-7v2h18V6H3z",
  close: "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z",
  before: "M15.4 7.4 14 6l-6 6 6 6 1.4-1.4L10.8 12z",
  after: "M10 6 8.6 7.4 13.2 12l-4.6 4.6L10 18l6-6z",
  down: "M7 10l5 5 5-5z",
  lock: "M18 8h-1V6A5 5 0 0 0 7 6v2H6a2 2 0 0 0-2 2v10c0 1.1.9 2 2 2h12a2 2 0 0 0 2-2V10a2 2 0 0 0-2-2zm-6 9a2 2 0 1 1 0-4 2 2 0 0 1 0 4zm3.1-9H8.9V6a3.1 3.1 0 0 1 6.2 0v2z",
  saved: "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z",
  calendar:
    "M19 4h-1V2h-2v2H8V2H6v2H5a2 2 0 0 0-2 2v14c0 1.1.9 2 2 2h14a2 2 0 0 0 2-2V6a2 2 0 0 0-2-2zm0 16H5V9h14v11z",
  sheet:
    "M19 3H5a2 2 0 0 0-2 2v14c0 1.1.9 2 2 2h14a2 2 0 0 0 2-2V5a2 2 0 0 0-2-2zM9 19H5v-4h4v4zm0-6H5V9h4v4zm10 6h-8v-4h8v4zm0-6h-8V9h8v4z",
};
