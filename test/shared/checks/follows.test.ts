/** Whatever follows from a row by request is told of the same row typed by hand, and put right alike. */
import { expect, test } from "vitest";
import { findingsOf } from "../../../src/shared/checks/findings.ts";
import { viewOf } from "../../../src/shared/checks/view.ts";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Change, Register } from "../../../src/shared/facts/register.ts";
import { enterRow } from "../../../src/shared/facts/rows/rowDoor.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import type { RowOf } from "../../../src/shared/register/tables.ts";
import { aContext, puts } from "../../support/factories.ts";
import { aRow } from "../../support/rows.ts";
import { mentee, mentor, smallTown } from "../../support/smallTown.ts";

const today = "2025-12-10";
const protocol1 = { protocolNumber: "1", protocolOn: "2025-09-01", trained: false, training: null } as const;
const unnamed = { deficits: null, updatedOn: "2025-11-01" } as const;
const town = smallTown({
  mentors: smallTown().mentors.map((row) => ({ ...row, ...protocol1 })),
  mentees: smallTown().mentees.map((row) => ({ ...row, ...unnamed })),
});
const agreed = {
  personId: mentor,
  pairId: null,
  stage: "methodCommission",
  decision: "agreed",
  protocolNumber: "9",
} as const;
const entry = { personId: mentee, stage: "entry", measuredOn: "2025-09-16", theory: null, law: 1, method: 3 } as const;
const course = {
  personId: mentor,
  role: "mentor",
  programme: "Школа наставника",
  hours: 36,
  finishedOn: today,
} as const;
const { id: _key, ...diagnosis } = aRow("deficits", { ...blankAreas(), ...entry });

function blankAreas(): Partial<RowOf<"deficits">> {
  const areas = ["subject", "psychology", "ict", "digital", "upbringing", "health"] as const;
  return { ...Object.fromEntries(areas.map((area) => [area, null])), note: null };
}

function byRequest(table: RecordTable, given: object): readonly Change[] {
  const entered = enterRow(town, table, given as never, aContext(today));
  if (isRefusal(entered)) throw new Error(entered.refused);
  return entered.changes;
}

/** What «Проверка» would put right in the banks. */
function byHand(register: Register): Change[] {
  const told = findingsOf(viewOf(register, today), ["protocolNotTold", "trainedNotMarked", "deficitsNotNamed"]);
  return told.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
}

test.each([
  ["approvals", { ...agreed, decidedOn: today }, "mentors", { protocolNumber: "9", protocolOn: today }],
  ["approvals", { ...agreed, decidedOn: "2025-08-31" }, "mentors", null],
  ["approvals", { ...agreed, decision: "pending", decidedOn: null, protocolNumber: null }, "mentors", null],
  ["trainings", course, "mentors", { trained: true, training: "Школа наставника, 36 ч., 10.12.2025" }],
  ["trainings", { ...course, role: "curator" }, "mentors", null],
  // Whoever has looked at the row since has looked at it.
  ["deficits", diagnosis, "mentees", { deficits: ["method", "law"], updatedOn: "2025-11-01" }],
  ["deficits", { ...diagnosis, law: 0, method: 0 }, "mentees", null],
  ["deficits", { ...diagnosis, stage: "middle" }, "mentees", null],
] as const)("of %s: %o", (table, given, bank, follows) => {
  const changes = byRequest(table, given);
  const [asked] = puts(changes, bank) as object[];
  expect(asked ?? null).toEqual(follows === null ? null : { id: expect.any(String), ...follows });
  const typed = { ...town, [table]: [...town[table], ...puts(changes, table)] } as Register;
  const [fix] = byHand(typed);
  expect(byHand(typed).length).toBe(follows === null ? 0 : 1);
  const row = town[bank].find(({ id }) => id === (fix?.put as { id?: string } | undefined)?.id);
  if (follows !== null) expect({ ...row, ...fix?.put }).toEqual({ ...row, ...follows });
});

test("a mark without any course is told, and a course of another role is none", () => {
  const marked = { ...town, mentors: town.mentors.map((row) => ({ ...row, trained: row.id === "Н-001" })) };
  const told = (register: Register) =>
    findingsOf(viewOf(register, today), ["trainedWithoutCourse"]).map(({ key, severity }) => [key, severity]);
  expect(told(marked)).toEqual([["Н-001", "info"]]);
  expect(told({ ...marked, trainings: [aRow("trainings", { ...course, role: "mentee" })] })).toHaveLength(1);
  expect(told({ ...marked, trainings: [aRow("trainings", course)] })).toEqual([]);
});
