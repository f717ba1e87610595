import { lastColumnOf, lastRowOf } from "./address.ts";
import type { Command, HiddenLines, RangeAddress } from "./api.ts";
import { areasOfRows, copiedAreas, type Run, runsOf } from "./commandAreas.ts";
import { outside } from "./commands/bounds.ts";
import { KernelError } from "./errors.ts";
import type { Model, Sheet } from "./model.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;
/** Reads the texts that cells show. */
type Shown = (at: RangeAddress) => string[][];

/** The rows that a sheet's filter hides, in order: never its header and never a frozen row. */
export function filteredRows(sheet: Sheet, shown: Shown): number[] {
  const { filter, frozenRows } = sheet.state.facts;
  if (!filter) return [];
  const { range, hiddenValues } = filter;
  const row = Math.max(range.row, frozenRows) + 1;
  const rows = lastRowOf(range) - row + 1;
  const hidden = new Set<number>();
  for (const [column, values] of Object.entries(hiddenValues)) {
    if (values.length === 0 || rows < 1) continue;
    const unwanted = new Set(values);
    shown({ ...range, row, rows, column: Number(column), columns: 1 }).forEach(([text], index) => {
      if (unwanted.has(text ?? "")) hidden.add(row + index);
    });
  }
  return [...hidden].sort((a, b) => a - b);
}

/**
 * What a person at the grid reaches, as in Google Sheets: rows hidden by a filter are out of reach of everything but
 * what concerns whole columns or the whole sheet; rows and columns hidden by hand are not, and are counted so that the
 * person can be told. Which rows a filter hides is decided once, before the first of the commands.
 */
export class Reach {
  private readonly model: Model;
  private readonly filtered = new Map<number, Set<number>>();
  private readonly hiddenRows = new Set<string>();
  private readonly hiddenColumns = new Set<string>();

  constructor(model: Model, commands: readonly Command[], shown: Shown) {
    this.model = model;
    for (const sheetId of new Set(commands.flatMap(sheetsOf))) {
      const sheet = model.sheets.get(sheetId);
      const rows = sheet ? filteredRows(sheet, shown) : [];
      if (sheet && rows.length > 0) this.filtered.set(sheetId, new Set(rows.map((row) => idOf(sheet, row))));
    }
  }

  /** The rows and columns hidden by hand that the parts given out so far change. */
  get hidden(): HiddenLines | undefined {
    const [rows, columns] = [this.hiddenRows.size, this.hiddenColumns.size];
    return rows + columns > 0 ? { rows, columns } : undefined;
  }

  /** The command cut down to what is within reach, to be done in this order before the next command is asked about. */
  parts(command: Command): Command[] {
    const parts = this.cutDown(command);
    for (const part of parts) this.note(part);
    return parts;
  }

  private cutDown(command: Command): Command[] {
    switch (command.do) {
      case "setCells":
        return this.flowing(command);
      case "clear":
      case "setStyle":
      case "setValidation":
        return this.within(command.at, ({ row, rows }) => ({ ...command, at: { ...command.at, row, rows } }));
      case "setStyles":
        return this.within(command.at, ({ row, rows, from }) => {
          return { ...command, at: { ...command.at, row, rows }, styles: command.styles.slice(from, from + rows) };
        });
      case "setNotes":
        return this.within(command.at, ({ row, rows, from }) => {
          return { ...command, at: { ...command.at, row, rows }, notes: command.notes.slice(from, from + rows) };
        });
      case "deleteRows":
        return this.hides(command.sheetId) ? [{ ...command, rows: this.reached(spanOf(command)) }] : [command];
      case "hideRows":
        return command.hidden
          ? this.within(spanOf(command), ({ row, rows }) => ({ ...command, from: row, count: rows }))
          : [command];
      case "resize":
        return command.axis === "rows"
          ? this.within(spanOf(command), ({ row, rows }) => ({ ...command, from: row, count: rows }))
          : [command];
      case "merge":
        if (command.merged && this.hides(command.at.sheetId) && this.seen(command.at).length < command.at.rows)
          unreachable();
        return [command];
      case "sort":
        return this.hides(command.at.sheetId) ? [{ ...command, rows: this.reached(command.at) }] : [command];
      case "copyRange":
        return this.copied(command);
      case "insertSheet":
      case "deleteSheet":
      case "copySheet":
      case "renameSheet":
      case "moveSheet":
      case "setSheet":
      case "insertRows":
      case "insertColumns":
      case "deleteColumns":
      case "moveRows":
      case "moveColumns":
      case "hideColumns":
      case "setProtection":
      case "removeProtection":
      case "setChart":
      case "removeChart":
      case "setNamedRange":
      case "setConditionalFormats":
      case "setBanding":
      case "removeBanding":
      case "setMetadata":
      case "removeMetadata":
      case "setWorkbook":
        return [command];
    }
  }

  /** A block goes on in the next rows that are seen. */
  private flowing(command: Of<"setCells">): Command[] {
    const { at, inputs } = command;
    if (!this.hides(at.sheetId) || inputs.length !== at.rows) return [command];
    return runsOf(this.from(at, at.rows)).map(({ row, rows, index }) => ({
      ...command,
      at: { ...at, row, rows },
      inputs: inputs.slice(index, index + rows),
    }));
  }

