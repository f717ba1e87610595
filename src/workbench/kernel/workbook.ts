/** A workbook: its folder, its state, and the one door through which commands change it. */

import { randomUUID } from "node:crypto";
import type {
  Actor,
  CellStyle,
  ChangeSet,
  Command,
  CustomFunctions,
  RangeAddress,
  StateStore,
  Value,
  Workbook,
  WorkbookInfo,
} from "./api.ts";
import { blankSheetName } from "./blankSheetName.ts";
import { checkRange } from "./commands/bounds.ts";
import type { Awaiting } from "./commands/cells.ts";
import { type CommandWorld, runCommand } from "./commands/run.ts";
import { noDecoration } from "./decoration.ts";
import { editText } from "./editText.ts";
import { KernelError } from "./errors.ts";
import { displayText, isDateFormat } from "./format.ts";
import { Formulas } from "./formulas.ts";
import { emptySheet, isFormula, Model, type Sheet } from "./model.ts";
import { checkAreas, checkProtection, mayEdit } from "./protect.ts";
import { filteredRows, Reach } from "./seen.ts";
import { serialOfMoment } from "./serial.ts";
import { lastFilledRow, sheetInfo } from "./sheetInfo.ts";
import type { SheetModels } from "./sheetModels.ts";
import { Store } from "./store.ts";
import { Transaction } from "./transaction.ts";
import { type Direction, History, isStep, takeBack } from "./undo.ts";
import { isValid, type ValidationWorld, violationText } from "./validation.ts";

export interface WorkbookOptions {
  /** The folder that holds the workbook. */
  dir: string;
  /** Makes a new workbook there; the folder must not hold one yet. */
  create?: Pick<WorkbookInfo, "name" | "locale" | "timeZone" | "owner" | "identity" | "linkAccess">;
  clock?: () => Date;
  models?: SheetModels;
}

export function openWorkbook(options: WorkbookOptions): Workbook {
  const store = Store.open(options.dir, options.create !== undefined);
  try {
    const model = options.create ? newModel(options.create) : store.load(options.dir);
    if (options.create) store.begin(model);
    if (options.models) model.models = options.models;
    return new LocalWorkbook(model, store, options.clock ?? (() => new Date()));
  } catch (error) {
    store.close();
    throw error;
  }
}

function newModel(create: NonNullable<WorkbookOptions["create"]>): Model {
  const model = new Model({
    info: { id: randomUUID(), ...create, editors: [create.owner] },
    activeSheetId: 0,
    sheetOrder: [0],
    nextSheetId: 1,
    namedRanges: {},
    protections: [],
    charts: [],
    version: 0,
  });
  model.sheets.set(0, emptySheet(0, blankSheetName(create.locale), 1000, 26));
  return model;
}

class LocalWorkbook implements Workbook {
  readonly state: StateStore;
  private readonly model: Model;
  private readonly store: Store;
  private readonly clock: () => Date;
  private readonly engine: Formulas;
  private readonly history = new History();
  private readonly listeners = new Set<(change: ChangeSet) => void>();

  constructor(model: Model, store: Store, clock: () => Date) {
    this.model = model;
    this.store = store;
    this.clock = clock;
    this.engine = new Formulas(model, clock, () => this.serialNow());
    this.state = stateOf(store);
  }

  info(): WorkbookInfo {
    const { info, sheetOrder, namedRanges, activeSheetId } = this.model.book;
    const sheets = sheetOrder.flatMap((id, index) => {
      const sheet = this.model.sheets.get(id);
      return sheet ? [sheetInfo(sheet, index + 1, this.engine.spills.extent(id))] : [];
    });
    return { ...info, editors: [...info.editors], sheets, namedRanges: { ...namedRanges }, activeSheetId };
  }

  values(at: RangeAddress): Value[][] {
    return this.map(at, (sheet, row, column) => this.value(sheet, row, column));
  }

  filledValues(at: RangeAddress): Value[][] {
    const sheet = this.sheetOf(at);
    const last = Math.max(lastFilledRow(sheet), this.engine.spills.extent(sheet.id).row);
    const rows = Math.min(at.rows, last - at.row + 1);
    return rows > 0 ? this.values({ ...at, rows }) : [];
  }

  displayValues(at: RangeAddress): string[][] {
    const rules = this.model.locale;
    return this.map(at, (sheet, row, column) =>
      displayText(this.value(sheet, row, column), this.formatAt(sheet, row, column), rules),
    );
  }

  formulas(at: RangeAddress): string[][] {
    return this.map(at, (sheet, row, column) => {
      const content = this.model.content(sheet, row, column);
      return isFormula(content) ? content.formula : "";
    });
  }

  editTexts(at: RangeAddress): string[][] {
    const rules = this.model.locale;
    const year = this.year();
    return this.map(at, (sheet, row, column) => {
      const content = this.model.content(sheet, row, column);
      return editText(content, this.model.style(sheet, row, column)?.numberFormat, rules, year);
    });
  }

  styles(at: RangeAddress): CellStyle[][] {
    return this.map(at, (sheet, row, column) => ({ ...this.model.style(sheet, row, column) }));
  }

