/** Middle and final control, the mentor's report, and the bank of effective programmes. */

import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import type { InputOf } from "../lists/protocol.ts";
import { type Programme, programmes } from "../register/programmes.ts";
import type { ProgrammeSaved } from "./answers.ts";
import { reviewOf } from "./checklist.ts";
import { pairOf, programmeOf } from "./programmeOf.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

const { columns } = programmes;

/** S0 4.8: every programme is controlled in its middle and at its end. */
export function recordControl(
  register: Rows<"pairs" | "programmes">,
  { pairId, stage, doneOn, result }: InputOf<"recordControl">,
  { today }: Context,
): Decision<ProgrammeSaved> {
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
}

/** S0 6.1.10, S4 3.1(5): the mentor's conclusion and proposals. */
export function recordReport(
  register: Rows<"pairs" | "programmes">,
  { pairId, reportOn, conclusion, proposals }: InputOf<"recordReport">,
  { today }: Context,
): Decision<ProgrammeSaved> {
  const programme = approved(register, pairId);
  if (isRefusal(programme)) return programme;
  const refusal = madeRefusal(programme, columns.reportOn.header, reportOn, today);
  if (refusal !== null) return refusal;
  return saved(programme, { reportOn, conclusion, ...(proposals === undefined ? {} : { proposals }) }, []);
}

/** F120: the municipal bank of effective programmes. */
export function markEffective(
  register: Rows<"programmes" | "programmeReviews">,
  { programmeId, effective }: InputOf<"markEffective">,
): Decision<ProgrammeSaved> {
  const programme = register.programmes.find((row) => row.id === programmeId);
  if (programme === undefined) return refuse("programmeUnknown", { programme: programmeId });
  if (effective && programme.approvedOn === null) return refuse("programmeNotApproved", { pair: programme.pairId });
  const review = reviewOf(register, programme.id);
  const notes = effective && review?.level !== "high" ? [texts.effectiveUnreviewed] : [];
  return saved(programme, { effective }, notes);
}

function approved(register: Rows<"pairs" | "programmes">, pairId: string): Programme | Refusal {
  const pair = pairOf(register, pairId);
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
