import { type CellValue, type ConfigParams, DetailedCellError, ExportedCellChange, HyperFormula } from "hyperformula";
import type { CustomFunctions, RangeAddress, Value } from "./api.ts";
import { ArgumentMemory } from "./argumentMemory.ts";
import { type EngineContext, errorValue } from "./engineFunctions.ts";
import { isDateFormat } from "./format.ts";
import { isFormula, type Content, type FormulaCell, type Model, type Sheet } from "./model.ts";
import type { Shift } from "./shift.ts";
import { Spills } from "./spills.ts";
import { builtIn, engineSheetName, type Need, type Surroundings, translate, type Translation } from "./translate.ts";
import { functionAbsent } from "./texts.ru.ts";
import type { Follower } from "./transaction.ts";

type Raw = string | number | boolean | null | Date;

/** Cells of a sheet by position: row times this, plus column. */
export const STRIDE = 32768;
const PASSES = 20;

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

/** Functions that Google has and people use, but that can be calculated neither by the engine nor by us. */
const ABSENT = new Set(
  "LET LAMBDA MAP REDUCE BYROW BYCOL SCAN MAKEARRAY QUERY REGEXMATCH REGEXEXTRACT REGEXREPLACE IMPORTRANGE IMPORTDATA IMPORTHTML IMPORTXML IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE IMAGE SPARKLINE INDIRECT LOOKUP AVERAGEIFS SORTN FLATTEN JOIN RANK CONCAT TO_DATE TO_TEXT ISDATE ISEMAIL ISURL WRAPROWS WRAPCOLS TOCOL TOROW CHOOSEROWS CHOOSECOLS".split(
    " ",
  ),
);

/**
 * Keeps the engine in step with the model. Only cells with formulas and the columns that formulas read are handed to it.
 */
export class Formulas implements Follower, EngineContext {
  readonly spills: Spills;
  private readonly model: Model;
  private readonly clock: () => Date;
  private readonly serialNow: () => number;
  private engine: HyperFormula | null = null;
  private broken = false;
  /** Sheet ids by the engine's own numbers. */
  private engineSheets: (number | undefined)[] = [];
  private readonly loaded = new Map<number, Set<number>>();
  private readonly pending = new Map<number, Set<number>>();
  private readonly memory = new ArgumentMemory();
  private customFunctions: CustomFunctions | null = null;
  private customNames = new Set<string>();
  private calculated: Value[][] | Value | undefined;
  private calculating = false;
  private seed = 1;
  private changed = new Map<number, Set<number>>();

  constructor(model: Model, clock: () => Date, serialNow: () => number) {
    this.model = model;
    this.clock = clock;
    this.serialNow = serialNow;
    this.spills = new Spills(model);
    if (anyFormula(model)) this.broken = true;
    this.settle();
  }

  cell(sheetId: number, row: number, column: number): void {
    const sheet = this.model.sheets.get(sheetId);
    if (!sheet || (this.engineNumber(sheetId) === undefined && !isFormula(this.model.content(sheet, row, column)))) return;
    let cells = this.pending.get(sheetId);
    if (!cells) {
      cells = new Set();
      this.pending.set(sheetId, cells);
    }
    cells.add(row * STRIDE + column);
  }

  sheet(sheetId: number): void {
    if (this.model.sheets.has(sheetId)) this.again((text) => text.includes("!"));
    else {
      const name = engineSheetName(sheetId);
      this.pending.delete(sheetId);
      this.spills.forget(sheetId);
      const number = this.engine?.getSheetId(name);
      if (this.engine && number !== undefined) {
        this.suspend();
        this.engine.removeSheet(number);
        this.engineSheets[number] = undefined;
      }
      this.loaded.delete(sheetId);
    }
  }

