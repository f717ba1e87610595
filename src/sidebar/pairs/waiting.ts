/** Mentees without a mentor; choosing one opens the ranked mentors. */

import { limits } from "../../shared/language/limits.ts";
import { normalForm } from "../../shared/language/text.ts";
import type { WaitingLine } from "../../shared/pairs/listWaiting.ts";
import { choosing, type Slice, sliceOf } from "../frame/choosing.ts";
import { button, el } from "../frame/dom.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { consentOfMany, leaveMany } from "../people/manyPeople.ts";
import { suggestions } from "./suggestions.ts";
import { unmatched } from "./unmatched.ts";
import { waitingRow } from "./waitingRow.ts";

const page = 50;

/** With a person's code, that mentee is chosen at once. */
export function waitingView(frame: Frame, personId: string): HTMLElement {
  const choice = choiceOf(frame, () => list.reload());
  const list = loaded(
    "listWaiting",
    () => ({}),
    (answer) => {
      const chosen = answer.find((line) => line.personId === personId);
      return personId === "" || chosen === undefined
        ? choice(answer)
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

function choiceOf(frame: Frame, reload: () => Promise<void>): (answer: readonly WaitingLine[]) => HTMLElement {
  const { today } = frame.me;
  let lines: readonly WaitingLine[] = [];
  const filter = el("input", {
    type: "search",
    "aria-label": texts.waitingFilter,
    placeholder: texts.waitingFilter,
    maxlength: limits.query,
  });
  const found = (from: number, limit: number): Slice<WaitingLine> => {
    const words = normalForm(filter.value);
    return sliceOf(
      lines.filter((line) => normalForm(`${line.name} ${line.organisation}`).includes(words)),
      from,
      limit,
    );
  };
  const chosen = choosing<WaitingLine>(frame, {
    view: "waiting",
    label: () => texts.waitingTitle,
    empty: () => (lines.length === 0 ? texts.waitingEmpty : texts.peopleEmpty),
    ids: "personIds",
    page,
    actions: [consentOfMany(today), leaveMany(today, () => "mentees")],
    idOf: ({ personId }) => personId,
    nameOf: ({ name }) => name,
    draw: (line) => waitingRow(line, () => frame.open("waiting", line.personId)),
    ask: async (from, limit) => found(from, limit),
    reload,
  });
  filter.addEventListener("input", () => {
    chosen.forget();
    chosen.show(found(0, page));
  });
  return (answer) => {
    lines = answer;
    const shown = chosen.show(found(0, Math.max(page, chosen.shown())));
    return el("div", {}, lines.length > 5 && el("div", { class: "search" }, filter), shown);
  };
}
