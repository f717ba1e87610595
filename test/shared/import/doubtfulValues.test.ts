/** Values that cannot be taken as they stand: damaged, contradictory, about nobody. */
import { describe, expect, test } from "vitest";
import type { ImportedFile } from "../../../src/shared/import/importedFile.ts";
import type { ImportReport } from "../../../src/shared/import/importReport.ts";
import { aColleague, aJob, aPairFile, other, school, schoolWith } from "./banks.ts";
import {
  aFile,
  aStaffFile,
  check,
  confirm,
  day,
  marks,
  type StaffCells,
  staffHeader,
  threeOrganisations,
} from "./lists.ts";

const load = (...rows: StaffCells[]) => confirm(threeOrganisations, aStaffFile(...rows));
const codes = (report: ImportReport) => report.problems.map((one) => one.code);
const sentenceOf = (report: ImportReport, code: string) =>
  report.problems.find((one) => one.code === code)?.sentence ?? "";

describe("a telephone", () => {
  const undated = { name: "Тестова Алина Юрьевна", born: null, kind: "осн.", young: null };

  test.each(["8,90012E+10", "8.90012e+10", 89_001_200_000])(
    "of which digits are lost (%s) is no sign of a person",
    (phone) => {
      const { report, register } = load(
        { ...undated, phone, career: "01.09.2023", started: "01.09.2023" },
        {
          ...undated,
          phone,
          organisation: "СОШ № 2",
          position: "воспитатель",
          career: "01.09.1999",
          started: "01.09.2001",
        },
      );
      expect(register.people.map((one) => one.phone)).toEqual([null, null]);
      expect(marks(report)).toEqual(["2M phone-damaged", "3M phone-damaged", "3B person-maybe-same"]);
    },
  );

  test("of a whole office joins nobody, a person's own does", () => {
    const office = { phone: "8 (3466) 22-33-44" };
    const namesake = { ...undated, ...office, organisation: "СОШ № 2", position: "тьютор", career: null };
    const colleagues = ["Белова Анна Ильинична", "Громова Анна Ильинична"].map((name) => ({ name, ...office }));
    expect(load({ ...undated, ...office }, namesake).register.people).toHaveLength(1);
    expect(load({ ...undated, ...office }, namesake, ...colleagues).register.people).toHaveLength(4);
  });
});

describe("rows about nobody", () => {
  test("vacancies and dashes are skipped and told once, with their number", () => {
    const nobody = ["вакантная ставка", "Вакансия математика", "BAKAHCИЯ", "не назначен", "готовится", "—"];
    const { report, register } = load({}, ...nobody.map((name) => ({ name, born: null, started: null })));
    expect(register.people).toHaveLength(1);
    expect(report.problems.filter((one) => one.code === "rows-vacant")).toHaveLength(1);
    expect(sentenceOf(report, "rows-vacant")).toContain("6 строк");
    expect([marks(report), report.skipped.length]).toEqual([[], 6]);
  });

  test("a vacancy may stand in the position; a surname that only begins so is a person", () => {
    const { report, register } = load({ name: null, position: "вакансия учителя" }, { name: "Вакантов Пётр Ильич" });
    expect(register.people.map((one) => one.name)).toEqual(["Вакантов Пётр Ильич"]);
    expect(codes(report)).toContain("rows-vacant");
  });

  test("numbered lines that nobody has filled in are one remark, and nothing is merged", () => {
    const header = ["№ п/п", ...staffHeader];
    const filled = (number: number, cells: StaffCells) => [number, ...(aStaffFile(cells).sheets[0]?.rows[1] ?? [])];
    const empty = Array.from({ length: 40 }, (_, index) => [index + 3, ...staffHeader.map(() => null)]);
    const file = aFile(header, filled(1, {}), filled(2, { name: "Петров Иван Ильич" }), ...empty);
    const report = check(threeOrganisations, file);
    expect([report.rows, report.skipped, marks(report)]).toEqual([2, [], []]);
    expect(report.problems.filter((one) => one.sentence.includes("40 строк"))).toHaveLength(1);
  });

  test("lines with nothing but the organisation and the kind of job are no people without a name", () => {
    const blank = { name: null, position: null, subject: null, born: null, career: null, started: null, young: null };
    const report = check(threeOrganisations, aStaffFile({}, blank, blank));
    expect([marks(report), report.skipped.length]).toEqual([[], 2]);
    expect(sentenceOf(report, "rows-unfilled")).toContain("2 строки");
  });
});

