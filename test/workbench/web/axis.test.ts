import { describe, expect, test } from "vitest";
import { Axis } from "../../../src/workbench/web/page/axis.ts";

// Rows 1..10, 20 pixels each, row 4 is 50 high; 2 and 7 are hidden; the sheet freezes 2 rows.
const axis = new Axis(
  10,
  2,
  (number) => number === 2 || number === 7,
  (number) => (number === 4 ? 50 : 20),
);

describe("places of rows with hidden and frozen ones", () => {
  test("hidden rows take no place and are not counted as frozen", () => {
    expect(axis.shown).toEqual([1, 3, 4, 5, 6, 8, 9, 10]);
    expect(axis.frozen).toBe(1);
    expect(axis.frozenSize).toBe(20);
    expect(axis.total).toBe(7 * 20 + 50);
  });

  test.each([
    [1, 0, 20],
    [2, 20, 20],
    [3, 20, 40],
    [4, 40, 90],
    [5, 90, 110],
    [7, 130, 130],
    [8, 130, 150],
  ])("row %i lies from %i to %i", (row, start, end) => {
    expect([axis.start(row), axis.end(row)]).toEqual([start, end]);
  });

  test.each([
    [0, 1],
    [19.9, 1],
    [20, 3],
    [89, 4],
    [90, 5],
    [100_000, 10],
    [-5, 1],
  ])("pixel %d shows row %i", (pixel, row) => {
    expect(axis.at(pixel)).toBe(row);
  });

  test.each([
    [1, 1, 3],
    [6, 1, 8],
    [8, -1, 6],
    [7, 0, 8],
    [1, -1, 1],
    [9, 100, 10],
  ])("from row %i a step of %i leads to row %i", (row, steps, to) => {
    expect(axis.step(row, steps)).toBe(to);
  });

  test("an axis whose every row is hidden answers all the same", () => {
    const empty = new Axis(
      3,
      1,
      () => true,
      () => 20,
    );
    expect([empty.total, empty.at(50), empty.step(2, 1), empty.start(3)]).toEqual([0, 1, 1, 0]);
  });
});
