/**
 * Names beside keys in three ways: values that the register writes, one array formula a column, a formula a cell. Counts of
 * look-ups calculated, with the processor time beside them; the register's way is the first.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command, Input } from "../src/workbench/kernel/api.ts";
import { openWorkbook } from "../src/workbench/kernel/workbook.ts";
import { watchLookUps } from "./support/counts.ts";

const by = { email: "department@example.org", source: "script" } as const;
const people = 0;
const jobs = 1;
/** Rows that go out in one write. */
const piece = 5_000;

const ways = ["values", "array", "cells"] as const;
type Way = (typeof ways)[number];

// A formula a cell at 12,000 rows takes a quarter of an hour.
const runs: [Way, number][] = [
  ["values", 1_500],
  ["array", 1_500],
  ["cells", 1_500],
  ["values", 12_000],
  ["array", 12_000],
];

line("", ["import", "a name", "a key", "a row", "sorting"]);
for (const [way, rows] of runs) {
  const counted = measured(way, rows);
  line(`${way} ${rows}`, counted);
  if (way === "values" && counted.some((text) => !text.startsWith("0 "))) process.exitCode = 1;
}

function measured(way: Way, rows: number): string[] {
  const dir = mkdtempSync(join(tmpdir(), "displays-"));
  const create = { name: "Bench", locale: "ru_RU", timeZone: "Asia/Yekaterinburg", owner: by.email };
  const workbook = openWorkbook({ dir, create: { ...create, identity: "domain" } });
  try {
    workbook.apply(
      [
        { do: "renameSheet", sheetId: people, name: "People" },
        { do: "insertSheet", name: "Jobs", index: 2 },
        { do: "insertRows", sheetId: people, before: 900, count: rows },
        { do: "insertRows", sheetId: jobs, before: 900, count: rows },
      ],
      by,
    );
    const step = (commands: Command[][]) => {
      const lookUps = watchLookUps();
      const began = process.cpuUsage();
      for (const group of commands) workbook.apply(group, by);
      const { user, system } = process.cpuUsage(began);
      return `${lookUps()} / ${Math.round((user + system) / 1000)} ms`;
    };
    const last = rows + 3;
    const whole = { sheetId: jobs, row: 3, column: 1, rows: rows + 1, columns: 3 };
    return [
      step(imported(way, rows)),
      step([[cells(people, 5, 2, [[text("Another")]])]]),
      step([[cells(jobs, 7, 2, [[text("P-1")]])]]),
      step([[cells(people, last, 1, [[text("P-new"), text("New")]])], [job(way, last, "P-new", "New")]]),
      step([[{ do: "sort", at: whole, by: [{ column: 1, ascending: false }] }]]),
    ];
  } finally {
    workbook.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function imported(way: Way, rows: number): Command[][] {
  const groups: Command[][] = [];
  const array = '=ARRAYFORMULA(XLOOKUP($B$3:$B;People!$A:$A;People!$B:$B;""))';
  if (way === "array") groups.push([cells(jobs, 3, 3, [[{ kind: "formula", text: array }]])]);
  for (let from = 0; from < rows; from += piece) {
    const numbers = Array.from({ length: Math.min(piece, rows - from) }, (_, index) => from + index);
    groups.push([
      cells(
        people,
        3 + from,
        1,
        numbers.map((one) => [text(`P-${one}`), text(`Name ${one}`)]),
      ),
    ]);
    groups.push([
      cells(
        jobs,
        3 + from,
        1,
        numbers.map((one) => jobCells(way, 3 + one, `P-${one}`, `Name ${one}`)),
      ),
    ]);
  }
  return groups;
}

function job(way: Way, row: number, key: string, name: string): Command {
  return cells(jobs, row, 1, [jobCells(way, row, key, name)]);
}

function jobCells(way: Way, row: number, key: string, name: string): Input[] {
  const beside: Record<Way, Input[]> = {
    values: [text(name)],
    array: [],
    cells: [{ kind: "formula", text: `=IFERROR(INDEX(People!$B:$B;MATCH($B${row};People!$A:$A;0));"")` }],
  };
  return [text(`J-${row}`), text(key), ...beside[way]];
}

function cells(sheetId: number, row: number, column: number, inputs: Input[][]): Command {
  return { do: "setCells", at: { sheetId, row, column, rows: inputs.length, columns: inputs[0]?.length ?? 0 }, inputs };
}

function text(value: string): Input {
  return { kind: "value", value };
}

function line(name: string, cellsOfLine: readonly string[]): void {
  process.stdout.write(`${name.padEnd(14)}${cellsOfLine.map((one) => one.padStart(20)).join("")}\n`);
}
