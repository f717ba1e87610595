/** Rows of «Изменения пар»: what has happened to a pair, and the pauses among it. */

import { newKey } from "../facts/newKey.ts";
import { byText } from "../facts/people.ts";
import type { Change, Rows } from "../facts/register.ts";
import type { PairEvent } from "../register/pairEvents.ts";
import { pairEventKinds } from "../register/vocabulary.ts";
import type { PairEventLine } from "./pairEventLine.ts";

type EventColumns = Pick<PairEvent, "pairId" | "kind" | "on"> & Partial<PairEvent>;

/** Makes new rows one after the other, each with its own key. */
export function eventMaker(register: Rows<"pairEvents">): (columns: EventColumns) => Change {
  const key = newKey(register, "pairEvents");
  return (columns) => ({
    table: "pairEvents",
    put: {
      until: null,
      ground: null,
      dueWas: null,
      mentorAgreedOn: null,
      menteeAgreedOn: null,
      noticeOn: null,
      diagnosedOn: null,
      document: null,
      note: null,
      ...columns,
      id: key(),
    },
  });
}

export function eventsOf(register: Rows<"pairEvents">, pairId: string): PairEvent[] {
  return register.pairEvents.filter((row) => row.pairId === pairId);
}

/** Pauses of the pair, the latest last. */
export function pausesOf(register: Rows<"pairEvents">, pairId: string): PairEvent[] {
  return eventsOf(register, pairId)
    .filter((row) => row.kind === "paused")
    .sort((one, other) => byText(one.on, other.on) || byText(one.id, other.id));
}

/** The pause that goes on ends with this day. */
export function pauseEnd(register: Rows<"pairEvents">, pairId: string, lastDay: string): Change[] {
  const pauses = pausesOf(register, pairId);
  const pause = pauses[pauses.length - 1];
  if (pause === undefined || pause.until === lastDay) return [];
  return [{ table: "pairEvents", put: { id: pause.id, until: lastDay > pause.on ? lastDay : pause.on } }];
}

export function eventLines(register: Rows<"pairEvents">, pairId: string): PairEventLine[] {
  return eventsOf(register, pairId)
    .sort((one, other) => byText(one.on, other.on) || byText(one.id, other.id))
    .map((row) => ({
      on: row.on,
      until: row.until ?? "",
      event: pairEventKinds.label(row.kind),
      ground: row.ground ?? "",
      note: row.note ?? "",
    }));
}
