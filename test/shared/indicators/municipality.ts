/** A small town for the indicators: two schools, a mentor, and one person whose fate each test writes. */
import type { Employment } from "../../../src/shared/register/employments.ts";
import type { Organisation } from "../../../src/shared/register/organisations.ts";
import type { Pair } from "../../../src/shared/register/pairs.ts";
import type { Person } from "../../../src/shared/register/people.ts";
import { aRegister, aRow } from "../../support/rows.ts";

export function anOrganisation(id: string, columns: Partial<Organisation> = {}): Organisation {
  return aRow("organisations", { id, shortName: id, subordinate: true, openedOn: null, closedOn: null, ...columns });
}
export function aPerson(id: string, careerStartedOn: string | null, columns: Partial<Person> = {}): Person {
  return aRow("people", { id, name: id, careerStartedOn, ...columns });
}
export function aJob(personId: string, organisationId: string, columns: Partial<Employment> = {}): Employment {
  const id = `Т-${personId}-${organisationId}-${columns.startedOn ?? ""}`;
  return aRow("employments", {
    id,
    personId,
    organisationId,
    teacher: false,
    startedOn: "2020-09-01",
    finishedOn: null,
    ...columns,
  });
}
export function aPair(mentorId: string, menteeId: string, columns: Partial<Pair> = {}): Pair {
  return aRow("pairs", {
    id: `П-${mentorId}-${menteeId}-${columns.startedOn ?? ""}`,
    mentorId,
    menteeId,
    mentorOrganisationId: null,
    menteeOrganisationId: null,
    status: "running",
    startedOn: "2024-10-01",
    dueOn: "2025-05-31",
    finishedOn: null,
    orderNumber: "214-о",
    orderOn: "2024-09-30",
    ...columns,
  });
}

export interface Fate {
  person?: Partial<Person>;
  careerStartedOn?: string | null;
  jobs?: Employment[];
  pairs?: Pair[];
  organisations?: Organisation[];
}

/** Organisations «школа», «сад» and the non-subordinate «колледж»; mentor «опытный» of «школа»; the subject is «новичок». */
export function town(fate: Fate) {
  const career = fate.careerStartedOn === undefined ? "2024-09-01" : fate.careerStartedOn;
  return aRegister({
    organisations: fate.organisations ?? [
      anOrganisation("школа"),
      anOrganisation("сад", { kind: "preschool" }),
      anOrganisation("колледж", { kind: "vocational", role: "partner", subordinate: false }),
    ],
    people: [
      aPerson("новичок", career, fate.person ?? {}),
      aPerson("опытный", "2000-09-01"),
      aPerson("второй", "1999-09-01"),
    ],
    employments: [
      ...(fate.jobs ?? [aJob("новичок", "школа", { startedOn: "2024-09-02" })]),
      aJob("опытный", "школа"),
      aJob("второй", "сад"),
    ],
    pairs: fate.pairs ?? [],
  });
}
