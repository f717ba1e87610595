/** Whom a survey asks, and about which pairs. */
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { AskedPeople } from "../register/surveyForms/survey.ts";
import { countedPairs, pairsOfYear } from "./countedPairs.ts";
import type { Rows } from "./register.ts";
import { overlaps, type Staff } from "./staff.ts";

export interface Participant {
  personId: string;
  /** The pair that is asked about; null where the survey is about the person. */
  pairId: string | null;
}

type Known = Rows<"people" | "mentees" | "pairs">;

export function askedPeopleOf(register: Known, asked: AskedPeople, schoolYear: number): Participant[] {
  const [from, to] = [schoolYearStart(schoolYear), schoolYearEnd(schoolYear)];
  if (asked === "staff")
    return register.people.filter(({ test }) => !test).map(({ id }) => ({ personId: id, pairId: null }));
  if (asked === "mentees") {
    return register.mentees
      .filter((row) => row.enteredOn <= to && (row.leftOn === null || row.leftOn >= from))
      .map(({ personId }) => ({ personId, pairId: null }));
  }
  return pairsOfYear(countedPairs(register), schoolYear, to).map((pair) => ({
    personId: asked === "pairMentees" ? pair.menteeId : pair.mentorId,
    pairId: pair.id,
  }));
}

/** Of indicators 3 and 4: sides of pairs that still work in a subordinate organisation when the window opens (rules.md 6). */
export function satisfactionParticipants(
  register: Known,
  staff: Pick<Staff, "subordinate">,
  asked: AskedPeople,
  schoolYear: number,
  opensOn: string,
): Participant[] {
  return askedPeopleOf(register, asked, schoolYear).filter(({ personId }) =>
    staff.subordinate.get(personId)?.some((period) => overlaps(period, opensOn, opensOn)),
  );
}
