/** One mentee who waits for a mentor, as a row of a list. */
import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { deficitAreas } from "../../shared/register/vocabulary.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { lifePanelTexts as life } from "./sidebarLifeTexts.ru.ts";

export function waitingRow(line: WaitingLine, open: () => void): HTMLButtonElement {
  return el(
    "button",
    { type: "button", class: "row", on: { click: open } },
    el("b", { text: line.name }),
    el("span", { class: "line", text: [line.position, line.organisation].filter(Boolean).join(" · ") }),
    el("span", { class: "line quiet", text: `${texts.needs}: ${deficitWords(line)}` }),
    el("span", { class: "line quiet", text: texts.waitingSince(shownDay(line.since), line.days) }),
    line.unmatched !== "" && el("span", { class: "line quote", text: life.unmatchedMark(line.unmatched) }),
  );
}

export function deficitWords(line: Pick<WaitingLine, "deficits">): string {
  return line.deficits.map(deficitAreas.label).join(", ") || texts.noNeeds;
}
