/** Two schools over two school years, small enough to count by hand. */
import type { Change, Register } from "../../../src/shared/facts/register.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { settingRows, targetRows } from "../../../src/shared/settings/seeds.ru.ts";
import { aConsent, aMentee, aMentor, anOrganisation, aPair, aTeacher } from "../../support/factories.ts";
import { aRegister } from "../../support/rows.ts";

/** Young by 31 August 2026; exactly three years on 1 September 2026. */
export const young = "С-001";
/** Three years passed on 31 August 2025. */
export const passing = "С-004";
/** Began on a leap day: three years are over on 28 February 2027. */
export const leap = "С-005";
export const unknown = "С-006";
export const nearMentor = "С-002";
const farMentor = "С-003";

const teachers = [
  aTeacher(young, { careerStartedOn: "2023-09-01" }),
  aTeacher(nearMentor, { careerStartedOn: "2000-09-01" }),
  aTeacher(farMentor, { careerStartedOn: "2000-09-01", organisationId: "О-002" }),
  aTeacher(passing, { careerStartedOn: "2022-08-31" }),
  aTeacher(leap, { careerStartedOn: "2024-02-29", organisationId: "О-002" }),
  aTeacher(unknown, { careerStartedOn: null }),
];

const order = { orderNumber: "1-о", orderOn: "2024-09-01" };
const consents = [young, nearMentor, farMentor, passing, leap].map((personId, index) =>
  aConsent({ id: `Г-00${index + 1}`, personId, pairId: null, givenOn: "2024-09-01" }),
);

export const pairs = [
  // a replaced mentor: one mentee, two rows
  aPair({
    id: "П-001",
    mentorId: nearMentor,
    menteeId: young,
    status: "replaced",
    startedOn: "2024-09-16",
    dueOn: "2025-05-31",
    finishedOn: "2025-01-20",
    ...order,
  }),
  aPair({
    id: "П-002",
    mentorId: farMentor,
    menteeId: young,
    status: "running",
    startedOn: "2025-01-21",
    dueOn: "2025-05-31",
    finishedOn: null,
    replacesId: "П-001",
    ...order,
  }),
  // crosses 1 September 2025
  aPair({
    id: "П-003",
    mentorId: nearMentor,
    menteeId: passing,
    status: "running",
    startedOn: "2025-03-03",
    dueOn: "2026-01-30",
    finishedOn: null,
    ...order,
  }),
  // its order has not been entered
  aPair({
    id: "П-004",
    mentorId: farMentor,
    menteeId: leap,
    status: "running",
    startedOn: "2024-10-01",
    dueOn: "2025-05-31",
    finishedOn: null,
    orderNumber: null,
    orderOn: null,
  }),
];

export function twoYears(rows: Parameters<typeof aRegister>[0] = {}): Register {
  return aRegister({
    organisations: [anOrganisation({ id: "О-001" }), anOrganisation({ id: "О-002", shortName: "МБОУ «СОШ № 2»" })],
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentors: [nearMentor, farMentor].map((personId, index) =>
      aMentor({ id: `Н-00${index + 1}`, personId, enteredOn: "2024-09-01", updatedOn: "2025-04-10" }),
    ),
    mentees: [young, passing, leap].map((personId, index) =>
      aMentee({ id: `М-00${index + 1}`, personId, enteredOn: "2024-09-01", categories: ["young"], updatedOn: null }),
    ),
    consents,
    pairs,
    settings: settingRows(),
    targets: targetRows(),
    ...rows,
  });
}

/** The register after the changes have been written. */
export function written(register: Register, changes: readonly Change[]): Register {
  const rows: Record<string, Record<string, unknown>[]> = {};
  for (const [name, list] of Object.entries(register)) rows[name] = [...(list as readonly object[])] as never;
  for (const { table, put } of changes) {
    const { key } = tables[table];
    const values = put as Record<string, unknown>;
    const list = rows[table] as Record<string, unknown>[];
    const at = list.findIndex((row) => row[key] === values[key]);
    if (at < 0) list.push({ ...values });
    else list[at] = { ...list[at], ...values };
  }
  return aRegister(rows as never);
}
