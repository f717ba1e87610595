/** What a page asks for reaches only the rows that are seen, and the answer says what it did besides. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { servePage } from "../../support/browser.ts";
import { enter } from "../../support/door.ts";
import { pageScript } from "../../support/pageScript.ts";
import { curator, openScript, owner, type Script } from "../../support/script.ts";

let script: Script;
let served: Awaited<ReturnType<typeof servePage>>;
let entered: { Cookie: string };
let sheetId: number;

beforeAll(async () => {
  script = openScript(pageScript, { locale: "ru_RU" });
  script.value("main");
  sheetId = script.workbook.info().sheets[0]?.sheetId ?? -1;
  served = await servePage(script);
  entered = await enter(served.address);
});
afterAll(async () => {
  await served.close();
  script.close();
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ sheetId, row, column, rows, columns });
const by = (...commands: Command[]) => script.workbook.apply(commands, { email: curator, source: "edit" });
/** Hides rows 4 and 5. */
beforeEach(() => {
  const filter = { range: at(1, 1, 7, 7), hiddenValues: { 3: ["Реверсивное", "Групповое"] } };
  by({ do: "setSheet", sheetId, patch: { filter } });
});
afterEach(() => {
  by({ do: "setSheet", sheetId, patch: { filter: null } });
});

async function post(path: string, body: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { ...entered, "Content-Type": "application/json", "X-User": owner, "X-Tab": "t1" };
  const response = await fetch(new URL(path, served.url), { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const typed = (text: string) => ({ kind: "typed", text });
const empty = { contents: true, formats: false, notes: false, validations: false };

test("lines that the kernel itself chooses cannot be asked for", async () => {
  const copy = { do: "copyRange", from: at(3, 2), to: at(3, 7), what: "all", lines: [[3, 4]] };
  const sort = { do: "sort", at: at(3, 1, 4, 7), by: [{ column: 1, ascending: true }], rows: [4, 5] };
  for (const command of [copy, sort]) expect((await post("/api/apply", { commands: [command] })).status).toBe(400);
});

describe("a refusal names what it is about", () => {
  test.each([
    [
      "a hidden row",
      () => ({ do: "setCells", at: at(5, 2), inputs: [[typed("х")]] }),
      "строку 5 листа «Пары» скрывает фильтр",
    ],
    [
      "hidden rows alone",
      () => ({ do: "deleteRows", sheetId, from: 4, count: 2 }),
      "все эти строки листа «Пары» скрывает фильтр",
    ],
    ["a merge across", () => ({ do: "merge", at: at(3, 2, 4, 1), merged: true }), "есть строки, скрытые фильтром"],
    [
      "a wrong value in a row further down",
      () => ({ do: "setCells", at: at(3, 3, 2, 1), inputs: [[typed("Групповое")], [typed("Иное")]] }),
      "Значение «Иное» не подходит: в ячейке C6",
    ],
    [
      "a day that no cell can show",
      () => ({ do: "setCells", at: at(3, 4), inputs: [[typed("1.9.1025")]] }),
      "Значение «1.9.1025» не подходит: в ячейке D3 листа «Пары» нужна дата",
    ],
    [
      "a number that is no day",
      () => ({ do: "setCells", at: at(6, 4), inputs: [[typed("-319342")]] }),
      "Значение «-319342» не подходит: в ячейке D6 листа «Пары» нужна дата",
    ],
  ])("%s", async (_, command, sentence) => {
    const answer = await post("/api/apply", { commands: [command()] });
    expect([answer.status, answer.body.message]).toEqual([409, expect.stringContaining(sentence)]);
  });
});

test("the answer counts what is hidden by hand and was changed along", async () => {
  const one = await post("/api/apply", { commands: [{ do: "clear", at: at(3, 7), ...empty }] });
  expect(one.body.hidden).toBeNull();
  const commands = [{ do: "setStyle", at: at(1, 7, 3, 1), style: { bold: true } }];
  expect((await post("/api/apply", { commands })).body.hidden).toEqual({ rows: 1, columns: 0 });
});

test("sums are of the rows that are seen", async () => {
  const query = `/api/sums?sheet=${sheetId}&row=3&column=6&rows=4&columns=1`;
  const answer = await fetch(new URL(query, served.url), { headers: { ...entered, "X-User": owner, "X-Tab": "t1" } });
  expect(await answer.json()).toEqual({ filled: 2, numbers: 2, sum: 50, minimum: 10, maximum: 40 });
});

test("a step back tells whether it was done, and where", async () => {
  await post("/api/apply", { commands: [{ do: "setCells", at: at(3, 7), inputs: [[typed("раз")]] }] });
  expect((await post("/api/undo", {})).body).toMatchObject({ done: true, went: "whole", place: at(3, 7) });
  await post("/api/apply", { commands: [{ do: "setCells", at: at(3, 7), inputs: [[typed("два")]] }] });
  by({ do: "setCells", at: at(3, 7), inputs: [[{ kind: "typed", text: "три" }]] });
  expect((await post("/api/undo", {})).body).toMatchObject({ done: false, went: "nothing" });
  expect((await post("/api/redo", {})).body).toMatchObject({ done: false, went: "none", place: null });
});
