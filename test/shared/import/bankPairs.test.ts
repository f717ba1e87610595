/** A bank of mentors that names their mentees: known pairs are left alone, others become pairs or are told by name. */

import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import type { MappingInput } from "../../../src/shared/import/mapping/answers.ts";
import { aJob, aKnownPair, mentee, other, school, schoolWith } from "./banks.ts";
import { aContext, aFile, applied, check, checkFile, confirmFile, marks } from "./lists.ts";

const header = (mentees: string) => [
  "ФИО наставника",
  "Место работы",
  "Компетенции наставника",
  "Ресурс времени",
  "Дата включения в банк",
  mentees,
];
const bank = (mentees: ImportedCell, column = "Наставляемые") =>
  aFile(header(column), [
    "Громова Анна Петровна",
    "СОШ № 1",
    "методика урока",
    "2 часа в неделю",
    "02.09.2024",
    mentees,
  ]);

function taken(register: typeof school, file: ReturnType<typeof bank>, mapping?: MappingInput) {
  const done = confirmFile(register, mapping === undefined ? file : { ...file, mapping }, aContext());
  if (isRefusal(done)) throw new Error(JSON.stringify(done));
  const after = applied(register, done.changes);
  const pairs = after.pairs.map(({ mentorId, menteeId, startedOn, status }) => [mentorId, menteeId, startedOn, status]);
  return { report: done.answer, mentors: after.mentors.length, pairs };
}

const asked = (on: string): MappingInput => ({ forms: [], facts: { "pairs.bankStartedOn": on } });