describe("facts of one row that cannot both be true", () => {
  test("a hire years before the career leaves both days empty, and nobody young by it", () => {
    const { report, register } = load({ career: "01.09.2024", started: "01.09.2010" });
    expect(marks(report, "error")).toEqual(["2G hire-before-career"]);
    expect(sentenceOf(report, "hire-before-career")).toContain(
      "молодым специалистом человек по этой строке не считается",
    );
    expect([register.people[0]?.careerStartedOn, register.employments[0]?.startedOn]).toEqual([null, null]);
  });

  test.each<[string, StaffCells, string[]]>([
    ["two months before", { started: "01.07.2024", career: "01.09.2024" }, []],
    ["two months and a day before", { started: "30.06.2024", career: "01.09.2024" }, ["2G hire-before-career"]],
    ["a year of whole years before", { started: "01.07.2013", career: "10" }, []],
    ["in work that is no teaching", { started: "01.09.2010", career: "01.09.2024", position: "секретарь" }, []],
    ["at sixteen", { born: "01.09.2000", started: "01.09.2016", career: "01.09.2016" }, []],
    [
      "a day before sixteen",
      { born: "02.09.2000", started: "01.09.2016", career: null, young: null },
      ["2G hire-too-young"],
    ],
  ])("hired %s: %j", (_, cells, expected) => {
    expect(marks(load(cells).report, "error").filter((mark) => mark.includes("hire"))).toEqual(expected);
  });

  test("hired as a child: neither birth, hire nor career is taken", () => {
    const { report, register } = load({ born: "15.01.2010", career: "01.09.2024", started: "01.09.2024" });
    expect(marks(report, "error")).toEqual(["2G hire-too-young", "2F exp-before-birth"]);
    expect(register.people[0]).toMatchObject({ bornOn: null, careerStartedOn: null });
    expect(register.employments[0]?.startedOn).toBeNull();
  });

  test.each<[string, StaffCells, string[]]>([
    ["a hire a year ahead", { started: "01.10.26", career: null, young: null }, []],
    ["a hire more than a year ahead", { started: "02.10.26", career: null, young: null }, ["2G day-far"]],
    ["a career more than a year ahead", { started: null, career: "01.09.27", young: null }, ["2F day-far"]],
  ])("%s: %j", (_, cells, expected) => {
    expect(marks(load(cells).report, "error").filter((mark) => !mark.includes("exp"))).toEqual(expected);
  });

  test("a year of birth alone is kept in the note and said", () => {
    const { report, register } = load({ born: 1985 });
    expect(marks(report)).toEqual(["2E birth-year-only"]);
    expect(register.people[0]).toMatchObject({ bornOn: null, note: "год рождения: 1985" });
  });
});

