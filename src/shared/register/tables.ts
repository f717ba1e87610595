/** Every table, in the order of the tabs. */
import { apart } from "./apart.ts";
import { consents } from "./consents.ts";
import { deficits } from "./deficits.ts";
import { employments } from "./employments.ts";
import { journal } from "./journal.ts";
import { mentees } from "./mentees.ts";
import { mentors } from "./mentors.ts";
import { operations } from "./operations.ts";
import { organisations } from "./organisations.ts";
import { pairEvents } from "./pairEvents.ts";
import { pairs } from "./pairs.ts";
import { people } from "./people.ts";
import { planLines } from "./planLines.ts";
import { platforms } from "./platforms.ts";
import { responses } from "./responses.ts";
import { settings } from "./settings.ts";
import { surveys } from "./surveys.ts";
import type { Row } from "./table.ts";
import { targets } from "./targets.ts";

export const tables = {
  organisations,
  people,
  employments,
  mentors,
  mentees,
  deficits,
  pairs,
  pairEvents,
  planLines,
  consents,
  apart,
  platforms,
  surveys,
  responses,
  targets,
  settings,
  journal,
  operations,
};
export type TableName = keyof typeof tables;
export type RowOf<Name extends TableName> = Row<(typeof tables)[Name]>;
export const tableNames = Object.keys(tables) as TableName[];
