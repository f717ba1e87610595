import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Input } from "../../../src/workbench/kernel/api.ts";
import { openWorkbook } from "../../../src/workbench/kernel/workbook.ts";
import { knownUsers } from "../../../src/workbench/web/knownUsers.ts";

const owner = "owner@example.org";
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

function bookWith(addresses: readonly string[]) {
  const dir = mkdtempSync(join(tmpdir(), "users-"));
  const create = { name: "Книга", locale: "ru_RU", timeZone: "Europe/Moscow", owner, identity: "domain" as const };
  const workbook = openWorkbook({ dir, create });
  closing.push(() => {
    workbook.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const column = (number: number) => ({ sheetId: 0, row: 2, column: number, rows: addresses.length, columns: 1 });
  const inputs: Input[][] = addresses.map((text) => [{ kind: "typed", text }]);
  const rule = { criteria: "TEXT_IS_VALID_EMAIL", args: [], allowInvalid: true };
  workbook.apply(
    [
      { do: "setSheet", sheetId: 0, patch: { frozenRows: 1 } },
      { do: "setCells", at: column(1), inputs },
      { do: "setCells", at: column(2), inputs: inputs.map(() => [{ kind: "typed", text: "not.a.user@example.org" }]) },
      { do: "setValidation", at: column(1), rule },
    ],
    { email: owner, source: "script" },
  );
  return workbook;
}

test("those who stand in a column of addresses are offered beside the owner, each once", () => {
  const workbook = bookWith(["b@school.example", "Owner@Example.org", "a@school.example; b@school.example", "нет", ""]);
  expect(knownUsers(workbook, ["guest@example.org"])).toEqual([
    owner,
    "guest@example.org",
    "b@school.example",
    "a@school.example",
  ]);
});

test("at most a dozen are offered", () => {
  expect(knownUsers(bookWith(Array.from({ length: 30 }, (_, at) => `k${at}@school.example`)), [])).toHaveLength(12);
});
