/** What people change by hand in the sheets: told in the journal, shown, put back, and never taken for the register's own writing. */
import { afterEach, describe, expect, test } from "vitest";
import type { HandLine, HandsShown } from "../../src/shared/hands/showHands.ts";
import type { Command } from "../../src/workbench/kernel/api.ts";
import { department, type Host, openHost } from "../support/host.ts";
import { addRecord } from "../support/recordForms.ts";
import { deleteRows, emails, openTwoSchools, type Town } from "../support/twoSchools.ts";

let host: Host;
afterEach(() => host.close());

function town(identity: "domain" | "consumer" = "domain"): Town {
  const made = openTwoSchools({ identity });
  host = made;
  // What making the town has left is seen and settled.
  const open = shown().lines.map((line) => line.id);
  host.done("acceptHands", { hands: open });
  expect(shown().lines).toEqual([]);
  return made;
}

function placeOf(sheet: string, key: string, column: string) {
  const rows = host.shown(sheet);
  const keys = rows[1] ?? [];
  const row = rows.findIndex((cells) => cells[0] === key) + 1;
  expect(row, `${sheet} ${key}`).toBeGreaterThan(0);
  return { sheetId: host.sheetId(sheet), row, column: keys.indexOf(column) + 1, rows: 1, columns: 1 };
}

/** A person does something in the grid, and the installed triggers hear of it as Google tells them. */
function act(commands: Command[], as: string, edit: { before: string; after: string } | null = null): void {
  const change = host.workbook.apply(commands, { email: as, source: "edit" });
  for (const result of host.executions.edited(change, edit, { email: as, tab: "test" }))
    expect(result.error).toBeUndefined();
}

function type(sheet: string, key: string, column: string, text: string, as: string = department): void {
  const at = placeOf(sheet, key, column);
  const before = host.workbook.displayValues(at)[0]?.[0] ?? "";
  act([{ do: "setCells", at, inputs: [[{ kind: "typed", text }]] }], as, { before, after: text });
}

const shown = (as: string = department) => host.done<HandsShown>("showHands", {}, as);
const lastLine = () => host.shown("Журнал").slice(-1)[0] ?? [];
const journalOfHands = () => host.shown("Журнал").filter((cells) => cells[3] === "Изменено вручную");
const putBack = (lines: readonly HandLine[], as: string = department) =>
  host.ask(
    "putBackHands",
    { hands: lines.map(({ id }) => id), tables: [...new Set(lines.map((one) => one.table))] },
    as,
  );
const cellsOf = (line: HandLine | undefined) =>
  line?.cells.map(({ header, before, after }) => `${header}: ${before} → ${after}`);

