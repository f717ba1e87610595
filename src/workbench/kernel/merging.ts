/** Taking a change back where others have changed the same thing since. */

import { noDecoration } from "./decoration.ts";
import type { BookState } from "./model.ts";
import { mergedOrder } from "./orders.ts";

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Takes the change from `before` to `after` back in `current`; what somebody else has changed since stays. */
function takenBack<T>(before: T, after: T, current: T): T {
  if (same(before, after)) return current;
  if (same(current, after)) return before;
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(current))
    return listTakenBack(before, after, current) as T;
  if (isRecord(before) && isRecord(after) && isRecord(current)) return recordTakenBack(before, after, current);
  return current;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listTakenBack(before: unknown[], after: unknown[], current: unknown[]): unknown[] {
  const has = (list: unknown[], entry: unknown) => list.some((other) => same(other, entry));
  const kept = current.filter((entry) => has(before, entry) || !has(after, entry));
  const lost = before.filter((entry) => !has(after, entry) && !has(kept, entry));
  return [...kept, ...lost];
}

export function recordTakenBack<T extends object>(before: T, after: T, current: T): T {
  const result = { ...current };
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof T>) {
    if (same(before[key], after[key])) continue;
    if (key in before && key in after && key in current) result[key] = takenBack(before[key], after[key], current[key]);
    else if (!same(current[key], after[key])) continue;
    else if (key in before) result[key] = before[key];
    else delete result[key];
  }
  return result;
}

/** Lists of things with ids: each thing goes back by itself, in its old place where it had one. */
function thingsTakenBack<T extends { id: string | number }>(before: T[], after: T[], current: T[]): T[] {
  const byId = (list: T[]) => Object.fromEntries(list.map((thing) => [`id ${thing.id}`, thing]));
  const merged = recordTakenBack<Record<string, T>>(byId(before), byId(after), byId(current));
  const places = [...before, ...current].map((thing) => `id ${thing.id}`);
  return [...new Set(places)].map((id) => merged[id]).filter((thing) => thing !== undefined);
}

/** What books made by an older workbench lack. */
function laterThingsTakenBack(before: BookState, after: BookState, current: BookState): Partial<BookState> {
  const [one, other, now] = [before, after, current].map((book) => book.decoration ?? noDecoration);
  const [ids, otherIds, idsNow] = [before, after, current].map((book) => book.namedRangeIds ?? {});
  return {
    ...(one && other && now && current.decoration ? { decoration: takenBack(one, other, now) } : {}),
    ...(ids && otherIds && idsNow && current.namedRangeIds
      ? { namedRangeIds: recordTakenBack(ids, otherIds, idsNow) }
      : {}),
  };
}

/** The version never goes back, and neither do the sheet somebody looks at and ids given away. */
export function bookTakenBack(before: BookState, after: BookState, current: BookState) {
  return {
    info: takenBack(before.info, after.info, current.info),
    namedRanges: recordTakenBack(before.namedRanges, after.namedRanges, current.namedRanges),
    protections: thingsTakenBack(before.protections, after.protections, current.protections),
    charts: thingsTakenBack(before.charts, after.charts, current.charts),
    ...laterThingsTakenBack(before, after, current),
    sheetOrder: mergedOrder(before.sheetOrder, after.sheetOrder, current.sheetOrder),
  };
}
