import { describe, expect, test } from "vitest";
import { continuation } from "../../../src/workbench/web/page/fill.ts";

const numbers = (...texts: string[]) => texts.map((text) => ({ kind: "n", text }));
const dates = (...texts: string[]) => texts.map((text) => ({ kind: "d", text }));

describe("dragging the fill handle", () => {
  test.each([
    ["two numbers go on in their step", numbers("1", "3"), 2, "5"],
    ["decimals keep the comma", numbers("0,1", "0,2"), 2, "0,3"],
    ["and no error of binary fractions", numbers("0,1", "0,2", "0,3"), 6, "0,7"],
    ["a falling series", numbers("10", "8"), 4, "2"],
    ["backwards", numbers("10", "20"), -1, "0"],
    ["one date goes on by days", dates("31.08.2025"), 1, "01.09.2025"],
    ["two dates keep their step over a leap day", dates("01.02.2028", "15.02.2028"), 2, "29.02.2028"],
    ["backwards over a new year", dates("01.01.2026"), -1, "31.12.2025"],
  ])("%s", (_, cells, place, text) => {
    expect(continuation(cells)?.(place)).toBe(text);
  });

  test.each([
    ["one number is repeated", numbers("5")],
    ["numbers without one step are repeated", numbers("1", "2", "4")],
    [
      "texts are repeated",
      [
        { kind: "s", text: "1" },
        { kind: "s", text: "2" },
      ],
    ],
    [
      "formulas are copied",
      [
        { kind: "n", text: "=A1" },
        { kind: "n", text: "=A2" },
      ],
    ],
    ["numbers shown otherwise are copied", numbers("5%", "10%")],
    ["nothing at all", []],
  ])("%s", (_, cells) => {
    expect(continuation(cells)).toBeNull();
  });
});