describe("a morning of three curators", () => {
  test("whose hands wander: each change stands in the journal, is shown, tells what it moved, and goes back", () => {
    const { pairs, ids } = town();
    const before = host.canonical();
    const lines = journalOfHands().length;
    type("Пары", pairs.other, "orderNumber", "999-о", emails.curator);
    type("Пары", pairs.own, "status", "черновик", emails.otherCurator);
    type("Сотрудники", ids.otherPlain, "name", "Переписова Полина Ильинична", emails.department);
    const told = journalOfHands().slice(lines);
    expect(told.map((cells) => cells[2])).toEqual([emails.curator, emails.otherCurator, emails.department]);
    expect(told.map((cells) => cells[4])).toEqual([
      expect.stringMatching(/^Пары, «Приказ №»: строка изменена: П-002 \w+ → \w+$/),
      expect.stringMatching(/^Пары, «Статус»: строка изменена: П-001 \w+ → \w+$/),
      expect.stringMatching(/^Сотрудники, «ФИО»: строка изменена: С-\d+ \w+ → \w+$/),
    ]);
    const list = shown();
    expect(list.lines.map(({ who, foreign }) => [who, foreign])).toEqual([
      [emails.department, false],
      [emails.otherCurator, true],
      [emails.curator, true],
    ]);
    expect(list.lines.map(cellsOf)).toEqual([
      ["ФИО: Скрытнева Серафима Ильинична → Переписова Полина Ильинична"],
      ["Статус: утверждена → черновик"],
      ["Приказ №: 214-о → 999-о"],
    ]);
    const status = list.lines[1];
    // Of the three young people two, and then one; of the two schools both, and then one.
    expect(status?.moved).toEqual([
      {
        title: "Доля молодых специалистов, вошедших в программы наставничества как наставляемые, %",
        before: "66,7",
        after: "33,3",
      },
      { title: "Доля организаций, предоставивших своих наставников, %", before: "100,0", after: "50,0" },
    ]);
    expect(list.moved).toEqual(status?.moved);
    expect(list.lines[0]?.moved).toEqual([]);
    expect(host.done<{ items: { view: string; count: number }[] }>("showToday", {}).items).toContainEqual(
      expect.objectContaining({ view: "hands", count: 3 }),
    );
    expect(putBack(list.lines)).toEqual({ done: { putBack: 3 } });
    expect(host.canonical()).toEqual(before);
    expect(shown()).toMatchObject({ lines: [], moved: [] });
    expect(lastLine()[3]).toBe("Правки рукой возвращены");
    expect(host.done("checkJournal", {})).toMatchObject({ faults: [] });
    host.done("undoLastOperation", {});
    expect(shown().lines.map(cellsOf)).toEqual(list.lines.map(cellsOf));
  });

  test("a curator sees and puts back what is theirs, and nothing of another organisation", () => {
    const { pairs } = town();
    type("Пары", pairs.other, "orderNumber", "999-о", emails.curator);
    type("Пары", pairs.own, "orderNumber", "998-о", emails.otherCurator);
    const all = shown().lines;
    expect(shown(emails.curator).lines.map(({ key }) => key)).toEqual([pairs.own]);
    const before = host.canonical();
    const foreign = all.filter(({ key }) => key === pairs.other);
    expect(putBack(foreign, emails.curator)).toMatchObject({ refused: { code: "otherOrganisation" } });
    expect(putBack(all, emails.curator)).toMatchObject({ refused: { code: "otherOrganisation" } });
    expect(host.refused("acceptHands", { hands: all.map(({ id }) => id) }, emails.curator).code).toBe("departmentOnly");
    expect(host.canonical()).toEqual(before);
    expect(
      putBack(
        all.filter(({ key }) => key === pairs.own),
        emails.curator,
      ),
    ).toEqual({ done: { putBack: 1 } });
    expect(shown().lines.map(({ key }) => key)).toEqual([pairs.other]);
  });
});

