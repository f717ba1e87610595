import { afterEach, describe, expect, it, vi } from "vitest";
import { shownColumns } from "../../src/shared/register/shownColumns.ts";
import { type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import type { BookCheck, BookRepair } from "../../src/shared/workbook/bookCheck.ts";
import type { Command, Input, RangeAddress } from "../../src/workbench/kernel/api.ts";
import { closeByHand } from "../support/closedByHand.ts";
import { curatorTown, shareWith } from "../support/curators.ts";
import { department, type Host, openHost } from "../support/host.ts";

vi.setConfig({ testTimeout: 180_000 });

let host: Host;
afterEach(() => host.close());

const byScript = { email: department, source: "script" } as const;
const showing = tableNames.filter((name) => shownColumns(name).length > 0);

function sheet(table: TableName) {
  const found = host.workbook.info().sheets.find((one) => one.name === tables[table].sheet);
  if (found === undefined) throw new Error(`no sheet of ${table}`);
  return found;
}

function keysOf(table: TableName): unknown[] {
  const { sheetId, maxColumns } = sheet(table);
  return host.workbook.values({ sheetId, row: 2, column: 1, rows: 1, columns: maxColumns })[0] ?? [];
}

function cell(table: TableName, column: string, row = 3): RangeAddress {
  const at = keysOf(table).indexOf(column) + 1;
  if (at === 0) throw new Error(`no column ${column}`);
  return { sheetId: sheet(table).sheetId, row, column: at, rows: 1, columns: 1 };
}

const textAt = (at: RangeAddress) => String(host.workbook.values(at)[0]?.[0] ?? "");
const typed = (text: string): Input => ({ kind: "typed", text });

/** Row of a key in its sheet. */
function rowOf(table: TableName, id: string): number {
  const { sheetId, lastRow } = sheet(table);
  const column = keysOf(table).indexOf(tables[table].key) + 1;
  const keys = host.workbook.values({ sheetId, row: 1, column, rows: lastRow, columns: 1 });
  return keys.findIndex(([key]) => key === id) + 1;
}

/** Without any trigger, as another program does. */
function put(at: RangeAddress, input: Input) {
  return host.workbook.apply([{ do: "setCells", at, inputs: [[input]] }], byScript);
}

/** As a person types, with what Google calls then. */
function type(at: RangeAddress, text: string, email = department) {
  const before = textAt(at);
  const change = host.workbook.apply([{ do: "setCells", at, inputs: [[typed(text)]] }], { email, source: "edit" });
  return host.executions.edited(change, { before, after: text }, { email, tab: "test" });
}

/** The rows of a sheet below its keys, as texts by column. */
function rowsOf(table: TableName): Record<string, string>[] {
  const { sheetId, lastRow, maxColumns } = sheet(table);
  const [keys = [], ...rows] = host.workbook.values({
    sheetId,
    row: 2,
    column: 1,
    rows: lastRow - 1,
    columns: maxColumns,
  });
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [String(keys[index]), String(value ?? "")])));
}

/** Every display cell beside a key that is not the text which the key's own sheet holds. */
function wrongDisplays(): string[] {
  return showing.flatMap((table) =>
    shownColumns(table).flatMap(({ column, through, source, show }) => {
      const texts = new Map(rowsOf(source).map((row) => [row[tables[source].key], row[show]]));
      return rowsOf(table).flatMap((row, index) => {
        const wanted = row[through] === "" ? "" : (texts.get(row[through]) ?? "");
        return row[column] === wanted ? [] : [`${table}.${column} ${index + 3}`];
      });
    }),
  );
}

/** Display cells that hold a formula. */
function formulas(): string[] {
  return showing.flatMap((table) => {
    const { lastRow } = sheet(table);
    return shownColumns(table).flatMap(({ column }) => {
      const at = { ...cell(table, column), rows: Math.max(1, lastRow - 2) };
      return host.workbook.formulas(at).flatMap(([formula], index) => (formula ? [`${table} ${index + 3}`] : []));
    });
  });
}

const findings = () => host.done<BookCheck>("checkBook", {}).findings.map(({ code }) => code);
const hour = () => host.executions.tick("2026-11-20T10:59");

