import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Operation, resolvedRequests } from "./operations.ts";
import { caughtBy, seededBugs } from "./seededBugs.ts";
import { makeBase, openTown, project } from "./town.ts";

let base: string;
let operations: Operation[];

beforeAll(() => {
  base = makeBase({ demo: true });
  const town = openTown(base);
  const resolved = resolvedRequests(town, ["markMentor", "recordOrder"]);
  operations = resolved.operations;
  town.close();
  expect(resolved.unresolved).toEqual([]);
});
afterAll(() => {
  if (base) rmSync(base, { recursive: true, force: true });
});

test.each(seededBugs.map((bug) => [bug.name, bug] as const))("the proofs catch it when %s", (_name, bug) => {
  expect(caughtBy(base, project(), bug, operations).what).not.toBeNull();
});

test("each seeded mistake has a name of its own", () => {
  expect(new Set(seededBugs.map((bug) => bug.name)).size).toBe(seededBugs.length);
  expect(seededBugs.length).toBeGreaterThanOrEqual(12);
});
