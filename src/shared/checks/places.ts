/** Where the register's rows stand in the workbook, and what in it could not be read. */
import type { Places, Problem } from "../register/table.ts";
import type { TableName } from "../register/tables.ts";
import type { RawAnswers } from "../surveys/sourceRows.ts";

export interface SheetPlaces {
  sheetId: number;
  /** As the sheet is called now. */
  name: string;
  columns: Places;
  rowOf: ReadonlyMap<string, number>;
}

export interface SaidProblem {
  problem: Problem;
  sentence: string;
}

export interface RegisterPlaces {
  sheets: { readonly [Name in TableName]?: SheetPlaces };
  problems: readonly SaidProblem[];
  /** Every text of the rows that could not be read, by table: what they say is not missing. */
  unread: { readonly [Name in TableName]?: ReadonlySet<string> };
  /** The sheets from which answers are taken, as they stand now. */
  answers: readonly RawAnswers[];
}

export const nowhere: RegisterPlaces = { sheets: {}, problems: [], unread: {}, answers: [] };