  shift(shift: Shift): boolean {
    const number = this.engineNumber(shift.sheetId);
    const sheet = this.model.sheets.get(shift.sheetId);
    if (!this.engine || number === undefined || !sheet || this.broken) return true;
    this.flush();
    for (const key of this.spills.clear(shift.sheetId)) this.feedPlain(sheet, number, key);
    const size = this.engine.getSheetDimensions(number);
    const edge = shift.axis === "row" ? size.height : size.width;
    const reach = shift.kind === "insert" ? shift.at - 1 : shift.at + shift.count - 1;
    const whole = reach <= edge && (shift.kind !== "move" || shift.before - 1 <= edge);
    try {
      this.suspend();
      this.shiftEngine(number, shift);
    } catch {
      this.broken = true;
    }
    return whole && (shift.kind !== "insert" || shift.at - 1 < edge);
  }

  private shiftEngine(number: number, shift: Shift): void {
    const { engine } = this;
    if (!engine) return;
    const from = shift.at - 1;
    const rows = shift.axis === "row";
    if (shift.kind === "insert") {
      if (rows) engine.addRows(number, [from, shift.count]);
      else engine.addColumns(number, [from, shift.count]);
    } else if (shift.kind === "delete") {
      if (rows) engine.removeRows(number, [from, shift.count]);
      else engine.removeColumns(number, [from, shift.count]);
    } else if (rows) engine.moveRows(number, from, shift.count, shift.before - 1);
    else engine.moveColumns(number, from, shift.count, shift.before - 1);
  }

  /** Inserted and moved columns may now stand inside ranges that formulas read. */
  reordered(shift: Shift): void {
    const sheet = this.model.sheets.get(shift.sheetId);
    if (!sheet || shift.axis === "row" || shift.kind === "delete" || this.broken) return;
    if (this.engineNumber(sheet.id) === undefined) return;
    const last = shift.at + shift.count - 1;
    const moved = shift.kind === "move";
    this.load([{ sheet, from: moved ? Math.min(shift.at, shift.before) : shift.at, to: moved ? Math.max(last, shift.before) : last }]);
  }

  /** Forgets what the engine knows: it is filled anew from the model at the next settling. */
  invalidate(): void {
    this.broken = true;
  }

  /** Hands formulas whose text answers to `wanted` to the engine again. */
  again(wanted: (formula: string) => boolean): void {
    eachFormula(this.model, (sheet, row, column, content) => {
      if (wanted(content.formula)) this.cell(sheet.id, row, column);
    });
  }

  setCustomFunctions(functions: CustomFunctions): void {
    const before = this.customNames;
    this.customFunctions = functions;
    this.customNames = new Set(functions.names.map((name) => name.toUpperCase()));
    this.memory.clear();
    const names = [...new Set([...before, ...this.customNames])];
    this.again((text) => names.some((name) => text.toUpperCase().includes(name)));
  }

  /** Recalculates and settles spills; returns every cell whose shown value has changed. */
  settle(): RangeAddress[] {
    this.changed = new Map();
    if (this.broken) this.rebuild();
    else this.flush();
    for (let pass = 0; pass < PASSES; pass++) {
      if (this.engine?.isEvaluationSuspended()) this.collect(this.engine.resumeEvaluation());
      const { plain, anchors } = this.spills.settle();
      for (const { sheetId, key } of anchors) this.cell(sheetId, Math.floor(key / STRIDE), key % STRIDE);
      for (const { sheetId, key } of plain) {
        const sheet = this.model.sheets.get(sheetId);
        const number = this.engineNumber(sheetId);
        if (sheet && number !== undefined) this.feedPlain(sheet, number, key);
        this.touched(sheetId, key);
      }
      if (plain.length === 0 && anchors.length === 0) break;
      this.flush();
    }
    if (this.engine?.isEvaluationSuspended()) this.collect(this.engine.resumeEvaluation());
    return areasOf(this.changed);
  }

  calculate(formula: string, sheetId: number): Value[][] {
    const own = this.model.sheets.get(sheetId);
    if (!own) return [[null]];
    const translation = translate(formula, this.surroundings(own), "always");
    const number = this.ensureSheet(own);
    this.load(translation.needs);
    this.settle();
    this.calculating = true;
    this.calculated = undefined;
    try {
      const engine = this.started();
      const result = engine.calculateFormula(translation.text, number);
      if (this.calculated !== undefined) return Array.isArray(this.calculated) ? this.calculated : [[this.calculated]];
      const single = Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
      return [[plainValue(single)]];
    } catch {
      return [[{ error: "#ERROR!", message: "Formula parse error." }]];
    } finally {
      this.calculating = false;
    }
  }

