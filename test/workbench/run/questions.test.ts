import { describe, expect, test } from "vitest";
import { withScript } from "../../support/script.ts";

const code = `
  function main() {
    const ui = SpreadsheetApp.getUi();
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.appendRow(["before", Utilities.getUuid(), Math.random()]);
    Logger.log("first half");
    SpreadsheetApp.getActiveSpreadsheet().toast("started");
    const answer = ui.alert("Вопрос", "Удалить?", ui.ButtonSet.YES_NO_CANCEL);
    const named = ui.prompt("Как назвать?", ui.ButtonSet.OK_CANCEL);
    sheet.appendRow(["after", String(answer), named.getResponseText()]);
    Logger.log("second half");
    return [answer === ui.Button.NO, named.getSelectedButton() === ui.Button.OK, sheet.getLastRow()];
  }
  function told() { const ui = SpreadsheetApp.getUi(); return ui.alert("Готово") === ui.Button.OK; }
  function box() { return Browser.msgBox("Да?", Browser.Buttons.YES_NO) + Browser.inputBox("Имя"); }
  function swallows() { try { SpreadsheetApp.getUi().prompt("?"); } catch (error) {} SpreadsheetApp.getActiveSheet().getRange("A1").setValue("never"); }`;

describe("a question to the user", () => {
  test("suspends the run, which goes on with the answer and repeats nothing", () => {
    withScript(code, ({ run, executions, cells }) => {
      const first = run();
      expect(first).toMatchObject({ ok: true, value: null, log: ["first half"] });
      expect(first.waiting).toMatchObject({ kind: "alert", message: "Удалить?", buttons: ["YES", "NO", "CANCEL"] });
      const row = cells({ row: 1, column: 1, columns: 3 });
      const second = executions.answer(first.waiting?.id ?? "", { button: "NO" });
      expect(second.waiting).toMatchObject({ kind: "prompt", message: "Как назвать?", buttons: ["OK", "CANCEL"] });
      expect(second.effects).toEqual([]);
      const last = executions.answer(second.waiting?.id ?? "", { button: "OK", text: "Пары" });
      expect(last).toMatchObject({ ok: true, value: [true, true, 2], log: ["second half"] });
      expect(last.meter.executions).toBe(1);
      expect(cells({ row: 1, column: 1, columns: 3 })).toEqual(row);
      expect(cells({ row: 2, column: 1, columns: 3 })).toEqual([["after", "NO", "Пары"]]);
    });
  });

  test("is answered once", () => {
    withScript(code, ({ run, executions }) => {
      const id = run().waiting?.id ?? "";
      executions.answer(id, { button: "YES" });
      expect(executions.answer(id, { button: "YES" })).toMatchObject({ ok: false });
    });
  });

  test("with OK alone is a message and needs no answer", () => {
    withScript(code, ({ run }) => {
      const result = run("told");
      expect(result).toMatchObject({ value: true, effects: [{ show: "alert", message: "Готово", buttons: "OK" }] });
      expect(result.waiting).toBeUndefined();
    });
  });

  test("may be asked by Browser as well", () => {
    withScript(code, ({ run, executions }) => {
      const first = run("box");
      const second = executions.answer(first.waiting?.id ?? "", { button: "YES" });
      expect(executions.answer(second.waiting?.id ?? "", { button: "OK", text: "Анна" }).value).toBe("yesАнна");
    });
  });

  test("cannot be swallowed: nothing after it happens before the answer", () => {
    withScript(code, ({ run, cells }) => {
      expect(run("swallows").waiting?.kind).toBe("prompt");
      expect(cells({ row: 1, column: 1 })).toEqual([[""]]);
    });
  });
});