describe("what the trigger does not see", () => {
  test("is found by comparing: a blank user, a pasted block, a deleted row, each told once", () => {
    const { pairs, ids } = town("consumer");
    const before = host.canonical();
    type("Пары", pairs.own, "orderNumber", "999-о", emails.curator);
    expect(shown().lines[0]).toMatchObject({ who: "", foreign: false });
    const from = placeOf("Сотрудники", ids.mentee, "name");
    const to = { ...placeOf("Сотрудники", ids.mentor, "name"), rows: 2 };
    act([{ do: "copyRange", from: { ...from, rows: 2 }, to, what: "values" }], emails.curator);
    deleteRows(host, "Пары", [pairs.other]);
    host.executions.tick("2025-09-20T10:30:00");
    const list = shown();
    expect(list.lines.map(({ sheet, key, kind }) => [sheet, key, kind])).toEqual([
      ["Пары", pairs.other, "строка удалена или опустошена"],
      ["Сотрудники", ids.spare, "строка изменена"],
      ["Сотрудники", ids.mentor, "строка изменена"],
      ["Пары", pairs.own, "строка изменена"],
    ]);
    const told = journalOfHands().length;
    host.executions.tick("2025-09-20T12:30:00");
    expect(shown().lines).toHaveLength(4);
    expect(journalOfHands()).toHaveLength(told);
    expect(putBack(list.lines)).toEqual({ done: { putBack: 4 } });
    expect(host.canonical()).toEqual(before);
  });

  test("a trigger tells what was edited there; another place waits for its own", () => {
    const { pairs } = town();
    const elsewhere = placeOf("Пары", pairs.other, "note");
    host.workbook.apply([{ do: "setCells", at: elsewhere, inputs: [[{ kind: "typed", text: "тихо" }]] }], {
      email: emails.curator,
      source: "edit",
    });
    const lines = journalOfHands().length;
    type("Пары", pairs.own, "orderNumber", "999-о", emails.otherCurator);
    expect(journalOfHands().slice(lines)).toHaveLength(1);
    expect(lastLine()[4]).not.toContain(pairs.other);
    expect(shown().lines.map(({ key, who }) => [key, who])).toEqual([
      [pairs.other, ""],
      [pairs.own, emails.otherCurator],
    ]);
  });

  test("the same hand once more is another change, whatever has become of the first", () => {
    const { pairs } = town();
    const began = journalOfHands().length;
    const told = () => [shown().lines.map(cellsOf), journalOfHands().length - began];
    const toDraft = ["Статус: утверждена → черновик"];
    type("Пары", pairs.own, "status", "черновик", emails.otherCurator);
    expect(told()).toEqual([[toDraft], 1]);
    expect(putBack(shown().lines)).toHaveProperty("done");
    type("Пары", pairs.own, "status", "черновик", emails.otherCurator);
    expect(told()).toEqual([[toDraft], 2]);
    host.done("acceptHands", { hands: shown().lines.map(({ id }) => id) });
    type("Пары", pairs.own, "status", "утверждена", emails.curator);
    type("Пары", pairs.own, "status", "черновик", emails.otherCurator);
    expect(told()).toEqual([[toDraft, ["Статус: черновик → утверждена"]], 4]);
  });

  test("waits again where somebody has marked or deleted it in «Правки рукой» itself", () => {
    const { pairs } = town();
    type("Пары", pairs.own, "status", "черновик", emails.otherCurator);
    const [line] = shown().lines;
    const id = line?.id ?? "";
    type("Правки рукой", id, "state", "принята", emails.otherCurator);
    expect(shown().lines).toMatchObject([{ id, foreign: true }]);
    expect(lastLine()[4]).toContain(`правка снова ждёт решения: ${id}`);
    deleteRows(host, "Правки рукой", [id]);
    expect(shown().lines).toMatchObject([
      { id, key: pairs.own, sheet: "Пары", fixed: expect.stringMatching(/не сохранены/) },
    ]);
    host.done("acceptHands", { hands: [id] });
    expect(shown().lines).toEqual([]);
    type("Правки рукой", id, "state", "не просмотрена", emails.otherCurator);
    host.done("acceptHands", { hands: [id] });
    expect(shown().lines).toEqual([]);
  });

  test("sorting is no change; a row without a code, a header and a lost column are named", () => {
    const { pairs } = town();
    const sheetId = host.sheetId("Пары");
    const [{ lastRow = 0, lastColumn = 0 } = {}] = host.workbook.info().sheets.filter((one) => one.sheetId === sheetId);
    const at = { sheetId, row: 3, column: 1, rows: lastRow - 2, columns: lastColumn };
    act([{ do: "sort", at, by: [{ column: 1, ascending: false }] }], emails.curator);
    expect(shown().lines).toEqual([]);
    const note = placeOf("Пары", pairs.own, "note");
    const below = { ...note, row: lastRow + 1 };
    act([{ do: "setCells", at: below, inputs: [[{ kind: "typed", text: "без кода" }]] }], emails.curator);
    act([{ do: "setCells", at: { ...note, row: 1 }, inputs: [[{ kind: "typed", text: "Заметки" }]] }], department);
    const lines = shown().lines;
    expect(lines.map(({ kind }) => kind)).toEqual([
      "заголовок изменён или столбец удалён",
      "строка без кода или с повторённым кодом",
    ]);
    expect(cellsOf(lines[0])).toEqual(["Примечание: Примечание → Заметки"]);
    expect(putBack(lines)).toMatchObject({ refused: { code: "handFixed" } });
    host.done("acceptHands", { hands: lines.map(({ id }) => id) });
    expect(shown().lines).toEqual([]);
  });

  test("a sheet that was deleted has a line of its own, and its rows go back into a new one", () => {
    const { pairs } = town();
    act([{ do: "deleteSheet", sheetId: host.sheetId("Пары") }], department);
    const lost = shown();
    expect(lost.lines.map(({ sheet, key, kind }) => [sheet, key, kind])).toEqual([["Пары", "", "лист удалён"]]);
    expect(lost.lines[0]?.fixed).toContain("Правка → Отменить");
    expect(lost.damaged).toEqual(["Пары"]);
    expect(lastLine()[4]).toMatch(/^Пары, лист удалён: \w+ → –$/);
    host.menu("menuSetUp");
    const gone = shown().lines.filter(({ fixed }) => fixed === "");
    expect(gone.map(({ key, kind }) => [key, kind])).toEqual([
      [pairs.other, "строка удалена или опустошена"],
      [pairs.own, "строка удалена или опустошена"],
    ]);
    expect(putBack(gone)).toEqual({ done: { putBack: 2 } });
    expect(host.shown("Пары").flatMap((cells) => cells[0]?.match(/^П-\d+$/) ?? [])).toHaveLength(2);
  });

  test("a column that was deleted and made anew gets its values back", () => {
    const { pairs } = town();
    const before = host.canonical();
    const { sheetId, column } = placeOf("Пары", pairs.own, "orderNumber");
    act([{ do: "deleteColumns", sheetId, from: column, count: 1 }], department);
    expect(shown().lines.map(cellsOf)).toEqual([["Приказ №: Приказ № → пусто"]]);
    host.menu("menuSetUp");
    const lines = shown().lines.filter(({ fixed }) => fixed === "");
    expect(lines.map(cellsOf)).toEqual([["Приказ №: 214-о → пусто"], ["Приказ №: 214-о → пусто"]]);
    expect(putBack(lines)).toEqual({ done: { putBack: 2 } });
    // Whoever keeps the book confirms that all is there again.
    host.executions.answer(host.menu("menuSetUp").waiting?.id as string, { button: "YES" });
    expect(host.canonical()).toEqual(before);
  });
});