describe("day and month in numbers alone", () => {
  const starts = (...started: string[]) => {
    const rows = started.map((one, index) => ({ name: `Носов${"абв".charAt(index)} Иван Ильич`, started: one }));
    const { report, register } = load(...rows);
    return [register.employments.map((one) => one.startedOn), marks(report)];
  };

  test("one month in the second place proves the column", () => {
    expect(starts("08-28-2015", "09-01-2015")).toEqual([
      ["2015-08-28", "2015-09-01"],
      ["2G date-slash-us", "3G date-slash-us"],
    ]);
    expect(starts("08/28/15", "09/01/15")[0]).toEqual(["2015-08-28", "2015-09-01"]);
    expect(starts("08.28.2015", "09.01.2015")[0]).toEqual(["2015-08-28", "2015-09-01"]);
  });

  test("a day in the first place proves the opposite", () => {
    expect(starts("28-08-2015", "09-01-2015")).toEqual([["2015-08-28", "2015-01-09"], []]);
    expect(starts("28/08/2015", "09/01/2015")[0]).toEqual(["2015-08-28", "2015-01-09"]);
  });

  test("a column that proves neither, or both, is asked", () => {
    expect(starts("09-01-2015", "10-02-2015")).toEqual([
      [null, null],
      ["2G date-slash-ambig", "3G date-slash-ambig"],
    ]);
    expect(starts("28/08/2015", "08/28/2015", "09/01/2015")[0]).toEqual(["2015-08-28", "2015-08-28", null]);
    expect(starts("09.01.2015", "10.02.2015")).toEqual([["2015-01-09", "2015-02-10"], []]);
  });

  test("a Roman month is a month, a month alone is told", () => {
    expect(starts("01/IX-2015", "1 сентября 2015 г.", "сент. 2015")).toEqual([
      ["2015-09-01", "2015-09-01", "2015-09-01"],
      ["4G date-month-only"],
    ]);
  });
});

