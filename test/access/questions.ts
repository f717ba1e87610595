/** Everything that the town can be asked, and more than once: each request, with its sample and about the first rows it names. */
import { checkWords } from "../../src/shared/checks/checkTexts.ru.ts";
import { importKinds } from "../../src/shared/import/importKind.ts";
import type { MappingView } from "../../src/shared/import/mapping/answers.ts";
import { ownFileMark } from "../../src/shared/import/ownFiles.ru.ts";
import { isDay } from "../../src/shared/language/day.ts";
import { type RequestName, requests } from "../../src/shared/lists/requests.ts";
import { recordTables } from "../../src/shared/register/recordTables.ts";
import type { Table } from "../../src/shared/register/table.ts";
import { tableNames, tables } from "../../src/shared/register/tables.ts";
import { forCopies, resolvedRequests } from "../faults/operations.ts";
import { column, type Town } from "../faults/town.ts";

/** No word of the project begins like these; the letters say which part of which person's name stands there. */
export const marks = { surname: "Щрыгв", first: "Жвукш", patronymic: "Мгрычк", mail: "zqxmail" };
const letters = "абвгдежзиклмнопрстуф";
const numberName = (number: number) => [...String(number)].map((digit) => letters[Number(digit)] ?? "").join("");

/** «Щрыгвабова Жвукшаба Мгрычкабовна»: declined or as initials, the stem stays. */
export function invented(number: number): string {
  const own = numberName(number);
  return `${marks.surname}${own}ова ${marks.first}${own}а ${marks.patronymic}${own}овна`;
}

/** The questions of one sample about the first rows of the tables that its ids name. */
function* inputsOf(town: Town, name: RequestName): Generator<Record<string, unknown>> {
  const sample = requests[name].sample as Record<string, unknown>;
  yield sample;
  for (const [key, value] of Object.entries(sample)) {
    if (typeof value !== "string" || !/Id$/.test(key)) continue;
    const letter = /^\p{L}+/u.exec(value)?.[0];
    const table = tableNames.find((one) => tables[one].letter === letter);
    if (table === undefined) continue;
    for (const id of column(town.workbook, table, tables[table].key).slice(0, 6)) yield { ...sample, [key]: id };
  }
}

export const surname = invented(3).split(" ")[0] as string;

/** Questions that the samples do not ask: everybody, each table, each form, each export, and what names are typed into. */
function* furtherQuestions(town: Town): Generator<[RequestName, Record<string, unknown>]> {
  for (const query of ["", surname, `${surname} Ж. М.`]) {
    yield ["findPeople", { query, only: "all", limit: 20 }];
    yield ["listPairs", { query }];
  }
  for (const bank of ["mentors", "mentees"]) yield ["listBank", { bank }];
  for (const what of ["mentors", "mentees", "statistics"])
    for (const forPublication of [false, true]) yield ["exportBank", { what, forPublication }];
  yield ["checkRegister", { limit: 500 }];
  for (const code of Object.keys(checkWords)) yield ["fixFindings", { code, dryRun: true }];
  for (const table of recordTables) {
    yield ["listRecords", { table, query: "", limit: 50 }];
    yield ["listRecords", { table, query: surname, limit: 50 }];
    yield ["showRecord", { table }];
    for (const recordId of column(town.workbook, table, tables[table].key).slice(0, 3))
      yield ["showRecord", { table, recordId }];
    for (const field of Object.keys(tables[table].columns)) yield ["findReferences", { table, field, query: surname }];
  }
  const values = { name: `${invented(3)}`, "job.organisationId": "О-001", "job.position": "учитель" };
  yield ["saveRecord", { table: "people", values }];
  yield ["saveRecord", { table: "people", values: { ...values, name: invented(555) } }];
  yield ["saveRecord", { table: "people", values: { ...values, email: surname } }];
  yield ["saveRecord", { table: "people", recordId: "С-001", values: { name: invented(556) } }];
  yield ["saveRecord", { table: "organisations", recordId: "О-001", values: { headName: invented(557) } }];
  yield ["changeSetting", { id: "departmentEmails", value: `${surname}@` }];
  yield ["findPeople", { query: "", only: surname, limit: 20 }];
  yield* misplacedNames(town);
  yield* sentFiles(town);
}

/** A name where a code, a day, a number or a word of a list belongs. */
function* misplacedNames(town: Town): Generator<[RequestName, Record<string, unknown>]> {
  for (const name of Object.keys(requests) as RequestName[])
    for (const [key, value] of Object.entries(requests[name].sample as Record<string, unknown>))
      if (typeof value === "string" && (/Id$|^key$/.test(key) || isDay(value) || /^[a-z]\w+$/.test(value)))
        yield [name, { ...(requests[name].sample as Record<string, unknown>), [key]: surname }];
  for (const table of recordTables) {
    const [recordId] = column(town.workbook, table, tables[table].key);
    for (const [field, asked] of Object.entries(tables[table].columns as Table["columns"])) {
      if (asked.guarded || asked.shown !== undefined || asked.limit !== undefined) continue;
      const [id, name] = recordId === undefined ? [{}, surname] : [{ recordId }, invented(3)];
      yield ["saveRecord", { table, ...id, values: { [field]: asked.refers === undefined ? name : surname } }];
    }
  }
}

