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

  /** Whether names or sizes of sheets ("grid"), or anything a WorkbookInfo tells ("all"), is about to change. */
  changes(need: "grid" | "all"): boolean {
    return this.#commands.some((command) => (need === "grid" ? grid.has(command.do) : !cells.has(command.do)));
  }
}

export function cellCount(at: RangeAddress): number {
  return at.rows * at.columns;
}
