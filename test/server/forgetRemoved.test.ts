/** What is removed leaves nothing behind: the files of the workbook are scanned for it, byte by byte. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FormerData } from "../../src/shared/hands/forgetRemoved.ts";
import type { ExecutionResult } from "../../src/workbench/run/api.ts";
import { department } from "../support/host.ts";
import { addRecord } from "../support/recordForms.ts";
import { deleteRows, emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

const byRequest = { name: "Стёртова Фёкла Ираклиевна", email: "f.styortova@demograd.example", phone: "+79035550101" };
const formerly = "+79035550202";
const byHand = { name: "Вырванов Савелий Ермолаевич", email: "s.vyrvanov@demograd.example", phone: "+79035550303" };
const secrets = [...Object.values(byRequest), formerly, ...Object.values(byHand)];

let town: Town;
beforeEach(() => {
  town = openTwoSchools();
});
afterEach(() => town.close());

function add(person: Record<string, string>): string {
  return addRecord(town, "people", { ...person, bornOn: "1987-06-05" }, () => "").recordId;
}

function workOf(personId: string): string[] {
  return town
    .canonical()
    ["employments"]?.filter((row) => row["personId"] === personId)
    .map((row) => String(row["id"])) as string[];
}

function removeByRequest(personId: string): void {
  for (const recordId of workOf(personId)) town.done("removeRecord", { table: "employments", recordId });
  town.done("removeRecord", { table: "people", recordId: personId });
}

/** Every file of the workbook, in whichever of the two encodings a text could stand there. */
function secretsInFiles(): string[] {
  town.workbook.close();
  const files = readdirSync(town.dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(files.length).toBeGreaterThan(0);
  return secrets.filter((secret) =>
    files.some((bytes) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le"))),
  );
}

const question = (result: ExecutionResult) => result.waiting?.message ?? "";

test("a person who is gone stays in the ledger and among the changes by hand until the department says so", () => {
  const one = add({ ...byRequest, phone: formerly });
  town.done("saveRecord", { table: "people", recordId: one, values: { phone: byRequest.phone } });
  const other = add(byHand);
  town.done("showHands", {});
  removeByRequest(one);
  deleteRows(town, "Трудоустройство", workOf(other));
  deleteRows(town, "Сотрудники", [other]);
  const asked = town.menu("menuForgetRemoved");
  expect(question(asked)).toMatch(/строк, которых в листах больше нет .*Стереть сейчас\?/);
  town.executions.answer(asked.waiting?.id ?? "", { button: "NO" });
  expect(town.done<FormerData>("showRemoved", {}).keys).toEqual(expect.arrayContaining([one, other]));
  const again = town.menu("menuForgetRemoved");
  town.executions.answer(again.waiting?.id ?? "", { button: "YES" });
  expect(town.done<FormerData>("showRemoved", {})).toEqual({ operations: 0, hands: 0, keys: [] });
  expect(secretsInFiles()).toEqual([]);
});

test("without it they are in the files", () => {
  removeByRequest(add(byRequest));
  expect(secretsInFiles()).toEqual(Object.values(byRequest));
});

test("what is not about removed rows can still be undone", () => {
  town.done("forgetRemoved", {});
  removeByRequest(add(byRequest));
  town.done("saveRecord", { table: "people", recordId: town.ids.plain, values: { phone: formerly } });
  town.done("forgetRemoved", {});
  town.done("undoLastOperation", {});
  const phones = town.canonical()["people"]?.filter((row) => row["id"] === town.ids.plain);
  expect(phones?.[0]?.["phone"] ?? null).not.toBe(formerly);
  expect(town.refused("undoLastOperation", {}).code).toBe("undoNotKept");
});

test("nobody but the department may", () => {
  expect(town.refused("forgetRemoved", {}, emails.curator).code).toBe("departmentOnly");
  expect(town.refused("showRemoved", {}, emails.curator).code).toBe("departmentOnly");
  town.done("forgetRemoved", {});
  expect(town.menu("menuForgetRemoved", department).waiting).toBeUndefined();
});
