/** Whatever two people do to a workbook, taking all of it back gives the first workbook, and doing it again the last. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command, RangeAddress } from "../../../src/workbench/kernel/api.ts";
import { KernelError } from "../../../src/workbench/kernel/errors.ts";
import { type Book, curator, everything, newBook, owner } from "./book.ts";

const [first, second] = [7, 5];
const [height, width] = [14, 7];

const line = (most: number) => fc.integer({ min: 1, max: most });
const sheetId = fc.constantFrom(first, first, second);
const area: fc.Arbitrary<RangeAddress> = fc
  .record({ sheetId, row: line(height - 4), column: line(width - 3), rows: line(4), columns: line(3) })
  .map((at) => at);
const corner = fc
  .record({
    column: fc.constantFrom("", "$"),
    letter: fc.constantFrom(..."ABCDEFG"),
    row: fc.constantFrom("", "$"),
    number: line(height),
  })
  .map(({ column, letter, row, number }) => ({ whole: column + letter, line: row + number }));
const sheetName = fc.constantFrom("", "", "Второй!", "Первый!", "'С пробелом'!");

/** References of every form: single, area, reversed, open to either side, whole columns and rows, of another sheet. */
const reference = fc.tuple(corner, corner, sheetName, fc.nat(6)).map(([from, to, name, form]) => {
  const texts = [
    `${from.whole}${from.line}`,
    `${from.whole}${from.line}:${to.whole}${to.line}`,
    `${to.whole}${to.line}:${from.whole}${from.line}`,
    `${from.whole}${from.line}:${to.whole}`,
    `${from.whole}:${to.whole}`,
    `${from.line}:${to.line}`,
    `${from.whole}${from.line}:${to.line}`,
  ];
  return name + texts[form];
});
const formula = fc.oneof(
  reference.map((text) => `=СУММ(${text})`),
  reference.map((text) => `=СУММ(Имя)+СЧЁТ(${text})`),
  fc.tuple(corner, corner).map(([a, b]) => `=${a.whole}${a.line}&$${b.whole.replace("$", "")}${b.line}`),
);
const text = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map(String),
  fc.constantFrom("а", "б", "01.09.2025", ""),
  formula,
);

