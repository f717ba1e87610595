/** Turns what a file says about a row into a change: only what differs, never an empty value over a known one. */

import type { Change } from "../facts/register.ts";
import type { RowOf, TableName } from "../register/tables.ts";
import type { ReportBuilder } from "./report.ts";

type Values<Name extends TableName> = Partial<RowOf<Name>>;

export interface Tally<Name extends TableName> {
  /** The file's values for a row that exists. */
  update(existing: RowOf<Name>, values: Values<Name>): void;
  add(row: Values<Name>): void;
  changes: Change[];
  finish(title: string, report: ReportBuilder): void;
}

export function newTally<Name extends TableName>(table: Name): Tally<Name> {
  const changes: Change[] = [];
  const counted = { added: 0, changed: 0, unchanged: 0 };
  return {
    changes,
    update(existing, values) {
      const put: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(values)) {
        if (value !== null && value !== undefined && !isSame(value, existing[name as keyof RowOf<Name>]))
          put[name] = value;
      }
      if (Object.keys(put).length === 0) {
        counted.unchanged += 1;
        return;
      }
      counted.changed += 1;
      changes.push({ table, put: { id: (existing as { id: string }).id, ...put } } as unknown as Change);
    },
    add(row) {
      counted.added += 1;
      changes.push({ table, put: row } as unknown as Change);
    },
    finish(title, report) {
      report.count(title, counted.added, counted.changed, counted.unchanged);
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
