/** A line of a plan is done, postponed or dropped. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import type { PlanLineAnswer } from "../facts/planLineAnswer.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { possibleWords } from "../pairs/lifePair.ts";
import { planLineAnswer } from "../pairs/pairLines.ts";
import { planLines } from "../register/planLines.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";

/** Only what is given is written: a line's product stays when it is not said again. */
export const markPlanLine = change({
  title: "Отметка в плане",
  input: z.object({
    lineId: id,
    status: fieldOf(planLines.columns.status),
    doneOn: maybeFieldOf(planLines.columns.doneOn),
    product: maybeFieldOf(planLines.columns.product),
    reflection: maybeFieldOf(planLines.columns.reflection),
    rating: maybeFieldOf(planLines.columns.rating),
    note: maybeFieldOf(planLines.columns.note),
  }),
  access: { who: "own", of: "planLine" },
  sample: { lineId: "ПЛ-001", status: "done", doneOn: "2025-10-07" },
  reads: ["pairs"],
  writes: ["planLines"],
  decide(register, input, context): Decision<PlanLineAnswer> {
    const line = found(register, "planLines", input.lineId);
    if (isRefusal(line)) return line;
    const pair = found(register, "pairs", line.pairId);
    if (isRefusal(pair)) return pair;
    if (pair.status === "draft" || pair.status === "rejected") {
      return refuse("wrongStatus", {
        pair: pair.id,
        status: pairStatuses.label(pair.status),
        wanted: pairWords.approvedPair,
        possible: possibleWords(pair.status),
      });
    }
    const doneOn = input.status === "done" ? (input.doneOn ?? line.doneOn ?? context.today) : null;
    if (doneOn !== null && doneOn > context.today) {
      return refuse("dayInFuture", { field: planLines.columns.doneOn.header, day: showDay(doneOn) });
    }
    if (doneOn !== null && doneOn < pair.startedOn) {
      return refuse("periodOrder", { from: showDay(pair.startedOn), to: showDay(doneOn) });
    }
    const marked = {
      status: input.status,
      doneOn,
      ...(input.product === undefined ? {} : { product: input.product }),
      ...(input.reflection === undefined ? {} : { reflection: input.reflection }),
      ...(input.rating === undefined ? {} : { rating: input.rating }),
      ...(input.note === undefined ? {} : { note: input.note }),
    };
    return {
      changes: [{ table: "planLines", put: { id: line.id, ...marked } }],
      answer: planLineAnswer({ ...line, ...marked }, context.today),
    };
  },
});
