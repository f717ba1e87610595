/** Pairs by search and status: both people, where the pair stands, what comes next. */

import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { FoundPairs } from "../../shared/pairs/listPairs.ts";
import type { PairLine } from "../../shared/pairs/pairLine.ts";
import { pairStatuses } from "../../shared/register/vocabulary.ts";
import { choosing, type Found } from "../frame/choosing.ts";
import { el } from "../frame/dom.ts";
import { choiceField, optionsOf, textField } from "../frame/fields.ts";
import { actionForm } from "../frame/form.ts";
import { type Frame, given, type Loaded, loaded, sentenceOf } from "../frame/frame.ts";
import { heading } from "../frame/heading.ts";
import { ask } from "../frame/server.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { pairActions } from "./manyPairs.ts";
import { pairRow } from "./pairRow.ts";

type Wanted = NonNullable<SentOf<"listPairs">["status"]>;
const page = 50;

export function pairs(frame: Frame): HTMLElement {
  const query = textField({
    label: texts.pairsSearch,
    limit: limits.query,
    value: frame.memory.get("pairs.query") ?? "",
  });
  const status = choiceField<Wanted | "any">({
    label: texts.pairsStatus,
    options: [["any", texts.pairsAnyStatus], ["overdue", texts.pairsOverdue], ...optionsOf(pairStatuses)],
    value: (frame.memory.get("pairs.status") as Wanted | "any" | undefined) ?? "any",
    changed: () => void search(),
  });
  const asked = (from: number, limit: number): SentOf<"listPairs"> => {
    const wanted = status.value();
    return given({
      query: query.value() ?? "",
      status: wanted === "any" ? undefined : wanted,
      from,
      limit: Math.min(limit, limits.pairs),
    });
  };
  let all = 0;
  const foundIn = (answer: FoundPairs): Found<PairLine> => {
    all = answer.all;
    return { rows: answer.pairs, total: answer.total };
  };
  const chosen = choosing<PairLine>(frame, {
    view: "pairs",
    label: () => texts.views.pairs,
    empty: () => (all === 0 ? texts.pairsNone : texts.pairsEmpty),
    ids: "pairIds",
    page,
    actions: pairActions(frame.me.today),
    idOf: ({ pairId }) => pairId,
    nameOf: ({ pairId, mentor, mentee }) => `${pairId}, ${mentor}, ${mentee}`,
    draw: (pair) => pairRow(pair, (id) => frame.open("pair", id)),
    ask: async (from, limit) => {
      const outcome = await ask("listPairs", asked(from, limit));
      if ("done" in outcome) return foundIn(outcome.done);
      frame.complain(sentenceOf(outcome));
      return null;
    },
    reload: () => list.reload(),
  });
  const list: Loaded = loaded(
    "listPairs",
    () => asked(0, Math.max(page, chosen.shown())),
    (answer) => chosen.show(foundIn(answer)),
  );
  const search = (): Promise<void> => {
    chosen.forget();
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
