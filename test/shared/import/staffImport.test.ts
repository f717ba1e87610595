import { describe, expect, test } from "vitest";
import type { Register } from "../../../src/shared/facts/register.ts";
import { aRegister } from "../../support/rows.ts";
import {
  aFile,
  aStaffFile,
  check,
  confirm,
  marks,
  type StaffCells,
  staffHeader,
  staffRow,
  threeOrganisations,
} from "./lists.ts";

const load = (...rows: StaffCells[]) => confirm(threeOrganisations, aStaffFile(...rows));
const said = (...rows: StaffCells[]) => marks(check(threeOrganisations, aStaffFile(...rows)));
const sizes = (register: Register) => [register.people.length, register.employments.length];

describe("a list of staff", () => {
  test("lands as people and periods of work", () => {
    const { report, register } = load({
      career: "3 г. 0 мес.",
      started: "01.09.2021",
      email: "M.Ivanova@School1.example",
      phone: 89001234567,
      rate: "0,5",
    });
    expect(report.counts).toEqual([
      { title: "Сотрудники", added: 1, changed: 0, unchanged: 0 },
      { title: "Трудоустройство", added: 1, changed: 0, unchanged: 0 },
    ]);
    expect(register.people[0]).toMatchObject({
      id: "С-001",
      name: "Иванова Мария Сергеевна",
      bornOn: "1985-04-12",
      careerStartedOn: "2021-09-01",
      email: "m.ivanova@school1.example",
      phone: "+79001234567",
      youngOverride: null,
    });
    expect(register.employments[0]).toMatchObject({
      id: "Т-001",
      personId: "С-001",
      organisationId: "О-001",
      position: "учитель",
      teacher: true,
      subject: "физика",
      kind: "main",
      rate: 0.5,
      startedOn: "2021-09-01",
      finishedOn: null,
      finishReason: null,
    });
  });

  test.each([
    ["учитель физики", "учитель", true],
    ["уч. физики", "учитель", true],
    ["учитель химии", "учитель химии", true],
    ["уч. химии", "учитель химии", true],
    ["Учитель-предметник", "учитель-предметник", true],
    ["учитель-логопед", "учитель-логопед", false],
    ["уч. мастер", "уч. мастер", false],
  ])("«%s» beside a column of subjects is %s, a teacher: %s", (typed, position, teacher) => {
    expect(load({ position: typed }).register.employments[0]).toMatchObject({ position, teacher, subject: "физика" });
  });

  test("a teacher of what the position alone says teaches it", () => {
    const { register } = load({ position: "учитель химии", subject: null }, { name: "Зубов Пётр Ильич", born: null });
    expect(register.employments.map(({ position, subject }) => [position, subject])).toEqual([
      ["учитель", "химия"],
      ["учитель", "физика"],
    ]);
  });

  test("a second time changes nothing, even with people known by contacts alone", () => {
    const rows: StaffCells[] = [
      {},
      { name: "Петров Иван Ильич", born: null, email: "p@school1.example" },
      { name: "Сидоров Иван Ильич", born: "01.01.1900", career: null },
      { name: "Ким Анна", born: null, career: null, started: null },
    ];
    const { register } = load(...rows);
    expect(sizes(register)).toEqual([4, 4]);
    expect(confirm(register, aStaffFile(...rows)).changes).toEqual([]);
    expect(confirm(register, aStaffFile(...[...rows].reverse())).changes).toEqual([]);
  });

  test("corrected changes only the corrected columns and erases nothing", () => {
    const { register } = load({ phone: "+7 (900) 111-22-33", note: "методист" });
    const { changes } = confirm(
      register,
      aStaffFile({ started: "01.09.2011", subject: "математика", phone: null, note: null }),
    );
    expect(changes).toEqual([
      { table: "employments", put: { id: "Т-001", subject: "математика", startedOn: "2011-09-01" } },
    ]);
  });

  test("keeps an exact day that the list only rounds", () => {
    const started = "15.10.2018";
    const { register } = load({ career: "15.10.2018", started });
    expect(confirm(register, aStaffFile({ career: "2018", started })).changes).toEqual([]);
    expect(confirm(register, aStaffFile({ career: "5", started })).changes).toEqual([]);
    expect(confirm(register, aStaffFile({ career: "01.09.2018", started })).changes).toHaveLength(1);
  });

  test.each<[string, StaffCells, string[]]>([
    ["an impossible date", { started: "31.02.2024" }, ["2G date-impossible"]],
    ["a date far ahead", { started: "01.09.2204" }, ["2G date-future"]],
    ["a date that reads two ways", { started: "09/01/2017" }, ["2G date-slash-ambig"]],
    ["a birth before 1940", { born: "01.01.1900" }, ["2E date-birth-impossible"]],
    ["a dismissal before the hire", { finished: "31.08.2010" }, ["2H date-order"]],
    ["a dismissal on the day of the hire", { finished: "01.09.2010" }, []],
    ["no start of service", { career: null }, ["2F exp-blank"]],
    ["an unreadable start of service", { career: "давно" }, ["2F exp-unreadable"]],
    ["a start of service before the age of 16", { career: "11.04.2001" }, ["2F exp-before-birth"]],
    ["a start of service at 16", { career: "12.04.2001" }, []],
    ["a year instead of a date", { career: 2008 }, ["2F exp-year-only"]],
    ["a kind of job nobody knows", { kind: "договор" }, ["0 mapping-asked", "2I value-unknown"]],
    ["a rate that is a date", { rate: { serial: 45413 } }, ["2J number-unreadable"]],
    ["a rate over three", { rate: 3.01 }, ["2J number-unreadable"]],
    ["a mark of youth against the rule", { young: "да" }, ["2K young-flag-stale"]],
    ["no position", { position: "—" }, ["2C position-missing"]],
    ["no name", { name: null }, ["2B name-missing"]],
    ["initials", { name: "Иванова М. С." }, ["2B name-initials-only"]],
    ["an unknown organisation", { organisation: "МБОУ «СОШ № 31»" }, ["2A org-unknown"]],
    ["a number that two organisations have", { organisation: "№ 2" }, ["2A org-ambig"]],
    [
      "a number that two organisations have and a position that does not tell",
      { organisation: "№ 2", position: "методист" },
      ["2A org-ambig-open"],
    ],
  ])("with %s says so at its cell", (_, cells, expected) => {
    expect(said(cells)).toEqual(expected);
  });

  test("leaves a broken cell empty and takes the row", () => {
    const { register } = load({ started: "31.02.2024", born: "01.01.1900" });
    expect(register.employments[0]?.startedOn).toBeNull();
    expect(register.people[0]?.bornOn).toBeNull();
  });

  test("takes the other rows when one is skipped", () => {
    const { report, register } = load({ organisation: "МБОУ «СОШ № 31»" }, { name: "Петров Иван Ильич" });
    expect(report.skipped).toEqual([{ sheet: "Лист1", row: 2 }]);
    expect(register.people.map((one) => one.name)).toEqual(["Петров Иван Ильич"]);
  });

  test("one sentence tells of an unknown organisation, however many rows name it", () => {
    const rows = Array.from({ length: 7 }, () => ({ organisation: "Лицей № 5" }));
    const report = check(threeOrganisations, aStaffFile(...rows));
    expect(marks(report)).toEqual(["2A org-unknown"]);
    expect(report.problems.find((one) => one.code === "org-unknown")?.sentence).toContain("7 строк");
    expect(report.skipped).toHaveLength(7);
  });

  test("asks for the organisations first when there are none", () => {
    const report = check(aRegister({}), aStaffFile({}, { name: "Петров Иван Ильич" }));
    expect(marks(report)).toEqual(["0 orgs-first"]);
    expect(report.counts.map((one) => one.added)).toEqual([]);
  });
});

