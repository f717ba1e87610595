import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { documented } from "../../../src/workbench/google/documented.ts";
import { evaluated, refusal, withScript } from "../../support/script.ts";

const { documentedMembers } = await import(new URL("../../../scripts/documented.mjs", import.meta.url).href);

const missing = (name: string) => `${name} is not implemented in the workbench`;

describe("members that Google's reference does not know", () => {
  test.each([
    "ScriptApp.isFake",
    "SpreadsheetApp.constructor.name === 'Object' ? SpreadsheetApp.whatever : 0",
    "sheet.isFake",
    "sheet.getRange('A1').fake",
    "FormApp.create('x').addTextItem().setChoices",
    "ScriptApp.EventType.ON_WHATEVER",
    "UrlFetchApp.isFake",
    "sheet.then",
    "sheet.toJSON",
  ])("%s is undefined", (expression) => {
    expect(evaluated(`return typeof (${expression});`)).toBe("undefined");
  });

  test("is how scripts find out that they run elsewhere", () => {
    expect(evaluated(`return ScriptApp.isFake ? "elsewhere" : "on Google";`)).toBe("on Google");
  });
});

describe("members that the workbench lacks", () => {
  test.each([
    ["sheet.getSlicers()", "Sheet.getSlicers"],
    ["ss.getSpreadsheetTheme()", "Spreadsheet.getSpreadsheetTheme"],
    ["FormApp.create('x').addTextItem().setGeneralFeedback(1)", "TextItem.setGeneralFeedback"],
    [
      "FormApp.create('x').getItems()[0] || FormApp.create('y').addPageBreakItem().setGoToPage(1)",
      "PageBreakItem.setGoToPage",
    ],
    ["UrlFetchApp.fetch('https://example.org')", "UrlFetchApp.fetch"],
    [
      "sheet.newChart().asPieChart().setBackgroundColor('red').reverseCategories()",
      "EmbeddedChartBuilder.reverseCategories",
    ],
  ])("%s throws by name when it is called", (call, name) => expect(refusal(call)).toBe(missing(name)));

  test("may be read without harm", () => {
    expect(evaluated(`return [typeof sheet.getSlicers, "getSlicers" in sheet];`)).toEqual(["function", false]);
  });
});

describe("advanced services", () => {
  const code = `function main() { return typeof Drive + (typeof Drive === "undefined" ? "" : Drive.Files.list().length); }`;
  const drive = [{ userSymbol: "Drive", serviceId: "drive" }];

  test("are not defined where the manifest does not name them", () => {
    withScript(code, ({ value }) => expect(value()).toBe("undefined"));
    withScript(`function main() { return Drive.Files.list(); }`, ({ run }) =>
      expect(run().error).toMatchObject({ name: "ReferenceError", message: "Drive is not defined" }),
    );
  });

  test("throw by their whole name where the workbench lacks them", () => {
    withScript(code, ({ failure }) => expect(failure()).toBe(missing("Drive.Files.list")), { advanced: drive });
  });

  test("are absent where the run may not use them", () => {
    const open = `function onOpen() { console.log(typeof Drive); }`;
    withScript(open, ({ executions, session }) => expect(executions.open(session()).log).toEqual(["undefined"]), {
      advanced: drive,
    });
  });
});

describe("the list of documented members", () => {
  test("is what would be generated now", () => {
    expect(documented).toEqual(documentedMembers());
  });

  test("holds every member of the enumerations that the services have", () => {
    const sources = readdirSync("src/workbench/google").filter((name) => name.endsWith(".ts"));
    const enumerations = sources.flatMap((name) => [
      ...readFileSync(`src/workbench/google/${name}`, "utf8").matchAll(/enumeration\("(\w+)", \[([^\]]*)\]/g),
    ]);
    expect(enumerations.length).toBeGreaterThan(25);
    for (const [, name = "", list = ""] of enumerations) {
      const members = [...list.matchAll(/"(\w+)"/g)].map(([, member]) => member);
      expect([name, ...members]).toEqual(
        expect.arrayContaining([name, ...(documented[name] ?? "no such enumeration").split(" ")]),
      );
    }
  });
});
