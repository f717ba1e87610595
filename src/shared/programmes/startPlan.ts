/** A plan is made from a template. */
import * as z from "zod/mini";
import { bankRow } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { byText } from "../facts/people.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Change, Decision } from "../facts/register.ts";
import { earlier, later } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { workingDays } from "../language/workingDays.ts";
import { possibleWords } from "../pairs/lifePair.ts";
import type { Pair } from "../register/pairs.ts";
import { pairStatuses } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { change } from "../request/request.ts";
import { planTemplates, type TemplateLine } from "./planTemplates.ru.ts";

export interface PlanStarted {
  pairId: string;
  lines: number;
  from: string;
  to: string;
}

/** Statuses in which a pair has a plan to make. */
export const planned: ReadonlySet<Pair["status"]> = new Set<Pair["status"]>(["approved", "running", "paused"]);

/** Lays the lines of a template out on working days from October to May inside the pair's time (F119). */
export const startPlan = change({
  title: "План пары создан",
  input: z.object({ pairId: id, template: z.enum(Object.keys(planTemplates) as (keyof typeof planTemplates)[]) }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", template: "omsk" },
  reads: ["mentees", "pairs"],
  writes: ["planLines"],
  decide(register, input, context): Decision<PlanStarted> {
    const pair = found(register, "pairs", input.pairId);
    if (isRefusal(pair)) return pair;
    if (!planned.has(pair.status)) {
      return refuse("wrongStatus", {
        pair: pair.id,
        status: pairStatuses.label(pair.status),
        wanted: pairWords.approvedPair,
        possible: possibleWords(pair.status),
      });
    }
    if (register.planLines.some((row) => row.pairId === pair.id)) return refuse("planAlready", { pair: pair.id });
    const window = planWindow(pair);
    if (window === null) return refuse("noPlanDays", { pair: pair.id });

    const laid = layOut(planTemplates[input.template], window);
    const needs = bankRow(register.mentees, pair.menteeId, context.today)?.deficits ?? [];
    const key = newKey(register, "planLines");
    let need = 0;
    const changes = laid.map(({ line, dueOn }, index): Change => {
      const own = line.ownNeed === true && needs.length > 0 ? (needs[need++ % needs.length] ?? null) : null;
      return {
        table: "planLines",
        put: {
          id: key(),
          pairId: pair.id,
          number: index + 1,
          activity: line.activity,
          area: line.area ?? own,
          dueOn,
          status: "planned",
          doneOn: null,
          product: null,
          reflection: null,
          note: null,
        },
      };
    });
    const days = laid.map(({ dueOn }) => dueOn);
    return {
      changes,
      answer: { pairId: pair.id, lines: laid.length, from: days[0] ?? "", to: days[days.length - 1] ?? "" },
    };
  },
});

interface Window {
  from: string;
  to: string;
}

/** October to May of the school year in which the pair begins; of the next one for a pair that begins in summer. */
function planWindow(pair: Pair): Window | null {
  const first = schoolYearOf(pair.startedOn);
  for (const schoolYear of [first, first + 1]) {
    const from = later(pair.startedOn, `${schoolYear}-10-01`);
    const to = earlier(pairEnd(pair), `${schoolYear + 1}-05-31`);
    if (workingDays(from, to).length > 0) return { from, to };
  }
  return null;
}

/** Events stay in their months and fall out when the pair misses them; everything else is spread evenly, in its order. */
function layOut(template: readonly TemplateLine[], { from, to }: Window): { line: TemplateLine; dueOn: string }[] {
  const groups = new Map<number | undefined, TemplateLine[]>();
  for (const line of template) groups.set(line.month, [...(groups.get(line.month) ?? []), line]);
  const laid = [...groups].flatMap(([month, lines]) => {
    const days = workingDays(from, to, month);
    return days.length === 0
      ? []
      : lines.map((line, index) => ({ line, dueOn: days[place(index, lines.length, days.length)] as string }));
  });
  const order = new Map(template.map((line, index) => [line, index]));
  return laid.sort(
    (one, other) => byText(one.dueOn, other.dueOn) || (order.get(one.line) ?? 0) - (order.get(other.line) ?? 0),
  );
}

/** The middle of the line's share of the days, but the ends for a first and last of several. */
function place(index: number, lines: number, days: number): number {
  if (lines === 1) return Math.floor((days - 1) / 2);
  return Math.round((index * (days - 1)) / (lines - 1));
}
