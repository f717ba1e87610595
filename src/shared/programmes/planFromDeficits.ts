/** Lines of a plan made from deficits. */
import * as z from "zod/mini";
import { type Need, pairNeeds } from "../facts/diagnoses.ts";
import { found } from "../facts/found.ts";
import { newKey } from "../facts/newKey.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { earlier, later } from "../language/day.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { normalForm } from "../language/text.ts";
import { workingDays } from "../language/workingDays.ts";
import type { Pair } from "../register/pairs.ts";
import { type PlanLine, planLines } from "../register/planLines.ts";
import { planLineKinds } from "../register/recordWords.ru.ts";
import { blanksOf } from "../register/table.ts";
import { deficitAreas } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { activityBank } from "./activityBank.ru.ts";
import type { PlanDraft } from "./answers.ts";
import { dryRun, ownPair, pairSample } from "./fields.ts";
import { layLines, type Placeable } from "./planLayout.ts";
import { planTemplates } from "./planTemplates.ru.ts";
import { pairHasEnded } from "./programmeOf.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";
import { planned } from "./startPlan.ts";

/** Numbers of a plan's lines go as far. */
export const mostLines = 200;

interface Proposed extends Placeable, Pick<PlanLine, "activity" | "kind" | "area"> {}

/** Lines for each of the mentee's deficits and the frame of a template, on days on which the mentor is free. */
export const planFromDeficits = change({
  title: "План дополнен по дефицитам",
  // Adds what the plan does not hold yet; `dryRun` only shows it.
  input: z.object({ pairId: id, template: z.enum(["none", "omsk", "neftyugansk"]), dryRun }),
  access: ownPair,
  sample: { ...pairSample, template: "neftyugansk", dryRun: true },
  reads: ["mentees", "deficits", "pairs"],
  writes: ["planLines"],
  decide(register, input, context): Decision<PlanDraft> {
    const pair = found(register, "pairs", input.pairId);
    if (isRefusal(pair)) return pair;
    if (!planned.has(pair.status)) return pairHasEnded(pair);
    const days = freeTime(pair, context.today);
    if (isRefusal(days)) return days;
    const mine = register.planLines.filter((row) => row.pairId === pair.id);
    const needs = pairNeeds(register, pair, context.today);
    const known = new Set(mine.map((row) => normalForm(row.activity)));
    const wanted = proposedLines(input.template, needs);
    const missing = wanted.filter((line) => !known.has(normalForm(line.activity)));
    if (mine.length + missing.length > mostLines) return refuse("planFull", { pair: pair.id, limit: mostLines });
    const { placed, left } = layLines(missing, days, busyDays(register, pair));
    const written = input.dryRun !== true;
    const key = newKey(register, "planLines");
    const last = Math.max(0, ...mine.map((row) => row.number));
    return {
      changes: !written
        ? []
        : placed.map(({ line: { activity, kind, area }, dueOn }, index) => ({
            table: "planLines",
            put: {
              ...blanksOf(planLines),
              id: key(),
              pairId: pair.id,
              number: last + index + 1,
              activity,
              kind,
              area,
              dueOn,
              status: "planned",
            },
          })),
      answer: {
        pairId: pair.id,
        lines: placed.map(({ line, dueOn }) => ({
          activity: line.activity,
          kind: line.kind === null ? "" : planLineKinds.label(line.kind),
          area: line.area === null ? "" : deficitAreas.label(line.area),
          dueOn,
        })),
        kept: wanted.length - missing.length,
        notes: notesOn(needs, left, placed.length),
        written,
      },
    };
  },
});

/** Working days from October to May inside the pair's time, in the first school year that has some left. */
function freeTime(pair: Pair, today: string): string[] | Refusal {
  const end = pairEnd(pair);
  const from = later(pair.startedOn, today);
  for (let year = schoolYearOf(from); year <= schoolYearOf(end); year += 1) {
    const days = workingDays(later(from, `${year}-10-01`), earlier(end, `${year + 1}-05-31`));
    if (days.length > 0) return days;
  }
  return refuse("noPlanDays", { pair: pair.id });
}

/** Days of the mentor's open lines in any pair: one mentor does one thing a day. */
function busyDays(register: Rows<"pairs" | "planLines">, { mentorId }: Pair): Set<string> {
  const own = new Set(register.pairs.filter((row) => row.mentorId === mentorId).map((row) => row.id));
  const open = register.planLines.filter(
    (row) => own.has(row.pairId) && (row.status === "planned" || row.status === "moved"),
  );
  return new Set(open.map((row) => row.dueOn));
}

/** The frame of the template with what the deficits ask for between its first and last lines. */
function proposedLines(template: InputOf<typeof planFromDeficits>["template"], needs: readonly Need[]): Proposed[] {
  const frame =
    template === "none" ? [] : planTemplates[template].filter((line) => !line.ownNeed || needs.length === 0);
  const own = forNeeds(needs);
  return [
    ...frame.map(({ activity, area, month }, index) => ({
      activity,
      kind: null,
      area: area ?? null,
      at: month === undefined ? share(index, frame.length) : 0.5,
      ...(month === undefined ? {} : { month }),
    })),
    ...own.map((line, index) => ({
      ...line,
      at: frame.length === 0 ? share(index, own.length) : 0.1 + 0.8 * share(index, own.length),
    })),
  ];
}

function share(index: number, count: number): number {
  return count < 2 ? 0.5 : index / (count - 1);
}

/** As many lines as the deficit is heavy; the first of every area come before the second of any. */
function forNeeds(needs: readonly Need[]): Pick<Proposed, "activity" | "kind" | "area">[] {
  return [0, 1, 2].flatMap((round) =>
    needs.flatMap(({ area, severity }) => {
      const found = severity > round ? activityBank[area][round] : undefined;
      return found === undefined ? [] : [{ ...found, area }];
    }),
  );
}

function notesOn(needs: readonly Need[], left: readonly Proposed[], placed: number): string[] {
  const notes: string[] = [];
  if (needs.length === 0) notes.push(texts.noNeeds);
  if (left.length > 0) notes.push(texts.linesLeft(left.length));
  if (placed === 0 && left.length === 0) notes.push(texts.planWhole);
  return notes;
}