describe("people are told apart", () => {
  test("namesakes with different birth dates stay two", () => {
    const { register, report } = load({}, { born: "24.06.1972" }, { born: "25.06.1972", organisation: "СОШ № 2" });
    expect(sizes(register)).toEqual([3, 3]);
    expect(marks(report)).toEqual(["2B namesake-same-org", "3B namesake-same-org", "4B namesake-other-org"]);
  });

  test("a part-time job elsewhere is another period of the same person", () => {
    const { register } = load(
      {},
      {
        organisation: "Детский сад № 2",
        position: "педагог-психолог",
        kind: "совместитель",
        started: "01.10.2024",
        rate: 0.5,
      },
    );
    expect(sizes(register)).toEqual([1, 2]);
    expect(register.employments[1]).toMatchObject({
      kind: "partTimeExternal",
      teacher: false,
      organisationId: "О-003",
    });
  });

  test("a second main job at the same time becomes a part-time one, and is asked", () => {
    const { register, report } = load({ started: "01.10.2024", organisation: "СОШ № 2" }, {});
    expect(marks(report)).toEqual(["2I person-two-main"]);
    expect(register.employments.map((job) => job.kind)).toEqual(["partTimeExternal", "main"]);
  });

  test("a transfer is no second main job", () => {
    const { register, report } = load(
      { finished: "31.08.2024", note: "переведена в другую ОО города" },
      { organisation: "СОШ № 2", started: "31.08.2024" },
    );
    expect(marks(report)).toEqual([]);
    expect(register.employments.map((job) => [job.kind, job.finishReason])).toEqual([
      ["main", "transferred"],
      ["main", null],
    ]);
  });

  test("a repeated row is not doubled, also when only ё differs", () => {
    const { register, report } = load(
      { name: "Семёнова Алёна Ильинична" },
      { name: "Семенова Алена Ильинична" },
      { name: "Семёнова Алёна Ильинична" },
    );
    expect(sizes(register)).toEqual([1, 1]);
    expect(register.people[0]?.name).toBe("Семёнова Алёна Ильинична");
    expect(marks(report)).toEqual(["3B person-dup-yo", "4B person-dup-row"]);
  });

  test("two jobs whose posts and first days read alike when joined are two", () => {
    const { register, report } = load(
      { position: "учитель|осенью", started: "2021" },
      { position: "учитель", started: "осенью|2021", kind: "совм." },
    );
    expect(sizes(register)).toEqual([1, 2]);
    expect(marks(report)).not.toContain("3B person-dup-row");
  });

  test("a row without a birth date joins by contacts, otherwise it stands alone and is asked", () => {
    const other = { organisation: "СОШ № 2", position: "тьютор", born: null, kind: "совм.", career: null } as const;
    const joined = load({ phone: "+7 (900) 111-22-33" }, { ...other, phone: 79001112233 });
    expect(sizes(joined.register)).toEqual([1, 2]);
    expect(marks(joined.report)).toEqual(["3E person-weak-id"]);
    const alone = load({ phone: "+7 (900) 111-22-33" }, { ...other, phone: "+7 (900) 111-22-34" });
    expect(sizes(alone.register)).toEqual([2, 2]);
    expect(marks(alone.report)).toEqual(["3F exp-blank", "3B person-maybe-same"]);
  });

  test("a surname changed by the note is one person, and keeps the code later on", () => {
    const former = { name: "Шилова Мария Сергеевна", finished: "15.11.2024" };
    const now = {
      name: "Тарасова Мария Сергеевна",
      organisation: "СОШ № 2",
      started: "18.11.2024",
      note: "до 18.11.2024 — Шилова",
    };
    const before = load(former);
    const both = confirm(before.register, aStaffFile(now, former));
    expect(marks(both.report)).toEqual(["2N surname-changed"]);
    expect(sizes(both.register)).toEqual([1, 2]);
    expect(both.register.people[0]).toMatchObject({ id: "С-001", name: "Тарасова Мария Сергеевна" });
    expect(confirm(both.register, aStaffFile(now, former)).changes).toEqual([]);
    expect(sizes(confirm(both.register, aStaffFile(former)).register)).toEqual([1, 2]);
  });

  test("a surname that may have changed is asked, never merged", () => {
    const contact = { email: "m@school1.example" };
    const inFile = load(
      { ...contact, name: "Шилова Мария Сергеевна" },
      { ...contact, name: "Тарасова Мария Сергеевна" },
    );
    expect(sizes(inFile.register)).toEqual([2, 2]);
    expect(marks(inFile.report)).toEqual(["3B surname-possible"]);
    const { register } = load({ ...contact, name: "Шилова Мария Сергеевна" });
    const later = confirm(register, aStaffFile({ ...contact, name: "Тарасова Мария Сергеевна" }));
    expect(marks(later.report)).toEqual(["2B surname-asked"]);
    expect(later.changes).toEqual([]);
    expect(later.report.skipped).toHaveLength(1);
  });

  test("a corrected birth date needs the same contacts and the same job", () => {
    const { register } = load({ email: "m@school1.example" });
    const same = confirm(register, aStaffFile({ email: "m@school1.example", born: "12.04.1986" }));
    expect(same.changes).toEqual([{ table: "people", put: { id: "С-001", bornOn: "1986-04-12" } }]);
    const other = confirm(register, aStaffFile({ born: "12.04.1986" }));
    expect(sizes(other.register)).toEqual([2, 2]);
    expect(marks(other.report)).toEqual(["2B namesake-in-register"]);
  });

  test("who is certain is found before who is not", () => {
    const { register } = load({}, { born: null, career: null, position: "директор", organisation: "СОШ № 2" });
    const again = confirm(
      register,
      aStaffFile({ born: null, career: null, position: "директор", organisation: "СОШ № 2" }, {}),
    );
    expect(again.changes).toEqual([]);
  });

  test("somebody hired again has two periods", () => {
    const rows = [{ finished: "28.06.2024" }, { started: "02.09.2024" }];
    const { register } = load(...rows);
    expect(sizes(register)).toEqual([1, 2]);
    expect(sizes(confirm(register, aStaffFile({ started: "02.09.2025" })).register)).toEqual([1, 2]);
    const closed = load({ finished: "28.06.2024" }).register;
    expect(sizes(confirm(closed, aStaffFile({ started: "02.09.2024" })).register)).toEqual([1, 2]);
  });
});

