/** Programmes of the year's pairs: who has none, whose waits, who is behind, which are worth sharing. */
import type { ProgrammeLine } from "../../shared/programmes/answers.ts";
import { shownDay } from "../frame/day.ts";
import { bar, el, rowList } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { paged } from "../frame/paged.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

type Filter = keyof typeof texts.filters;
const page = 30;
const memory = "programmes.filter";

export function programmesView(frame: Frame): HTMLElement {
  const filter = choiceField<Filter>({
    label: texts.filter,
    options: Object.entries(texts.filters) as [Filter, string][],
    value: (frame.memory.get(memory) as Filter | undefined) ?? "all",
    changed: (code) => {
      frame.memory.set(memory, code);
      void list.reload();
    },
  });
  const list = loaded(
    "listProgrammes",
    () => ({ filter: filter.value() }),
    (found) => draw(frame, found),
  );
  return el("section", {}, heading(texts.listTitle), filter.element, list.element);
}

function draw(frame: Frame, found: readonly ProgrammeLine[]): HTMLElement {
  if (found.length === 0) return el("p", { class: "empty", text: texts.empty });
  const count = el("p", { class: "quiet", role: "status" });
  const list = paged(found, page, (part) => {
    count.textContent = texts.count(part.length, found.length);
    return rowList(
      texts.listTitle,
      part.map((line) => row(frame, line)),
    );
  });
  return el("div", {}, count, list);
}

function row(frame: Frame, line: ProgrammeLine): HTMLElement {
  const state =
    line.programmeId === ""
      ? texts.none
      : line.approvedOn === ""
        ? texts.notApproved
        : texts.approved(shownDay(line.approvedOn), "");
  const words = [
    el(
      "span",
      { class: "line apart" },
      el("b", { text: line.own ? `${line.mentor} → ${line.mentee}` : line.organisation }),
      el("span", { class: "quiet", text: line.own ? line.pairId : texts.foreign }),
    ),
    line.goal !== "" && el("span", { class: "line", text: line.goal }),
    el("span", {
      class: "line quiet",
      text: [state, line.effective && texts.effective, line.kind].filter(Boolean).join(" · "),
    }),
    line.linesAll > 0 &&
      el(
        "span",
        { class: "line withBar" },
        bar(line.linesDone / line.linesAll),
        el("span", { class: "quiet", text: sidebarTexts.planProgress(line.linesDone, line.linesAll) }),
      ),
    line.behind.length > 0 && el("span", { class: "line fault", text: line.behind.join("; ") }),
  ];
  if (!line.own) return el("div", { class: "card" }, ...words);
  const press = () => frame.open("programme", line.pairId);
  return el("button", { type: "button", class: "row", on: { click: press } }, ...words);
}
