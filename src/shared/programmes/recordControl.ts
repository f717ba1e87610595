/** Middle and final control, the mentor's report, and the bank of effective programmes. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { programmeOf } from "../facts/programmes.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { type Programme, programmes } from "../register/programmes.ts";
import { fieldOf, id, isoDay, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { ProgrammeSaved } from "./answers.ts";
import { reviewOf } from "./checklist.ts";
import { ownPair, pairSample } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const { columns } = programmes;

/** S0 4.8: every programme is controlled in its middle and at its end. */
export const recordControl = change({
  title: "Контроль программы внесён",
  input: z.object({
    pairId: id,
    stage: z.enum(["middle", "final"]),
    doneOn: isoDay,
    result: fieldOf(programmes.columns.middleResult),
  }),
  access: ownPair,
  sample: { ...pairSample, stage: "middle", doneOn: "2026-01-30", result: "onTrack" },
  reads: ["pairs"],
  writes: ["programmes"],
  decide(register, { pairId, stage, doneOn, result }, { today }): Decision<ProgrammeSaved> {
    const programme = approved(register, pairId);
    if (isRefusal(programme)) return programme;
    const middle = stage === "middle";
    const field = (middle ? columns.middleDoneOn : columns.finalDoneOn).header;
    const refusal = madeRefusal(programme, field, doneOn, today);
    if (refusal !== null) return refusal;
    const [first, last] = middle ? [doneOn, programme.finalDoneOn] : [programme.middleDoneOn, doneOn];
    if (first !== null && last !== null && first > last)
      return refuse("periodOrder", { from: showDay(first), to: showDay(last) });
    const notes: string[] = [];
    const wanted = middle ? programme.middleOn : programme.finalOn;
    if (wanted !== null && doneOn > wanted) notes.push(texts.controlLate(showDay(wanted)));
    if (!middle && programme.middleDoneOn === null) notes.push(texts.middleMissing);
    if (result === "behind") notes.push(texts.programmeBehind);
    const put = middle ? { middleDoneOn: doneOn, middleResult: result } : { finalDoneOn: doneOn, finalResult: result };
    return saved(programme, put, notes);
  },
});

/** S0 6.1.10, S4 3.1(5): the mentor's conclusion and proposals. */
export const recordReport = change({
  title: "Отчёт наставника внесён",
  input: z.object({
    pairId: id,
    reportOn: fieldOf(programmes.columns.reportOn),
    conclusion: fieldOf(programmes.columns.conclusion),
    proposals: maybeFieldOf(programmes.columns.proposals),
  }),
  access: ownPair,
  sample: { ...pairSample, reportOn: "2026-05-22", conclusion: "Затруднения преодолены, цель достигнута" },
  reads: ["pairs"],
  writes: ["programmes"],
  decide(register, { pairId, reportOn, conclusion, proposals }, { today }): Decision<ProgrammeSaved> {
    const programme = approved(register, pairId);
    if (isRefusal(programme)) return programme;
    const refusal = madeRefusal(programme, columns.reportOn.header, reportOn, today);
    if (refusal !== null) return refusal;
    return saved(programme, { reportOn, conclusion, ...(proposals === undefined ? {} : { proposals }) }, []);
  },
});

/** F120: the municipal bank of effective programmes. */
export const markEffective = change({
  title: "Отметка «эффективная программа»",
  input: z.object({ programmeId: id, effective: z.boolean() }),
  access: { who: "department" },
  sample: { programmeId: "ПП-001", effective: true },
  reads: ["programmeReviews"],
  writes: ["programmes"],
  decide(register, { programmeId, effective }): Decision<ProgrammeSaved> {
    const programme = register.programmes.find((row) => row.id === programmeId);
    if (programme === undefined) return refuse("programmeUnknown", { programme: programmeId });
    if (effective && programme.approvedOn === null) return refuse("programmeNotApproved", { pair: programme.pairId });
    const review = reviewOf(register, programme.id);
    const notes = effective && review?.level !== "high" ? [texts.effectiveUnreviewed] : [];
    return saved(programme, { effective }, notes);
  },
});

function approved(register: Rows<"pairs" | "programmes">, pairId: string): Programme | Refusal {
  const pair = found(register, "pairs", pairId);
  if (isRefusal(pair)) return pair;
  const programme = programmeOf(register, pairId);
  if (programme === undefined) return refuse("programmeMissing", { pair: pairId });
  return programme.approvedOn === null ? refuse("programmeNotApproved", { pair: pairId }) : programme;
}

function madeRefusal({ startedOn }: Programme, field: string, day: string, today: string): Refusal | null {
  if (day > today) return refuse("dayInFuture", { field, day: showDay(day) });
  if (day >= startedOn) return null;
  return refuse("controlOutside", { field, day: showDay(day), from: showDay(startedOn), to: showDay(today) });
}

function saved(programme: Programme, columns: Partial<Programme>, notes: string[]): Decision<ProgrammeSaved> {
  const { id, pairId, version } = programme;
  return {
    changes: [{ table: "programmes", put: { ...columns, id } }],
    answer: { programmeId: id, pairId, version, notes },
  };
}
