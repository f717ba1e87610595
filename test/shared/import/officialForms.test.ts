/** Each official or customary form, in two layouts, becomes the right people, jobs and pairs. */

import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import type { Register } from "../../../src/shared/facts/register.ts";
import { headerForm } from "../../../src/shared/import/headerRow.ts";
import type { ImportProblem } from "../../../src/shared/import/importReport.ts";
import type { FormMapping, MappingView } from "../../../src/shared/import/mapping/answers.ts";
import { type FormCase, formCases } from "../../support/officialForms.ts";
import { aColleague, aJob, school } from "./banks.ts";
import { aContext, applied, checkFile, confirmFile } from "./lists.ts";

/** Somebody to mentor and somebody to be mentored, where the form has no staff of its own. */
const people = [
  aColleague("С-001", "Озёрная Вера Олеговна", { careerStartedOn: "1998-09-01", bornOn: null }),
  aColleague("С-002", "Снегова Инна Львовна", { bornOn: "2001-05-20", careerStartedOn: "2024-09-01" }),
];
const withPeople: Register = {
  ...school,
  people,
  employments: [aJob("Т-001", "С-001"), aJob("Т-002", "С-002", { startedOn: "2024-09-01" })],
};
const withoutPeople: Register = { ...school, people: [], employments: [] };

function startOf({ form, expected }: FormCase): Register {
  const onlyStaff = expected.kinds.every((kind) => kind === "schoolStaff" || kind === "staff");
  return onlyStaff && form !== "e" ? withoutPeople : withPeople;
}

/** What a person answers at the matching step: every guess is accepted, what the case names is chosen. */
function answered(view: MappingView, { columns = {} }: FormCase): FormMapping[] {
  return view.forms.map(({ fingerprint, name, kind, columns: all, words }) => ({
    fingerprint,
    name,
    kind,
    columns: Object.fromEntries(
      all.map((column) => {
        const chosen = Object.entries(columns).find(([part]) => headerForm(column.header).includes(part))?.[1];
        return [column.key, chosen ?? column.take ?? "~ignore"];
      }),
    ),
    words: Object.fromEntries(words.map(({ field }) => [field, {}])),
  }));
}

interface Loaded {
  kinds: string[];
  register: Register;
  open: string[];
  problems: readonly ImportProblem[];
}

function load(one: FormCase): Loaded {
  const register = startOf(one);
  const first = checkFile(register, one.file, aContext());
  if (isRefusal(first)) return { kinds: [first.refused as string], register, open: [], problems: [] };
  const view = first.answer.mapping as MappingView;
  const input = { ...one.file, mapping: { forms: answered(view, one), facts: one.facts ?? {} } };
  const done = confirmFile(register, input, aContext());
  if (isRefusal(done)) return { kinds: [JSON.stringify(done.facts)], register, open: view.open, problems: [] };
  const kinds = [...new Set(view.forms.map(({ kind }) => kind as string))];
  return { kinds, register: applied(register, done.changes), open: view.open, problems: done.answer.problems };
}

const byName = (one: string, other: string) => (one < other ? -1 : 1);

