/** What a survey promises holds for its papers, too: whoever types one in reads it. */
import type { Actor } from "../facts/register.ts";
import { isOfOrganisations, type SurveyKind } from "../register/surveyForms/list.ts";

/** What people have answered the department alone types in; what organisations answer, their curators as well. */
export function mayTypePapers(kind: SurveyKind, { role }: Pick<Actor, "role">): boolean {
  return role === "department" || isOfOrganisations(kind);
}
