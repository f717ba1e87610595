/** Whether a consent is in force on a day. */
import { earlier, later } from "../language/day.ts";
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { isOccupying, pairEnd } from "./occupancy.ts";

/** `ended`: withdrawn or expired, and no other one is in force. */
export type ConsentState = { state: "given"; on: string } | { state: "none" } | { state: "ended" };

/**
 * Where a person's consent stands on a day: a general one, or one bound to this very pair.
 * On the day of its withdrawal a consent is no longer in force; on the last day of its validity it is.
 */
export function consentState(
  rows: readonly Consent[],
  asked: { personId: string; pairId: string | null; day: string; kind?: Consent["kind"] },
): ConsentState {
  const kind = asked.kind ?? "mentoring";
  const mine = rows.filter(
    (row) =>
      row.personId === asked.personId &&
      row.kind === kind &&
      row.givenOn <= asked.day &&
      (row.pairId === null || row.pairId === asked.pairId),
  );
  const inForce = mine.filter((row) => isInForce(row, asked.day));
  const own = inForce.filter((row) => row.pairId !== null);
  const latest = (own.length > 0 ? own : inForce).reduce((day, row) => later(day, row.givenOn), "");
  if (latest !== "") return { state: "given", on: latest };
  return mine.length > 0 ? { state: "ended" } : { state: "none" };
}

/** Given, not withdrawn and not expired on the day. */
export function isInForce(row: Pick<Consent, "givenOn" | "withdrawnOn" | "validUntil">, day: string): boolean {
  return (
    row.givenOn <= day &&
    (row.withdrawnOn === null || row.withdrawnOn > day) &&
    (row.validUntil === null || row.validUntil >= day)
  );
}

/** The day on which a pair's consents are judged: today while it goes on, its first day before, its last day after. */
export function consentDay(pair: Pair, today: string): string {
  const open = isOccupying(pair) || pair.status === "draft";
  return later(pair.startedOn, open ? today : earlier(today, pairEnd(pair)));
}
