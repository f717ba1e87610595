import { describe, expect, test } from "vitest";
import { isInBank } from "../../../src/shared/facts/bank.ts";
import { busiest, isOccupyingIn, pairEnd } from "../../../src/shared/facts/occupancy.ts";
import { peopleIndex } from "../../../src/shared/facts/people.ts";
import { isFittingLength } from "../../../src/shared/facts/programmeLength.ts";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { indicatorInput } from "../../../src/shared/indicators/indicatorInput.ts";
import { indicatorYears } from "../../../src/shared/indicators/indicatorSeries.ts";
import { schoolYearOf } from "../../../src/shared/language/schoolYear.ts";
import { suggestMentors } from "../../../src/shared/matching/suggestMentors.ts";
import { formPair } from "../../../src/shared/pairs/formPair.ts";
import { listWaiting } from "../../../src/shared/pairs/listWaiting.ts";
import { recordOrder } from "../../../src/shared/pairs/recordOrder.ts";
import { gridOf } from "../../../src/shared/register/gridOf.ts";
import { readSettings } from "../../../src/shared/register/settingsCatalogue.ts";
import { readRows } from "../../../src/shared/register/table.ts";
import { type RowOf, type TableName, tableNames, tables } from "../../../src/shared/register/tables.ts";
import type { pairStatuses } from "../../../src/shared/register/vocabulary.ts";
import { sampleChanges } from "../../../src/shared/sample/sample.ts";
import { missingSeeds } from "../../../src/shared/settings/seeds.ru.ts";
import { aRegister } from "../../support/rows.ts";

function filled(today: string): Register {
  const rows: Partial<Record<TableName, object[]>> = {};
  const changes = sampleChanges(today);
  const settings = changes
    .filter((change) => change.table === "settings")
    .map((change) => change.put as RowOf<"settings">);
  for (const { table, put } of [...changes, ...missingSeeds({ targets: [], settings })]) {
    rows[table] ??= [];
    rows[table].push(put);
  }
  return aRegister(rows as Parameters<typeof aRegister>[0]);
}

const days = ["2024-09-01", "2025-05-15", "2026-02-28", "2026-07-15", "2026-11-20", "2027-08-31"];

