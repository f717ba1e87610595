/** Whatever becomes of a column of any table, its rows are read as they were or the column is named: none is calmly empty. */
import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/shared/register/column.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { problemSentence } from "../../../src/shared/register/problem.ru.ts";
import { readRows, sampleRow, structuralReasons, type Table } from "../../../src/shared/register/table.ts";
import { tableNames, tables } from "../../../src/shared/register/tables.ts";
import { sampleChanges } from "../../../src/shared/sample/sample.ts";
import { tried } from "../../support/proof.ts";

type Grid = readonly (readonly Cell[])[];
type Lose = (grid: Grid, place: number) => Cell[][];

const changes = sampleChanges("2026-11-20");
const grids = tableNames.map((name) => {
  const rows = changes.flatMap(({ table, put }) => (table === name ? [put] : []));
  const table: Table = tables[name];
  return [name, gridOf(table, rows.length === 0 ? [sampleRow(table)] : (rows as never))] as const;
});
const columns = grids.flatMap(([name, grid]) =>
  Object.keys(tables[name].columns).map((column) => [name, column, grid] as const),
);
const at = (grid: Grid, place: number, to: (cell: Cell, row: number) => Cell): Cell[][] =>
  grid.map((line, row) => line.map((cell, column) => (column === place ? to(cell, row) : cell)));

/** What is read as it was. */
const harmless: Record<string, Lose> = {
  "moved to the right end": (grid, place) =>
    grid.map((line) => [...line.filter((_, column) => column !== place), line[place] as Cell]),
  "given another header": (grid, place) => at(grid, place, (cell, row) => (row === 0 ? "Наше название" : cell)),
  "robbed of its key": (grid, place) => at(grid, place, (cell, row) => (row === 1 ? "" : cell)),
  "brought back beside the one made anew": (grid, place) =>
    grid.map((line, row) => [...line, row === 0 ? (line[place] as Cell) : row === 1 ? `${line[place]}?` : ""]),
};
/** What no request and no function of the sheet may count with, and the reason that is given. */
const harmful: Record<string, [Lose, string]> = {
  deleted: [(grid, place) => grid.map((line) => line.filter((_, column) => column !== place)), "columnMissing"],
  "made anew": [
    (grid, place) => at(grid, place, (cell, row) => (row === 0 ? cell : row === 1 ? `${cell}?` : "")),
    "recreated",
  ],
  "made anew and filled in part": [
    (grid, place) =>
      at(grid, place, (cell, row) => (row === 1 ? `${cell}?` : row === 2 ? cell : row === 0 ? cell : "")),
    "recreated",
  ],
  "given another header and robbed of its key": [
    (grid, place) => at(grid, place, (cell, row) => (row === 0 ? "Наше название" : row === 1 ? "" : cell)),
    "columnMissing",
  ],
};

test("the matrix is whole: every column of every table, with rows below it", () => {
  expect(new Set(columns.map(([name]) => name)).size).toBe(tableNames.length);
  for (const [name, grid] of grids)
    expect([name, readRows(tables[name] as Table, grid).rows.length]).not.toEqual([name, 0]);
  const losses = Object.keys({ ...harmless, ...harmful }).length;
  tried("matrix cells", columns.length * losses);
});

describe.each(Object.entries(harmless))("a column %s", (_, lose) => {
  test("is read as it was, in every table", () => {
    for (const [name, column, grid] of columns) {
      const table: Table = tables[name];
      const whole = readRows(table, grid);
      const lost = readRows(table, lose(grid, (grid[1] as Cell[]).indexOf(column)));
      expect([name, column, lost.rows, lost.problems]).toEqual([name, column, whole.rows, []]);
    }
  });
});

describe.each(Object.entries(harmful))("a column %s", (_, [lose, reason]) => {
  test("is named, and stops whoever reads its sheet, in every table", () => {
    for (const [name, column, grid] of columns) {
      const table: Table = tables[name];
      const { problems } = readRows(table, lose(grid, (grid[1] as Cell[]).indexOf(column)));
      const structural = problems.filter((one) => structuralReasons.includes(one.reason));
      expect([name, column, structural.map((one) => one.reason)]).toEqual([name, column, [reason]]);
      const said = problemSentence(structural[0] as never);
      expect(said).toContain(`Лист «${table.sheet}»: `);
      expect(said).toContain("«Правка → Отменить» или «Файл → История версий»");
      const isKey = column === table.key && reason === "recreated";
      expect(said).toContain(isKey ? "лист создан заново" : `столбец «${table.columns[column]?.header}»`);
    }
  });
});
