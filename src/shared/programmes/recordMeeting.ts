/** A meeting of the pair enters the diary. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { pairEnd } from "../facts/occupancy.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { enterRow } from "../facts/rows/rowDoor.ts";
import { showDay } from "../language/day.ts";
import { isOpenLine } from "../pairs/closing.ts";
import { pausesOf } from "../pairs/events.ts";
import { meetings } from "../register/meetings.ts";
import { planStatuses } from "../register/vocabulary.ts";
import { fieldOf, id, maybeFieldOf } from "../request/fields.ts";
import { change } from "../request/request.ts";
import type { MeetingSaved } from "./answers.ts";
import { ownPair, pairSample } from "./fields.ts";
import { programmeTexts as texts } from "./programmeTexts.ru.ts";

/** One entry of the mentor's diary (S0 6.1.9); it may close a line of the plan. */
export const recordMeeting = change({
  title: "Встреча записана",
  // With a line the meeting closes it.
  input: z.object({
    pairId: id,
    lineId: z.optional(id),
    metOn: fieldOf(meetings.columns.metOn),
    kind: fieldOf(meetings.columns.kind),
    topic: fieldOf(meetings.columns.topic),
    area: maybeFieldOf(meetings.columns.area),
    outcome: maybeFieldOf(meetings.columns.outcome),
    usefulness: maybeFieldOf(meetings.columns.usefulness),
    nextStep: maybeFieldOf(meetings.columns.nextStep),
    note: maybeFieldOf(meetings.columns.note),
  }),
  access: ownPair,
  sample: { ...pairSample, metOn: "2025-10-14", kind: "consultation", topic: "Как начать урок", usefulness: 4 },
  reads: ["pairs", "pairEvents", "settings"],
  writes: ["meetings", "planLines"],
  decide(register, input, context): Decision<MeetingSaved> {
    const { lineId, metOn, pairId, kind, topic } = input;
    const line = register.planLines.find((row) => row.id === lineId && row.pairId === pairId);
    if (lineId !== undefined && line === undefined) return refuse("notFound", { what: "planLine", id: lineId });
    if (line !== undefined && !isOpenLine(line))
      return refuse("lineSettled", { line: line.activity, status: planStatuses.label(line.status) });
    const { area = line?.area ?? null, outcome = null, usefulness = null, nextStep = null, note = null } = input;
    const met = { pairId, metOn, kind, topic, area, outcome, usefulness, nextStep, note };
    const entered = enterRow(register, "meetings", met, context);
    if (isRefusal(entered)) return entered;
    const pair = found(register, "pairs", pairId);
    if (isRefusal(pair)) return pair;
    const notes: string[] = [];
    if (metOn > pairEnd(pair)) notes.push(texts.afterTerm(showDay(pairEnd(pair))));
    const pause = pausesOf(register, pairId).find(
      (row) => row.on <= metOn && (row.until === null || row.until >= metOn),
    );
    if (pause !== undefined) notes.push(texts.duringPause(showDay(pause.on)));
    return {
      changes: [
        ...entered.changes,
        ...(line === undefined
          ? []
          : [{ table: "planLines" as const, put: { id: line.id, status: "done" as const, doneOn: metOn } }]),
      ],
      answer: { meetingId: entered.row.id, pairId, notes },
    };
  },
});