  notes(at: RangeAddress): (string | null)[][] {
    return this.map(at, (sheet, row, column) => {
      const id = sheet.state.columnOrder[column - 1] ?? -1;
      return this.model.row(sheet, row)?.notes?.[id] ?? null;
    });
  }

  validations(at: RangeAddress) {
    return this.map(at, (sheet, row, column) => this.model.rule(sheet, row, column)?.rule ?? null);
  }

  protections() {
    return structuredClone(this.model.book.protections);
  }

  mayEdit(at: RangeAddress, email: string): boolean {
    return mayEdit(this.model, at, email);
  }

  filteredRows(sheetId: number): number[] {
    const sheet = this.model.sheets.get(sheetId);
    return sheet ? filteredRows(sheet, (at) => this.displayValues(at)) : [];
  }

  charts(sheetId: number) {
    return structuredClone(this.model.book.charts.filter((chart) => chart.sheetId === sheetId));
  }

  decoration() {
    return structuredClone(this.model.book.decoration ?? noDecoration);
  }

  namedRangeIds(): Record<string, string> {
    return { ...this.model.book.namedRangeIds };
  }

  apply(commands: Command[], actor: Actor): ChangeSet {
    const reach =
      actor.source === "edit" ? new Reach(this.model, commands, (at: RangeAddress) => this.displayValues(at)) : null;
    return this.applyWithin(actor, reach, (step) => step(commands));
  }

  applyStepwise(actor: Actor, work: (step: (commands: Command[]) => void) => void): ChangeSet {
    return this.applyWithin(actor, null, work);
  }

  /** `reach`: what a person's commands may touch; a script's reach everything. */
  private applyWithin(
    actor: Actor,
    reach: Reach | null,
    work: (step: (commands: Command[]) => void) => void,
  ): ChangeSet {
    const tx = new Transaction(this.model, this.engine);
    const awaiting: Awaiting = [];
    const validation = this.validationWorld();
    const world = { email: actor.email, validation, awaiting, read: (at: RangeAddress) => this.recalculated(at) };
    return this.commit(tx, actor, "change", () => {
      work((commands) => {
        for (const command of commands) {
          for (const part of reach ? reach.parts(command) : [command]) this.run(tx, part, world);
        }
        this.settle(tx);
      });
      this.checkResults(awaiting, validation);
      return reach?.hidden ? { hidden: reach.hidden } : {};
    });
  }

  private run(tx: Transaction, command: Command, world: CommandWorld): void {
    const { locale } = this.model.book.info;
    try {
      checkProtection(this.model, command, world.email);
      runCommand(tx, command, world);
    } catch (error) {
      if (error instanceof KernelError) error.command = command;
      throw error;
    }
    if (this.model.book.info.locale !== locale) this.engine.invalidate();
  }

  undo(email: string): ChangeSet | null {
    return this.back(email, "undo");
  }

  redo(email: string): ChangeSet | null {
    return this.back(email, "redo");
  }

  calculate(formula: string): Value[][] {
    return this.engine.calculate(formula, this.model.book.activeSheetId);
  }

  setCustomFunctions(functions: CustomFunctions): void {
    this.engine.setCustomFunctions(functions);
    this.engine.settle();
    this.engine.takeChanges();
  }

