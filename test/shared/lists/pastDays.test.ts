/** A form takes no later day than its column: what the tables say of days that have happened reaches the panel. */
import { expect, test } from "vitest";
import { panelFields } from "../../../src/shared/lists/panelColumns.ts";
import { requests } from "../../../src/shared/lists/requests.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { columnsIn } from "../../../src/shared/request/fields.ts";

const past = Object.values(tables as Readonly<Record<string, Table>>).flatMap(({ pastDays, columns }) =>
  pastDays.map((name) => columns[name]),
);

test("every field of such a column, and no other, ends with today", () => {
  const wanted: string[] = [];
  const told: string[] = [];
  for (const [name, { input }] of Object.entries(requests)) {
    for (const [field, column] of Object.entries(columnsIn(input)))
      if (past.includes(column)) wanted.push(`${name} ${field}`);
    const fields = (panelFields as Readonly<Record<string, Readonly<Record<string, { past?: true }>>>>)[name] ?? {};
    for (const [field, said] of Object.entries(fields)) if (said.past === true) told.push(`${name} ${field}`);
  }
  expect(told.sort()).toEqual(wanted.sort());
  expect(told).toEqual(expect.arrayContaining(["recordApproval decidedOn", "recordMeeting metOn", "reviewRoadmap on"]));
  expect(told).not.toContain("startRoute dueOn");
});
