import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { aColleague, aJob, mentee, school, schoolWith } from "./banks.ts";
import { aContext, aFile, applied, check, checkFile, confirm, confirmFile, marks } from "./lists.ts";

const title = ["Сведения о педагогических работниках МБОУ «СОШ № 1» на 20.09.2024"];
const header = [
  "Фамилия",
  "Имя",
  "Отчество",
  "Дата рождения",
  "Должность",
  "Предмет",
  "Стаж пед.",
  "Дата приёма в ОО",
  "Телефон",
];
const gromova: ImportedCell[] = [
  "Громова",
  "Анна",
  "Петровна",
  "12.04.1985",
  "учитель",
  "физика",
  "16 л. 0 мес.",
  "01.09.2010",
  null,
];
const ivanova: ImportedCell[] = [
  "Иванова",
  "Мария",
  "Сергеевна",
  "20.05.1999",
  "учитель",
  "химия",
  "1 г. 0 мес.",
  "01.09.2023",
  null,
];
const zubov: ImportedCell[] = [
  "Зубов",
  "Пётр",
  "Ильич",
  "02.01.1979",
  "учитель",
  "математика",
  "16 л. 0 мес.",
  "01.09.2010",
  null,
];
const newcomer: ImportedCell[] = [
  "Орлова",
  "Нина",
  "Олеговна",
  "11.11.2001",
  "Учитель",
  "музыка",
  "без стажа",
  "02.09.2024",
  "+7 900 111-22-33",
];
const file = (...rows: ImportedCell[][]) => aFile(title, header, ...rows);
const staff = [gromova, ivanova, zubov];
const with_ = (row: ImportedCell[], at: number, cell: ImportedCell) =>
  row.map((one, index) => (index === at ? cell : one));

