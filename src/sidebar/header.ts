/** Who is asking, and the way to every view. */

import { doctorViewTexts } from "../shared/doctorViewTexts.ru.ts";
import type { WhoAmI } from "../shared/domain/answers.ts";
import { sidebarTexts as texts } from "../shared/sidebarTexts.ru.ts";
import { el } from "./dom.ts";
import type { Frame, ViewName } from "./frame.ts";
import { undoButton } from "./undo.ts";

export function header(frame: Frame, current: ViewName, parameter: string): HTMLElement[] {
  const open = current === "pair" ? "pairs" : current === "person" ? "people" : current;
  const tab = (name: ViewName, text: string) =>
    el("button", {
      type: "button",
      text,
      "aria-current": name === open ? "page" : undefined,
      on: { click: () => frame.open(name) },
    });
  const names = Object.keys(texts.views) as (keyof typeof texts.views)[];
  const tabs = names.map((name) => tab(name, texts.views[name]));
  if (frame.me.role === "department") {
    tabs.push(tab("doctor", doctorViewTexts.title));
    tabs.push(el("button", { type: "button", text: texts.importFile, on: { click: () => void frame.openImport() } }));
  }
  return [
    el(
      "p",
      { class: "me" },
      el("span", { text: `${texts.you}: ` }),
      el("b", { text: frame.me.email }),
      ` — ${placeOf(frame.me)}`,
    ),
    el("nav", { "aria-label": texts.navigation }, ...tabs),
    undoButton(frame, current, parameter),
  ];
}

export function placeOf(me: Pick<WhoAmI, "role" | "organisations">): string {
  const [first, ...others] = me.organisations;
  if (me.role === "department" || first === undefined) return texts.department;
  return others.length === 0 ? first.name : texts.manyOrganisations(first.name, others.length);
}
