/** An order that is older than the consents it rests on. */
import { pairConsent } from "../facts/pairConsents.ts";
import { showDay } from "../language/day.ts";
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { pairTexts } from "./pairTexts.ru.ts";

/** A sentence about each consent given after the day of the order. */
export function consentsAfterOrder(pair: Pair, orderOn: string, consents: readonly Consent[], today: string): string[] {
  return (["mentor", "mentee"] as const).flatMap((whose) => {
    const consent = pairConsent(pair, whose, consents, today);
    return consent.state === "given" && consent.on > orderOn
      ? [pairTexts.consentAfterOrder(whose, showDay(consent.on))]
      : [];
  });
}