/** A formula a cell, as books had it. */
function formulasAsBefore(): number {
  const filled = showing.filter((table) => sheet(table).lastRow > 2);
  const commands = filled.flatMap((table) =>
    shownColumns(table).map(({ column, through, source, show }): Command => {
      const letter = (name: TableName, key: string) => letterOf(keysOf(name).indexOf(key));
      const [key, text] = [letter(source, tables[source].key), letter(source, show)];
      const name = `'${tables[source].sheet}'`;
      const at = { ...cell(table, column), rows: sheet(table).lastRow - 2 };
      const inputs = Array.from({ length: at.rows }, (_, index): Input[] => {
        const beside = `$${letter(table, through)}${index + 3}`;
        const formula = `=IFERROR(INDEX(${name}!$${text}:$${text};MATCH(${beside};${name}!$${key}:$${key};0));"")`;
        return [{ kind: "formula", text: formula }];
      });
      return { do: "setCells", at, inputs };
    }),
  );
  host.workbook.apply(commands, byScript);
  return formulas().length;
}

function letterOf(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

describe("display columns", () => {
  it("are written as values by whoever writes the row, each the text of the key beside it", () => {
    host = openHost({ start: "demo" });
    expect(wrongDisplays()).toEqual([]);
    expect(formulas()).toEqual([]);
    expect(textAt(cell("pairs", "mentorName"))).not.toBe("");
    expect(findings()).toEqual([]);
  });

  it("follow a name that a request changes, and its undoing", () => {
    host = openHost({ start: "demo" });
    const id = textAt(cell("pairs", "mentorId"));
    const former = textAt(cell("pairs", "mentorName"));
    host.done("saveRecord", { table: "people", recordId: id, values: { name: "Переименова Ася Львовна" } });
    expect(textAt(cell("pairs", "mentorName"))).toBe("Переименова Ася Львовна");
    expect(wrongDisplays()).toEqual([]);
    host.done("undoLastOperation", {});
    expect(textAt(cell("pairs", "mentorName"))).toBe(former);
    expect(wrongDisplays()).toEqual([]);
  });

  it("follow what a person types: a name, a school's name, another key, no key", () => {
    host = openHost({ start: "demo" });
    const mentor = rowOf("people", textAt(cell("pairs", "mentorId")));
    expect(type(cell("people", "name", mentor), "Вписанова Рита Львовна").map(({ ok }) => ok)).not.toContain(false);
    expect(textAt(cell("pairs", "mentorName"))).toBe("Вписанова Рита Львовна");
    type(cell("organisations", "shortName"), "Школа имени 007");
    expect(wrongDisplays()).toEqual([]);
    type(cell("pairs", "mentorId", 4), textAt(cell("pairs", "mentorId", 3)));
    expect(textAt(cell("pairs", "mentorName", 4))).toBe("Вписанова Рита Львовна");
    type(cell("pairs", "mentorId", 4), "");
    expect(textAt(cell("pairs", "mentorName", 4))).toBe("");
    type(cell("pairs", "mentorId", 4), "С-99999");
    expect(textAt(cell("pairs", "mentorName", 4))).toBe("");
    expect(formulas()).toEqual([]);
  });

  it("fill in a row that a person has begun below the last one", () => {
    host = openHost({ start: "demo" });
    const below = sheet("consents").lastRow + 1;
    type(cell("consents", "personId", below), textAt(cell("people", "id")));
    expect(textAt(cell("consents", "personName", below))).toBe(textAt(cell("people", "name")));
  });

  it("left behind by another program are named by the doctor and right after the hourly sweep", () => {
    host = openHost({ start: "demo" });
    const mentor = rowOf("people", textAt(cell("pairs", "mentorId")));
    put(cell("people", "name", mentor), typed("Тайкова Зоя Львовна"));
    expect(wrongDisplays()).not.toEqual([]);
    expect(findings()).toEqual(expect.arrayContaining(["displayStale"]));
    hour();
    expect(textAt(cell("pairs", "mentorName"))).toBe("Тайкова Зоя Львовна");
    expect(wrongDisplays()).toEqual([]);
    expect(findings()).not.toContain("displayStale");
  });

  it("keep a text that looks like a formula, a number or a day", () => {
    host = openHost({ start: "demo" });
    const texts = ["=1+1", "007", "01.02.2026", "+7"];
    for (const [index, value] of texts.entries())
      put(cell("organisations", "shortName", index + 3), { kind: "value", value });
    hour();
    expect(wrongDisplays()).toEqual([]);
    expect(formulas()).toEqual([]);
    const shown = rowsOf("pairs").map((row) => row["menteeOrganisationName"]);
    expect(texts.filter((text) => shown.includes(text))).not.toEqual([]);
  });

  it("go along with their rows when these are sorted, inserted and moved, and with renamed sheets and moved columns", () => {
    host = openHost({ start: "demo" });
    const { sheetId, lastRow, maxColumns } = sheet("pairs");
    const byName = cell("pairs", "menteeName").column;
    host.workbook.apply(
      [
        {
          do: "sort",
          at: { sheetId, row: 3, column: 1, rows: lastRow - 2, columns: maxColumns },
          by: [{ column: byName, ascending: false }],
        },
        { do: "insertRows", sheetId, before: 5, count: 2 },
        { do: "moveColumns", sheetId: sheet("people").sheetId, from: 2, count: 1, before: 6 },
        { do: "moveColumns", sheetId, from: byName, count: 1, before: 2 },
      ],
      byScript,
    );
    expect(wrongDisplays()).toEqual([]);
    const [id, mentor] = [textAt(cell("pairs", "mentorId")), textAt(cell("pairs", "mentorName"))];
    host.done("saveRecord", { table: "people", recordId: id, values: { name: "Перемещена Инна Львовна" } });
    expect(mentor).not.toBe("");
    expect(textAt(cell("pairs", "mentorName"))).toBe("Перемещена Инна Львовна");
    expect(wrongDisplays()).toEqual([]);
  });

  it("do not follow a call of the trigger's function without a range, whatever it is given", () => {
    host = openHost({ start: "demo" });
    put(cell("pairs", "mentorName"), typed("другое"));
    const session = { email: department, tab: "test" };
    for (const event of [undefined, null, {}, "range", { range: null }, { range: { getSheet: "Пары" } }]) {
      const called = host.executions.call("onEdit", [event], session);
      expect([called.ok, called.value ?? null, called.meter.cellsWritten]).toEqual([true, null, 0]);
    }
    expect(textAt(cell("pairs", "mentorName"))).toBe("другое");
  });

  it("write nothing when everything is right, and nothing into a copy", () => {
    host = openHost({ start: "demo" });
    const [edited] = type(cell("people", "name"), textAt(cell("people", "name")));
    expect(edited?.meter).toMatchObject({ cellsWritten: 0, locks: 0 });
    const [elsewhere] = type(cell("people", "note"), "заметка");
    expect(elsewhere?.meter).toMatchObject({ cellsWritten: 0, locks: 0 });
    const at = cell("pairs", "mentorName");
    const former = textAt(at);
    host.workbook.state.set("properties/document", "sheetIds", JSON.stringify({ bookId: "another", sheets: {} }));
    put(at, typed("другое"));
    type(cell("pairs", "mentorId"), textAt(cell("pairs", "mentorId")));
    hour();
    expect(textAt(at)).toBe("другое");
    expect(former).not.toBe("другое");
  });

  it("are left to the keeper's sweep where the sheet is closed to whoever has typed", () => {
    host = openHost({ start: "demo" });
    const { curator } = curatorTown(host);
    shareWith(host, [curator]);
    closeByHand(host.workbook, sheet("pairs").sheetId);
    const mentor = rowOf("people", textAt(cell("pairs", "mentorId")));
    expect(type(cell("people", "name", mentor), "Закрытова Ева Львовна", curator).map(({ ok }) => ok)).not.toContain(
      false,
    );
    expect(textAt(cell("pairs", "mentorName"))).not.toBe("Закрытова Ева Львовна");
    hour();
    expect(wrongDisplays()).toEqual([]);
  });
});

describe("a book with a formula a cell", () => {
  it("holds values after «Настроить книгу», the same texts as before", () => {
    host = openHost({ start: "demo" });
    expect(formulasAsBefore()).toBeGreaterThan(100);
    expect(wrongDisplays()).toEqual([]);
    host.menu("menuSetUp");
    expect(formulas()).toEqual([]);
    expect(wrongDisplays()).toEqual([]);
  });

  it("is named by the doctor and repaired", () => {
    host = openHost({ start: "demo" });
    expect(formulasAsBefore()).toBeGreaterThan(100);
    expect(new Set(findings())).toEqual(new Set(["displayStale"]));
    expect(host.done<BookRepair>("repairBook", {}).remaining).toEqual([]);
    expect(formulas()).toEqual([]);
    expect(wrongDisplays()).toEqual([]);
  });
});
