/** Personal links in tests: what stands in the form of whoever opens their own. */
import type { Register } from "../../src/shared/facts/register.ts";
import type { LinkSecret } from "../../src/shared/register/linkSecrets.ts";
import { surveyLinks } from "../../src/shared/surveys/surveyLinks.ts";
import { aRow } from "./rows.ts";

/** Links of a survey for everybody, given out before anything else. */
export function aSecret(columns: Partial<LinkSecret> = {}): LinkSecret {
  return aRow("linkSecrets", { surveyId: "А-001", respondent: null, issuedAt: "2000-01-01T00:00:00", ...columns });
}

/** The code of the link of «С-001» or «С-001 П-001»; where nobody like that has one, the text as it is. */
export function linkOf(register: Register, respondent: string, at = "2100-01-01T00:00:00"): string {
  const survey = register.surveys.find(({ id }) => id === "А-001");
  if (survey === undefined) throw new Error("no survey");
  const links = surveyLinks(register, survey, {});
  const code = links.codeFor(respondent.replace(" ", "|"), at);
  return code === null || "refused" in links.read(code, at) ? respondent : code;
}
