/** What one execution knows about itself; the host fills it in before any script runs. */
export interface Realm {
  kind: "call" | "menu" | "open" | "edit" | "change" | "form" | "clock" | "custom" | "script";
  authMode: "NONE" | "LIMITED" | "FULL" | "CUSTOM_FUNCTION";
  activeUser: string;
  effectiveUser: string;
  scriptZone: string;
  scriptId: string;
  /** The advanced services that the manifest switches on. */
  advanced: { userSymbol: string; serviceId: string }[];
  /** Four 32-bit seeds, so that a replayed run draws the same numbers. */
  seeds: number[];
}

type Door = (method: string, op: string, json: string) => string;

const state: { realm: Realm | null; door: Door | null } = { realm: null, door: null };

/** The method of the innermost script call that is under way, as "Range.setValue". */
export const current = { method: "" };

export function enter(realm: Realm, door: Door): void {
  state.realm = realm;
  state.door = door;
}

export function realm(): Realm {
  if (!state.realm) throw new Error("The services are not connected to a workbook");
  return state.realm;
}

/** An error as Apps Script services throw it. */
export function exception(message: string, name = "Exception"): Error {
  const error = new Error(message);
  Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
  return error;
}

/** Asks the host; only JSON crosses the border. Answers start with "=" (a value) or "!" (an error). */
export function ask<T>(op: string, ...args: unknown[]): T {
  if (!state.door) throw new Error("The services are not connected to a workbook");
  const answer = state.door(current.method, op, JSON.stringify(args));
  if (answer.charCodeAt(0) === 61) return (answer.length === 1 ? undefined : JSON.parse(answer.slice(1))) as T;
  const refused = JSON.parse(answer.slice(1)) as { name: string; message: string };
  throw exception(refused.message, refused.name);
}
