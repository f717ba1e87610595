/** Ends that are none in full: early, with a ground of its own (S2 10.1), or before the pair has begun. */

import * as z from "zod/mini";
import { pairWords } from "../facts/pairWords.ru.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { statusAfter, transitionsOf } from "../facts/transitions.ts";
import { showDay } from "../language/day.ts";
import { staffDaysAfter } from "../language/workingDays.ts";
import { pairEvents } from "../register/pairEvents.ts";
import { pairs } from "../register/pairs.ts";
import { closingGrounds } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change, type InputOf } from "../request/request.ts";
import { cancelledLines, closedPair, openLinesOf } from "./closing.ts";
import { eventMaker } from "./events.ts";
import { earlyGround } from "./fields.ts";
import { dayRefusal, lifePair, notBegunRefusal } from "./lifePair.ts";
import { outcome } from "./outcome.ts";
import { lifeTexts } from "./pairLifeTexts.ru.ts";
import type { PairOutcome } from "./pairOutcome.ts";

export const closePair = change({
  title: "Пара завершена досрочно",
  input: z.object({
    pairId: id,
    finishedOn: fieldOf(pairs.columns.finishedOn),
    ground: earlyGround,
    noticeOn: maybeFieldOf(pairEvents.columns.noticeOn),
    document: maybeFieldOf(pairEvents.columns.document),
    note: maybeFieldOf(pairEvents.columns.note),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", finishedOn: "2026-02-20", ground: "mentorInitiative", noticeOn: "2026-02-16" },
  reads: [],
  writes: ["pairs", "pairEvents", "planLines"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "closePair");
    if (isRefusal(pair)) return pair;
    const { finishedOn, ground, noticeOn } = input;
    const { today } = context;
    const refusal =
      notBegunRefusal(pair, today) ??
      dayRefusal(pair, pairs.columns.finishedOn.header, finishedOn, { from: pair.startedOn, today });
    if (refusal !== null) return refusal;
    if (noticeOn !== undefined && noticeOn > finishedOn)
      return refuse("periodOrder", { from: showDay(noticeOn), to: showDay(finishedOn) });
    if (ground === "other" && input.note === undefined)
      return refuse("reasonMissing", { field: pairEvents.columns.note.header });
    const status = statusAfter(pair.status, "closePair");
    const event = eventMaker(register);
    return {
      changes: [
        ...closedPair(register, pair, { status, finishedOn, closingGround: ground }),
        event({
          pairId: pair.id,
          kind: "closedEarly",
          on: finishedOn,
          ground: closingGrounds.label(ground),
          noticeOn: noticeOn ?? null,
          document: input.document ?? null,
          note: input.note ?? null,
        }),
        ...cancelledLines(openLinesOf(register, pair.id), pairWords.lineCancelled.closed),
      ],
      answer: outcome({ ...pair, status }, today, noticeNotes(input)),
    };
  },
});

/** Staff days between the notice and the end (ТК РФ, ст. 351.8: the mentor's refusal or the employer's cancellation). */
const noticeDays = 3;
const noticed: readonly InputOf<typeof closePair>["ground"][] = ["mentorInitiative", "curatorInitiative"];

function noticeNotes({ ground, noticeOn, finishedOn }: InputOf<typeof closePair>): string[] {
  if (!noticed.includes(ground)) return [];
  if (noticeOn === undefined) return [lifeTexts.noticeMissing];
  const days = staffDaysAfter(noticeOn, finishedOn);
  return days < noticeDays ? [lifeTexts.noticeShort(days)] : [];
}

/** Not approved, or approved and cancelled before the first day. */
export const rejectPair = change({
  title: "Пара отклонена",
  input: z.object({
    pairId: id,
    on: fieldOf(pairEvents.columns.on),
    reason: fieldOf(pairEvents.columns.note),
    document: maybeFieldOf(pairEvents.columns.document),
  }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001", on: "2025-09-12", reason: "Наставляемый просит другого наставника" },
  reads: [],
  writes: ["pairs", "pairEvents", "planLines"],
  decide(register, input, context): Decision<PairOutcome> {
    const pair = lifePair(register, input.pairId, "rejectPair");
    if (isRefusal(pair)) return pair;
    if (input.on > context.today)
      return refuse("dayInFuture", { field: pairEvents.columns.on.header, day: showDay(input.on) });
    const early = transitionsOf(pair.status, "rejectPair").some((way) => way.needs.includes("notBegun"));
    if (early && pair.startedOn <= context.today)
      return refuse("alreadyBegun", { pair: pair.id, startedOn: showDay(pair.startedOn) });
    const status = statusAfter(pair.status, "rejectPair");
    const event = eventMaker(register);
    return {
      changes: [
        { table: "pairs", put: { id: pair.id, status, note: input.reason } },
        event({
          pairId: pair.id,
          kind: "rejected",
          on: input.on,
          document: input.document ?? null,
          note: input.reason,
        }),
        ...cancelledLines(openLinesOf(register, pair.id), input.reason),
      ],
      answer: outcome({ ...pair, status }, context.today),
    };
  },
});
