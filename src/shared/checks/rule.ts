/** What a rule of the check is: it looks at the register once and points to the cells that break it. */

import type { Change } from "../facts/register.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import type { View } from "./view.ts";

/** `error`: the register contradicts a document or itself; `warning`: something is due; `info`: only should be known. */
export type Severity = "error" | "warning" | "info";

export interface Finding {
  table: TableName;
  /** Key of the row; "" where the row could not be read. */
  key: string;
  column: string;
  sentence: string;
  /** Where the settings make the rule stricter than it is by itself. */
  severity?: Severity;
  /** What certainly puts it right. */
  fix?: Change;
  /** One-based row of the sheet, for a row without a readable key; 0 for the whole sheet. */
  row?: number;
}

export interface Rule {
  severity: Severity;
  find(view: View): Iterable<Finding>;
}

export function rule(severity: Severity, find: Rule["find"]): Rule {
  return { severity, find };
}

type KeyedTable = { [Name in TableName]: RowOf<Name> extends { readonly id: string } ? Name : never }[TableName];

/** A finding in one cell; `fix`: columns of the same row and what belongs into them. */
export function at<Name extends KeyedTable>(
  table: Name,
  row: RowOf<Name>,
  column: keyof RowOf<Name> & string,
  sentence: string,
  fix?: Partial<RowOf<Name>> | null,
): Finding {
  const key = (row as { id: string }).id;
  const found: Finding = { table, key, column, sentence };
  return fix == null ? found : { ...found, fix: { table, put: { id: key, ...fix } } as unknown as Change };
}
