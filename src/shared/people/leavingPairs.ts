/** Which pairs end when one of the two leaves, and how: a mentor's pair waits for another mentor, a mentee's pair is over. */

import { type Departure, fateOf } from "../facts/leaving.ts";
import { isOccupying } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import type { Change, Rows } from "../facts/register.ts";
import { statusAfter } from "../facts/transitions.ts";
import { cancelledLines, closedPair, openLinesOf } from "../pairs/closing.ts";
import { eventMaker } from "../pairs/events.ts";
import type { Employment } from "../register/employments.ts";
import type { Pair } from "../register/pairs.ts";
import { closingGrounds } from "../register/vocabulary.ts";
import { leavingTexts } from "./leavingTexts.ru.ts";

export interface EndingPair {
  pair: Pair;
  whose: "mentor" | "mentee";
  becomes: Pair["status"];
}

const begunStatuses: readonly Pair["status"][] = ["running", "paused"];

/** `late`: pairs at work that began after the last day, so that one of the two days must be wrong. */
export function endingPairs(
  register: Rows<"pairs">,
  departure: Departure,
): { ending: EndingPair[]; staying: Pair[]; late: Pair[] } {
  const { personId, on } = departure;
  const ending: EndingPair[] = [];
  const staying: Pair[] = [];
  const late: Pair[] = [];
  for (const pair of register.pairs) {
    const mine = pair.mentorId === personId || pair.menteeId === personId;
    if (!mine || !(isOccupying(pair) || pair.status === "draft")) continue;
    const whose = pair.mentorId === personId ? "mentor" : "mentee";
    const fate = fateOf(pair, whose, departure);
    if (fate === "stays") staying.push(pair);
    if (fate !== "ends") continue;
    if (begunStatuses.includes(pair.status) && pair.startedOn > on) late.push(pair);
    else ending.push({ pair, whose, becomes: statusOf(pair, whose, on) });
  }
  return { ending, staying, late };
}

function statusOf(pair: Pair, whose: EndingPair["whose"], on: string): Pair["status"] {
  const met = pair.startedOn <= on ? (["begun"] as const) : (["notBegun"] as const);
  return statusAfter(pair.status, whose === "mentor" ? "mentorLeft" : "menteeLeft", met);
}

export function pairChanges(
  register: Rows<"pairEvents" | "planLines">,
  ending: readonly EndingPair[],
  on: string,
  reason: NonNullable<Employment["finishReason"]>,
): Change[] {
  const event = eventMaker(register);
  return ending.flatMap(({ pair, whose, becomes }): Change[] => {
    if (becomes === "rejected") {
      const note = leavingTexts.rejectedByLeaving;
      return [
        { table: "pairs", put: { id: pair.id, status: becomes, note } },
        event({ pairId: pair.id, kind: "rejected", on, note }),
        ...cancelledLines(openLinesOf(register, pair.id), note),
      ];
    }
    if (whose === "mentor") {
      // The plan stays open: the next mentor takes it over.
      const replacementGround = reason === "transferred" ? "transfer" : "mentorDismissed";
      return [
        ...closedPair(register, pair, { status: becomes, finishedOn: on, replacementGround }),
        event({ pairId: pair.id, kind: "replaced", on, note: leavingTexts.mentorLeft }),
      ];
    }
    return [
      ...closedPair(register, pair, { status: becomes, finishedOn: on, closingGround: "menteeLeft" }),
      event({ pairId: pair.id, kind: "closedEarly", on, ground: closingGrounds.label("menteeLeft") }),
      ...cancelledLines(openLinesOf(register, pair.id), pairWords.lineCancelled.left),
    ];
  });
}
