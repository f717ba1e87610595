import type { CellError, Serial, Value } from "../api.ts";
import { isError } from "../model.ts";

/** A range or an array as rows of the same length, at least one by one. */
export type Table = Value[][];
export type Argument = Value | Table;

/** Why a function has no value: it becomes the error of the cell, the message its note. */
export class Fault extends Error {
  readonly code: CellError["error"];

  constructor(code: CellError["error"], message: string) {
    super(message);
    this.name = "Fault";
    this.code = code;
  }
}

export function isTable(argument: Argument | undefined): argument is Table {
  return Array.isArray(argument);
}

export function isSerial(value: Value | undefined): value is Serial {
  return typeof value === "object" && value !== null && "serial" in value;
}

export function tableOf(argument: Argument | undefined): Table {
  if (argument === undefined) return [[null]];
  return isTable(argument) ? argument : [[argument]];
}

export function isBlank(value: Value | undefined): boolean {
  return value === null || value === undefined || value === "";
}

/** The number inside a number, a day or a time; undefined for everything else. */
export function plainNumber(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  return isSerial(value) ? value.serial : undefined;
}

/** Throws the error that a cell holds. */
export function throwError(value: Value | undefined): void {
  if (isError(value)) throw new Fault(value.error, value.message ?? "");
}

export function rowsAndColumns(table: Table): [number, number] {
  return [table.length, table[0]?.length ?? 0];
}

export function turned(table: Table): Table {
  const [, width] = rowsAndColumns(table);
  return Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? null));
}

/** A day in the shape in which a cell keeps it. */
export function day(serial: number): Serial {
  return { serial };
}