describe.each(days)("the invented municipality on %s", (today) => {
  const register = filled(today);
  const people = peopleIndex(register);
  const schoolYear = schoolYearOf(today);

  test("has twelve organisations of all kinds, one closed and one partner, and 150 people", () => {
    expect(register.organisations).toHaveLength(12);
    expect(new Set(register.organisations.map((row) => row.kind)).size).toBe(5);
    expect(register.organisations.filter((row) => row.closedOn !== null)).toHaveLength(1);
    expect(register.organisations.filter((row) => !row.subordinate)).toHaveLength(1);
    expect(register.people).toHaveLength(150);
    expect(new Set(register.people.map((row) => row.name)).size).toBe(150);
    expect(register.mentors.length).toBeGreaterThanOrEqual(28);
    expect(register.mentees.length).toBeGreaterThanOrEqual(40);
  });

  test("survives being written to sheets and read back", () => {
    for (const name of tableNames) {
      const rows = register[name] as readonly Record<string, unknown>[];
      const read = readRows(tables[name], gridOf(tables[name], rows as never));
      expect(read.problems).toEqual([]);
      expect(read.rows).toEqual(rows);
    }
  });

  test("points only to rows that are there", () => {
    const keys = new Map(
      tableNames.map((name) => [
        tables[name].sheet,
        new Set((register[name] as readonly Record<string, unknown>[]).map((row) => row[tables[name].key])),
      ]),
    );
    for (const name of tableNames) {
      for (const [columnName, column] of Object.entries(tables[name].columns)) {
        if (column.refers === undefined) continue;
        const sheet = column.refers().sheet;
        for (const row of register[name] as readonly Record<string, unknown>[]) {
          const id = row[columnName];
          expect(id === null || keys.get(sheet)?.has(id), `${name}.${columnName} ${String(id)}`).toBe(true);
        }
      }
    }
  });

  test("keeps every rule about pairs", () => {
    for (const pair of register.pairs) {
      const period = { from: pair.startedOn, to: pairEnd(pair) };
      const wrong: string[] = [];
      const check = (right: boolean, what: string) => {
        if (!right) wrong.push(`${pair.id} ${pair.status}: ${what}`);
      };
      check(pair.mentorId !== pair.menteeId, "self");
      check(isFittingLength(pair.kind, pair.startedOn, pair.dueOn), "length");
      check(pair.finishedOn === null || (pair.finishedOn >= pair.startedOn && pair.finishedOn <= today), "end");
      check(
        people.homeOn(pair.mentorId, pair.startedOn)?.organisationId === pair.mentorOrganisationId,
        "mentor's home",
      );
      check(
        people.homeOn(pair.menteeId, pair.startedOn)?.organisationId === pair.menteeOrganisationId,
        "mentee's home",
      );
      check(pair.finishedOn === null || people.employedOn(pair.mentorId, pair.finishedOn), "mentor at work");
      check(pair.finishedOn === null || people.employedOn(pair.menteeId, pair.finishedOn), "mentee at work");
      const mentor = register.mentors.find((row) => row.personId === pair.mentorId);
      const mentee = register.mentees.find((row) => row.personId === pair.menteeId);
      check(
        mentor !== undefined && mentor.enteredOn <= pair.startedOn && isInBank(mentor, pair.startedOn),
        "mentor in the bank",
      );
      check(
        mentee !== undefined &&
          mentee.enteredOn <= pair.startedOn &&
          isInBank(mentee, pairEnd(pair) < today ? pairEnd(pair) : today),
        "mentee in the bank",
      );
      const consents = register.consents.filter((row) => row.pairId === pair.id);
      if (pair.orderOn !== null) {
        check(pair.orderOn <= pair.startedOn && pair.orderOn <= today && pair.orderNumber !== null, "order");
        check(consents.length === 2 && consents.every((row) => row.givenOn <= (pair.orderOn as string)), "consents");
      }
      check((pair.createdAt ?? "") <= `${today}T23:59:59`, "made in the future");
      const mine = register.pairs.filter((other) => other.mentorId === pair.mentorId && other.status !== "rejected");
      check(
        busiest(
          mine.map((one) => ({ ...one, status: "running" })),
          period,
        ) <= (mentor?.limit ?? 2) || pair.status === "rejected",
        "mentor's limit",
      );
      const theirs = register.pairs.filter(
        (other) => other.id !== pair.id && other.menteeId === pair.menteeId && other.status !== "rejected",
      );
      check(
        pair.status === "rejected" || !theirs.some((other) => isOccupyingIn({ ...other, status: "running" }, period)),
        "two mentors",
      );
      expect(wrong).toEqual([]);
    }
  });

  test("plans and answers lie in the past where they say something is done", () => {
    for (const line of register.planLines) {
      expect(line.doneOn === null || line.doneOn <= today, line.id).toBe(true);
      expect(line.status === "done").toBe(line.doneOn !== null);
    }
    expect(register.responses.filter((row) => row.submittedAt > `${today}T24`)).toEqual([]);
    expect(new Set(register.surveys.map((row) => row.schoolYear))).toEqual(new Set([schoolYear - 2, schoolYear - 1]));
    expect(register.responses.some((row) => row.state === "superseded")).toBe(true);
  });

  test("shows something on every screen: waiting mentees, pairs at each step, plans under way", () => {
    const statuses = new Set(register.pairs.map((row) => row.status));
    const always: (typeof pairStatuses.codes)[number][] = [
      "draft",
      "proposed",
      "awaitingConsent",
      "underReview",
      "approved",
      "completed",
      "closedEarly",
      "replaced",
      "rejected",
    ];
    expect(always.filter((status) => !statuses.has(status))).toEqual([]);
    const paired = new Set(
      register.pairs.filter((row) => row.finishedOn === null && row.status !== "rejected").map((row) => row.menteeId),
    );
    expect(
      register.mentees.filter((row) => row.leftOn === null && !paired.has(row.personId)).length,
    ).toBeGreaterThanOrEqual(3);
    expect(register.planLines.length).toBeGreaterThan(300);
  });

  test("has figures for every year begun, and they rise", () => {
    const input = indicatorInput(register);
    for (const indicator of [1, 2] as const) {
      const values = indicatorYears(input, indicator, today).map((year) => year.point.value);
      const begun = values.filter((value) => value !== null);
      expect(begun).toHaveLength(Math.max(0, schoolYear - 2024 + 1));
      const [before, last] = [values[schoolYear - 2 - 2024], values[schoolYear - 1 - 2024]];
      if (before !== undefined && before !== null && last !== undefined && last !== null)
        expect(last).toBeGreaterThan(before);
    }
  });

  test("gives the same rows again", () => {
    expect(sampleChanges(today)).toEqual(sampleChanges(today));
  });
});

