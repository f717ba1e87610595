/** Plans of the counted pairs, laid out by the same rule as for everybody, and what has been done of them. */

import { isCountedPair } from "../facts/countedPairs.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Context, Register } from "../facts/register.ts";
import { addDays, earlier, later } from "../language/day.ts";
import { startPlan } from "../programmes/startPlan.ts";
import type { Pair } from "../register/pairs.ts";
import { type PlanLine, planLines as planLineTable } from "../register/planLines.ts";
import { blanksOf } from "../register/table.ts";
import type { Random } from "./random.ts";
import { products, reflections } from "./words.ru.ts";

/** The newest approved pairs have no plan yet, so that there is one to make. */
export function makePlans(register: Register, context: Context, random: Random): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const pair of register.pairs) {
    if (!isCountedPair(pair) || pair.status === "approved") continue;
    const template = pair.mentorOrganisationId === pair.menteeOrganisationId ? "omsk" : "neftyugansk";
    const open: Pair = { ...pair, status: "running", finishedOn: null };
    // The last line is all that the next key depends on.
    const decision = startPlan.decide(
      { ...register, pairs: [open], planLines: lines.slice(-1) },
      { pairId: pair.id, template },
      context,
    );
    if (isRefusal(decision)) continue;
    for (const change of decision.changes)
      lines.push(marked({ ...blanksOf(planLineTable), ...(change.put as PlanLine) }, pair, context.today, random));
  }
  return lines;
}

function marked(line: PlanLine, pair: Pair, today: string, random: Random): PlanLine {
  const over = pair.finishedOn !== null;
  const last = earlier(pair.finishedOn ?? today, today);
  if (line.dueOn > last) {
    if (pair.status === "completed") return { ...line, status: "done", doneOn: last };
    return over ? { ...line, status: pair.status === "replaced" ? "moved" : "cancelled" } : line;
  }
  const fate = random.next();
  if (!over && fate > 0.9) return line;
  if (fate > 0.95) return { ...line, status: "cancelled" };
  return {
    ...line,
    status: "done",
    doneOn: later(earlier(addDays(line.dueOn, random.whole(0, 4)), last), pair.startedOn),
    product: random.chance(0.4) ? random.pick(products) : null,
    reflection: random.chance(0.3) ? random.pick(reflections) : null,
  };
}
