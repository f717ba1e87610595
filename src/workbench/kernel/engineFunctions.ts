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
import type { Value } from "./api.ts";
import { applyRules } from "./engineRules.ts";
import {
  type Ast,
  addressOf,
  type Call,
  type Cell,
  cornerOf,
  crossed,
  ERROR_TYPES,
  errorName,
  fromEngine,
  type Internal,
  type State,
} from "./engineValues.ts";
import { Calling, type HiddenRows, type Origin } from "./functions/calling.ts";
import type { OwnFunction } from "./functions/own.ts";
import { ownFunctions, placeFunctions } from "./functions/ownFunctions.ts";
import { type Argument, Fault, type Table } from "./functions/values.ts";
import type { LocaleRules } from "./locale.ts";
import { isError } from "./model.ts";
import { NEEDS_RANGE, NO_FORMULA, oneColumnOnly, wrongArguments } from "./texts.ru.ts";

/** What our functions ask of the workbook while the engine calculates. */
export interface EngineContext {
  custom(name: string, args: (Value | Value[][])[]): Value | Value[][];
  /** Takes the whole result of the formula at this address; a message back means that it may not be shown. */
  spilled(address: SimpleCellAddress, values: Value[][] | Value): string | null;
  /** Whether a number in this cell is shown as a day or time. */
  isDate(address: SimpleCellAddress): boolean;
  now(): number;
  random(): number;
  explain(name: string): string;
  readonly locale: string;
  readonly rules: LocaleRules;
  /** The formula of a cell as people see it; null where it holds none. */
  formulaAt(address: SimpleCellAddress): string | null;
  sheetSize(engineSheet: number): [rows: number, columns: number];
  /** Of the sheet with this number in the engine. */
  hiddenRows(engineSheet: number): HiddenRows;
}

type NumberKind = NonNullable<FunctionMetadata["returnNumberType"]>;
// The engine's enumeration of number types is not exported: its members are these strings.
const DATE = "NUMBER_DATE" as unknown as NumberKind;
const DATE_TIME = "NUMBER_DATETIME" as unknown as NumberKind;
/** Where a range keeps its cells as our own functions see them. */
const TABLE = "WB.TABLE";
/** In the engine's words. */
const UNEVEN = "Array dimensions mismatched.";
const ANY = { argumentType: FunctionArgumentType.ANY };

/** Functions of ours that stand for functions of Google begin so in the engine. */
export const OWN = "WB.OWN.";

/**
 * What stands in {…}: parts side by side, and such lines below one another. The engine does not watch the cells that its
 * own arrays read, and calculates them no more when these change; those of a function it does.
 */
export const LINE = "WB.LINE";
export const LINES = "WB.LINES";

class WorkbookFunctions extends FunctionPlugin {
  constructor(interpreter: ConstructorParameters<typeof FunctionPlugin>[0]) {
    super(interpreter);
    applyRules(interpreter, this.arithmeticHelper, this.workbook);
  }

