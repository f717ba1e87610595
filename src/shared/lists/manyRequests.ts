/** What may be done to a whole list at once, by the name under which it is sent; each is the request about one, asked about all. */
import * as z from "zod/mini";
import { leaveBank } from "../banks/keepBank.ts";
import { markMentee } from "../banks/markMentee.ts";
import { markMentor } from "../banks/markMentor.ts";
import { recordConsent, recordGeneralConsent } from "../consents/recordConsent.ts";
import { completePair } from "../pairs/completePair.ts";
import { extendPair } from "../pairs/extendPair.ts";
import { recordOrder } from "../pairs/recordOrder.ts";
import { startPair } from "../pairs/startPair.ts";
import { manyPairs, manyPeople } from "./manyOf.ts";

const sides = ["mentor", "mentee"] as const;

export const manyRequests = {
  markMentors: manyPeople(markMentor),
  markMentees: manyPeople(markMentee),
  leaveBanks: manyPeople(leaveBank),
  recordGeneralConsents: manyPeople(recordGeneralConsent),
  recordConsents: manyPairs(recordConsent, { whose: z.enum([...sides, "both"]) }, (input) =>
    input["whose"] === "both" ? sides.map((whose) => ({ ...input, whose })) : [input],
  ),
  recordOrders: manyPairs(recordOrder),
  startPairs: manyPairs(startPair),
  completePairs: manyPairs(completePair),
  extendPairs: manyPairs(extendPair),
} as const;
