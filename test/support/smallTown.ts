/** Two schools: a mentee and a mentor in the first, another mentor in the second. */
import type { Register } from "../../src/shared/facts/register.ts";
import type { RowOf, TableName } from "../../src/shared/register/tables.ts";
import { aMentee, aMentor, anOrganisation, aTeacher } from "./factories.ts";
import { aRegister } from "./rows.ts";

type Rows = Partial<{ [Name in TableName]: readonly RowOf<Name>[] }>;

export const mentee = "С-001";
export const mentor = "С-002";
export const farMentor = "С-003";
export const today = "2025-09-10";

const teachers = [
  aTeacher(mentee, { name: "Иванова Мария Сергеевна", careerStartedOn: "2024-09-01" }, { subject: "математика" }),
  aTeacher(
    mentor,
    { name: "Петрова Анна Ильинична", careerStartedOn: "2000-09-01", subjectStartedOn: "2001-09-01" },
    { subject: "математика" },
  ),
  aTeacher(
    farMentor,
    {
      name: "Сидоров Пётр Львович",
      careerStartedOn: "1995-09-01",
      subjectStartedOn: "1995-09-01",
      organisationId: "О-002",
    },
    { subject: "физика" },
  ),
];

/** `rows` replaces whole tables, `more` adds rows to them. */
export function smallTown(rows: Rows = {}, more: Rows = {}): Register {
  const base: Rows = {
    organisations: [anOrganisation({ id: "О-001" }), anOrganisation({ id: "О-002", shortName: "МБОУ «СОШ № 2»" })],
    people: teachers.map(({ person }) => person),
    employments: teachers.map(({ job }) => job),
    mentors: [
      aMentor({ id: "Н-001", personId: mentor, areas: ["method"] }),
      aMentor({ id: "Н-002", personId: farMentor, areas: ["ict"] }),
    ],
    mentees: [aMentee({ id: "М-001", personId: mentee, deficits: ["method"], enteredOn: "2025-09-01" })],
    ...rows,
  };
  const whole: Record<string, readonly unknown[]> = { ...base };
  for (const [name, added] of Object.entries(more)) whole[name] = [...(whole[name] ?? []), ...added];
  return aRegister(whole as Rows);
}
