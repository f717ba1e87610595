/** Surveys, their answers by count, and the personal links. */

import * as z from "zod/mini";
import { found } from "../facts/found.ts";
import { isAboutPairs } from "../facts/judgeResponses.ts";
import { type Names, namesOf } from "../facts/names.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Decision, Rows } from "../facts/register.ts";
import { respondentOf } from "../facts/responseSets.ts";
import { byAlphabet } from "../language/order.ts";
import { showSchoolYear } from "../language/schoolYear.ts";
import { isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { respondentKey } from "./linkCodes.ts";
import { type LinkHolder, linkHolders, respondentOfLink } from "./linkHolders.ts";
import { passportOf, prefillMark } from "./passport.ts";
import type { SurveyLine } from "./surveyLine.ts";
import { surveyLastDay, surveyLinks } from "./surveyLinks.ts";
import { surveyTexts } from "./surveyTexts.ru.ts";

export interface SurveyLinks {
  title: string;
  /** The last day on which answers by these links are taken. */
  lastDay: string;
  links: {
    /** Who answers about what, for `renewSurveyLinks`; the address does not hold it. */
    respondent: string;
    name: string;
    organisation: string;
    /** The other side of the pair that is asked about; "" where the survey is about the person. */
    about: string;
    url: string;
    answered: boolean;
  }[];
}

type Survey = RowOf<"surveys">;

/** What tells who is asked, until when, and who has answered. */
const linkHolderTables = [
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

export const listSurveys = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: linkHolderTables,
  decide(register, _input, context): Decision<SurveyLine[]> {
    const lines = register.surveys.map((survey) => {
      const answered = answeredLinks(register, survey);
      const expected = linkHolders(register, survey, context);
      return {
        surveyId: survey.id,
        title: surveyForms[survey.kind].title,
        schoolYear: showSchoolYear(survey.schoolYear),
        url: survey.url ?? "",
        open: survey.open,
        lastDay: surveyLinks(register, survey, context).lastDay(surveyLastDay(register, survey)),
        answered: expected.filter((one) => answered.has(respondentOfLink(one))).length,
        expected: expected.length,
        quarantined: formsIn(register, survey, "quarantined"),
        repeated: formsIn(register, survey, "superseded"),
        drainedAt: survey.drainedAt ?? "",
      };
    });
    return { changes: [], answer: lines.sort((one, other) => (one.schoolYear < other.schoolYear ? 1 : -1)) };
  },
});

export const listSurveyLinks = question({
  input: z.object({ surveyId: id }),
  access: { who: "known" },
  sample: { surveyId: "А-001" },
  reads: linkHolderTables,
  decide(register, input, context): Decision<SurveyLinks> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    const passport = passportOf(survey);
    if (passport === null && survey.passport !== null) return refuse("surveySpoilt", { survey: survey.id });
    const linksOfSurvey = surveyLinks(register, survey, context);
    const addressOf = (one: LinkHolder) => {
      if (passport === null) return survey.url ?? "";
      const code = linksOfSurvey.codeFor(respondentOfLink(one), context.now);
      return code === null ? null : passport.prefilled.replace(encodeURIComponent(prefillMark), code);
    };
    const answered = answeredLinks(register, survey);
    const names = namesOf(register);
    const organisations = new Map(register.organisations.map((row) => [row.id, row.shortName]));
    const all = linkHolders(register, survey, context).map((one) => ({
      name: one.personId === null ? surveyTexts.curator : names.of(one.personId),
      organisation: organisations.get(one.organisationId) ?? "",
      respondent: respondentOfLink(one),
      url: addressOf(one),
      about: aboutPair(register, names, one),
      answered: answered.has(respondentOfLink(one)),
    }));
    const links = all.flatMap(({ url, ...one }) => (url === null ? [] : [{ ...one, url }]));
    if (links.length < all.length) return refuse(survey.open ? "linksNotIssued" : "linksOver", { survey: survey.id });
    links.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byAlphabet(one.name, other.name));
    const lastDay = linksOfSurvey.lastDay(surveyLastDay(register, survey));
    return { changes: [], answer: { title: surveyForms[survey.kind].title, lastDay, links } };
  },
});

/** The other side of the pair; of an organisation's own pairs both. */
function aboutPair(register: Rows<"pairs">, names: Names, { personId, pairId }: LinkHolder): string {
  const pair = register.pairs.find((row) => row.id === pairId);
  if (pair === undefined) return "";
  if (personId === null) return `${names.of(pair.mentorId)} – ${names.of(pair.menteeId)}`;
  return names.of(pair.mentorId === personId ? pair.menteeId : pair.mentorId);
}

/** How many sent forms have lines in this state. */
function formsIn(register: Rows<"responses">, { id }: Survey, state: RowOf<"responses">["state"]): number {
  const lines = register.responses.filter((row) => row.surveyId === id && row.state === state);
  return new Set(lines.map((row) => row.responseSetId)).size;
}

/** Who has answered about what. */
function answeredLinks(register: Rows<"responses">, survey: Survey): Set<string> {
  const answered = new Set<string>();
  const ofPairs = isAboutPairs(survey) || isOfOrganisations(survey.kind);
  for (const row of register.responses) {
    const who = respondentOf(row);
    if (row.surveyId === survey.id && row.state === "accepted" && who !== null)
      answered.add(respondentKey(who, ofPairs ? row.pairId : null));
  }
  return answered;
}