  custom(name: string, args: (Value | Value[][])[]): Value | Value[][] {
    const functions = this.customFunctions;
    if (!functions) return { error: "#NAME?", message: `Unknown function: '${name}'.` };
    const original = functions.names.find((candidate) => candidate.toUpperCase() === name) ?? name;
    return this.memory.recall(original, args, () => {
      try {
        return functions.evaluate(original, args);
      } catch (error) {
        return { error: "#ERROR!", message: error instanceof Error ? error.message : String(error) };
      }
    });
  }

  spilled(address: { sheet: number; row: number; col: number }, values: Value[][] | Value): string | null {
    if (this.calculating) {
      this.calculated = values;
      return null;
    }
    const sheetId = this.engineSheets[address.sheet];
    const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
    return sheet ? this.spills.take(sheet, address.row + 1, address.col + 1, values) : null;
  }

  isDate(address: { sheet: number; row: number; col: number }): boolean {
    const sheetId = this.engineSheets[address.sheet];
    const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
    return sheet !== undefined && isDateFormat(this.model.style(sheet, address.row + 1, address.col + 1)?.numberFormat);
  }

  now(): number {
    return this.serialNow();
  }

  /** A linear congruential generator seeded by the clock: the same clock gives the same numbers. */
  random(): number {
    if (this.seed === 1) this.seed = this.clock().getTime() % 2147483647 || 1;
    this.seed = (this.seed * 48271) % 2147483647;
    return this.seed / 2147483647;
  }

  explain(name: string): string {
    if (ABSENT.has(name)) return functionAbsent(name);
    return `Unknown function or range name: '${name}'.`;
  }

  close(): void {
    this.engine?.destroy();
    this.engine = null;
  }

  private surroundings(own: Sheet): Surroundings {
    const { model } = this;
    return {
      rules: model.locale,
      own,
      sheetByName: (name) => model.sheetByName(name),
      sheetById: (id) => model.sheets.get(id),
      namedRange: (name) => namedRange(model, name),
      isCustom: (name) => this.customNames.has(name) && builtIn(name) === undefined,
    };
  }

  private configuration(): Partial<ConfigParams> {
    const comma = this.model.locale.decimal === ",";
    return {
      licenseKey: "gpl-v3",
      context: this,
      maxRows: 10_000_000,
      maxColumns: 18_278,
      undoLimit: 0,
      functionArgSeparator: this.model.locale.argument,
      decimalSeparator: this.model.locale.decimal,
      arrayColumnSeparator: comma ? ";" : ",",
      arrayRowSeparator: comma ? "|" : ";",
      dateFormats: this.model.locale.dayFirst ? ["DD.MM.YYYY", "DD/MM/YYYY", "YYYY-MM-DD"] : ["MM/DD/YYYY", "YYYY-MM-DD"],
      precisionRounding: 14,
      localeLang: comma ? "ru" : "en",
      ignoreWhiteSpace: "any",
    };
  }

  private started(): HyperFormula {
    this.engine ??= HyperFormula.buildEmpty(this.configuration());
    return this.engine;
  }

  private suspend(): void {
    const engine = this.started();
    if (!engine.isEvaluationSuspended()) engine.suspendEvaluation();
  }

  private engineNumber(sheetId: number): number | undefined {
    const number = this.engineSheets.indexOf(sheetId);
    return number < 0 ? undefined : number;
  }

  private ensureSheet(sheet: Sheet): number {
    const known = this.engineNumber(sheet.id);
    if (known !== undefined) return known;
    this.suspend();
    const engine = this.started();
    const name = engine.addSheet(engineSheetName(sheet.id));
    const number = engine.getSheetId(name) ?? 0;
    this.engineSheets[number] = sheet.id;
    this.loaded.set(sheet.id, new Set());
    return number;
  }

