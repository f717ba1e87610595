/** A list is judged beside the rows that stand: what the form would refuse there is told and not written (rules.md 8). */
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { enterRows } from "../../../src/shared/facts/rows/rowDoor.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import type { Employment } from "../../../src/shared/register/employments.ts";
import type { Organisation } from "../../../src/shared/register/organisations.ts";
import type { Person } from "../../../src/shared/register/people.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aRow } from "../../support/rows.ts";
import { aJob, aKnownPair, school, schoolWith } from "./banks.ts";
import { aContext, aFile, aStaffFile, confirm, marks, sentenceOf } from "./lists.ts";

/** Громова of the small school, born 12.04.1985, a teacher in school 1 since 01.09.2010. */
const gromova = ["СОШ № 1", "Громова Анна Петровна", "учитель"];
const whose = ["Организация", "ФИО", "Должность"];

function book(person: Partial<Person>, job: Partial<Employment> = {}, more: readonly Employment[] = []): Register {
  return schoolWith({
    people: school.people.map((one) => (one.id === "С-001" ? { ...one, ...person } : one)),
    employments: [...school.employments.map((one) => (one.id === "Т-001" ? { ...one, ...job } : one)), ...more],
  });
}
const noCareer = { careerStartedOn: null, subjectStartedOn: null };
const other = (columns: Partial<Employment>) => [aJob("Т-010", "С-001", { organisationId: "О-002", ...columns })];
const organisation = (columns: Partial<Organisation>) =>
  schoolWith({
    organisations: school.organisations.map((one) => ({
      ...one,
      openedOn: "2020-01-01",
      closedOn: null,
      roadmapOrderNumber: null,
      roadmapOrderOn: null,
      ...columns,
    })),
  });

interface Case {
  what: string;
  table: RecordTable;
  register: Register;
  header: string[];
  row: ImportedCell[];
  /** «column letter code» of what is told; null where the form takes the row. */
  told: string | null;
}

const staff = (
  what: string,
  table: "people" | "employments",
  register: Register,
  cells: Record<string, ImportedCell>,
  told: string | null,
): Case => ({
  what,
  table,
  register,
  header: [...whose, ...Object.keys(cells)],
  row: [...gromova, ...Object.values(cells)],
  told,
});
const career = "Стаж на 01.09.2024";
const born2000 = { ...noCareer, bornOn: "2000-04-12" };
const sixteen = { startedOn: "2016-04-12" };

const cases: Case[] = [
  staff(
    "a career the day before sixteen",
    "people",
    book(born2000, sixteen),
    { [career]: "11.04.2016" },
    "D cell-refused",
  ),
  staff("a career from sixteen", "people", book(born2000, sixteen), { [career]: "12.04.2016" }, null),
  staff("a career in years before sixteen", "people", book(born2000), { [career]: "20 лет" }, "D cell-refused"),
  staff(
    "a birthday sixteen years before the hire",
    "people",
    book({ ...noCareer, bornOn: null }),
    { "Дата рождения": "01.09.1994" },
    null,
  ),
  staff(
    "a birthday a day later",
    "people",
    book({ ...noCareer, bornOn: null }),
    { "Дата рождения": "02.09.1994" },
    "D cell-refused",
  ),
  staff(
    "a birthday less than sixteen years before the career",
    "people",
    book({ bornOn: null, careerStartedOn: "2008-09-01", subjectStartedOn: null }),
    { "Дата рождения": "02.09.1992" },
    "D cell-refused",
  ),
  staff(
    "a career after that of the subject",
    "people",
    book({ careerStartedOn: null, subjectStartedOn: "2008-09-01" }),
    { [career]: "02.09.2008" },
    "D cell-refused",
  ),
  staff("a dismissal on the day of the hire", "employments", book({}), { "Дата увольнения": "01.09.2010" }, null),
  staff("a dismissal before the hire", "employments", book({}), { "Дата увольнения": "31.08.2010" }, "D cell-refused"),
  staff(
    "a part-time job that becomes a second main one",
    "employments",
    book({}, { kind: "partTimeInternal" }, other({ startedOn: "2015-09-01" })),
    { "Осн./совм.": "основное" },
    "D cell-refused",
  ),
  staff(
    "a part-time job of which nothing is said",
    "employments",
    book({}, { kind: "partTimeInternal" }, other({ startedOn: "2015-09-01" })),
    {},
    null,
  ),
  staff(
    "a dismissal moved to the day of the next hire",
    "employments",
    book({}, { finishedOn: "2015-08-31" }, other({ startedOn: "2015-09-01" })),
    { "Дата приёма": "01.09.2010", "Дата увольнения": "01.09.2015" },
    null,
  ),
  staff(
    "a dismissal moved into the next main job",
    "employments",
    book({}, { finishedOn: "2015-08-31" }, other({ startedOn: "2015-09-01" })),
    { "Дата приёма": "01.09.2010", "Дата увольнения": "02.09.2015" },
    "E cell-refused",
  ),
  staff(
    "an unknown beginning filled in within another main job",
    "employments",
    book(
      {},
      { startedOn: null, finishedOn: "2025-01-01" },
      other({ startedOn: "2005-09-01", finishedOn: "2012-08-31" }),
    ),
    { "Дата приёма": "01.09.2010", "Дата увольнения": "01.01.2025" },
    "D cell-refused",
  ),
  {
    ...staff(
      "a closed main job within another",
      "employments",
      book({}, { finishedOn: "2015-08-31" }),
      { "Дата рождения": "12.04.1985", "Дата приёма": "01.09.2014", "Дата увольнения": "01.09.2016" },
      "B row-refused",
    ),
    row: ["СОШ № 2", "Громова Анна Петровна", "учитель", "12.04.1985", "01.09.2014", "01.09.2016"],
  },
  {
    what: "the day of a roadmap without its number",
    table: "organisations",
    register: organisation({}),
    header: ["Краткое наименование", "Тип ОО", "Подведомственная", "Дорожная карта: дата"],
    row: ["МБОУ «СОШ № 1»", "общеобразовательная организация", "да", "02.09.2024"],
    told: "D cell-refused",
  },
  {
    what: "the day of a roadmap whose number stands",
    table: "organisations",
    register: organisation({ roadmapOrderNumber: "184-о" }),
    header: ["Краткое наименование", "Тип ОО", "Подведомственная", "Дорожная карта: дата"],
    row: ["МБОУ «СОШ № 1»", "общеобразовательная организация", "да", "02.09.2024"],
    told: null,
  },
];

