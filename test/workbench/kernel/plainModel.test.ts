/**
 * The workbook beside a plain list of rows: whatever two people type, copy, clear, sort, filter, insert, delete, move, take back
 * and do again, both hold the same, and a row that the filter hides keeps what it holds.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Command } from "../../../src/workbench/kernel/api.ts";
import { KernelError } from "../../../src/workbench/kernel/errors.ts";
import { type Book, curator, newBook, owner } from "./book.ts";

const sheetId = 0;
/** A header, seven rows, three columns of numbers and one with a mark of each row. */
const [dataRows, numbers] = [7, 3];

interface Row {
  id: number;
  cells: ReadonlyMap<number, string>;
}
/** Ids of columns in order, rows below the header, the hidden texts by column. */
interface Plain {
  columns: readonly number[];
  rows: readonly Row[];
  filter: ReadonlyMap<number, readonly string[]> | null;
}

/** What a person asks for; places count from 0, the header left out. */
type Wish =
  | { wish: "type"; row: number; column: number; texts: string[] }
  | { wish: "clear"; row: number; rows: number; column: number }
  | { wish: "copy"; row: number; rows: number; column: number; to: number; toColumn: number }
  | { wish: "sort"; row: number; rows: number; column: number; ascending: boolean }
  | { wish: "insertRows" | "deleteRows"; row: number; rows: number }
  | { wish: "moveRow"; row: number; before: number }
  | { wish: "insertColumn" | "deleteColumn"; column: number }
  | { wish: "filter"; column: number; hidden: string[] }
  | { wish: "unfilter" }
  | { wish: "undo" };

const cellOf = (row: Row | undefined, column: number | undefined) => row?.cells.get(column ?? -1) ?? "";
const isHidden = ({ filter }: Plain, row: Row) =>
  filter !== null && [...filter].some(([column, hidden]) => hidden.includes(cellOf(row, column)));
const changed = (row: Row, column: number, text: string): Row => ({
  ...row,
  cells: new Map(row.cells).set(column, text),
});

/** The list after a wish; null where it is refused. `made`: ids for new rows and columns. */
function after(plain: Plain, wish: Wish, made: () => number): Plain | null {
  const { rows, columns, filter } = plain;
  const seen = rows.flatMap((row, at) => (isHidden(plain, row) ? [] : [at]));
  const put = (rowsAt: ReadonlyMap<number, Row>): Plain => ({
    ...plain,
    rows: rows.map((row, at) => rowsAt.get(at) ?? row),
  });
  const block = (from: number, count: number) => seen.filter((at) => at >= from && at < from + count);
  const row = (at: number) => rows[at] as Row;
  switch (wish.wish) {
    case "type": {
      const places = seen.filter((at) => at >= wish.row).slice(0, wish.texts.length);
      const column = columns[wish.column] as number;
      if (places[0] !== wish.row || places.length < wish.texts.length) return null;
      return put(new Map(places.map((at, index) => [at, changed(row(at), column, wish.texts[index] as string)])));
    }
    case "copy": {
      const sources = block(wish.row, wish.rows);
      const places = seen.filter((at) => at >= wish.to).slice(0, sources.length);
      if (sources.length === 0 || places[0] !== wish.to || places.length < sources.length) return null;
      const [from, to] = [columns[wish.column], columns[wish.toColumn] as number];
      return put(
        new Map(places.map((at, index) => [at, changed(row(at), to, cellOf(row(sources[index] ?? -1), from))])),
      );
    }
    case "clear": {
      const places = block(wish.row, wish.rows);
      if (places.length === 0) return null;
      return put(new Map(places.map((at) => [at, changed(row(at), columns[wish.column] as number, "")])));
    }
    case "sort": {
      const places = block(wish.row, wish.rows);
      if (places.length === 0) return null;
      const key = (at: number) => cellOf(row(at), columns[wish.column]);
      const order = [...places].sort((one, other) => compare(key(one), key(other), wish.ascending));
      return put(new Map(places.map((at, index) => [at, { ...row(at), cells: row(order[index] as number).cells }])));
    }
    case "insertRows": {
      const fresh = Array.from({ length: wish.rows }, (): Row => ({ id: made(), cells: new Map() }));
      return { ...plain, rows: [...rows.slice(0, wish.row), ...fresh, ...rows.slice(wish.row)] };
    }
    case "deleteRows": {
      const gone = block(wish.row, wish.rows);
      return gone.length === 0 ? null : { ...plain, rows: rows.filter((_, at) => !gone.includes(at)) };
    }
    case "moveRow": {
      const rest = rows.filter((_, at) => at !== wish.row);
      const to = wish.before > wish.row ? wish.before - 1 : wish.before;
      return { ...plain, rows: [...rest.slice(0, to), row(wish.row), ...rest.slice(to)] };
    }
    case "insertColumn":
      return { ...plain, columns: [...columns.slice(0, wish.column), made(), ...columns.slice(wish.column)] };
    case "deleteColumn": {
      const gone = columns[wish.column] as number;
      const left = filter && new Map([...filter].filter(([column]) => column !== gone));
      return { ...plain, columns: columns.filter((column) => column !== gone), filter: left };
    }
    case "filter":
      return { ...plain, filter: new Map([[columns[wish.column] as number, wish.hidden]]) };
    case "unfilter":
      return { ...plain, filter: null };
    case "undo":
      return null;
  }
}

