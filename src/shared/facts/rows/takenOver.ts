/** What stands of somebody when their row of a bank is made, from wherever it is made: an approval, a course, a diagnosis of before. */
import type { RowOf } from "../../register/tables.ts";
import { groupBy } from "../people.ts";
import type { Rows } from "../register.ts";
import { standing } from "./follows.ts";

type Mentor = RowOf<"mentors">;
type Mentee = RowOf<"mentees">;

/** By the bank's row as it would be made: the columns in which what stands tells more. Days to come tell nothing yet. */
export function mentorTakesOver(
  register: Rows<"approvals" | "trainings">,
  today: string,
): (row: Mentor) => Partial<Mentor> {
  const decided = register.approvals.filter(({ decidedOn }) => (decidedOn ?? "") <= today);
  const held = register.trainings.filter(({ finishedOn }) => finishedOn <= today);
  const approvalsOf = groupBy(decided, (row) => row.personId ?? "");
  const trainingsOf = groupBy(held, (row) => row.personId);
  return (row) => ({
    ...standing.approvals(approvalsOf.get(row.personId) ?? [], row),
    ...standing.trainings(trainingsOf.get(row.personId) ?? [], row),
  });
}

export function menteeTakesOver(register: Rows<"deficits">, today: string): (row: Mentee) => Partial<Mentee> {
  const measured = register.deficits.filter(({ measuredOn }) => measuredOn <= today);
  const deficitsOf = groupBy(measured, (row) => row.personId);
  return (row) => standing.deficits(deficitsOf.get(row.personId) ?? [], row) ?? {};
}
