/** The results of a survey: figures of groups, a chart of the questions, and who is too few to be shown. */
import { type ChartModel, chartColours } from "../../shared/indicators/charts.ts";
import type { ItemResult } from "../../shared/surveys/itemResults.ts";
import type { GroupResult, SatisfactionResult, SurveyResults } from "../../shared/surveys/showSurveyResults.ts";
import { drawChart } from "../chart.ts";
import { el, facts } from "../frame/dom.ts";
import { surveyResultTexts as texts } from "./surveyResultTexts.ru.ts";

export function surveyResults(results: SurveyResults): HTMLElement {
  if (results.hidden) return el("p", { class: "empty", text: texts.tooFew(results.least) });
  const { respondents, participants, lowCoverage, satisfaction } = results;
  return el(
    "div",
    {},
    participants === null
      ? facts([texts.respondents, String(respondents)])
      : facts(
          [texts.respondents, String(respondents)],
          [texts.participants, String(participants)],
          [texts.rate, `${share(respondents, participants)} %`],
        ),
    lowCoverage !== null && el("p", { class: "next", text: texts.low(lowCoverage) }),
    satisfaction !== null && indexFacts(satisfaction),
    results.levels.length > 0 &&
      facts(...results.levels.map(({ level, count }): [string, string] => [texts.level(level), String(count)])),
    itemTable(results),
    results.groups.length > 0 && groupTable(results.groups, results.least),
  );
}

function indexFacts({ mean, satisfied, respondents, participants }: SatisfactionResult): HTMLElement {
  return facts(
    [texts.index, decimal(mean)],
    [texts.satisfied, texts.ofRespondents(satisfied, respondents, share(satisfied, respondents))],
    [texts.ofAll, texts.ofParticipants(participants, share(satisfied, participants))],
  );
}

function itemTable({ items, title }: SurveyResults): HTMLElement {
  const measured = items.filter(({ mean }) => mean !== null);
  const canvas = el("canvas", { role: "img", "aria-label": description(measured) });
  if (measured.length > 0) requestAnimationFrame(() => drawChart(canvas, chartOf(title, measured)));
  return el(
    "details",
    { open: true },
    el("summary", { text: texts.questions }),
    measured.length > 0 && el("div", { class: "chart" }, canvas),
    table(
      [texts.question, texts.mean, texts.before, texts.distribution],
      items.map((item) => [item.title, decimal(item.mean), yearBefore(item), distribution(item.counts)]),
    ),
    el("p", { class: "quiet", text: texts.noTexts }),
  );
}

function groupTable(groups: readonly GroupResult[], least: number): HTMLElement {
  return el(
    "details",
    {},
    el("summary", { text: texts.organisations }),
    table(
      [texts.organisation, texts.respondents, texts.index, texts.satisfied],
      groups.map(({ name, respondents, participants, satisfaction, hidden }) =>
        hidden
          ? [name, texts.hidden(least), texts.none, texts.none]
          : [
              name,
              `${respondents} / ${participants}`,
              decimal(satisfaction?.mean ?? null),
              satisfaction === null ? texts.none : `${share(satisfaction.satisfied, satisfaction.respondents)} %`,
            ],
      ),
    ),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col", text })))),
    el(
      "tbody",
      {},
      ...rows.map(([first = "", ...rest]) =>
        el("tr", {}, el("th", { scope: "row", text: first }), ...rest.map((text) => el("td", { text }))),
      ),
    ),
  );
}

function chartOf(title: string, items: readonly ItemResult[]): ChartModel {
  return {
    title,
    labels: items.map(({ code }) => code),
    bars: items.map(({ mean }) => mean),
    line: items.map(({ before }) => before),
    barsName: texts.mean,
    lineName: texts.before,
    unit: "",
    barsColour: chartColours.bars,
    lineColour: chartColours.line,
    description: description(items),
  };
}

function description(items: readonly ItemResult[]): string {
  return items.map(({ title, mean }) => `${title}: ${decimal(mean)}`).join("; ");
}

function yearBefore({ before, countsBefore }: ItemResult): string {
  if (countsBefore.length === 0) return texts.none;
  const shown = distribution(countsBefore);
  return before === null ? shown : `${decimal(before)} (${shown})`;
}

function distribution(counts: ItemResult["counts"]): string {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${answer} — ${count}`)
    .join("; ");
}

function decimal(value: number | null): string {
  return value === null ? texts.none : value.toFixed(1).replace(".", ",");
}

function share(part: number, whole: number): string {
  return whole === 0 ? texts.none : decimal((part * 100) / whole);
}
