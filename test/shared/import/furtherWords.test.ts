/** Headers and cells as schools word them: what each is taken for, and what of a cell goes where. */
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../src/shared/facts/refusal.ts";
import { splitCell } from "../../../src/shared/import/forms/splitCell.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import type { MappingView } from "../../../src/shared/import/mapping/answers.ts";
import { aContext, aFile, applied, checkFile, confirm, confirmFile, marks, threeOrganisations } from "./lists.ts";

function read(...rows: ImportedCell[][]) {
  const decision = checkFile(threeOrganisations, aFile(...rows), aContext());
  if (isRefusal(decision)) return decision.refused;
  const { forms } = decision.answer.mapping as MappingView;
  return forms.map(({ kind, columns }) => [kind, columns.map(({ take, sure }) => (sure === "asked" ? "?" : take))]);
}

test.each<[string, ImportedCell[][], [string, (string | null)[]]]>([
  [
    "a bank of mentors that says little beside who they are",
    [
      ["Реестр наставников школы", null, null],
      ["ФИО педагога-наставника", "Занимаемая должность", "Направления поддержки"],
      ["Ветрова Анна Ильинична", "учитель математики", "методика, ИКТ"],
      ["Ломова Вера Сергеевна", "учитель", "воспитание"],
    ],
    ["mentors", ["name", "position", "competences"]],
  ],
  [
    "pairs under a title that stands over one of its columns",
    [
      ["Наставническая пара", null, "Дата начала"],
      ["Наставник", "Молодой педагог", null],
      ["Ветрова А. И.", "Мишин О. П.", "01.09.2025"],
      ["Зубов П. И.", "Ломова В. С.", "01.09.2025"],
    ],
    ["pairs", ["mentor", "mentee", "startedOn"]],
  ],
  [
    "a mentor with the order in one cell beside the order of hire",
    [
      ["Молодой специалист", "Приказ о приеме", "Наставник (ФИО, приказ)", "Начало"],
      ["Мишин О. П.", "15-к от 26.08.2024", "Ветрова А. И., пр. 130 от 02.09.2024", "02.09.2024"],
      ["Ломова В. С.", "16-к от 26.08.2024", "Зубов П. И., пр. 130 от 02.09.2024", "02.09.2024"],
    ],
    ["pairs", ["mentee", null, "mentorOrder", "startedOn"]],
  ],
  [
    "a bank of mentors by its title, in which years of mentoring are no years of teaching",
    [
      ["Банк наставников", null, null, null],
      ["ФИО", "ОО", "Должность", "Опыт наставничества (лет)"],
      ["Ветрова Анна Ильинична", "СОШ № 1", "учитель", "5"],
      ["Зубов Пётр Ильич", "СОШ № 2", "учитель", "2"],
    ],
    ["mentors", ["name", "organisation", "position", null]],
  ],
  [
    "pairs whose mentees stand with their day of birth, and no bank of their mentors",
    [
      ["ФИО молодого специалиста, дата рождения", "Должность", "ФИО наставника", "№ и дата приказа о закреплении"],
      ["Мишин Олег Павлович, 03.05.2001", "учитель физики", "Ветрова Анна Ильинична", "Приказ от 02.09.2024 № 130"],
    ],
    ["pairs", ["menteeBorn", "position", "mentor", "order"]],
  ],
  [
    "the days of a pair in plain words",
    [
      ["Наставник", "Кого курирует", "С какого числа", "По какое"],
      ["Ветрова А. И.", "Мишин О. П.", "02.09.2024", "31.05.2025"],
    ],
    ["pairs", ["mentor", "?", "startedOn", "finishedOn"]],
  ],
  [
    "orders under a header of grounds, which are asked about",
    [
      ["Наставник", "Наставляемый", "Дата начала", "Основание"],
      ["Ветрова А. И.", "Мишин О. П.", "01.09.2025", "Приказ № 12 от 29.08.2025"],
      ["Зубов П. И.", "Ломова В. С.", "01.09.2025", "Приказ № 13 от 29.08.2025"],
      ["Зубов П. И.", "Котова Е. С.", "01.09.2025", "Приказ № 14 от 29.08.2025"],
    ],
    ["pairs", ["mentor", "mentee", "startedOn", "?"]],
  ],
  [
    "schools, their founder and whoever answers for mentoring",
    [
      ["Название", "Вид учреждения", "Муниципальное (да/нет)", "Отв. за наставничество (ФИО, тел., e-mail)"],
      ["СОШ № 7", "общеобразовательная", "да", "Лапина Ольга Петровна, 8-913-000-00-00, lapina@s7.example"],
    ],
    ["organisations", ["shortName", "kind", "subordinate", "curatorContacts"]],
  ],
])("%s", (_, rows, expected) => {
  expect(read(...rows)).toEqual([expected]);
});

