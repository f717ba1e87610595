import type { FunctionMetadata, FunctionPluginDefinition, ImplementedFunctions, SimpleCellAddress } from "hyperformula";
import {
  CellError,
  EmptyValue,
  ErrorType,
  FunctionArgumentType,
  FunctionPlugin,
  HyperFormula,
  SimpleRangeValue,
} from "hyperformula";
import type { CellError as ErrorValue, Value } from "./api.ts";
import { ArrayRefusal, filtered, type SortKey, sortedIndexes } from "./arrayFunctions.ts";
import { isError } from "./model.ts";

type Evaluate = FunctionPlugin["evaluateAst"];
type Ast = Parameters<Evaluate>[0];
type State = Parameters<Evaluate>[1];
type Internal = ReturnType<Evaluate>;
type Call = Ast & { args: Ast[] };
type Cell = Exclude<Internal, SimpleRangeValue>;

function cellsOf(value: Internal): Cell[][] {
  return value instanceof SimpleRangeValue ? (value.data as Cell[][]) : [[value]];
}

/** What our functions ask of the workbook while the engine calculates. */
export interface EngineContext {
  custom(name: string, args: (Value | Value[][])[]): Value | Value[][];
  /** Takes the whole result of the formula at this address; a message back means that it may not be shown. */
  spilled(address: SimpleCellAddress, values: Value[][] | Value): string | null;
  /** Whether a number in this cell is shown as a day or time. */
  isDate(address: SimpleCellAddress): boolean;
  now(): number;
  random(): number;
  compareTexts(one: string, other: string): number;
  explain(name: string): string;
}

const ERROR_TYPES: Record<ErrorValue["error"], ErrorType> = {
  "#REF!": ErrorType.REF,
  "#NAME?": ErrorType.NAME,
  "#VALUE!": ErrorType.VALUE,
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#N/A": ErrorType.NA,
  "#NUM!": ErrorType.NUM,
  "#ERROR!": ErrorType.ERROR,
};
const ERROR_NAMES = new Map(Object.entries(ERROR_TYPES).map(([name, type]) => [type, name as ErrorValue["error"]]));

/** Circular references are #REF! on Google. */
export function errorValue(type: ErrorType | string, message: string | undefined): ErrorValue {
  if (type === ErrorType.CYCLE) return { error: "#REF!", message: "Circular dependency detected." };
  const error = ERROR_NAMES.get(type as ErrorType) ?? "#REF!";
  return message ? { error, message } : { error };
}

const DATED = { method: "custom", parameters: [], returnNumberType: "NUMBER_DATE" } as unknown as FunctionMetadata;
const DATED_TIME = { ...DATED, returnNumberType: "NUMBER_DATETIME" } as unknown as FunctionMetadata;
const ANY = { argumentType: FunctionArgumentType.ANY };