/** Empty cells come last either way; equal ones keep their order. */
function compare(one: string, other: string, ascending: boolean): number {
  if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
  return ascending ? Number(one) - Number(other) : Number(other) - Number(one);
}

function commandOf(wish: Exclude<Wish, { wish: "undo" }>, plain: Plain): Command {
  const columns = plain.columns.length;
  const all = { sheetId, row: 1, rows: plain.rows.length + 1, column: 1, columns };
  // The header is the first row of the sheet, which counts from 1.
  const sheetRow = (row: number) => row + 2;
  switch (wish.wish) {
    case "type": {
      const at = { sheetId, row: sheetRow(wish.row), rows: wish.texts.length, column: wish.column + 1, columns: 1 };
      return { do: "setCells", at, inputs: wish.texts.map((text) => [{ kind: "typed", text }]) };
    }
    case "clear": {
      const at = { sheetId, row: sheetRow(wish.row), rows: wish.rows, column: wish.column + 1, columns: 1 };
      return { do: "clear", at, contents: true, formats: false, notes: false, validations: false };
    }
    case "copy": {
      const from = { sheetId, row: sheetRow(wish.row), rows: wish.rows, column: wish.column + 1, columns: 1 };
      return {
        do: "copyRange",
        from,
        to: { ...from, row: sheetRow(wish.to), rows: 1, column: wish.toColumn + 1 },
        what: "all",
      };
    }
    case "sort": {
      const at = { sheetId, row: sheetRow(wish.row), rows: wish.rows, column: 1, columns };
      return { do: "sort", at, by: [{ column: wish.column + 1, ascending: wish.ascending }] };
    }
    case "insertRows":
      return { do: "insertRows", sheetId, before: sheetRow(wish.row), count: wish.rows };
    case "deleteRows":
      return { do: "deleteRows", sheetId, from: sheetRow(wish.row), count: wish.rows };
    case "moveRow":
      return { do: "moveRows", sheetId, from: sheetRow(wish.row), count: 1, before: sheetRow(wish.before) };
    case "insertColumn":
      return { do: "insertColumns", sheetId, before: wish.column + 1, count: 1 };
    case "deleteColumn":
      return { do: "deleteColumns", sheetId, from: wish.column + 1, count: 1 };
    case "filter":
      return {
        do: "setSheet",
        sheetId,
        patch: { filter: { range: all, hiddenValues: { [wish.column + 1]: wish.hidden } } },
      };
    case "unfilter":
      return { do: "setSheet", sheetId, patch: { filter: null } };
  }
}

const share = fc.integer({ min: 0, max: 99 });
const few = fc.integer({ min: 1, max: 3 });
const text = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }).map(String) }, fc.constant(""));
type Draft = readonly [kind: Wish["wish"], a: number, b: number, count: number, texts: string[], flag: boolean];
const draft: fc.Arbitrary<Draft> = fc.tuple(
  fc.constantFrom<Wish["wish"][]>(
    ...([
      "type",
      "type",
      "type",
      "copy",
      "copy",
      "clear",
      "sort",
      "sort",
      "insertRows",
      "deleteRows",
      "moveRow",
    ] as const),
    ...(["insertColumn", "deleteColumn", "filter", "filter", "unfilter", "undo", "undo", "undo"] as const),
  ),
  share,
  share,
  few,
  fc.array(text, { minLength: 1, maxLength: 3 }),
  fc.boolean(),
);

/** Fits a draft to the list as it is now; the column of marks, the last one, is never written, sorted by or deleted. */
function fitted([kind, a, b, count, texts, flag]: Draft, { rows, columns }: Plain): Wish | null {
  const row = a % Math.max(1, rows.length);
  const height = Math.min(count, rows.length - row);
  const column = b % (columns.length - 1);
  if (rows.length === 0 && kind !== "undo") return null;
  switch (kind) {
    case "type":
      return { wish: kind, row, column, texts };
    case "copy":
      return { wish: kind, row, rows: height, column, to: b % rows.length, toColumn: a % (columns.length - 1) };
    case "clear":
      return { wish: kind, row, rows: height, column };
    case "sort":
      return { wish: kind, row, rows: rows.length - row, column, ascending: flag };
    case "insertRows":
      return { wish: kind, row, rows: count };
    case "deleteRows":
      return rows.length - height < 2 ? null : { wish: kind, row, rows: height };
    case "moveRow": {
      const before = b % rows.length;
      return before === row || before === row + 1 ? null : { wish: kind, row, before };
    }
    case "insertColumn":
      return columns.length > 6 ? null : { wish: kind, column };
    case "deleteColumn":
      return columns.length < 3 ? null : { wish: kind, column };
    case "filter":
      return { wish: kind, column, hidden: texts };
    default:
      return { wish: kind };
  }
}