  private copied(command: Of<"copyRange">): Command[] {
    const { from, to } = command;
    if (!this.hides(from.sheetId) && !this.hides(to.sheetId)) return [command];
    const sources = this.reached(from);
    const room = this.reached(to);
    const repeats = room.length % sources.length === 0 && to.columns % from.columns === 0;
    const targets = repeats ? room : this.from({ ...to, row: room[0] ?? to.row }, sources.length);
    const lines = targets.map((row, index): [number, number] => [sources[index % sources.length] ?? from.row, row]);
    const [first = to.row, last = to.row] = [targets[0], targets.at(-1)];
    const columns = repeats ? to.columns : from.columns;
    return [{ ...command, to: { ...to, row: first, rows: last - first + 1, columns }, lines }];
  }

  private hides(sheetId: number): boolean {
    return this.filtered.has(sheetId);
  }

  private isSeen(sheet: Sheet, row: number): boolean {
    return this.filtered.get(sheet.id)?.has(idOf(sheet, row)) !== true;
  }

  /** The rows of a rectangle that no filter hides. */
  private seen(at: RangeAddress): number[] {
    const sheet = this.model.sheets.get(at.sheetId);
    if (!sheet || lastRowOf(at) > sheet.state.rowOrder.length) outside();
    return Array.from({ length: at.rows }, (_, index) => at.row + index).filter((row) => this.isSeen(sheet, row));
  }

  /** The same; a rectangle without any is refused. */
  private reached(at: RangeAddress): number[] {
    const rows = this.seen(at);
    return rows.length > 0 ? rows : unreachable();
  }

  /** So many rows that are seen, from the top of a rectangle down, wherever it ends. */
  private from(at: RangeAddress, count: number): number[] {
    const sheet = this.model.sheets.get(at.sheetId);
    if (!sheet) return [];
    if (!this.isSeen(sheet, at.row)) unreachable();
    const rows: number[] = [];
    for (let row = at.row; rows.length < count; row++) {
      if (row > sheet.state.rowOrder.length) outside();
      if (this.isSeen(sheet, row)) rows.push(row);
    }
    return rows;
  }

  /** One command for each run of rows that are seen; `from` counts from the first row of the rectangle. */
  private within(at: RangeAddress, command: (run: Run & { from: number }) => Command): Command[] {
    const whole = { row: at.row, rows: at.rows, index: 0 };
    const runs = this.hides(at.sheetId) ? runsOf(this.reached(at)) : [whole];
    return runs.map((run) => command({ ...run, from: run.row - at.row }));
  }

  private note(command: Command): void {
    for (const { at, lines } of changedBy(command)) {
      const sheet = this.model.sheets.get(at.sheetId);
      if (!sheet) continue;
      const { hiddenRows, hiddenColumns } = sheet.state.facts;
      if (lines !== "columns") {
        const rows = hiddenRows.filter((row) => row >= at.row && row <= lastRowOf(at));
        for (const row of rows) this.hiddenRows.add(`${sheet.id} ${idOf(sheet, row)}`);
      }
      if (lines === "rows") continue;
      const columns = hiddenColumns.filter((column) => column >= at.column && column <= lastColumnOf(at));
      for (const column of columns) this.hiddenColumns.add(`${sheet.id} ${sheet.state.columnOrder[column - 1]}`);
    }
  }
}

function unreachable(): never {
  throw new KernelError("filtered", "You can't change rows that are hidden by a filter.");
}

function idOf(sheet: Sheet, row: number): number {
  return sheet.state.rowOrder[row - 1] ?? -1;
}

function spanOf(command: { sheetId: number; from: number; count: number }): RangeAddress {
  return { sheetId: command.sheetId, row: command.from, rows: command.count, column: 1, columns: 1 };
}

function sheetsOf(command: Command): number[] {
  if (command.do === "copyRange") return [command.from.sheetId, command.to.sheetId];
  if ("at" in command) return command.at ? [command.at.sheetId] : [];
  return "sheetId" in command && command.sheetId !== undefined ? [command.sheetId] : [];
}

/** The rectangles whose cells a command changes or removes; `lines` tells that only whole lines of that kind go. */
function changedBy(command: Command): { at: RangeAddress; lines?: "rows" | "columns" }[] {
  switch (command.do) {
    case "setCells":
    case "clear":
    case "setStyle":
    case "setStyles":
    case "setNotes":
    case "setValidation":
    case "merge":
      return [{ at: command.at }];
    case "sort":
      return areasOfRows(command.at, command.rows).map((at) => ({ at }));
    case "copyRange":
      return copiedAreas(command).map((at) => ({ at }));
    case "deleteRows":
      return areasOfRows(spanOf(command), command.rows).map((at) => ({ at, lines: "rows" }));
    case "deleteColumns": {
      const { sheetId, from, count } = command;
      return [{ at: { sheetId, row: 1, rows: 1, column: from, columns: count }, lines: "columns" }];
    }
    default:
      return [];
  }
}
