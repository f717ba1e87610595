/** The card of a pair. */
import * as z from "zod/mini";
import { successorOf } from "../facts/chain.ts";
import { found } from "../facts/found.ts";
import { pairConsent, type Whose } from "../facts/pairConsents.ts";
import type { PlanLineAnswer } from "../facts/planLineAnswer.ts";
import { isRefusal } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import type { LifeRequest } from "../facts/transitions.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { mentoringForms, mentoringKinds } from "../register/vocabulary.ts";
import { id } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { eventLines } from "./events.ts";
import { offeredRequests } from "./offered.ts";
import { orderDoubts } from "./orderDoubts.ts";
import type { PairEventLine } from "./pairEventLine.ts";
import type { PairLine } from "./pairLine.ts";
import { pairLines, planLineAnswer } from "./pairLines.ts";

export interface PairCard extends PairLine {
  menteeId: string;
  /** The pair that this one continues with another mentor, and the one that continues it; empty when there is none. */
  replacesId: string;
  replacedById: string;
  formCode: CodeOf<typeof mentoringForms>;
  kindCode: CodeOf<typeof mentoringKinds>;
  form: string;
  kind: string;
  mentorConsentOn: string;
  menteeConsentOn: string;
  mentorOrganisation: string;
  /** Empty where there is no order yet. */
  orderNumber: string;
  orderOn: string;
  /** Why the order may not hold, in sentences: it is older than a consent. */
  orderDoubts: string[];
  reasons: string;
  plan: PlanLineAnswer[];
  /** What has happened to the pair, the earliest first. */
  events: PairEventLine[];
  /** Requests that the pair may get today. */
  possible: LifeRequest[];
}

export const showPair = question({
  input: z.object({ pairId: id }),
  access: { who: "own", of: "pair" },
  sample: { pairId: "П-001" },
  reads: ["organisations", "people", "employments", "pairs", "pairEvents", "planLines", "consents", "settings"],
  decide(register, input, context): Decision<PairCard> {
    const pair = found(register, "pairs", input.pairId);
    if (isRefusal(pair)) return pair;
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
        orderNumber: pair.orderNumber ?? "",
        orderOn: pair.orderOn ?? "",
        orderDoubts: pair.orderOn === null ? [] : orderDoubts(pair, pair.orderOn, register.consents, context.today),
        mentorOrganisation: lines.people.organisationName(pair.mentorOrganisationId),
        reasons: pair.reasons ?? "",
        plan: lines.planOf(pair).map((line) => planLineAnswer(line, context.today)),
        events: eventLines(register, pair.id),
        possible: offeredRequests(register.pairs, pair, context.today),
      },
    };
  },
});
