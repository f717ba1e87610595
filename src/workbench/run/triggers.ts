/** Installed triggers, kept with the book, and when the timed ones are due. */

import { randomInt } from "node:crypto";
import type { StateStore } from "../kernel/api.ts";
import { ServiceError } from "./errors.ts";
import type { Execution, Operation } from "./execution.ts";
import type { Models } from "./models.ts";
import { instantAt, wallAt, wallMs } from "./zone.ts";

interface Schedule {
  everyMinutes?: number;
  everyHours?: number;
  everyDays?: number;
  everyWeeks?: number;
  atHour?: number;
  nearMinute?: number;
  weekDay?: string;
  monthDay?: number;
  /** Milliseconds since 1970. */
  at?: number;
  zone?: string;
}

export interface KeptTrigger {
  id: string;
  functionName: string;
  event: string;
  source: string;
  sourceId: string | null;
  schedule?: Schedule;
  /** Installable triggers run as the user who made them. */
  owner: string;
  /** Triggers are listed in the order in which they were made. */
  number: number;
  createdAt: number;
  lastRun: number | null;
}

const space = "trigger";

export function readTriggers(state: StateStore): KeptTrigger[] {
  return state
    .entries(space)
    .map(([, kept]) => JSON.parse(kept) as KeptTrigger)
    .sort((a, b) => a.number - b.number);
}

export function keepTrigger(state: StateStore, trigger: KeptTrigger): void {
  state.set(space, trigger.id, JSON.stringify(trigger));
}

function create(
  run: Execution,
  draft: Omit<KeptTrigger, "id" | "owner" | "number" | "createdAt" | "lastRun">,
): KeptTrigger {
  return run.number(() => {
    const { state } = run.world.workbook;
    const owner = run.spec.effectiveUser;
    const all = readTriggers(state);
    const own = all.filter((trigger) => trigger.owner === owner);
    if (own.length >= run.world.limits.triggersPerUser) {
      throw new ServiceError(
        "This script has too many triggers. Triggers must be deleted from the script before more can be added.",
      );
    }
    const trigger = {
      ...draft,
      id: newTriggerId(),
      owner,
      number: (all.at(-1)?.number ?? 0) + 1,
      createdAt: run.now(),
      lastRun: null,
    };
    keepTrigger(state, trigger);
    return trigger;
  });
}

/** Digits, few enough to be the same when an event names them as a number. */
function newTriggerId(): string {
  return String(randomInt(2 ** 47, 2 ** 48 - 1));
}

/** What an event's triggerUid is: those made by an older workbench are no numbers. */
export function triggerUid(id: string, model: Models["triggerUid"]): string | number {
  return model === "number" && /^\d+$/.test(id) ? Number(id) : id;
}

/** Nobody sees the triggers of others. */
function list(run: Execution): KeptTrigger[] {
  return run.number(() =>
    readTriggers(run.world.workbook.state).filter((trigger) => trigger.owner === run.spec.effectiveUser),
  );
}

function remove(run: Execution, id: string): void {
  run.number(() => {
    const { state } = run.world.workbook;
    const found = readTriggers(state).find((trigger) => trigger.id === id && trigger.owner === run.spec.effectiveUser);
    if (!found) throw new ServiceError("Unexpected error while getting the method or property deleteTrigger.");
    state.set(space, id, null);
  });
}

export const triggerOperations: Record<string, Operation> = {
  "triggers.create": create,
  "triggers.list": list,
  "triggers.delete": remove,
};

const minute = 60_000;
const dayMs = 86_400_000;
const weekDays = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"];

/** When a time-driven trigger is due next; null when never again. */
export function nextDue(trigger: KeptTrigger, scriptZone: string): number | null {
  const { schedule, lastRun, createdAt } = trigger;
  if (!schedule) return null;
  if (schedule.at !== undefined) return lastRun === null ? schedule.at : null;
  const base = lastRun ?? createdAt;
  if (schedule.everyMinutes) return base + schedule.everyMinutes * minute;
  if (schedule.everyHours) return base + schedule.everyHours * 60 * minute;
  return nextDay(schedule, base, lastRun !== null, schedule.zone ?? scriptZone);
}

/** A workbook that lay closed for months makes up the last few runs of an interval, not thousands. */
export function withoutLongMissed(trigger: KeptTrigger, until: number, mostMadeUp: number): KeptTrigger {
  const { everyMinutes = 0, everyHours = 0 } = trigger.schedule ?? {};
  const interval = (everyMinutes + everyHours * 60) * minute;
  const base = trigger.lastRun ?? trigger.createdAt;
  const missed = interval === 0 ? 0 : Math.floor((until - base) / interval);
  return missed <= mostMadeUp ? trigger : { ...trigger, lastRun: base + (missed - mostMadeUp) * interval };
}

/** The first fitting day whose hour lies after the last run; repeated runs keep the distance asked for. */
function nextDay(schedule: Schedule, base: number, ranBefore: boolean, zone: string): number | null {
  const wall = wallAt(base, zone);
  const hour = schedule.atHour ?? wall.hour;
  const distance = schedule.everyDays ?? (schedule.everyWeeks ? schedule.everyWeeks * 7 : 1);
  const today = Date.UTC(wall.year, wall.month - 1, wall.day);
  for (let ahead = ranBefore ? distance : 0; ahead < 800; ahead++) {
    const day = new Date(today + ahead * dayMs);
    const due = instantAt(day.getTime() + (hour * 60 + (schedule.nearMinute ?? 0)) * minute, zone);
    if (due > base && fits(schedule, day)) return due;
  }
  return null;
}

function fits({ weekDay, monthDay }: Schedule, day: Date): boolean {
  if (weekDay !== undefined && weekDays[day.getUTCDay()] !== weekDay) return false;
  return monthDay === undefined || day.getUTCDate() === monthDay;
}

/** Fields of the event object of a time-driven trigger, in the script's zone. */
export function clockFields(due: number, zone: string): Record<string, number | string> {
  const wall = wallAt(due, zone);
  const date = new Date(wallMs(wall));
  const first = Date.UTC(wall.year, 0, 1);
  return {
    year: wall.year,
    month: wall.month,
    "day-of-month": wall.day,
    "day-of-week": date.getUTCDay() || 7,
    "week-of-year": Math.floor((date.getTime() - first) / (7 * dayMs)) + 1,
    hour: wall.hour,
    minute: wall.minute,
    second: wall.second,
    timezone: zone,
  };
}
