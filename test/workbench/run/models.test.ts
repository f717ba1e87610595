import { describe, expect, test } from "vitest";
import { curator, openScript, owner, withScript } from "../../support/script.ts";

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

describe("errors of letters", () => {
  const code = `function send(to) { MailApp.sendEmail(to, "s", "b"); }`;
  const quota = ["2025-09-01/mailRecipients", "1500"] as const;

  test.each([
    [
      "ru_RU",
      "account",
      "Служба вызывалась слишком много раз за один день: email.",
      "Недопустимый адрес электронной почты: x",
    ],
    ["ru_RU", "english", "Service invoked too many times for one day: email.", "Invalid email: x"],
    ["en_US", "account", "Service invoked too many times for one day: email.", "Invalid email: x"],
  ] as const)("in an account of %s, where they come in the language %s", (locale, errors, spent, address) => {
    withScript(
      code,
      ({ failure, workbook }) => {
        expect(failure("send", ["x"])).toBe(address);
        workbook.state.set("quota", ...quota);
        expect(failure("send", [curator])).toBe(spent);
      },
      { locale, models: { errors } },
    );
  });
});

describe("the time in which a person thinks at a question", () => {
  const code = `function main() {
    const ui = SpreadsheetApp.getUi();
    const began = Date.now();
    ui.alert("?", ui.ButtonSet.YES_NO);
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("done");
    return Date.now() - began;
  }`;

  test.each([
    ["2025-09-01T09:05:59Z", { ok: true, value: 359_000 }],
    ["2025-09-01T09:06:01Z", { ok: false, error: { message: "Exceeded maximum execution time" } }],
  ])("until %s counts as the run's own", (answered, expected) => {
    const script = openScript(code, { now: "2025-09-01T09:00:00Z" });
    const { waiting } = script.run();
    script.setClock(answered);
    expect(script.executions.answer(waiting?.id ?? "", { button: "YES" })).toMatchObject(expected);
    expect(script.cells({ row: 1, column: 1 })).toEqual([[expected.ok ? "done" : ""]]);
    script.close();
  });
});