describe("the start of service", () => {
  test("is taken from the main and earliest job, the conflict is told", () => {
    const { register, report } = load(
      { organisation: "СОШ № 2", started: "01.01.2025", career: "01.09.2009" },
      { finished: "31.12.2024" },
    );
    expect(register.people[0]?.careerStartedOn).toBe("2008-09-01");
    expect(marks(report)).toEqual(["2F exp-conflict"]);
  });

  test("is taken from another row where one leaves it empty", () => {
    const { register, report } = load(
      { organisation: "СОШ № 2", started: "01.01.2025", career: null },
      { finished: "31.12.2024" },
    );
    expect(register.people[0]?.careerStartedOn).toBe("2008-09-01");
    expect(marks(report, "info")).toContain("2F exp-blank-2nd");
  });

  test("of somebody without service is the first hire", () => {
    expect(load({ career: "без стажа", started: "02.09.2024" }).register.people[0]?.careerStartedOn).toBe("2024-09-02");
  });

  test("given as a period needs the day it refers to", () => {
    const header = staffHeader.map((text) => text.replace(" на 01.09.2024", ""));
    const report = check(threeOrganisations, aFile(header, staffRow({ career: "2 г. 3 мес.", young: null })));
    expect(marks(report)).toEqual(["0 mapping-asked", "2F exp-no-reference"]);
    const titled = check(
      threeOrganisations,
      aFile(["Список на 01.09.2024"], header, staffRow({ career: "2 г. 3 мес.", started: "01.06.2022", young: null })),
    );
    expect(marks(titled)).toEqual([]);
  });
});