const [mentor, mentee, on] = ["Ветрова А. И.", "Мишин О. П.", "01.09.2025"];
test.each([
  [["Дата", "Наставник", "Наставляемый", "Тема встречи"], [on, mentor, mentee, "Знакомство"], "importDeclined"],
  [["Наставник", "Дата проведения встречи", "Наставляемый"], [mentor, on, mentee], "importDeclined"],
  [["Наставник", "Молодой специалист", "Дата и время консультации"], [mentor, mentee, on], "importDeclined"],
  [
    ["Наставник", "Наставляемый", "Дата начала", "Тема встречи"],
    [mentor, mentee, on, "Знакомство"],
    [["pairs", ["mentor", "mentee", "startedOn", null]]],
  ],
  [
    ["Наставник", "Наставляемый", "Приказ", "График встреч"],
    [mentor, mentee, "№ 5 от 01.09.2025", "по средам"],
    [["pairs", ["mentor", "mentee", "order", null]]],
  ],
])("what pairs did on which day is no list of pairs: %j", (header, row, expected) => {
  expect(read(header, row)).toEqual(expected);
});

test("numbers of mentors and mentees are no pairs", () => {
  const counts = read(["Учреждение", "Кол-во наставников", "Кол-во наставляемых"], ["СОШ № 1", "5", "6"]);
  expect(counts).toBe("importDeclined");
});

describe("one cell", () => {
  test.each<[string, string, Record<string, string | null>]>([
    ["hireOrder", "01.09.25, пр. 51/к", { startedOn: "01.09.2025" }],
    ["hireOrder", "25.08.2025 № 45-к", { startedOn: "25.08.2025" }],
    [
      "mentorOrder",
      "Ветрова А. И., пр. 130 от 02.09.2024",
      { mentor: "Ветрова А. И.", order: "пр. 130 от 02.09.2024" },
    ],
    ["mentorOrder", "Ветрова Анна Ильинична (№ 130-о)", { mentor: "Ветрова Анна Ильинична", order: "№ 130-о" }],
    ["mentorOrder", "Зубов Пётр Ильич", { mentor: "Зубов Пётр Ильич", order: null }],
    [
      "curatorContacts",
      "Лапина Ольга Петровна, 8-913-000-00-00, l@s7.example",
      { curatorName: "Лапина Ольга Петровна", curatorEmail: "l@s7.example" },
    ],
    ["menteeBorn", "Мишин Олег Павлович, 03.05.2001", { mentee: "Мишин Олег Павлович", bornOn: "03.05.2001" }],
    ["menteeBorn", "Мишин Олег Павлович", { mentee: "Мишин Олег Павлович", bornOn: null }],
    ["curatorContacts", "Лапина О. П. l@s7.example", { curatorName: "Лапина О. П.", curatorEmail: "l@s7.example" }],
    ["curatorContacts", "Лапина О. П. +7 913 000-00-00", { curatorName: "Лапина О. П.", curatorEmail: null }],
  ])("as %s: «%s»", (take, cell, parts) => {
    expect(splitCell(take, cell)).toEqual(parts);
  });
});

test("a curator's name is stored without the telephone beside it", () => {
  const file = aFile(
    ["Название", "Тип", "Подведомственная", "Куратор (ФИО, телефон)"],
    ["СОШ № 7", "общеобразовательная", "да", "Лапина Ольга Петровна, 8-913-000-00-00"],
  );
  const decision = confirmFile(threeOrganisations, file, aContext());
  if (isRefusal(decision)) throw new Error(decision.refused);
  expect(applied(threeOrganisations, decision.changes).organisations.at(-1)).toMatchObject({
    shortName: "СОШ № 7",
    curatorName: "Лапина Ольга Петровна",
    curatorEmail: null,
  });
});

test.each<[string, string, string[]]>([
  ["Котов Н. Н., тел. 22-33-44", "Котов Н. Н.", ["2E orgfile-person-contacts"]],
  ["Котов Н. Н. kotov@s7.example", "Котов Н. Н.", ["2E orgfile-person-contacts"]],
  ["Котов Николай Николаевич", "Котов Николай Николаевич", []],
])("a head «%s» is stored by name alone, and that is said", (said, headName, told) => {
  const file = aFile(
    ["Название", "Тип", "Подведомственная", "Примечание", "Руководитель"],
    ["СОШ № 7", "общеобразовательная", "да", null, said],
  );
  const { report, register } = confirm(threeOrganisations, file);
  expect([register.organisations.at(-1)?.headName, marks(report)]).toEqual([headName, told]);
});
