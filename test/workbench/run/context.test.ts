import { describe, expect, test } from "vitest";
import { evaluated, refusal, withScript } from "../../support/script.ts";

describe("the world of a script", () => {
  const absent = [
    "setTimeout",
    "setInterval",
    "queueMicrotask",
    "fetch",
    "URL",
    "URLSearchParams",
    "TextEncoder",
    "TextDecoder",
    "crypto",
    "Buffer",
    "process",
    "structuredClone",
    "atob",
    "btoa",
    "performance",
    "require",
    "module",
    "XMLHttpRequest",
    "SharedArrayBuffer",
    "Atomics",
    "window",
    "document",
  ];

  test.each([false, true])("lacks what Apps Script lacks (wrapped: %s)", (wrapped) => {
    const body = `return ${JSON.stringify(absent)}.filter((name) => typeof globalThis[name] !== "undefined")`;
    expect(evaluated(body, { wrapped })).toEqual([]);
  });

  test("has the services and the language", () => {
    expect(evaluated(`return [typeof SpreadsheetApp, typeof Intl, typeof WebAssembly, typeof Promise].join()`)).toBe(
      "object,object,object,function",
    );
  });

  test("makes dates and errors of the script's own realm", () => {
    const body = `
      sheet.getRange("A1").setValue(new Date(2025, 0, 31, 10, 30));
      const read = sheet.getRange("A1").getValue();
      let caught;
      try { sheet.getRange(0, 1); } catch (error) { caught = error; }
      return [read instanceof Date, read.constructor === Date, read.getHours(), read.getMinutes(), caught instanceof Error, Array.isArray(sheet.getRange("A1:B2").getValues())];`;
    expect(evaluated(body)).toEqual([true, true, 10, 30, true, true]);
  });

  test("starts fresh for every execution", () => {
    const code =
      "var count = 0; function main() { globalThis.kept = (globalThis.kept || 0) + 1; return ++count + globalThis.kept; }";
    withScript(code, ({ value }) => {
      expect([value(), value()]).toEqual([2, 2]);
    });
  });

  test("shows the script's functions as globals, also when the code is wrapped", () => {
    const code = `function main() { return typeof globalThis.other + typeof this["main"]; } function other() {}`;
    withScript(code, ({ value }) => expect(value()).toBe("functionfunction"), { wrapped: true });
  });

  test("drains promises before the call ends", () => {
    const code = "async function main() { const one = await Promise.resolve(1); await null; return one + 1; }";
    withScript(code, ({ value }) => expect(value()).toBe(2));
  });

  test("follows the clock given, and sleep moves it without waiting", () => {
    const body = `
      const before = new Date();
      const started = Date.now();
      Utilities.sleep(120000);
      return [before.toISOString(), Date.now() - started, new Date().getMinutes(), typeof Date(), new Date(0).getTime(), Date.UTC(1970, 0, 2)];`;
    expect(evaluated(body)).toEqual(["2025-09-01T09:00:00.000Z", 120_000, 2, "string", 0, 86_400_000]);
  });

  test.each(["Asia/Kamchatka", "Europe/Kaliningrad"])("has the local time of the script's zone (%s)", (timeZone) => {
    const day = evaluated(
      `sheet.getRange("A1").setValue(new Date(2025, 8, 1));
       const read = sheet.getRange("A1").getValue();
       return [read.getFullYear(), read.getMonth(), read.getDate(), read.getHours(), Session.getScriptTimeZone()];`,
      { timeZone },
    );
    expect(day).toEqual([2025, 8, 1, 0, timeZone]);
  });

  test("reads the workbook's dates in the workbook's zone when the script's differs", () => {
    const body = `
      sheet.getRange("A1").setValue("2025-09-01");
      return sheet.getRange("A1").getValue().toISOString();`;
    expect(evaluated(body, { timeZone: "Asia/Kamchatka", scriptZone: "Europe/Kaliningrad" })).toBe(
      "2025-08-31T12:00:00.000Z",
    );
  });

  test("draws numbers between 0 and 1 that differ between executions", () => {
    withScript("function main() { return [Math.random(), Math.random()]; }", ({ value }) => {
      const drawn = [...(value() as number[]), ...(value() as number[])];
      expect(new Set(drawn).size).toBe(4);
      expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    });
  });

  test("names an unknown function, a broken argument and an error of the script", () => {
    expect(withScript("function main() {}", ({ failure }) => failure("other"))).toBe(
      "Script function not found: other",
    );
    expect(refusal("null.x()")).toContain("Cannot read properties of null");
    expect(refusal("throw 'plain text'")).toBe("plain text");
  });
});

describe("google.script.run", () => {
  const code = `
    function echo(value) { return value; }
    function hidden_() { return 1; }
    function date() { return { at: [new Date()] }; }
    function nothing() {}
    function shapes() { return { kept: [1, undefined, NaN], gone: undefined, text: "x", flag: false, none: null }; }
    function method() { return { call: function () {} }; }
    function map() { return new Map(); }
    function circle() { const a = {}; a.a = a; return a; }
    const arrow = () => 1;`;

  test("passes plain values both ways", () => {
    withScript(code, ({ executions, session }) => {
      const value = { a: [1, "два", true, null, { b: [[]] }] };
      expect(executions.call("echo", [value], session()).value).toEqual(value);
      expect(executions.call("nothing", [], session()).value).toBeNull();
      expect(executions.call("shapes", [], session()).value).toEqual({
        kept: [1, null, null],
        text: "x",
        flag: false,
        none: null,
      });
    });
  });

  test("cannot reach private, nested or unknown functions", () => {
    withScript(code, ({ executions, session }) => {
      for (const name of ["hidden_", "arrow", "toString", "SpreadsheetApp", "__workbench", "absent"]) {
        expect(executions.call(name, [], session()).error?.message).toBe(`Script function not found: ${name}`);
      }
    });
  });

  test("refuses dates, functions and circles in arguments and results", () => {
    withScript(code, ({ executions, session }) => {
      const illegal = [new Date(), { in: [() => 1] }, [new Map()]];
      for (const argument of illegal) expect(executions.call("echo", [argument], session()).ok).toBe(false);
      for (const name of ["date", "method", "map", "circle"]) {
        expect(executions.call(name, [], session()).error?.name).toBe("IllegalReturn");
      }
    });
  });

  test("gives null for a date where the page is to behave as on Google", () => {
    withScript(
      code,
      ({ executions, session }) => {
        const result = executions.call("date", [], session());
        expect([result.ok, result.value, result.log.length]).toEqual([true, null, 1]);
      },
      { dateReturns: "null" },
    );
  });
});
