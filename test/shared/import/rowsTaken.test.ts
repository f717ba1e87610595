/** What all of the department's lists have written, judged as rows that somebody has typed. */
import { expect, test } from "vitest";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import { viewOf } from "../../../src/shared/checks/view.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { recordTables } from "../../../src/shared/register/recordTables.ts";
import { aRegister } from "../../support/rows.ts";
import { confirm, today } from "./lists.ts";
import { hasFileSet, load, setFiles } from "./setA.ts";

test.skipIf(!hasFileSet)("no list leaves a row that the form would refuse", async () => {
  let register: Register = aRegister({});
  for (const name of setFiles) register = confirm(register, await load(name)).register;
  const rows = recordTables.reduce((sum, table) => sum + register[table].length, 0);
  const found = findingsOf(viewOf(register, today)).filter(
    ({ table, severity }) => severity === "error" && (recordTables as readonly string[]).includes(table),
  );
  process.stdout.write(`import: ${setFiles.length} lists, ${rows} rows of plain registers, ${found.length} refused\n`);
  expect(found.map(({ code, table, key, sentence }) => `${code} ${table} ${key} ${sentence}`)).toEqual([]);
  expect(rows).toBeGreaterThan(1000);
});
