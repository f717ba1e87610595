/** The first view: what waits for whoever is asking. */
import type { Today } from "../../shared/overview/showToday.ts";
import { pairRow } from "../pairs/pairRow.ts";
import { button, el, rowList } from "./dom.ts";
import { type Frame, loaded } from "./frame.ts";
import { heading } from "./heading.ts";
import { sidebarTexts as texts } from "./sidebarTexts.ru.ts";

type Item = Today["items"][number];

export function todayView(frame: Frame): HTMLElement {
  return el(
    "section",
    {},
    heading(texts.views.today),
    loaded(
      "showToday",
      () => ({}),
      (answer) => draw(frame, answer),
    ).element,
  );
}

function draw(frame: Frame, { items, pairs, morePairs }: Today): HTMLElement {
  const waits = items.filter((item) => item.count > 0);
  return el(
    "div",
    {},
    waits.length === 0
      ? el(
          "div",
          { class: "empty" },
          el("p", { text: texts.todayEmpty }),
          el("p", { class: "quiet", text: texts.todayHint }),
        )
      : rowList(
          texts.todayWaits,
          waits.map((item) => itemRow(frame, item)),
        ),
    pairs.length > 0 && el("h2", { text: texts.todayPairs }),
    pairs.length > 0 &&
      rowList(
        texts.todayPairs,
        pairs.map((pair) => pairRow(pair, (id) => frame.open("pair", id))),
      ),
    morePairs > 0 && button(texts.todayMorePairs(morePairs), () => frame.open("pairs"), "link"),
  );
}

function itemRow(frame: Frame, item: Item): HTMLElement {
  const press = () => (item.view === "import" ? void frame.openImport() : frame.open(item.view, item.only));
  return el(
    "button",
    { type: "button", class: "row item", on: { click: press } },
    item.view !== "import" && el("span", { class: "count", text: String(item.count) }),
    el("span", { class: "grow", text: item.title }),
    el("span", { class: "arrow", "aria-hidden": "true", text: "›" }),
  );
}
