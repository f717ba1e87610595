/** A book made when a column had an earlier key: it is read, finished, undone and brought to today's keys without a loss. */
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cleanText } from "../../src/shared/language/text.ts";
import { firstDataRow, keyRow } from "../../src/shared/register/table.ts";
import { tableNames, tables } from "../../src/shared/register/tables.ts";
import type { BookCheck, BookRepair } from "../../src/shared/workbook/bookCheck.ts";
import { dumpedRows } from "./dump.ts";
import { column, department, makeBase, openTown, type Town } from "./town.ts";
import "../support/proof.ts";

const [today, before] = ["responseSetId", "submissionId"];
const by = { email: department, source: "edit" } as const;

let base: string;
let town: Town;
beforeAll(() => {
  base = makeBase({ demo: true });
});
beforeEach(() => {
  town?.close();
  town = openTown(base);
});
afterAll(() => {
  town?.close();
  rmSync(base, { recursive: true, force: true });
});

function sheetOf(table: "responses" | "operations") {
  const sheet = town.workbook.info().sheets.find((one) => one.name === tables[table].sheet);
  if (sheet === undefined) throw new Error(`no sheet of ${table}`);
  return sheet;
}

/** The cell of a column by its key of today. */
function cellOf(table: "responses" | "operations", key: string, row: number) {
  const { sheetId, lastColumn } = sheetOf(table);
  const [keys = []] = town.workbook.displayValues({ sheetId, row: keyRow, column: 1, rows: 1, columns: lastColumn });
  return { sheetId, row, column: keys.indexOf(key) + 1, rows: 1, columns: 1 };
}

function put(at: ReturnType<typeof cellOf>, text: string) {
  const cell = text.startsWith("=") ? ({ kind: "formula", text } as const) : ({ kind: "value", value: text } as const);
  town.workbook.apply([{ do: "setCells", at, inputs: [[cell]] }], by);
}

/** Makes of it what the same work would have left behind under the earlier key; somebody has renamed the header besides. */
function asBefore(): void {
  const { lastRow } = sheetOf("operations");
  for (const key of ["payload", "answer"])
    for (let row = firstDataRow; row <= lastRow; row += 1) {
      const at = cellOf("operations", key, row);
      const [[text = ""] = []] = town.workbook.displayValues(at);
      if (text.includes(`"${today}"`)) put(at, text.replaceAll(`"${today}"`, `"${before}"`));
    }
  const at = cellOf("responses", today, keyRow);
  put({ ...at, row: 1 }, "Номер участника");
  put(at, before);
}

/** Of the rows of an operation as they stand now. */
function digestOf(operationId: string, ...columns: string[]): string {
  const mine = (dumpedRows(town.workbook, ["operations"]).operations ?? []).filter(
    (row) => row["operationId"] === operationId,
  );
  const payloads = mine.flatMap(({ payload }) => (payload === undefined ? [] : [cleanText(payload)]));
  const texts = [...columns.map((key) => mine[0]?.[key] ?? ""), ...payloads];
  return createHash("sha256")
    .update(texts.map((text) => `${text.length}:${text}`).join(""))
    .digest("base64");
}

/** What vouches for an operation's former values, as the same work would have left it. */
function keepAnew(operationId: string): void {
  const { state } = town.workbook;
  const [slot] =
    state
      .entries("properties/document")
      .find(([key, value]) => key.startsWith("images:") && value.startsWith(`${operationId} `)) ?? [];
  if (slot === undefined) throw new Error("nothing is kept");
  state.set("properties/document", slot, `${operationId} ${digestOf(operationId, "operationId", "request", "actor")}`);
}

/** The promise as the same work would have left it. */
function promiseAnew(operationId: string): void {
  const { state } = town.workbook;
  const [slot] =
    state.entries("properties/document").find(([key, value]) => key.startsWith("intent:") && value !== "") ?? [];
  if (slot === undefined) throw new Error("nothing is promised");
  state.set("properties/document", slot, digestOf(operationId, "operationId", "request", "actor", "number"));
}

const done = (name: "checkBook" | "repairBook" | "exportCanonical" | "drainResponses" | "undoLastOperation") => {
  const outcome = town.request(name, {}, `former-keys-${name}`);
  expect(outcome).toHaveProperty("done");
  return (outcome as { done: unknown }).done;
};
const rows = () => (done("exportCanonical") as Record<string, Record<string, unknown>[]>)["responses"] ?? [];

test("no former key is the key of another column of its sheet", () => {
  const all = tableNames.map((name) =>
    Object.entries(tables[name].columns).flatMap(([key, { formerKeys }]) => [key, ...formerKeys]),
  );
  expect(all.map((keys) => keys.length - new Set(keys).size)).toEqual(all.map(() => 0));
  expect(all.flat()).toContain(before);
});

describe("a book under the earlier key", () => {
  test("holds the same rows, and a repair gives it today's key and header back", () => {
    const known = rows();
    expect(known.length).toBeGreaterThan(20);
    asBefore();
    expect(rows()).toEqual(known);
    const { findings } = done("checkBook") as BookCheck;
    const mine = findings.filter(({ sheet }) => sheet === tables.responses.sheet).map(({ code }) => code);
    expect(mine).toEqual(expect.arrayContaining(["headerChanged", "keyChanged"]));
    expect((done("repairBook") as BookRepair).remaining.filter(({ code }) => code === "keyChanged")).toEqual([]);
    expect(rows()).toEqual(known);
    expect(column(town.workbook, "responses", today)).toHaveLength(known.length);
    expect(town.workbook.displayValues(cellOf("responses", today, 1))).toEqual([
      [tables.responses.columns.responseSetId.header],
    ]);
  });

  test("gives an undone formula back to the column", () => {
    const at = cellOf("responses", today, firstDataRow);
    const [[text = ""] = []] = town.workbook.displayValues(at);
    put(at, `="${text}"`);
    done("repairBook");
    expect(town.workbook.formulas(at)).toEqual([[""]]);
    asBefore();
    keepAnew("former-keys-repairBook");
    done("undoLastOperation");
    expect(town.workbook.formulas(at)).toEqual([[`="${text}"`]]);
  });

  test("finishes what was cut short under the earlier key", () => {
    done("drainResponses");
    const wanted = rows();
    town.rewind();
    expect(rows().length).toBeLessThan(wanted.length);
    town.watched(
      () => {
        if (town.column("operations", "payload").some((text) => text.includes(`"${today}"`)))
          throw new Error("cut short");
      },
      () => town.request("drainResponses", {}, "former-keys-cut"),
    );
    expect(rows().length).toBeLessThan(wanted.length);
    asBefore();
    promiseAnew("former-keys-cut");
    expect(town.request("changeSetting", { id: "mentorYears", value: "7" }, "former-keys-next")).toHaveProperty("done");
    expect(rows()).toEqual(wanted);
  });
});
