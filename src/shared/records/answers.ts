/** What the requests about records answer. */

import type { RecordTable } from "../register/recordTables.ts";

/** A row that another may refer to. */
export interface Reference {
  id: string;
  label: string;
}

export interface RecordLine {
  recordId: string;
  title: string;
  subtitle: string;
  /** What needs attention; empty when nothing does. */
  warning: string;
  /** Whether the asker may change it. */
  own: boolean;
}

export interface RecordList {
  table: RecordTable;
  title: string;
  help: string;
  rows: RecordLine[];
  /** How many there are in all, the shown ones among them. */
  total: number;
  mayAdd: boolean;
  /** What is true of the whole list: «Публикаций в ноябре: 1 из 2». */
  notes: string[];
  /** The row to which the list is narrowed; null where it is not. */
  parent: Reference | null;
}

export interface RecordField {
  name: string;
  label: string;
  input: "text" | "number" | "email" | "day" | "choice" | "choices" | "flag" | "reference";
  required: boolean;
  help: string;
  /** The document and clause. */
  source: string;
  readOnly: boolean;
  /** Of a text. */
  limit?: number;
  /** Of a number. */
  min?: number;
  max?: number;
  /** Of a choice. */
  options?: readonly string[];
  /** Of a reference: the first rows that may be chosen, and whether there are more. */
  references?: Reference[];
  moreReferences?: boolean;
}

export interface RecordForm {
  table: RecordTable;
  tableTitle: string;
  /** Empty for a new row. */
  recordId: string;
  title: string;
  subtitle: string;
  /** Whether the asker may change it. */
  own: boolean;
  removable: boolean;
  fields: RecordField[];
  /** By field, as a person would type it; days as `2025-09-01`. */
  values: Record<string, string | boolean>;
  warning: string;
  /** Tables whose rows refer to this one. */
  related: { table: RecordTable; title: string }[];
}

/** A further change that follows from the one made and only waits to be confirmed. */
export interface RecordOffer {
  table: RecordTable;
  recordId: string;
  values: Record<string, string>;
  text: string;
}

export interface RecordSaved {
  table: RecordTable;
  recordId: string;
  title: string;
  changed: boolean;
  notes: string[];
  offer: RecordOffer | null;
}

export interface RecordRemoved {
  table: RecordTable;
  recordId: string;
}
