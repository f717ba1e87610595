/** How custom functions read what a formula gives them. */
import { tellsNobody } from "../facts/names.ts";
import { isDay, isMoment, parseDay } from "../language/day.ts";
import { withheld } from "../language/phrases.ru.ts";
import type { Cell } from "../register/column.ts";
import { problemSentence } from "../register/problem.ru.ts";
import { type SettingRow, settings } from "../register/settings.ts";
import { type Columns, type Problem, type Row, readRows, structuralReasons, type Table } from "../register/table.ts";
import { argumentKinds, functionWords } from "./functionWords.ru.ts";

/** One cell, or a range: rows of cells with dates as ISO days and an empty cell as "". */
export type Argument = Cell | readonly (readonly Cell[])[];

/** What is wrong with the arguments, in one sentence for the person who wrote the formula. */
export class FunctionError extends Error {
  override name = "FunctionError";
}

/** The range is the right sheet, but its data cannot be used: a formula of a report says so in its cells. */
export class LostDataError extends FunctionError {
  override name = "LostDataError";
}

function isRange(argument: Argument | undefined): argument is readonly (readonly Cell[])[] {
  return Array.isArray(argument);
}

/** A range of several cells. */
function isBlock(argument: Argument | undefined): argument is readonly (readonly Cell[])[] {
  return isRange(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);
}

/** A range of one cell counts as that cell. */
export function cellOf(argument: Argument | undefined, name: string): Cell {
  if (argument === undefined) return "";
  if (!isRange(argument)) return argument;
  if (isBlock(argument)) throw new FunctionError(functionWords.oneCell(name));
  return argument[0]?.[0] ?? "";
}

/** A cell that does not fit, told by its kind alone where it may hold a name. */
export function toldCell(cell: Cell): string {
  if (typeof cell === "boolean") return argumentKinds.flag;
  if (cell === "") return argumentKinds.empty;
  const text = String(cell);
  return tellsNobody(text) ? `«${text}»` : argumentKinds.text;
}

function unquoted(problem: Problem): Problem {
  return problem.found === undefined ? problem : { ...problem, found: withheld };
}

/** Null for an empty cell. */
export function dayIn(cell: Cell, name: string): string | null {
  if (cell === "") return null;
  const text = typeof cell === "string" ? cell.trim() : "";
  const day = isDay(text) ? text : isMoment(text) ? text.slice(0, 10) : parseDay(text);
  if (day === null) throw new FunctionError(functionWords.notADay(name, toldCell(cell)));
  return day;
}

export function dayOf(argument: Argument | undefined, name: string): string {
  const day = dayIn(cellOf(argument, name), name);
  if (day === null) throw new FunctionError(functionWords.dayMissing(name));
  return day;
}

export function wholeNumber(argument: Argument | undefined, name: string): number {
  const cell = cellOf(argument, name);
  const value = typeof cell === "string" && !/^-?\d+$/.test(cell.trim()) ? Number.NaN : Number(cell);
  if (typeof cell === "boolean" || !Number.isInteger(value)) {
    throw new FunctionError(functionWords.notANumber(name, toldCell(cell)));
  }
  return value;
}

/** The same computation for one cell or for each cell of a range. */
export function eachCell(argument: Argument | undefined, compute: (cell: Cell) => Cell): Cell | Cell[][] {
  return eachTogether([argument], ([cell = ""]) => compute(cell));
}

/** For the cells at the same place of ranges of one size; a single cell stands beside each of them. */
export function eachTogether(
  given: readonly (Argument | undefined)[],
  compute: (cells: readonly Cell[]) => Cell,
): Cell | Cell[][] {
  const [first, ...others] = given.filter(isBlock);
  const isOneCell = first === undefined && !given.some(isRange);
  const grid = first ?? [[""]];
  const width = grid[0]?.length ?? 0;
  if (others.some((range) => range.length !== grid.length || range[0]?.length !== width))
    throw new FunctionError(functionWords.shapes);
  const cellAt = (argument: Argument | undefined, row: number, column: number): Cell => {
    if (isBlock(argument)) return argument[row]?.[column] ?? "";
    return (isRange(argument) ? argument[0]?.[0] : argument) ?? "";
  };
  const results = grid.map((cells, row) =>
    cells.map((_, column) => compute(given.map((argument) => cellAt(argument, row, column)))),
  );
  return isOneCell ? (results[0]?.[0] ?? "") : results;
}

type Part<T extends Table, Name extends keyof T["columns"] & string> = Table<Pick<T["columns"], Name>>;

/** The named columns of a table alone: the others need not be there, and cost nothing to read. */
export function part<T extends Table, Name extends keyof T["columns"] & string>(
  table: T,
  names: readonly Name[],
): Part<T, Name> {
  const columns: Columns = {};
  for (const name of names) columns[name] = table.columns[name] as Columns[string];
  return { ...table, columns } as unknown as Part<T, Name>;
}

/** Rows of a whole-sheet range; rows with unreadable cells are left out and counted in `problems`. */
export function rowsIn<T extends Table>(
  table: T,
  argument: Argument | undefined,
): { rows: Row<T>[]; problems: number } {
  if (!isRange(argument)) throw new FunctionError(functionWords.notARange(table.sheet));
  const { rows, problems, places } = readRows(table, withoutBlankEnd(argument));
  const broken = problems.filter((problem) => structuralReasons.includes(problem.reason));
  if (broken.length > 0) {
    const isOtherSheet = Object.keys(places).length === 0;
    throw new (isOtherSheet ? FunctionError : LostDataError)(
      isOtherSheet ? problemSentence(broken[0] as Problem) : broken.map(problemSentence).join(" "),
    );
  }
  const [first] = problems;
  if (rows.length === 0 && first !== undefined)
    throw new LostDataError(functionWords.noneReadable(problemSentence(unquoted(first))));
  return { rows, problems: new Set(problems.map((problem) => problem.row)).size };
}

/** As `rowsIn`, where a row that cannot be read would make the result wrong without a word. */
export function soundRowsIn<T extends Table>(table: T, argument: Argument | undefined): Row<T>[] {
  const { rows, problems } = rowsIn(table, argument);
  if (problems > 0) throw new FunctionError(functionWords.unreadable(table.sheet, problems));
  return rows;
}

/** A whole-column range brings every unused row of the sheet along. */
function withoutBlankEnd(grid: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let last = grid.length;
  while (last > 0 && grid[last - 1]?.every((cell) => cell === "" || cell === false)) last -= 1;
  return grid.slice(0, last);
}

export function settingRowsIn(argument: Argument | undefined): SettingRow[] {
  const { rows } = rowsIn(part(settings, ["id", "value"]), argument);
  return rows.map((row) => ({ ...row, title: "", source: null }));
}
