/** Columns of the register that no list has words of its own for come by their own headers, as they are in the sheet. */
import { describe, expect, test } from "vitest";
import { newCellReader } from "../../../src/shared/import/cellReader.ts";
import type { FoundList } from "../../../src/shared/import/fileKind.ts";
import { fileKinds } from "../../../src/shared/import/fileKinds.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { readFurther } from "../../../src/shared/import/readFurther.ts";
import type { ReportBuilder } from "../../../src/shared/import/report.ts";
import { type Column, decodeCell, integer } from "../../../src/shared/register/column.ts";
import { surveyFileCodes } from "../../../src/shared/register/surveyForms/codes.ts";
import { aRegister } from "../../support/rows.ts";
import { aJob, mentee, pairHeader, pairRow, school, schoolWith } from "./banks.ts";
import { aFile, aStaffFile, check, confirm, marks, staffHeader, staffRow, threeOrganisations } from "./lists.ts";

const organisation = {
  header: ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)"],
  row: ["МБОУ «СОШ № 9»", "общеобразовательная", "да"],
};
const lists = {
  organisations: { register: aRegister({}), ...organisation, tables: ["organisations"] },
  staff: { register: threeOrganisations, header: staffHeader, row: staffRow(), tables: ["people", "employments"] },
  pairs: { register: school, header: pairHeader, row: pairRow({}), tables: ["pairs"] },
  mentors: {
    register: school,
    header: ["ФИО наставника", "Место работы", "Основные компетенции наставника", "Дата вхождения в программу"],
    row: ["Громова Анна Петровна", "СОШ № 1", "работа с родителями", "16.09.2024"],
    tables: ["mentors"],
  },
  platforms: {
    register: school,
    header: ["Наименование площадки", "Метапредметная (да/нет)"],
    row: ["Клуб чтения", "да"],
    tables: ["platforms"],
  },
  deficits: {
    register: schoolWith({ people: school.people.map((one, at) => ({ ...one, code: `СЛ-000${at + 1}` })) }),
    header: ["Код участника", "Этап", "Дата диагностики", "Работа с ИКТ"],
    row: ["СЛ-0001", "промежуточная", "18.01.2025", 2],
    tables: ["deficits"],
  },
} as const;
/** A school's own list reads the columns of a list of staff; a list of codes and one of answers are of no table's rows. */
const others: readonly string[] = ["schoolStaff", "codes", ...surveyFileCodes];

function load(list: keyof typeof lists, further: Readonly<Record<string, ImportedCell>>) {
  const { register, header, row, tables } = lists[list];
  const file = aFile([...header, ...Object.keys(further)], [...row, ...Object.values(further)]);
  const { report, register: after } = confirm(register, file);
  const made = Object.assign({}, ...tables.map((table) => after[table].at(-1))) as Record<string, unknown>;
  return { made, said: marks(report) };
}

function aCell({ rule, words, sample }: Column<unknown>): ImportedCell {
  if (rule.rule === "day") return "10.09.2024";
  if (rule.rule === "list") return words?.labels[0] ?? null;
  return sample === "" ? "27-о" : sample;
}

const every = fileKinds.flatMap(({ kind, further = {} }) =>
  kind in lists
    ? Object.entries(further).map(([name, column]) => [kind as keyof typeof lists, name, column] as const)
    : [],
);

test("every file whose rows are a table's is tried", () => {
  expect(fileKinds.map(({ kind }) => kind).filter((kind) => !(kind in lists) && !others.includes(kind))).toEqual([]);
});

test("a column that the register does not have is told, and one of another table is not taken", () => {
  const { report } = confirm(school, aFile([...lists.platforms.header, "Роли"], [...lists.platforms.row, "проводник"]));
  expect(marks(report, "info")).toContain("1C column-unknown");
});

/** A day is of an order, which the form asks for as well. */
const beside: Readonly<Record<string, Readonly<Record<string, ImportedCell>>>> = {
  roadmapOrderOn: { "Дорожная карта: №": "184-о" },
};

test.each(every)("a list of %s brings %s", (list, name, column) => {
  const { made, said } = load(list, { ...beside[name], [column.header]: aCell(column) });
  const cell = column.rule.rule === "day" ? "2024-09-10" : (aCell(column) as string);
  expect(made[name]).toEqual(decodeCell(column, cell));
  expect(said).toEqual([]);
});

