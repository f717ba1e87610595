/** The seven stages of bringing the model in, told from what the register holds (S1, раздел IV; S2, приложение; S4, п. 2.2; F020, C20). */

import { type ActName, missingActs } from "../facts/localActs.ts";
import { isOccupying, pairEnd } from "../facts/occupancy.ts";
import { isRunning } from "../facts/pairTerm.ts";
import { addYears } from "../language/day.ts";
import { schoolYearEnd, schoolYearOf, schoolYearStart } from "../language/schoolYear.ts";
import type { Organisation } from "../register/organisations.ts";
import type { RowOf } from "../register/tables.ts";
import type { Stage, StageSet } from "./answers.ts";
import { organisationTexts as texts } from "./organisationTexts.ru.ts";

/** What the register holds of one organisation today. */
export interface OrganisationWork {
  organisation: Organisation;
  /** In the banks today. */
  mentors: readonly RowOf<"mentors">[];
  mentees: readonly RowOf<"mentees">[];
  /** Pairs whose mentee works here, all years. */
  pairs: readonly RowOf<"pairs">[];
  planLines: readonly RowOf<"planLines">[];
  approvals: readonly RowOf<"approvals">[];
  trainings: readonly RowOf<"trainings">[];
  awards: readonly RowOf<"awards">[];
  publications: readonly RowOf<"publications">[];
}

/** The orders that come before the pairs; the order about pairs belongs to the fifth stage. */
const conditionsActs: readonly ActName[] = ["regulationOrder", "regulation", "roadmap", "curatorOrder"];

export function stagesOf(work: OrganisationWork, set: StageSet, today: string): Stage[] {
  const lacking = stages[set].map((stage) => [...new Set(stage.flatMap((lacks) => lacks(work, today)))]);
  const current = lacking.findIndex((reasons) => reasons.length > 0);
  return lacking.map((reasons, index) => ({
    number: index + 1,
    title: texts.stages[set][index] ?? "",
    state: reasons.length === 0 ? "done" : index === current ? "current" : "ahead",
    reasons,
  }));
}

type Lacks = (work: OrganisationWork, today: string) => string[];

const conditions: Lacks = ({ organisation }) => [
  ...missingActs(organisation, conditionsActs).map(texts.actMissing),
  ...(organisation.curatorName === null ? [texts.noCurator] : []),
  ...(organisation.roadmapReview === "approved" ? [] : [texts.roadmapNotApproved]),
];

const menteeBase: Lacks = (work, today) => (work.mentees.length === 0 ? [texts.noMentees] : diagnosing(work, today));

const diagnosing: Lacks = ({ mentees }) => {
  const undiagnosed = mentees.filter((row) => row.deficits === null).length;
  return undiagnosed === 0 ? [] : [texts.undiagnosed(undiagnosed)];
};

const mentorBase: Lacks = ({ mentors }, today) => {
  if (mentors.length === 0) return [texts.noMentors];
  // S1, п. 4.1.2: the base is gone through at least once a year
  const stale = mentors.filter((row) => addYears(row.updatedOn ?? row.enteredOn, 1) < today).length;
  return stale === 0 ? [] : [texts.staleMentors(stale)];
};

const selection: Lacks = ({ mentors, approvals, trainings }) => {
  if (mentors.length === 0) return [texts.noMentors];
  const agreed = new Set(approvals.filter((row) => row.decision === "agreed").map((row) => row.personId));
  const taught = new Set(trainings.filter((row) => row.role === "mentor").map((row) => row.personId));
  const unapproved = mentors.filter((row) => row.protocolOn === null && !agreed.has(row.personId)).length;
  const untaught = mentors.filter((row) => !row.trained && !taught.has(row.personId)).length;
  return [
    ...(unapproved === 0 ? [] : [texts.unapproved(unapproved)]),
    ...(untaught === 0 ? [] : [texts.untaught(untaught)]),
  ];
};

const pairing: Lacks = ({ organisation, mentees, pairs }, today) => {
  const current = pairsOfYear(pairs, today);
  const paired = new Set(current.map((pair) => pair.menteeId));
  const waiting = mentees.filter((row) => row.unmatchedOn === null && !paired.has(row.personId)).length;
  const unordered = current.filter((pair) => isOccupying(pair) && pair.orderOn === null).length;
  if (current.length === 0) return [texts.noPairs];
  return [
    ...missingActs(organisation, ["pairsOrder"]).map(texts.actMissing),
    ...(waiting === 0 ? [] : [texts.waiting(waiting)]),
    ...(unordered === 0 ? [] : [texts.unordered(unordered)]),
  ];
};

const running: Lacks = ({ pairs, planLines }, today) => {
  const current = pairsOfYear(pairs, today);
  const open = current.filter((pair) => isRunning(pair, today));
  if (current.length === 0) return [texts.noPairs];
  if (open.length === 0) return [];
  const ids = new Set(open.map((pair) => pair.id));
  const overdue = planLines.filter(
    (line) => ids.has(line.pairId) && (line.status === "planned" || line.status === "moved") && line.dueOn < today,
  ).length;
  return [texts.working(open.length), ...(overdue === 0 ? [] : [texts.overdue(overdue)])];
};

const planning: Lacks = ({ pairs, planLines }, today) => {
  const current = pairsOfYear(pairs, today);
  if (current.length === 0) return [texts.noPairs];
  const planned = new Set(planLines.map((line) => line.pairId));
  const unplanned = current.filter((pair) => isRunning(pair, today) && !planned.has(pair.id)).length;
  return unplanned === 0 ? [] : [texts.unplanned(unplanned)];
};

const ending: Lacks = ({ pairs }, today) => {
  const current = pairsOfYear(pairs, today);
  const open = current.filter(isOccupying);
  const overdue = open.filter((pair) => !isRunning(pair, today)).length;
  if (open.length > 0) return [overdue === 0 ? texts.notEnded : texts.termOver(overdue)];
  return current.some((pair) => pair.status === "completed") ? [] : [texts.noneCompleted];
};

const information: Lacks = ({ publications }, today) =>
  publications.some((row) => isOfYear(row.publishedOn, today)) ? [] : [texts.noPublications];

const honours: Lacks = ({ mentors, awards }, today) => {
  const ids = new Set(mentors.map((row) => row.personId));
  return awards.some((row) => ids.has(row.personId) && isOfYear(row.awardedOn, today)) ? [] : [texts.noAwards];
};

function isOfYear(day: string, today: string): boolean {
  return schoolYearOf(day) === schoolYearOf(today);
}

const stages: Record<StageSet, readonly (readonly Lacks[])[]> = {
  neftyugansk: [[conditions], [menteeBase], [mentorBase], [selection], [pairing], [running, planning], [ending]],
  dnr: [[conditions], [menteeBase], [mentorBase], [selection], [pairing, running, planning], [ending], [information]],
  omsk: [[menteeBase, mentorBase], [pairing], [diagnosing], [planning], [running], [ending], [honours]],
};

/** Pairs of the school year that came to be: neither drafts nor rejected. */
function pairsOfYear(pairs: OrganisationWork["pairs"], today: string): RowOf<"pairs">[] {
  const year = schoolYearOf(today);
  return pairs.filter(
    (pair) =>
      pair.status !== "draft" &&
      pair.status !== "rejected" &&
      pair.startedOn <= schoolYearEnd(year) &&
      pairEnd(pair) >= schoolYearStart(year),
  );
}
