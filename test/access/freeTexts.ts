/** Columns into which people type what they like: each holds names, or is shown for a reason told here. A new one is taken for a name. */
import type { Column } from "../../src/shared/register/column.ts";
import { serviceTables, type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";

/** Shown although names are not: the reason, and the columns by their tables. */
export const shownTexts: Readonly<Record<string, Partial<Record<TableName, string>>>> = {
  "names a thing, a place, a post or a piece of work": {
    agreements: "subject",
    documents: "title keptAt",
    employments: "position subject",
    events: "title",
    municipalities: "name",
    organisations: "shortName fullName",
    people: "education",
    planLines: "activity product",
    platforms: "name focus",
    practices: "title",
    publications: "title",
    routeLines: "activity product",
    trainings: "programme provider",
    workingGroup: "position",
  },
  "number, date or address of a document, of an event or of a page of an organisation": {
    agreements: "number link",
    approvals: "protocolNumber",
    awards: "document",
    consents: "withdrawal document textVersion",
    documentChanges: "number",
    documents: "number link",
    events: "number link",
    mentors: "protocolNumber training",
    organisations: "regulationOrderNumber curatorOrderNumber regulationLink roadmapOrderNumber pairsOrderNumber",
    pairEvents: "document",
    pairs: "orderNumber contractNumber",
    programmes: "protocolNumber",
    recommendations: "ground",
    roadmapMarks: "document",
    targets: "source",
    trainings: "document",
  },
  "stands for a person instead of the name, or is read as one of a few words": {
    people: "code youngOverride",
    settings: "value",
  },
  "told of the work in somebody's own words: the register asks for no name there, and the work cannot be led without it":
    {
      conditions: "measures",
      meetings: "topic outcome nextStep",
      mentees: "request strengths leftReason unmatchedReason support",
      mentors: "limitReason competences availability achievements leftReason",
      organisations: "roadmapReviewNote",
      pairEvents: "ground",
      pairs: "reasons",
      people: "youngReason",
      planLines: "reflection",
      programmes: "goal strengths expected frequency conclusion proposals",
      recommendations: "advice result",
      responses: "answer remark",
      risks: "measures",
      routeLines: "reflection",
      routes: "goal reflection",
      apart: "reason",
    },
  "a note beside a row that is about people by their codes": {
    agreements: "note",
    approvals: "note",
    awards: "note",
    conditions: "note",
    deficits: "note",
    documentChanges: "note",
    documents: "note",
    events: "note",
    meetings: "note",
    mentees: "note",
    mentors: "note",
    municipalities: "note",
    organisations: "note",
    pairEvents: "note",
    pairs: "note",
    planLines: "note",
    platforms: "note",
    practices: "note",
    programmeReviews: "note",
    programmes: "note",
    publications: "note",
    recommendations: "note",
    risks: "note",
    roadmapMarks: "note",
    routeLines: "note",
    routes: "note",
    trainings: "note",
    visits: "note",
    workingGroup: "note",
  },
};

export interface FreeText {
  table: TableName;
  name: string;
  column: Column<unknown>;
}

/** Whatever somebody types there is taken. */
function isFree({ limit, rule, shown, guarded, personal }: Column<unknown>): boolean {
  return (limit !== undefined || rule.rule === "email") && shown === undefined && (!guarded || personal);
}

/** Those of sheets that are told apart from what the register has written of itself. */
export function freeTexts(): FreeText[] {
  return tableNames
    .filter((table) => !serviceTables.includes(table))
    .flatMap((table) =>
      Object.entries(tables[table].columns as Record<string, Column<unknown>>)
        .filter(([, column]) => isFree(column))
        .map(([name, column]) => ({ table, name, column })),
    );
}

export function isShownText({ table, name }: Pick<FreeText, "table" | "name">): boolean {
  return Object.values(shownTexts).some((listed) => listed[table]?.split(" ").includes(name) === true);
}
