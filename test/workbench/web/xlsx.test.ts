import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { exportXlsx } from "../../../src/workbench/xlsx.ts";
import { withScript } from "../../support/script.ts";

const code = `function main() {
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0].setName("Список/2025");
  sheet.getRange("A1:D1").setNumberFormat("@").setValues([["'=cmd|' /C calc'!A0", "+79161234567", "001", "<b>\\u0001&"]]);
  sheet.getRange("A2").setValue(12.5);
  sheet.getRange("B2").setNumberFormat("dd.mm.yyyy").setValue(new Date(2025, 8, 1));
  sheet.getRange("C2").setValue(true);
  sheet.getRange("D2").setFormula("=A2*2");
  sheet.getRange("A3:C3").setNumberFormat("@").setValues([["'constructor", "'__proto__", "'я" + "👍".repeat(16384)]]);
  ss.insertSheet("Пустой");
}`;

describe("the workbook as .xlsx", () => {
  test("values keep their kinds, and a text that looks like a formula stays a text", async () => {
    const bytes = await withScript(code, async (script) => {
      script.value();
      return exportXlsx(script.workbook);
    });
    const book = read(bytes, { type: "array", cellDates: true, UTC: true });
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1, UTC: true });
    expect(rows[0]).toEqual(["=cmd|' /C calc'!A0", "+79161234567", "001", "<b>&"]);
    expect(rows[1]?.[0]).toBe(12.5);
    expect(rows[1]?.[1]).toEqual(new Date("2025-09-01T00:00:00Z"));
    expect(rows[1]?.slice(2)).toEqual([true, 25]);
    expect(rows[2]?.slice(0, 2).map((cell) => String(cell).trim())).toEqual(["constructor", "__proto__"]);
    expect(rows[2]?.[2]).toBe(`я${"👍".repeat(16383)}`);
  });
});
