import type {
  BookDecoration,
  CellError,
  CellStyle,
  ChartSpec,
  Protection,
  RangeAddress,
  SheetInfo,
  ValidationRule,
  Value,
  WorkbookInfo,
} from "./api.ts";
import { type LocaleRules, localeRules } from "./locale.ts";
import { type SheetModels, usualSheetModels } from "./sheetModels.ts";

/** A formula with its last result. The object is shared by all images of its row, so results need no copying. */
export interface FormulaCell {
  formula: string;
  result: Value;
  /** Number format that the result brings along, used where the cell has none. */
  inferred: string | undefined;
  /** The whole result when it is an array. */
  array: Value[][] | null;
  /** The same object as long as a formula was only rewritten by shifts that the engine followed. */
  identity: object;
  /** The same object as long as nobody typed the formula anew. */
  origin: object;
}

export type Content = null | string | number | boolean | FormulaCell;

/** Cells of a row by column id. Rows are copied before they change, so an older image stays as it was. */
export interface Row {
  cells: Content[];
  styles: number[];
  rules: number[];
  notes: Record<number, string> | null;
}

export type SheetFacts = Pick<
  SheetInfo,
  | "name"
  | "frozenRows"
  | "frozenColumns"
  | "hidden"
  | "tabColor"
  | "hiddenRows"
  | "hiddenColumns"
  | "columnWidths"
  | "rowHeights"
  | "merges"
  | "filter"
  | "formUrl"
>;

/** Never changed in place. Row and column ids outlive moves; positions are places in the two orders. */
export interface SheetState {
  facts: SheetFacts;
  rowOrder: number[];
  columnOrder: number[];
  nextRowId: number;
  nextColumnId: number;
}

/** Never changed in place. */
export interface BookState {
  info: Omit<WorkbookInfo, "sheets" | "namedRanges" | "activeSheetId">;
  activeSheetId: number;
  sheetOrder: number[];
  nextSheetId: number;
  namedRanges: Record<string, RangeAddress>;
  protections: Protection[];
  charts: ChartSpec[];
  /** Absent in workbooks made before there was any. */
  decoration?: BookDecoration;
  /** Ids given to named ranges, by name; others have one that is derived from the name. */
  namedRangeIds?: Record<string, string>;
  version: number;
}

/** A validation rule with the cell that its formula and ranges are written for. */
export interface StoredRule {
  rule: ValidationRule;
  base: { sheetId: number; row: number; column: number };
}

export interface Sheet {
  id: number;
  state: SheetState;
  rows: Map<number, Row>;
}

/** A list in which equal entries share one number; number 0 is "nothing". */
class Interned<T> {
  readonly entries = new Map<number, T>();
  private readonly numbers = new Map<string, number>();
  private next = 1;

  numberOf(entry: T): number {
    const key = JSON.stringify(entry);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.next;
    this.put(number, entry);
    return number;
  }

  put(number: number, entry: T): void {
    const old = this.entries.get(number);
    if (old !== undefined) {
      const oldKey = JSON.stringify(old);
      if (this.numbers.get(oldKey) === number) this.numbers.delete(oldKey);
    }
    this.entries.set(number, entry);
    const key = JSON.stringify(entry);
    if (!this.numbers.has(key)) this.numbers.set(key, number);
    this.next = Math.max(this.next, number + 1);
  }

  get(number: number | undefined): T | undefined {
    return number === undefined || number === 0 ? undefined : this.entries.get(number);
  }
}

/** Everything that a workbook holds, in memory. */
export class Model {
  book: BookState;
  readonly sheets = new Map<number, Sheet>();
  readonly styles = new Interned<CellStyle>();
  readonly rules = new Interned<StoredRule>();

  models: SheetModels = usualSheetModels;

  constructor(book: BookState) {
    this.book = book;
  }

  get locale(): LocaleRules {
    return localeRules(this.book.info.locale, this.models);
  }

  sheetByName(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.sheets.values()) {
      if (sheet.state.facts.name.toLowerCase() === wanted) return sheet;
    }
    return undefined;
  }

  row(sheet: Sheet, row: number): Row | undefined {
    const id = sheet.state.rowOrder[row - 1];
    return id === undefined ? undefined : sheet.rows.get(id);
  }

  content(sheet: Sheet, row: number, column: number): Content {
    const id = sheet.state.columnOrder[column - 1];
    return id === undefined ? null : (this.row(sheet, row)?.cells[id] ?? null);
  }

  style(sheet: Sheet, row: number, column: number): CellStyle | undefined {
    const id = sheet.state.columnOrder[column - 1];
    return id === undefined ? undefined : this.styles.get(this.row(sheet, row)?.styles[id]);
  }

  rule(sheet: Sheet, row: number, column: number): StoredRule | undefined {
    const id = sheet.state.columnOrder[column - 1];
    return id === undefined ? undefined : this.rules.get(this.row(sheet, row)?.rules[id]);
  }
}

export function isFormula(content: Content | undefined): content is FormulaCell {
  return typeof content === "object" && content !== null;
}

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

export function formulaCell(formula: string): FormulaCell {
  return { formula, result: null, inferred: undefined, array: null, identity: {}, origin: {} };
}

export function emptyRow(): Row {
  return { cells: [], styles: [], rules: [], notes: null };
}

export function copiedRow(row: Row): Row {
  return {
    cells: row.cells.slice(),
    styles: row.styles.slice(),
    rules: row.rules.slice(),
    notes: row.notes && { ...row.notes },
  };
}

/** Sets an entry of a packed array, filling what comes before. */
export function putAt<T>(list: T[], index: number, entry: T, filler: T): void {
  while (list.length < index) list.push(filler);
  list[index] = entry;
}

function emptyFacts(name: string): SheetFacts {
  return {
    name,
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    tabColor: null,
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: {},
    rowHeights: {},
    merges: [],
    filter: null,
    formUrl: null,
  };
}

export function emptySheet(id: number, name: string, rows: number, columns: number): Sheet {
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  return {
    id,
    state: {
      facts: emptyFacts(name),
      rowOrder: count(rows),
      columnOrder: count(columns),
      nextRowId: rows,
      nextColumnId: columns,
    },
    rows: new Map(),
  };
}
