import { describe, expect, test } from "vitest";
import { curator, withScript } from "../../support/script.ts";

const code = `
  function tries(ms) { const lock = LockService.getDocumentLock(); const got = lock.tryLock(ms); return [got, lock.hasLock()]; }
  function waits(ms) { LockService.getDocumentLock().waitLock(ms); return "got it"; }
  function user() { return LockService.getUserLock().tryLock(10); }
  function script() { return LockService.getScriptLock().tryLock(10); }
  function twice() { const lock = LockService.getScriptLock(); return [lock.tryLock(10), lock.tryLock(10), (lock.releaseLock(), lock.hasLock())]; }
  function time() { const started = Date.now(); LockService.getDocumentLock().tryLock(5000); return Date.now() - started; }
  function asks() { const ui = SpreadsheetApp.getUi(); LockService.getDocumentLock().waitLock(10); ui.alert("Продолжить?", ui.ButtonSet.YES_NO); return LockService.getDocumentLock().hasLock(); }`;

describe("locks", () => {
  test("are taken, held again by the same run and released with its end", () => {
    withScript(code, ({ value }) => {
      expect(value("tries", [10])).toEqual([true, true]);
      expect(value("tries", [10])).toEqual([true, true]);
      expect(value("twice")).toEqual([true, true, false]);
    });
  });

  test("time out with Google's words, and a negative time never gets one", () => {
    withScript(code, ({ value, failure, executions }) => {
      expect(value("tries", [-100])).toEqual([false, false]);
      executions.holdLock("document", 60_000);
      expect(value("tries", [1000])).toEqual([false, false]);
      expect(failure("waits", [1000])).toBe("Lock timeout: another process was holding the lock for too long.");
      expect(value("time")).toBe(5000);
    });
  });

  test("are got when the holder is done before the waiting ends", () => {
    withScript(code, ({ value, executions }) => {
      executions.holdLock("document", 900);
      expect(value("waits", [1000])).toBe("got it");
    });
  });

  test("of one kind do not touch another kind", () => {
    withScript(code, ({ value, executions }) => {
      executions.holdLock("document", 60_000);
      expect([value("user"), value("script")]).toEqual([true, true]);
    });
  });

  test("stay with a run that waits for an answer", () => {
    withScript(code, ({ run, value, executions }) => {
      const { waiting } = run("asks");
      expect(value("tries", [1000], curator)).toEqual([false, false]);
      expect(executions.answer(waiting?.id ?? "", { button: "YES" }).value).toBe(true);
      expect(value("tries", [1000], curator)).toEqual([true, true]);
    });
  });
});