/** Files whose names, sheets, headers and words are names; checked, confirmed, and with answers about them. */
function* sentFiles(town: Town): Generator<[RequestName, Record<string, unknown>]> {
  const header = ["Организация", "ФИО", "Должность", "Предмет", "Дата рождения", "Пед. стаж", "Дата приёма", "E-mail"];
  const place = column(town.workbook, "organisations", "shortName")[0] ?? "";
  const row = (name: string, born = "01.02.1990") => [
    place,
    name,
    "учитель",
    "математика",
    born,
    "5",
    "01.09.2020",
    "",
  ];
  const rows = [invented(3), invented(3).toLowerCase(), surname, `${surname} Ж. М.`, invented(560), invented(560)];
  const staff = [header, ...rows.map((name) => row(name)), row(invented(561), invented(562)), row(place, surname)];
  yield ["checkImport", { fileName: "список.csv", sheets: [{ name: "Список", rows: staff }] }];
  const fileName = `${invented(570)}.xlsx`;
  const sheetOf = (rows: unknown[][], number = 571) => ({ name: `${invented(number)}`, rows });
  const odd = [
    [...header, `Отметки: ${invented(572)}`, "Вид занятости", "Категория"],
    [...row(invented(573)), surname, invented(574), surname],
    [...row(invented(575)), surname, invented(574), surname],
  ];
  const hidden = { ...sheetOf(odd, 576), hidden: "hidden" };
  const unknown = [
    sheetOf([
      ["ФИО", "Должность", invented(581)],
      [invented(582), "учитель", surname],
    ]),
  ];
  const files = [
    [sheetOf(staff)],
    [sheetOf(odd), hidden, sheetOf([[invented(577)]], 578)],
    [
      sheetOf([
        ["Краткое наименование", "Тип ОО", "Подведомственная"],
        ["МБОУ «Школа»", surname, invented(579)],
      ]),
    ],
    [
      sheetOf([
        ["Наставник", "Наставляемый", "Форма", "Вид"],
        [invented(3), invented(4), surname, invented(580)],
      ]),
    ],
    unknown,
    [sheetOf([[invented(583)]])],
    [sheetOf([[null]])],
    [sheetOf([[ownFileMark]])],
  ];
  for (const sheets of files) {
    yield ["checkImport", { fileName, sheets }];
    yield ["checkImport", { fileName, sheets, hiddenSheets: [hidden.name] }];
    yield ["confirmImport", { fileName, sheets }];
    // Told as each kind in turn where the headers tell none.
    for (const as of sheets === unknown ? importKinds : [])
      yield ["checkImport", { fileName, sheets, mapping: { forms: [], facts: {}, as } }];
    yield ["checkImport", { fileName, sheets, mapping: { forms: [formOf(surname)], facts: {} } }];
    for (const form of askedForms(town, { fileName, sheets })) {
      const answered = { forms: [form], facts: { "schoolStaff.organisation": surname, "pairs.startedOn": surname } };
      yield ["checkImport", { fileName, sheets, mapping: answered }];
      yield ["confirmImport", { fileName, sheets, mapping: answered }];
    }
  }
}

const formOf = (name: string) => ({ fingerprint: "0", name, kind: "staff", columns: {}, words: {} });

/** The forms of a file as they are asked about, each word answered by a name. */
function askedForms(town: Town, file: Record<string, unknown>): Record<string, unknown>[] {
  const outcome = town.request("checkImport", file, "") as { done?: { mapping?: MappingView } };
  return (outcome.done?.mapping?.forms ?? []).map(({ fingerprint, name, kind, words }) => ({
    ...formOf(`${name} ${surname}`),
    fingerprint,
    kind,
    words: Object.fromEntries(words.map(({ field, found }) => [field, { [found]: surname }])),
  }));
}

/** What changes something is tried until the town accepts it; what only asks is asked about everybody. */
export function askEverything(town: Town): void {
  const names = Object.keys(requests) as RequestName[];
  resolvedRequests(
    town,
    names.filter((name) => !forCopies.includes(name)),
  );
  for (const name of names)
    if (!requests[name].mutates) for (const input of inputsOf(town, name)) town.request(name, input, "");
  let number = 0;
  for (const [name, input] of furtherQuestions(town)) {
    number += 1;
    town.request(name, input, `further-question-${number}`);
  }
}
