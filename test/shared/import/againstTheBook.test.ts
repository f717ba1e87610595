/** What a list says against the register is asked, with before and after; nothing of it is written unasked. */
import { describe, expect, test } from "vitest";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aRow } from "../../support/rows.ts";
import { aKnownPair, aPairFile, school, schoolWith } from "./banks.ts";
import { aFile, aStaffFile, check, confirm, marks, type StaffCells, sentenceOf } from "./lists.ts";

/** Громова of the small school as a list of staff has her. */
const gromova: StaffCells = { name: "Громова Анна Петровна", born: "12.04.1985", career: "01.09.2008" };
const ivanova: StaffCells = {
  name: "Иванова Мария Сергеевна",
  born: "20.05.1999",
  career: "01.09.2023",
  started: "01.09.2023",
  subject: "химия",
  young: null,
};
const zubov: StaffCells = { name: "Зубов Пётр Ильич", born: "02.01.1979", subject: "математика" };

describe("a list of staff against the register", () => {
  test("that says the same changes and asks nothing", () => {
    const { report, changes } = confirm(school, aStaffFile(gromova, ivanova, zubov));
    expect([changes, marks(report)]).toEqual([[], []]);
  });

  test("a second open main job is asked and not written", () => {
    const { report, register } = confirm(
      school,
      aStaffFile({ ...gromova, organisation: "СОШ № 2", started: "01.09.2025" }),
    );
    expect(register.employments).toHaveLength(3);
    expect(marks(report, "error")).toEqual(["2I book-second-main"]);
    const sentence = sentenceOf(report, "book-second-main");
    expect(sentence).toContain("МБОУ «СОШ № 1», учитель, с 01.09.2010");
    expect(sentence).toContain("МБОУ «СОШ № 2», учитель, с 01.09.2025");
  });

  test.each<[string, StaffCells[]]>([
    ["a part-time one", [{ ...gromova, organisation: "СОШ № 2", started: "01.09.2025", kind: "совм." }]],
    [
      "one after a dismissal in the same list",
      [
        { ...gromova, finished: "31.08.2025" },
        { ...gromova, organisation: "СОШ № 2", started: "01.09.2025" },
      ],
    ],
  ])("%s is written", (_, rows) => {
    const { report, register } = confirm(school, aStaffFile(...rows));
    expect([register.employments.length, marks(report, "error")]).toEqual([4, []]);
  });

  test("a career that moves by a year or more is asked, with what it does to «молодой специалист»", () => {
    const { report, changes } = confirm(
      school,
      aStaffFile({ ...ivanova, career: "01.09.2018", started: "01.09.2023" }),
    );
    expect([changes, marks(report, "error")]).toEqual([[], ["2F career-moved"]]);
    expect(sentenceOf(report, "career-moved")).toMatch(
      /в регистре 01\.09\.2023, в файле «01\.09\.2018».*перестал бы быть/,
    );
    const young = check(school, aStaffFile({ ...gromova, career: "01.09.2023", started: "01.09.2023" }));
    expect(sentenceOf(young, "career-moved")).toContain("стал бы молодым специалистом 2025/2026");
  });

  test("a career that moves by less is written and told", () => {
    const { report, register } = confirm(school, aStaffFile({ ...gromova, career: "02.09.2007" }));
    expect(register.people[0]?.careerStartedOn).toBe("2007-09-02");
    expect(sentenceOf(report, "career-corrected")).toContain("было 01.09.2008, станет 02.09.2007");
  });

  test.each<[string, StaffCells, string]>([
    ["before the career in the register", { ...ivanova, career: null, started: "01.06.2023" }, "2G hire-before-career"],
    ["before the age of sixteen", { ...ivanova, born: null, career: null, started: "19.05.2015" }, "2G hire-too-young"],
  ])("a hire %s is asked and not written", (_, cells, expected) => {
    const { report, register } = confirm(school, aStaffFile(cells));
    expect(marks(report, "error")).toEqual([expected]);
    expect(register.employments.find((job) => job.personId === "С-002")?.startedOn).toBe("2023-09-01");
  });

  test("a career that begins after work in the register is asked and not written", () => {
    const people = school.people.map((person) => ({ ...person, careerStartedOn: null }));
    const elsewhere = {
      ...gromova,
      organisation: "СОШ № 2",
      kind: "совм.",
      career: "01.09.2024",
      started: "01.09.2024",
    };
    const { report, register } = confirm(schoolWith({ people }), aStaffFile(elsewhere));
    expect(marks(report, "error")).toEqual(["2F career-against-work"]);
    expect(register.people[0]?.careerStartedOn).toBeNull();
  });

  test("somebody vanished from a corrected list is told, with what goes on counting", () => {
    const pairs = [aKnownPair({ dueOn: "2026-05-31" })];
    const report = check(schoolWith({ pairs }), aStaffFile(gromova, zubov));
    expect(report.problems).toContainEqual(
      expect.objectContaining({ code: "staff-missing", found: "Иванова Мария Сергеевна" }),
    );
    expect(sentenceOf(report, "staff-missing")).toMatch(/считается молодым специалистом.*П-001/);
    expect(marks(check(school, aStaffFile(gromova)))).toEqual([]);
  });

  test("a dismissal names the pairs that go on", () => {
    const pairs = [aKnownPair({ dueOn: "2026-05-31" })];
    const rows = [gromova, { ...ivanova, finished: "30.09.2025" }, zubov];
    const { report, register } = confirm(schoolWith({ pairs }), aStaffFile(...rows));
    expect(register.employments[1]?.finishedOn).toBe("2025-09-30");
    expect(sentenceOf(report, "dismissed-in-pair")).toMatch(/уволен\(а\) 30\.09\.2025.*П-001/);
  });
});

