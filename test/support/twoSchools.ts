/** A workbook with two schools, each with a curator, a pair, a plan and a mentor to spare: the ground of who may do what. */
import type { SentOf } from "../../src/shared/lists/requests.ts";
import { beginningOf, begunBook, department, type Host, type HostOptions, openBook } from "./host.ts";
import { preparedBook } from "./preparedBook.ts";

export const emails = {
  owner: department,
  department: "specialist@demograd.example",
  curator: "kurator1@demograd.example",
  otherCurator: "kurator2@demograd.example",
  mentor: "opytova@demograd.example",
  nobody: "nobody@elsewhere.example",
  blank: "",
} as const;

const header = [
  "Организация",
  "ФИО",
  "Должность",
  "Предмет",
  "Дата рождения",
  "Пед. стаж на 01.09.2025",
  "Дата приёма",
  "E-mail",
];
const schools = ["МБОУ «СОШ № 1»", "МБОУ «СОШ № 2»"] as const;

const people = {
  mentee: [0, "Юнова Яна Игоревна", "01.02.2002", "1 г. 0 мес.", "01.09.2025", "yunova@demograd.example"],
  mentor: [0, "Опытова Ольга Петровна", "01.02.1980", "20 л. 0 мес.", "01.09.2010", emails.mentor],
  spare: [0, "Запасова Зоя Юрьевна", "01.02.1981", "19 л. 0 мес.", "01.09.2010", "zapasova@demograd.example"],
  waiting: [0, "Ожидаева Ольга Львовна", "01.02.2001", "1 г. 0 мес.", "01.09.2025", "ozhidaeva@demograd.example"],
  plain: [0, "Простова Полина Юрьевна", "01.02.1990", "10 л. 0 мес.", "01.09.2015", "prostova@demograd.example"],
  otherMentee: [1, "Тайнова Таисия Львовна", "03.04.2001", "1 г. 0 мес.", "01.09.2025", "tainova@demograd.example"],
  otherMentor: [1, "Соседова Софья Львовна", "05.06.1979", "21 г. 0 мес.", "01.09.2010", "sosedova@demograd.example"],
  otherPlain: [
    1,
    "Скрытнева Серафима Ильинична",
    "07.08.1978",
    "22 г. 0 мес.",
    "01.09.2010",
    "skrytneva@demograd.example",
  ],
  deleted: [0, "Удалова Ульяна Петровна", "01.02.1985", "15 л. 0 мес.", "01.09.2011", "udalova@demograd.example"],
  orphan: [0, "Сиротина Софья Петровна", "01.02.1986", "14 л. 0 мес.", "01.09.2012", "sirotina@demograd.example"],
} as const satisfies Record<string, readonly [0 | 1, string, string, string, string, string]>;
export type TownPerson = keyof typeof people;

export const nameOf = Object.fromEntries(Object.entries(people).map(([key, [, name]]) => [key, name])) as Record<
  TownPerson,
  string
>;
/** Birthdays and addresses, which no answer needs. */
export const secretsOf = Object.fromEntries(
  Object.entries(people).map(([key, [, , born, , , email]]) => [
    key,
    [born, born.split(".").reverse().join("-"), email],
  ]),
) as Record<TownPerson, string[]>;

export interface Town extends Host, Facts {}

/** Codes by which the town's people and things are known. */
interface Facts {
  ids: Record<TownPerson, string>;
  pairs: { own: string; other: string; deleted: string };
  lines: { own: string; other: string; deleted: string };
  organisations: { own: string; other: string };
  surveyId: string;
}

/** Remember to close it. */
export function openTwoSchools(options: HostOptions = {}): Town {
  const editors = [...new Set(Object.values(emails))].filter((email) => email !== "" && email !== department);
  const all = { now: "2025-09-20T09:00:00+05:00", editors, ...options };
  const beginning = beginningOf(all);
  const { dir, facts } = preparedBook(["two schools", beginning], () => {
    const made = begunBook(beginning);
    const host = openBook(made, beginning);
    try {
      return { dir: made, facts: settle(host) };
    } finally {
      host.workbook.close();
    }
  });
  return { ...openBook(dir, all), ...facts };
}

