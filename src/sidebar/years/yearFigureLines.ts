/** The municipality's figures of a school year, a line each. */
import type { YearFigureLine } from "../../shared/years/answers.ts";
import { el } from "../frame/dom.ts";
import { yearViewTexts as texts } from "./yearViewTexts.ru.ts";

export function figureLines(figures: readonly YearFigureLine[]): HTMLElement[] {
  return figures.map(({ indicator, shown, numerator, denominator, target }) =>
    el("p", {
      class: "line",
      text: texts.figure(
        indicator,
        shown,
        numerator,
        denominator,
        target === null ? "—" : String(target).replace(".", ","),
      ),
    }),
  );
}
