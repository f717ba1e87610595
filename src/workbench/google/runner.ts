/** Calls one function of the script and keeps how it ended. */

import type { Value } from "../kernel/api.ts";
import { type EventSpec, eventObject } from "./events.ts";
import { cellInput, scriptValue } from "./rangeValues.ts";
import { exception } from "./realm.ts";

export interface Invocation {
  functionName: string;
  /** How arguments come in and the result goes out. */
  style: "client" | "cells" | "event" | "plain";
  args?: unknown[];
  cells?: (Value | Value[][])[];
  event?: EventSpec;
  /** The spreadsheet's zone, given with cells: a custom function runs while the workbook recalculates. */
  sheetZone?: string;
}

type Outcome = { value: unknown } | { error: { name: string; message: string; stack: string } };
type Callable = (...args: unknown[]) => unknown;

const last: { outcome: Outcome | null; invocation: Invocation | null } = { outcome: null, invocation: null };

export function forgetOutcome(): void {
  last.outcome = null;
  last.invocation = null;
}

/** Calls the function; a promise is awaited while the context drains its microtasks. */
export function start(find: (name: string) => unknown, invocation: Invocation): void {
  last.invocation = invocation;
  try {
    const called = find(invocation.functionName);
    if (typeof called !== "function") throw exception(`Script function not found: ${invocation.functionName}`);
    const result = (called as Callable)(...argumentsOf(invocation));
    if (!(result instanceof Promise)) last.outcome = { value: result };
    else
      result.then(
        (value) => {
          last.outcome = { value };
        },
        (error) => {
          last.outcome = { error: described(error) };
        },
      );
  } catch (error) {
    last.outcome = { error: described(error) };
  }
}

/** The outcome as JSON, once the microtasks have run. */
export function finish(): string {
  const { outcome, invocation } = last;
  if (!outcome || !invocation) return JSON.stringify({ value: null });
  if ("error" in outcome) return JSON.stringify(outcome);
  try {
    return JSON.stringify({ value: encoded(outcome.value, invocation) });
  } catch (error) {
    return JSON.stringify({ error: described(error) });
  }
}

function argumentsOf(invocation: Invocation): unknown[] {
  if (invocation.event) return [eventObject(invocation.event)];
  if (!invocation.cells) return invocation.args ?? [];
  const zone = invocation.sheetZone ?? "";
  return invocation.cells.map((argument) =>
    Array.isArray(argument)
      ? argument.map((row) => row.map((value) => scriptValue(value, zone)))
      : scriptValue(argument, zone),
  );
}

function encoded(value: unknown, { style, sheetZone: zone = "" }: Invocation): unknown {
  if (style === "event") return null;
  if (style === "client") return clientValue(value, new Set());
  if (style === "plain") return plainValue(value);
  if (!Array.isArray(value)) return cellInput(value, zone);
  const rows = value.some(Array.isArray) ? value.map((row) => (Array.isArray(row) ? row : [row])) : [value];
  return rows.map((row) => row.map((cell: unknown) => cellInput(cell, zone)));
}

/** google.script.run passes numbers, booleans, texts, null and plain objects and arrays of these; nothing else. */
function clientValue(value: unknown, above: Set<unknown>): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object") throw illegal(typeof value);
  if (value instanceof Date) throw illegal("Date");
  if (above.has(value)) throw illegal("circular reference");
  above.add(value);
  const copied = Array.isArray(value) ? value.map((item) => clientValue(item, above)) : clientObject(value, above);
  above.delete(value);
  return copied;
}

function clientObject(value: object, above: Set<unknown>): unknown {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype)
    throw illegal(String(prototype.constructor?.name ?? "object"));
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, clientValue(item, above)]));
}

function illegal(what: string): Error {
  return exception(`The returned value holds what google.script.run cannot pass: ${what}`, "IllegalReturn");
}

/** Anything a script may return, as far as JSON can say it. */
function plainValue(value: unknown): unknown {
  if (value === undefined || typeof value === "function" || typeof value === "symbol") return null;
  return JSON.parse(JSON.stringify(value) ?? "null");
}

function described(error: unknown): { name: string; message: string; stack: string } {
  if (typeof error !== "object" || error === null || !("message" in error)) {
    return { name: "Error", message: String(error), stack: "" };
  }
  const { name = "Error", message, stack = "" } = error as { name?: string; message: unknown; stack?: string };
  return { name: String(name), message: String(message), stack: String(stack) };
}
