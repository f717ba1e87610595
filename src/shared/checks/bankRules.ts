/** Banks of mentors and mentees (C28). */

import { isInBank } from "../facts/bank.ts";
import { fullYears } from "../facts/fullYears.ts";
import { kindRules } from "../facts/kindRules.ts";
import { isOccupying, isOccupyingIn } from "../facts/occupancy.ts";
import { byText } from "../facts/people.ts";
import { daysBetween, showDay } from "../language/day.ts";
import type { RowOf } from "../register/tables.ts";
import { checkWords as words } from "./checkTexts.ru.ts";
import { at, type Finding, rule } from "./rule.ts";
import type { View } from "./view.ts";

/** S1 4.1.2, S2 6.4(2): at least once a year; half a year is a reminder (C28). */
const staleDays = 365;
const agingDays = 180;

const banks = ["mentors", "mentees"] as const;
type BankTable = (typeof banks)[number];
type BankRow = RowOf<"mentors"> | RowOf<"mentees">;

/** One way to point into either bank. */
function atBank(
  table: BankTable,
  row: BankRow,
  column: "enteredOn" | "leftOn" | "updatedOn",
  sentence: string,
  fix?: { leftOn?: string; updatedOn?: string } | null,
): Finding {
  return at(table, row as never, column, sentence, fix);
}

function* present(view: View): Iterable<[BankTable, BankRow]> {
  for (const table of banks)
    for (const row of view.register[table])
      if (isInBank(row, view.today) && row.enteredOn <= view.today) yield [table, row];
}

function age(row: BankRow, today: string): number {
  return daysBetween(row.updatedOn ?? row.enteredOn, today);
}

/** The last day of work of somebody who works nowhere now, and will not; null when it is not known. */
function lastDayOfWork(view: View, personId: string): string | null {
  let last = "";
  for (const row of view.people.employmentsOf(personId)) {
    if (row.finishedOn === null || row.finishedOn >= view.today) return null;
    if (row.finishedOn > last) last = row.finishedOn;
  }
  return last === "" ? null : last;
}

function goneFromWork(view: View, personId: string): boolean {
  const work = view.people.employmentsOf(personId);
  return (
    work.length > 0 &&
    !view.people.employedOn(personId, view.today) &&
    !work.some((row) => (row.startedOn ?? "") > view.today)
  );
}

function* fewYears(
  view: View,
  column: "careerStartedOn" | "subjectStartedOn",
  wanted: number,
  say: (name: string, years: number, wanted: number) => string,
  strict: boolean,
): Iterable<Finding> {
  for (const row of view.register.mentors) {
    const person = view.people.person(row.personId);
    if (!isInBank(row, view.today) || person === undefined) continue;
    const years = fullYears(person[column], view.today);
    if (years === null || years >= wanted) continue;
    const found = at("people", person, column, say(view.name(person.id), years, wanted));
    yield strict ? { ...found, severity: "error" } : found;
  }
}

