/** Rows that an editor of the sheets types into the ledger, for every request that writes and signed by every role: none is carried out. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import type { BookCheck } from "../../src/shared/workbook/bookCheck.ts";
import { dethroned } from "./dethroned.ts";
import {
  changelings,
  type Forgery,
  forged,
  newcomers,
  refusedIn,
  stranger,
  together,
  trialOf,
  typedRows,
  withNext,
} from "./forgeries.ts";
import { resolvedRequests } from "./operations.ts";
import { department, makeBase, openTown } from "./town.ts";

const base = makeBase({ demo: true });
const town = openTown(base);
afterAll(() => {
  town.close();
  rmSync(base, { recursive: true, force: true });
});

test("for every request: new intents signed by each role, and one of the changed or repeated ones in turn", () => {
  const operations = resolvedRequests(town).operations.filter(({ name }) => name !== "repairBook");
  const alone = withNext(town, []);
  const wrong: string[] = [];
  const tried = { ids: 0, requests: 0 };
  for (const [index, operation] of operations.entries()) {
    const trial = trialOf(town, operation, alone);
    if (trial === null) {
      wrong.push(`${operation.name} has no intent`);
      continue;
    }
    tried.requests += 1;
    for (const forgery of [together(newcomers), changelings[index % changelings.length] as Forgery]) {
      const outcome = forged(trial, forgery);
      tried.ids += outcome.tried;
      wrong.push(...outcome.wrong.map((what) => `${operation.name}, ${forgery.name}: ${what}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(tried).toEqual({ ids: operations.length * 7, requests: operations.length });
});

test("what a curator has begun is not finished once they are none", () => {
  expect(dethroned(town)).toBeNull();
});

test("whoever takes their own right away is not kept from it by being cut short", () => {
  const worker = stranger;
  const name = (value: string, id: string, as?: string) =>
    town.request("changeSetting", { id: "departmentEmails", value }, id, as);
  town.rewind();
  expect(name(worker, "forged-worker-1")).toHaveProperty("done");
  const begin = () => name(department, "forged-worker-2", worker);
  const { faults } = town.faulty("", begin);
  const flushes = faults.calls.flatMap((call, index) => (call.method === "flush" ? [index] : []));
  town.rewind();
  expect(name(worker, "forged-worker-1")).toHaveProperty("done");
  // The setting is written, and what says so is not.
  town.faulty(`kill:half@${(flushes[1] ?? 0) + 1}`, begin);
  expect(town.dump().pending).toEqual(["forged-worker-2"]);
  expect(town.request("changeSetting", { id: "youngYears", value: "2" }, "forged-worker-3")).toHaveProperty("done");
  expect(refusedIn(town)).toEqual([]);
  expect(town.dump().journal).toContain("forged-worker-2");
});

test("the department finds in the doctor what was typed, and the journal names it", () => {
  const [operation] = resolvedRequests(town, ["markMentor"]).operations;
  const trial = operation === undefined ? null : trialOf(town, operation, withNext(town, []));
  if (trial === null) throw new Error("no trial");
  town.rewind();
  const ids = (newcomers[0] as Forgery).forge(town, trial.promised);
  expect(town.request("changeSetting", { id: "youngYears", value: "2" }, "forged-next-1")).toHaveProperty("done");
  const checked = town.request("checkBook", {}, "forged-check-1");
  expect("failed" in checked ? checked.failed : "").toBe("");
  const { findings } = (checked as { done: BookCheck }).done;
  const told = findings.filter(({ code }) => code === "intentRefused").map(({ sentence }) => sentence);
  expect(told).toHaveLength(3);
  for (const id of ids) expect(told.join()).toContain(id);
  const [line] = typedRows(town, "journal").filter(({ row }) => String(row["operationId"]).startsWith("refused-"));
  for (const id of ids) expect(line?.row["objects"]).toContain(id);
  expect(town.request("checkJournal", {}, "forged-journal-1")).toMatchObject({ done: { faults: [] } });
});
