/** The indicators against their targets: the current year in words, who is still missing, every year in a chart and a table. */
import { indicatorChart } from "../../shared/indicators/charts.ts";
import { chartWords } from "../../shared/indicators/indicatorWords.ru.ts";
import type { IndicatorPoint, IndicatorSeries } from "../../shared/indicators/series.ts";
import { drawChart } from "../chart.ts";
import { shownDay } from "../frame/day.ts";
import { button, el, facts } from "../frame/dom.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { paged } from "../frame/paged.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { targetsView } from "./targets.ts";
import { targetViewTexts as targetTexts } from "./targetViewTexts.ru.ts";

const page = 20;

/** The figures; with the number of an indicator its targets, which only the department is led to. */
export function indicatorsView(frame: Frame, targetsOf = ""): HTMLElement {
  if (targetsOf !== "") return targetsView(frame, targetsOf);
  const list = loaded(
    "showIndicators",
    () => ({}),
    (answer) => draw(frame, answer),
  );
  return el("section", {}, heading(texts.views.indicators), list.element);
}

function draw(frame: Frame, all: IndicatorSeries[]): HTMLElement {
  if (all.length === 0) return el("p", { class: "empty", text: texts.indicatorsEmpty });
  return el("div", {}, ...all.map((series) => indicatorCard(frame, series)));
}

function indicatorCard(frame: Frame, series: IndicatorSeries): HTMLElement {
  const now = series.points.find((point) => point.year === frame.me.schoolYear);
  const model = indicatorChart(series);
  const canvas = el("canvas", { role: "img", "aria-label": model.description });
  requestAnimationFrame(() => drawChart(canvas, model));
  return el(
    "article",
    { class: "indicator" },
    el("h2", {}, el("span", { class: "quiet", text: texts.indicator(series.indicator) }), series.title),
    now === undefined ? el("p", { class: "empty", text: texts.noData }) : currentYear(series, now),
    el("div", { class: "chart" }, canvas),
    el("details", {}, el("summary", { text: texts.howCounted }), el("p", { text: series.formula })),
    el("details", {}, el("summary", { text: texts.byYear }), yearTable(series)),
    frame.me.role === "department" &&
      button(
        targetTexts.open,
        () => frame.open("indicators", String(series.indicator)),
        "small",
        targetTexts.openOf(series.title),
      ),
    people(
      texts.whoLacks(series.lacking.length),
      series.lacking.map(({ label, hint }) => [label, hint]),
    ),
    people(
      texts.unknownPeople(series.unknown.length),
      series.unknown.map(({ label }) => [label, ""]),
    ),
    people(
      texts.leftOut(series.leftOut.length),
      series.leftOut.map(({ label, hint }) => [label, hint]),
    ),
  );
}

function currentYear(series: IndicatorSeries, now: IndicatorPoint): HTMLElement {
  return el(
    "div",
    {},
    el(
      "div",
      { class: "figures" },
      figure(texts.value, now.value === null ? now.shown : withUnit(now.shown, series.unit)),
      figure(texts.target, now.target === null ? "—" : withUnit(decimal(now.target), series.unit)),
    ),
    facts(
      [texts.schoolYear, now.schoolYear],
      [texts.countedAs, now.value === null ? now.shown : texts.fraction(now.numerator, now.denominator)],
      [texts.counted, texts.reportOn(shownDay(now.reportOn))],
    ),
    el("p", { class: now.reached === false ? "next" : "quiet", text: verdict(now) }),
    now.reason !== "" && el("p", { class: "quiet", text: texts.noFigures(now.reason) }),
    series.unread !== "" && el("p", { class: "next", text: texts.figureUnread(series.unread) }),
    now.quality !== "" && el("p", { class: "quiet", text: now.quality }),
    series.forecast !== "" && el("p", { class: "quiet", text: series.forecast }),
  );
}

function verdict(now: IndicatorPoint): string {
  if (now.value === null) return texts.noData;
  if (now.target === null) return texts.noTarget;
  if (now.reached === true) return texts.reached;
  return now.lacking > 0 ? texts.lacking(now.lacking) : texts.missed;
}

function figure(name: string, value: string): HTMLElement {
  return el("div", {}, el("span", { class: "quiet", text: name }), el("b", { text: value }));
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}

function withUnit(shown: string, unit: string): string {
  return unit === "" ? shown : `${shown}\u00a0${unit}`;
}

function yearTable(series: IndicatorSeries): HTMLElement {
  const head = [texts.year, chartWords.fact, chartWords.target, texts.countedAs];
  return el(
    "table",
    {},
    el("caption", { class: "offscreen", text: series.title }),
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col", text })))),
    el(
      "tbody",
      {},
      ...series.points.map((point) =>
        el(
          "tr",
          {},
          el(
            "th",
            { scope: "row", text: point.schoolYear },
            point.mark !== "" && el("span", { class: "line quiet", text: point.mark }),
          ),
          el("td", { text: point.shown }),
          el("td", { text: point.target === null ? "—" : decimal(point.target) }),
          el("td", { text: point.denominator === 0 ? "—" : texts.fraction(point.numerator, point.denominator) }),
        ),
      ),
    ),
  );
}

function people(title: string, lines: [label: string, hint: string][]): HTMLElement | null {
  if (lines.length === 0) return null;
  const list = paged(lines, page, (part) =>
    el(
      "ul",
      { class: "plainList" },
      ...part.map(([label, hint]) =>
        el("li", {}, label, hint !== "" && el("span", { class: "line quiet", text: hint })),
      ),
    ),
  );
  return el("details", {}, el("summary", { text: title }), list);
}
