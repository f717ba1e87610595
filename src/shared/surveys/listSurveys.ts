/** Surveys, their answers by count, and the personal links. */

import * as z from "zod/mini";
import { isInBank } from "../facts/bank.ts";
import { found } from "../facts/found.ts";
import { isAboutPairs } from "../facts/judgeResponses.ts";
import { type Names, namesOf } from "../facts/names.ts";
import { askedOrganisationsOf, askedPeopleOf, type Participant } from "../facts/participants.ts";
import { isRefusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { respondentOf } from "../facts/responseSets.ts";
import { addDays } from "../language/day.ts";
import { byAlphabet } from "../language/order.ts";
import { schoolYearEnd, schoolYearStart, showSchoolYear } from "../language/schoolYear.ts";
import { isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { id, nothing } from "../request/fields.ts";
import { question } from "../request/request.ts";
import { linkCode, passportOf, prefillMark } from "./passport.ts";
import type { SurveyLine } from "./surveyLine.ts";
import { surveyTexts } from "./surveyTexts.ru.ts";

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
type Known = Rows<"organisations" | "people" | "employments" | "mentees" | "mentors" | "pairs" | "settings">;

export const listSurveys = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: ["organisations", "people", "employments", "mentees", "mentors", "pairs", "surveys", "responses", "settings"],
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
        answered: expected.filter((one) => answered.has(codeOf(one))).length,
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
    const links = invited(register, survey, context).map((one) => ({
      name: one.personId === null ? surveyTexts.curator : names.of(one.personId),
      organisation: organisations.get(one.organisationId) ?? "",
      url:
        prefilled === ""
          ? (survey.url ?? "")
          : prefilled.replace(encodeURIComponent(prefillMark), encodeURIComponent(codeOf(one))),
      about: aboutPair(register, names, one),
      answered: answered.has(codeOf(one)),
    }));
    links.sort((one, other) => byAlphabet(one.organisation, other.organisation) || byAlphabet(one.name, other.name));
    return { changes: [], answer: { title: surveyForms[survey.kind].title, links } };
  },
});

/** The other side of the pair; of an organisation's own pairs both. */
function aboutPair(register: Rows<"pairs">, names: Names, { personId, pairId }: Invited): string {
  const pair = register.pairs.find((row) => row.id === pairId);
  if (pair === undefined) return "";
  if (personId === null) return `${names.of(pair.mentorId)} – ${names.of(pair.menteeId)}`;
  return names.of(pair.mentorId === personId ? pair.menteeId : pair.mentorId);
}

/** By the code of a personal link: who has answered. */
function answeredLinks(register: Rows<"responses">, survey: Survey): Set<string> {
  const answered = new Set<string>();
  const ofPairs = isAboutPairs(survey) || isOfOrganisations(survey.kind);
  for (const row of register.responses) {
    const who = respondentOf(row);
    if (row.surveyId === survey.id && row.state === "accepted" && who !== null)
      answered.add(linkCode(who, ofPairs ? row.pairId : null));
  }
  return answered;
}

interface Invited {
  /** Null where the organisation answers through its curator. */
  personId: string | null;
  pairId: string | null;
  organisationId: string;
}

function codeOf({ personId, organisationId, pairId }: Invited): string {
  return linkCode(personId ?? organisationId, pairId);
}

/** A curator sees those of the own organisations. */
function invited(register: Known, survey: Survey, context: Context): Invited[] {
  const { actor } = context;
  const all = isOfOrganisations(survey.kind)
    ? askedOrganisationsOf(register, surveyForms[survey.kind].asked, survey.schoolYear).map((one) => ({
        ...one,
        personId: null,
      }))
    : workingParticipants(register, survey, context.today);
  return all.filter((one) => actor.role === "department" || actor.organisationIds.includes(one.organisationId));
}

/** Whom the survey asks and who worked in its year. */
function workingParticipants(register: Known, survey: Survey, today: string): Invited[] {
  const from = schoolYearStart(survey.schoolYear);
  const to = schoolYearEnd(survey.schoolYear);
  const home = new Map<string, string>();
  for (const row of register.employments) {
    const overlaps = (row.startedOn ?? "") <= to && (row.finishedOn === null || row.finishedOn >= from);
    if (overlaps && (row.kind === "main" || !home.has(row.personId))) home.set(row.personId, row.organisationId);
  }
  return linkedParticipants(register, survey).flatMap(({ personId, pairId }) => {
    const organisationId = home.get(personId);
    const due = isDueFor(register, survey, pairId, today);
    return organisationId === undefined || !due ? [] : [{ personId, pairId, organisationId }];
  });
}

const monthDays = 30;

/** A survey of a moment asks about the pairs for which it has come. */
function isDueFor(register: Rows<"pairs">, { kind }: Survey, pairId: string | null, today: string): boolean {
  const { moment } = surveyForms[kind];
  const pair = register.pairs.find((row) => row.id === pairId);
  if (moment === undefined || pair === undefined) return true;
  if (moment === "end") return pair.finishedOn !== null;
  return pair.finishedOn === null && addDays(pair.startedOn, monthDays) <= today;
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
