/**
 * What the kernel offers to the Apps Script services, the web page and the command line.
 * Rows and columns are counted from 1, as in Apps Script. Everything here is plain data.
 */

/** A date or time is kept as a Sheets serial number (days since 1899-12-30, fraction = time of day). */
export interface Serial {
  serial: number;
}
export interface CellError {
  error: "#REF!" | "#NAME?" | "#VALUE!" | "#DIV/0!" | "#N/A" | "#NUM!" | "#ERROR!";
  message?: string;
}
/** Empty cells are null. A number whose cell has a date or time format is read as a Serial. */
export type Value = string | number | boolean | null | Serial | CellError;

export interface RangeAddress {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * `typed`: what a person (or setValue) enters, parsed in the workbook's locale (text cells with format "@" stay text);
 * `formula`: a formula text starting with "=";
 * `value`: stored as it is, never parsed.
 */
export type Input =
  | { kind: "typed"; text: string }
  | { kind: "formula"; text: string }
  | { kind: "value"; value: string | number | boolean | null | Serial };

export interface CellStyle {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  fontColor?: string;
  background?: string;
  horizontalAlignment?: "left" | "center" | "right";
  verticalAlignment?: "top" | "middle" | "bottom";
  wrap?: boolean;
  borders?: string;
}

/** Named as in SpreadsheetApp.DataValidationCriteria. */
export interface ValidationRule {
  criteria: string;
  args: (string | number | boolean | Serial | RangeAddress | string[])[];
  allowInvalid: boolean;
  helpText?: string;
}

export interface Protection {
  id: string;
  description: string;
  /** Absent range: the whole sheet, except `unprotected`. */
  sheetId: number;
  range?: RangeAddress;
  unprotected: RangeAddress[];
  warningOnly: boolean;
  editors: string[];
  /** Everybody of the owner's domain may edit, too. */
  domainEdit?: boolean;
}

export interface ChartSpec {
  id: number;
  sheetId: number;
  type: string;
  ranges: RangeAddress[];
  row: number;
  column: number;
  offsetX: number;
  offsetY: number;
  width: number;
  height: number;
  options: Record<string, unknown>;
  headers: number;
}

/** A condition as the Sheets interface names it ("NUMBER_GREATER", "CUSTOM_FORMULA"), with its values as they were entered. */
export interface Condition {
  type: string;
  values: string[];
  /** "TODAY" and the like, where a value is a day relative to now; by the place of the value. */
  relativeDates?: Record<number, string>;
}

export interface GradientPoint {
  type: string;
  value: string;
  colour: string;
}

/** Colours cells by what they hold; ranges of one sheet. Exactly one of `condition` (with its style) and `gradient` is there. */
export interface ConditionalFormat {
  ranges: RangeAddress[];
  condition: Condition | null;
  style: CellStyle;
  gradient: { min: GradientPoint; mid: GradientPoint | null; max: GradientPoint } | null;
}

export interface BandColours {
  header: string | null;
  first: string | null;
  second: string | null;
  footer: string | null;
}

/** Alternating colours of a range. */
export interface Banding {
  id: number;
  range: RangeAddress;
  rows: BandColours | null;
  columns: BandColours | null;
}

/** A fact that a program has tied to the spreadsheet (`at` null), a sheet (no axis), or one row or column. */
export interface DeveloperMetadata {
  id: number;
  key: string;
  value: string;
  visibility: "DOCUMENT" | "PROJECT";
  at: { sheetId: number; axis: "row" | "column" | null; line: number } | null;
}

export interface BookDecoration {
  /** In their order; those of one sheet together. */
  conditionalFormats: ConditionalFormat[];
  bandings: Banding[];
  metadata: DeveloperMetadata[];
}

export interface SheetInfo {
  sheetId: number;
  name: string;
  index: number;
  maxRows: number;
  maxColumns: number;
  lastRow: number;
  lastColumn: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  tabColor: string | null;
  hiddenRows: number[];
  hiddenColumns: number[];
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  merges: RangeAddress[];
  filter: { range: RangeAddress; hiddenValues: Record<number, string[]> } | null;
  formUrl: string | null;
}

export interface WorkbookInfo {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  /** E-mails of everybody who may edit, the owner included. */
  editors: string[];
  /** With "edit" everybody who opens the workbook may edit it, as by a link shared for editing; protections hold all the same. */
  linkAccess?: "edit";
  /** domain: the active user's e-mail is known everywhere; consumer: it is blank in simple triggers and custom functions. */
  identity: "domain" | "consumer";
  sheets: SheetInfo[];
  namedRanges: Record<string, RangeAddress>;
  activeSheetId: number;
}

export type Command =
  | { do: "setCells"; at: RangeAddress; inputs: Input[][] }
  | { do: "clear"; at: RangeAddress; contents: boolean; formats: boolean; notes: boolean; validations: boolean }
  | { do: "setStyles"; at: RangeAddress; styles: CellStyle[][] }
  | { do: "setStyle"; at: RangeAddress; style: CellStyle }
  | { do: "setNotes"; at: RangeAddress; notes: (string | null)[][] }
  | { do: "setValidation"; at: RangeAddress; rule: ValidationRule | null }
  | { do: "insertSheet"; name: string; index: number; sheetId?: number; rows?: number; columns?: number }
  | { do: "deleteSheet"; sheetId: number }
  | { do: "copySheet"; sheetId: number; name: string; index: number; newId?: number }
  | { do: "renameSheet"; sheetId: number; name: string }
  | { do: "moveSheet"; sheetId: number; index: number }
  | {
      do: "setSheet";
      sheetId: number;
      patch: Partial<Pick<SheetInfo, "frozenRows" | "frozenColumns" | "hidden" | "tabColor" | "formUrl" | "filter">>;
    }
  | { do: "insertRows" | "insertColumns"; sheetId: number; before: number; count: number }
  /** With `rows` only these rows of the span are deleted. */
  | { do: "deleteRows" | "deleteColumns"; sheetId: number; from: number; count: number; rows?: number[] }
  | { do: "moveRows" | "moveColumns"; sheetId: number; from: number; count: number; before: number }
  | { do: "hideRows" | "hideColumns"; sheetId: number; from: number; count: number; hidden: boolean }
  | { do: "resize"; sheetId: number; axis: "rows" | "columns"; from: number; count: number; pixels: number }
  | { do: "merge"; at: RangeAddress; merged: boolean }
  /** With `rows` only these rows of the range change places. */
  | { do: "sort"; at: RangeAddress; by: { column: number; ascending: boolean }[]; rows?: number[] }
  /** With `lines`, pairs of a row of the source and a row of the target, only these rows are copied. */
  | {
      do: "copyRange";
      from: RangeAddress;
      to: RangeAddress;
      what: "all" | "values" | "formats" | "validations";
      lines?: [number, number][];
    }
  | { do: "setProtection"; protection: Protection }
  | { do: "removeProtection"; id: string }
  | { do: "setChart"; chart: ChartSpec }
  | { do: "removeChart"; id: number }
  | { do: "setNamedRange"; name: string; at: RangeAddress | null; id?: string }
  | { do: "setConditionalFormats"; sheetId: number; rules: ConditionalFormat[] }
  | { do: "setBanding"; banding: Banding }
  | { do: "removeBanding"; id: number }
  | { do: "setMetadata"; entry: DeveloperMetadata }
  | { do: "removeMetadata"; id: number }
  | {
      do: "setWorkbook";
      patch: Partial<
        Pick<WorkbookInfo, "name" | "locale" | "timeZone" | "owner" | "editors" | "identity" | "activeSheetId">
      >;
    };

export interface Actor {
  email: string;
  /** A person at the grid (may be undone, fires edit triggers, does not reach what a filter hides) or a script. */
  source: "edit" | "script";
}

/** What one commit changed: enough for a page to know what to ask for again. */
export interface ChangeSet {
  version: number;
  actor: Actor;
  /** Changed cell areas, formula results and spills included; a sheet with `structure` must be read anew. */
  areas: RangeAddress[];
  structure: number[];
  workbook: boolean;
  /** Lines hidden by hand whose cells a person's edit has changed or removed. */
  hidden?: HiddenLines;
  /** What became of a step back or forth. */
  step?: { went: "whole" | "part" | "nothing"; place?: RangeAddress };
}

/** Numbers of hidden rows and columns. */
export interface HiddenLines {
  rows: number;
  columns: number;
}

/**
 * Refused by the kernel: protection, validation, wrong sizes, unknown sheet, rows hidden by a filter. `message` is worded
 * as Google words it; `command` is what was refused, cut down to the rows within reach.
 */
export interface Refused {
  code: "protected" | "invalid" | "range" | "sheet" | "limit" | "merge" | "filtered";
  message: string;
  command?: Command;
}

/** Custom functions of the bundle, called while recalculating. A range argument is a 2-D array, an empty cell in it is "". */
export interface CustomFunctions {
  names: string[];
  /** Returns a value or a 2-D array; throws an Error whose message becomes the cell's error note. */
  evaluate(name: string, args: (Value | Value[][])[]): Value | Value[][];
}

/** Small persistent facts beside the cells: properties, triggers, forms, responses, users. Committed at once. */
export interface StateStore {
  get(space: string, key: string): string | null;
  set(space: string, key: string, value: string | null): void;
  /** All entries of a space in key order. */
  entries(space: string): [string, string][];
}

export interface Workbook {
  info(): WorkbookInfo;
  values(at: RangeAddress): Value[][];
  /** The same without the rows after the last one of the sheet that holds anything. */
  filledValues(at: RangeAddress): Value[][];
  /** The text a person sees, formatted by the cell's number format in the workbook's locale. */
  displayValues(at: RangeAddress): string[][];
  /** "" where the cell holds no formula. */
  formulas(at: RangeAddress): string[][];
  /** What the formula bar shows and an edit starts from. */
  editTexts(at: RangeAddress): string[][];
  styles(at: RangeAddress): CellStyle[][];
  notes(at: RangeAddress): (string | null)[][];
  validations(at: RangeAddress): (ValidationRule | null)[][];
  protections(): Protection[];
  /** Whether this user may edit every cell of the range. */
  mayEdit(at: RangeAddress, email: string): boolean;
  charts(sheetId: number): ChartSpec[];
  /** The rows that the sheet's filter hides, in order. */
  filteredRows(sheetId: number): number[];
  decoration(): BookDecoration;
  /** The ids of named ranges, by name. */
  namedRangeIds(): Record<string, string>;
  /** Does all commands or none, recalculates, commits to disk, tells the listeners. Throws KernelError. */
  apply(commands: Command[], actor: Actor): ChangeSet;
  /** The same for commands that depend on what earlier ones have left: `work` may read between them. */
  applyStepwise(actor: Actor, work: (step: (commands: Command[]) => void) => void): ChangeSet;
  /**
   * Takes this person's last change back, null when there is none. What others have changed since stays as it is, so the
   * step may go back in part or not at all; then it is given up, and the next call takes the change before it.
   */
  undo(email: string): ChangeSet | null;
  redo(email: string): ChangeSet | null;
  /** Evaluates a formula text outside any cell. */
  calculate(formula: string): Value[][];
  setCustomFunctions(functions: CustomFunctions): void;
  onChange(listener: (change: ChangeSet) => void): () => void;
  state: StateStore;
  /** Nothing is left on the disk of what was there before the last change. */
  emptyLog(): void;
  close(): void;
}
