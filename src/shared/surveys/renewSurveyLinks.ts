/** Links issued anew: all of a survey, or one that has come into wrong hands. The former are refused from this moment on. */
import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { linkHolders, respondentOfLink } from "../facts/linkHolders.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision } from "../facts/register.ts";
import { linkSecrets } from "../register/linkSecrets.ts";
import { id, maybeFieldOf } from "../request/fields.ts";
import { change, type Preparation } from "../request/request.ts";
import { refusalOfDay } from "./changeSurveyDay.ts";
import { issuedLinks, surveyLinks } from "./surveyLinks.ts";

export const renewSurveyLinks = change({
  title: "Личные ссылки выданы заново",
  input: z.object({
    surveyId: id,
    /** One link, as the list names it; left out: all of the survey. */
    respondent: z.optional(id),
    lastDay: maybeFieldOf(linkSecrets.columns.lastDay),
  }),
  access: { who: "department" },
  sample: { surveyId: "А-001" },
  reads: ["organisations", "people", "employments", "mentees", "mentors", "pairs", "surveys", "settings"],
  writes: ["linkSecrets"],
  preparation: { name: "secret" } as Preparation<"secret", string>,
  decide(register, input, context, secret): Decision<{ surveyId: string }> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    if (!survey.open) return refuse("linksOver", { survey: survey.id });
    const { respondent = null } = input;
    const former = surveyLinks(register, survey, context).ownLastDay(respondent, context.now);
    const lastDay = input.lastDay ?? (former !== null && former < context.today ? null : former);
    const refused = refusalOfDay(register, survey, input.lastDay ?? null, context.today);
    if (refused !== null) return refused;
    if (
      respondent !== null &&
      !linkHolders(register, survey, context).some((one) => respondentOfLink(one) === respondent)
    )
      return refuse("linkUnknown", { survey: survey.id, respondent });
    const put = issuedLinks(register, { surveyId: survey.id, respondent, secret, lastDay }, context);
    return { changes: [put], answer: { surveyId: survey.id } };
  },
});
