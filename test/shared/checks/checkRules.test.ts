/** Every rule of the check: what breaks it, what just does not, where it points, and what puts it right. */
import { describe, expect, test } from "vitest";
import { checkCodes, checkRules } from "../../../src/shared/checks/checkRules.ts";
import { checkSources, checkWords } from "../../../src/shared/checks/checkTexts.ru.ts";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import type { Change } from "../../../src/shared/facts/register.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { type TableName, tables } from "../../../src/shared/register/tables.ts";
import { cases } from "./cases.ts";
import { soundTown, type Town } from "./soundTown.ts";

const found = (town: Town) => findingsOf(town.view);
const place = ({ table, key, column }: { table: string; key: string; column: string }) => `${table} ${key} ${column}`;

function apply(town: Town, change: Change): void {
  const { table, put, removed } = change as { table: TableName; put: Record<string, unknown>; removed?: true };
  const key = String(put[tables[table].key]);
  if (removed !== true) town.set(table, key, put);
  else {
    const rows = town.rows[table] as { id: string }[];
    rows.splice(
      rows.findIndex((row) => row.id === key),
      1,
    );
  }
}

test("nothing is found in a sound register", () => {
  expect(found(soundTown())).toEqual([]);
});

describe.each(cases)("$code", ({ code, cell, broken, limit, fixed }) => {
  test("finds what breaks it, in the cell to look at", () => {
    const town = soundTown();
    broken(town);
    const mine = found(town).filter((one) => one.code === code);
    expect(mine.map(place)).toContain(cell);
    for (const { sentence, table, column } of mine) {
      expect(sentence).toMatch(/^\S.{8,}\S[.]$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      expect((tables[table] as Table).columns).toHaveProperty(column);
    }
  });

  test("finds nothing at its limit", () => {
    const town = soundTown();
    limit(town);
    expect(found(town).filter((one) => one.code === code)).toEqual([]);
  });

  test.runIf(fixed)("is put right by its fix", () => {
    const town = soundTown();
    broken(town);
    const mine = found(town).filter((one) => one.code === code);
    expect(mine.every((one) => one.fix !== undefined)).toBe(true);
    for (const { fix } of mine) apply(town, fix as Change);
    expect(found(town).filter((one) => one.code === code)).toEqual([]);
  });
});

test.each([
  ["да", 1],
  ["нет", 0],
])("with paid mentoring «%s» the real pairs without a contract are %i kind of finding", (value, kinds) => {
  const town = soundTown();
  town.add("settings", { id: "payment", value });
  const mine = found(town).filter(({ code }) => code === "contractMissing");
  expect(new Set(mine.map(({ column }) => column)).size).toBe(kinds);
});

test("every rule has a name, a clause that can be looked up, advice, a severity and a case", () => {
  const marks = new RegExp(`^(${Object.keys(checkSources).join("|")}|ТК РФ|152-ФЗ)[,;: ]`);
  for (const code of checkCodes) {
    const { title, clause, advice } = checkWords[code];
    expect(title, code).toMatch(/^[А-Я]/);
    expect(clause, code).toMatch(marks);
    expect(advice, code).toMatch(/^[А-ЯЁ].*\.$/);
    expect(["error", "warning", "info"]).toContain(checkRules[code].severity);
  }
  expect(cases.map((one) => one.code).sort()).toEqual([...checkCodes].sort());
});
