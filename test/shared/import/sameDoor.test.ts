/** A cell that the form refuses is never imported in silence, and one that it takes never remarked on (rules.md 8). */
import { describe, expect, test } from "vitest";
import { encodeText, formColumns, type Typed } from "../../../src/shared/facts/rows/rowValues.ts";
import type { ImportedCell } from "../../../src/shared/import/importedFile.ts";
import { refusalSentence } from "../../../src/shared/lists/refusals.ts";
import { saveRecord } from "../../../src/shared/records/saveRecord.ts";
import type { RecordTable } from "../../../src/shared/register/recordTables.ts";
import type { Table } from "../../../src/shared/register/table.ts";
import { tables } from "../../../src/shared/register/tables.ts";
import { deficitAreas } from "../../../src/shared/register/vocabulary.ts";
import { aRow } from "../../support/rows.ts";
import { school, schoolWith } from "./banks.ts";
import { aContext, aFile, confirm, staffHeader, staffRow, threeOrganisations } from "./lists.ts";

const coded = schoolWith({ people: school.people.map((one, at) => ({ ...one, code: `СЛ-000${at + 1}` })) });
const measured = { ...coded, mentees: [aRow("mentees", { personId: "С-001", leftOn: null })] };

/** A header of the list, its column, what stands in the cell, and what a person types in the form to say the same. */
type Case = readonly [header: string, column: string, cell: string, typed?: string];
interface List {
  table: RecordTable;
  register: typeof school;
  header: readonly string[];
  sound: readonly ImportedCell[];
  cases: readonly Case[];
}

const long = (length: number) => "я".repeat(length);
/** Today is 01.10.2025; lists and forms plan five years ahead. */
const days = [
  "01.10.2025",
  "01.10.2030",
  "02.10.2030",
  "01.01.2039",
  "31.12.2060",
  "01.01.2061",
  "31.12.1939",
  "30.02.2025",
];
const cellsOf = (header: string, column: string, cells: readonly string[]): Case[] =>
  cells.map((cell) => [header, column, cell]);

const lists: readonly List[] = [
  {
    table: "platforms",
    register: school,
    header: [
      "Наименование площадки",
      "Направленность",
      "Метапредметная (да/нет)",
      "База",
      "Дата открытия",
      "Дата закрытия",
      "Примечание",
    ],
    sound: ["Клуб чтения", "метапредметная", "да", "СОШ № 1", "01.09.2022", "31.08.2025", "по средам"],
    cases: [
      ...cellsOf("Наименование площадки", "name", ["Клуб", ""]),
      ...cellsOf("Направленность", "focus", [long(200), long(201), "#REF!"]),
      ...cellsOf("Дата открытия", "openedOn", ["31.08.2025", "01.09.2025", ...days.slice(2)]),
      ...cellsOf("Дата закрытия", "closedOn", ["01.09.2022", "31.08.2022", ...days]),
      ["База", "organisationId", "СОШ № 1", "О-001"],
      ["База", "organisationId", "СОШ № 404", "О-404"],
      ...cellsOf("Примечание", "note", [long(500), long(501), "#N/A"]),
    ],
  },
  {
    table: "organisations",
    register: threeOrganisations,
    header: [
      "Краткое наименование",
      "Тип ОО",
      "Подведомственная",
      "Дата открытия",
      "Дата закрытия",
      "Приказ о Положении: №",
      "Приказ о Положении: дата",
    ],
    sound: ["МБОУ «СОШ № 9»", "общеобразовательная организация", "да", "01.09.2020", "31.08.2025", "12", "02.09.2024"],
    cases: [
      ...cellsOf("Дата открытия", "openedOn", ["31.08.2025", "01.09.2025", ...days.slice(2)]),
      ...cellsOf("Дата закрытия", "closedOn", ["01.09.2020", "31.08.2020", ...days]),
      ...cellsOf("Приказ о Положении: дата", "regulationOrderOn", ["02.10.2025", ...days]),
      ...cellsOf("Приказ о Положении: №", "regulationOrderNumber", ["12-о", "#REF!"]),
    ],
  },
  {
    table: "employments",
    register: threeOrganisations,
    header: staffHeader,
    sound: staffRow({ finished: "31.08.2025" }),
    cases: [
      ...cellsOf("Дата приёма", "startedOn", ["31.08.2025", ...days.slice(2)]),
      ...cellsOf("Дата увольнения", "finishedOn", ["01.09.2010", "31.08.2010", ...days]),
    ],
  },
  {
    table: "people",
    register: threeOrganisations,
    header: staffHeader,
    sound: staffRow(),
    cases: cellsOf("Дата рождения", "bornOn", ["01.09.1992", "02.10.2025", ...days.slice(3)]),
  },
  {
    table: "deficits",
    register: measured,
    header: ["Код участника", "Этап", "Дата диагностики", ...deficitAreas.labels],
    sound: ["СЛ-0001", "вход", "18.09.2024", ...deficitAreas.codes.map(() => 2)],
    cases: [
      ...cellsOf("Дата диагностики", "measuredOn", ["02.10.2025", ...days]),
      ...cellsOf(deficitAreas.labels[0] as string, deficitAreas.codes[0] as string, ["0", "3", "4", "много"]),
    ],
  },
];

