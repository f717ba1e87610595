/** Who makes changes of which rows: those of plain registers come from the door, or from a place that says why not. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRecordTable, recordTables } from "../../../src/shared/register/recordTables.ts";
import { type TableName, tableNames } from "../../../src/shared/register/tables.ts";
import { ownLife, unnamed } from "./besideDoor.ts";

const root = join(import.meta.dirname, "../../../src");
/** The invented town and the first fill of a new book are no work of people; «Проверка» looks at them in their own tests. */
const seeds = ["shared/sample/", "shared/settings/seeds.ru.ts"];

/** `{ table: "pairs", put: … }`, `{ table, put }`; not `({ table, put }: Change)`, which takes one apart. */
const made =
  /\btable(?:: (?:"(?<name>\w+)"|[\w.]+)(?: as const)?)?,\s*put\b(?!\s*(?:,\s*\w+\s*)?\}\s*(?::|of\b|=|\)\s*=>))(?=\s*(?:[:}]|, (?:formulas|removed)))/g;
const tallied = /\bnewTally\("(?<name>\w+)"\)/g;

const changes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(?:shared|server)\/.*\.ts$/.test(path) && !seeds.some((seed) => path.startsWith(seed)))
  .sort()
  .flatMap((path) => {
    const text = readFileSync(join(root, path), "utf8");
    return [made, tallied].flatMap((form) =>
      [...text.matchAll(form)].map(({ groups }) => ({ path, table: (groups?.["name"] ?? null) as TableName | null })),
    );
  });

test("a change that names a plain register is made by a list that is tried at the door, and by nobody else", () => {
  const named = changes.filter(({ table }) => table !== null && isRecordTable(table));
  expect(named.filter(({ path }) => !path.startsWith("shared/import/"))).toEqual([]);
  expect(new Set(changes.flatMap(({ table }) => table ?? [])).size).toBeGreaterThan(15);
});

test("a change that names no table is made where a reason stands", () => {
  const paths = [...new Set(changes.flatMap(({ path, table }) => (table === null ? [path] : [])))];
  expect(paths.sort()).toEqual(Object.keys(unnamed).sort());
});

test("every table has a door or a reason", () => {
  expect([...recordTables, ...Object.keys(ownLife)].sort()).toEqual([...tableNames].sort());
});