describe("one row of a list beside the register", () => {
  let refused = 0;

  test.each(cases.map((one) => [one.what, one] as const))("%s", (_, { table, register, header, row, told }) => {
    const { changes, report, register: after } = confirm(register, aFile(header, row));
    const standing = new Set((register[table] as readonly { id: string }[]).map(({ id }) => id));
    const puts = changes.filter((one) => one.table === table).map(({ put }) => put as { id: string });
    const given = puts.map((put) => (standing.has(put.id) ? put : { ...put, id: undefined }));
    const others = table === "people" ? register : { ...after, [table]: register[table] };
    const door = enterRows(others, table, given as never, aContext());
    expect(isRefusal(door), JSON.stringify(door)).toBe(false);
    const heard = marks(report).filter((mark) => /refused/.test(mark));
    expect(heard).toEqual(told === null ? [] : [`2${told}`]);
    if (told !== null) refused += 1;
    expect(puts.length > 0 || told !== null || header.length === whose.length).toBe(true);
  });

  test("each refused row is told", () => {
    const expected = cases.filter(({ told }) => told !== null).length;
    process.stdout.write(
      `lists beside the register: ${cases.length} rows, ${expected} refused, ${expected - refused} in silence\n`,
    );
    expect(refused).toBe(expected);
  });

  test("the remark says where, what stands and what to do", () => {
    const moved = cases.find(({ what }) => what === "a dismissal moved into the next main job") as Case;
    const { report } = confirm(moved.register, aFile(moved.header, moved.row));
    expect(sentenceOf(report, "cell-refused")).toMatch(
      /строка 2, столбец E .*«02\.09\.2015» не принято\. .*основное место работы уже есть — МБОУ «СОШ № 2» .*В регистре остаётся 31\.08\.2015\./,
    );
  });

  test("a second position without a kind is part-time where the main one is here", () => {
    const rows = [
      ["СОШ № 1", "Ветрова Анна Ильинична", "учитель", "01.02.1990"],
      ["СОШ № 1", "Ветрова Анна Ильинична", "методист", "01.02.1990"],
    ];
    const { register, report } = confirm(school, aFile([...whose, "Дата рождения"], ...rows));
    expect(register.employments.slice(3).map(({ position, kind }) => [position, kind])).toEqual([
      ["учитель", "main"],
      ["методист", "partTimeInternal"],
    ]);
    expect(marks(report)).toContain("3 person-two-main");
  });

  test("a dismissal moved back past a pair is taken, and the pair is told", () => {
    const pairs = [aKnownPair({ status: "running", dueOn: "2026-05-31", finishedOn: null })];
    const employments = school.employments.map((job) =>
      job.personId === "С-002" ? { ...job, finishedOn: "2026-08-31" } : job,
    );
    const rows = aStaffFile({
      name: "Иванова Мария Сергеевна",
      born: "20.05.1999",
      career: "01.09.2023",
      started: "01.09.2023",
      finished: "30.09.2025",
      subject: "химия",
      young: null,
    });
    const { register, report } = confirm(schoolWith({ pairs, employments }), rows);
    expect(register.employments[1]?.finishedOn).toBe("2025-09-30");
    expect(sentenceOf(report, "dismissed-in-pair")).toContain("П-001");
  });
});