describe("a school's list", () => {
  test("that says what the register says changes nothing", () => {
    const { report, changes } = confirm(school, file(...staff));
    expect([report.kind, marks(report), changes]).toEqual(["schoolStaff", [], []]);
  });

  test("adds whom only the school knows, and asks", () => {
    const { report, register } = confirm(school, file(...staff, newcomer));
    expect(marks(report)).toEqual(["6A school-only"]);
    expect(register.people[3]).toMatchObject({
      id: "С-004",
      name: "Орлова Нина Олеговна",
      bornOn: "2001-11-11",
      careerStartedOn: "2024-09-02",
    });
    expect(register.employments[3]).toMatchObject({
      personId: "С-004",
      organisationId: "О-001",
      position: "учитель",
      teacher: true,
      startedOn: "2024-09-02",
    });
    expect(confirm(register, file(...staff, newcomer)).changes).toEqual([]);
  });

  test("names whom it lacks of those who work on its day, and deletes nobody", () => {
    const report = check(school, file(gromova, ivanova));
    expect(report.problems.filter((one) => one.code === "school-missing")).toMatchObject([
      { severity: "warning", sheet: "", row: 0, column: "", found: "Зубов Пётр Ильич" },
    ]);
    const jobs = (finishedOn: string) =>
      school.employments.map((job) => (job.personId === "С-003" ? { ...job, finishedOn } : job));
    expect(marks(check(schoolWith({ employments: jobs("2024-09-19") }), file(gromova, ivanova)))).toEqual([]);
    expect(marks(check(schoolWith({ employments: jobs("2024-09-20") }), file(gromova, ivanova)))).toEqual([
      "0 school-missing",
    ]);
  });

  test.each<[string, number, ImportedCell, string]>([
    ["position", 4, "методист", "3E school-conflict"],
    ["subject", 5, "музыка", "3F school-conflict"],
    ["first day of work", 7, "02.09.2010", "3H school-conflict"],
    ["length of service", 6, "20 л. 0 мес.", "3G school-conflict"],
  ])("that differs in %s is told, the register's stays", (_, at, cell, expected) => {
    const { report, changes } = confirm(school, file(with_(gromova, at, cell), ivanova, zubov));
    expect([marks(report), changes]).toEqual([[expected], []]);
  });

  test("fills what the register does not know, and says so", () => {
    const register = schoolWith({
      people: school.people.map((one) =>
        one.id === "С-002" ? { ...mentee, careerStartedOn: null, bornOn: null } : one,
      ),
      employments: school.employments.map((job) => (job.personId === "С-002" ? { ...job, startedOn: null } : job)),
    });
    const { report, changes } = confirm(register, file(...staff));
    expect(marks(report, "info").filter((mark) => mark.includes("school"))).toEqual([
      "4D school-fixes",
      "4G school-fixes",
      "4H school-fixes",
    ]);
    expect(changes).toEqual([
      { table: "people", put: { id: "С-002", bornOn: "1999-05-20", careerStartedOn: "2023-09-01" } },
      { table: "employments", put: { id: "Т-002", startedOn: "2023-09-01" } },
    ]);
  });

  test("counts service at the beginning of the school year, whatever day the list is of", () => {
    const { register } = confirm(school, file(...staff, with_(newcomer, 6, "3 г. 0 мес.")));
    expect(register.people[3]?.careerStartedOn).toBe("2021-09-01");
  });

  test("asks once for the day of lengths that nothing states and nobody proves", () => {
    const untitled = (...rows: ImportedCell[][]) => aFile(["МБОУ «СОШ № 1»"], header, ...rows);
    const length = with_(newcomer, 6, "3 г. 0 мес.");
    const asked = checkFile(school, untitled(gromova, length), aContext());
    if (isRefusal(asked)) throw new Error(asked.refused);
    expect(asked.answer.mapping?.facts).toMatchObject([{ field: "schoolStaff.reference", from: "asked", value: "" }]);
    expect(confirmFile(school, untitled(gromova, length), aContext())).toMatchObject({
      refused: "importQuestionsOpen",
    });
    const answered = { mapping: { forms: [], facts: { "schoolStaff.reference": "2025-03-01" } } };
    const done = confirmFile(school, { ...untitled(gromova, length), ...answered }, aContext());
    if (isRefusal(done)) throw new Error(done.refused);
    expect(applied(school, done.changes).people[3]?.careerStartedOn).toBe("2022-03-01");
    // Two whose careers are known to the day prove it; where nobody would get a career, nothing is asked.
    expect(confirm(school, untitled(gromova, ivanova, length)).register.people[3]?.careerStartedOn).toBe("2021-09-01");
    expect(
      marks(check(school, untitled(with_(gromova, 6, "16 л. 5 мес.")))).filter((mark) => mark.startsWith("0 map")),
    ).toEqual([]);
  });

  test("with another birth date is another person, unless everything else is the same", () => {
    const misdated = with_(gromova, 3, "12.04.1986");
    expect(marks(check(school, file(misdated, ivanova, zubov)))).toEqual(["3D school-conflict"]);
    const stranger = with_(misdated, 7, "01.09.2015");
    expect(marks(check(school, file(gromova, stranger, ivanova, zubov)))).toEqual(["4A school-only"]);
  });
});

describe("whose list it is", () => {
  const bare = aFile(header, ...staff);
  test("is told by a title, by the sheet's name, or by the people in it", () => {
    expect(marks(check(school, bare))).toEqual(["0 school-org-guessed"]);
    const sheet = { fileName: "список.xlsx", sheets: [{ name: "СОШ № 1", rows: [header, ...staff] }] };
    expect(marks(check(school, sheet))).toEqual([]);
  });
  test("is not guessed by two people, nor by less than half", () => {
    const strangers = ["Аня", "Белла", "Вера", "Галя"].map((name) => with_(newcomer, 1, name));
    expect(marks(check(school, aFile(header, gromova, ivanova)))).toEqual(["0 mapping-asked"]);
    expect(marks(check(school, aFile(header, ...staff, ...strangers.slice(0, 3))))).toContain("0 school-org-guessed");
    const unclear = aFile(header, ...staff, ...strangers);
    expect(confirmFile(school, unclear, aContext())).toMatchObject({ refused: "importQuestionsOpen" });
    const answered = { ...unclear, mapping: { forms: [], facts: { "schoolStaff.organisation": "МБОУ «СОШ № 1»" } } };
    expect(confirmFile(school, answered, aContext())).toMatchObject({ answer: { written: true, skipped: [] } });
  });
});

