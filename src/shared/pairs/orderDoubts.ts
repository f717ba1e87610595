/** An order that is older than the consents it rests on. */
import { consentsAfterOrder } from "../facts/pairConsents.ts";
import { showDay } from "../language/day.ts";
import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { pairTexts } from "./pairTexts.ru.ts";

/** A sentence about each consent given after the day of the order. */
export function orderDoubts(pair: Pair, orderOn: string, consents: readonly Consent[], today: string): string[] {
  return consentsAfterOrder(pair, orderOn, consents, today).map(({ whose, on }) =>
    pairTexts.consentAfterOrder(whose, showDay(on)),
  );
}