  /** Hands over the columns that are read and not yet known to the engine. */
  private load(needs: Need[]): void {
    for (const { sheet, from, to } of needs) {
      const number = this.ensureSheet(sheet);
      const loaded = this.loaded.get(sheet.id);
      for (let column = from; column <= Math.min(to, sheet.state.columnOrder.length); column++) {
        const id = sheet.state.columnOrder[column - 1] ?? -1;
        if (loaded?.has(id)) continue;
        loaded?.add(id);
        this.loadColumn(sheet, number, column);
      }
    }
  }

  private loadColumn(sheet: Sheet, number: number, column: number): void {
    this.suspend();
    const run = new Run(this.started(), number, column);
    for (let row = 1; row <= sheet.state.rowOrder.length; row++) {
      const content = this.model.content(sheet, row, column);
      if (content !== null && !isFormula(content)) run.put(row, this.raw(sheet, row, column, content));
    }
    run.end();
  }

  private feedPlain(sheet: Sheet, number: number, key: number): void {
    const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
    this.suspend();
    const address = { sheet: number, row: row - 1, col: column - 1 };
    const content = this.model.content(sheet, row, column);
    if (isFormula(content)) return;
    const spilled = this.spills.at(sheet.id, row, column);
    const known = this.loaded.get(sheet.id)?.has(sheet.state.columnOrder[column - 1] ?? -1);
    const raw = spilled === undefined ? (known ? this.raw(sheet, row, column, content) : null) : rawValue(spilled);
    this.started().setCellContents(address, raw);
  }

  private raw(sheet: Sheet, row: number, column: number, content: Exclude<Content, FormulaCell>): Raw {
    if (typeof content === "string") return `'${content}`;
    if (typeof content !== "number") return content;
    const dated = content >= 0 && isDateFormat(this.model.style(sheet, row, column)?.numberFormat);
    return dated ? new EngineDay(content) : content;
  }

  /** Hands the cells that changed to the engine. */
  private flush(): void {
    if (this.pending.size === 0) return;
    const cells = [...this.pending];
    this.pending.clear();
    for (const [sheetId, keys] of cells) {
      const sheet = this.model.sheets.get(sheetId);
      if (sheet) this.flushSheet(sheet, keys);
    }
  }

  private flushSheet(sheet: Sheet, keys: Set<number>): void {
    const { order, formulas } = this.translated(sheet, keys);
    this.spills.dirty(sheet.id);
    if (formulas.size > 0) this.ensureSheet(sheet);
    const number = this.engineNumber(sheet.id);
    if (number === undefined) return;
    const loaded = this.loaded.get(sheet.id);
    let run: Run | null = null;
    this.suspend();
    for (const { row, column } of order) {
      const formula = formulas.get(row * STRIDE + column);
      const known = formula !== undefined || loaded?.has(sheet.state.columnOrder[column - 1] ?? -1);
      const wasFormula = !known && this.started().doesCellHaveFormula({ sheet: number, row: row - 1, col: column - 1 });
      if (!known && !wasFormula) continue;
      if (run?.column !== column) {
        run?.end();
        run = new Run(this.started(), number, column);
      }
      const content = this.model.content(sheet, row, column);
      const spilled = content === null ? this.spills.at(sheet.id, row, column) : undefined;
      const value = spilled === undefined ? null : rawValue(spilled);
      const plain = content === null || isFormula(content) || wasFormula ? value : this.raw(sheet, row, column, content);
      run.put(row, formula ? formula.text : plain);
    }
    run?.end();
  }

  /** The cells in the order of columns, and what their formulas mean to the engine, with all that they read loaded. */
  private translated(sheet: Sheet, keys: Set<number>) {
    const formulas = new Map<number, Translation>();
    const around = this.surroundings(sheet);
    const order = [...keys].map((key) => ({ row: Math.floor(key / STRIDE), column: key % STRIDE }));
    order.sort((a, b) => a.column - b.column || a.row - b.row);
    const needs: Need[] = [];
    for (const { row, column } of order) {
      const content = this.model.content(sheet, row, column);
      if (!isFormula(content)) continue;
      const translation = translate(content.formula, around);
      formulas.set(row * STRIDE + column, translation);
      for (const need of translation.needs) addNeed(needs, need);
    }
    this.load(needs);
    return { order, formulas };
  }

