/** Banks of mentors and mentees (C28). */

import { bankRow, isInBank } from "../facts/bank.ts";
import { fullYears } from "../facts/fullYears.ts";
import { kindRules } from "../facts/kindRules.ts";
import { isOccupying, isOccupyingIn } from "../facts/occupancy.ts";
import { pairWords } from "../facts/pairWords.ru.ts";
import { byText } from "../facts/people.ts";
import { standing } from "../facts/rows/follows.ts";
import { trainingOf } from "../facts/training.ts";
import { daysBetween, showDay } from "../language/day.ts";
import type { RowOf } from "../register/tables.ts";
import { deficitAreas } from "../register/vocabulary.ts";
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

/** The row that requests mean by the person's place in the bank. */
function* inBank<Bank extends BankTable>(view: View, bank: Bank): Iterable<RowOf<Bank>> {
  for (const row of view.register[bank] as readonly (RowOf<Bank> & BankRow)[]) {
    const rows = (bank === "mentors" ? view.mentorRows : view.menteeRows)(row.personId);
    if (bankRow<BankRow>(rows, row.personId, view.today)?.id === row.id) yield row;
  }
}

/** Of what the row should say, the columns that say otherwise. */
function otherwise<Row extends BankRow>(row: Row, told: Partial<Row>): Partial<Row> {
  const names = (Object.keys(told) as (keyof Row)[]).filter((name) => told[name] !== row[name]);
  return Object.fromEntries(names.map((name) => [name, told[name]])) as Partial<Row>;
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
    for (const row of inBank(view, "mentors")) {
      const held = view.trainingsOf(row.personId).filter(({ finishedOn }) => finishedOn <= view.today);
      const told = standing.trainings(held, row);
      if (told === null) continue;
      const sentence = words.trainedNotMarked.say(view.name(row.personId), told.training ?? "");
      yield at("mentors", row, row.trained ? "training" : "trained", sentence, otherwise(row, told));
    }
  }),
  trainedWithoutCourse: rule("info", function* (view) {
    for (const row of inBank(view, "mentors"))
      if (row.trained && !trainingOf(view.trainingsOf(row.personId), row.personId).trained)
        yield at("mentors", row, "trained", words.trainedWithoutCourse.say(view.name(row.personId)));
  }),
  protocolNotTold: rule("warning", function* (view) {
    for (const row of inBank(view, "mentors")) {
      const decided = view.approvalsOf(row.personId).filter(({ decidedOn }) => (decidedOn ?? "") <= view.today);
      const told = standing.approvals(decided, row);
      if (told === null) continue;
      const [now, was] = [told, row].map(({ protocolNumber, protocolOn }) =>
        protocolNumber === null
          ? null
          : pairWords.order(protocolNumber, protocolOn === null ? "" : showDay(protocolOn)),
      );
      const sentence = words.protocolNotTold.say(view.name(row.personId), now ?? "", was ?? null);
      yield at("mentors", row, "protocolNumber", sentence, otherwise(row, told));
    }
  }),
  deficitsNotNamed: rule("warning", function* (view) {
    for (const row of inBank(view, "mentees")) {
      const measured = view.deficitsOf(row.personId).filter(({ measuredOn }) => measuredOn <= view.today);
      const told = standing.deficits(measured, row);
      if (told === null) continue;
      const areas = told.deficits.map((area) => deficitAreas.label(area));
      const sentence = words.deficitsNotNamed.say(view.name(row.personId), areas);
      yield at("mentees", row, "deficits", sentence, otherwise(row, told));
    }
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
