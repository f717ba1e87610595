/** The way to every view: the daily ones in a row, the others in the list «Ещё». */

import { checkViewTexts } from "../../shared/checks/checkViewTexts.ru.ts";
import { bankViewTexts } from "../banks/bankViewTexts.ru.ts";
import { handViewTexts } from "../hands/handViewTexts.ru.ts";
import { programmeViewTexts } from "../programmes/programmeViewTexts.ru.ts";
import { recordViewTexts } from "../records/recordViewTexts.ru.ts";
import { roadmapViewTexts } from "../roadmap/roadmapViewTexts.ru.ts";
import { doctorViewTexts } from "../workbook/doctorViewTexts.ru.ts";
import { yearViewTexts } from "../years/yearViewTexts.ru.ts";
import { el } from "./dom.ts";
import type { Frame, ViewName } from "./frame.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";
import { undoButton } from "./undo.ts";

interface Entry {
  view: ViewName;
  title: string;
  /** Views that are opened from this one. */
  leadsTo?: readonly ViewName[];
  department?: true;
  parameter?: string;
}

const daily: readonly Entry[] = [
  { view: "today", title: texts.views.today },
  { view: "people", title: texts.views.people, leadsTo: ["person", "route"] },
  { view: "waiting", title: texts.views.waiting },
  { view: "pairs", title: texts.views.pairs, leadsTo: ["pair"] },
];

const others: readonly Entry[] = [
  { view: "programmes", title: programmeViewTexts.listTitle, leadsTo: ["programme"] },
  { view: "banks", title: bankViewTexts.title },
  { view: "roadmap", title: roadmapViewTexts.roadmap },
  { view: "events", title: roadmapViewTexts.events, leadsTo: ["event"] },
  { view: "surveys", title: texts.views.surveys },
  { view: "indicators", title: texts.views.indicators },
  { view: "check", title: checkViewTexts.title },
  { view: "hands", title: handViewTexts.title },
  { view: "organisation", title: recordViewTexts.organisation },
  { view: "records", title: recordViewTexts.records },
  { view: "years", title: yearViewTexts.title, department: true },
  { view: "settings", title: texts.views.settings },
  { view: "doctor", title: doctorViewTexts.title, department: true },
];

export function navigation(frame: Frame, current: ViewName, parameter: string): HTMLElement {
  const isCurrent = ({ view, leadsTo = [] }: Entry) => view === current || leadsTo.includes(current);
  const entryButton = (entry: Entry) =>
    el("button", {
      type: "button",
      text: entry.title,
      "aria-current": isCurrent(entry) ? "page" : undefined,
      on: { click: () => frame.open(entry.view, entry.parameter) },
    });
  const mine = others.filter((entry) => entry.department !== true || frame.me.role === "department");
  const more = el(
    "details",
    { class: "more" },
    el("summary", { text: texts.moreViews, "data-current": mine.some(isCurrent) }),
    el("div", { class: "menu" }, ...mine.map(entryButton), importButton(frame), undoButton(frame, current, parameter)),
  );
  more.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !more.open) return;
    more.open = false;
    more.querySelector("summary")?.focus();
  });
  more.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget !== null && !more.contains(relatedTarget as Node)) more.open = false;
  });
  return el("nav", { "aria-label": texts.navigation }, ...daily.map(entryButton), more);
}

/** The list «Ещё» closes when something else is clicked. */
export function closeMenusOutside(page: Document): void {
  page.addEventListener("pointerdown", ({ target }) => {
    for (const menu of page.querySelectorAll<HTMLDetailsElement>(".more[open]"))
      if (!menu.contains(target as Node)) menu.open = false;
  });
}

function importButton(frame: Frame): HTMLElement | false {
  if (frame.me.role !== "department") return false;
  return el("button", { type: "button", text: texts.importFile, on: { click: () => void frame.openImport() } });
}
