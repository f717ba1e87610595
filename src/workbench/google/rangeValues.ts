import type { CellError, Serial, Value } from "../kernel/api.ts";
import { type CellInput, structure, write, writeCells } from "./document.ts";
import { extend, signatureError } from "./guard.ts";
import { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";
import { dateOfSerial, serialOfDate } from "./zone.ts";

/** A cell's value as scripts see it: dates in the spreadsheet's zone, errors and empty cells as text. */
export function scriptValue(value: Value, zone: string): unknown {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  return "serial" in value ? dateOfSerial((value as Serial).serial, zone) : (value as CellError).error;
}

/** What a script hands over, as the sheet takes it. */
export function cellInput(value: unknown, zone: string): CellInput {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : "#NUM!";
  if (typeof value === "boolean") return value;
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? "#NUM!" : { serial: serialOfDate(value, zone) };
  }
  return String(value);
}

/** Refuses a block of values that has other sizes than the range. */
export function checkSizes(range: Range, data: unknown): unknown[][] {
  if (!Array.isArray(data) || !data.every(Array.isArray)) throw signatureError([data]);
  const { rows, columns } = range.at;
  if (data.length !== rows) throw sizeError("rows", data.length, rows);
  const wrong = data.find((row) => row.length !== columns);
  if (wrong) throw sizeError("columns", wrong.length, columns);
  return data;
}

function sizeError(what: string, data: number, range: number): Error {
  return exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
  );
}

/** Row by row, as scripts see them; rows that hold nothing are made here. */
export function readValues(at: Range["at"]): unknown[][] {
  const zone = structure().timeZone;
  const filled = ask<Value[][]>("doc.filledValues", at);
  return Array.from({ length: at.rows }, (_, index) =>
    filled[index] === undefined
      ? new Array<unknown>(at.columns).fill("")
      : filled[index].map((value) => scriptValue(value, zone)),
  );
}

const one = (range: Range) => new Range({ ...range.at, rows: 1, columns: 1 });

function fill<T>(range: Range, value: T): T[][] {
  return Array.from({ length: range.at.rows }, () => new Array<T>(range.at.columns).fill(value));
}

function formulaText(text: unknown): CellInput {
  const formula = String(text ?? "");
  return formula === "" ? null : formula.startsWith("=") ? formula : `=${formula}`;
}

extend("Range", Range, {
  getValue(this: Range) {
    return readValues(one(this).at)[0]?.[0];
  },
  getValues(this: Range) {
    return readValues(this.at);
  },
  getDisplayValue(this: Range) {
    return ask<string[][]>("doc.displayValues", one(this).at)[0]?.[0] ?? "";
  },
  getDisplayValues(this: Range) {
    return ask<string[][]>("doc.displayValues", this.at);
  },
  getFormula(this: Range) {
    return ask<string[][]>("doc.formulas", one(this).at)[0]?.[0] ?? "";
  },
  getFormulas(this: Range) {
    return ask<string[][]>("doc.formulas", this.at);
  },
  setValue(this: Range, ...given: unknown[]) {
    if (given.length !== 1) throw signatureError(given);
    const [value] = given;
    const zone = value instanceof Date ? structure().timeZone : "";
    writeCells(this.at, fill(this, cellInput(value, zone)));
    return this;
  },
  setValues(this: Range, values: unknown) {
    const zone = structure().timeZone;
    const data = checkSizes(this, values);
    writeCells(
      this.at,
      data.map((row) => row.map((value) => cellInput(value, zone))),
    );
    return this;
  },
  setFormula(this: Range, formula: unknown) {
    writeCells(this.at, fill(this, formulaText(formula)));
    return this;
  },
  setFormulas(this: Range, formulas: unknown) {
    const data = checkSizes(this, formulas);
    writeCells(
      this.at,
      data.map((row) => row.map(formulaText)),
    );
    return this;
  },
  isBlank(this: Range) {
    return readValues(this.at).every((row) => row.every((value) => value === ""));
  },
  isChecked(this: Range) {
    const values = new Set(readValues(this.at).flat());
    return values.size === 1 && typeof [...values][0] === "boolean" ? [...values][0] : null;
  },
  check(this: Range) {
    writeCells(this.at, fill(this, true));
    return this;
  },
  uncheck(this: Range) {
    writeCells(this.at, fill(this, false));
    return this;
  },
  trimWhitespace(this: Range) {
    const zone = structure().timeZone;
    const trimmed = readValues(this.at).map((row) =>
      row.map((value) => cellInput(typeof value === "string" ? value.trim().replace(/\s+/g, " ") : value, zone)),
    );
    writeCells(this.at, trimmed);
    return this;
  },
  removeDuplicates(this: Range, columns?: number[]) {
    const zone = structure().timeZone;
    const wanted = columns?.map((column) => column - this.at.column) ?? [...new Array(this.at.columns).keys()];
    const seen = new Set<string>();
    const values = readValues(this.at);
    const kept = values.filter((row) => {
      const key = JSON.stringify(wanted.map((index) => row[index]));
      return !seen.has(key) && Boolean(seen.add(key));
    });
    const blank = new Array<unknown>(this.at.columns).fill("");
    const padded = [...kept, ...new Array<unknown[]>(values.length - kept.length).fill(blank)];
    writeCells(
      this.at,
      padded.map((row) => row.map((value) => cellInput(value, zone))),
    );
    return new Range({ ...this.at, rows: Math.max(kept.length, 1) });
  },
  getNote(this: Range) {
    return ask<(string | null)[][]>("doc.notes", one(this).at)[0]?.[0] ?? "";
  },
  getNotes(this: Range) {
    return ask<(string | null)[][]>("doc.notes", this.at).map((row) => row.map((note) => note ?? ""));
  },
  setNote(this: Range, note: unknown) {
    write({ do: "setNotes", at: this.at, notes: fill(this, noteText(note)) });
    return this;
  },
  setNotes(this: Range, notes: unknown) {
    const data = checkSizes(this, notes);
    write({ do: "setNotes", at: this.at, notes: data.map((row) => row.map(noteText)) });
    return this;
  },
  clearNote(this: Range) {
    write({ do: "setNotes", at: this.at, notes: fill(this, null) });
    return this;
  },
});

function noteText(note: unknown): string | null {
  return note === null || note === undefined || note === "" ? null : String(note);
}
