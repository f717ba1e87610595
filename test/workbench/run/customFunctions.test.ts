import { describe, expect, test } from "vitest";
import { openScript, type Script } from "../../support/script.ts";

const code = `
/**
 * Doubles numbers.
 * @param {number} value what to double
 * @customfunction
 */
function DOUBLE(value) { return Array.isArray(value) ? value.map((row) => row.map((cell) => cell * 2)) : value * 2; }
/** @customfunction */
function KINDS(range) { return range.map((row) => row.map((cell) => cell === "" ? "empty" : cell instanceof Date ? "date " + cell.getMonth() : typeof cell)); }
/** @customfunction */
function FIRST_DAY() { return new Date(2025, 8, 1); }
/** @customfunction */
function EMPTY() {}
/** @customfunction */
function FAILS() { throw new Error("no such mentor"); }
/** @customfunction */
function FORMULA_TEXT() { return "=1+1"; }
/** @customfunction */
function SETTER() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); return "set"; }
/** @customfunction */
function FORBIDDEN(which) {
  try {
    if (which === 1) SpreadsheetApp.getUi();
    if (which === 2) FormApp.create("x");
    if (which === 3) SpreadsheetApp.openById("x");
    if (which === 4) SpreadsheetApp.getActiveSheet().appendRow([1]);
    if (which === 5) MailApp.sendEmail("a@example.org", "s", "b");
    if (which === 6) ScriptApp.newTrigger("x");
    return "allowed";
  } catch (error) { return error.message; }
}
/** @customfunction */
function WHO() { return "[" + Session.getActiveUser().getEmail() + "]"; }
/** @customfunction */
function ENDLESS() { for (;;) {} }
/** Not for cells. */
function HELPER() { return 1; }
/** @customfunction */
function PRIVATE_() { return 1; }
function main(formula) { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange("D1").setFormula(formula); return sheet.getRange("D1").getValue(); }`;

function calculated(script: Script, formula: string) {
  return script.workbook.calculate(formula);
}

describe("custom functions", () => {
  test("get a value or a 2-D array and return either", () => {
    const script = openScript(code);
    expect(calculated(script, "=DOUBLE(21)")).toEqual([[42]]);
    expect(script.value("main", ["=SUM(DOUBLE(4), 1)"])).toBe(9);
    script.close();
  });

  test("see empty cells as empty texts and days as dates", () => {
    const script = openScript(code);
    script.workbook.apply(
      [
        {
          do: "setCells",
          at: { sheetId: script.workbook.info().sheets[0]?.sheetId ?? 0, row: 1, column: 1, rows: 1, columns: 4 },
          inputs: [
            [
              { kind: "value", value: 5 },
              { kind: "value", value: null },
              { kind: "typed", text: "2025-09-01" },
              { kind: "value", value: true },
            ],
          ],
        },
      ],
      { email: "owner@example.org", source: "script" },
    );
    expect(calculated(script, "=KINDS(A1:D1)")).toEqual([["number", "empty", "date 8", "boolean"]]);
    script.close();
  });

  test("return days, nothing, and texts that never become formulas", () => {
    const script = openScript(code);
    expect(calculated(script, "=FIRST_DAY()")).toEqual([[{ serial: 45901 }]]);
    expect(calculated(script, "=FORMULA_TEXT()")).toEqual([["=1+1"]]);
    expect([null, "", 0]).toContain(calculated(script, "=EMPTY()")[0]?.[0]);
    script.close();
  });

  test("show an error with the script's message", () => {
    const script = openScript(code, { limits: { customMs: 100 } });
    expect(calculated(script, "=FAILS()")[0]?.[0]).toMatchObject({
      error: "#ERROR!",
      message: expect.stringContaining("no such mentor"),
    });
    expect(calculated(script, "=ENDLESS()")[0]?.[0]).toMatchObject({
      error: "#ERROR!",
      message: expect.stringContaining("Exceeded maximum execution time (line 0)."),
    });
    script.close();
  });

  test("may change nothing and reach no private data", () => {
    const script = openScript(code);
    expect(calculated(script, "=SETTER()")[0]?.[0]).toMatchObject({
      message: expect.stringContaining("You do not have permission to call setValue"),
    });
    for (let which = 1; which <= 6; which++) {
      expect(calculated(script, `=FORBIDDEN(${which})`)[0]?.[0]).toContain("You do not have permission to call");
    }
    expect(calculated(script, "=WHO()")).toEqual([["[]"]]);
    script.close();
  });

  test("are only those that say so and are public", () => {
    const script = openScript(code);
    for (const name of ["HELPER", "PRIVATE_"]) {
      expect(calculated(script, `=${name}()`)[0]?.[0]).toMatchObject({ error: "#NAME?" });
    }
    script.close();
  });

  test("count as executions of the run that made them recalculate", () => {
    const script = openScript(code);
    expect(script.run("main", ["=DOUBLE(3)"]).meter.executions).toBe(2);
    script.close();
  });
});
