/** Which consents the two of a pair have given. */
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import type { Settings } from "../register/settingsCatalogue.ts";
import { type ConsentState, consentDay, consentState } from "./consentState.ts";

export type Whose = "mentor" | "mentee";

/** Where the mentor's or mentee's consent to this pair stands; `rows` may hold other people's, too. */
export function pairConsent(pair: Pair, whose: Whose, rows: readonly Consent[], today: string): ConsentState {
  const personId = whose === "mentor" ? pair.mentorId : pair.menteeId;
  return consentState(rows, { personId, pairId: pair.id, day: consentDay(pair, today) });
}

/** Whose consent the order still waits for (C05: both sides' by default). */
export function missingConsents(
  pair: Pair,
  rows: readonly Consent[],
  settings: Pick<Settings, "consents">,
  today: string,
): Whose[] {
  const needed: Whose[] = settings.consents === "mentor" ? ["mentor"] : ["mentor", "mentee"];
  return needed.filter((whose) => pairConsent(pair, whose, rows, today).state !== "given");
}

/** The consents in force that were given after the day of the order. */
export function consentsAfterOrder(
  pair: Pair,
  orderOn: string,
  rows: readonly Consent[],
  today: string,
): { whose: Whose; on: string }[] {
  return (["mentor", "mentee"] as const).flatMap((whose) => {
    const consent = pairConsent(pair, whose, rows, today);
    return consent.state === "given" && consent.on > orderOn ? [{ whose, on: consent.on }] : [];
  });
}