describe("a row that a hand has made unreadable", () => {
  test("stands in «Проверка», goes back, and that cannot be undone into what nobody can read", () => {
    const { pairs } = town();
    const before = host.canonical();
    // What is pasted is not asked whether it is a day.
    const from = placeOf("Пары", pairs.own, "orderNumber");
    act([{ do: "copyRange", from, to: placeOf("Пары", pairs.own, "startedOn"), what: "values" }], emails.curator);
    expect(host.canonical()["pairs"]).toHaveLength((before["pairs"] ?? []).length - 1);
    const check = host.done<{ groups: { code: string }[] }>("checkRegister", { limit: 0 });
    expect(check.groups.map(({ code }) => code)).toContain("unreadable");
    const { lines } = shown();
    expect(lines.map(cellsOf)).toEqual([["Дата начала: 19.09.2025 → 214-о"]]);
    expect(putBack(lines)).toEqual({ done: { putBack: 1 } });
    expect(host.canonical()).toEqual(before);
    expect(host.refused("undoLastOperation", {}).code).toBe("undoNotKept");
    expect(host.canonical()).toEqual(before);
  });
});

describe("what cannot be put back", () => {
  test("is what somebody has changed again, by hand or through the register", () => {
    town();
    type("Настройки", "youngYears", "value", "2");
    const { lines } = shown();
    const at = placeOf("Настройки", "youngYears", "value");
    const unseen = { do: "setCells" as const, at, inputs: [[{ kind: "typed" as const, text: "4" }]] };
    host.workbook.apply([unseen], { email: department, source: "edit" });
    expect(putBack(lines)).toMatchObject({ refused: { code: "handMoved" } });
    host.done("changeSetting", { id: "youngYears", value: "5" });
    const list = shown().lines;
    expect(list.map(({ kind }) => kind)).toEqual(["изменена, потом записана регистром", "строка изменена"]);
    expect(cellsOf(list[0])).toEqual(["Значение: 2 → 4"]);
    expect(putBack(list.slice(0, 1))).toMatchObject({ refused: { code: "handFixed" } });
    expect(putBack(list.slice(1))).toMatchObject({ refused: { code: "handMoved" } });
  });

  test("is a row that a hand has added and others refer to; without them it goes", () => {
    const { ids } = town();
    const sheetId = host.sheetId("Сотрудники");
    const [{ lastRow = 0, lastColumn = 0 } = {}] = host.workbook.info().sheets.filter((one) => one.sheetId === sheetId);
    const from = { ...placeOf("Сотрудники", ids.plain, "id"), column: 1, columns: lastColumn };
    const key = { sheetId, row: lastRow + 1, column: 1, rows: 1, columns: 1 };
    act(
      [
        { do: "copyRange", from, to: { ...key, columns: lastColumn }, what: "values" },
        { do: "setCells", at: key, inputs: [[{ kind: "typed", text: "С-099" }]] },
      ],
      emails.curator,
    );
    const { lines } = shown();
    expect(lines.map((line) => [line.key, line.kind])).toEqual([["С-099", "строка вписана"]]);
    const pupil = placeOf("Трудоустройство", "Т-001", "personId");
    act([{ do: "setCells", at: pupil, inputs: [[{ kind: "typed", text: "С-099" }]] }], emails.curator);
    expect(putBack(lines)).toMatchObject({ refused: { code: "handReferred" } });
    const moved = shown().lines.filter(({ table }) => table === "employments");
    expect(putBack(moved)).toEqual({ done: { putBack: 1 } });
    const before = host.canonical()["people"]?.filter((row) => row["id"] !== "С-099");
    expect(putBack(lines)).toEqual({ done: { putBack: 1 } });
    expect(host.canonical()["people"]).toEqual(before);
  });

  test("is what the sheet of changes says and the journal does not", () => {
    const { pairs } = town();
    type("Пары", pairs.own, "orderNumber", "999-о", emails.curator);
    const { lines } = shown();
    const at = placeOf("Правки рукой", String(lines[0]?.id), "payload");
    const payload = String(host.workbook.values(at)[0]?.[0]).replace("214-о", "1-о");
    host.workbook.apply([{ do: "setCells", at, inputs: [[{ kind: "typed", text: payload }]] }], {
      email: emails.otherCurator,
      source: "edit",
    });
    const before = host.canonical();
    expect(putBack(lines)).toMatchObject({ refused: { code: "handDoubtful" } });
    expect(host.canonical()).toEqual(before);
  });

  test("is anything, where the memory itself was changed: the comparison begins anew and says so", () => {
    town();
    const at = placeOf("Память", "pairs:0", "payload");
    act([{ do: "setCells", at, inputs: [[{ kind: "typed", text: "|{}|" }]] }], emails.curator);
    expect(shown().lines.map(({ sheet, kind }) => [sheet, kind])).toEqual([["Пары", "изменена служебная память"]]);
    expect(shown().lines).toHaveLength(1);
  });
});

