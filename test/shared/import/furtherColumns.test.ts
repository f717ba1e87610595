/** Columns of the register that no list has words of its own for come by their own headers, as they are in the sheet. */
import { describe, expect, test } from "vitest";
import { fileKinds } from "../../../src/shared/import/fileKinds.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { type Column, decodeCell } from "../../../src/shared/register/column.ts";
import { aRegister } from "../../support/rows.ts";
import { aJob, mentee, pairHeader, pairRow, school, schoolWith } from "./banks.ts";
import { aFile, confirm, marks, staffHeader, staffRow, threeOrganisations } from "./lists.ts";

const organisation = {
  header: ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)"],
  row: ["МБОУ «СОШ № 9»", "общеобразовательная", "да"],
};
const lists = {
  organisations: { register: aRegister({}), ...organisation, tables: ["organisations"] },
  staff: { register: threeOrganisations, header: staffHeader, row: staffRow(), tables: ["people", "employments"] },
  pairs: { register: school, header: pairHeader, row: pairRow({}), tables: ["pairs"] },
} as const;

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

test.each(every)("a list of %s brings %s", (list, name, column) => {
  const { made, said } = load(list, { [column.header]: aCell(column) });
  const cell = column.rule.rule === "day" ? "2024-09-10" : (aCell(column) as string);
  expect(made[name]).toEqual(decodeCell(column, cell));
  expect(said).toEqual([]);
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
  ];
  expect(listed).toEqual(expect.arrayContaining(brought));
  const others = [
    "organisations roadmapReview",
    "staff youngOverride",
    "staff test",
    "pairs closingGround",
    "pairs status",
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
