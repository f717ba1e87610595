/** Pairs by search and status: both people, where the pair stands, what comes next. */

import type { CodeOf } from "../../shared/language/dictionary.ts";
import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { PairLine } from "../../shared/pairs/pairLine.ts";
import { pairStatuses } from "../../shared/register/vocabulary.ts";
import { button, el, rowList } from "../frame/dom.ts";
import { choiceField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, loaded } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { pairRow } from "./pairRow.ts";

type StatusFilter = CodeOf<typeof pairStatuses> | "any" | "overdue";
const page = 30;

export function pairs(frame: Frame): HTMLElement {
  let shown = page;
  const query = textField({
    label: texts.pairsSearch,
    limit: limits.query,
    value: frame.memory.get("pairs.query") ?? "",
  });
  const status = choiceField<StatusFilter>({
    label: texts.pairsStatus,
    options: [["any", texts.pairsAnyStatus], ["overdue", texts.pairsOverdue], ...optionsOf(pairStatuses)],
    value: (frame.memory.get("pairs.status") as StatusFilter | undefined) ?? "any",
    changed: () => void search(),
  });
  const input = (): SentOf<"listPairs"> => ({ query: query.value() ?? "", limit: limits.pairs });
  const more = (): Promise<void> => {
    shown += page;
    return list.reload();
  };
  const list = loaded("listPairs", input, (answer) => {
    const wanted = status.value();
    const found = answer.filter((pair) => wanted === "any" || (pair.overdue ? "overdue" : pair.status) === wanted);
    return draw(frame, found, shown, query.value() === undefined && wanted === "any", more);
  });
  const search = (): Promise<void> => {
    shown = page;
    frame.memory.set("pairs.query", query.value() ?? "");
    frame.memory.set("pairs.status", status.value());
    return list.reload();
  };
  const form = actionForm({
    fields: [query, status],
    submit: texts.search,
    look: "plain",
    act: search,
    label: texts.views.pairs,
  });
  form.classList.add("search");
  return el("section", {}, heading(texts.views.pairs), form, list.element);
}

function draw(
  frame: Frame,
  found: PairLine[],
  shown: number,
  everything: boolean,
  more: () => Promise<void>,
): HTMLElement {
  if (found.length === 0) return el("p", { class: "empty", text: everything ? texts.pairsNone : texts.pairsEmpty });
  const part = found.slice(0, shown);
  return el(
    "div",
    {},
    el("p", { class: "quiet", text: texts.pairsShown(part.length, found.length) }),
    rowList(
      texts.views.pairs,
      part.map((pair) => pairRow(pair, (id) => frame.open("pair", id))),
    ),
    part.length < found.length && button(texts.more, () => void more()),
  );
}