  /** Fills a new engine with everything at once, which is several times quicker than cell by cell. */
  private rebuild(): void {
    this.broken = false;
    this.pending.clear();
    this.engine?.destroy();
    this.engine = null;
    this.loaded.clear();
    this.spills.reset();
    const content = new Map<number, Map<number, Translation>>();
    const needs: Need[] = [];
    eachFormula(this.model, (sheet, row, column, cell) => {
      const translation = translate(cell.formula, this.surroundings(sheet));
      let formulas = content.get(sheet.id);
      if (!formulas) content.set(sheet.id, (formulas = new Map()));
      formulas.set(row * STRIDE + column, translation);
      for (const need of translation.needs) addNeed(needs, need);
    });
    for (const { sheet, from, to } of needs) {
      let ids = this.loaded.get(sheet.id);
      if (!ids) this.loaded.set(sheet.id, (ids = new Set()));
      for (const id of sheet.state.columnOrder.slice(from - 1, to)) ids.add(id);
    }
    const used = [...new Set([...content.keys(), ...this.loaded.keys()])];
    for (const id of used) if (!this.loaded.has(id)) this.loaded.set(id, new Set());
    this.engineSheets = used;
    const sheets: Record<string, Raw[][]> = {};
    for (const id of used) sheets[engineSheetName(id)] = this.grid(id, content.get(id) ?? new Map());
    this.engine = HyperFormula.buildFromSheets(sheets, this.configuration());
    eachFormula(this.model, (sheet, row, column, cell) => {
      const address = { sheet: this.engineNumber(sheet.id) ?? 0, row: row - 1, col: column - 1 };
      this.accept(sheet, row, column, cell, this.engine?.getCellValue(address) ?? null, address);
    });
  }

  private grid(sheetId: number, formulas: Map<number, Translation>): Raw[][] {
    const sheet = this.model.sheets.get(sheetId);
    if (!sheet) return [];
    const loaded = this.loaded.get(sheetId);
    const { rowOrder, columnOrder } = sheet.state;
    const grid: Raw[][] = [];
    for (let row = 1; row <= rowOrder.length; row++) {
      const cells = this.model.row(sheet, row)?.cells;
      if (!cells?.some((cell) => cell !== null)) continue;
      const line: Raw[] = [];
      for (let column = 1; column <= columnOrder.length; column++) {
        const id = columnOrder[column - 1] ?? -1;
        const content = cells[id] ?? null;
        if (isFormula(content)) line[column - 1] = formulas.get(row * STRIDE + column)?.text ?? null;
        else if (content !== null && loaded?.has(id)) line[column - 1] = this.raw(sheet, row, column, content);
      }
      while (grid.length < row - 1) grid.push([]);
      grid.push(Array.from(line, (cell) => cell ?? null));
    }
    return grid;
  }

  private collect(changes: ReturnType<HyperFormula["resumeEvaluation"]>): void {
    for (const change of changes) {
      if (!(change instanceof ExportedCellChange)) continue;
      const sheetId = this.engineSheets[change.sheet];
      const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
      if (!sheet) continue;
      const content = this.model.content(sheet, change.row + 1, change.col + 1);
      if (isFormula(content)) this.accept(sheet, change.row + 1, change.col + 1, content, change.newValue, change.address);
    }
  }

  private accept(
    sheet: Sheet,
    row: number,
    column: number,
    cell: FormulaCell,
    value: CellValue,
    address: { sheet: number; row: number; col: number },
  ): void {
    let result = plainValue(value);
    let inferred: string | undefined;
    if (typeof result === "number") {
      const type = this.engine?.getCellValueDetailedType(address);
      inferred = this.inferredFormat(type);
      if (isDateFormat(inferred)) result = { serial: result };
    }
    const shown = this.spills.anchorValue(sheet, row, column, cell);
    if (shown !== undefined && !(value instanceof DetailedCellError)) result = shown;
    if (!sameValue(cell.result, result)) this.touched(sheet.id, row * STRIDE + column);
    cell.result = result;
    cell.inferred = inferred;
  }