describe("a number that its column does not hold", () => {
  const column = integer("Классов", { min: 1, max: 40 });
  const list = {
    sheet: { name: "Лист", rows: [] },
    header: { places: new Map([["classes", 0]]), texts: ["Классов"] },
    rows: { data: [] },
  } as unknown as FoundList<"classes">;
  const told = (cell: ImportedCell) => {
    const said: unknown[] = [];
    const report = {
      add: (code: string, _place: unknown, found: string, facts: object) => said.push([code, found, facts]),
    };
    const cells = newCellReader(list, "2025-10-01", report as unknown as ReportBuilder);
    return { ...readFurther(cells, { row: 2, cells: [cell] }, { classes: column }), said };
  };
  const facts = { bounds: { min: 1, max: 40, whole: true } };

  test.each(["0", "41", "2,5", "много"])("«%s» is left out with the column's own bounds", (cell) => {
    expect(told(cell)).toEqual({ classes: null, said: [["number-unreadable", cell, facts]] });
  });

  test.each([1, 40, "40"])("%o is taken", (cell) => {
    expect(told(cell)).toEqual({ classes: Number(cell), said: [] });
  });

  test("is told in words that hold for any column", () => {
    const { problems } = check(school, aStaffFile({ rate: 3.01 }));
    expect(problems.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringContaining("число «3.01» не подходит. Ячейка останется пустой: впишите число от 0 до 3."),
    );
  });
});

test("what a list reads by itself, or another request fills in, is none of them", () => {
  const listed = every.map(([list, name]) => `${list} ${name}`);
  const brought = [
    ...[
      "regulationOn",
      "regulationLink",
      "roadmapOrderNumber",
      "roadmapOrderOn",
      "pairsOrderNumber",
      "pairsOrderOn",
    ].map((name) => `organisations ${name}`),
    ...["leaveFrom", "leaveUntil"].map((name) => `staff ${name}`),
    ...["model", "mentorRole", "psychologist", "contractNumber", "contractOn"].map((name) => `pairs ${name}`),
    ...["forms", "evidence", "overcome", "roles"].map((name) => `mentors ${name}`),
    "deficits note",
  ];
  expect(listed).toEqual(expect.arrayContaining(brought));
  const others = [
    "organisations roadmapReview",
    "staff youngOverride",
    "staff test",
    "pairs closingGround",
    "pairs status",
    "mentors limit",
    "mentors leftReason",
    "platforms events",
  ];
  expect(listed.filter((name) => others.includes(name))).toEqual([]);
});

describe("what cannot be taken is said and not written", () => {
  test("a leave that ends before it begins", () => {
    const leave = { "Длительный отпуск с": "10.09.2024", "Длительный отпуск по": "09.09.2024" };
    const { made, said } = load("staff", leave);
    expect(made).toMatchObject({ leaveFrom: "2024-09-10", leaveUntil: null });
    expect(said).toEqual(["2P days-reversed"]);
    expect(load("staff", { ...leave, "Длительный отпуск по": "10.09.2024" }).made).toMatchObject({
      leaveUntil: "2024-09-10",
    });
  });

  test("a word that is not in the register's list", () => {
    const { made, said } = load("pairs", { "Роль наставника": "дирижёр" });
    expect(made.mentorRole ?? null).toBe(null);
    expect(said).toEqual(["2N value-unknown"]);
  });

  test("a day of an order that is yet to come", () => {
    const { made, said } = load("organisations", { "Дорожная карта: дата": "02.10.2025" });
    expect(made.roadmapOrderOn).toBe(null);
    expect(said).toHaveLength(1);
  });
});

describe("a school's own list", () => {
  const listed = (leaveFrom: string | null) => {
    const employments = [aJob("Т-002", "С-002", { startedOn: "2023-09-01", subject: "химия", leaveFrom })];
    const header = ["ФИО", "Должность", "Дата рождения", "Дата приёма в ОО", "Длительный отпуск с"];
    const row = ["Иванова Мария Сергеевна", "учитель", "20.05.1999", "01.09.2023", "10.09.2024"];
    const title = ["Сведения о педагогических работниках МБОУ «СОШ № 1» на 20.09.2024"];
    const { register, report } = confirm(schoolWith({ people: [mentee], employments }), aFile(title, header, row));
    const sentences = report.problems.map(({ sentence }) => sentence);
    return { leave: register.employments[0]?.leaveFrom, said: marks(report), sentences };
  };

  test("fills what is empty", () => {
    expect(listed(null)).toMatchObject({ leave: "2024-09-10" });
  });

  test("tells what differs, and what stands stays", () => {
    expect(listed("2024-09-10").said).toEqual([]);
    const { leave, said, sentences } = listed("2024-09-11");
    expect([leave, said]).toEqual(["2024-09-11", ["3E school-conflict"]]);
    expect(sentences.join()).toContain("11.09.2024");
  });
});
