/** A change so long that it goes out in pieces: cut short in the middle of one, it is gone on with. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { longList, longListSchool } from "../support/longList.ts";
import { sameFacts } from "./dump.ts";
import { makeBase, openTown } from "./town.ts";

const importId = "long-import-0001";
const base = makeBase({ demo: false });
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("an import in pieces that is killed within a piece, between two or at the end, ends as one that was not", () => {
  const town = openTown(base);
  try {
    expect(town.request("confirmImport", longListSchool, "school-import-0001")).toHaveProperty("done");
    const list = longList();
    const run = () => town.request("confirmImport", list, importId);
    const { result, faults } = town.faulty("", run);
    expect(result).toHaveProperty("done");
    const wanted = town.dump();
    expect(wanted.journal.filter((id) => id === importId)).toHaveLength(1);
    const flushes = faults.calls.flatMap((call, index) => (call.method === "flush" ? [index + 1] : []));
    expect(flushes.length).toBeGreaterThanOrEqual(3);
    const [, piece = 0] = flushes;
    for (const plan of [`kill:half@${piece}`, `kill@${piece + 1}`, `after@${flushes[flushes.length - 1]}`]) {
      town.rewind();
      expect(town.request("confirmImport", longListSchool, "school-import-0001")).toHaveProperty("done");
      town.faulty(plan, run);
      expect(run(), plan).toEqual(result);
      const found = town.dump();
      expect(sameFacts(wanted, found), plan).toBe(true);
      expect([found.pending, found.broken], plan).toEqual([[], []]);
      expect(found.journal, plan).toEqual(wanted.journal);
    }
  } finally {
    town.close();
  }
});