describe("a list of mentors beside periods of before", () => {
  const header = ["ФИО наставника", "Место работы", "Основные компетенции наставника", "Дата вхождения"];
  const list = (entered: string) => aFile(header, ["Громова Анна Петровна", "СОШ № 1", "работа с родителями", entered]);
  const period = (id: string, enteredOn: string, leftOn: string | null) =>
    aRow("mentors", { id, personId: "С-001", enteredOn, leftOn, limit: null, trained: false });
  const former = period("Н-001", "2020-09-01", "2025-05-31");
  const periods = (register: Register) => register.mentors.map(({ enteredOn, leftOn }) => [enteredOn, leftOn]);

  test.each([
    [
      "the day after the last one",
      "01.06.2025",
      [
        ["2020-09-01", "2025-05-31"],
        ["2025-06-01", null],
      ],
      "mentor-again",
    ],
    ["the last day itself", "31.05.2025", [["2025-05-31", "2025-05-31"]], "mentor-entry-moved"],
    ["another beginning", "01.09.2019", [["2019-09-01", "2025-05-31"]], "mentor-entry-moved"],
  ])("%s", (_, entered, expected, code) => {
    const { register, report } = confirm(schoolWith({ mentors: [former] }), list(entered));
    expect([periods(register), marks(report)]).toEqual([expected, [`2D ${code}`]]);
  });

  test("the beginning of a former period moves nothing of the present one", () => {
    const mentors = [former, period("Н-002", "2025-06-01", null)];
    const { register, report } = confirm(schoolWith({ mentors }), list("01.09.2020"));
    expect(periods(register)).toEqual([
      ["2020-09-01", "2025-05-31"],
      ["2025-06-01", null],
    ]);
    expect(marks(report)).toEqual(["2D mentor-former-entry"]);
  });

  test("an approval and a course of before lead, and what the list says otherwise is told", () => {
    const trainings = [
      aRow("trainings", { personId: "С-001", role: "mentor", programme: "Школа", hours: 36, finishedOn: "2025-06-01" }),
    ];
    const approvals = [
      aRow("approvals", {
        personId: "С-001",
        pairId: null,
        stage: "methodCommission",
        decision: "agreed",
        decidedOn: "2025-06-01",
        protocolNumber: "7",
      }),
    ];
    const said = aFile(
      [...header, "Протокол (№, дата)", "КПК «Наставничество»"],
      ["Громова Анна Петровна", "СОШ № 1", "работа с родителями", "16.09.2025", "№ 5 от 06.09.2024", "18 ч., 2023"],
    );
    const standing = {
      trained: true,
      training: "Школа, 36 ч., 01.06.2025",
      protocolNumber: "7",
      protocolOn: "2025-06-01",
    };
    const { register, report } = confirm(schoolWith({ trainings, approvals }), said);
    expect(register.mentors).toMatchObject([standing]);
    expect(marks(report)).toEqual(["2E mentor-protocol-kept", "2F mentor-training-kept"]);
    expect(confirm(schoolWith({ trainings, approvals }), list("16.09.2025")).register.mentors).toMatchObject([
      standing,
    ]);
  });
});

test("a diagnosis is judged beside those that the same list moves", () => {
  const areas = Object.fromEntries(deficitAreas.codes.map((area) => [area, 1]));
  const exit = aRow("deficits", { ...areas, personId: "С-002", stage: "exit", measuredOn: "2025-01-10", note: null });
  const people = school.people.map((one) => (one.id === "С-002" ? { ...one, code: "СЛ-1" } : one));
  const measured = (stage: string, on: string) => ["СЛ-1", stage, on, ...deficitAreas.codes.map(() => 1)];
  const list = (...rows: string[][]) =>
    aFile(
      ["Код участника", "Этап", "Дата диагностики", ...deficitAreas.labels],
      ...rows.map(([stage = "", on = ""]) => measured(stage, on)),
    );
  const days = (...rows: string[][]) => {
    const { register, report } = confirm(schoolWith({ people, deficits: [exit] }), list(...rows));
    return [register.deficits.map(({ measuredOn }) => measuredOn).sort(), marks(report)];
  };
  expect(days(["вход", "01.02.2025"], ["выход", "01.05.2025"])).toEqual([["2025-02-01", "2025-05-01"], []]);
  expect(days(["вход", "01.02.2025"])).toEqual([["2025-01-10"], ["2C def-order"]]);
});