describe("what the register writes itself", () => {
  test("is no hand: a town filled, imports, pairs, orders, undoing", () => {
    host = openHost({ start: "demo" });
    expect(shown()).toMatchObject({ lines: [], left: 0 });
    host.done("changeSetting", { id: "youngYears", value: "5" });
    host.done("undoLastOperation", {});
    host.executions.tick("2026-11-20T11:30:00");
    expect(shown()).toMatchObject({ lines: [], left: 0, moved: [] });
    expect(journalOfHands()).toEqual([]);
  });

  test("takes the former values away with the row, and a month takes them away from the rest", () => {
    const { pairs, ids } = town();
    const { recordId } = addRecord(host, "platforms", {}, (index) => `текст ${index}`);
    type("Площадки", recordId, "note", "от руки", emails.curator);
    type("Пары", pairs.own, "orderNumber", "999-о", emails.curator);
    type("Сотрудники", ids.plain, "name", "Другая Дарья Юрьевна", emails.curator);
    host.done("removeRecord", { table: "platforms", recordId });
    const payloads = () => {
      const rows = host.shown("Правки рукой");
      const column = (rows[1] ?? []).indexOf("payload");
      return rows.slice(-3).map((cells) => cells[column] !== "");
    };
    shown();
    expect(payloads()).toEqual([false, true, true]);
    host.setNow("2025-10-20T09:00:00+05:00");
    shown();
    expect(payloads()).toEqual([false, true, true]);
    host.setNow("2025-10-21T09:00:00+05:00");
    shown();
    expect(payloads()).toEqual([false, false, false]);
    expect(putBack(shown().lines.slice(0, 1))).toMatchObject({ refused: { code: "handFixed" } });
  });
});