const lines = (axis: "row" | "column") => line(axis === "row" ? height : width);
const structure = fc.constantFrom<"row" | "column">("row", "row", "column").chain((axis) => {
  const name = axis === "row" ? "Rows" : "Columns";
  return fc
    .record({ sheetId, from: lines(axis), count: line(3), before: lines(axis), kind: fc.nat(3), hidden: fc.boolean() })
    .map(({ sheetId, from, count, before, kind, hidden }): Command => {
      if (kind === 0) return { do: `insert${name}`, sheetId, before, count };
      if (kind === 1) return { do: `delete${name}`, sheetId, from, count };
      if (kind === 2) return { do: `move${name}`, sheetId, from, count, before };
      return { do: `hide${name}`, sheetId, from, count, hidden };
    });
});
const chart = (id: number, at: RangeAddress) => ({
  id,
  sheetId: at.sheetId,
  type: "BAR",
  ranges: [at],
  row: at.row,
  column: at.column,
  offsetX: 0,
  offsetY: 0,
  width: 10,
  height: 10,
  options: {},
  headers: 1,
});
const thing = fc.tuple(area, area, fc.nat(10), formula).map(([at, other, kind, rule]): Command => {
  const { sheetId } = at;
  if (kind === 0) return { do: "setNamedRange", name: "Имя", at };
  if (kind === 1) return { do: "setChart", chart: chart(at.rows, other) };
  if (kind === 2) {
    const range = { ...at, sheetId };
    const protection = {
      id: `p${at.columns}`,
      description: "",
      sheetId,
      range,
      unprotected: [],
      warningOnly: true,
      editors: [],
    };
    return { do: "setProtection", protection };
  }
  if (kind === 3)
    return { do: "setValidation", at, rule: { criteria: "CUSTOM_FORMULA", args: [rule], allowInvalid: true } };
  if (kind === 4)
    return { do: "setValidation", at, rule: { criteria: "VALUE_IN_RANGE", args: [other], allowInvalid: true } };
  if (kind === 5) return { do: "merge", at, merged: at.rows !== 3 };
  if (kind === 6)
    return { do: "setSheet", sheetId, patch: { filter: { range: at, hiddenValues: { [at.column]: ["а", "3"] } } } };
  if (kind === 7) return { do: "setNotes", at: { ...at, rows: 1, columns: 1 }, notes: [["записка"]] };
  if (kind === 8) return { do: "setStyle", at, style: { bold: true, numberFormat: "0.00" } };
  if (kind === 9) return { do: "resize", sheetId, axis: "rows", from: at.row, count: at.rows, pixels: 40 };
  return { do: "renameSheet", sheetId: second, name: at.rows > 2 ? "Второй" : "С пробелом" };
});
const edit = fc.oneof(
  { weight: 5, arbitrary: structure },
  {
    weight: 4,
    arbitrary: fc.tuple(area, text).map(([at, typed]): Command => {
      return { do: "setCells", at: { ...at, rows: 1, columns: 1 }, inputs: [[{ kind: "typed", text: typed }]] };
    }),
  },
  { weight: 3, arbitrary: thing },
  {
    weight: 1,
    arbitrary: fc.tuple(area, fc.boolean()).map(([at, ascending]): Command => {
      return { do: "sort", at, by: [{ column: at.column, ascending }] };
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(area, area).map(([from, to]): Command => ({ do: "copyRange", from, to, what: "all" })),
  },
  {
    weight: 1,
    arbitrary: area.map((at): Command => {
      return { do: "clear", at, contents: true, formats: at.rows === 1, notes: true, validations: at.columns === 1 };
    }),
  },
  { weight: 1, arbitrary: fc.constant<Command>({ do: "deleteSheet", sheetId: second }) },
  { weight: 1, arbitrary: fc.constant<Command>({ do: "copySheet", sheetId: first, name: "Копия", index: 1 }) },
);
const day = fc.array(fc.tuple(fc.constantFrom(owner, curator), fc.array(edit, { minLength: 1, maxLength: 2 })), {
  minLength: 1,
  maxLength: 8,
});
const cells = fc.array(fc.tuple(line(height), line(width), text), { minLength: 12, maxLength: 30 });

function prepared(typed: [number, number, string][]): Book {
  const book = newBook();
  book.apply(
    { do: "insertSheet", name: "Первый", index: 1, sheetId: first, rows: height, columns: width },
    { do: "insertSheet", name: "Второй", index: 2, sheetId: second, rows: height, columns: width },
    { do: "deleteSheet", sheetId: 0 },
    { do: "setNamedRange", name: "Имя", at: { sheetId: second, row: 3, column: 2, rows: 4, columns: 2 } },
  );
  typed.forEach(([row, column, one], index) => {
    const at = { sheetId: index % 3 === 2 ? second : first, row, column, rows: 1, columns: 1 };
    book.apply({ do: "setCells", at, inputs: [[{ kind: "typed", text: one }]] });
  });
  return book;
}

/** Whether the workbook took the commands; what it refuses has changed nothing. */
function taken(book: Book, email: string, commands: Command[]): boolean {
  try {
    book.applyAs(email, ...commands);
    return true;
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return false;
  }
}

const state = (book: Book) => JSON.stringify(everything(book.workbook));

const options = {
  numRuns: Number(process.env.RUNS ?? 20),
  ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}),
  endOnFailure: true,
};

describe("a day of two people", () => {
  test("goes back step by step to its beginning and forth to its end", () => {
    fc.assert(
      fc.property(cells, day, (typed, steps) => {
        const book = prepared(typed);
        try {
          const states = [state(book)];
          const people: string[] = [];
          for (const [email, commands] of steps) {
            if (!taken(book, email, commands) || state(book) === states.at(-1)) continue;
            people.push(email);
            states.push(state(book));
          }
          for (let step = people.length - 1; step >= 0; step--) {
            expect(book.workbook.undo(people[step] ?? "")?.step?.went).toBe("whole");
            expect(JSON.parse(state(book))).toEqual(JSON.parse(states[step] ?? ""));
          }
          for (let step = 1; step <= people.length; step++) {
            expect(book.workbook.redo(people[step - 1] ?? "")?.step?.went).toBe("whole");
            expect(JSON.parse(state(book))).toEqual(JSON.parse(states[step] ?? ""));
          }
          book.reopen();
          expect(JSON.parse(state(book))).toEqual(JSON.parse(states.at(-1) ?? ""));
        } finally {
          book.close();
        }
      }),
      options,
    );
  }, 120_000);

  test("taken back in any order leaves a workbook that reads the same when it is opened anew", () => {
    fc.assert(
      fc.property(cells, day, fc.array(fc.boolean(), { maxLength: 10 }), (typed, steps, turns) => {
        const book = prepared(typed);
        try {
          for (const [email, commands] of steps) taken(book, email, commands);
          for (const turn of turns) {
            book.workbook.undo(turn ? owner : curator);
          }
          book.workbook.redo(curator);
          const live = state(book);
          book.reopen();
          expect(JSON.parse(state(book))).toEqual(JSON.parse(live));
        } finally {
          book.close();
        }
      }),
      options,
    );
  }, 120_000);
});
