/**
 * What an editor of the sheets may type into the ledger: intents of the register's own, changed, copied, signed by others or brought
 * back, and new ones. None may move a cell, and the department must be told of each.
 */
import { firstDataRow, keyRow } from "../../src/shared/register/table.ts";
import { type TableName, tables } from "../../src/shared/register/tables.ts";
import { operationStates } from "../../src/shared/register/vocabulary.ts";
import type { Value } from "../../src/workbench/kernel/api.ts";
import { type Dump, differenceOf, sameFacts } from "./dump.ts";
import type { Operation } from "./operations.ts";
import { operationId, undisturbed } from "./proofs.ts";
import { department, type Town } from "./town.ts";

/** A row as it is typed, by the keys of its columns. */
export type Row = Record<string, Value>;

export interface Forgery {
  name: string;
  /** Types the rows, and names the operations that they claim. */
  forge(town: Town, promised: readonly Row[]): string[];
  /** What the book has come through when they are typed. */
  after: "nothing" | "promise" | "operation";
}

export const stranger = "neighbour@example.org";

export function curatorOf(town: Town): string {
  return town.column("organisations", "curatorEmail")[0] as string;
}

type Sheets = Pick<Town, "workbook">;

function sheetOf(town: Sheets, table: TableName) {
  const sheet = town.workbook.info().sheets.find((one) => one.name === tables[table].sheet);
  if (sheet === undefined) throw new Error(`no sheet of ${table}`);
  return sheet;
}

function keysOf(town: Sheets, table: TableName): string[] {
  const { sheetId, lastColumn } = sheetOf(town, table);
  return town.workbook.displayValues({ sheetId, row: keyRow, column: 1, rows: 1, columns: lastColumn })[0] ?? [];
}

/** Rows of the sheet with their places. */
export function typedRows(town: Sheets, table: TableName): { at: number; row: Row }[] {
  const { sheetId, lastRow, lastColumn } = sheetOf(town, table);
  const keys = keysOf(town, table);
  if (lastRow < firstDataRow) return [];
  const at = { sheetId, row: firstDataRow, column: 1, rows: lastRow - firstDataRow + 1, columns: lastColumn };
  return town.workbook.values(at).map((cells, index) => ({
    at: firstDataRow + index,
    row: Object.fromEntries(keys.map((key, place) => [key, cells[place] ?? null])),
  }));
}

/** By a curator, who may edit the sheets; in place, or below the last row. */
export function typeRow(town: Town, table: TableName, row: Row, place?: number): void {
  typeRowAs(curatorOf(town), town, table, row, place);
}

export function typeRowAs(email: string, town: Sheets, table: TableName, row: Row, place?: number): void {
  const { sheetId, lastRow } = sheetOf(town, table);
  const keys = keysOf(town, table);
  const at = { sheetId, row: place ?? lastRow + 1, column: 1, rows: 1, columns: keys.length };
  const inputs = [keys.map((key) => ({ kind: "value" as const, value: (row[key] ?? null) as string }))];
  town.workbook.apply([{ do: "setCells", at, inputs }], { email, source: "edit" });
}

const begun = operationStates.label("intent");

function rowsOf(town: Town, id: string): { at: number; row: Row }[] {
  return typedRows(town, "operations").filter(({ row }) => row["operationId"] === id);
}

/** Cuts the operation short as soon as its intent stands in the ledger: some make a form before. */
function promise(town: Town, operation: Operation): void {
  const id = operationId(operation);
  for (const [index, { method }] of undisturbed(town, operation).calls.entries()) {
    if (method !== "flush") continue;
    town.rewind();
    town.faulty(`kill@${index + 2}`, () => operation.run(town, id));
    if (town.dump().pending.includes(id)) return;
  }
}

function promisedRows(town: Town, operation: Operation): Row[] | null {
  promise(town, operation);
  const rows = rowsOf(town, operationId(operation)).map(({ row }) => row);
  return rows.length > 0 && rows.every((row) => row["state"] === begun) ? rows : null;
}

const wanted = { table: "settings", put: { id: "departmentEmails", value: stranger } };

/** The intent with a row more in the sheet that it writes first; what stands in several cells is cut off. */
function withRow(payload: unknown): string {
  const text = String(payload).slice(1, -1);
  try {
    const intent = JSON.parse(text) as { changes: { table: TableName; put: Row; removed?: true }[] };
    const [first] = intent.changes;
    const more = first === undefined ? wanted : { ...first, put: { ...first.put, [tables[first.table].key]: "Ф-999" } };
    return `|${JSON.stringify({ ...intent, changes: [...intent.changes, more] })}|`;
  } catch {
    return `|${text.slice(0, -1)} |`;
  }
}

function asAnother(rows: readonly Row[], id: string, cells: Row = {}): Row[] {
  return rows.map((row) => ({ ...row, id: `${id}|${row["part"]}`, operationId: id, ...cells }));
}

function inPlace(change: (row: Row) => Row): Forgery["forge"] {
  return (town, promised) => {
    const id = String(promised[0]?.["operationId"]);
    for (const { at, row } of rowsOf(town, id))
      typeRow(town, "operations", change(promised.find(({ part }) => part === row["part"]) ?? row), at);
    return [id];
  };
}

