/** What the door to a row refuses, found in the rows that stand: in the door's own words, where no other rule tells of it. */

import { groupBy } from "../facts/people.ts";
import type { Refusal } from "../facts/refusal.ts";
import type { Actor } from "../facts/register.ts";
import { refusalForRow } from "../facts/rows/rowChecks.ts";
import { doubleOf, samenessOf } from "../facts/rows/rowDoor.ts";
import { rowSentence } from "../facts/rows/rowRefusals.ru.ts";
import { fieldLabel, formColumns } from "../facts/rows/rowValues.ts";
import { type RecordWorld, recordWorld, rowsOf, type Values } from "../facts/rows/rowWorld.ts";
import { type RecordTable, recordTables } from "../register/recordTables.ts";
import { tables } from "../register/tables.ts";
import { type CheckCode, checkWords as words } from "./checkTexts.ru.ts";
import { type Finding, rule } from "./rule.ts";
import type { View } from "./view.ts";

/** By the code of the refusal, or by table and column: the rule that finds the same, or null for what passes by itself or is only asked. */
const toldElsewhere: Readonly<Record<string, CheckCode | null>> = {
  mainWorkOverlaps: "workOverlap",
  consentRequired: "publicationWithoutConsent",
  dayOutsidePair: "meetingOutsidePair",
  routeLength: "routeLength",
  bornAfterWork: "workTooEarly",
  overrideExpired: null,
  personMayBeDouble: null,
  "people youngOverride": "youngWithoutReason",
  "people youngReason": "youngWithoutReason",
  "people careerStartedOn": "careerTooEarly",
  "employments startedOn": "workTooEarly",
  "routeLines doneOn lacking": "lineWithoutDay",
};

const everybody: Actor = { email: "", role: "department", organisationIds: [] };

function fieldsOf({ facts }: Refusal): string[] {
  const { field, fields } = facts as { field?: string; fields?: readonly string[] };
  return [...(field === undefined ? [] : [field]), ...(fields ?? [])];
}

/** The column that the refusal names; the key where it is about the whole row. */
function refusedColumn(table: RecordTable, refusal: Refusal): string {
  const [field] = fieldsOf(refusal);
  const { key, columns } = tables[table];
  return Object.keys(columns).find((name) => name !== key && fieldLabel(tables[table], name) === field) ?? key;
}

/** Null where the door's own sentence is the finding. */
export function otherRule(table: RecordTable, refusal: Refusal): CheckCode | null | undefined {
  const place = `${table} ${refusedColumn(table, refusal)}`;
  const lacking = refusal.refused === "recordLacks" ? `${place} lacking` : place;
  for (const name of [refusal.refused, lacking, place]) if (name in toldElsewhere) return toldElsewhere[name];
  return undefined;
}

function* unsound(table: RecordTable, row: Values, refusal: Refusal): Iterable<Finding> {
  const sentence = rowSentence(refusal);
  if (sentence === null || otherRule(table, refusal) !== undefined) return;
  yield {
    table,
    key: String(row[tables[table].key]),
    column: refusedColumn(table, refusal),
    sentence: words.rowUnsound.say(sentence),
  };
}

/** Rules that look at other rows look at those of the same person: nobody walks through all rows for every row. */
function besideOwn(view: View, world: RecordWorld, table: RecordTable): (row: Values) => RecordWorld {
  if (!("personId" in tables[table].columns)) return () => world;
  const rows = groupBy(rowsOf(view.register, table), (row) => String(row["personId"]));
  const worlds = new Map<string, RecordWorld>();
  return (row) => {
    const personId = String(row["personId"]);
    let own = worlds.get(personId);
    if (own === undefined) {
      const register = Object.create(view.register, {
        pairs: { value: [...view.pairsOfMentor(personId), ...view.pairsOfMentee(personId)] },
        [table]: { value: rows.get(personId) ?? [] },
      });
      own = { ...world, register };
      worlds.set(personId, own);
    }
    return own;
  };
}

export const rowRules = {
  rowUnsound: rule("error", function* (view) {
    const world = recordWorld(view.register, { actor: everybody, today: view.today });
    for (const table of recordTables) {
      const changed = new Set(formColumns(tables[table]).map(([name]) => name));
      const worldOf = besideOwn(view, world, table);
      const first = new Map<string, string>();
      for (const row of rowsOf(view.register, table)) {
        const refusal = refusalForRow(table, row, { world: worldOf(row), present: row, changed, confirmed: true });
        if (refusal !== null) yield* unsound(table, row, refusal);
        const same = samenessOf(table, row);
        const former = same === null ? undefined : first.get(same);
        if (former !== undefined) yield* unsound(table, row, doubleOf(table, former));
        else if (same !== null) first.set(same, String(row["id"]));
      }
    }
  }),
};
