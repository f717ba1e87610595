/**
 * What the panel knows of tables and surveys: the titles of registers and files, and of columns on forms and cards label, kind,
 * bounds, choices and hint. The build puts the finished lists into the page, for the tables themselves are no part of it.
 */
import type * as z from "zod/mini";
import { limits } from "../language/limits.ts";
import type { Column } from "../register/column.ts";
import { plainOf, type RecordTable, recordTables } from "../register/recordTables.ts";
import { recordGroups } from "../register/recordWords.ru.ts";
import { surveyFileCodes } from "../register/surveyForms/codes.ts";
import { ofEverySurvey, type SurveyKind, surveyForms } from "../register/surveyForms/list.ts";
import type { Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { OfColumn } from "../request/fields.ts";
import { type RequestName, requests } from "./requests.ts";

export interface PanelColumn {
  label: string;
  input: "text" | "number" | "day" | "choice" | "choices" | "flag";
  help?: string;
  /** Of a day that has happened: not later than today. */
  past?: true;
  /** Of a text. */
  limit?: number;
  /** Of a number. */
  min?: number;
  max?: number;
  fraction?: true;
  /** Of a choice. */
  options?: readonly (readonly [code: string, label: string])[];
}

/** A column as a field of a request: whether it must be filled in, and whether an empty one empties the cell. */
export interface PanelField extends PanelColumn {
  needed?: true;
  empties?: true;
}

type ShapeOf<Name extends RequestName> =
  (typeof requests)[Name]["input"] extends z.ZodMiniObject<infer Shape> ? Shape : never;

/** The fields of a request that become cells. */
export type ColumnFieldOf<Name extends RequestName> = {
  [Field in keyof ShapeOf<Name>]: ShapeOf<Name>[Field] extends OfColumn ? Field : never;
}[keyof ShapeOf<Name>] &
  string;

type PanelFields = { readonly [Name in RequestName]: Readonly<Record<ColumnFieldOf<Name>, PanelField>> };

/** Columns that hold what has happened, by their tables. */
const pastColumns: ReadonlySet<Column<unknown>> = new Set(
  Object.values(tables as Readonly<Record<string, Table>>).flatMap(({ pastDays, columns }) =>
    pastDays.map((name) => columns[name] as Column<unknown>),
  ),
);

function panelColumn(column: Column<unknown>): PanelColumn {
  const { header, rule, limit = 0, words, help, refers } = column;
  const said = { label: header, ...(help === "" ? {} : { help }) };
  switch (rule.rule) {
    case "day":
      return { ...said, input: "day", ...(pastColumns.has(column) ? { past: true } : {}) };
    case "checkbox":
      return { ...said, input: "flag" };
    case "number":
      return { ...said, input: "number", min: rule.min, max: rule.max, ...(rule.whole ? {} : { fraction: true }) };
    case "list": {
      const options = words?.codes.map((code): [string, string] => [code, words.label(code)]) ?? [];
      return { ...said, input: rule.strict ? "choice" : "choices", options };
    }
    default:
      return { ...said, input: "text", limit: refers === undefined ? limit : limits.key };
  }
}

interface Definition {
  type: string;
  shape?: Record<string, { def: Definition } & Partial<OfColumn>>;
  innerType?: { def: Definition };
}

function panelFieldsOf({ def }: { def: Definition }): Record<string, PanelField> {
  return Object.fromEntries(
    Object.entries(def.shape ?? {}).flatMap(([name, { def: own, column }]) => {
      if (column === undefined) return [];
      const needed = own.type === "optional" ? {} : { needed: true as const };
      const empties = own.innerType?.def.type === "nullable" ? { empties: true as const } : {};
      return [[name, { ...panelColumn(column), ...needed, ...empties }]];
    }),
  );
}

/** By request and field. */
export const panelFields = Object.fromEntries(
  Object.entries(requests)
    .map(([name, { input }]) => [name, panelFieldsOf(input as unknown as { def: Definition })] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0),
) as unknown as PanelFields;

/** The columns that a card shows of its row, in this order. */
const shownOn = {
  organisations: ["kind", "role", "subordinate", "openedOn", "closedOn", "headName", "curatorName"],
  mentors: [
    "competences",
    "areas",
    "overcome",
    "roles",
    "availability",
    "achievements",
    "evidence",
    "trained",
    "limitReason",
    "note",
  ],
  mentees: ["categories", "deficits", "request", "source", "initiator", "strengths", "conservative", "note"],
  pairs: ["form", "kind", "startedOn", "dueOn"],
  programmes: ["goal", "directions", "strengths", "expected", "frequency", "startedOn", "dueOn"],
  routes: ["goal", "startedOn", "dueOn", "tutor", "finishedOn", "reflection"],
} as const satisfies { readonly [Name in TableName]?: readonly (keyof (typeof tables)[Name]["columns"])[] };

export type CardName = keyof typeof shownOn;
type PanelCards = {
  readonly [Name in CardName]: Readonly<Record<(typeof shownOn)[Name][number], PanelColumn>>;
};

/** By table and column. */
export const panelCards = Object.fromEntries(
  Object.entries(shownOn).map(([table, names]) => {
    const columns: Record<string, Column<unknown>> = tables[table as CardName].columns;
    return [table, Object.fromEntries(names.map((name) => [name, panelColumn(columns[name] as Column<unknown>)]))];
  }),
) as unknown as PanelCards;

/** What files of answers are called, by the kind of their survey. */
export const panelAnswerFiles = Object.fromEntries(
  surveyFileCodes.map((kind) => [kind, inCapital(surveyForms[kind].answersFile ?? "")]),
) as Record<SurveyKind, string>;

/** What whoever makes a survey is told of it. */
export const panelSurveys = ofEverySurvey(({ told }) => told);

function inCapital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Title of a register; the last where the department alone sees it. */
export type PanelRegister = readonly [table: RecordTable, title: string, seenBy?: "department"];

/** Plain registers as the panel lists them, under the heading of each group. */
export const panelRegisters: readonly (readonly [heading: string, registers: readonly PanelRegister[]])[] =
  Object.entries(recordGroups).map(([group, heading]) => [
    heading,
    recordTables.flatMap((table): PanelRegister[] => {
      const { group: own, title = tables[table].sheet, seenBy } = plainOf(table);
      if (own !== group) return [];
      return [seenBy === undefined ? [table, title] : [table, title, seenBy]];
    }),
  ]);
