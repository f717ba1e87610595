import type { Command, Input, RangeAddress } from "../kernel/api.ts";

/** A cell as the services hand it over; see google/document.ts. */
export type CellInput = string | number | boolean | null | { serial: number };

export function inputOf(cell: CellInput): Input {
  if (typeof cell !== "string") return { kind: "value", value: cell };
  return cell.startsWith("=") && cell.length > 1 ? { kind: "formula", text: cell } : { kind: "typed", text: cell };
}

const grid = new Set<Command["do"]>([
  "insertSheet",
  "deleteSheet",
  "copySheet",
  "renameSheet",
  "moveSheet",
  "insertRows",
  "insertColumns",
  "deleteRows",
  "deleteColumns",
  "setWorkbook",
]);
const cells = new Set<Command["do"]>([
  "setCells",
  "clear",
  "setStyles",
  "setStyle",
  "setNotes",
  "setValidation",
  "sort",
  "copyRange",
  "setProtection",
  "removeProtection",
  "setChart",
  "removeChart",
]);

/** Writes of one execution that nobody else sees yet. */
export class WriteBuffer {
  #commands: Command[] = [];

  add(commands: Command[]): void {
    this.#commands.push(...commands);
  }

  take(): Command[] {
    const taken = this.#commands;
    this.#commands = [];
    return taken;
  }

  get empty(): boolean {
    return this.#commands.length === 0;
  }

  /** How many writes wait, each row of a block counted. */
  get rows(): number {
    return this.#commands.reduce((sum, command) => sum + rowsOf(command), 0);
  }

  /**
   * Whether names or sizes of sheets ("grid"), or anything a WorkbookInfo tells ("all"), is about to change;
   * with a sheet named, sizes of the others do not count.
   */
  changes(need: "grid" | "all", sheetId?: number): boolean {
    const told =
      need === "all" ? this.#commands.filter(isTold) : this.#commands.filter(({ do: name }) => grid.has(name));
    return told.some((command) => sheetId === undefined || !resizesOther(command, sheetId));
  }
}

function resizesOther(command: Command, sheetId: number): boolean {
  switch (command.do) {
    case "insertRows":
    case "insertColumns":
    case "deleteRows":
    case "deleteColumns":
      return command.sheetId !== sheetId;
    default:
      return false;
  }
}

/** Whether anything that a WorkbookInfo tells is about to change. */
export function changesStructure(commands: readonly Command[]): boolean {
  return commands.some(isTold);
}

function isTold(command: Command): boolean {
  return !cells.has(command.do);
}

function rowsOf(command: Command): number {
  return command.do === "setCells" ? command.inputs.length : 1;
}

/** The beginning of a group of writes; a block is cut between its rows. */
export function firstRows(commands: readonly Command[], count: number): Command[] {
  const taken: Command[] = [];
  let left = count;
  for (const command of commands) {
    if (left <= 0) break;
    const inputs = command.do === "setCells" ? command.inputs.slice(0, left) : [];
    taken.push(
      command.do === "setCells" ? { ...command, at: { ...command.at, rows: inputs.length }, inputs } : command,
    );
    left -= rowsOf(command);
  }
  return taken;
}

export function cellCount(at: RangeAddress): number {
  return at.rows * at.columns;
}
