/** Values between the workbook and the engine of formulas. */

import type { FunctionPlugin, SimpleCellAddress } from "hyperformula";
import { CellError, EmptyValue, ErrorType, SimpleRangeValue } from "hyperformula";
import type { CellError as ErrorValue, Value } from "./api.ts";
import { ENGINE_MESSAGES_RU, NO_SAME_ROW, OFFSET_STATIC } from "./texts.ru.ts";

type Evaluate = FunctionPlugin["evaluateAst"];
export type Ast = Parameters<Evaluate>[0];
export type State = Parameters<Evaluate>[1];
export type Internal = ReturnType<Evaluate>;
export type Call = Ast & { args: Ast[]; procedureName: string };
export type Cell = Exclude<Internal, SimpleRangeValue>;

export const ERROR_TYPES: Record<ErrorValue["error"], ErrorType> = {
  "#REF!": ErrorType.REF,
  "#NAME?": ErrorType.NAME,
  "#VALUE!": ErrorType.VALUE,
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#N/A": ErrorType.NA,
  "#NUM!": ErrorType.NUM,
  "#ERROR!": ErrorType.ERROR,
};
const ERROR_NAMES = new Map(Object.entries(ERROR_TYPES).map(([name, type]) => [type, name as ErrorValue["error"]]));

export function errorName(error: CellError): ErrorValue["error"] {
  return ERROR_NAMES.get(error.type) ?? "#REF!";
}

/** The engine goes on to name its own tokens. */
const UNREADABLE = "Parsing error.";

/** Circular references are #REF! on Google. */
export function errorValue(type: ErrorType | string, message: string | undefined): ErrorValue {
  if (type === ErrorType.CYCLE) return { error: "#REF!", message: "Circular dependency detected." };
  const error = ERROR_NAMES.get(type as ErrorType) ?? "#REF!";
  // A message of ours is Russian already, or worded as Google words it.
  const told = message?.startsWith(UNREADABLE) ? UNREADABLE : message;
  const moving = message?.includes("OFFSET") && type === ErrorType.ERROR;
  const said = moving ? OFFSET_STATIC : told && (ENGINE_MESSAGES_RU.get(told) ?? told);
  return said ? { error, message: said } : { error };
}

/** The value of a range in the row or column of the formula; an array that is no range has only its first. */
export function crossed(value: SimpleRangeValue, state: State): Cell {
  const start = value.range?.start;
  if (start === undefined) return (value.data[0]?.[0] ?? EmptyValue) as Cell;
  const [high, wide] = [value.height(), value.width()];
  const own = state.formulaAddress.sheet === start.sheet;
  const [row, column] = [state.formulaAddress.row - start.row, state.formulaAddress.col - start.col];
  const found =
    wide === 1 && (own || high === 1)
      ? value.data[high === 1 ? 0 : row]?.[0]
      : high === 1 && own
        ? value.data[0]?.[column]
        : undefined;
  return (found as Cell | undefined) ?? new CellError(ErrorType.VALUE, NO_SAME_ROW);
}

/** One end of a range: whole columns have no rows, whole rows no columns. */
export function cornerOf(corner: unknown, state: State): { sheet: number; row?: number; col?: number } | undefined {
  const end = corner as {
    toSimpleCellAddress?(base: SimpleCellAddress): SimpleCellAddress;
    toSimpleColumnAddress?(base: SimpleCellAddress): { sheet: number; col: number };
    toSimpleRowAddress?(base: SimpleCellAddress): { sheet: number; row: number };
  };
  return (
    end.toSimpleCellAddress?.(state.formulaAddress) ??
    end.toSimpleColumnAddress?.(state.formulaAddress) ??
    end.toSimpleRowAddress?.(state.formulaAddress)
  );
}

export function addressOf(ast: Ast, state: State): SimpleCellAddress | undefined {
  if (!("reference" in ast) || typeof ast.reference !== "object") return undefined;
  const reference = ast.reference as { toSimpleCellAddress?(base: SimpleCellAddress): SimpleCellAddress };
  return reference.toSimpleCellAddress?.(state.formulaAddress);
}

/** Days and times carry their kind in the engine; everything else is plain. */
export function fromEngine(value: Internal): Value {
  if (value === EmptyValue || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CellError) return errorValue(value.type, value.message);
  if (value instanceof SimpleRangeValue) return fromEngine(value.data[0]?.[0] as Internal);
  const typed = value as { val: number; getDetailedType(): string };
  return /DATE|TIME/.test(typed.getDetailedType()) ? { serial: typed.val } : typed.val;
}