  onChange(listener: (change: ChangeSet) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emptyLog(): void {
    this.store.emptyLog();
  }

  close(): void {
    this.engine.close();
    this.store.close();
  }

  /** Does the work, keeps it on disk and tells the listeners; or puts everything back. */
  private commit(
    tx: Transaction,
    actor: Actor,
    madeBy: "change" | Direction,
    work: () => Partial<ChangeSet>,
    undoes?: number,
  ): ChangeSet {
    let workbook = false;
    let told: Partial<ChangeSet> = {};
    try {
      told = work();
      workbook = tx.changes.book !== null;
      tx.setBook({ version: this.model.book.version + 1 });
      this.store.commit(this.model, tx.changes);
    } catch (error) {
      this.rollBack(tx);
      throw error;
    }
    const { version } = this.model.book;
    if (isStep(tx.changes)) this.history.record(actor.email, { version, changes: tx.changes }, madeBy, undoes);
    const areas = [...tx.areas, ...this.engine.takeChanges()];
    const change = { version, actor, areas, structure: [...tx.structure], workbook, ...told };
    for (const listener of this.listeners) listener(change);
    return change;
  }

  /** The engine loses its way when lines move that a whole column or row of a formula names, so it is filled anew. */
  private settle(tx: Transaction): void {
    if (tx.changes.shifts.some(({ kind }) => kind === "move")) this.engine.invalidate();
    this.engine.settle();
  }

  private rollBack(tx: Transaction): void {
    tx.rollBack();
    const { shifts, sheets, book } = tx.changes;
    if (shifts.length > 0 || sheets.size > 0 || book !== null) this.engine.invalidate();
    else this.refreshRows(tx);
    this.engine.settle();
    this.engine.takeChanges();
  }

  /** The engine may have seen some of the rows that were put back. */
  private refreshRows(tx: Transaction): void {
    for (const [sheetId, rows] of tx.changes.rows) {
      const sheet = this.model.sheets.get(sheetId);
      sheet?.state.rowOrder.forEach((id, index) => {
        if (!rows.has(id)) return;
        for (let column = 1; column <= sheet.state.columnOrder.length; column++) tx.refresh(sheet, index + 1, column);
      });
    }
  }

  /** A step that may not be taken, say because its cells are protected by now, stays where it is. */
  private back(email: string, direction: Direction): ChangeSet | null {
    const step = this.history.take(email, direction);
    if (!step) return null;
    const tx = new Transaction(this.model, this.engine);
    const { locale } = this.model.book.info;
    const work = (): Partial<ChangeSet> => {
      const { place, kept } = takeBack(tx, step.changes, this.history.since(step.version));
      checkAreas(this.model, tx.areas, tx.structure, email);
      if (this.model.book.info.locale !== locale) this.engine.invalidate();
      this.settle(tx);
      const went = isStep(tx.changes) ? (kept ? "part" : "whole") : "nothing";
      return { step: { went, ...(place ? { place } : {}) } };
    };
    try {
      return this.commit(tx, { email, source: "edit" }, direction, work, step.version);
    } catch (error) {
      this.history.putBack(email, direction, step);
      throw error;
    }
  }

  private checkResults(awaiting: Awaiting, validation: ValidationWorld): void {
    for (const { sheetId, row, column } of awaiting) {
      const sheet = this.model.sheets.get(sheetId);
      const stored = sheet && this.model.rule(sheet, row, column);
      if (!sheet || !stored) continue;
      const numberFormat = this.formatAt(sheet, row, column);
      const cell = { sheetId, row, column, value: this.value(sheet, row, column), numberFormat };
      if (!isValid(stored, cell, validation)) throw new KernelError("invalid", violationText(stored, cell));
    }
  }

  private validationWorld(): ValidationWorld {
    return {
      rules: this.model.locale,
      year: this.year(),
      values: (range) => this.recalculated(range),
      calculate: (formula, sheetId) => this.engine.calculate(formula, sheetId),
    };
  }

  private recalculated(at: RangeAddress): Value[][] {
    this.engine.settle();
    return this.values(at);
  }

  private value(sheet: Sheet, row: number, column: number): Value {
    const content = this.model.content(sheet, row, column);
    if (typeof content === "string") return content;
    const value =
      content === null
        ? (this.engine.spills.at(sheet.id, row, column) ?? null)
        : isFormula(content)
          ? content.result
          : content;
    if (typeof value === "number") return isDateFormat(this.formatAt(sheet, row, column)) ? { serial: value } : value;
    const plain = typeof value === "object" && value !== null && "serial" in value;
    return plain && this.shownAsNumber(sheet, row, column) ? value.serial : value;
  }

  /** A day under an explicit number format is a number, as on Google. */
  private shownAsNumber(sheet: Sheet, row: number, column: number): boolean {
    const format = this.model.style(sheet, row, column)?.numberFormat;
    return format !== undefined && format !== "General" && format !== "@" && !isDateFormat(format);
  }

  private formatAt(sheet: Sheet, row: number, column: number): string | undefined {
    const format = this.model.style(sheet, row, column)?.numberFormat;
    if (format !== undefined && format !== "General") return format;
    const content = this.model.content(sheet, row, column);
    return isFormula(content) ? (content.inferred ?? format) : format;
  }

  private map<T>(at: RangeAddress, read: (sheet: Sheet, row: number, column: number) => T): T[][] {
    const sheet = this.sheetOf(at);
    const grid: T[][] = [];
    for (let row = at.row; row < at.row + at.rows; row++) {
      const line: T[] = [];
      for (let column = at.column; column < at.column + at.columns; column++) line.push(read(sheet, row, column));
      grid.push(line);
    }
    return grid;
  }

  /** Throws where there is no such sheet, or it does not reach that far. */
  private sheetOf(at: RangeAddress): Sheet {
    const sheet = this.model.sheets.get(at.sheetId);
    if (!sheet) throw new KernelError("sheet", `Sheet ${at.sheetId} not found`);
    checkRange(sheet, at);
    return sheet;
  }

  private serialNow(): number {
    return serialOfMoment(this.clock(), this.model.book.info.timeZone);
  }

  private year(): number {
    return Number(
      new Intl.DateTimeFormat("en-GB", { timeZone: this.model.book.info.timeZone, year: "numeric" }).format(
        this.clock(),
      ),
    );
  }
}

/** Read once, written through. */
function stateOf(store: Store): StateStore {
  const spaces = new Map<string, Map<string, string>>();
  const space = (name: string) => {
    const known = spaces.get(name) ?? store.state(name);
    spaces.set(name, known);
    return known;
  };
  return {
    get: (name, key) => space(name).get(key) ?? null,
    set: (name, key, value) => {
      store.setState(name, key, value);
      if (value === null) space(name).delete(key);
      else space(name).set(key, value);
    },
    entries: (name) => [...space(name)].sort(([one], [other]) => (one < other ? -1 : 1)),
  };
}
