import { type CellValue, DetailedCellError, type HyperFormula } from "hyperformula";
import type { Value } from "./api.ts";
import { errorValue } from "./engineValues.ts";
import { isDateFormat } from "./format.ts";
import type { Content, FormulaCell, Model, Sheet } from "./model.ts";

/** What the engine takes for a cell. */
export type Raw = string | number | boolean | null | Date;

/** A day in the only shape in which the engine accepts one, without going through a time zone. */
class EngineDay extends Date {
  private readonly serial: number;

  constructor(serial: number) {
    super(0);
    this.serial = serial;
  }
  override getFullYear(): number {
    return 1899;
  }
  override getMonth(): number {
    return 11;
  }
  override getDate(): number {
    return 30 + Math.floor(this.serial);
  }
  override getHours(): number {
    return (this.serial - Math.floor(this.serial)) * 24;
  }
  override getMinutes(): number {
    return 0;
  }
  override getSeconds(): number {
    return 0;
  }
  override getMilliseconds(): number {
    return 0;
  }
}

/** The content of a cell for the engine, where a number shown as a day is a day. */
export function rawContent(
  model: Model,
  sheet: Sheet,
  row: number,
  column: number,
  content: Exclude<Content, FormulaCell>,
): Raw {
  if (typeof content === "string") return `'${content}`;
  if (typeof content !== "number") return content;
  const dated = content >= 0 && isDateFormat(model.style(sheet, row, column)?.numberFormat);
  return dated ? new EngineDay(content) : content;
}

export function rawValue(value: Value): Raw {
  if (typeof value === "string") return `'${value}`;
  if (value === null || typeof value !== "object") return value;
  if ("error" in value) return value.error;
  return value.serial >= 0 ? new EngineDay(value.serial) : value.serial;
}

export function plainValue(value: CellValue): Value {
  return value instanceof DetailedCellError ? errorValue(value.type, value.message) : value;
}

export function sameValue(a: Value, b: Value): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

/** Collects cells standing below each other, because the engine takes a block much faster than its cells. */
export class Run {
  readonly column: number;
  private readonly engine: HyperFormula;
  private readonly sheet: number;
  private start = 0;
  private cells: Raw[][] = [];

  constructor(engine: HyperFormula, sheet: number, column: number) {
    this.engine = engine;
    this.sheet = sheet;
    this.column = column;
  }

  put(row: number, raw: Raw): void {
    if (row !== this.start + this.cells.length) this.end();
    if (this.cells.length === 0) this.start = row;
    this.cells.push([raw]);
  }

  end(): void {
    if (this.cells.length === 0) return;
    this.engine.setCellContents({ sheet: this.sheet, row: this.start - 1, col: this.column - 1 }, this.cells);
    this.cells = [];
  }
}
