import type { InputOf } from "../protocol.ts";
import { mentoringForms, mentoringKinds } from "../vocabulary.ts";
import type { PairCard } from "./answers.ts";
import { pairConsent, type Whose } from "./pairConsents.ts";
import { successorOf } from "./pairLife/chain.ts";
import { eventLines } from "./pairLife/events.ts";
import { offeredRequests } from "./pairLife/offered.ts";
import { pairLines, planLineAnswer } from "./pairLines.ts";
import { refuse } from "./refusal.ts";
import type { Context, Decision, Register } from "./register.ts";

export function showPair(register: Register, input: InputOf<"showPair">, context: Context): Decision<PairCard> {
  const pair = register.pairs.find((row) => row.id === input.pairId);
  if (pair === undefined) return refuse("notFound", { what: "pair", id: input.pairId });
  const lines = pairLines(register, context);
  const consentOn = (whose: Whose) => {
    const consent = pairConsent(pair, whose, register.consents, context.today);
    return consent.state === "given" ? consent.on : "";
  };
  return {
    changes: [],
    answer: {
      ...lines.line(pair),
      menteeId: pair.menteeId,
      replacesId: pair.replacesId ?? "",
      replacedById: successorOf(register.pairs, pair.id)?.id ?? "",
      formCode: pair.form,
      kindCode: pair.kind,
      form: mentoringForms.label(pair.form),
      kind: mentoringKinds.label(pair.kind),
      mentorConsentOn: consentOn("mentor"),
      menteeConsentOn: consentOn("mentee"),
      mentorOrganisation: lines.people.organisationName(pair.mentorOrganisationId),
      reasons: pair.reasons ?? "",
      plan: lines.planOf(pair).map((line) => planLineAnswer(line, context.today)),
      events: eventLines(register, pair.id),
      possible: offeredRequests(register.pairs, pair, context.today),
    },
  };
}
