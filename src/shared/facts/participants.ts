/** Whom a survey asks, and about which pairs. */
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import type { AskedParty } from "../register/surveyForms/survey.ts";
import { countedPairs, pairsOfYear } from "./countedPairs.ts";
import { peopleIndex } from "./people.ts";
import type { Rows } from "./register.ts";
import { overlaps, type Staff } from "./staff.ts";

export interface Participant {
  personId: string;
  /** The pair that is asked about; null where the survey is about the person. */
  pairId: string | null;
}

type Known = Rows<"people" | "mentees" | "pairs">;

export function askedPeopleOf(register: Known, asked: AskedParty, schoolYear: number): Participant[] {
  const [from, to] = [schoolYearStart(schoolYear), schoolYearEnd(schoolYear)];
  if (asked === "staff")
    return register.people.filter(({ test }) => !test).map(({ id }) => ({ personId: id, pairId: null }));
  if (asked === "mentees") {
    return register.mentees
      .filter((row) => row.enteredOn <= to && (row.leftOn === null || row.leftOn >= from))
      .map(({ personId }) => ({ personId, pairId: null }));
  }
  if (asked === "organisationCurators" || asked === "programmeCurators") return [];
  return pairsOfYear(countedPairs(register), schoolYear, to).flatMap((pair) =>
    sidesAsked(asked, pair).map((personId) => ({ personId, pairId: pair.id })),
  );
}

/** Of a survey about pairs: which side of the pair answers. */
export function sidesAsked(asked: AskedParty, { mentorId, menteeId }: Pick<Pair, "mentorId" | "menteeId">): string[] {
  if (asked === "pairSides") return [menteeId, mentorId];
  return [asked === "pairMentees" ? menteeId : mentorId];
}

export interface AskedOrganisation {
  organisationId: string;
  /** Whose programme is asked about; null where it is the organisation itself. */
  pairId: string | null;
}

/** Our own organisations that are open in the year: each about itself, or about every pair of its mentees. */
export function askedOrganisationsOf(
  register: Rows<"organisations" | "people" | "employments" | "pairs" | "settings">,
  asked: AskedParty,
  schoolYear: number,
): AskedOrganisation[] {
  const [from, to] = [schoolYearStart(schoolYear), schoolYearEnd(schoolYear)];
  const own = register.organisations.filter(
    ({ subordinate, role, openedOn, closedOn }) =>
      subordinate &&
      role !== "partner" &&
      role !== "department" &&
      (openedOn ?? "") <= to &&
      (closedOn === null || closedOn >= from),
  );
  if (asked === "organisationCurators") return own.map(({ id }) => ({ organisationId: id, pairId: null }));
  if (asked !== "programmeCurators") return [];
  const ids = new Set(own.map(({ id }) => id));
  const people = peopleIndex(register);
  return pairsOfYear(countedPairs(register), schoolYear, to).flatMap((pair) => {
    const organisationId = pair.menteeOrganisationId ?? people.lastHome(pair.menteeId, to)?.organisationId;
    return organisationId === undefined || !ids.has(organisationId) ? [] : [{ organisationId, pairId: pair.id }];
  });
}

/** Of indicators 3 and 4: sides of pairs that still work in a subordinate organisation when the window opens (rules.md 6). */
export function satisfactionParticipants(
  register: Known,
  staff: Pick<Staff, "subordinate">,
  asked: AskedParty,
  schoolYear: number,
  opensOn: string,
): Participant[] {
  return askedPeopleOf(register, asked, schoolYear).filter(({ personId }) =>
    staff.subordinate.get(personId)?.some((period) => overlaps(period, opensOn, opensOn)),
  );
}
