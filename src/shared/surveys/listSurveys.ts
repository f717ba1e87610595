/** Surveys, their answers by count, and the personal links. */

import * as z from "zod/mini";
import { namesOf } from "../facts/names.ts";
import { refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import type { RowOf } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { surveyForms } from "./list.ts";
import { passportOf, prefillMark } from "./passport.ts";
import type { SurveyLine } from "./surveyLine.ts";

export interface SurveyLinks {
  title: string;
  links: { name: string; organisation: string; url: string; answered: boolean }[];
}

type Survey = RowOf<"surveys">;

export const listSurveys = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["employments", "mentees", "surveys", "responses"],
  decide(register, _input, context): Decision<SurveyLine[]> {
    const lines = register.surveys.map((survey) => {
      const answered = answeredPeople(register, survey);
      const expected = participants(register, survey, context).map((row) => row.personId);
      return {
        surveyId: survey.id,
        title: surveyForms[survey.kind].title,
        schoolYear: showSchoolYear(survey.schoolYear),
        url: survey.url ?? "",
        open: survey.open,
        answered: expected.filter((personId) => answered.has(personId)).length,
        expected: expected.length,
        quarantined: new Set(
          register.responses
            .filter((row) => row.surveyId === survey.id && row.state === "quarantined")
            .map((row) => row.submissionId),
        ).size,
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
  reads: ["organisations", "people", "employments", "mentees", "surveys", "responses", "settings"],
  decide(register, input, context): Decision<SurveyLinks> {
    const survey = register.surveys.find((row) => row.id === input.surveyId);
    if (survey === undefined) return refuse("notFound", { what: "survey", id: input.surveyId });
    const passport = passportOf(survey);
    if (passport === null && survey.passport !== null) return refuse("surveySpoilt", { survey: survey.id });
    const prefilled = passport?.prefilled ?? "";
    const answered = answeredPeople(register, survey);
    const names = namesOf(register);
    const organisations = new Map(register.organisations.map((row) => [row.id, row.shortName]));
    const links = participants(register, survey, context).map(({ personId, organisationId }) => ({
      name: names.of(personId),
      organisation: organisations.get(organisationId) ?? "",
      url:
        prefilled === ""
          ? (survey.url ?? "")
          : prefilled.replace(encodeURIComponent(prefillMark), encodeURIComponent(personId)),
      answered: answered.has(personId),
    }));
    links.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byAlphabet(one.name, other.name));
    return { changes: [], answer: { title: surveyForms[survey.kind].title, links } };
  },
});

function answeredPeople(register: Rows<"responses">, survey: Survey): Set<string> {
  const answered = new Set<string>();
  for (const row of register.responses) {
    if (row.surveyId === survey.id && row.state === "accepted" && row.personId !== null) answered.add(row.personId);
  }
  return answered;
}

/** Mentees of the bank during the survey's year who still work; a curator sees those of the own organisations. */
function participants(
  register: Rows<"employments" | "mentees">,
  survey: Survey,
  context: Context,
): { personId: string; organisationId: string }[] {
  const from = schoolYearStart(survey.schoolYear);
  const to = schoolYearEnd(survey.schoolYear);
  const home = new Map<string, string>();
  for (const row of register.employments) {
    const overlaps = (row.startedOn ?? "") <= to && (row.finishedOn === null || row.finishedOn >= from);
    if (overlaps && (row.kind === "main" || !home.has(row.personId))) home.set(row.personId, row.organisationId);
  }
  return register.mentees.flatMap((mentee) => {
    const organisationId = home.get(mentee.personId);
    const here = mentee.enteredOn <= to && (mentee.leftOn === null || mentee.leftOn >= from);
    if (!here || organisationId === undefined) return [];
    const mine = context.actor.role === "department" || context.actor.organisationIds.includes(organisationId);
    return mine ? [{ personId: mentee.personId, organisationId }] : [];
  });
}
