/** What the rules of the roadmap look at, indexed once for all organisations. */

import { countedPairs, isInSchoolYear } from "../facts/countedPairs.ts";
import { byText, groupBy, type PeopleIndex, peopleIndex } from "../facts/people.ts";
import type { Rows } from "../facts/register.ts";
import { earlier } from "../language/day.ts";
import { schoolYearEnd, schoolYearStart } from "../language/schoolYear.ts";
import type { Mentee } from "../register/mentees.ts";
import type { Mentor } from "../register/mentors.ts";
import type { Organisation } from "../register/organisations.ts";
import type { Pair } from "../register/pairs.ts";
import type { PlanLine } from "../register/planLines.ts";
import type { Programme } from "../register/programmes.ts";
import type { RoadmapMark } from "../register/roadmapMarks.ts";
import { readSettings, type Settings } from "../register/settingsCatalogue.ts";
import { isIndexed, type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { TableName } from "../register/tables.ts";
import type { RoadmapCode } from "./items.ts";

/** Tables that the rules about one organisation read; those of the department read more. */
const organisationTables = [
  "organisations",
  "settings",
  "people",
  "employments",
  "mentors",
  "mentees",
  "pairs",
  "programmes",
  "planLines",
  "programmeReviews",
  "responses",
  "publications",
  "roadmapMarks",
] as const satisfies readonly TableName[];
export const municipalTables = [
  ...organisationTables,
  "trainings",
  "documents",
] as const satisfies readonly TableName[];

export type OrganisationRegister = Rows<(typeof organisationTables)[number]>;
export type MunicipalRegister = Rows<(typeof municipalTables)[number]>;

export interface RoadmapFacts {
  register: OrganisationRegister;
  schoolYear: number;
  /** First and last day of the school year. */
  from: string;
  to: string;
  today: string;
  settings: Settings;
  people: PeopleIndex;
  /** Who has a roadmap: our own organisations, in their order; no partner, and none that has been closed. */
  organisations: readonly Organisation[];
  /** Approved by an order and neither broken off nor passed on, by the mentee's organisation. */
  pairsOf(organisationId: string): readonly Pair[];
  /** The latest version. */
  programmeOf(pairId: string): Programme | undefined;
  /** Without the cancelled ones. */
  linesOf(pairId: string): readonly PlanLine[];
  isReviewed(programme: Programme): boolean;
  mentorsOf(organisationId: string): readonly Mentor[];
  menteesOf(organisationId: string): readonly Mentee[];
  /** People who have answered the survey of needs this year. */
  needsFrom(organisationId: string): number;
  /** Codes of those who have answered a survey of satisfaction this year (S4 3.1). */
  satisfied: ReadonlySet<string>;
  markOf(item: RoadmapCode, organisationId?: string): RoadmapMark | undefined;
  homeOf(personId: string): string;
}

const programmeStatuses = new Set<Pair["status"]>(["approved", "running", "paused", "completed"]);

export function roadmapFacts(register: OrganisationRegister, schoolYear: number, today: string): RoadmapFacts {
  const settings = readSettings(register.settings);
  const people = peopleIndex(register);
  const [from, to] = [schoolYearStart(schoolYear), schoolYearEnd(schoolYear)];
  const day = earlier(today, to);
  const homes = new Map<string, string>();
  const homeOf = (personId: string): string => {
    const known = homes.get(personId) ?? people.lastHome(personId, day)?.organisationId ?? "";
    homes.set(personId, known);
    return known;
  };
  const ofYear = countedPairs(register).filter(
    (pair) => programmeStatuses.has(pair.status) && isInSchoolYear(pair, schoolYear, to),
  );
  const pairs = groupBy(ofYear, (pair) => pair.menteeOrganisationId ?? homeOf(pair.menteeId));
  const programmes = new Map<string, Programme>();
  for (const row of register.programmes) {
    const other = programmes.get(row.pairId);
    if (other === undefined || other.version < row.version) programmes.set(row.pairId, row);
  }
  const lines = groupBy(
    register.planLines.filter((line) => line.status !== "cancelled"),
    (line) => line.pairId,
  );
  const reviewed = new Set(
    register.programmeReviews
      .filter((row) => row.reviewedOn >= from && row.reviewedOn <= to)
      .map((row) => row.programmeId),
  );
  const mentors = groupBy(register.mentors, (row) => homeOf(row.personId));
  const mentees = groupBy(register.mentees, (row) => homeOf(row.personId));
  const answers = register.responses.filter((row) => row.schoolYear === schoolYear && row.state === "accepted");
  const respondents = (isMeant: (kind: SurveyKind) => boolean) =>
    new Set(answers.flatMap((row) => (isMeant(row.kind) && row.personId !== null ? [row.personId] : [])));
  const needs = groupBy([...respondents((kind) => surveyForms[kind].follows === "deficits")], homeOf);
  const marks = marksBy(register.roadmapMarks, schoolYear);
  return {
    register,
    schoolYear,
    from,
    to,
    today,
    settings,
    people,
    organisations: register.organisations.filter((row) => hasRoadmap(row, day, to)),
    pairsOf: (id) => pairs.get(id) ?? [],
    programmeOf: (pairId) => programmes.get(pairId),
    linesOf: (pairId) => lines.get(pairId) ?? [],
    isReviewed: (programme) => reviewed.has(programme.id),
    mentorsOf: (id) => mentors.get(id) ?? [],
    menteesOf: (id) => mentees.get(id) ?? [],
    needsFrom: (id) => needs.get(id)?.length ?? 0,
    satisfied: respondents(isIndexed),
    markOf: (item, organisationId) => marks.get(`${item} ${organisationId ?? ""}`),
    homeOf,
  };
}

function hasRoadmap(row: Organisation, day: string, yearEnd: string): boolean {
  const open = (row.openedOn ?? "") <= yearEnd && (row.closedOn === null || row.closedOn >= day);
  return row.subordinate && row.role !== "partner" && row.role !== "department" && open;
}

/** The latest mark of each item counts. */
function marksBy(rows: readonly RoadmapMark[], schoolYear: number): Map<string, RoadmapMark> {
  const latest = new Map<string, RoadmapMark>();
  const inOrder = [...rows].sort((one, other) => byText(one.markedOn, other.markedOn) || byText(one.id, other.id));
  for (const row of inOrder)
    if (row.schoolYear === schoolYear) latest.set(`${row.item} ${row.organisationId ?? ""}`, row);
  return latest;
}