/** Under an id of its own, signed by each role. */
function signed(kind: string, rows: (promised: readonly Row[], id: string, actor: string) => Row[]): Forgery {
  return {
    name: `${kind}, signed by the department, a curator and a stranger`,
    after: "nothing",
    forge: (town, promised) =>
      [department, curatorOf(town), stranger].map((actor, index) => {
        const id = `forged-${kind}-${index}`;
        for (const row of rows(promised, id, actor)) typeRow(town, "operations", row);
        return id;
      }),
  };
}

/** New ones, for every request. */
export const newcomers: readonly Forgery[] = [
  signed("typed", ([head], id, actor) => {
    const intent = {
      changes: [wanted],
      answer: null,
      line: { operationId: id, at: "2026-05-29T09:00:00", actor, action: "…", objects: null, changes: 1, hash: "00" },
      images: null,
      by: null,
    };
    const payload = `|${JSON.stringify(intent)}|`;
    return [{ ...(head ?? {}), id: `${id}|0`, operationId: id, part: 0, actor, payload, number: 900 }];
  }),
  signed("copied", (promised, id, actor) => asAnother(promised, id, { actor })),
];

/** The register's own, changed or brought back. */
export const changelings: readonly Forgery[] = [
  {
    name: "a promised one with a row more",
    after: "promise",
    forge: inPlace((row) => (row["part"] === 0 ? { ...row, payload: withRow(row["payload"]) } : row)),
  },
  ...[department, stranger].map(
    (actor): Forgery => ({
      name: `a promised one signed by ${actor}`,
      after: "promise",
      forge: (town, promised) =>
        inPlace((row) => ({ ...row, actor: row["actor"] === actor ? curatorOf(town) : actor }))(town, promised),
    }),
  ),
  {
    name: "a promised one of another request",
    after: "promise",
    forge: inPlace((row) => ({ ...row, request: row["request"] === "changeSetting" ? "repairBook" : "changeSetting" })),
  },
  { name: "one that is done, brought back", after: "operation", forge: inPlace((row) => row) },
  {
    name: "one that is done, brought back as the last",
    after: "operation",
    forge: inPlace((row) => ({ ...row, number: 900 })),
  },
];

/** Asked after the forgery, by somebody who knows nothing of it. */
const next = (town: Town) => town.request("changeSetting", { id: "youngYears", value: "2" }, "forgery-next-0001");

/** Operations that the register has told of as not carried out. */
export function refusedIn(town: Town): string[] {
  const text = town.workbook.state.get("properties/document", "refusedIntents") ?? "[]";
  return (JSON.parse(text) as { operationId: string }[]).map(({ operationId: id }) => id);
}

/** How many ids were forged, and for each that was believed or not told of, what has come of it. */
export function forged(trial: Trial, forgery: Forgery): { tried: number; wrong: string[] } {
  const { town, operation, promised } = trial;
  town.rewind();
  if (forgery.after === "promise") promise(town, operation);
  if (forgery.after === "operation") operation.run(town, operationId(operation));
  const ids = forgery.forge(town, promised);
  const said = next(town);
  const end = town.dump();
  const told = refusedIn(town);
  // The last, for it takes the town back.
  const wanted = forgery.after === "operation" ? trial.done() : trial.alone;
  const wrong = ids.filter((id) => !told.includes(id)).map((id) => `${id} was not told`);
  if (!("done" in said)) wrong.push(`the next request said ${JSON.stringify(said)}`);
  if (!sameFacts(wanted, end)) wrong.push(...differenceOf(wanted, end).slice(0, 3));
  if (end.pending.length > 0) wrong.push(`still begun: ${end.pending.join(", ")}`);
  return { tried: ids.length, wrong };
}

export interface Trial {
  town: Town;
  operation: Operation;
  /** Its intent, as it stood in the ledger. */
  promised: readonly Row[];
  /** How the book ends with the next request alone, and with the operation before it. */
  alone: Dump;
  done(): Dump;
}

/** Null where the operation has no intent. */
export function trialOf(town: Town, operation: Operation, alone: Dump): Trial | null {
  const promised = promisedRows(town, operation);
  return promised === null ? null : { town, operation, promised, alone, done: () => withNext(town, [operation]) };
}

/** The book as it ends without a forgery. */
export function withNext(town: Town, operations: readonly Operation[]): Dump {
  town.rewind();
  for (const operation of operations) operation.run(town, operationId(operation));
  next(town);
  return town.dump();
}

/** Several forgeries at once. */
export function together(all: readonly Forgery[]): Forgery {
  return {
    name: all.map(({ name }) => name).join("; "),
    after: "nothing",
    forge: (town, promised) => all.flatMap((one) => one.forge(town, promised)),
  };
}

/** An editor types another former value into a done operation, and the department undoes it. Null when it is not undone. */
export function undoneAsTyped(town: Town): string | null {
  town.rewind();
  const id = "typed-undo-0001";
  town.request("changeSetting", { id: "youngYears", value: "2" }, id);
  for (const { at, row } of rowsOf(town, id))
    typeRow(
      town,
      "operations",
      { ...row, payload: String(row["payload"]).replace(/"value":"[^"]*"/, '"value":"9"') },
      at,
    );
  const said = town.request("undoLastOperation", {}, "typed-undo-0002");
  return "done" in said ? "a former value that was typed is written by an undoing" : null;
}
