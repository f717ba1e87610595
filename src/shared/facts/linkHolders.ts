/** Whom a survey asks, each about what: everybody who gets a personal link. */

import { addDays, earlier } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import { isOfOrganisations, surveyForms } from "../register/surveyForms/list.ts";
import type { RowOf } from "../register/tables.ts";
import { isInBank } from "./bank.ts";
import { isAboutPairs } from "./judgeResponses.ts";
import { askedOrganisationsOf, askedPeopleOf, type Participant } from "./participants.ts";
import { peopleIndex } from "./people.ts";
import type { Actor, Rows } from "./register.ts";
import { respondentKey } from "./respondents.ts";
import { respondentOf } from "./responseSets.ts";

type Survey = RowOf<"surveys">;
type Known = Rows<"organisations" | "people" | "employments" | "mentees" | "mentors" | "pairs" | "settings">;

export interface LinkHolder {
  /** Null where the organisation answers through its curator. */
  personId: string | null;
  pairId: string | null;
  organisationId: string;
}

export function respondentOfLink({ personId, organisationId, pairId }: LinkHolder): string {
  return respondentKey(personId ?? organisationId, pairId);
}

/** A curator sees those of the own organisations. */
export function linkHolders(
  register: Known,
  survey: Survey,
  { actor, today }: { actor: Pick<Actor, "role" | "organisationIds">; today: string },
): LinkHolder[] {
  const all = isOfOrganisations(survey.kind)
    ? askedOrganisationsOf(register, surveyForms[survey.kind].asked, survey.schoolYear).map((one) => ({
        ...one,
        personId: null,
      }))
    : workingParticipants(register, survey, today);
  return all.filter((one) => actor.role === "department" || actor.organisationIds.includes(one.organisationId));
}

/** Whom the survey asks and who worked in its year. */
function workingParticipants(register: Known, survey: Survey, today: string): LinkHolder[] {
  const from = schoolYearStart(survey.schoolYear);
  const to = schoolYearEnd(survey.schoolYear);
  const people = peopleIndex(register);
  const day = today < from ? from : earlier(today, to);
  const homeOf = (personId: string): string | undefined =>
    people
      .employmentsOf(personId)
      .some((row) => (row.startedOn ?? "") <= to && (row.finishedOn === null || row.finishedOn >= from))
      ? people.lastHome(personId, day)?.organisationId
      : undefined;
  return linkedParticipants(register, survey).flatMap(({ personId, pairId }) => {
    const organisationId = homeOf(personId);
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

/** Who has answered about what. */
export function answeredLinks(register: Rows<"responses">, survey: Survey): Set<string> {
  const answered = new Set<string>();
  const ofPairs = isAboutPairs(survey) || isOfOrganisations(survey.kind);
  for (const row of register.responses) {
    const who = respondentOf(row);
    if (row.surveyId === survey.id && row.state === "accepted" && who !== null)
      answered.add(respondentKey(who, ofPairs ? row.pairId : null));
  }
  return answered;
}
