/** Every rule of the check: what breaks it, what just does not, where it points, and what puts it right. */
import { describe, expect, test } from "vitest";
import type { FindingsFixed } from "../../../src/shared/checks/answers.ts";
import { checkCodes, checkRules } from "../../../src/shared/checks/checkRules.ts";
import { checkSources, checkWords } from "../../../src/shared/checks/checkTexts.ru.ts";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import { fixFindings } from "../../../src/shared/checks/fixFindings.ts";
import { pairWords } from "../../../src/shared/facts/pairWords.ru.ts";
import type { Change, Done } from "../../../src/shared/facts/register.ts";
import { programmeLengths } from "../../../src/shared/register/ruleWords.ru.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { type TableName, tableNames, tables } from "../../../src/shared/register/tables.ts";
import { aContext, done } from "../../support/factories.ts";
import { cases } from "./cases.ts";
import { pair, soundTown, type Town, today } from "./soundTown.ts";

const found = (town: Town) => findingsOf(town.view);
const place = ({ table, key, column }: { table: string; key: string; column: string }) => `${table} ${key} ${column}`;

/** A quotation of nothing, a mark that hangs in the air, a bracket around nothing. */
const hole = /«\s*»|\s[.,:;!?]|\(\s*\)|[:—]\s*[.,;]/u;

/** What stands in each cell, by sheet, key and header. */
function cellsOf(town: Town): Map<string, string> {
  const cells = new Map<string, string>();
  for (const name of tableNames) {
    const table: Table = tables[name];
    for (const row of (town.rows[name] ?? []) as unknown as Record<string, unknown>[])
      for (const [column, { header }] of Object.entries(table.columns))
        cells.set(`${table.sheet} ${String(row[table.key])} ${header}`, JSON.stringify(row[column]));
  }
  return cells;
}

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
      expect(sentence).not.toMatch(hole);
      expect((tables[table] as Table).columns).toHaveProperty(column);
    }
  });

  test("finds nothing at its limit", () => {
    const town = soundTown();
    limit(town);
    expect(found(town).filter((one) => one.code === code)).toEqual([]);
  });

  test.runIf(fixed)("is put right as its preview tells, cell by cell, and nothing else", () => {
    const town = soundTown();
    broken(town);
    const preview = (dryRun: boolean) =>
      done(fixFindings.decide(town.register, { code, dryRun }, aContext(today))) as Done<FindingsFixed>;
    const { lines, count } = preview(true).answer;
    const before = cellsOf(town);
    const { changes, answer } = preview(false);
    expect([answer.lines, changes.length]).toEqual([lines, count]);
    for (const change of changes) apply(town, change);
    const after = cellsOf(town);
    const touched = [...new Set([...before.keys(), ...after.keys()])].filter((at) => before.get(at) !== after.get(at));
    const named = lines.flatMap(({ sheet, key, header, after: to }) => {
      const whole = [...before.keys()].filter((at) => at.startsWith(`${sheet} ${key} `));
      return to === "" && !after.has(`${sheet} ${key} ${header}`) ? whole : [`${sheet} ${key} ${header}`];
    });
    expect([...new Set(named)].sort()).toEqual(touched.sort());
    for (const { before: was, after: is } of lines) expect(was).not.toBe(is);
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

test("whatever may be empty is empty, and no sentence has a hole", () => {
  let sentences = 0;
  for (const { broken, code } of cases) {
    const town = soundTown();
    broken(town);
    for (const name of tableNames)
      for (const [column, { required }] of Object.entries((tables[name] as Table).columns)) {
        if (required || !filledIn(town, name, column)) continue;
        const bare = soundTown();
        broken(bare);
        for (const row of bare.rows[name] ?? [])
          bare.set(name, String((row as { id: unknown }).id), { [column]: null });
        for (const { sentence } of findingsOf(bare.view, [code])) {
          expect(sentence).not.toMatch(hole);
          sentences += 1;
        }
      }
  }
  expect(sentences).toBeGreaterThan(1000);
});

function filledIn(town: Town, name: TableName, column: string): boolean {
  return (town.rows[name] ?? []).some((row) => typeof (row as unknown as Record<string, unknown>)[column] === "string");
}

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
  expect([...new Set(cases.map((one) => one.code))].sort()).toEqual([...checkCodes].sort());
});

describe("the length that the territory has set for a kind", () => {
  const townOf = (length: "oneDay" | "dayToYear" | null, dueOn: string) => {
    const town = soundTown().set("pairs", pair, { dueOn }).set("programmes", "ПП-001", { dueOn, finalOn: dueOn });
    if (length !== null) town.add("settings", { id: "lengthTraditional", value: programmeLengths.label(length) });
    return found(town).filter(({ code }) => /^(?:pair|programme)Too/.test(code));
  };

  test("is that by which a pair and its programme are too short", () => {
    expect(townOf(null, "2025-12-13").map(({ code }) => code)).toEqual(["pairTooShort", "programmeTooShort"]);
    expect(townOf("dayToYear", "2025-12-13")).toEqual([]);
  });

  test("is that by which they are too long, and is named", () => {
    const long = townOf("oneDay", "2025-09-16");
    expect(long.map(({ code }) => code)).toEqual(["pairTooLong", "programmeTooLong"]);
    for (const { sentence } of long) expect(sentence).toContain(pairWords.programmeLength.oneDay);
    expect(townOf("oneDay", "2025-09-15")).toEqual([]);
  });
});
