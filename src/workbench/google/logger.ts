import { formatString } from "./formatString.ts";
import { service } from "./guard.ts";
import { ask } from "./realm.ts";

/** How Logger and console print a value. */
function printed(value: unknown, nested = false): string {
  if (typeof value === "string") return value;
  if (typeof value === "function") return "function";
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date) return nested ? value.toISOString() : String(value);
  if (typeof value === "object" && value !== null && (Array.isArray(value) || isPlain(value))) {
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function line(values: unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first === "string" && /%[sdifjxo]|%\.\d/.test(first) && rest.length > 0) {
    return formatString(first, ...rest.map((value) => (typeof value === "number" ? value : printed(value))));
  }
  return values.map((value) => printed(value)).join(" ");
}

const written: string[] = [];

function log(...values: unknown[]): void {
  const text = line(values);
  written.push(text);
  ask("log", text);
}

export const Logger = service("Logger", {
  log(...values: unknown[]) {
    log(...values);
    return Logger;
  },
  getLog: () => written.map((text) => `${text}\n`).join(""),
  clear: () => {
    written.length = 0;
  },
});

const started = new Map<string, number>();

export const consoleService = service("console", {
  log,
  info: log,
  warn: log,
  error: log,
  debug: log,
  time(label = "default") {
    started.set(String(label), ask("clock.now"));
  },
  timeEnd(label = "default") {
    const now = ask<number>("clock.now");
    log(`${label}: ${now - (started.get(String(label)) ?? now)}ms`);
    started.delete(String(label));
  },
});