describe.each(formCases.map((one) => ({ ...one, title: `${one.form}: ${one.layout}` })))("form $title", (one) => {
  const before = startOf(one);
  const { kinds, register, open, problems } = load(one);
  const { expected } = one;
  const added = register.people.filter(({ id }) => !before.people.some((known) => known.id === id));
  const nameOf = (id: string) => register.people.find((person) => person.id === id)?.name ?? "";

  test("is recognised", () => expect(kinds).toEqual(expected.kinds));
  test("asks only what is answered here", () => {
    if (one.facts === undefined && one.columns === undefined) expect(open).toEqual([]);
    else expect(open).not.toEqual([]);
  });
  test.runIf(expected.people)("gives its people", () => {
    expect(added.map(({ name }) => name).sort(byName)).toEqual([...(expected.people ?? [])].sort(byName));
  });
  test.runIf(expected.jobs)("gives their jobs", () => {
    const jobs = register.employments.filter(({ id }) => !before.employments.some((known) => known.id === id));
    const found = jobs.map((job) => `${nameOf(job.personId)}: ${job.position}, ${job.subject ?? ""}`);
    expect(found.sort(byName)).toEqual([...(expected.jobs ?? [])].sort(byName));
  });
  test.runIf(expected.careers)("gives the beginning of their careers", () => {
    const found = added.flatMap((row) => (row.careerStartedOn === null ? [] : [`${row.name}: ${row.careerStartedOn}`]));
    expect(found.sort(byName)).toEqual([...(expected.careers ?? [])].sort(byName));
  });
  test.runIf(expected.categories)("gives their categories", () => {
    const found = added.map((row) => `${row.name}: ${row.category} ${row.categoryOn}`);
    expect(found.sort(byName)).toEqual([...(expected.categories ?? [])].sort(byName));
  });
  test.runIf(expected.pairs)("gives the pairs with their orders", () => {
    const found = register.pairs.map(
      (pair) =>
        `${nameOf(pair.mentorId)} – ${nameOf(pair.menteeId)}, ${pair.startedOn}, ${pair.orderNumber}, ${pair.orderOn}`,
    );
    expect(found.sort(byName)).toEqual([...(expected.pairs ?? [])].sort(byName));
  });
  test.runIf(expected.never)("names what is never stored", () => {
    const found = problems.filter(({ code }) => code === "column-never").map((one) => one.found);
    expect(found).toEqual(expected.never);
  });
});

test("every form of the list is here in two layouts", () => {
  const counts = new Map<string, number>();
  for (const { form } of formCases) counts.set(form, (counts.get(form) ?? 0) + 1);
  expect([...counts]).toEqual([..."abcdefghijk"].map((form) => [form, 2]));
});

describe("a tariff list in which a second position has no name", () => {
  const rows = [
    ["Тарификационный список МБОУ «СОШ № 1» на 01.09.2024"],
    ["№", "Фамилия, имя, отчество", "Должность, предмет", "Педагогический стаж", "Количество ставок"],
    [1, "Ветрова Анна Ильинична", "учитель, физика", "5 л. 0 мес.", 1],
    [null, null, "педагог-психолог", null, 0.5],
  ];
  const file = (merged: boolean) => ({
    fileName: "тарификация.xlsx",
    sheets: [{ name: "Лист1", rows, merges: merged ? [{ row: 3, column: 1, rows: 2, columns: 1 }] : [] }],
  });

  test("is one person with two positions where the name is merged over both rows", () => {
    const done = confirmFile(withoutPeople, file(true), aContext());
    if (isRefusal(done)) throw new Error(done.refused);
    const register = applied(withoutPeople, done.changes);
    expect(register.people.map(({ name }) => name)).toEqual(["Ветрова Анна Ильинична"]);
    expect(register.employments.map(({ position, rate }) => [position, rate])).toEqual([
      ["учитель", 1],
      ["педагог-психолог", 0.5],
    ]);
    expect(done.answer.problems.map(({ code, row }) => `${row} ${code}`)).toContain("3 struct-merged");
  });

  test("takes nothing from the row above where it is not merged", () => {
    const done = confirmFile(withoutPeople, file(false), aContext());
    if (isRefusal(done)) throw new Error(done.refused);
    expect(applied(withoutPeople, done.changes).employments).toHaveLength(1);
    expect(done.answer.skipped).toEqual([{ sheet: "Лист1", row: 4 }]);
  });
});

test("«учитель математики» is a teacher of mathematics, and other words of a position stay", () => {
  const rows = [
    ["МБОУ «СОШ № 1»", null, null],
    ["ФИО", "Должность", "Дата приёма"],
    ["Ветрова Анна Ильинична", "Учитель математики", "01.09.2020"],
    ["Лугов Борис Павлович", "учитель, классный руководитель", "01.09.2020"],
    ["Рощин Глеб Андреевич", "учитель-логопед", "01.09.2020"],
  ];
  const done = confirmFile(withoutPeople, { fileName: "кадры.xlsx", sheets: [{ name: "Лист1", rows }] }, aContext());
  if (isRefusal(done)) throw new Error(done.refused);
  const jobs = applied(withoutPeople, done.changes).employments;
  expect(jobs.map(({ position, subject, teacher }) => [position, subject, teacher])).toEqual([
    ["учитель", "математика", true],
    ["учитель, классный руководитель", null, true],
    ["учитель-логопед", null, false],
  ]);
});
