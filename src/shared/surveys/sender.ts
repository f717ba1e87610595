/** Whose a sent form is: told by the code of its personal link, and of what was taken before by the code that stood there then. */

import type { Context, Rows } from "../facts/register.ts";
import { partsOfRespondent } from "../facts/respondents.ts";
import { type QuarantineReason, respondentOf } from "../facts/responseSets.ts";
import { isOfOrganisations } from "../register/surveyForms/list.ts";
import type { Survey } from "../register/surveys.ts";
import { quarantineReasons } from "../register/vocabulary.ts";
import type { Kept } from "./keptAnswers.ts";
import { isLinkCode } from "./linkCodes.ts";
import type { SourceRow } from "./sourceRows.ts";
import { type Respondents, surveyLastDay, surveyLinks } from "./surveyLinks.ts";

interface Told {
  personId: string | null;
  organisationId: string | null;
  pairId: string | null;
  /** Why it does not count whoever it is. */
  refused: QuarantineReason | null;
}

/** `kept`: what the register holds of this row already. */
export type SenderOf = (source: SourceRow, kept: Kept | null) => Told;

export function senderOf(
  register: Rows<"people" | "linkSecrets"> & Partial<Rows<"settings">> & Respondents,
  survey: Survey,
  context: Pick<Context, "linkKey">,
): SenderOf {
  const links = surveyLinks(register, survey, context);
  const known = new Set(
    (isOfOrganisations(survey.kind) ? register.organisations : register.people)?.map(({ id }) => id),
  );
  const told = (whoId: string | null, pairId: string | null, refused: QuarantineReason | null): Told => {
    const ids = isOfOrganisations(survey.kind)
      ? { personId: null, organisationId: whoId }
      : { personId: whoId, organisationId: null };
    return { ...ids, pairId, refused };
  };
  return ({ code, pairId, submittedAt }, kept) => {
    if (!isLinkCode(code)) {
      if (kept !== null && isTrusted(kept, submittedAt)) return told(known.has(code) ? code : null, pairId, null);
      return told(null, null, known.has(code) ? "personCode" : "linkUnknown");
    }
    const link = pairId === null ? links.read(code, submittedAt) : ({ refused: "unknown" } as const);
    if ("refused" in link) return told(null, null, link.refused === "unknown" ? "linkUnknown" : "linkReplaced");
    const about = partsOfRespondent(link.respondent);
    const isLate = submittedAt.slice(0, 10) > (link.lastDay ?? surveyLastDay(register, survey));
    return told(about.whoId, about.pairId, isLate ? "linkExpired" : null);
  };
}

const unknownPerson = quarantineReasons.label("unknownCode");

/**
 * Answers that were taken before links had codes of their own go on being known by a person's code, and only the department corrects
 * a row that stays at its moment. A row that has never been anybody's is not known by it.
 */
function isTrusted({ submittedAt, lines }: Kept, sentAt: string): boolean {
  return submittedAt === sentAt && lines.some((line) => respondentOf(line) !== null || line.remark === unknownPerson);
}