interface Step {
  email: string;
  before: Plain;
  after: Plain;
  /** Only cells were written: typed, copied or cleared. */
  cells: boolean;
}
const writing: readonly string[] = ["type", "copy", "clear"];

/** What undoing a step leaves; null where the plain list does not tell: something else has moved since. */
function undone(plain: Plain, step: Step): Plain | null {
  if (plain === step.after) return step.before;
  if (!step.cells) return null;
  const was = new Map(step.before.rows.map((row) => [row.id, row]));
  const wrote = new Map(step.after.rows.map((row) => [row.id, row]));
  const back = (row: Row): Row =>
    plain.columns.reduce((now, column) => {
      const [old, own] = [cellOf(was.get(row.id), column), cellOf(wrote.get(row.id), column)];
      return old !== own && cellOf(now, column) === own ? changed(now, column, old) : now;
    }, row);
  return { ...plain, rows: plain.rows.map(back) };
}

const gridOf = ({ rows, columns }: Plain) => rows.map((row) => columns.map((column) => cellOf(row, column)));
const shownIn = (book: Book, { rows, columns }: Plain) =>
  book.workbook.displayValues({ sheetId, row: 2, column: 1, rows: rows.length, columns: columns.length });
const hiddenIn = (plain: Plain) => plain.rows.flatMap((row, at) => (isHidden(plain, row) ? [at + 2] : []));

function begun(texts: readonly string[]): { book: Book; plain: Plain } {
  const book = newBook();
  const columns = [0, 1, 2, 3];
  const rows = Array.from({ length: dataRows }, (_, row): Row => {
    const own = columns.slice(0, numbers).map((column) => [column, texts[row * numbers + column] ?? ""] as const);
    return { id: row, cells: new Map<number, string>([...own, [numbers, `№ ${row + 1}`]]) };
  });
  const plain: Plain = { columns, rows, filter: null };
  book.workbook.apply(
    [
      { do: "deleteRows", sheetId, from: dataRows + 2, count: 1000 - dataRows - 1 },
      {
        do: "setCells",
        at: { sheetId, row: 1, column: 1, rows: dataRows + 1, columns: numbers + 1 },
        inputs: [["а", "б", "в", "метка"], ...gridOf(plain)].map((line) =>
          line.map((one) => ({ kind: "typed", text: one })),
        ),
      },
    ],
    { email: owner, source: "script" },
  );
  return { book, plain };
}

const options = {
  numRuns: Number(process.env.RUNS ?? 150),
  ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
};

test("the workbook is what the plain list is, and hidden rows stay what they are", () => {
  const day = fc.array(fc.tuple(fc.constantFrom(owner, curator), draft), { minLength: 1, maxLength: 14 });
  const cells = fc.array(text, { minLength: dataRows * numbers, maxLength: dataRows * numbers });
  let [granted, refused, taken, again] = [0, 0, 0, 0];
  fc.assert(
    fc.property(cells, day, (texts, drafts) => {
      let id = 100;
      let { book, plain } = begun(texts);
      let steps: Step[] = [];
      try {
        for (const [email, one] of drafts) {
          const wish = fitted(one, plain);
          if (wish === null) continue;
          if (wish.wish === "undo") {
            const step = steps.filter((other) => other.email === email).at(-1);
            const was = step === undefined ? null : undone(plain, step);
            if (step === undefined || was === null) continue;
            expect(book.workbook.undo(email)).not.toBeNull();
            steps = steps.filter((other) => other !== step);
            plain = was;
            taken += 1;
            const [, , , , , isDoneAgain] = one;
            if (isDoneAgain && was === step.before) {
              expect(shownIn(book, plain)).toEqual(gridOf(plain));
              expect(book.workbook.redo(email)).not.toBeNull();
              steps.push(step);
              plain = step.after;
              again += 1;
            }
          } else {
            const next = after(plain, wish, () => id++);
            const hidden = hiddenIn(plain).map((row) => gridOf(plain)[row - 2]);
            const command = commandOf(wish, plain);
            if (next === null) {
              expect(() => book.applyAs(email, command)).toThrow(KernelError);
              refused += 1;
            } else {
              book.applyAs(email, command);
              const isStep = JSON.stringify(everyPart(next)) !== JSON.stringify(everyPart(plain));
              if (isStep) steps.push({ email, before: plain, after: next, cells: writing.includes(wish.wish) });
              if (isStep) plain = next;
              granted += 1;
              if (!/olumn/.test(wish.wish)) for (const row of hidden) expect(shownIn(book, plain)).toContainEqual(row);
            }
          }
          expect(shownIn(book, plain)).toEqual(gridOf(plain));
          expect(book.workbook.filteredRows(sheetId)).toEqual(hiddenIn(plain));
        }
        book.reopen();
        expect(shownIn(book, plain)).toEqual(gridOf(plain));
      } finally {
        book.close();
      }
    }),
    options,
  );
  expect(Math.min(granted, refused, taken, again)).toBeGreaterThan(options.numRuns / 10);
}, 300_000);

function everyPart(plain: Plain): unknown {
  return [plain.columns, plain.rows.map(({ id }) => id), gridOf(plain), plain.filter && [...plain.filter]];
}
