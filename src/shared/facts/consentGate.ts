/** The gate that everything passes which needs a consent: it says which is missing, and whose. */

import type { Consent } from "../register/consents.ts";
import type { Pair } from "../register/pairs.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { consentKinds } from "../register/vocabulary.ts";
import { consentDay, consentState } from "./consentState.ts";
import { namesOf } from "./names.ts";
import { missingConsents, type Whose } from "./pairConsents.ts";
import { pairWords } from "./pairWords.ru.ts";
import { type Refusal, refuse } from "./refusal.ts";
import type { Rows } from "./register.ts";

/** `pairId`: the pair whose own consent counts beside a general one; null when only a general one does. */
export interface ConsentNeed {
  kind: Consent["kind"];
  pairId: string | null;
}

type GateRegister = Rows<"people" | "consents" | "settings">;

/** Null when the person's consent is in force on the day. */
export function consentGate(register: GateRegister, need: ConsentNeed, personId: string, day: string): Refusal | null {
  const { state } = consentState(register.consents, { personId, pairId: need.pairId, day, kind: need.kind });
  if (state === "given") return null;
  return refuse("consentRequired", {
    person: namesOf(register).of(personId),
    consent: consentKinds.label(need.kind),
    ended: state === "ended",
  });
}

/** Consents without which a pair may neither be approved nor work (C05; F073, F074), judged as of today. */
export function pairConsentGate(register: GateRegister, pair: Pair, today: string): Refusal | null {
  const settings = readSettings(register.settings);
  const missing = missingConsents(pair, register.consents, settings, today);
  if (missing.length > 0) {
    const whose = missing.map((side) => pairWords.whose(side, namesOf(register).of(personOf(pair, side))));
    return refuse("consentsMissing", { pair: pair.id, whose: pairWords.and(whose) });
  }
  for (const { side, kind } of otherNeeds(settings)) {
    const refusal = consentGate(register, { kind, pairId: pair.id }, personOf(pair, side), consentDay(pair, today));
    if (refusal !== null) return refusal;
  }
  return null;
}

function otherNeeds(settings: Settings): { side: Whose; kind: Consent["kind"] }[] {
  return [
    ...(settings.personalDataConsent
      ? ([
          { side: "mentor", kind: "personalData" },
          { side: "mentee", kind: "personalData" },
        ] as const)
      : []),
    ...(settings.extraDutiesConsent ? ([{ side: "mentor", kind: "extraDuties" }] as const) : []),
  ];
}

/** F073: whoever enters a bank lets the register process personal data, where the settings ask for it in writing. */
export function bankConsentGate(register: GateRegister, personId: string, today: string): Refusal | null {
  if (!readSettings(register.settings).personalDataConsent) return null;
  return consentGate(register, { kind: "personalData", pairId: null }, personId, today);
}

function personOf(pair: Pair, side: Whose): string {
  return side === "mentor" ? pair.mentorId : pair.menteeId;
}
