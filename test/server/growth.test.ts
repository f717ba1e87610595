import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import { department, type Host, openHost } from "../support/host.ts";

describe("sheets without an empty row", () => {
  let host: Host;
  beforeAll(() => {
    host = openHost();
    for (const { sheetId, maxRows } of tableNames.map(sheetOf))
      host.workbook.apply([{ do: "deleteRows", sheetId, from: 4, count: maxRows - 3 }], {
        email: department,
        source: "edit",
      });
  });
  afterAll(() => host.close());

  function sheetOf(name: TableName) {
    const sheetId = host.sheetId(tables[name].sheet);
    const info = host.workbook.info().sheets.find((one) => one.sheetId === sheetId);
    if (info === undefined) throw new Error(name);
    return info;
  }

  /** Formats and validations of a row's cells. */
  function looks(name: TableName, row: number) {
    const { sheetId, maxColumns: columns } = sheetOf(name);
    const at = { sheetId, row, column: 1, rows: 1, columns };
    return { styles: host.workbook.styles(at), rules: host.workbook.validations(at) };
  }

  function list(name: string, rows: string[][]) {
    return { fileName: `${name}.csv`, sheets: [{ name, rows }] };
  }

  test("grow by what is written and a reserve, and new rows look as the others do", () => {
    host.done(
      "confirmImport",
      list("оо", [
        ["Краткое наименование", "Тип ОО", "Подведомственная"],
        ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
        ["МБОУ «СОШ № 2»", "общеобразовательная", "да"],
      ]),
    );
    const people = Array.from({ length: 30 }, (_, index) => {
      const surname = `Иванов${"абвгдежзикл"[index % 11]}${"мнп"[Math.floor(index / 11)]}`;
      return ["МБОУ «СОШ № 1»", `${surname} Пётр Ильич`, "учитель", "01.02.1980", "01.09.2010"];
    });
    host.done(
      "confirmImport",
      list("педагоги", [["Организация", "ФИО", "Должность", "Дата рождения", "Дата приёма"], ...people]),
    );
    expect(host.canonical()["people"]).toHaveLength(30);
    const grown = tableNames.filter((name) => sheetOf(name).maxRows > 3);
    expect(new Set(grown)).toEqual(new Set(["organisations", "people", "employments", "operations", "journal"]));
    expect(sheetOf("people").maxRows).toBe(2 + 30 + 200);
    for (const name of grown) {
      const first = looks(name, 3);
      for (const row of [4, sheetOf(name).maxRows]) expect(looks(name, row), `${name} ${row}`).toEqual(first);
    }
    expect(looks("people", 100).rules[0]?.some((rule) => rule !== null)).toBe(true);
  });
});

describe("what protects the codes", () => {
  let host: Host;
  afterEach(() => host.close());

  /** Rows of the key column that the protection covers. */
  function protectedRows(name: TableName): [first: number, last: number] {
    const sheetId = host.sheetId(tables[name].sheet);
    const found = host.workbook.protections().find((one) => one.warningOnly && one.sheetId === sheetId);
    const { row, rows } = found?.range ?? { row: 0, rows: 0 };
    return [row, row + rows - 1];
  }

  test("follows the data: an import of 300 people into sheets of 100 rows, and what is added by and by", () => {
    host = openHost();
    const maxRows = (name: TableName) =>
      host.workbook.info().sheets.find((one) => one.sheetId === host.sheetId(tables[name].sheet))?.maxRows ?? 0;
    expect(protectedRows("people")).toEqual([3, 100]);
    host.done("confirmImport", {
      fileName: "оо.csv",
      sheets: [
        {
          name: "ОО",
          rows: [
            ["Краткое наименование", "Тип ОО", "Подведомственная"],
            ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
          ],
        },
      ],
    });
    const letters = [..."абвгдежзиклмнопрст"];
    const people = Array.from({ length: 300 }, (_, index) => {
      const surname = `Иванов${letters[index % 18]}${letters[Math.floor(index / 18)]}`;
      return ["МБОУ «СОШ № 1»", `${surname} Пётр Ильич`, "учитель", "01.02.1980", "01.09.2010"];
    });
    const rows = [["Организация", "ФИО", "Должность", "Дата рождения", "Дата приёма"], ...people];
    host.done("confirmImport", { fileName: "педагоги.csv", sheets: [{ name: "педагоги", rows }] });
    expect(host.canonical()["people"]).toHaveLength(300);
    for (const name of ["people", "employments"] as const) {
      expect(protectedRows(name), name).toEqual([3, maxRows(name)]);
      expect(maxRows(name)).toBeGreaterThan(302);
    }
  });
});