describe("a school's list", () => {
  const header = ["ФИО", "Должность", "Дата рождения", "Дата приёма"];
  const people = [
    ["Громова Анна Петровна", "учитель", "12.04.1985", "01.09.2010"],
    ["Иванова Мария Сергеевна", "учитель", "20.05.1999", "01.09.2023"],
    ["Зубов Пётр Ильич", "учитель", "02.01.1979", "01.09.2010"],
  ];

  test("with another school's title is asked, and nothing of it is written", () => {
    const { report, changes } = confirm(school, aFile(["Педагоги МБОУ «СОШ № 2»"], header, ...people));
    expect([changes, marks(report), report.skipped.length]).toEqual([[], ["0 school-title-other"], 3]);
    expect(sentenceOf(report, "school-title-other")).toMatch(/МБОУ «СОШ № 2».*3 человека.*МБОУ «СОШ № 1»/);
  });

  test("of a new school, less than half from one other, is taken", () => {
    const strangers = ["Белова", "Дмитриева", "Жукова", "Носова"].map((surname, at) => [
      `${surname} Анна Ильинична`,
      "учитель",
      `0${at + 1}.01.1990`,
      "01.09.2025",
    ]);
    const { report, register } = confirm(school, aFile(["Педагоги МБОУ «СОШ № 2»"], header, ...people, ...strangers));
    expect(marks(report, "error").filter((mark) => mark.includes("title"))).toEqual([]);
    expect(register.people).toHaveLength(7);
    expect(marks(report, "error")).toHaveLength(3);
  });

  test("with its own title is taken", () => {
    expect(marks(check(school, aFile(["Педагоги МБОУ «СОШ № 1»"], header, ...people)))).toEqual([]);
  });
});

