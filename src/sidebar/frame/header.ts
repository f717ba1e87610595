/** The top of the panel: who is asking, and the way to every view. */
import type { WhoAmI } from "../../shared/overview/whoAmI.ts";
import { el } from "./dom.ts";
import type { Frame, ViewName } from "./frame.ts";
import { navigation } from "./navigation.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

export function header(frame: Frame, current: ViewName, parameter: string): HTMLElement[] {
  return [
    el(
      "p",
      { class: "me" },
      el("span", { text: `${texts.you}: ` }),
      el("b", { text: frame.me.email }),
      ` — ${rolePlace(frame.me)}`,
    ),
    navigation(frame, current, parameter),
  ];
}

export function rolePlace(me: Pick<WhoAmI, "role" | "organisations">): string {
  const [first, ...others] = me.organisations;
  if (me.role === "department" || first === undefined) return texts.department;
  return others.length === 0 ? first.name : texts.manyOrganisations(first.name, others.length);
}