  static override implementedFunctions = {
    "WB.SPILL": { method: "spill", parameters: [ANY], vectorizationForbidden: true },
    "WB.CROSS": { method: "cross", parameters: [ANY], vectorizationForbidden: true },
    "WB.CUSTOM": { method: "custom", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    "WB.UNKNOWN": { method: "unknown", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    [LINE]: { method: "line", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    [LINES]: { method: "lines", parameters: [ANY], repeatLastArgs: 1, vectorizationForbidden: true },
    ...ownMetadata(),
    ...Object.fromEntries(
      placeFunctions.map((name) => [
        `WB.${name}`,
        {
          method: name === "FORMULATEXT" ? "formulaText" : "place",
          parameters: [ANY],
          vectorizationForbidden: true,
          doesNotNeedArgumentsToBeComputed: true,
          isDependentOnSheetStructureChange: true,
        },
      ]),
    ),
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
    return result instanceof SimpleRangeValue ? crossed(result, state) : result;
  }

  line(ast: Call, state: State): SimpleRangeValue | CellError {
    return this.joined(ast, state, (whole, part) => whole.map((row, index) => row.concat(part[index] ?? [])), "height");
  }

  lines(ast: Call, state: State): SimpleRangeValue | CellError {
    return this.joined(ast, state, (whole, part) => whole.concat(part), "width");
  }

  /** The parts put together; those of another size do not fit. */
  private joined(
    ast: Call,
    state: State,
    put: (whole: Cell[][], part: Cell[][]) => Cell[][],
    side: "height" | "width",
  ): SimpleRangeValue | CellError {
    let whole: SimpleRangeValue | undefined;
    for (const argument of ast.args) {
      const part = this.part(argument, state);
      if (part instanceof CellError) return part;
      if (whole && whole[side]() !== part[side]()) return new CellError(ErrorType.REF, UNEVEN);
      whole = SimpleRangeValue.onlyValues(whole ? put(whole.data as Cell[][], part.data as Cell[][]) : part.data);
    }
    return whole ?? new CellError(ErrorType.NA);
  }

  /** A part of an array; an error only where it cannot be made, for one that is in a cell is a part of its own. */
  private part(ast: Ast, state: State): SimpleRangeValue | CellError {
    const call = ast as Call;
    if (call.procedureName === LINE) return this.line(call, state);
    if (call.procedureName === LINES) return this.lines(call, state);
    const value = this.evaluateAst(ast, state);
    return value instanceof SimpleRangeValue ? value : SimpleRangeValue.fromScalar(value);
  }

  custom(ast: Call, state: State): Internal {
    const [nameAst, ...rest] = ast.args;
    const name = nameAst ? String(this.evaluateAst(nameAst, state)) : "";
    const result = this.workbook.custom(
      name,
      rest.map((argument) => this.argument(argument, state)),
    );
    if (!Array.isArray(result)) return this.toEngine(result);
    const width = Math.max(1, ...result.map((row) => row.length));
    const rows = result.length > 0 ? result : [[null]];
    const data = rows.map((row) => Array.from({ length: width }, (_, column) => this.toEngine(row[column] ?? null)));
    if (data.length === 1 && width === 1) return data[0]?.[0] ?? EmptyValue;
    return SimpleRangeValue.onlyValues(data);
  }

  /** Any of our own functions, by the name it was called by. */
  own(ast: Call, state: State): Internal {
    const name = ast.procedureName.slice(OWN.length);
    const own = ownFunctions[name];
    if (!own) return new CellError(ErrorType.NAME);
    const given = ast.args.length;
    if (given < own.least || given > own.most) return new CellError(ErrorType.NA, wrongArguments(name, given));
    const calling = new Calling(this.workbook.locale, this.workbook.rules, () => this.workbook.now());
    calling.hidden = (sheet) => this.workbook.hiddenRows(sheet);
    const args = ast.args.map((argument) => this.evaluateAst(argument, state));
    for (const [index, argument] of args.entries()) calling.origins.push(this.origin(argument, ast.args[index], state));
    const [height, width] = sizeOf(own, args, state.arraysFlag);
    if (height === 1 && width === 1) return this.called(own, args, calling, state, 0, 0);
    if (own.lines) return this.linesOf(name, [height, width], (row) => this.called(own, args, calling, state, row, 0));
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_unused, column) => {
        const result = this.called(own, args, calling, state, row, column);
        return result instanceof SimpleRangeValue ? (result.data[0]?.[0] ?? EmptyValue) : result;
      }),
    );
    return SimpleRangeValue.onlyValues(rows as Cell[][]);
  }

  /** The lines of one column below one another, as wide as the widest of them. */
  private linesOf(name: string, [height, width]: [number, number], line: (row: number) => Internal): Internal {
    if (width > 1) return new CellError(ErrorType.ERROR, oneColumnOnly(name));
    const results = Array.from({ length: height }, (_, row) => line(row));
    const cells = results.map((one): Cell[] =>
      one instanceof SimpleRangeValue ? (one.data[0] as Cell[]) : [one as Cell],
    );
    const widest = Math.max(...cells.map((one) => one.length));
    return SimpleRangeValue.onlyValues(
      cells.map((one) => Array.from({ length: widest }, (_, column) => one[column] ?? EmptyValue)) as Cell[][],
    );
  }

  /** One call; single values are taken at this place of the ranges given for them. */
  private called(
    own: OwnFunction,
    args: Internal[],
    calling: Calling,
    state: State,
    row: number,
    column: number,
  ): Internal {
    try {
      const values = args.map((argument, index): Argument => {
        const single = own.whole(index) ? argument : this.single(argument, state, row, column);
        if (single instanceof CellError && !own.whole(index)) throw new Fault(errorName(single), single.message ?? "");
        return single instanceof SimpleRangeValue ? this.tableOf(single) : fromEngine(single);
      });
      return this.fromArgument(own.run(values, calling));
    } catch (error) {
      if (error instanceof Fault) return new CellError(ERROR_TYPES[error.code], error.message || undefined);
      throw error;
    }
  }

  private single(argument: Internal, state: State, row: number, column: number): Internal {
    if (!(argument instanceof SimpleRangeValue)) return argument;
    if (!state.arraysFlag) return crossed(argument, state);
    const line = argument.data[argument.height() === 1 ? 0 : row];
    return line?.[argument.width() === 1 ? 0 : column] ?? new CellError(ErrorType.NA);
  }

