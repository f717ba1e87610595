/** The region's figures: municipalities in rows, indicators in columns, the sums below. */
import type { RegionFigure, RegionShown } from "../../shared/region/answers.ts";
import { csvText } from "../frame/csv.ts";
import { button, el, fill } from "../frame/dom.ts";
import { choiceField } from "../frame/fields.ts";
import { sentenceOf } from "../frame/frame.ts";
import { saveText } from "../frame/saveText.ts";
import { ask } from "../frame/server.ts";
import { regionViewTexts as texts } from "./regionViewTexts.ru.ts";

export function regionTable(first: RegionShown): { element: HTMLElement; show(schoolYear?: number): Promise<void> } {
  const place = el("div", {});
  const element = el("section", {}, el("h2", { text: texts.region }), place);
  const put = (region: RegionShown) =>
    fill(
      place,
      drawn(region, (year) => void show(year)),
    );
  const show = async (schoolYear?: number) => {
    const outcome = await ask("showRegion", schoolYear === undefined ? {} : { schoolYear });
    if ("done" in outcome) put(outcome.done);
    else fill(place, el("p", { role: "alert", text: sentenceOf(outcome) }));
  };
  put(first);
  return { element, show };
}

function drawn(region: RegionShown, choose: (schoolYear: number) => void): HTMLElement {
  if (region.years.length === 0) return el("p", { class: "empty", text: texts.nothing });
  const choice = choiceField({
    label: texts.year,
    options: region.years.map(({ schoolYear, label }): [string, string] => [String(schoolYear), label]),
    value: String(region.schoolYear),
  });
  choice.element.addEventListener("change", () => choose(Number(choice.value())));
  const label = region.years.find(({ schoolYear }) => schoolYear === region.schoolYear)?.label ?? "";
  const missing = region.missing.length === 0 ? texts.everybody : texts.missing(region.missing);
  return el(
    "div",
    {},
    choice.element,
    el("div", { class: "wide" }, table(region)),
    el("ul", {}, ...region.indicators.map(({ indicator, title }) => el("li", { text: `${indicator}. ${title}` }))),
    el("p", { text: missing }),
    ...region.notes.map((text) => el("p", { text })),
    button(texts.saveTable, () => saveText(texts.tableFile(label), csvText(rowsOf(region)))),
  );
}

function table(region: RegionShown): HTMLElement {
  const heads = [
    texts.municipality,
    texts.reportOn,
    ...region.indicators.map((one) => texts.number(one.indicator, one.unit)),
  ];
  const target = region.indicators.map((one) => (one.target === null ? "—" : String(one.target).replace(".", ",")));
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...heads.map((text) => el("th", { scope: "col", text })))),
    el(
      "tbody",
      {},
      ...region.municipalities.map(({ municipality, reportOn, closed, figures }) =>
        el(
          "tr",
          {},
          el("th", { scope: "row", text: municipality }),
          el("td", {}, reportOn, !closed && el("small", { text: texts.openYear })),
          ...figures.map(figureCell),
        ),
      ),
    ),
    el(
      "tfoot",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row", text: texts.target }),
        el("td", {}),
        ...target.map((text) => el("td", { class: "number", text })),
      ),
      el(
        "tr",
        {},
        el("th", { scope: "row", text: texts.total }),
        el("td", {}),
        ...region.indicators.map(({ total }) => figureCell(total)),
      ),
    ),
  );
}

/** Told by words, not by colour alone. */
function figureCell({ shown, counts, reached }: RegionFigure): HTMLElement {
  const verdict = reached === null ? "" : reached ? texts.met : texts.unmet;
  return el(
    "td",
    { class: "number" },
    shown,
    el("small", { text: counts }),
    verdict !== "" && el("small", { text: verdict }),
  );
}

function rowsOf(region: RegionShown): string[][] {
  const cell = ({ shown, counts }: RegionFigure) => `${shown} (${counts})`;
  return [
    [texts.municipality, texts.reportOn, ...region.indicators.map(({ indicator, title }) => `${indicator}. ${title}`)],
    ...region.municipalities.map(({ municipality, reportOn, figures }) => [
      municipality,
      reportOn,
      ...figures.map(cell),
    ]),
    [
      texts.target,
      "",
      ...region.indicators.map(({ target }) => (target === null ? "—" : String(target).replace(".", ","))),
    ],
    [texts.total, "", ...region.indicators.map(({ total }) => cell(total))],
  ];
}