describe("marks of youth", () => {
  test("count by the rule: exactly three years are young, a day more is not", () => {
    expect(said({ career: "01.09.2021", started: "01.09.2021", young: "да" })).toEqual([]);
    expect(said({ career: "31.08.2021", started: "31.08.2021", young: "да" })).toEqual(["2K young-flag-stale"]);
    expect(said({ career: "01.09.2021", started: "01.09.2021", young: "нет" })).toEqual(["2K young-flag-stale"]);
  });

  test("prolonged by a note with a reason are kept with their last day", () => {
    const note = "статус молодого специалиста продлён до 31.08.2025 (отпуск), приказ № 41-л";
    const { register, report } = load({ young: "да", note });
    expect(register.people[0]).toMatchObject({ youngOverride: "да", youngReason: note, youngUntil: "2025-08-31" });
    expect(marks(report)).toEqual(["2N young-override"]);
  });
});

describe("the layout of a list", () => {
  const withRows = (...rows: (StaffCells | (string | number | null)[])[]) =>
    aFile(staffHeader, ...rows.map((row) => (Array.isArray(row) ? row : staffRow(row))));

  test("blank rows, repeated headers, totals and remarks are no people", () => {
    const file = withRows(
      {},
      [null],
      staffHeader,
      ["1", "2", "3", "4", "5"],
      { name: "Петров Иван Ильич" },
      ["Итого:", null, 2],
      ["Исп. Сидорова"],
    );
    const report = check(threeOrganisations, file);
    expect(report.rows).toBe(2);
    expect(marks(report, "info").filter((mark) => mark.includes("struct"))).toEqual([
      "3 struct-blank",
      "4A struct-repeat-header",
      "5A struct-numbering",
      "8A struct-remark",
      "7A struct-total",
    ]);
  });

  test("a total that does not agree is told", () => {
    expect(marks(check(threeOrganisations, withRows({}, ["Всего", 3])))).toEqual(["3A struct-total-differs"]);
  });

  test("a title between the rows names the organisation of the rows below it", () => {
    const file = withRows(["МБОУ «СОШ № 1»"], { organisation: null }, ["Детский сад № 2"], {
      organisation: null,
      name: "Петров Иван Ильич",
    });
    const { register, report } = confirm(threeOrganisations, file);
    expect(register.employments.map((job) => job.organisationId)).toEqual(["О-001", "О-003"]);
    expect(marks(report)).toEqual([]);
  });

  test("empty cells under an organisation are a merged cell, and this is told once", () => {
    const { register, report } = load(
      {},
      { organisation: null, name: "Петров Иван Ильич" },
      { organisation: null, name: "Ким Анна" },
    );
    expect(new Set(register.employments.map((job) => job.organisationId))).toEqual(new Set(["О-001"]));
    expect(marks(report)).toEqual(["2A struct-merged"]);
  });

  test("no organisation above it means the row is skipped", () => {
    expect(said({ organisation: null })).toEqual(["2A org-missing"]);
  });

  test("a second position under a merged name belongs to the same person", () => {
    const contact = { email: "m@school1.example" };
    const { register, report } = load(contact, {
      ...contact,
      name: null,
      born: null,
      position: "тьютор",
      kind: "внутреннее совместительство",
    });
    expect(sizes(register)).toEqual([1, 2]);
    expect(marks(report)).toEqual(["2B struct-merged"]);
    expect(said({}, { name: null, born: null, position: "тьютор", career: "01.09.1990" })).toEqual(["3B name-missing"]);
  });

  test("a name alone is an unfinished row, not a title", () => {
    expect(
      said(
        {},
        {
          ...Object.fromEntries(
            ["organisation", "position", "subject", "born", "career", "started", "kind", "rate", "young"].map((one) => [
              one,
              null,
            ]),
          ),
          name: "Ким Анна",
        },
      ),
    ).toContain("3C position-missing");
  });
});