  private inferredFormat(type: string | undefined): string | undefined {
    const rules = this.model.locale;
    if (type === "NUMBER_DATE") return rules.dateFormat;
    if (type === "NUMBER_DATETIME") return rules.dateTimeFormat;
    if (type === "NUMBER_TIME") return "h:mm:ss";
    return type === "NUMBER_PERCENT" ? "0.00%" : undefined;
  }

  private touched(sheetId: number, key: number): void {
    let keys = this.changed.get(sheetId);
    if (!keys) this.changed.set(sheetId, (keys = new Set()));
    keys.add(key);
  }
}

/** Collects cells standing below each other, because the engine takes a block much faster than its cells. */
class Run {
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

function addNeed(needs: Need[], need: Need): void {
  const same = needs.find((known) => known.sheet === need.sheet && known.from <= need.to + 1 && need.from <= known.to + 1);
  if (!same) needs.push({ ...need });
  else {
    same.from = Math.min(same.from, need.from);
    same.to = Math.max(same.to, need.to);
  }
}

export function namedRange(model: Model, name: string): RangeAddress | undefined {
  const wanted = name.toUpperCase();
  const key = Object.keys(model.book.namedRanges).find((candidate) => candidate.toUpperCase() === wanted);
  return key === undefined ? undefined : model.book.namedRanges[key];
}

function rawValue(value: Value): Raw {
  if (typeof value === "string") return `'${value}`;
  if (value === null || typeof value !== "object") return value;
  if ("error" in value) return value.error;
  return value.serial >= 0 ? new EngineDay(value.serial) : value.serial;
}

function plainValue(value: CellValue): Value {
  return value instanceof DetailedCellError ? errorValue(value.type, value.message) : value;
}

function sameValue(a: Value, b: Value): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}

function anyFormula(model: Model): boolean {
  let found = false;
  eachFormula(model, () => {
    found = true;
  });
  return found;
}

export function eachFormula(model: Model, visit: (sheet: Sheet, row: number, column: number, cell: FormulaCell) => void): void {
  for (const sheet of model.sheets.values()) {
    const positions = new Map(sheet.state.columnOrder.map((id, index) => [id, index + 1]));
    sheet.state.rowOrder.forEach((rowId, index) => {
      const cells = sheet.rows.get(rowId)?.cells;
      if (!cells) return;
      for (let id = 0; id < cells.length; id++) {
        const content = cells[id];
        const column = isFormula(content) ? positions.get(id) : undefined;
        if (column !== undefined && isFormula(content)) visit(sheet, index + 1, column, content);
      }
    });
  }
}

/** Cells below each other become one area; very many areas become one rectangle per sheet. */
export function areasOf(cells: Map<number, Set<number>>): RangeAddress[] {
  const areas: RangeAddress[] = [];
  for (const [sheetId, keys] of cells) {
    const order = [...keys].sort((a, b) => (a % STRIDE) - (b % STRIDE) || a - b);
    const own: RangeAddress[] = [];
    for (const key of order) {
      const [row, column] = [Math.floor(key / STRIDE), key % STRIDE];
      const last = own.at(-1);
      if (last && last.column === column && last.row + last.rows === row) last.rows += 1;
      else own.push({ sheetId, row, column, rows: 1, columns: 1 });
    }
    areas.push(...(own.length > 100 ? [boundingArea(own)] : own));
  }
  return areas;
}

function boundingArea(areas: RangeAddress[]): RangeAddress {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const bottom = Math.max(...areas.map((area) => area.row + area.rows));
  const right = Math.max(...areas.map((area) => area.column + area.columns));
  return { sheetId: areas[0]?.sheetId ?? 0, row, column, rows: bottom - row, columns: right - column };
}

