/** Whoever looks the book through takes no lock: an operation that comes between two readings is no damage. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { resolvedRequests } from "./operations.ts";
import { operationId } from "./proofs.ts";
import { makeBase, openTown } from "./town.ts";

const base = makeBase({ demo: true });
const town = openTown(base);
afterAll(() => {
  town.close();
  rmSync(base, { recursive: true, force: true });
});

const [marking] = resolvedRequests(town, ["markMentor"]).operations;

test.each(["checkJournal", "checkBook"])("%s finds no line missing of an operation that comes in between", (name) => {
  const look = () => town.request(name, {}, "looking");
  const readings: number[] = [];
  town.watched((call, method) => (/get(Values|Properties)$/.test(method) ? readings.push(call) : null), look);
  expect(readings.length).toBeGreaterThan(2);
  for (const at of readings) {
    town.rewind();
    let between: unknown = null;
    const found = town.watched((call) => {
      if (call === at) between = marking?.run(town, operationId(marking));
    }, look);
    expect([at, between]).toEqual([at, { done: expect.anything() }]);
    expect(found).toHaveProperty("done");
    expect([at, JSON.stringify(found)]).toEqual([at, expect.not.stringContaining("её удалили")]);
  }
});
