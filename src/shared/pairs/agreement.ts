/** After the order a pair's time, form and kind change by mutual consent: two days, one of each side (S2, п. 10.2; F106). */

import { pairWords } from "../facts/pairWords.ru.ts";
import type { PeopleIndex } from "../facts/people.ts";
import { type Refusal, refuse } from "../facts/refusal.ts";
import { showDay } from "../language/day.ts";
import { pairEvents } from "../register/pairEvents.ts";
import type { Pair } from "../register/pairs.ts";

export interface MutualAgreement {
  mentorAgreedOn?: string | undefined;
  menteeAgreedOn?: string | undefined;
}

export function agreementRefusal(
  pair: Pair,
  asked: MutualAgreement,
  people: PeopleIndex,
  today: string,
): Refusal | null {
  const { mentorAgreedOn, menteeAgreedOn } = asked;
  const missing = [
    ...(mentorAgreedOn === undefined ? [pairWords.whose("mentor", people.name(pair.mentorId))] : []),
    ...(menteeAgreedOn === undefined ? [pairWords.whose("mentee", people.name(pair.menteeId))] : []),
  ];
  if (missing.length > 0) return refuse("agreementsMissing", { pair: pair.id, whose: pairWords.and(missing) });
  for (const name of ["mentorAgreedOn", "menteeAgreedOn"] as const) {
    const day = asked[name];
    if (day !== undefined && day > today)
      return refuse("dayInFuture", { field: pairEvents.columns[name].header, day: showDay(day) });
  }
  return null;
}