describe("figures that follow a list", () => {
  const mentorHeader = ["ФИО наставника", "Место работы", "Основные компетенции", "Дата вхождения"];
  const mentors = (competences: string) =>
    aFile(mentorHeader, ["Громова Анна Петровна", "СОШ № 1", competences, "16.09.2024"]);

  test("competences fill the areas of help, and a choice by hand stays", () => {
    const { report, register } = confirm(
      school,
      mentors("работа с родителями; цифровые сервисы; классное руководство"),
    );
    expect(register.mentors[0]?.areas).toEqual(["psychology", "digital", "upbringing"]);
    expect(marks(report, "info")).toContain("2C mentor-areas");
    expect(confirm(register, mentors("методика преподавания предмета")).register.mentors[0]?.areas).toEqual([
      "psychology",
      "digital",
      "upbringing",
    ]);
    expect(marks(check(school, mentors("доброта")))).toEqual(["2C mentor-areas-none"]);
  });

  const diagnosis = (stage: string, ...severities: number[]) =>
    aFile(
      ["Код участника", "Этап", "Дата диагностики", ...deficitAreas.labels],
      ["СЛ-1", stage, "20.09.2025", ...severities],
    );
  const coded = {
    people: school.people.map((person) => (person.id === "С-002" ? { ...person, code: "СЛ-1" } : person)),
    mentees: [
      aRow("mentees", { id: "М-001", personId: "С-002", deficits: null, enteredOn: "2025-09-01", leftOn: null }),
    ],
  };

  test("an entry diagnosis names the needs of a mentee who has none named, the heaviest first", () => {
    const { report, register } = confirm(schoolWith(coded), diagnosis("вход", 0, 2, 0, 0, 3, 0, 0, 0, 0));
    expect(register.mentees[0]).toMatchObject({ deficits: ["method", "law"], updatedOn: "2025-09-20" });
    expect(marks(report, "info")).toContain("2A def-needs");
    expect(confirm(register, diagnosis("вход", 1, 2, 0, 0, 3, 0, 0, 0, 0)).register.mentees[0]?.deficits).toEqual([
      "method",
      "law",
    ]);
  });

  test.each([
    ["выходная", "exit"],
    ["на выходе", "exit"],
    ["итоговая", "exit"],
    ["входная диагностика", "entry"],
    ["промежуточный", "middle"],
  ])("the stage «%s» is known", (stage, expected) => {
    const { register } = confirm(schoolWith(coded), diagnosis(stage, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    expect(register.deficits.map((row) => row.stage)).toEqual([expected]);
  });

  test("people of running pairs enter the banks only when asked to, once per file", () => {
    const file = aPairFile({
      started: "02.09.2025",
      ordered: "01.09.2025",
      finished: "31.05.2026",
      result: "реализуется",
      ground: null,
    });
    const before = confirm(school, file);
    expect([before.register.mentors, before.register.mentees]).toEqual([[], []]);
    expect(marks(before.report)).toEqual(["0 pair-banks"]);
    const { report, register } = confirm(school, { ...file, enterBanks: true });
    expect(register.mentors).toMatchObject([{ personId: "С-001", enteredOn: "2025-09-02", leftOn: null }]);
    expect(register.mentees).toMatchObject([{ personId: "С-002", enteredOn: "2025-09-02", categories: ["young"] }]);
    expect([marks(report), marks(report, "info")]).toEqual([[], expect.arrayContaining(["0 pair-banks-entered"])]);
    expect(confirm(register, { ...file, enterBanks: true }).changes).toEqual([]);
    expect(marks(check(register, file))).toEqual([]);
  });
});

describe("a report", () => {
  test("tells each remark once, the heaviest kind first, with how many there are of it", () => {
    const rows = ["Белова", "Громова", "Дмитриева"].map((surname) => ({
      name: `${surname} Анна Ильинична`,
      started: "31.02.2024",
    }));
    const { groups = [], problems } = check(
      school,
      aStaffFile(...rows, { name: "Жукова  Анна Ильинична", rate: "полторы" }),
    );
    expect(groups.map(({ severity, code, count }) => [severity, code, count]).slice(0, 2)).toEqual([
      ["error", "date-impossible", 3],
      ["warning", "number-unreadable", 1],
    ]);
    expect(groups[0]?.sample).toMatch(/^«31\.02\.2024» — такой даты нет/);
    expect(problems.map(({ code }) => code).slice(0, 4)).toEqual([
      ...Array(3).fill("date-impossible"),
      "number-unreadable",
    ]);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(problems.length);
  });

  test("counts what it no longer lists", () => {
    const rows = Array.from({ length: 503 }, (_, index) => ({
      name: `Белова${"а".repeat(index % 90)} Анна`,
      born: { serial: 30_000 + index },
      started: "31.02.2024",
    }));
    const report = check(school, aStaffFile(...rows));
    expect(report.groups?.[0]).toMatchObject({ code: "date-impossible", count: 503 });
  });
});