export const bankRules = {
  mentorFewYears: rule("warning", (view) =>
    fewYears(
      view,
      "careerStartedOn",
      view.settings.mentorYears,
      words.mentorFewYears.say,
      view.settings.experienceRule === "block",
    ),
  ),
  mentorFewSubjectYears: rule("warning", (view) =>
    fewYears(view, "subjectStartedOn", view.settings.mentorSubjectYears, words.mentorFewSubjectYears.say, false),
  ),
  /** F035, C04: counted by heads on the first day of each pair, as when a pair is formed. */
  mentorOverLimit: rule("error", function* (view) {
    for (const mentorId of new Set(view.register.pairs.map((row) => row.mentorId))) {
      const open = view
        .pairsOfMentor(mentorId)
        .filter(isOccupying)
        .sort((one, other) => byText(one.startedOn, other.startedOn) || byText(one.id, other.id));
      for (const [index, pair] of open.entries()) {
        const own = view.mentorRows(mentorId).find((row) => isInBank(row, pair.startedOn))?.limit ?? null;
        if (own === null && !kindRules[pair.kind].limited) continue;
        const day = { from: pair.startedOn, to: pair.startedOn };
        const heads = new Set<string>();
        for (const other of open.slice(0, index + 1))
          if (isOccupyingIn(other, day) && (own !== null || kindRules[other.kind].limited)) heads.add(other.menteeId);
        const limit = own ?? view.settings.mentorLimit;
        if (heads.size > limit)
          yield at("pairs", pair, "mentorId", words.mentorOverLimit.say(view.name(mentorId), heads.size, limit));
      }
    }
  }),
  limitWithoutReason: rule("warning", function* (view) {
    for (const row of view.register.mentors)
      if (
        isInBank(row, view.today) &&
        row.limit !== null &&
        row.limit > view.settings.mentorLimit &&
        row.limitReason === null
      )
        yield at("mentors", row, "limitReason", words.limitWithoutReason.say(view.name(row.personId), row.limit));
  }),
  mentorUntrained: rule("warning", function* (view) {
    for (const row of view.register.mentors) {
      if (row.trained || !isInBank(row, view.today)) continue;
      const trained = view.trainingsOf(row.personId).some((one) => one.role === "mentor");
      if (!trained && view.pairsOfMentor(row.personId).some(isOccupying))
        yield at("mentors", row, "trained", words.mentorUntrained.say(view.name(row.personId)));
    }
  }),
  trainedNotMarked: rule("info", function* (view) {
    for (const row of view.register.mentors)
      if (
        !row.trained &&
        isInBank(row, view.today) &&
        view.trainingsOf(row.personId).some((one) => one.role === "mentor" && one.finishedOn <= view.today)
      )
        yield at("mentors", row, "trained", words.trainedNotMarked.say(view.name(row.personId)), { trained: true });
  }),
  mentorNotApproved: rule("info", function* (view) {
    for (const row of view.register.mentors) {
      const agreed = view.approvalsOf(row.personId).some((one) => one.decision === "agreed");
      if (isInBank(row, view.today) && (row.protocolNumber === null || row.protocolOn === null) && !agreed)
        yield at("mentors", row, "protocolNumber", words.mentorNotApproved.say(view.name(row.personId)));
    }
  }),
  requestSourceMissing: rule("info", function* (view) {
    for (const row of view.register.mentees)
      if (isInBank(row, view.today) && (row.source === null || row.initiator === null))
        yield at(
          "mentees",
          row,
          row.source === null ? "source" : "initiator",
          words.requestSourceMissing.say(view.name(row.personId)),
        );
  }),
  bankStale: rule("warning", function* (view) {
    for (const [table, row] of present(view))
      if (age(row, view.today) > staleDays)
        yield atBank(table, row, "updatedOn", words.bankStale.say(view.name(row.personId), age(row, view.today)));
  }),
  bankAging: rule("info", function* (view) {
    for (const [table, row] of present(view))
      if (age(row, view.today) > agingDays && age(row, view.today) <= staleDays)
        yield atBank(table, row, "updatedOn", words.bankAging.say(view.name(row.personId), age(row, view.today)));
  }),
  updatedMissing: rule("info", function* (view) {
    for (const [table, row] of present(view))
      if (row.updatedOn === null)
        yield atBank(
          table,
          row,
          "updatedOn",
          words.updatedMissing.say(view.name(row.personId), showDay(row.enteredOn)),
          { updatedOn: row.enteredOn },
        );
  }),
  bankDouble: rule("warning", function* (view) {
    for (const table of banks) {
      const last = new Map<string, BankRow>();
      const inOrder = [...view.register[table]].sort(
        (one, other) => byText(one.enteredOn, other.enteredOn) || byText(one.id, other.id),
      );
      for (const row of inOrder) {
        const former = last.get(row.personId);
        if (former !== undefined && (former.leftOn === null || former.leftOn >= row.enteredOn))
          yield atBank(table, row, "enteredOn", words.bankDouble.say(view.name(row.personId), row.id, former.id));
        if (former === undefined || (former.leftOn ?? "9999") < (row.leftOn ?? "9999")) last.set(row.personId, row);
      }
    }
  }),
  bankAfterDismissal: rule("warning", function* (view) {
    for (const [table, row] of present(view)) {
      if (!goneFromWork(view, row.personId)) continue;
      const last = lastDayOfWork(view, row.personId);
      const fix = last === null || last < row.enteredOn ? null : { leftOn: last };
      yield atBank(
        table,
        row,
        "leftOn",
        words.bankAfterDismissal.say(view.name(row.personId), last === null ? "" : showDay(last)),
        fix,
      );
    }
  }),
};
