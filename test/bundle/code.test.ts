import { readFileSync } from "node:fs";
import { createContext, runInContext, Script } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/shared/lists/commands.ts";
import { customFunctions } from "../../src/shared/lists/functions.ts";
import { requests } from "../../src/shared/lists/requests.ts";

const dist = (name: string) => readFileSync(new URL(`../../dist/${name}`, import.meta.url), "utf8");
const code = dist("Code.js");

/** Names that exist on Google, in a browser or in Node, but are not there, or not yet, while the script is loaded. */
const hostNames = [
  ...["SpreadsheetApp", "FormApp", "HtmlService", "ScriptApp", "PropertiesService", "CacheService", "LockService"],
  ...["Session", "Utilities", "Logger", "Browser", "Charts", "MailApp", "DriveApp", "UrlFetchApp", "console"],
  ...["window", "document", "process", "Buffer", "require", "fetch", "URL", "TextEncoder", "setTimeout", "crypto"],
];

/** A context with the language alone; whoever asks for a name of a host is told off. */
function bareContext() {
  const scope = Object.create(null);
  for (const name of hostNames) {
    Object.defineProperty(scope, name, {
      get() {
        throw new Error(`${name} is asked for while loading`);
      },
    });
  }
  return createContext(scope, { microtaskMode: "afterEvaluate" });
}

describe("Code.js", () => {
  const scope = bareContext();
  const evaluate = (expression: string) => runInContext(expression, scope);
  beforeAll(() => evaluate(code));

  it("loads without touching anything of Google, a browser or Node", () => {
    expect(() => runInContext(code, bareContext())).not.toThrow();
  });

  it("is read by the older parser of Apps Script: no class fields, no private names, no later operators", () => {
    expect(code).not.toMatch(/^\s*static\s+\w+\s*=/m);
    expect(code).not.toMatch(/\?\?=|\|\|=|&&=/);
    expect(code).not.toMatch(/\bthis\.#\w/);
  });

  it("is text that people can read", () => {
    expect(Math.max(...code.split("\n").map((line) => line.length))).toBeLessThan(20_000);
    expect(code).toMatch(/[а-яё]/);
    expect(code).not.toMatch(/\\u04[0-9a-f]{2}/i);
  });

  it.each(Object.keys(requests))("declares the request %s", (name) => {
    expect(evaluate(`${name}.toString()`)).toContain(`App_.serve("${name}", input, operationId)`);
  });

  it.each(Object.entries(commands))("declares the menu command %s", (name, { functionName }) => {
    expect(evaluate(`${functionName}.toString()`)).toContain(`App_.runCommand("${name}")`);
  });

  it.each(Object.entries(customFunctions))(
    "declares the custom function %s with its parameters and help",
    (name, entry) => {
      const names = entry.parameters.map((parameter) => parameter.name);
      expect(evaluate(`${name}.toString()`)).toContain(`function ${name}(${names.join(", ")})`);
      const [comment = ""] = code.match(new RegExp(`/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\nfunction ${name}\\(`)) ?? [];
      expect(comment).toContain(entry.description);
      for (const parameter of entry.parameters) expect(comment).toContain(`@param ${parameter.name} ${parameter.help}`);
      expect(comment).toContain("@customfunction");
    },
  );

  it("declares what Google starts by itself", () => {
    for (const name of ["onOpen", "onInstall"]) expect(evaluate(`typeof ${name}`)).toBe("function");
  });

  it("shows nothing else to google.script.run: every other top-level name ends in an underscore", () => {
    const declared = [...code.matchAll(/^(?:function|var|let|const|class) +([\p{L}\w$]+)/gmu)].map(([, name]) => name);
    const known = new Set<string>([
      ...Object.keys(requests),
      ...Object.values(commands).map((command) => command.functionName),
      ...Object.keys(customFunctions),
    ]);
    const others = declared.filter((name) => name !== undefined && !known.has(name) && !/^on[A-Z]/.test(name));
    expect(others.filter((name) => !/_$/.test(name ?? "") && !/^__\w+$/.test(name ?? ""))).toEqual([]);
  });
});

describe("the pages", () => {
  const page = dist("sidebar.html");
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);

  it("hold their script and style inside and ask for nothing from outside", () => {
    expect(page).toMatch(/<style>[^<]/);
    expect(scripts.length).toBeGreaterThan(0);
    expect(page.replace(/<script>[\s\S]*?<\/script>/g, "")).not.toMatch(/<(?:script|link|img)\b[^>]*\b(?:src|href)=/);
  });

  it("hold scripts that can be read and that no template or comment can begin in", () => {
    for (const text of scripts) {
      expect(() => new Script(text)).not.toThrow();
      expect(text).not.toMatch(/<\?|<!--|<script/i);
    }
    expect(page).not.toContain("<?");
  });
});

describe("appsscript.json", () => {
  it("asks for the six scopes that are explained, and no more", () => {
    const manifest = JSON.parse(dist("appsscript.json"));
    expect(manifest.oauthScopes.map((scope: string) => scope.split("/auth/")[1]).sort()).toEqual([
      "forms",
      "script.container.ui",
      "script.scriptapp",
      "script.send_mail",
      "spreadsheets",
      "userinfo.email",
    ]);
    expect([manifest.timeZone, manifest.runtimeVersion]).toEqual(["Asia/Yekaterinburg", "V8"]);
  });
});
