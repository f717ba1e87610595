import { describe, expect, test } from "vitest";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, aKnownPair, school, schoolWith } from "./banks.ts";
import { aFile, check, confirm, day, marks } from "./lists.ts";

const header = [
  "ФИО наставника",
  "Контакты",
  "Место работы",
  "Основные компетенции наставника",
  "Пед. стаж, лет (на 01.09.2024)",
  "Стаж по предмету",
  "Дата вхождения в программу",
  "Согласие (да/нет/дата)",
  "Протокол (№, дата)",
  "КПК «Наставничество»",
];
interface Cells {
  name?: ImportedCell;
  contacts?: ImportedCell;
  place?: ImportedCell;
  career?: ImportedCell;
  subject?: ImportedCell;
  entered?: ImportedCell;
  consent?: ImportedCell;
  protocol?: ImportedCell;
  training?: ImportedCell;
}
function row(cells: Cells = {}): ImportedCell[] {
  const all = {
    name: "Громова Анна Петровна",
    contacts: null,
    place: "СОШ № 1",
    career: 16,
    subject: 16,
    entered: "16.09.2024",
    consent: "да, 10.09.2024",
    protocol: "№ 5 от 06.09.2024",
    training: "36 ч., 2024",
    ...cells,
  };
  return [
    all.name,
    all.contacts,
    all.place,
    "работа с родителями",
    all.career,
    all.subject,
    all.entered,
    all.consent,
    all.protocol,
    all.training,
  ];
}
const file = (...rows: Cells[]) => aFile(header, ...rows.map(row));
const said = (...rows: Cells[]) => marks(check(school, file(...rows)));

describe("the bank of mentors", () => {
  test("lands with its protocol, courses and consent", () => {
    const { report, register } = confirm(school, file({}));
    expect([report.kind, marks(report)]).toEqual(["mentors", []]);
    expect(register.mentors).toMatchObject([
      {
        id: "Н-001",
        personId: "С-001",
        enteredOn: "2024-09-16",
        leftOn: null,
        trained: true,
        training: "36 ч., 2024",
        competences: "работа с родителями",
        protocolNumber: "5",
        protocolOn: "2024-09-06",
      },
    ]);
    expect(register.consents).toMatchObject([
      { id: "Г-001", personId: "С-001", kind: "mentoring", pairId: null, givenOn: "2024-09-10", withdrawnOn: null },
    ]);
    expect(confirm(register, file({})).changes).toEqual([]);
  });

  test("corrected changes only the corrected columns", () => {
    const { register } = confirm(school, file({}));
    expect(confirm(register, file({ entered: "17.09.2024", consent: "11.09.2024", training: null })).changes).toEqual([
      { table: "mentors", put: { id: "Н-001", enteredOn: "2024-09-17" } },
      { table: "consents", put: { id: "Г-001", givenOn: "2024-09-11" } },
    ]);
  });

  test.each<[string, Cells, string[]]>([
    ["somebody nobody knows", { name: "Рощин Олег Павлович" }, ["2A mentor-unknown"]],
    ["somebody of another school", { place: "СОШ № 2" }, ["2A person-elsewhere"]],
    ["no day of entry", { entered: null }, ["2G mentor-day-missing"]],
    ["four years of teaching", { career: 4 }, ["2E mentor-short-exp", "2E mentor-exp-conflict"]],
    ["two years of the subject", { subject: 2 }, ["2F mentor-short-subj"]],
    ["three years of the subject", { subject: 3 }, []],
    ["another length of service", { career: 15 }, ["2E mentor-exp-conflict"]],
  ])("asks about %s", (_, cells, expected) => {
    expect(said(cells)).toEqual(expected);
  });

  test("five years of teaching are enough", () => {
    const register = schoolWith({
      people: school.people.map((one) => (one.id === "С-001" ? { ...one, careerStartedOn: "2019-09-01" } : one)),
    });
    expect(marks(check(register, file({ career: 5 })))).toEqual([]);
  });

  test.each<[ImportedCell, string | null, string[]]>([
    ["10.09.2024", "2024-09-10", []],
    [day(45545), "2024-09-10", []],
    ["да, 10 сентября 2024 г.", "2024-09-10", []],
    ["да", null, ["2H mentor-consent-undated"]],
    ["+", null, ["2H mentor-consent-undated"]],
    ["да, потом", null, ["2H mentor-consent-undated"]],
    ["нет", null, ["2H mentor-no-consent"]],
    ["-", null, ["2H mentor-no-consent"]],
    ["устно", null, ["2H mentor-no-consent"]],
    [null, null, ["2H mentor-no-consent"]],
  ])("reads the consent %j", (consent, givenOn, expected) => {
    const { report, register } = confirm(school, file({ consent }));
    expect([marks(report), register.consents[0]?.givenOn ?? null]).toEqual([expected, givenOn]);
    expect(register.mentors).toHaveLength(1);
  });

  test("tells how many orders rest on a missing consent", () => {
    const register = schoolWith({ pairs: [aKnownPair(), aKnownPair({ id: "П-002", orderOn: null })] });
    const sentence = check(register, file({ consent: "нет" })).problems.find(
      (one) => one.code === "mentor-no-consent",
    )?.sentence;
    expect(sentence).toContain("приказы на пары есть: 1");
  });

  test("of a missing consent makes an error where an order rests on it, or where the bank demands consents", () => {
    const weight = (rows: Parameters<typeof schoolWith>[0]) =>
      check(schoolWith(rows), file({ consent: "нет" })).problems.find((one) => one.code === "mentor-no-consent")
        ?.severity;
    const demanded = aRow("settings", { id: "personalDataConsent", value: "да" });
    expect([weight({}), weight({ pairs: [aKnownPair()] }), weight({ settings: [demanded] })]).toEqual([
      "warning",
      "error",
      "error",
    ]);
    expect(weight({ pairs: [aKnownPair({ orderOn: null })] })).toBe("warning");
  });

  test("entered twice lands once", () => {
    const { report, register } = confirm(school, file({}, { name: "ГРОМОВА  Анна Петровна" }));
    expect([marks(report), register.mentors.length]).toEqual([["3A mentor-dup"], 1]);
  });

  test("marks who works nowhere any more, the day of dismissal is a working day", () => {
    const left = (finishedOn: string) => schoolWith({ employments: [aJob("Т-001", "С-001", { finishedOn })] });
    const { report, register } = confirm(left("2025-09-30"), file({}));
    expect([marks(report), register.mentors[0]?.leftOn]).toEqual([["2A mentor-dismissed"], "2025-09-30"]);
    expect(marks(check(left("2025-10-01"), file({})))).toEqual([]);
  });

  test("tells namesakes apart by their contacts, and else asks", () => {
    const twin = schoolWith({
      people: [
        ...school.people,
        { ...(school.people[0] as (typeof school.people)[number]), id: "С-004", email: "a.g@school1.example" },
      ],
      employments: [...school.employments, aJob("Т-004", "С-004")],
    });
    expect(confirm(twin, file({ contacts: "a.g@school1.example" })).register.mentors[0]?.personId).toBe("С-004");
    expect(marks(check(twin, file({})))).toEqual(["2A person-ambiguous"]);
  });
});
