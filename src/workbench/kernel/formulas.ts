import { type CellValue, type ConfigParams, DetailedCellError, ExportedCellChange, HyperFormula } from "hyperformula";
import { absence } from "./absentFunctions.ts";
import type { CustomFunctions, RangeAddress, Value } from "./api.ts";
import { addCell, areasOf, type Cells, STRIDE } from "./areas.ts";
import { ArgumentMemory } from "./argumentMemory.ts";
import { plainValue, Run, rawContent, rawValue, sameValue } from "./engineCells.ts";
import { fillingOf } from "./engineFilling.ts";
import type { EngineContext } from "./engineFunctions.ts";
import { isDateFormat } from "./format.ts";
import { anyFormula, eachFormula, namedRange } from "./formulaCells.ts";
import type { HiddenRows } from "./functions/calling.ts";
import { callsSubtotal, hiddenRowsOf } from "./hiddenRows.ts";
import type { LocaleRules } from "./locale.ts";
import { type FormulaCell, isFormula, type Model, type Sheet, type SheetFacts } from "./model.ts";
import { addNeed, type Need } from "./needs.ts";
import type { Shift } from "./shift.ts";
import { Spills } from "./spills.ts";
import type { Follower } from "./transaction.ts";
import {
  builtIn,
  countsPlaces,
  engineSheetName,
  englishName,
  reachesTheEnd,
  type Surroundings,
  type Translation,
  translate,
} from "./translate.ts";

