/** Surveys, their answers by count, and the personal links. */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { isAboutPairs } from "../facts/judgeResponses.ts";
import { type Names, namesOf } from "../facts/names.ts";
import { askedPeopleOf, type Participant } from "../facts/participants.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { linkCode, passportOf, prefillMark } from "./passport.ts";
import type { SurveyLine } from "./surveyLine.ts";

export interface SurveyLinks {
  title: string;
  links: {
    name: string;
    organisation: string;
    /** The other side of the pair that is asked about; "" where the survey is about the person. */
    about: string;
    url: string;
    answered: boolean;
  }[];
}

type Survey = RowOf<"surveys">;

export const listSurveys = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["people", "employments", "mentees", "mentors", "pairs", "surveys", "responses"],
  decide(register, _input, context): Decision<SurveyLine[]> {
    const lines = register.surveys.map((survey) => {
      const answered = answeredLinks(register, survey);
      const expected = invited(register, survey, context);
      return {
        surveyId: survey.id,
        title: surveyForms[survey.kind].title,
        schoolYear: showSchoolYear(survey.schoolYear),
        url: survey.url ?? "",
        open: survey.open,
        answered: expected.filter(({ personId, pairId }) => answered.has(linkCode(personId, pairId))).length,
        expected: expected.length,
        quarantined: new Set(
          register.responses
            .filter((row) => row.surveyId === survey.id && row.state === "quarantined")
            .map((row) => row.responseSetId),
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
  reads: ["organisations", "people", "employments", "mentees", "mentors", "pairs", "surveys", "responses", "settings"],
  decide(register, input, context): Decision<SurveyLinks> {
    const survey = found(register, "surveys", input.surveyId);
    if (isRefusal(survey)) return survey;
    const passport = passportOf(survey);
    if (passport === null && survey.passport !== null) return refuse("surveySpoilt", { survey: survey.id });
    const prefilled = passport?.prefilled ?? "";
    const answered = answeredLinks(register, survey);
    const names = namesOf(register);
    const organisations = new Map(register.organisations.map((row) => [row.id, row.shortName]));
    const links = invited(register, survey, context).map(({ personId, pairId, organisationId }) => ({
      name: names.of(personId),
      organisation: organisations.get(organisationId) ?? "",
      url:
        prefilled === ""
          ? (survey.url ?? "")
          : prefilled.replace(encodeURIComponent(prefillMark), encodeURIComponent(linkCode(personId, pairId))),
      about: pairId === null ? "" : otherSide(register, names, pairId, personId),
      answered: answered.has(linkCode(personId, pairId)),
    }));
    links.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byAlphabet(one.name, other.name));
    return { changes: [], answer: { title: surveyForms[survey.kind].title, links } };
  },
});

function otherSide(register: Rows<"pairs">, names: Names, pairId: string, personId: string): string {
  const pair = register.pairs.find((row) => row.id === pairId);
  return pair === undefined ? "" : names.of(pair.mentorId === personId ? pair.menteeId : pair.mentorId);
}

/** By the code of a personal link: who has answered. */
function answeredLinks(register: Rows<"responses">, survey: Survey): Set<string> {
  const answered = new Set<string>();
  const ofPairs = isAboutPairs(survey);
  for (const row of register.responses) {
    if (row.surveyId === survey.id && row.state === "accepted" && row.personId !== null)
      answered.add(linkCode(row.personId, ofPairs ? row.pairId : null));
  }
  return answered;
}

interface Invited {
  personId: string;
  pairId: string | null;
  organisationId: string;
}

/** Whom the survey asks and who worked in its year; a curator sees those of the own organisations. */
function invited(
  register: Rows<"people" | "employments" | "mentees" | "mentors" | "pairs">,
  survey: Survey,
  context: Context,
): Invited[] {
  const from = schoolYearStart(survey.schoolYear);
  const to = schoolYearEnd(survey.schoolYear);
  const home = new Map<string, string>();
  for (const row of register.employments) {
    const overlaps = (row.startedOn ?? "") <= to && (row.finishedOn === null || row.finishedOn >= from);
    if (overlaps && (row.kind === "main" || !home.has(row.personId))) home.set(row.personId, row.organisationId);
  }
  return linkedParticipants(register, survey).flatMap(({ personId, pairId }) => {
    const organisationId = home.get(personId);
    if (organisationId === undefined) return [];
    const mine = context.actor.role === "department" || context.actor.organisationIds.includes(organisationId);
    return mine ? [{ personId, pairId, organisationId }] : [];
  });
}

/** Where anybody may answer, mentors and mentees of the banks get a link. */
function linkedParticipants(register: Rows<"people" | "mentees" | "mentors" | "pairs">, survey: Survey): Participant[] {
  const { asked, linked = [] } = surveyForms[survey.kind];
  if (asked !== "staff") return askedPeopleOf(register, asked, survey.schoolYear);
  const bank = linked.flatMap((name): readonly { personId: string; leftOn: string | null }[] => register[name]);
  const from = schoolYearStart(survey.schoolYear);
  const people = bank.filter((row) => isInBank(row, from)).map((row) => row.personId);
  return [...new Set(people)].map((personId) => ({ personId, pairId: null }));
}
