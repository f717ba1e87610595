/** `docs/features.md` names where each requirement lives: nothing that it names may be missing. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { requests } from "../../../src/shared/lists/requests.ts";
import { settingsCatalogue } from "../../../src/shared/register/settingsCatalogue.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { tables } from "../../../src/shared/register/tables.ts";

const root = join(import.meta.dirname, "../../..");
const rows = readFileSync(join(root, "docs/features.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| F"))
  .map((line) => line.split("|").map((cell) => cell.trim()));
const allTables: Record<string, Table> = tables;
const settings = new Set<string>(settingsCatalogue.map(({ id }) => id));

function exists(name: string): boolean {
  if (name.startsWith("setting:")) return settings.has(name.slice("setting:".length));
  if (name.endsWith(".ts")) return existsSync(join(root, "src", name));
  const [table = "", column] = name.split(".");
  if (column !== undefined) return allTables[table]?.columns[column] !== undefined;
  return name in allTables || name in requests;
}

test("every place that the page of requirements names is there", () => {
  const missing = rows.flatMap(([, number, , where = ""]) =>
    [...where.matchAll(/`([^`]+)`/g)].flatMap(([, name = ""]) => (exists(name) ? [] : [`${number}: ${name}`])),
  );
  expect(missing).toEqual([]);
});

test("every requirement of the register has a row, once, in order, with a place or a reason", () => {
  const numbers = rows.map(([, number]) => number);
  const wanted = Array.from({ length: 136 }, (_, index) => `F${String(index + 1).padStart(3, "0")}`);
  expect(numbers.slice(0, 136)).toEqual(wanted);
  expect(numbers).toEqual([...new Set(numbers)].sort());
  expect(rows.filter(([, , , where = ""]) => !/`|^outside: ./.test(where))).toEqual([]);
});