const PASSES = 20;
/** More new formulas than this reach a new engine sooner than the present one. */
const REBUILDING_PAYS = 3000;

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
  /** Ids of the columns that the engine knows, by sheet. */
  private loaded = new Map<number, Set<number>>();
  private readonly pending: Cells = new Map();
  private readonly memory = new ArgumentMemory();
  private customFunctions: CustomFunctions | null = null;
  private customNames = new Set<string>();
  private calculated: Value[][] | Value | undefined;
  private calculating = false;
  private seed = 1;
  private changed: Cells = new Map();
  /** What has shifted since formulas were last settled. */
  private readonly shiftedAxes = new Set<Shift["axis"]>();
  /** What formulas were told of each sheet. */
  private readonly known = new Map<
    number,
    Pick<SheetFacts, "filter" | "hiddenRows"> & Record<"rows" | "columns", number>
  >();

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
    if (!sheet || (this.engineNumber(sheetId) === undefined && !isFormula(this.model.content(sheet, row, column))))
      return;
    addCell(this.pending, sheetId, row, column);
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
    this.shiftedAxes.add(shift.axis);
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
    this.load([
      {
        sheet,
        from: moved ? Math.min(shift.at, shift.before) : shift.at,
        to: moved ? Math.max(last, shift.before) : last,
      },
    ]);
  }

  shifted(): void {
    this.invalidate();
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

  /** Every cell whose shown value has changed since this was last asked. */
  takeChanges(): RangeAddress[] {
    const areas = areasOf(this.changed);
    this.changed = new Map();
    return areas;
  }

  /** Recalculates and settles spills. */
  settle(): void {
    const { hiding, size } = this.changedSheets();
    if (hiding) this.again(callsSubtotal);
    if (size) this.again(reachesTheEnd);
    for (const axis of this.shiftedAxes) this.again((text) => countsPlaces(text, axis));
    this.shiftedAxes.clear();
    if (!this.broken) this.flush();
    if (this.broken) this.rebuild();
    for (let pass = 0; pass < PASSES; pass++) {
      if (this.engine?.isEvaluationSuspended()) this.collect(this.engine.resumeEvaluation());
      const { plain, anchors } = this.spills.settle();
      for (const { sheetId, key } of anchors) this.cell(sheetId, Math.floor(key / STRIDE), key % STRIDE);
      for (const { sheetId, key } of plain) {
        const sheet = this.model.sheets.get(sheetId);
        const number = this.engineNumber(sheetId);
        if (sheet && number !== undefined) this.feedPlain(sheet, number, key);
        addCell(this.changed, sheetId, Math.floor(key / STRIDE), key % STRIDE);
      }
      if (plain.length === 0 && anchors.length === 0) break;
      this.flush();
    }
    if (this.engine?.isEvaluationSuspended()) this.collect(this.engine.resumeEvaluation());
  }

  /** Whether the hidden rows or the size of a sheet have changed since this was last asked. */
  private changedSheets(): { hiding: boolean; size: boolean } {
    const changed = { hiding: false, size: false };
    for (const sheet of this.model.sheets.values()) {
      const { facts, rowOrder, columnOrder } = sheet.state;
      const now = {
        filter: facts.filter,
        hiddenRows: facts.hiddenRows,
        rows: rowOrder.length,
        columns: columnOrder.length,
      };
      const known = this.known.get(sheet.id);
      this.known.set(sheet.id, now);
      if (!known) continue;
      if (known.filter !== now.filter || known.hiddenRows !== now.hiddenRows) changed.hiding = true;
      if (known.rows !== now.rows || known.columns !== now.columns) changed.size = true;
    }
    return changed;
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

  get locale(): string {
    return this.model.book.info.locale;
  }

  get rules(): LocaleRules {
    return this.model.locale;
  }

  formulaAt(address: { sheet: number; row: number; col: number }): string | null {
    const sheetId = this.engineSheets[address.sheet];
    const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
    const content = sheet ? this.model.content(sheet, address.row + 1, address.col + 1) : null;
    return isFormula(content) ? content.formula : null;
  }

  sheetSize(engineSheet: number): [rows: number, columns: number] {
    const sheetId = this.engineSheets[engineSheet];
    const state = sheetId === undefined ? undefined : this.model.sheets.get(sheetId)?.state;
    return [state?.rowOrder.length ?? 1, state?.columnOrder.length ?? 1];
  }

  hiddenRows(engineSheet: number): HiddenRows {
    const sheetId = this.engineSheets[engineSheet];
    const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
    return hiddenRowsOf(this.model, sheet);
  }

  explain(name: string): string {
    if (englishName(name) !== undefined) return absence(name);
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
      beyondEdge: model.models.beyondEdge,
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
      dateFormats: this.model.locale.dayFirst
        ? ["DD.MM.YYYY", "DD/MM/YYYY", "YYYY-MM-DD"]
        : ["MM/DD/YYYY", "YYYY-MM-DD"],
      precisionRounding: 14,
      accentSensitive: true,
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
      if (content !== null && !isFormula(content)) run.put(row, rawContent(this.model, sheet, row, column, content));
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
    const raw =
      spilled === undefined ? (known ? rawContent(this.model, sheet, row, column, content) : null) : rawValue(spilled);
    this.started().setCellContents(address, raw);
  }

  /** Hands the cells that changed to the engine. */
  private flush(): void {
    if (this.pending.size === 0) return;
    if (this.pendingFormulas() > REBUILDING_PAYS) {
      this.broken = true;
      return;
    }
    const cells = [...this.pending];
    this.pending.clear();
    for (const [sheetId, keys] of cells) {
      const sheet = this.model.sheets.get(sheetId);
      if (sheet) this.flushSheet(sheet, keys);
    }
  }

  private pendingFormulas(): number {
    let count = 0;
    for (const [sheetId, keys] of this.pending) {
      const sheet = this.model.sheets.get(sheetId);
      if (!sheet || keys.size <= REBUILDING_PAYS) continue;
      for (const key of keys)
        if (isFormula(this.model.content(sheet, Math.floor(key / STRIDE), key % STRIDE))) count += 1;
    }
    return count;
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
      const plain =
        content === null || isFormula(content) || wasFormula
          ? value
          : rawContent(this.model, sheet, row, column, content);
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
      content.array = null;
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
    this.spills.reset();
    const filling = fillingOf(this.model, (sheet) => this.surroundings(sheet));
    this.loaded = filling.loaded;
    this.engineSheets = [...filling.loaded.keys()];
    this.engine = HyperFormula.buildFromSheets(filling.sheets, this.configuration());
    eachFormula(this.model, (sheet, row, column, cell) => {
      const address = { sheet: this.engineNumber(sheet.id) ?? 0, row: row - 1, col: column - 1 };
      this.accept(sheet, row, column, cell, this.engine?.getCellValue(address) ?? null, address);
    });
  }

  private collect(changes: ReturnType<HyperFormula["resumeEvaluation"]>): void {
    for (const change of changes) {
      if (!(change instanceof ExportedCellChange)) continue;
      const sheetId = this.engineSheets[change.sheet];
      const sheet = sheetId === undefined ? undefined : this.model.sheets.get(sheetId);
      if (!sheet) continue;
      const content = this.model.content(sheet, change.row + 1, change.col + 1);
      // What was written before a shift is still told under its former address: the engine's own value counts.
      const value = isFormula(content) ? (this.engine?.getCellValue(change.address) ?? null) : null;
      if (isFormula(content)) this.accept(sheet, change.row + 1, change.col + 1, content, value, change.address);
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
    if (!sameValue(cell.result, result)) addCell(this.changed, sheet.id, row, column);
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
}