function imported({ table, register, header }: List, cells: readonly ImportedCell[]) {
  const { changes, report } = confirm(register, aFile([...header], [...cells]));
  const told = report.problems.filter(({ severity }) => severity !== "info");
  const row = changes.find((one) => one.table === table)?.put as Readonly<Record<string, unknown>> | undefined;
  return { row, told };
}

/** What a person would type to get the row that the list makes. */
function typedFor(list: List, row: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    formColumns(tables[list.table]).flatMap(([name, column]) =>
      (row[name] ?? null) === null || column.guarded ? [] : [[name, encodeText(column, row[name])]],
    ),
  );
}

describe.each(lists)("$table", (list) => {
  const { table, register, header, cases } = list;
  const sound = imported(list, list.sound);
  const form = (column: string, typed: string) => {
    const people =
      table === "employments" ? [...register.people, aRow("people", { id: "С-001", bornOn: null })] : register.people;
    const values: Typed = { ...typedFor(list, sound.row ?? {}), [column]: typed };
    const decision = saveRecord.decide({ ...register, people }, { table, values, confirmed: true }, aContext());
    if ("refused" in decision) return { refused: refusalSentence(decision), value: null };
    const put = decision.changes.find((one) => one.table === table)?.put as
      | Readonly<Record<string, unknown>>
      | undefined;
    return { refused: null, value: put?.[column] ?? null };
  };

  test("is taken by both as its sample", () => {
    const [name] = Object.keys(typedFor(list, sound.row ?? {}));
    const typed = typedFor(list, sound.row ?? {})[String(name)] as string;
    expect([form(String(name), typed).refused, sound.row === undefined]).toEqual([null, false]);
  });

  test.each(cases.map(([title, column, cell, typed = cell]) => [title, column, cell, typed] as const))(
    "%s (%s): «%s»",
    (title, column, cell, typed) => {
      const cells = list.sound.map((one, at) => (header[at] === title ? cell : one));
      const { row, told } = imported(list, cells);
      const news = told.filter(
        (one) => !sound.told.some(({ code, column: at }) => code === one.code && at === one.column),
      );
      const { refused, value } = form(column, typed);
      const definition: Table = tables[table];
      if (refused === null) {
        expect(news.map(({ code }) => code)).toEqual([]);
        return expect(row?.[column]).toEqual(value);
      }
      expect(news.length, refused).toBeGreaterThan(0);
      if (definition.columns[column]?.required === true) return expect(row).toBeUndefined();
      // Left out, or cut to its limit where it is too long; whatever else the row says is taken.
      const limit = definition.columns[column]?.limit ?? 0;
      if (limit > 0 && cell.length > limit) return expect(String(row?.[column])).toHaveLength(limit);
      const out = Object.keys(sound.row ?? {}).filter(
        (name) => JSON.stringify(sound.row?.[name]) !== JSON.stringify(row?.[name]),
      );
      expect(out.filter((name) => (row?.[name] ?? null) !== null && name !== column)).toEqual([]);
      return expect(refused).toMatch(/Ничего не записано/);
    },
  );
});

test("the reasons of days are said as the form says them", () => {
  const platforms = lists[0] as List;
  const said = (title: string, cell: string) =>
    imported(
      platforms,
      platforms.sound.map((one, at) => (platforms.header[at] === title ? cell : one)),
    ).told.map(({ sentence }) => sentence);
  expect(said("Дата открытия", "01.01.2039").join(" ")).toContain(
    "дата 01.01.2039 слишком далеко впереди: допустимы дни по 01.10.2030.",
  );
  expect(said("Дата закрытия", "31.08.2022").join(" ")).toContain(
    "«Открыта: 01.09.2022» позже, чем «Закрыта: 31.08.2022».",
  );
});
