/** The personal links of a survey: who may have got one, and until when they are good. */

import { newKey } from "../facts/newKey.ts";
import { sidesAsked } from "../facts/participants.ts";
import type { Change, Context, Rows } from "../facts/register.ts";
import { exitWindow } from "../facts/responseSets.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { LinkSecret } from "../register/linkSecrets.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { isIndexed, isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { Survey } from "../register/surveys.ts";
import { type Links, linksOf, respondentKey } from "./linkCodes.ts";

type Asked = Pick<Survey, "id" | "kind" | "schoolYear">;

/** Sheets that tell who may have got a link; a survey of people needs the first alone. */
export const respondentTables = ["people", "pairs", "organisations", "employments"] as const;
export type Respondents = Partial<Rows<(typeof respondentTables)[number]>>;

export function surveyLinks(register: Rows<"linkSecrets"> & Respondents, survey: Asked): Links {
  const secrets = register.linkSecrets.filter((row) => row.surveyId === survey.id);
  return linksOf(secrets, () => respondentsOf(register, survey));
}

/** Whoever may ever have been asked: a link that was given out is known even when it is nobody's turn any more. */
function* respondentsOf({ people = [], pairs = [], organisations = [], employments = [] }: Respondents, survey: Asked) {
  const { asked } = surveyForms[survey.kind];
  if (asked === "programmeCurators") {
    const places = new Map<string, Set<string>>();
    for (const { personId, organisationId } of employments)
      places.set(personId, (places.get(personId) ?? new Set()).add(organisationId));
    for (const { id, menteeId, menteeOrganisationId } of pairs)
      for (const organisationId of new Set([...(places.get(menteeId) ?? []), menteeOrganisationId]))
        if (organisationId !== null) yield respondentKey(organisationId, id);
  } else if (isOfOrganisations(survey.kind)) for (const { id } of organisations) yield respondentKey(id, null);
  else if (asked === "staff" || asked === "mentees") for (const { id } of people) yield respondentKey(id, null);
  else for (const pair of pairs) for (const personId of sidesAsked(asked, pair)) yield respondentKey(personId, pair.id);
}

/** The last day on which answers by links without a day of their own are taken: of the window at the year's end, or of the year. */
export function lastDayOf(register: Rows<"settings">, { kind, schoolYear }: Asked): string {
  const isAtEnd = isIndexed(kind) && surveyForms[kind].stage === "exit";
  return isAtEnd ? exitWindow(readSettings(register.settings), schoolYear).to : schoolYearEnd(schoolYear);
}

/** A new secret: links that were made of the former ones are refused from now on. */
export function issuedLinks(
  register: Rows<"linkSecrets">,
  issued: Pick<LinkSecret, "surveyId" | "respondent" | "secret" | "lastDay">,
  { now }: Pick<Context, "now">,
): Change {
  return { table: "linkSecrets", put: { id: newKey(register, "linkSecrets")(), ...issued, issuedAt: now } };
}
