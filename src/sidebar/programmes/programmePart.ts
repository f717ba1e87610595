/** What the parts of a programme's view share. */
import type { ProgrammeCard } from "../../shared/programmes/answers.ts";
import { el } from "../frame/dom.ts";
import type { Frame } from "../frame/frame.ts";
import { programmeViewTexts as texts } from "./programmeViewTexts.ru.ts";

export interface ProgrammePart {
  frame: Frame;
  card: ProgrammeCard;
  reload: () => Promise<void>;
}

export function lacking(words: readonly string[]): HTMLElement {
  if (words.length === 0) return el("p", { class: "quiet", text: texts.complete });
  return el(
    "div",
    {},
    el("h2", { text: texts.lacking }),
    el("ul", { class: "reasons", "aria-label": texts.lacking }, ...words.map((text) => el("li", { text }))),
  );
}

export function checklistLine({ item, text, mark, fromData, why }: ProgrammeCard["checklist"][number]): HTMLElement {
  const said = mark === null ? texts.noMark : texts.marks[mark];
  return el(
    "li",
    {},
    el("span", { class: "line", text: `${item}. ${text}` }),
    el("span", {
      class: "line quiet",
      text: [said, fromData && texts.fromData, why].filter(Boolean).join(" · "),
    }),
  );
}