describe("hostile text", () => {
  test.each(["=1+1", "+ совмещение", "-декрет", "@методист", "＝1+1", '=IMPORTXML("http://x.example";"//a")'])(
    "%j is kept as text and told",
    (note) => {
      const { register, report } = load({ note });
      expect(register.people[0]?.note).toBe(note);
      expect(marks(report, /^[+-]/.test(note) ? "warning" : "error")).toContain("2N note-formula");
    },
  );

  test("control and direction characters are dropped, markup stays text", () => {
    const { register } = load({ note: "\u202eа\u0000б <script>alert(1)</script>", subject: "<img src=x>" });
    expect(register.people[0]?.note).toBe("аб <script>alert(1)</script>");
    expect(register.employments[0]?.subject).toBe("<img src=x>");
  });

  test("long notes stay whole up to the limit", () => {
    const { register, report } = load(
      { note: "а".repeat(6000) },
      { name: "Петров Иван Ильич", note: "б".repeat(10_001) },
    );
    expect(register.people.map((one) => one.note?.length)).toEqual([6000, 10_000]);
    expect(marks(report, "info", "warning").filter((mark) => /N /.test(mark))).toEqual(["3N text-cut", "2N note-long"]);
  });
});

// A second of the processor; the bound only tells linear from quadratic, and counts when three tries are beyond it.
test("5,000 rows are read in time that grows with their number", () => {
  const surnames = Array.from(
    { length: 5000 },
    (_, index) => `Иванова${"абвгдежзик".charAt(index % 10)}${"клмнопрсту".charAt(Math.floor(index / 10) % 10)}`,
  );
  const rows = surnames.map((surname, index) => ({
    name: `${surname} Мария Сергеевна`,
    born: { serial: 25_000 + index },
    career: "2 г. 3 мес.",
    phone: 79_000_000_000 + index,
  }));
  const file = aStaffFile(...rows);
  let report = check(threeOrganisations, aStaffFile());
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && least >= 10_000; attempt += 1) {
    const before = process.cpuUsage();
    report = check(threeOrganisations, file);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  expect(least).toBeLessThan(10_000);
  expect(report.counts[0]?.added).toBe(5000);
  expect(report.problems.length).toBeLessThan(3000);
});