describe("a list in several sheets with years of birth", () => {
  const sheetHeader = [
    "Фамилия, имя, отчество",
    "Должность (предмет)",
    "Год рождения",
    "Общий / пед. стаж",
    "Дата приема",
  ];
  const sheets = (one: ImportedCell[][], other: ImportedCell[][]) => ({
    fileName: "список.xlsx",
    sheets: [
      { name: "Высшая", rows: [["МБОУ «СОШ № 1»: высшая категория"], sheetHeader, ...one] },
      { name: "Первая", rows: [["МБОУ «СОШ № 1»: первая категория"], sheetHeader, ...other] },
    ],
  });
  const one: ImportedCell[] = ["Громова Анна Петровна", "учитель (физика)", 1985, "20/16", "01.09.2010"];
  const two: ImportedCell[] = ["Иванова Мария Сергеевна", "учитель (химия)", 1999, "1/1", "01.09.2023"];
  const three: ImportedCell[] = ["Зубов Пётр Ильич", "учитель (математика)", 1979, "30/16", "01.09.2010"];

  test("is known by name and year; a person on two sheets is one", () => {
    const report = check(school, sheets([one, two], [three, one]));
    expect(marks(report)).toEqual(["4A school-dup-sheet"]);
    expect(marks(report, "info").filter((mark) => mark.includes("school"))).toEqual([
      "2C school-no-birth",
      "2C school-no-birth",
    ]);
    expect(confirm(school, sheets([one, two], [three])).changes).toEqual([]);
  });
  test("tells a namesake by the year", () => {
    const twin = schoolWith({
      people: [...school.people, aColleague("С-004", "Громова Анна Петровна", { bornOn: "1970-02-02" })],
      employments: [...school.employments, aJob("Т-004", "С-004", { subject: "музыка" })],
    });
    const older = ["Громова Анна Петровна", "учитель (музыка)", 1970, "20/16", "01.09.2010"];
    expect(marks(check(twin, sheets([one, older], [two, three])))).toEqual([]);
    expect(marks(check(twin, sheets([one], [two, three])))).toEqual(["0 school-missing"]);
  });
  test("takes the second number of «33/16» and subjects with brackets of their own", () => {
    const row: ImportedCell[] = ["Орлова Нина Олеговна", "педагог (труд (технология))", 1975, "33/16", "02.09.2024"];
    const { register } = confirm(school, sheets([one, two], [three, row]));
    expect(register.people[3]).toMatchObject({
      bornOn: null,
      careerStartedOn: "2008-09-01",
      note: "Год рождения: 1975",
    });
    expect(register.employments[3]).toMatchObject({ position: "педагог", subject: "труд (технология)" });
    expect(confirm(register, sheets([one, two], [three, row])).changes).toEqual([]);
  });
});

test("split names tell each slip in its own column", () => {
  const row = with_(with_(with_(gromova, 0, "ГРОМОВА "), 1, "  Анна"), 2, "Пeтровна");
  const report = check(school, file(row, ivanova, with_(zubov, 1, "Петр")));
  expect(marks(report, "info", "warning").filter((mark) => mark.includes("name"))).toEqual([
    "3C name-latin",
    "3A name-edge-space",
    "3B name-edge-space",
    "3A name-upper",
    "3B name-double-space",
    "5B name-yo",
  ]);
});

test("rows hidden by the author are taken and told", () => {
  const hidden = {
    fileName: "список.xlsx",
    sheets: [{ name: "Лист1", rows: [title, header, ...staff], hiddenRows: [1, 4] }],
  };
  expect(marks(check(school, hidden))).toEqual(["4A struct-hidden-row"]);
});