class WorkbookFunctions extends FunctionPlugin {
  static override implementedFunctions = {
    "WB.SPILL": { method: "spill", parameters: [ANY], vectorizationForbidden: true },
    "WB.CROSS": { method: "cross", parameters: [ANY], vectorizationForbidden: true },
    "WB.CUSTOM": { method: "custom", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    "WB.UNKNOWN": { method: "unknown", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    "WB.FILTER": {
      method: "filter",
      parameters: [ANY, ANY],
      repeatLastArgs: 1,
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
    },
    "WB.SORT": {
      method: "sort",
      parameters: [ANY, ANY],
      repeatLastArgs: 1,
      enableArrayArithmeticForArguments: true,
      vectorizationForbidden: true,
    },
    "WB.TODAY": { method: "today", parameters: [], isVolatile: true, returnNumberType: "NUMBER_DATE" },
    "WB.NOW": { method: "now", parameters: [], isVolatile: true, returnNumberType: "NUMBER_DATETIME" },
    "WB.RAND": { method: "random", parameters: [], isVolatile: true },
    "WB.RANDBETWEEN": {
      method: "randomBetween",
      parameters: [{ argumentType: FunctionArgumentType.NUMBER }, { argumentType: FunctionArgumentType.NUMBER }],
      isVolatile: true,
    },
    // The engine's enumeration of number types is not exported: its members are these strings.
  } as unknown as ImplementedFunctions;

  private get workbook(): EngineContext {
    return this.config.context as EngineContext;
  }

  spill(ast: Call, state: State): Internal {
    const argument = ast.args[0];
    if (!argument) return new CellError(ErrorType.NA);
    const result = this.evaluateAst(argument, state);
    const values =
      result instanceof SimpleRangeValue ? result.data.map((row) => row.map(fromEngine)) : fromEngine(result);
    const refusal = this.workbook.spilled(state.formulaAddress, values);
    if (refusal !== null) return new CellError(ErrorType.REF, refusal);
    return result instanceof SimpleRangeValue ? (result.data[0]?.[0] ?? EmptyValue) : result;
  }

  /** A bare range in a cell means the value in the cell's own row or column. */
  cross(ast: Call, state: State): Internal {
    const result = ast.args[0] ? this.evaluateAst(ast.args[0], state) : new CellError(ErrorType.NA);
    if (!(result instanceof SimpleRangeValue)) return result;
    const start = result.range?.start;
    const row = start === undefined ? 0 : state.formulaAddress.row - start.row;
    const column = start === undefined ? 0 : state.formulaAddress.col - start.col;
    const [high, wide] = [result.height(), result.width()];
    const found =
      wide === 1 && (row >= 0 || high === 1)
        ? result.data[high === 1 ? 0 : row]?.[0]
        : high === 1
          ? result.data[0]?.[column]
          : undefined;
    return found ?? new CellError(ErrorType.VALUE, "An array value could not be found.");
  }

  custom(ast: Call, state: State): Internal {
    const [nameAst, ...rest] = ast.args;
    const name = nameAst ? String(this.evaluateAst(nameAst, state)) : "";
    const result = this.workbook.custom(
      name,
      rest.map((argument) => this.argument(argument, state)),
    );
    if (!Array.isArray(result)) return this.toEngine(result, state);
    const width = Math.max(1, ...result.map((row) => row.length));
    const rows = result.length > 0 ? result : [[null]];
    const data = rows.map((row) =>
      Array.from({ length: width }, (_, column) => this.toEngine(row[column] ?? null, state)),
    );
    if (data.length === 1 && width === 1) return data[0]?.[0] ?? EmptyValue;
    return SimpleRangeValue.onlyValues(data);
  }

  filter(ast: Call, state: State): Internal {
    return this.runFunction(
      ast.args,
      state,
      this.metadata("WB.FILTER"),
      (source: Internal, ...conditions: Internal[]) =>
        this.arrayOf(
          filtered(
            cellsOf(source),
            conditions.map(cellsOf),
            (cell) => cell === true || (typeof cell === "number" && cell !== 0),
          ),
        ),
    );
  }

  /** SORT(range; column or array; ascending; ...), as on Google. */
  sort(ast: Call, state: State): Internal {
    return this.runFunction(ast.args, state, this.metadata("WB.SORT"), (source: Internal, ...by: Internal[]) => {
      const rows = cellsOf(source);
      const keys: SortKey[] = [];
      for (let index = 0; index < by.length; index += 2) {
        const key = cellsOf(by[index] as Internal);
        const column = key.length === 1 && key[0]?.length === 1 ? fromEngine(key[0][0] as Internal) : null;
        const cells = typeof column === "number" ? rows.map((row) => row[column - 1]) : key.map((row) => row[0]);
        if (cells.length !== rows.length || cells.includes(undefined)) {
          return this.arrayOf(new ArrayRefusal("VALUE", "SORT has mismatched range sizes."));
        }
        const order = by[index + 1] === undefined ? true : fromEngine(by[index + 1] as Internal);
        keys.push({
          values: cells.map((cell) => fromEngine(cell as Internal)),
          ascending: order === true || (typeof order === "number" && order !== 0),
        });
      }
      const indexes = sortedIndexes(rows.length, keys, this.workbook.compareTexts);
      return this.arrayOf(indexes.map((index) => rows[index] ?? []));
    });
  }

  private arrayOf(result: Cell[][] | ArrayRefusal): Internal {
    if (result instanceof ArrayRefusal) return new CellError(ErrorType[result.error], result.message);
    return SimpleRangeValue.onlyValues(result);
  }

  unknown(ast: Call, state: State): Internal {
    const name = ast.args[0] ? String(this.evaluateAst(ast.args[0], state)) : "";
    return new CellError(ErrorType.NAME, this.workbook.explain(name));
  }

  today(ast: Call, state: State): Internal {
    return this.runFunction(ast.args, state, this.metadata("WB.TODAY"), () => Math.floor(this.workbook.now()));
  }

  now(ast: Call, state: State): Internal {
    return this.runFunction(ast.args, state, this.metadata("WB.NOW"), () => this.workbook.now());
  }

  random(ast: Call, state: State): Internal {
    return this.runFunction(ast.args, state, this.metadata("WB.RAND"), () => this.workbook.random());
  }

  randomBetween(ast: Call, state: State): Internal {
    return this.runFunction(ast.args, state, this.metadata("WB.RANDBETWEEN"), (low: number, high: number) => {
      const [from, to] = [Math.ceil(low), Math.floor(high)];
      if (to < from) return new CellError(ErrorType.NUM);
      return from + Math.floor(this.workbook.random() * (to - from + 1));
    });
  }

  private argument(ast: Ast, state: State): Value | Value[][] {
    const start = addressOf(ast, state);
    const value = this.evaluateAst(ast, state);
    if (!(value instanceof SimpleRangeValue)) return this.dated(fromEngine(value), start) ?? "";
    const origin = value.range?.start;
    const rows = value.data.map((row, down) =>
      row.map((cell, right) => {
        const address = origin && { sheet: origin.sheet, row: origin.row + down, col: origin.col + right };
        return this.dated(fromEngine(cell), address) ?? "";
      }),
    );
    const [first] = rows;
    return rows.length === 1 && first?.length === 1 ? (first[0] ?? "") : rows;
  }

  private dated(value: Value, address: SimpleCellAddress | undefined): Value {
    return typeof value === "number" && address && this.workbook.isDate(address) ? { serial: value } : value;
  }

  private toEngine(value: Value, state: State): Exclude<Internal, SimpleRangeValue> {
    if (value === null || value === undefined) return EmptyValue;
    if (typeof value !== "object") return value;
    if (isError(value)) return new CellError(ERROR_TYPES[value.error], value.message);
    const kind = Number.isInteger(value.serial) ? DATED : DATED_TIME;
    return this.runFunction([], state, kind, () => value.serial) as Exclude<Internal, SimpleRangeValue>;
  }
}

function addressOf(ast: Ast, state: State): SimpleCellAddress | undefined {
  if (!("reference" in ast) || typeof ast.reference !== "object") return undefined;
  const reference = ast.reference as { toSimpleCellAddress?(base: SimpleCellAddress): SimpleCellAddress };
  return reference.toSimpleCellAddress?.(state.formulaAddress);
}

/** Days and times carry their kind in the engine; everything else is plain. */
function fromEngine(value: Internal): Value {
  if (value === EmptyValue || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof CellError) return errorValue(value.type, value.message);
  if (value instanceof SimpleRangeValue) return fromEngine(value.data[0]?.[0] as Internal);
  const typed = value as { val: number; getDetailedType(): string };
  return /DATE|TIME/.test(typed.getDetailedType()) ? { serial: typed.val } : typed.val;
}

const names = Object.keys(WorkbookFunctions.implementedFunctions);
HyperFormula.registerFunctionPlugin(WorkbookFunctions as unknown as FunctionPluginDefinition, {
  enGB: Object.fromEntries(names.map((name) => [name, name])),
});
