import { describe, expect, test } from "vitest";
import { type Script, withScript } from "../../support/script.ts";

const code = `
  function forever() { for (;;) {} }
  function stubborn() { for (;;) { try { Utilities.sleep(60000); } catch (error) {} } }
  function sleeper() { Utilities.sleep(300000); Utilities.sleep(59000); return "awake"; }
  function oversleeper() { Utilities.sleep(300000); Utilities.sleep(61000); return "awake"; }
  function longNap() { Utilities.sleep(300001); }
  function writer() {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("flushed");
    SpreadsheetApp.flush();
    SpreadsheetApp.getActiveSheet().getRange("A2").setValue("lost");
    Utilities.sleep(300000);
    Utilities.sleep(300000);
  }
  function thrower() {
    SpreadsheetApp.getActiveSheet().getRange("A1").setValue("kept");
    throw new Error("after writing");
  }
  function onEdit() { Utilities.sleep(31000); SpreadsheetApp.getActiveSheet().getRange("B1").setValue("late"); }
  function big() { PropertiesService.getScriptProperties().setProperty("k", "x".repeat(9217)); }
  function fits() { PropertiesService.getScriptProperties().setProperty("k", "x".repeat(9216)); }
  function store() { const p = PropertiesService.getScriptProperties(); for (let i = 0; i < 60; i++) p.setProperty("k" + i, "x".repeat(9000)); }
  function cached(size) { CacheService.getScriptCache().put("k", "x".repeat(size)); return CacheService.getScriptCache().get("k").length; }
  function cell(size) { SpreadsheetApp.getActiveSheet().getRange("A1").setValue("x".repeat(size)); SpreadsheetApp.flush(); }
  function mail(to) { MailApp.sendEmail(to, "Тема", "Текст"); return MailApp.getRemainingDailyQuota(); }`;

describe("limits of an execution", () => {
  test("an endless loop is ended by force", () => {
    withScript(code, ({ failure }) => expect(failure("forever")).toContain("Exceeded maximum execution time"), {
      limits: { runMs: 200 },
    });
  });

  test("six minutes count sleep, and no catch keeps a run alive", () => {
    withScript(code, ({ value, failure }) => {
      expect(value("sleeper")).toBe("awake");
      expect(failure("oversleeper")).toBe("Exceeded maximum execution time");
      expect(failure("longNap")).toBe("Invalid argument: milliseconds");
    });
    withScript(code, ({ failure }) => expect(failure("stubborn")).toContain("Exceeded maximum execution time"), {
      limits: { runMs: 500 },
    });
  });

  test("a killed run loses what it has not flushed; a failed one does not", () => {
    withScript(code, ({ failure, cells }) => {
      expect(failure("writer")).toBe("Exceeded maximum execution time");
      expect(cells({ row: 1, column: 1, rows: 2 })).toEqual([["flushed"], [""]]);
      expect(failure("thrower")).toBe("after writing");
      expect(cells({ row: 1, column: 1 })).toEqual([["kept"]]);
    });
  });

  test("a simple trigger has 30 seconds", () => {
    withScript(code, ({ workbook, executions, session, cells }) => {
      const at = { sheetId: workbook.info().sheets[0]?.sheetId ?? 0, row: 1, column: 1, rows: 1, columns: 1 };
      const actor = { email: session().email, source: "edit" } as const;
      const change = workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "5" }]] }], actor);
      const [result] = executions.edited(change, { before: "", after: "5" }, session());
      expect(result?.error?.message).toContain("Exceeded maximum execution time");
      expect(cells({ row: 1, column: 2 })).toEqual([[""]]);
    });
  });
});

describe("limits of the stores", () => {
  test("a property holds 9 KB, a store 500 KB", () => {
    withScript(code, ({ value, failure }) => {
      expect(value("fits")).toBeNull();
      expect(failure("big")).toBe("Argument too large: value");
      expect(failure("store")).toContain("exceeded the property storage quota");
    });
  });

  test("a cache entry holds 100 KB", () => {
    withScript(code, ({ value, failure }) => {
      expect(value("cached", [102_400])).toBe(102_400);
      expect(failure("cached", [102_401])).toBe("Argument too large: value");
    });
  });

  test("a cell holds 50,000 characters", () => {
    withScript(code, ({ value, failure }) => {
      expect(value("cell", [50_000])).toBeNull();
      expect(failure("cell", [50_001])).toContain("50000");
    });
  });

  test.each([
    ["consumer", 100],
    ["domain", 1_500],
  ] as const)("in an account of a %s, %i recipients a day; no letter leaves the machine", (identity, limit) => {
    const act = ({ value, failure, workbook, executions }: Script) => {
      const many = (count: number) => Array.from({ length: count }, (_, n) => `u${n}@example.org`).join(",");
      expect(value("mail", [many(limit - 1)])).toBe(1);
      expect(failure("mail", [many(2)])).toContain("too many times for one day");
      expect(value("mail", [many(1)])).toBe(0);
      expect(workbook.state.entries("mail")).toHaveLength(2);
      expect(executions.quotas()).toContainEqual({ name: "Адресатов писем за день", used: limit, limit });
    };
    withScript(code, act, { identity });
  });

  test("a letter goes to addresses alone", () => {
    withScript(code, ({ value, failure, workbook }) => {
      for (const wrong of ["kurator", "kurator@", "a b@example.org"])
        expect(failure("mail", [wrong]), wrong).toContain("Invalid email");
      expect(value("mail", ["Куратор <kurator@example.org>"])).toEqual(expect.any(Number));
      expect(workbook.state.entries("mail")).toHaveLength(1);
    });
  });
});
