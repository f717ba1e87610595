import { describe, expect, test } from "vitest";
import { owner, withScript } from "../../support/script.ts";

describe("the id of a trigger in an event", () => {
  const code = `
    function install() { return ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create().getUniqueId(); }
    function hourly(e) {
      const [trigger] = ScriptApp.getProjectTriggers();
      console.log(typeof e.triggerUid, String(e.triggerUid) === trigger.getUniqueId());
    }`;

  test.each([
    ["text", "string true"],
    ["number", "number true"],
  ] as const)("comes as a %s, the same when it is compared as text", (triggerUid, log) => {
    withScript(
      code,
      ({ value, executions }) => {
        expect(value("install")).toMatch(/^\d{12,}$/);
        expect(executions.tick("2025-09-01T11:30").map((result) => result.log)).toEqual([[log]]);
      },
      { models: { triggerUid } },
    );
  });
});

describe("a form's addresses", () => {
  const code = `function main() {
    const form = FormApp.create("F");
    form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
    SpreadsheetApp.flush();
    const [url] = SpreadsheetApp.getActive().getSheets().map((sheet) => sheet.getFormUrl()).filter((one) => one !== null);
    return [url === form.getPublishedUrl(), url === form.getEditUrl(), FormApp.openByUrl(url).getId() === form.getId(),
      SpreadsheetApp.getActive().getFormUrl() === url];
  }`;

  test("a linked sheet names the editing one, not the one where people answer", () => {
    withScript(code, ({ value }) => expect(value("main", [], owner)).toEqual([false, true, true, true]));
  });
});
