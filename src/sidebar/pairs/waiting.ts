/** Mentees without a mentor; choosing one opens the ranked mentors. */

import { normalForm } from "../../shared/language/text.ts";
import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { button, el, fill, rowList } from "../frame/dom.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { suggestions } from "./suggestions.ts";
import { unmatched } from "./unmatched.ts";
import { waitingRow } from "./waitingRow.ts";

const page = 50;

/** With a person's code, that mentee is chosen at once. */
export function waiting(frame: Frame, personId: string): HTMLElement {
  const list = loaded(
    "listWaiting",
    () => ({}),
    (answer) => {
      const chosen = answer.find((line) => line.personId === personId);
      return personId === "" || chosen === undefined
        ? choice(frame, answer)
        : el("div", {}, suggestions(frame, chosen), unmatched(frame, chosen));
    },
  );
  return el(
    "section",
    {},
    personId !== "" && button(`‹ ${texts.waitingTitle}`, () => frame.open("waiting"), "link"),
    heading(personId === "" ? texts.waitingTitle : texts.suggestTitle),
    list.element,
  );
}

function choice(frame: Frame, lines: WaitingLine[]): HTMLElement {
  if (lines.length === 0) return el("p", { class: "empty", text: texts.waitingEmpty });
  const place = el("div", {});
  let limit = page;
  const filter = el("input", {
    type: "search",
    "aria-label": texts.waitingFilter,
    placeholder: texts.waitingFilter,
    maxlength: 200,
  });
  const show = () => {
    const words = normalForm(filter.value);
    const found = lines.filter((line) => normalForm(`${line.name} ${line.organisation}`).includes(words));
    const more = () => {
      limit += page;
      show();
    };
    fill(
      place,
      found.length === 0 && el("p", { class: "empty", text: texts.peopleEmpty }),
      rowList(
        texts.waitingTitle,
        found.slice(0, limit).map((line) => waitingRow(line, () => frame.open("waiting", line.personId))),
      ),
      found.length > limit && button(texts.more, more),
    );
  };
  filter.addEventListener("input", show);
  show();
  return el("div", {}, lines.length > 5 && el("div", { class: "search" }, filter), place);
}
