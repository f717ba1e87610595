/** A small register of two schools and the lists beside its staff. */

import type { Register } from "../../../src/shared/facts/register.ts";
import type { ImportedCell, ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { Employment } from "../../../src/shared/register/employments.ts";
import type { Pair } from "../../../src/shared/register/pairs.ts";
import type { Person } from "../../../src/shared/register/people.ts";
import { aRegister, aRow } from "../../support/rows.ts";
import { aFile, organisations } from "./lists.ts";

const nobody = {
  note: null,
  youngOverride: null,
  youngReason: null,
  youngUntil: null,
  email: null,
  phone: null,
} as const;

/** Born 12.04.1985, in teaching since 01.09.2008. */
export function aColleague(id: string, name: string, columns: Partial<Person> = {}): Person {
  return aRow("people", {
    ...nobody,
    id,
    name,
    bornOn: "1985-04-12",
    careerStartedOn: "2008-09-01",
    subjectStartedOn: "2008-09-01",
    category: null,
    categoryOn: null,
    education: null,
    code: null,
    ...columns,
  });
}

/** A teacher of physics in school 1 since 01.09.2010. */
export function aJob(id: string, personId: string, columns: Partial<Employment> = {}): Employment {
  return aRow("employments", {
    id,
    personId,
    personName: null,
    organisationId: "О-001",
    organisationName: null,
    position: "учитель",
    teacher: true,
    subject: "физика",
    kind: "main",
    rate: 1,
    startedOn: "2010-09-01",
    finishedOn: null,
    finishReason: null,
    ...columns,
  });
}

export const mentor = aColleague("С-001", "Громова Анна Петровна");
export const mentee = aColleague("С-002", "Иванова Мария Сергеевна", {
  bornOn: "1999-05-20",
  careerStartedOn: "2023-09-01",
  subjectStartedOn: "2023-09-01",
});
export const other = aColleague("С-003", "Зубов Пётр Ильич", { bornOn: "1979-01-02" });
export const school = aRegister({
  organisations,
  people: [mentor, mentee, other],
  employments: [
    aJob("Т-001", "С-001"),
    aJob("Т-002", "С-002", { startedOn: "2023-09-01", subject: "химия" }),
    aJob("Т-003", "С-003", { subject: "математика" }),
  ],
});

/** The same register with other rows of some tables. */
export function schoolWith(rows: Partial<Register>): Register {
  return aRegister({ ...school, ...rows });
}

export const pairHeader = [
  "ФИО наставляемого",
  "ОО",
  "Дата вхождения",
  "ФИО наставника",
  "Место работы наставника",
  "Форма",
  "Вид",
  "№ приказа",
  "Дата приказа",
  "Дата завершения",
  "Результат",
  "Основание прекращения",
  "Примечание",
];
export interface PairCells {
  mentee?: ImportedCell;
  place?: ImportedCell;
  started?: ImportedCell;
  mentor?: ImportedCell;
  mentorPlace?: ImportedCell;
  form?: ImportedCell;
  kind?: ImportedCell;
  order?: ImportedCell;
  ordered?: ImportedCell;
  finished?: ImportedCell;
  result?: ImportedCell;
  ground?: ImportedCell;
  note?: ImportedCell;
}

/** Громова with Иванова from 01.10.2024 to 31.05.2025, fulfilled. Columns A to M; days are in C, I and J. */
export function pairRow(cells: PairCells = {}): ImportedCell[] {
  const row: Required<PairCells> = {
    mentee: "Иванова Мария Сергеевна",
    place: "СОШ № 1",
    started: "01.10.2024",
    mentor: "Громова Анна Петровна",
    mentorPlace: "СОШ № 1",
    form: "учитель-учитель",
    kind: "традиционное",
    order: "98-о",
    ordered: "27.09.2024",
    finished: "31.05.2025",
    result: "реализована в полном объёме",
    ground: "план мероприятий выполнен в полном объёме",
    note: null,
    ...cells,
  };
  return Object.values(row);
}

/** The header stands in row 1, the first pair in row 2. */
export function aPairFile(...rows: PairCells[]): ImportedFile {
  return aFile(pairHeader, ...rows.map(pairRow));
}

export function aKnownPair(columns: Partial<Pair> = {}): Pair {
  return aRow("pairs", {
    id: "П-001",
    mentorId: "С-001",
    menteeId: "С-002",
    form: "teacherTeacher",
    kind: "traditional",
    status: "running",
    startedOn: "2024-10-01",
    dueOn: "2025-05-31",
    finishedOn: null,
    orderNumber: "98-о",
    orderOn: "2024-09-27",
    replacementGround: null,
    closingGround: null,
    replacesId: null,
    reasons: null,
    note: null,
    ...columns,
  });
}
