/** Pairs by search and status: both people, where the pair stands, what comes next. */

import { limits } from "../../shared/language/limits.ts";
import type { SentOf } from "../../shared/lists/requests.ts";
import type { PairLine } from "../../shared/pairs/pairLine.ts";
import { pairStatuses } from "../../shared/register/vocabulary.ts";
import { optionsOf } from "../frame/fields.ts";
import { type Frame, given } from "../frame/frame.ts";
import { searchList } from "../frame/searchList.ts";
import { sidebarTexts as texts } from "../frame/sidebarTexts.ru.ts";
import { pairActions } from "./manyPairs.ts";
import { pairRow } from "./pairRow.ts";

type Wanted = NonNullable<SentOf<"listPairs">["status"]>;

export function pairsView(frame: Frame): HTMLElement {
  let all = 0;
  return searchList<"listPairs", Wanted | "any", PairLine>({
    frame,
    view: "pairs",
    by: texts.pairsSearch,
    filter: {
      label: texts.pairsStatus,
      options: [["any", texts.pairsAnyStatus], ["overdue", texts.pairsOverdue], ...optionsOf(pairStatuses)],
      value: "any",
    },
    request: "listPairs",
    input: ({ only, ...sought }) => given({ ...sought, status: only === "any" ? undefined : only }),
    most: limits.pairs,
    found: (answer) => {
      all = answer.all;
      return { rows: answer.pairs, total: answer.total };
    },
    empty: () => (all === 0 ? texts.pairsNone : texts.pairsEmpty),
    ids: "pairIds",
    actions: () => pairActions(frame.me.today),
    idOf: ({ pairId }) => pairId,
    nameOf: ({ pairId, mentor, mentee }) => `${pairId}, ${mentor}, ${mentee}`,
    draw: (pair) => pairRow(pair, (id) => frame.open("pair", id)),
  });
}
