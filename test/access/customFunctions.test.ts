/** Custom functions read nothing but their arguments: they work where no service answers. */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { describe, expect, test } from "vitest";
import type { CustomFunction } from "../../src/shared/lists/customFunction.ts";
import { customFunctions } from "../../src/shared/lists/functions.ts";

const code = readFileSync(new URL("../../dist/Code.js", import.meta.url), "utf8");
const services = [
  ...[
    "SpreadsheetApp",
    "FormApp",
    "HtmlService",
    "ScriptApp",
    "PropertiesService",
    "CacheService",
    "LockService",
    "Session",
  ],
  ...[
    "Utilities",
    "Logger",
    "Browser",
    "Charts",
    "MailApp",
    "GmailApp",
    "DriveApp",
    "UrlFetchApp",
    "ContentService",
    "console",
  ],
];

function bareContext() {
  const scope = Object.create(null);
  for (const name of services) {
    Object.defineProperty(scope, name, {
      get() {
        throw new Error(`${name} is asked for`);
      },
    });
  }
  const context = createContext(scope);
  runInContext(code, context);
  return context;
}

/** A day becomes a date of the script's own realm, as Google passes it. */
function asGoogle(argument: unknown): string {
  if (Array.isArray(argument)) return `[${argument.map(asGoogle).join(",")}]`;
  const day = typeof argument === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(argument) : null;
  return day === null
    ? JSON.stringify(argument)
    : `new Date(${Number(day[1])}, ${Number(day[2]) - 1}, ${Number(day[3])})`;
}

describe.each(Object.entries(customFunctions) as [string, CustomFunction][])("%s", (name, entry) => {
  test("computes its sample without any service, twice the same", () => {
    const call = `JSON.stringify(${name}(${entry.sample().map(asGoogle).join(",")}))`;
    const first = runInContext(call, bareContext());
    expect(first).toBe(runInContext(call, bareContext()));
    expect(first).not.toBe("null");
  });

  test("refuses nonsense by a sentence in Russian, without any service", () => {
    const context = bareContext();
    for (const nonsense of ["", "'=1+1'", "[[]]", "null,null", "{}"]) {
      const said = runInContext(
        `(() => { try { return "" + ${name}(${nonsense}); } catch (error) { return error.message; } })()`,
        context,
      );
      expect(said).not.toMatch(/is asked for|undefined|not a function|Cannot read/);
    }
  });
});
