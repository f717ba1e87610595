/** Columns without which nothing can be judged and in which, though the rows are there, nothing stands any more. */

import { isIndexed } from "../register/surveyForms/list.ts";
import type { Problem } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { countedStatuses } from "../register/vocabulary.ts";
import type { Rows } from "./register.ts";

export interface LostColumn {
  table: TableName;
  column: string;
  /** Not empty: in no row what stands there can be read. */
  unreadable?: true;
}

const neededTables = [
  "organisations",
  "people",
  "employments",
  "pairs",
  "settings",
  "platforms",
  "responses",
] as const satisfies readonly TableName[];
type NeededRegister = Rows<Exclude<(typeof neededTables)[number], "platforms" | "responses">>;
type Tell = (register: NeededRegister) => { rows: readonly object[]; columns: readonly string[] };

const counted: readonly string[] = countedStatuses;
const endings: readonly string[] = ["completed", "closedEarly", "replaced"];

/**
 * Which rows cannot all do without which optional column. An empty required column makes its rows unreadable and is told as
 * such; columns that may rightly be empty everywhere, such as «Уволен», cannot be told from emptied ones.
 */
const needs: readonly [TableName, Tell][] = [
  ["organisations", ({ organisations }) => ({ rows: organisations, columns: ["subordinate"] })],
  [
    "people",
    ({ people }) => ({ rows: people.filter((row) => row.youngOverride === null), columns: ["careerStartedOn"] }),
  ],
  ["people", ({ people }) => ({ rows: people.filter((row) => row.youngOverride !== null), columns: ["youngReason"] })],
  ["people", ({ people }) => ({ rows: people.filter((row) => row.youngReason !== null), columns: ["youngOverride"] })],
  ["employments", ({ employments }) => ({ rows: employments, columns: ["startedOn"] })],
  [
    "pairs",
    ({ pairs }) => ({ rows: pairs.filter((row) => counted.includes(row.status)), columns: ["orderNumber", "orderOn"] }),
  ],
  ["pairs", ({ pairs }) => ({ rows: pairs.filter((row) => endings.includes(row.status)), columns: ["finishedOn"] })],
  ["settings", ({ settings }) => ({ rows: settings, columns: ["value"] })],
];

export function lostColumns(register: NeededRegister): LostColumn[] {
  return needs.flatMap(([table, tell]) => emptied(table, tell(register)));
}

/** Of the answers, which only some indicators read. */
export function lostAnswers({ responses }: Rows<"responses">): LostColumn[] {
  const accepted = responses.filter((row) => row.state === "accepted");
  return [
    ...emptied("responses", { rows: accepted, columns: ["answer"] }),
    ...emptied("responses", { rows: accepted.filter((row) => isIndexed(row.kind)), columns: ["personId"] }),
  ];
}

function emptied(table: TableName, { rows, columns }: ReturnType<Tell>): LostColumn[] {
  if (rows.length === 0) return [];
  return columns.filter((column) => rows.every((row) => isNothing(row, column))).map((column) => ({ table, column }));
}

/** The columns for which not one row of a sheet could be read; `problems`: those of the reading. */
export function unreadColumns(
  register: Rows<(typeof neededTables)[number]>,
  problems: readonly Problem[],
): LostColumn[] {
  return neededTables.flatMap((table): LostColumn[] => {
    const found = problems.find((problem) => problem.sheet === tables[table].sheet && problem.row !== undefined);
    if (register[table].length > 0 || found === undefined) return [];
    const column = Object.entries(tables[table].columns).find(([, { header }]) => header === found.header)?.[0];
    if (column === undefined) return [];
    return [found.reason === "missing" ? { table, column } : { table, column, unreadable: true }];
  });
}

function isNothing(row: object, column: string): boolean {
  const value: unknown = (row as Record<string, unknown>)[column];
  return value === null || value === false || value === "";
}

export function lostPlace({ table, column, unreadable }: LostColumn): {
  sheet: string;
  header: string;
  unreadable: boolean;
} {
  const columns: Record<string, { header: string }> = tables[table].columns;
  return { sheet: tables[table].sheet, header: columns[column]?.header ?? column, unreadable: unreadable === true };
}