test("on 20 November 2026 the past years reach the targets of indicator 1 and this one is on its way", () => {
  const input = indicatorInput(filled("2026-11-20"));
  const [first, second, third] = indicatorYears(input, 1, "2026-11-20").map((year) => year.point);
  expect(first?.value).toBeGreaterThanOrEqual(70);
  expect(second?.value).toBeGreaterThanOrEqual(80);
  expect(third?.value).toBeLessThan(90);
  expect(third?.lacking).toBeGreaterThan(0);
});

test("neither the order of rows nor a pair entered twice changes a figure", () => {
  const register = filled("2026-11-20");
  const mixed = Object.fromEntries(
    Object.entries(register).map(([name, rows]) => [name, [...rows].reverse()]),
  ) as unknown as Register;
  const doubled = {
    ...mixed,
    pairs: [...mixed.pairs, ...mixed.pairs.map((pair) => ({ ...pair, id: `${pair.id}-2` }))],
  };
  for (const indicator of [1, 2] as const) {
    const points = (rows: Register) =>
      indicatorYears(indicatorInput(rows), indicator, "2026-11-20").map((year) => year.point);
    expect(points(doubled)).toEqual(points(register));
  }
});

test("what waits in it can be done: an order is taken, a mentor is found and the pair formed", () => {
  const today = "2026-11-20";
  const register = filled(today);
  const actor = { email: "department@example.org", role: "department" as const, organisationIds: [] };
  const context = { today, now: `${today}T09:00:00`, actor, operationId: "op-1" };
  const reviewed = register.pairs.find((pair) => pair.status === "underReview")?.id as string;
  expect(
    recordOrder.decide(register, { pairId: reviewed, orderNumber: "300-о", orderOn: today }, context),
  ).toHaveProperty("answer");
  const waiting = listWaiting.decide(register, {}, context);
  if (isRefusal(waiting)) throw new Error(waiting.refused);
  expect(waiting.answer.length).toBeGreaterThanOrEqual(4);
  const menteeId = waiting.answer[0]?.personId as string;
  const found = suggestMentors.decide(register, { menteeId, kind: "traditional", limit: 5 }, context);
  if (isRefusal(found)) throw new Error(found.refused);
  const mentorId = found.answer.suggestions[0]?.personId as string;
  const wanted = {
    mentorId,
    menteeId,
    form: "teacherTeacher",
    kind: "traditional",
    startedOn: "2026-11-23",
    dueOn: "2027-05-31",
  } as const;
  expect(formPair.decide(register, wanted, context)).toHaveProperty("answer");
});

test("curators and the department are known by their addresses", () => {
  const register = filled("2026-11-20");
  const curators = register.organisations.map((row) => row.curatorEmail);
  expect(curators).toContain("kurator1@demograd.example");
  expect(curators).toContain("kurator2@demograd.example");
  expect(readSettings(register.settings).departmentEmails).toEqual(["department@example.org"]);
});