  /** The cells of a range are read once for all functions, until one of them changes. */
  private tableOf(value: SimpleRangeValue): Table {
    const { range } = value;
    const vertex = range && this.dependencyGraph.getRange(range.start, range.end);
    const known = vertex?.getFunctionValue(TABLE) as Table | undefined;
    if (known) return known;
    const table = (value.data as Cell[][]).map((row) => row.map(fromEngine));
    vertex?.setFunctionValue(TABLE, table);
    return table;
  }

  private origin(value: Internal, ast: Ast | undefined, state: State): Origin | undefined {
    const start = value instanceof SimpleRangeValue ? value.range?.start : ast && addressOf(ast, state);
    return start && { sheet: start.sheet, row: start.row + 1, column: start.col + 1 };
  }

  private fromArgument(result: Argument): Internal {
    if (!Array.isArray(result)) return this.toEngine(result);
    if (result.length === 1 && result[0]?.length === 1) return this.toEngine(result[0][0] ?? null);
    return SimpleRangeValue.onlyValues(result.map((row) => row.map((value) => this.toEngine(value))));
  }

  /** ROW and COLUMN, of a range in an array formula all its rows or columns; ROWS and COLUMNS. The cells are not read. */
  place(ast: Call, state: State): Internal {
    const [argument] = ast.args;
    if (ast.args.length > 1) return new CellError(ErrorType.NA, wrongArguments(ast.procedureName, ast.args.length));
    const across = ast.procedureName.startsWith("WB.COLUMN");
    const counts = ast.procedureName.endsWith("S");
    const own = { ...state.formulaAddress, rows: 1, columns: 1 };
    const area = argument ? this.area(argument, state) : own;
    if (!area && counts && argument) {
      const value = this.evaluateAst(argument, state);
      if (!(value instanceof SimpleRangeValue)) return value instanceof CellError ? value : 1;
      return across ? value.width() : value.height();
    }
    if (!area) return new CellError(ErrorType.VALUE, NEEDS_RANGE);
    if (counts) return across ? area.columns : area.rows;
    const first = (across ? area.col : area.row) + 1;
    const length = across ? area.columns : area.rows;
    if (!state.arraysFlag || length === 1) return first;
    const numbers = Array.from({ length }, (_, index) => first + index);
    return SimpleRangeValue.onlyNumbers(across ? [numbers] : numbers.map((number) => [number]));
  }

  formulaText(ast: Call, state: State): Internal {
    const [argument] = ast.args;
    const area = argument && this.area(argument, state);
    if (!area) return new CellError(ErrorType.NA, NEEDS_RANGE);
    return this.workbook.formulaAt(area) ?? new CellError(ErrorType.NA, NO_FORMULA);
  }

  /** Where a reference points, an open range as far as the sheet goes; undefined for anything else. */
  private area(ast: Ast, state: State): (SimpleCellAddress & { rows: number; columns: number }) | undefined {
    const single = addressOf(ast, state);
    if (single) return { ...single, rows: 1, columns: 1 };
    if (!("start" in ast) || !("end" in ast)) return undefined;
    const [start, end] = [cornerOf(ast.start, state), cornerOf(ast.end, state)];
    if (!start || !end) return undefined;
    const [rows, columns] = this.workbook.sheetSize(start.sheet);
    const [top, left] = [start.row ?? 0, start.col ?? 0];
    return {
      sheet: start.sheet,
      row: top,
      col: left,
      rows: (end.row ?? rows - 1) - top + 1,
      columns: (end.col ?? columns - 1) - left + 1,
    };
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

  private toEngine(value: Value): Cell {
    if (value === null || value === undefined) return EmptyValue;
    if (typeof value !== "object") return value;
    if (isError(value)) return new CellError(ERROR_TYPES[value.error], value.message);
    return this.returnNumberWrapper<Cell>(value.serial, Number.isInteger(value.serial) ? DATE : DATE_TIME);
  }
}

/** How often a function is repeated, by the ranges given for its single values in an array formula. */
function sizeOf(own: OwnFunction, args: Internal[], arrays: boolean): [number, number] {
  const ranges = args
    .filter((_, index) => arrays && !own.whole(index))
    .filter((one) => one instanceof SimpleRangeValue);
  return [Math.max(1, ...ranges.map((one) => one.height())), Math.max(1, ...ranges.map((one) => one.width()))];
}

function ownMetadata(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(ownFunctions).map(([name, own]) => [
      `${OWN}${name}`,
      {
        method: "own",
        parameters: [ANY],
        repeatLastArgs: 1,
        vectorizationForbidden: true,
        enableArrayArithmeticForArguments: own.arrays,
        isVolatile: own.volatile,
      },
    ]),
  );
}

const names = Object.keys(WorkbookFunctions.implementedFunctions);
HyperFormula.registerFunctionPlugin(WorkbookFunctions as unknown as FunctionPluginDefinition, {
  enGB: Object.fromEntries(names.map((name) => [name, name])),
});
