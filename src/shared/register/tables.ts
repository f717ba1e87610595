/** Every table, in the order of the tabs. */
import { agreements } from "./agreements.ts";
import { amendments } from "./amendments.ts";
import { apart } from "./apart.ts";
import { approvals } from "./approvals.ts";
import { awards } from "./awards.ts";
import { conditions } from "./conditions.ts";
import { consents } from "./consents.ts";
import { deficits } from "./deficits.ts";
import { documentChanges } from "./documentChanges.ts";
import { documents } from "./documents.ts";
import { employments } from "./employments.ts";
import { events } from "./events.ts";
import { hands } from "./hands.ts";
import { journal } from "./journal.ts";
import { letters } from "./letters.ts";
import { linkSecrets } from "./linkSecrets.ts";
import { meetings } from "./meetings.ts";
import { memory } from "./memory.ts";
import { mentees } from "./mentees.ts";
import { mentors } from "./mentors.ts";
import { municipalFigures } from "./municipalFigures.ts";
import { municipalities } from "./municipalities.ts";
import { operations } from "./operations.ts";
import { organisations } from "./organisations.ts";
import { pairEvents } from "./pairEvents.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { planLines } from "./planLines.ts";
import { platforms } from "./platforms.ts";
import { practices } from "./practices.ts";
import { programmeReviews } from "./programmeReviews.ts";
import { programmes } from "./programmes.ts";
import { publications } from "./publications.ts";
import { recommendations } from "./recommendations.ts";
import { responses } from "./responses.ts";
import { risks } from "./risks.ts";
import { roadmapMarks } from "./roadmapMarks.ts";
import { routeLines } from "./routeLines.ts";
import { routes } from "./routes.ts";
import { settings } from "./settings.ts";
import { surveys } from "./surveys.ts";
import type { Row } from "./table.ts";
import { targets } from "./targets.ts";
import { trainings } from "./trainings.ts";
import { visits } from "./visits.ts";
import { workingGroup } from "./workingGroup.ts";
import { yearFigures } from "./yearFigures.ts";

export const tables = {
  organisations,
  people,
  employments,
  mentors,
  mentees,
  deficits,
  pairs,
  pairEvents,
  programmes,
  planLines,
  meetings,
  programmeReviews,
  routes,
  routeLines,
  consents,
  apart,
  approvals,
  trainings,
  awards,
  events,
  visits,
  publications,
  practices,
  platforms,
  risks,
  recommendations,
  conditions,
  agreements,
  workingGroup,
  documents,
  documentChanges,
  roadmapMarks,
  surveys,
  responses,
  yearFigures,
  amendments,
  municipalities,
  municipalFigures,
  targets,
  settings,
  letters,
  journal,
  operations,
  hands,
  memory,
  linkSecrets,
};
export type TableName = keyof typeof tables;
export type RowOf<Name extends TableName> = Row<(typeof tables)[Name]>;
export type ColumnOf<Name extends TableName> = keyof RowOf<Name> & string;
export const tableNames = Object.keys(tables) as TableName[];

/** What the register keeps for itself: it tells how the facts came about, and is none. */
export const serviceTables: readonly TableName[] = ["journal", "operations", "hands", "memory", "linkSecrets"];
