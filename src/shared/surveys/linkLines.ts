/** The personal links of a survey as they are listed: whose each is, about what, its code, and whether it has been answered. */
import { answeredLinks, type LinkHolder, linkHolders, respondentOfLink } from "../facts/linkHolders.ts";
import { type Names, namesOf } from "../facts/names.ts";
import type { Context, Rows } from "../facts/register.ts";
import { byAlphabet } from "../language/order.ts";
import type { RowOf } from "../register/tables.ts";
import { surveyLastDay, surveyLinks } from "./surveyLinks.ts";
import { surveyTexts } from "./surveyTexts.ru.ts";

type Survey = RowOf<"surveys">;

/** What tells who is asked, until when, and who has answered. */
export const linkHolderTables = [
  "organisations",
  "people",
  "employments",
  "mentees",
  "mentors",
  "pairs",
  "surveys",
  "responses",
  "linkSecrets",
  "settings",
] as const;

export interface LinkLine {
  /** Who answers about what, for requests; the code tells nothing of it. */
  respondent: string;
  name: string;
  organisation: string;
  /** The other side of the pair that is asked about; "" where the survey is about the person. */
  about: string;
  /** Null where none has been issued. */
  code: string | null;
  answered: boolean;
}

/** By organisation and name, with the last day on which answers by these links are taken. */
export function linkLines(
  register: Rows<(typeof linkHolderTables)[number]>,
  survey: Survey,
  context: Context,
): { all: LinkLine[]; lastDay: string } {
  const links = surveyLinks(register, survey, context);
  const answered = answeredLinks(register, survey);
  const names = namesOf(register);
  const organisations = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  const lines = linkHolders(register, survey, context).map((one): LinkLine => {
    const respondent = respondentOfLink(one);
    return {
      respondent,
      name: one.personId === null ? surveyTexts.curator : names.of(one.personId),
      organisation: organisations.get(one.organisationId) ?? "",
      about: aboutPair(register, names, one),
      code: links.codeFor(respondent, context.now),
      answered: answered.has(respondent),
    };
  });
  lines.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byAlphabet(one.name, other.name));
  return { all: lines, lastDay: links.lastDay(surveyLastDay(register, survey)) };
}

/** The other side of the pair; of an organisation's own pairs both. */
function aboutPair(register: Rows<"pairs">, names: Names, { personId, pairId }: LinkHolder): string {
  const pair = register.pairs.find((row) => row.id === pairId);
  if (pair === undefined) return "";
  if (personId === null) return `${names.of(pair.mentorId)} – ${names.of(pair.menteeId)}`;
  return names.of(pair.mentorId === personId ? pair.menteeId : pair.mentorId);
}
