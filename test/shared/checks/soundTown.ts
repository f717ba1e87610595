/** A register in which the check finds nothing, and edits that break one thing in it. */
import { nowhere, type RegisterPlaces } from "../../../src/shared/checks/places.ts";
import { type View, viewOf } from "../../../src/shared/checks/view.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { type RowOf, type TableName, tables } from "../../../src/shared/register/tables.ts";
import { aRegister, aRow } from "../../support/rows.ts";

/** A Monday. */
export const today = "2026-03-16";

type Rows = { [Name in TableName]?: RowOf<Name>[] };

export class Town {
  readonly rows: Rows = {};
  places: RegisterPlaces = nowhere;

  add<Name extends TableName>(table: Name, columns: Partial<RowOf<Name>>): this {
    const list = (this.rows[table] ?? []) as RowOf<Name>[];
    list.push(aRow(table, columns));
    (this.rows as Record<string, unknown>)[table] = list;
    return this;
  }

  set<Name extends TableName>(table: Name, key: string, columns: Partial<RowOf<Name>>): this {
    const list = (this.rows[table] ?? []) as RowOf<Name>[];
    const index = list.findIndex((row) => (row as Record<string, unknown>)[tables[table].key] === key);
    if (index < 0) throw new Error(`no row ${key}`);
    list[index] = { ...(list[index] as RowOf<Name>), ...columns };
    return this;
  }

  /** Another person at work in the first school since 2015, born 1985. */
  person(id: string, columns: Partial<RowOf<"people">> = {}): this {
    this.add("people", { ...nobody, id, name: `Запасова Вера ${id}`, ...columns });
    return this.add("employments", { ...job, id: `Т-${id}`, personId: id });
  }

  mentee(id: string): this {
    this.person(id);
    this.add("mentees", { id: `М-${id}`, personId: id, ...inBank });
    return this.consent(`Г-${id}`, id);
  }

  mentor(id: string, columns: Partial<RowOf<"mentors">> = {}): this {
    this.person(id);
    this.add("mentors", { id: `Н-${id}`, personId: id, limit: null, trained: true, ...inBank, ...columns });
    return this.consent(`Г-${id}`, id);
  }

  consent(id: string, personId: string, columns: Partial<RowOf<"consents">> = {}): this {
    return this.add("consents", { id, personId, pairId: null, givenOn: "2025-09-10", ...columns });
  }

  pair(id: string, mentorId: string, menteeId: string, columns: Partial<RowOf<"pairs">> = {}): this {
    return this.add("pairs", { ...aYear, id, mentorId, menteeId, ...columns });
  }

  get register(): Register {
    // The register is frozen; the town goes on being edited.
    return aRegister(structuredClone(this.rows));
  }

  get view(): View {
    return viewOf(this.register, today, this.places);
  }
}

const nobody = {
  bornOn: "1985-05-05",
  careerStartedOn: "2010-09-01",
  subjectStartedOn: "2010-09-01",
  email: null,
  code: null,
};
const job = { organisationId: "О-001", kind: "main", startedOn: "2015-09-01", finishedOn: null } as const;
const inBank = { enteredOn: "2025-09-01", updatedOn: "2025-10-01", leftOn: null };
const held = { role: "mentor", programme: "Наставничество", hours: 36, finishedOn: "2025-06-20" } as const;
const course = "Наставничество, 36 ч., 20.06.2025";
const aYear = {
  kind: "traditional",
  status: "running",
  mentorOrganisationId: "О-001",
  menteeOrganisationId: "О-001",
  startedOn: "2025-09-15",
  dueOn: "2026-09-14",
  orderOn: "2025-09-12",
} as const;

export const mentor = "С-002";
export const mentee = "С-001";
export const pair = "П-001";

export function soundTown(): Town {
  const town = new Town()
    .add("organisations", {
      id: "О-001",
      regulationOrderOn: "2024-09-02",
      roadmapReview: "approved",
      curatorEmail: "kurator@school1.example",
    })
    .add("organisations", { id: "О-002", shortName: "Колледж", role: "partner", subordinate: false })
    .person(mentee, { name: "Иванова Мария Сергеевна", bornOn: "1999-04-12", careerStartedOn: "2024-09-01" })
    .person(mentor, { name: "Петрова Анна Ильинична", bornOn: "1980-01-10", email: "kurator@school1.example" })
    .set("people", mentee, { subjectStartedOn: "2024-09-01" })
    .add("mentors", { id: "Н-001", personId: mentor, limit: null, trained: true, training: course, ...inBank })
    .add("trainings", { id: "КП-100", personId: mentor, ...held })
    .add("mentees", { id: "М-001", personId: mentee, ...inBank })
    .pair(pair, mentor, mentee)
    .consent("Г-001", mentor)
    .consent("Г-002", mentee)
    .add("programmes", {
      id: "ПП-001",
      pairId: pair,
      startedOn: "2025-09-15",
      dueOn: "2026-09-14",
      approvedOn: "2025-09-20",
      middleOn: today,
      finalOn: "2026-09-14",
    })
    .add("planLines", { id: "ПЛ-001", pairId: pair, dueOn: today });
  return town;
}
