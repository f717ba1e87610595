/** An operation that was cut short and cannot be finished by whoever comes next waits, and nothing of it is gone over. */
import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { closeByHand } from "../support/closedByHand.ts";
import { markedBy } from "./dethroned.ts";
import { sameFacts } from "./dump.ts";
import { resolvedRequests } from "./operations.ts";
import { operationId, undisturbed } from "./proofs.ts";
import { department, makeBase, openTown } from "./town.ts";

const base = makeBase({ demo: true });
const town = openTown(base);
afterAll(() => {
  town.close();
  rmSync(base, { recursive: true, force: true });
});

test("others may write other rows meanwhile; what would meet it is refused until somebody comes who may finish it", () => {
  const [operation] = resolvedRequests(town, ["markMentor"]).operations;
  if (operation === undefined) throw new Error("no markMentor");
  const promised = undisturbed(town, operation).calls.findIndex((call) => call.method === "flush") + 2;
  town.rewind();
  town.faulty(`kill@${promised}`, () => operation.run(town, operationId(operation)));
  expect(town.dump().pending).toEqual([operationId(operation)]);
  const curator = town.column("organisations", "curatorEmail")[0] as string;
  const sheet = town.workbook.info().sheets.find((one) => one.name === "Наставники");
  closeByHand(town.workbook, sheet?.sheetId ?? 0);

  const theirs = markedBy(town, curator);
  const before = town.dump();
  const met = town.request("markMentor", theirs, "waiting-mentor-1", curator);
  expect(met).toMatchObject({ refused: "rowAwaited" });
  expect((met as { sentence: string }).sentence).toContain("«Наставники»");
  expect(town.dump()).toEqual(before);
  const passed = town.request("markMentee", { ...theirs, categories: ["young"] }, "waiting-mentee-1", curator);
  expect(passed).toHaveProperty("done");

  expect(town.request("changeSetting", { id: "youngYears", value: "2" }, "waiting-setting-1")).toHaveProperty("done");
  expect(town.dump().pending).toEqual([]);
  town.workbook.apply([{ do: "removeProtection", id: "by-hand" }], { email: department, source: "edit" });
  expect(town.request("markMentor", theirs, "waiting-mentor-2", curator)).toHaveProperty("done");
  expect(town.dump().broken).toEqual([]);
  expect(town.request("checkJournal", {}, "waiting-journal-1")).toMatchObject({ done: { faults: [] } });
});

test("one whose sheet somebody has deleted is finished once the sheet is back", () => {
  const [operation] = resolvedRequests(town, ["markMentor"]).operations;
  if (operation === undefined) throw new Error("no markMentor");
  const { calls, dump: whole } = undisturbed(town, operation);
  town.rewind();
  const promised = calls.findIndex((call) => call.method === "flush") + 2;
  town.faulty(`kill@${promised}`, () => operation.run(town, operationId(operation)));
  town.edit("deleteSheet:Наставники");
  const met = operation.run(town, operationId(operation));
  expect(met).toMatchObject({ refused: "notSetUp" });
  expect((met as { sentence: string }).sentence).toContain("«Наставники»");
  expect(town.dump().pending).toEqual([operationId(operation)]);
  town.workbook.undo(department);
  expect(operation.run(town, operationId(operation))).toHaveProperty("done");
  expect(sameFacts(town.dump(), whole)).toBe(true);
  expect(town.dump()).toMatchObject({ pending: [], broken: [] });
});
