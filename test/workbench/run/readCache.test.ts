import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { parseModels, strictModels, usualModels } from "../../../src/workbench/run/models.ts";
import { openScript, owner, type ScriptOptions } from "../../support/script.ts";

/** Runs `body`; somebody else enters "new" in A1 and B2 of a sheet full of "old" each time the script logs "meanwhile". */
function told(body: string, options: ScriptOptions = {}): unknown {
  const code = `function main() {
    const sheet = SpreadsheetApp.getActiveSheet();
    const meanwhile = () => PropertiesService.getScriptProperties().getProperty("meanwhile");
    ${body}
  }`;
  const typed = (row: number, column: number, text: string): Command => ({
    do: "setCells",
    at: { sheetId: 0, row, column, rows: 1, columns: 1 },
    inputs: [[{ kind: "typed", text }]],
  });
  const script = openScript(code, {
    ...options,
    onServiceCall: (_number, method, phase) => {
      if (method !== "Properties.getProperty" || phase !== "before") return;
      script.workbook.apply([typed(1, 1, "new"), typed(2, 2, "new"), typed(4, 1, "new")], {
        email: owner,
        source: "edit",
      });
    },
  });
  try {
    script.workbook.apply([typed(1, 1, "old"), typed(2, 2, "old")], { email: owner, source: "edit" });
    return script.value();
  } finally {
    script.close();
  }
}

describe("what SpreadsheetApp has read in a run", () => {
  const read = `sheet.getRange("A1").getValue()`;

  test.each([
    ["the same cell", `const a = ${read}; meanwhile(); return [a, ${read}];`, ["old", "old"]],
    [
      "a part of a block",
      `sheet.getRange("A1:C3").getValues(); meanwhile(); return sheet.getRange("B2:C3").getValues();`,
      [
        ["old", ""],
        ["", ""],
      ],
    ],
    [
      "shown texts",
      `const r = sheet.getRange("A1"); r.getDisplayValue(); meanwhile(); return r.getDisplayValue();`,
      "old",
    ],
    ["the extent", `const a = sheet.getLastRow(); meanwhile(); return [a, sheet.getLastRow()];`, [2, 2]],
    ["cells that were not read before", `${read}; meanwhile(); return sheet.getRange("B2").getValue();`, "new"],
    ["a flush", `${read}; meanwhile(); SpreadsheetApp.flush(); return ${read};`, "new"],
    ["a write elsewhere", `${read}; meanwhile(); sheet.getRange("D9").setValue(1); return ${read};`, "new"],
    ["a new sheet", `${read}; meanwhile(); SpreadsheetApp.getActive().insertSheet("x"); return ${read};`, "new"],
    ["a row appended", `${read}; meanwhile(); sheet.appendRow([1]); return ${read};`, "new"],
  ])("is answered again, or not, after %s", (_, body, expected) => expect(told(body)).toEqual(expected));

  test("is not remembered where the model is switched off", () => {
    expect(told(`${read}; meanwhile(); return ${read};`, { models: { readCache: false } })).toBe("new");
  });

  test("is forgotten by the next run", () => {
    const script = openScript(`function main() { return SpreadsheetApp.getActiveSheet().getRange("A1").getValue(); }`);
    expect(script.value()).toBe("");
    const at = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 };
    script.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "x" }]] }], {
      email: owner,
      source: "edit",
    });
    expect(script.value()).toBe("x");
    script.close();
  });
});

describe("the models by their text", () => {
  test.each([
    ["", usualModels],
    ["strict", strictModels],
    [" readCache=off ; triggerUid=number", { ...usualModels, readCache: false, triggerUid: "number" }],
    ["strict;errors=english", { ...strictModels, errors: "english" }],
  ])("%j", (text, models) => expect(parseModels(text)).toEqual(models));

  test.each(["strictly", "readCache", "readCache=maybe", "toString=on"])("%s is refused", (text) => {
    expect(() => parseModels(`strict;${text}`)).toThrow(text);
  });
});