function settle(host: Host): Facts {
  importSchools(host);
  const canonical = host.canonical();
  const idByName = new Map((canonical["people"] ?? []).map((row) => [row["name"], String(row["id"])]));
  const ids = Object.fromEntries(
    Object.entries(nameOf).map(([key, name]) => [key, idByName.get(name) ?? ""]),
  ) as Record<TownPerson, string>;
  const organisation = (name: string) =>
    String(canonical["organisations"]?.find((row) => row["shortName"] === name)?.["id"]);
  host.done("changeSetting", { id: "departmentEmails", value: emails.department });
  for (const mentor of ["mentor", "spare", "otherMentor"] as const)
    host.done("markMentor", { personId: ids[mentor], areas: ["method"] });
  for (const mentee of ["mentee", "waiting", "otherMentee", "plain"] as const) {
    host.done("markMentee", { personId: ids[mentee], categories: ["young"], deficits: ["method"] });
  }
  const pairs = {
    own: formedPair(host, ids.mentor, ids.mentee),
    other: formedPair(host, ids.otherMentor, ids.otherMentee),
    deleted: formedPair(host, ids.spare, ids.plain),
  };
  const survey = host.done<{ surveyId: string }>("createSurvey", { kind: "needs", schoolYear: 2025 });
  const lineOf = (pairId: string) =>
    String(host.canonical()["planLines"]?.find((row) => row["pairId"] === pairId)?.["id"]);
  const lines = { own: lineOf(pairs.own), other: lineOf(pairs.other), deleted: lineOf(pairs.deleted) };
  deleteRows(host, "Сотрудники", [ids.deleted]);
  deleteRows(host, "Трудоустройство", [ids.deleted, ids.orphan]);
  deleteRows(host, "Пары", [pairs.deleted]);
  deleteRows(host, "Планы", [pairs.deleted]);
  const organisations = { own: organisation(schools[0]), other: organisation(schools[1]) };
  return { ids, pairs, lines, organisations, surveyId: survey.surveyId };
}

function importSchools(host: Host): void {
  host.done("confirmImport", {
    fileName: "оо.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная (да/нет)", "E-mail куратора"],
          [schools[0], "общеобразовательная", "да", emails.curator],
          [schools[1], "общеобразовательная", "да", emails.otherCurator],
        ],
      },
    ],
  });
  const rows = Object.values(people).map(([school, name, ...facts]) => [
    schools[school],
    name,
    "учитель",
    "математика",
    ...facts,
  ]);
  host.done("confirmImport", { fileName: "список.csv", sheets: [{ name: "Список", rows: [header, ...rows] }] });
}

/** Proposed, agreed to by both, approved by order, with a plan. */
function formedPair(host: Host, mentorId: string, menteeId: string): string {
  const wish: SentOf<"formPair"> = {
    mentorId,
    menteeId,
    form: "teacherTeacher",
    kind: "traditional",
    startedOn: "2025-09-19",
    dueOn: "2026-05-31",
  };
  const { pairId } = host.done<{ pairId: string }>("formPair", wish);
  for (const whose of ["mentor", "mentee"] as const)
    host.done("recordConsent", { pairId, whose, givenOn: "2025-09-18" });
  host.done("recordOrder", { pairId, orderNumber: "214-о", orderOn: "2025-09-19" });
  host.done("startPlan", { pairId, template: "omsk" });
  return pairId;
}

/** A person deletes the rows that hold one of these codes. */
export function deleteRows(host: Host, sheet: string, codes: readonly string[]): void {
  const sheetId = host.sheetId(sheet);
  const rows = host
    .shown(sheet)
    .flatMap((cells, index) => (cells.some((cell) => codes.includes(cell)) ? [index + 1] : []));
  const commands = rows.reverse().map((from) => ({ do: "deleteRows" as const, sheetId, from, count: 1 }));
  host.workbook.apply(commands, { email: department, source: "edit" });
}
