/** What shows only when pairs stand side by side: replacements, gaps, overlaps, the mentor's limit, groups of one. */

import { kindRules } from "../facts/kindRules.ts";
import { busiest } from "../facts/occupancy.ts";
import { groupBy } from "../facts/people.ts";
import { isLongEnough, isTooLong, type LengthRules } from "../facts/programmeLength.ts";
import { daysBetween, showDay } from "../language/day.ts";
import { reportDay, schoolYearEnd, schoolYearOf } from "../language/schoolYear.ts";
import type { Pair } from "../register/pairs.ts";
import type { PairRow } from "./pairRows.ts";

/** A pair of the file with its row, or one of the register's with none. */
export interface KnownPair {
  pair: Pair;
  row: PairRow | null;
}

const noPlace = new Set<Pair["status"]>(["draft", "rejected"]);

function isReal({ pair }: KnownPair): boolean {
  return !noPlace.has(pair.status);
}

function endOf({ pair }: KnownPair): string {
  return pair.finishedOn ?? pair.dueOn;
}

/** By the id of a pair: the replaced pair that it goes on from. */
export function replacedBy(all: readonly KnownPair[]): Map<string, KnownPair> {
  const former = new Map<string, KnownPair>();
  for (const list of groupBy(all.filter(isReal), ({ pair }) => pair.menteeId).values()) {
    const sorted = [...list].sort(byStart);
    for (const [at, one] of sorted.entries()) {
      if (one.pair.status !== "replaced") continue;
      const next = sorted
        .slice(at + 1)
        .find(
          (other) => other.pair.mentorId !== one.pair.mentorId && sameYear(one, other) && !former.has(other.pair.id),
        );
      if (next !== undefined) former.set(next.pair.id, one);
    }
  }
  return former;
}

function byStart(one: KnownPair, other: KnownPair): number {
  return one.pair.startedOn < other.pair.startedOn ? -1 : one.pair.startedOn > other.pair.startedOn ? 1 : 0;
}

function sameYear(one: KnownPair, other: KnownPair): boolean {
  return schoolYearOf(endOf(one)) === schoolYearOf(other.pair.startedOn);
}

const longestGap = 10;
const mostMentees = 2;

export function sayRelations(
  all: readonly KnownPair[],
  former: ReadonlyMap<string, KnownPair>,
  lengths: LengthRules,
): void {
  const next = new Map([...former].map(([id, one]) => [one.pair.id, all.find(({ pair }) => pair.id === id)]));
  for (const one of all) {
    if (one.row === null) continue;
    const before = former.get(one.pair.id);
    sayYears(one.row, one.pair);
    sayLength(one.row, one.pair, before !== undefined, lengths);
    if (one.pair.status === "replaced") sayReplaced(one.row, next.get(one.pair.id));
    if (before !== undefined) sayGap(one.row, before);
  }
  const real = all.filter(isReal);
  for (const list of groupBy(real, ({ pair }) => pair.mentorId).values()) {
    sayLimit(list.filter(({ pair }) => kindRules[pair.kind].limited));
    sayGroupOfOne(list.filter(({ pair }) => kindRules[pair.kind].smallest > 1));
  }
  for (const list of groupBy(real, ({ pair }) => pair.menteeId).values()) sayOverlap(list);
  sayMutual(real.filter(({ pair }) => pair.kind === "traditional"));
}

/** Each the other's mentor in the same months. */
function sayMutual(list: readonly KnownPair[]): void {
  const byPeople = groupBy(list, ({ pair }) => `${pair.mentorId} ${pair.menteeId}`);
  for (const one of list) {
    const reversed = byPeople.get(`${one.pair.menteeId} ${one.pair.mentorId}`) ?? [];
    const other = reversed.find((two) => overlaps(one, two));
    if (one.row === null || other === undefined) continue;
    one.row.cells.say("pair-mutual", one.row.at, "mentor", one.row.mentor.name, { other: one.row.mentee.name });
  }
}

function sayYears({ cells, at }: PairRow, { startedOn, finishedOn }: Pair): void {
  const year = schoolYearOf(startedOn);
  const report = reportDay(year, "9999-12-31");
  if (startedOn > report && startedOn <= schoolYearEnd(year))
    cells.say("pair-future", at, "startedOn", showDay(startedOn), { value: showDay(report) });
  if (finishedOn !== null && finishedOn > schoolYearEnd(year))
    cells.say("pair-cross-year", at, "finishedOn", showDay(finishedOn));
}

/** By the day that the row says itself: the last one of an ended pair, the term of a running one. */
function sayLength(row: PairRow, pair: Pair, goesOn: boolean, lengths: LengthRules): void {
  const { startedOn, kind, status } = pair;
  const last = pair.finishedOn ?? (row.dueAssumed ? null : pair.dueOn);
  if (last === null) return;
  const say = (code: "pair-short" | "pair-long") =>
    row.cells.say(code, row.at, "finishedOn", showDay(last), { value: showDay(startedOn) });
  const isWhole = status === "completed" || (pair.finishedOn === null && !goesOn);
  if (isWhole && !isLongEnough(kind, startedOn, last, lengths)) say("pair-short");
  if (isTooLong(kind, startedOn, last, lengths) && !row.extended) say("pair-long");
}

function sayReplaced(row: PairRow, next: KnownPair | undefined): void {
  const other = next === undefined ? "" : showDay(next.pair.startedOn);
  row.cells.say("pair-replaced", row.at, "ground", undefined, { other });
}

function sayGap(row: PairRow, before: KnownPair): void {
  const end = endOf(before);
  const gap = daysBetween(end, row.values.startedOn);
  if (gap <= longestGap) return;
  row.cells.say("pair-gap", row.at, "startedOn", showDay(row.values.startedOn), { other: showDay(end), count: gap });
}

/** Положение S0, п. 4.3: every pair that is one of more than two at once. */
function sayLimit(list: readonly KnownPair[]): void {
  for (const one of list) {
    if (one.row === null) continue;
    const count = mostTogether(one, list);
    if (count > mostMentees) one.row.cells.say("pair-limit", one.row.at, "mentor", one.row.mentor.name, { count });
  }
}

/** The most mentees on one day of this pair. */
function mostTogether(one: KnownPair, list: readonly KnownPair[]): number {
  const held = list.map((other) => ({
    ...other.pair,
    status: "running" as const,
    dueOn: endOf(other),
    finishedOn: null,
  }));
  return busiest(held, { from: one.pair.startedOn, to: endOf(one) });
}

function sayGroupOfOne(list: readonly KnownPair[]): void {
  for (const one of list) {
    if (one.row !== null && mostTogether(one, list) < 2) one.row.cells.say("pair-group-one", one.row.at, "kind");
  }
}

/** Two mentors of the same usual kind at the same time. */
function sayOverlap(list: readonly KnownPair[]): void {
  const main = list.filter(
    ({ pair }) => kindRules[pair.kind].length === "quarterToYear" && !kindRules[pair.kind].mentorYounger,
  );
  for (const one of main) {
    const other = main.find((two) => two !== one && two.pair.mentorId !== one.pair.mentorId && overlaps(one, two));
    if (one.row === null || other === undefined) continue;
    const period = `${showDay(other.pair.startedOn)}–${showDay(endOf(other))}`;
    one.row.cells.say("pair-overlap", one.row.at, "startedOn", one.row.mentee.name, { other: period });
  }
}

/** The day on which one mentor hands over to the other is no overlap. */
function overlaps(one: KnownPair, other: KnownPair): boolean {
  return one.pair.startedOn < endOf(other) && other.pair.startedOn < endOf(one);
}