describe("letters", () => {
  test("that only look Cyrillic decide as Cyrillic ones", () => {
    const { report, register } = load({ young: "HET", kind: "ocн.", organisation: "CОШ № 1" });
    expect(register.people).toHaveLength(1);
    expect(register.employments[0]).toMatchObject({ kind: "main", organisationId: "О-001" });
    expect(marks(report)).toEqual([]);
  });

  test("lost to a question mark are asked about, and nobody is guessed", () => {
    const { report, register } = load(
      { name: "Сид?ров Иван Ильич" },
      { name: "Петров Иван Ильич", position: "уч?тель" },
    );
    expect(register.people).toEqual([]);
    expect(marks(report)).toEqual(["2B name-letters-lost", "3C letters-lost"]);
    expect(report.skipped.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("lost in a subject or a curator's name leave the cell empty", () => {
    const { report, register } = load({ subject: "мат?матика" });
    expect([register.employments[0]?.subject, marks(report)]).toEqual([null, ["2D cell-letters-lost"]]);
    const list = aFile(
      ["Краткое наименование", "Тип", "Подведомственная", "Куратор"],
      ["Лицей № 7", "школа", "да", "Сид?ров Иван"],
    );
    expect(confirm(threeOrganisations, list).register.organisations.at(-1)?.curatorName).toBeNull();
  });

  test("of two alphabets in one name that no look-alike explains are told", () => {
    expect(marks(load({ name: "Иvанова Мария Сергеевна" }).report)).toEqual(["2B name-characters"]);
  });
});

describe("a former surname", () => {
  const people = [aColleague("С-001", "Громова Анна Петровна"), other];
  const staff = (name: string, cells: StaffCells = {}) =>
    aStaffFile({ name, born: "20.07.1999", career: "01.09.2023", started: "01.09.2023", ...cells });

  test.each([
    "Лукина (Князева) Мария Артёмовна",
    "Лукина/Князева Мария Артёмовна",
    "Лукина Мария Артёмовна (урожд. Князева)",
  ])("in %s is kept, and both names mean one person", (name) => {
    const before = confirm(schoolWith({ people, employments: [aJob("Т-001", "С-001")] }), staff(name));
    const person = before.register.people.find((one) => one.bornOn === "1999-07-20");
    expect(person).toMatchObject({ name: "Лукина Мария Артёмовна", note: "прежняя фамилия: Князева" });
    const pair = confirm(
      before.register,
      aPairFile({ mentee: "Князева Мария Артёмовна", started: "02.09.2024", finished: "31.05.2025" }),
    );
    expect(pair.register.pairs).toMatchObject([{ menteeId: person?.id, mentorId: "С-001" }]);
    const outdated = confirm(before.register, staff("Князева Мария Артёмовна"));
    expect([outdated.changes, codes(outdated.report)]).toEqual([[], expect.arrayContaining(["name-former-used"])]);
  });

  test("finds who stood in the register under it", () => {
    const before = confirm(threeOrganisations, staff("Князева Мария Артёмовна"));
    const { register } = confirm(before.register, staff("Лукина (Князева) Мария Артёмовна"));
    expect(register.people.map((one) => one.name)).toEqual(["Лукина Мария Артёмовна"]);
  });

  test("that somebody else bears stays two people, and is asked", () => {
    const file = aStaffFile(
      { name: "Лукина (Князева) Мария Артёмовна" },
      { name: "Князева Мария Артёмовна", born: "01.01.1980" },
    );
    const { register, report } = confirm(threeOrganisations, file);
    expect(register.people).toHaveLength(2);
    expect(codes(report)).toContain("former-namesake");
  });

  test("is no remark beside the name", () => {
    const { register } = load({ name: "Иванова Мария Сергеевна (Совместитель)" });
    expect(register.people[0]?.note).toBe("Совместитель");
  });
});

describe("a pair", () => {
  const second = aColleague("С-004", "Носова Вера Павловна", { bornOn: "1990-01-01" });
  const staffed = schoolWith({
    people: [...school.people, second],
    employments: [...school.employments, aJob("Т-004", "С-004")],
  });
  const unmentored = { mentee: "Носова Вера Павловна", mentor: null, mentorPlace: null };

  test.each<[string, object, string]>([
    ["an empty cell and a note", { note: "наставник подбирается" }, "наставник подбирается"],
    ["a vacancy", { mentor: "вакансия" }, "вакансия"],
    ["a dash", { mentor: "—" }, "—"],
  ])("with %s has no mentor, and not the one above", (_, cells, found) => {
    const { report, register } = confirm(staffed, aPairFile({}, { ...unmentored, ...cells }));
    expect(register.pairs).toHaveLength(1);
    expect(report.problems).toContainEqual(expect.objectContaining({ code: "pair-no-mentor", row: 3, found }));
  });

  test("has the mentor above only where the cells are merged, if the file tells", () => {
    const file = aPairFile({}, unmentored);
    const withMerges = (merges: ImportedFile["sheets"][number]["merges"]) => ({
      ...file,
      sheets: file.sheets.map((sheet) => ({ ...sheet, merges })),
    });
    const merged = confirm(staffed, withMerges([{ row: 2, column: 3, rows: 2, columns: 1 }]));
    expect(merged.register.pairs).toHaveLength(2);
    const apart = confirm(staffed, withMerges([{ row: 2, column: 4, rows: 2, columns: 1 }]));
    expect([apart.register.pairs.length, marks(apart.report, "error")]).toEqual([1, ["3D pair-no-mentor"]]);
  });

  test.each([day(45_577), "12.10.2024", "12.окт", "окт.24"])("whose order number is %j has no order", (order) => {
    const { report, register } = confirm(school, aPairFile({ order }));
    expect(register.pairs[0]).toMatchObject({ status: "draft", orderNumber: null });
    const code = typeof order === "string" ? "order-is-date" : "cell-date-for-text";
    expect(marks(report, "error")).toEqual([`2H ${code}`]);
  });

  test("each the other's mentor in the same months is told for information", () => {
    const mutual = { mentee: "Громова Анна Петровна", mentor: "Иванова Мария Сергеевна" };
    expect(marks(check(school, aPairFile({}, mutual)), "info")).toEqual(
      expect.arrayContaining(["2D pair-mutual", "3D pair-mutual"]),
    );
    const later = { ...mutual, started: "01.06.2025", finished: "31.08.2025" };
    expect(codes(check(school, aPairFile({}, later)))).not.toContain("pair-mutual");
  });
});

test("a day in the column of a telephone or a subject is told and not taken", () => {
  const { report, register } = load({ phone: day(45_577), subject: day(45_577) });
  expect(marks(report)).toEqual(["2D cell-date-for-text", "2M cell-date-for-text"]);
  expect([register.people[0]?.phone, register.employments[0]?.subject]).toEqual([null, null]);
});
