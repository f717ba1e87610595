/** The personal links of a survey: who may have got one, and until when they are good. */

import { newKey } from "../facts/newKey.ts";
import { sidesAsked } from "../facts/participants.ts";
import type { Change, Context, Rows } from "../facts/register.ts";
import { respondentKey } from "../facts/respondents.ts";
import { exitWindow } from "../facts/responseSets.ts";
import { schoolYearEnd } from "../language/schoolYear.ts";
import type { LinkSecret } from "../register/linkSecrets.ts";
import { readSettings } from "../register/settingsCatalogue.ts";
import { isIndexed, isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { Survey } from "../register/surveys.ts";
import { type Links, linksOf } from "./linkCodes.ts";

export type AskedSurvey = Pick<Survey, "id" | "kind" | "schoolYear">;

/** Sheets that tell who may have got a link. */
export const respondentTables = ["people", "pairs", "organisations", "employments"] as const;
export type Respondents = Partial<Rows<(typeof respondentTables)[number]>>;

export function surveyLinks(
  register: Rows<"linkSecrets"> & Respondents,
  survey: AskedSurvey,
  { linkKey }: Pick<Context, "linkKey">,
): Links {
  const secrets = register.linkSecrets.filter((row) => row.surveyId === survey.id);
  return linksOf(secrets, linkKey, () => respondentsOf(register, survey));
}

/**
 * Whoever may ever have been asked: a link that was given out is known even when it is nobody's turn any more. Only the sheets that
 * this survey needs are looked at.
 */
function respondentsOf(register: Respondents, { kind }: AskedSurvey): Iterable<string> {
  const { asked } = surveyForms[kind];
  if (asked === "programmeCurators") return programmeRespondents(register);
  if (isOfOrganisations(kind)) return (register.organisations ?? []).map(({ id }) => respondentKey(id, null));
  if (asked === "staff" || asked === "mentees") return (register.people ?? []).map(({ id }) => respondentKey(id, null));
  return (register.pairs ?? []).flatMap((pair) =>
    sidesAsked(asked, pair).map((personId) => respondentKey(personId, pair.id)),
  );
}

/** Each pair with every organisation in which its mentee has ever worked. */
function* programmeRespondents({ pairs = [], employments = [] }: Respondents): Iterable<string> {
  const places = new Map<string, Set<string>>();
  for (const { personId, organisationId } of employments)
    places.set(personId, (places.get(personId) ?? new Set()).add(organisationId));
  for (const { id, menteeId, menteeOrganisationId } of pairs)
    for (const organisationId of new Set([...(places.get(menteeId) ?? []), menteeOrganisationId]))
      if (organisationId !== null) yield respondentKey(organisationId, id);
}

/**
 * The last day on which answers by links without a day of their own are taken: of the window at the year's end, or of the year.
 * Whoever asks about a survey at the year's end reads the settings.
 */
export function surveyLastDay(register: Partial<Rows<"settings">>, { kind, schoolYear }: AskedSurvey): string {
  if (!isIndexed(kind) || surveyForms[kind].stage !== "exit") return schoolYearEnd(schoolYear);
  return exitWindow(readSettings((register as Rows<"settings">).settings), schoolYear).to;
}

/** Links made anew: those that were made of the former rows are refused from now on. */
export function issuedLinks(
  register: Rows<"linkSecrets">,
  issued: Pick<LinkSecret, "surveyId" | "respondent" | "secret" | "lastDay">,
  { now }: Pick<Context, "now">,
): Change {
  return { table: "linkSecrets", put: { id: newKey(register, "linkSecrets")(), ...issued, issuedAt: now } };
}