describe("mentees named in a bank of mentors", () => {
  test("without a pair in the register are told by name and by mentor, and the bank is taken", () => {
    const { report, mentors, pairs } = taken(school, bank("Иванова Мария Сергеевна"));
    expect([report.kind, report.rows, mentors, pairs]).toEqual(["mentors", 1, 1, []]);
    expect(marks(report)).toEqual(["2F bank-mentee-unpaired"]);
    const sentence = report.problems.find(({ code }) => code === "bank-mentee-unpaired")?.sentence;
    expect(sentence).toContain("«Иванова Мария Сергеевна» назван(а) наставляемым, наставник — Громова Анна Петровна");
    expect(report.skipped).toEqual([]);
  });

  test("become pairs from the day that somebody gives for all of them", () => {
    const { report, mentors, pairs } = taken(
      school,
      bank("Иванова Мария Сергеевна, Зубов Пётр Ильич"),
      asked("2024-10-01"),
    );
    expect([report.rows, mentors]).toEqual([1, 1]);
    expect(pairs).toEqual([
      ["С-001", "С-002", "2024-10-01", "draft"],
      ["С-001", "С-003", "2024-10-01", "draft"],
    ]);
    expect(marks(report)).not.toContain("2F bank-mentee-unpaired");
    expect(report.skipped).toEqual([]);
  });

  test.each(["Иванова Мария Сергеевна", "Иванова М. С.", "иванова мария сергеевна"])(
    "with a pair in the register are no news: %s",
    (said) => {
      const register = schoolWith({ pairs: [aKnownPair()] });
      for (const mapping of [undefined, asked("2024-11-11")]) {
        const { report, pairs } = taken(register, bank(said), mapping);
        expect(pairs).toEqual([["С-001", "С-002", "2024-10-01", "running"]]);
        expect(marks(report).filter((mark) => mark.includes("mentee") || mark.includes("pair"))).toEqual([]);
      }
    },
  );

  test("of initials are looked for in the mentor's school", () => {
    expect(taken(school, bank("Иванова М. С."), asked("2024-10-01")).pairs).toEqual([
      ["С-001", "С-002", "2024-10-01", "draft"],
    ]);
    const elsewhere = schoolWith({
      employments: school.employments.map((job) =>
        job.personId === mentee.id ? aJob(job.id, mentee.id, { ...job, organisationId: "О-002" }) : job,
      ),
    });
    const { report, pairs } = taken(elsewhere, bank("Иванова М. С."), asked("2024-10-01"));
    expect([pairs, marks(report).includes("2F pair-unknown-person")]).toEqual([[], true]);
  });

  test.each([
    "Наставляемые",
    "ФИО наставляемого",
    "ФИО наставляемого (наставляемых)",
    "Закреплённые молодые педагоги",
    "Закрепленные педагоги",
    "Подшефные (ФИО)",
    "Молодые специалисты",
  ])("are known by the header «%s»", (column) => {
    expect(marks(check(school, bank("Иванова Мария Сергеевна", column)))).toEqual(["2F bank-mentee-unpaired"]);
  });

  test("that are a dash, a number or a word for nobody are none", () => {
    for (const said of ["—", "нет", "не назначен", null]) expect(marks(check(school, bank(said)))).toEqual([]);
    expect(marks(check(school, bank(2, "Количество наставляемых")))).toEqual([]);
  });

  test("that are pupils never become pairs, and it is said", () => {
    const file = aFile(
      [...header("Наставляемые"), "Форма наставничества"],
      [
        "Громова Анна Петровна",
        "СОШ № 1",
        "методика",
        "2 часа",
        "02.09.2024",
        "Синицын Коля Ильич",
        "учитель – ученик",
      ],
    );
    const { report, mentors, pairs } = taken(school, file, asked("2024-10-01"));
    expect([mentors, pairs]).toEqual([1, []]);
    expect(marks(report, "info")).toContain("2A bank-pupil");
  });

  test("have their own first day where the bank has a column for it", () => {
    const file = aFile(
      [...header("Наставляемые"), "Дата закрепления", "Приказ о закреплении"],
      [
        "Громова Анна Петровна",
        "СОШ № 1",
        "методика",
        "2 часа",
        "02.09.2024",
        "Иванова Мария Сергеевна",
        "10.10.2024",
        "№ 7 от 09.10.2024",
      ],
    );
    expect(taken(school, file).pairs).toEqual([["С-001", "С-002", "2024-10-10", "running"]]);
  });

  test("in rows below a mentor whose cell is merged are that mentor's; below one that is not, nobody's", () => {
    const rows: ImportedCell[][] = [
      header("Наставляемые"),
      ["Громова Анна Петровна", "СОШ № 1", "методика", "2 часа", "02.09.2024", "Иванова Мария Сергеевна"],
      [null, null, null, null, null, "Зубов Пётр Ильич"],
    ];
    const file = (merged: boolean) => ({
      fileName: "банк.xlsx",
      sheets: [{ name: "Лист1", rows, merges: merged ? [{ row: 2, column: 0, rows: 2, columns: 1 }] : [] }],
    });
    const merged = taken(school, file(true), asked("2024-10-01"));
    expect([merged.pairs.length, merged.report.skipped]).toEqual([2, []]);
    expect(merged.report.problems.map(({ code }) => code)).not.toContain("rows-numbered");
    const apart = taken(school, file(false), asked("2024-10-01"));
    expect([apart.pairs.length, marks(apart.report).includes("3A pair-no-mentor")]).toEqual([1, true]);
  });

  test("are not taken where a person has left their column out", () => {
    const first = checkFile(school, bank("Иванова Мария Сергеевна"), aContext());
    if (isRefusal(first)) throw new Error(first.refused as string);
    const forms = (first.answer.mapping?.forms ?? []).map(({ fingerprint, name, kind, columns }) => ({
      fingerprint,
      name,
      kind,
      words: {},
      columns: Object.fromEntries(
        columns.map(({ key, take }) => [key, take === "mentee" ? "~ignore" : (take ?? "~ignore")]),
      ),
    }));
    expect(forms.map(({ kind }) => kind).sort()).toEqual(["mentors", "pairs"]);
    const { report, pairs, mentors } = taken(school, bank("Иванова Мария Сергеевна"), { forms, facts: {} });
    expect([pairs, mentors, marks(report)]).toEqual([[], 1, []]);
  });

  test("are asked about even where only the bank's own columns were answered before", () => {
    const first = checkFile(school, bank("Иванова Мария Сергеевна"), aContext());
    if (isRefusal(first)) throw new Error(first.refused as string);
    const forms = (first.answer.mapping?.forms ?? [])
      .filter(({ kind }) => kind === "mentors")
      .map(({ fingerprint, name, kind, columns }) => ({
        fingerprint,
        name,
        kind,
        words: {},
        columns: Object.fromEntries(columns.map(({ key, take }) => [key, take ?? "~ignore"])),
      }));
    const { report } = taken(school, bank("Иванова Мария Сергеевна"), { forms, facts: {} });
    expect(marks(report)).toEqual(["2F bank-mentee-unpaired"]);
  });

  test("in a file that has their pairs on another sheet are those pairs", () => {
    const own = bank("Иванова Мария Сергеевна; Зубов П. И.").sheets[0];
    const pairs: ImportedCell[][] = [
      ["ФИО наставляемого", "ОО", "Дата вхождения", "ФИО наставника", "Приказ"],
      ["Иванова Мария Сергеевна", "СОШ № 1", "15.09.2025", "Громова Анна Петровна", "№ 5 от 12.09.2025"],
      [other.name, "СОШ № 1", "16.09.2025", "Громова Анна Петровна", "№ 5 от 12.09.2025"],
    ];
    const file = {
      fileName: "базы.xlsx",
      sheets: [
        { name: "Пары", rows: pairs },
        { ...own, name: "Банк", rows: own?.rows ?? [] },
      ],
    };
    const { report, pairs: made } = taken(school, file);
    expect(made.map(([, id, on]) => [id, on])).toEqual([
      ["С-002", "2025-09-15"],
      ["С-003", "2025-09-16"],
    ]);
    expect(marks(report)).not.toContain("2F bank-mentee-unpaired");
  });
});
