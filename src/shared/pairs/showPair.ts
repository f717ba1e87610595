import * as z from "zod/mini";
import { successorOf } from "../facts/chain.ts";
import { pairConsent, type Whose } from "../facts/pairConsents.ts";
import { refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import type { PairCard } from "../lists/answers.ts";
import { mentoringForms, mentoringKinds } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { eventLines } from "./events.ts";
import { offeredRequests } from "./offered.ts";
import { pairLines, planLineAnswer } from "./pairLines.ts";

export const showPair = question({
  input: z.object({ pairId: id }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001" },
  reads: ["organisations", "people", "employments", "pairs", "pairEvents", "planLines", "consents", "settings"],
  decide(register, input, context): Decision<PairCard> {
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
  },
});
