/** What the invented municipality records of its mentors and mentees beside the pairs. */

import type { Change } from "../facts/register.ts";
import { trainingOf } from "../facts/training.ts";
import { addDays, earlier } from "../language/day.ts";
import type { CodeOf } from "../language/dictionary.ts";
import { approvals } from "../register/approvals.ts";
import { awards } from "../register/awards.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Mentor } from "../register/mentors.ts";
import type { awardKinds } from "../register/recordWords.ru.ts";
import { blanksOf, nextKey } from "../register/table.ts";
import { type Training, trainings } from "../register/trainings.ts";
import {
  availabilities,
  awardDocument,
  competences,
  strengths,
  trainingPlace,
  trainingProgrammes,
} from "./bankWords.ru.ts";
import { makeRandom } from "./random.ts";
import type { SampleStaff } from "./staff.ts";

const seed = 273;
const awarded: readonly CodeOf<typeof awardKinds>[] = ["thanks", "diploma", "payment", "reserve"];

export function bankRecords(
  staff: SampleStaff,
  mentors: readonly Mentor[],
  mentees: readonly Mentee[],
  today: string,
): Change[] {
  const random = makeRandom(seed);
  const [approvalKey, trainingKey, awardKey] = [nextKey(approvals, []), nextKey(trainings, []), nextKey(awards, [])];
  const kept: Training[] = mentors
    .filter((mentor) => mentor.trained)
    .map((mentor) => ({
      ...blanksOf(trainings),
      id: trainingKey(),
      personId: mentor.personId,
      role: "mentor",
      programme: random.pick(trainingProgrammes),
      provider: trainingPlace,
      hours: random.pick([16, 36, 72]),
      finishedOn: earlier(addDays(mentor.enteredOn, random.whole(20, 200)), today),
    }));
  return [
    ...kept.map((put): Change => ({ table: "trainings", put })),
    ...mentors.map((mentor, index): Change => {
      const told = mentor.trained ? trainingOf(kept, mentor.personId) : {};
      const number = String(1 + (index % 5));
      const protocol = { protocolNumber: number, protocolOn: addDays(mentor.enteredOn, -3) };
      const updatedOn = index % 4 === 0 ? mentor.enteredOn : earlier(addDays(mentor.enteredOn, 370), today);
      const words = { competences: random.pick(competences), availability: random.pick(availabilities) };
      return { table: "mentors", put: { id: mentor.id, ...told, ...protocol, ...words, updatedOn } };
    }),
    ...mentors.slice(0, 12).map((mentor, index): Change => {
      const decided = { decidedOn: addDays(mentor.enteredOn, -3), protocolNumber: String(1 + (index % 5)) };
      const stage = { personId: mentor.personId, stage: "methodCommission", decision: "agreed" } as const;
      return { table: "approvals", put: { ...blanksOf(approvals), id: approvalKey(), ...stage, ...decided } };
    }),
    ...mentors.slice(2, 10).map((mentor, index): Change => {
      const kind = awarded[index % awarded.length] as (typeof awarded)[number];
      const facts = { awardedOn: earlier(addDays(mentor.enteredOn, 260), today), document: awardDocument(40 + index) };
      const award = { personId: mentor.personId, kind, level: "municipal", effects: ["moral"] } as const;
      return { table: "awards", put: { ...blanksOf(awards), id: awardKey(), ...award, ...facts } };
    }),
    ...mentees.map((mentee): Change => {
      const source = random.pick(["diagnostics", "unionHead", "staffList"] as const);
      const initiator = random.chance(0.6) ? "mentee" : "administration";
      return { table: "mentees", put: { id: mentee.id, source, initiator, strengths: random.pick(strengths) } };
    }),
    ...longLeave(staff, new Set([...mentors, ...mentees].map((row) => row.personId)), today),
  ];
}

/** Somebody outside the banks is away with a small child. */
function longLeave({ members }: SampleStaff, busy: ReadonlySet<string>, today: string): Change[] {
  const away = members.find((one) => one.slot > 1 && !one.gone && !one.young && !busy.has(one.person.id));
  const job = away?.employments.find((row) => row.finishedOn === null);
  if (job === undefined) return [];
  return [
    { table: "employments", put: { id: job.id, leaveFrom: addDays(today, -120), leaveUntil: addDays(today, 400) } },
  ];
}
