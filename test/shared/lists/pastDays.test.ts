/** A form takes no later day than its column, and no request refuses a day that a hand may write: the tables say of days that have happened. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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

/** Days ahead that a request does not enter, and that may be known and stand in the sheet. */
const knownAhead = ["employments.finishedOn", "employments.leaveUntil"];

test("what a request refuses as a day to come, its table tells of the column", () => {
  const root = "src/shared";
  const refused = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) => [
      ...readFileSync(join(root, path), "utf8").matchAll(
        /(?:refuse\("dayInFuture", \{ field: |dayRefusal\(\w+, )(\w+)\.columns\.(\w+)\.header/g,
      ),
    ])
    .map(([, table, column]) => `${table}.${column}`);
  const told = Object.entries(tables as Readonly<Record<string, Table>>).flatMap(([table, { pastDays }]) =>
    pastDays.map((column) => `${table}.${column}`),
  );
  expect([...new Set(refused)].filter((one) => !told.includes(one) && !knownAhead.includes(one))).toEqual([]);
  expect(knownAhead.filter((one) => !refused.includes(one))).toEqual([]);
  expect(refused).toEqual(expect.arrayContaining(["pairs.orderOn", "pairs.finishedOn", "mentors.leftOn"]));
});
