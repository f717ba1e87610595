/** Answer sheets of paper: for each addressee one, with numbers to circle and lines to write on. */
import { type Question, scaleNumbers } from "../../shared/register/question.ts";
import type { SurveyPaper } from "../../shared/surveys/showSurveyPaper.ts";
import { shownDay } from "../frame/day.ts";
import { el } from "../frame/dom.ts";
import { sidebarTexts } from "../frame/sidebarTexts.ru.ts";
import { printedBySchool } from "./bySchool.ts";
import { paperSheetTexts as texts } from "./paperSheetTexts.ru.ts";

type Asked = Exclude<Question, { type: "section" }>;

export function paperSheets(paper: SurveyPaper): HTMLElement {
  if (paper.sheets.length === 0) return el("p", { class: "empty", text: sidebarTexts.linksEmpty });
  return printedBySchool(paper.sheets, {
    first: "one",
    *pages(_school, mine) {
      for (const sheet of mine) yield sheetOf(paper, sheet);
    },
  });
}

/** As it is easiest to read aloud and to type: four groups of five. */
function shownCode(code: string): string {
  return (code.match(/.{1,5}/g) ?? []).join(" ");
}

function sheetOf(paper: SurveyPaper, sheet: SurveyPaper["sheets"][number]): HTMLElement {
  const { title, schoolYear } = paper;
  const { name, code } = sheet;
  return el(
    "section",
    { class: "paper", "aria-label": name },
    // It stands on every page: pages that have come apart still tell whose they are.
    el(
      "div",
      { class: "running" },
      el("h2", { text: texts.heading(title, schoolYear) }),
      el("p", {}, `${texts.code}: `, el("b", { class: "code", text: shownCode(code) })),
    ),
    el("div", { class: "body" }, ...bodyOf(paper, sheet)),
  );
}

function bodyOf(
  { description, handIn, lastDay, questions }: SurveyPaper,
  { name, about, organisation }: SurveyPaper["sheets"][number],
): HTMLElement[] {
  let number = 0;
  return [
    el("p", {}, el("b", { text: name }), ` ${organisation}`),
    ...(about === "" ? [] : [el("p", { text: texts.about(about) })]),
    el("p", { text: `${texts.filledOn}: ${texts.dayShape}` }),
    el("p", { text: description }),
    el("p", { text: handIn }),
    el("p", { text: texts.how(shownDay(lastDay)) }),
    ...questions.map((question) => {
      if (question.type === "section") return el("h3", { text: question.title });
      number += 1;
      return questionOf(question, number);
    }),
  ];
}

function questionOf(question: Asked, number: number): HTMLElement {
  const { title, help, required = false } = question;
  return el(
    "div",
    { class: "question" },
    el("b", { text: texts.numbered(number, title, required) }),
    question.type === "several" && ` (${texts.several})`,
    help !== undefined && el("small", { text: help }),
    placeFor(question),
  );
}

function placeFor(question: Asked): HTMLElement {
  switch (question.type) {
    case "scale":
      return el(
        "p",
        { class: "scale" },
        el("span", { text: question.low }),
        ...scaleNumbers.map((number) => el("span", { class: "circle", text: number })),
        el("span", { text: question.high }),
      );
    case "one":
    case "several":
      return el("ol", { class: "options" }, ...question.options.map(option));
    case "grid":
      return grid(question);
    case "day":
      return el("p", { text: texts.dayShape });
    default:
      return el(
        "div",
        {},
        ...Array.from({ length: question.type === "text" ? 1 : 3 }, () => el("div", { class: "rule" })),
      );
  }
}

function option(text: string, index: number): HTMLElement {
  return el("li", {}, el("span", { class: "circle", text: String(index + 1) }), el("span", { text }));
}

function grid({ rows, options }: Extract<Question, { type: "grid" }>): HTMLElement {
  const heads = options.map((text, index) => el("th", { scope: "col", text: texts.option(index + 1, text) }));
  const numbers = () =>
    options.map((_text, index) => el("td", {}, el("span", { class: "circle", text: String(index + 1) })));
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, el("th", { scope: "col", text: texts.row }), ...heads)),
    el("tbody", {}, ...rows.map(({ title }) => el("tr", {}, el("th", { scope: "row", text: title }), ...numbers()))),
  );
}
