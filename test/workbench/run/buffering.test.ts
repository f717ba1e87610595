import { describe, expect, test } from "vitest";
import { Killed } from "../../../src/workbench/run/errors.ts";
import { curator, openScript, owner, withScript } from "../../support/script.ts";

const code = `
  function cell(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1); }
  function ownReads() { cell("A1").setValue(1); cell("A2").setFormula("=A1+1"); return cell("A2").getValue(); }
  function writes() { cell("A1").setValue("x"); cell("A2").setValue("y"); }
  function threeGroups() { cell("A1").setValue(1); cell("A1").getValue(); cell("A2").setValue(2); SpreadsheetApp.flush(); cell("A3").setValue(3); }
  function lateError() { cell("A1").setValue("forbidden"); let before = "no error yet"; try { SpreadsheetApp.flush(); } catch (error) { return [before, error.message]; } }
  function lateEnd() { cell("A1").setValue("forbidden"); return "returned"; }
  function read() { return cell("A1").getValue(); }
  function releasesFirst() { const lock = LockService.getDocumentLock(); lock.waitLock(1000); cell("A1").setValue("late"); lock.releaseLock(); Utilities.sleep(1); }
  function locked() { const lock = LockService.getDocumentLock(); lock.waitLock(1000); cell("A1").setValue(1); cell("A1").getValue(); lock.releaseLock(); }`;

describe("writes of a script", () => {
  test("are seen by its own later reads, recalculated", () => {
    withScript(code, ({ value }) => expect(value("ownReads")).toBe(2));
  });

  test("reach others only at the end, as one flush group", () => {
    const seen: string[] = [];
    const script = openScript(code, {
      onServiceCall: (_, method, phase) => {
        if (method === "Range.setValue" && phase === "after")
          seen.push(script.cells({ row: 1, column: 1 })[0]?.[0] ?? "");
      },
    });
    const result = script.run("writes");
    expect(seen).toEqual(["", ""]);
    expect(script.cells({ row: 1, column: 1 })).toEqual([["x"]]);
    expect(result.meter).toMatchObject({ flushes: 1, reads: 0, cellsWritten: 2, executions: 1 });
    script.close();
  });

  test("are counted in groups closed by a read, a flush and the end", () => {
    withScript(code, ({ run }) => {
      expect(run("threeGroups").meter).toMatchObject({ flushes: 3, reads: 1, cellsRead: 1, cellsWritten: 3 });
    });
  });

  test("are not sent by releasing a lock: who does not flush first writes outside it", () => {
    const seen: string[] = [];
    const script = openScript(code, {
      onServiceCall: (_, method, phase) => {
        if (method === "Lock.releaseLock" && phase === "after")
          seen.push(script.cells({ row: 1, column: 1 })[0]?.[0] ?? "");
      },
    });
    script.value("releasesFirst");
    expect([seen, script.cells({ row: 1, column: 1 })]).toEqual([[""], [["late"]]]);
    script.close();
  });

  test("count the calls made while a lock was held", () => {
    withScript(code, ({ run }) => {
      const { meter } = run("locked");
      expect(meter).toMatchObject({ locks: 1, flushes: 1, reads: 1 });
      expect(meter.callsInLock).toBeGreaterThanOrEqual(3);
      expect(meter.callsInLock).toBeLessThan(meter.calls);
    });
  });

  test("meet protections late, as the user who runs the script", () => {
    withScript(code, ({ workbook, value, run, cells }) => {
      const sheetId = workbook.info().sheets[0]?.sheetId ?? 0;
      const protection = { id: "p", description: "", sheetId, unprotected: [], warningOnly: false, editors: [owner] };
      workbook.apply([{ do: "setProtection", protection }], { email: owner, source: "script" });
      const [before, message] = value("lateError", [], curator) as string[];
      expect(before).toBe("no error yet");
      expect(message).toContain("protected");
      expect(run("lateEnd", [], curator)).toMatchObject({ ok: false, error: { name: "Exception" } });
      expect(cells({ row: 1, column: 1 })).toEqual([[""]]);
      expect(run("lateEnd", [], owner).ok).toBe(true);
    });
  });
});

describe("numbered service calls", () => {
  test("are told before and after, with the method's name", () => {
    const calls: string[] = [];
    const hook = (n: number, method: string, phase: string) => calls.push(`${n} ${method} ${phase}`);
    withScript(code, ({ run }) => run("writes"), { onServiceCall: hook });
    const methods = calls.filter((call) => call.endsWith("before")).map((call) => call.split(" ")[1]);
    expect(methods.filter((method) => method === "Range.setValue")).toHaveLength(2);
    expect(methods.at(-1)).toBe("flush");
    expect(calls.filter((call) => call.endsWith("after"))).toHaveLength(methods.length);
  });

  test("fail as the hook says: before the call, after it, or with the run's end", () => {
    const failing = (wanted: string, when: string, error: Error) =>
      openScript(code, {
        onServiceCall: (_, method, phase) => {
          if (method === wanted && phase === when) throw error;
        },
      });
    const before = failing("flush", "before", new Error("Service failed"));
    expect(before.failure("writes")).toBe("Service failed");
    expect(before.cells({ row: 1, column: 1 })).toEqual([[""]]);
    before.close();
    const after = failing("flush", "after", new Error("Unknown outcome"));
    expect(after.failure("writes")).toBe("Unknown outcome");
    expect(after.cells({ row: 1, column: 1 })).toEqual([["x"]]);
    after.close();
    const killed = failing("Range.getValue", "before", new Killed("The tab was closed"));
    expect(killed.failure("read")).toBe("The tab was closed");
    killed.close();
  });
});
