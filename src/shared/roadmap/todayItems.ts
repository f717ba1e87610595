/** What of the roadmap belongs on today's list: items overdue or near, and for the department schools with a red light. */

import type { Context, Rows } from "../facts/register.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import { roadmapFacts } from "./facts.ts";
import { lightOf } from "./outcome.ts";
import { roadmapTexts } from "./roadmapTexts.ru.ts";
import { municipalLines, organisationLines } from "./showRoadmap.ts";

/** What waits for somebody today: how many, in words, and the screen that helps. */
export interface TodayItem {
  title: string;
  count: number;
  view: "waiting" | "pairs" | "surveys" | "people" | "roadmap" | "import" | "hands";
  /** Which people the screen shows at first. */
  only?: "unmarked" | "youngUnmarked";
}

export function roadmapItemsOfToday(
  register: Rows<
    | "mentors"
    | "pairs"
    | "programmes"
    | "settings"
    | "organisations"
    | "people"
    | "employments"
    | "mentees"
    | "planLines"
    | "programmeReviews"
    | "trainings"
    | "publications"
    | "documents"
    | "roadmapMarks"
    | "responses"
  >,
  { actor, today }: Context,
): TodayItem[] {
  if (register.people.length === 0) return [];
  const facts = roadmapFacts(register, schoolYearOf(today), today);
  const department = actor.role === "department";
  const roadmaps = facts.organisations
    .filter(({ id }) => department || actor.organisationIds.includes(id))
    .map((organisation) => organisationLines(facts, organisation));
  const concerned = department ? municipalLines(facts, register) : roadmaps.flat();
  const count = (state: "overdue" | "dueSoon") => concerned.filter((line) => line.state === state).length;
  const red = roadmaps.filter((lines) => lightOf(lines.map((line) => line.state)) === "red").length;
  const { overdue, dueSoon, redOrganisations } = roadmapTexts.today;
  return [
    { title: overdue(count("overdue")), count: count("overdue"), view: "roadmap" as const },
    { title: dueSoon(count("dueSoon")), count: count("dueSoon"), view: "roadmap" as const },
    ...(department ? [{ title: redOrganisations(red), count: red, view: "roadmap" as const }] : []),
  ].filter((item) => item.count > 0);
}
