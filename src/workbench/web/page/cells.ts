import type { CellStyle } from "../../kernel/api.ts";
import type { RuleView, WindowView } from "../protocol.ts";
import { type Area, holds, meet } from "./address.ts";
import type { Client } from "./client.ts";

export interface CellView {
  text: string;
  edit: string;
  /** As in WindowView.kinds; "?" while the cell is not loaded. */
  kind: string;
  style: CellStyle;
  note: string;
  /** Why the cell shows an error; "" where nothing is wrong. */
  trouble: string;
  rule: RuleView | null;
  locked: boolean;
}

interface Block {
  view: WindowView | null;
  edits: Map<number, string>;
  notes: Map<number, string>;
  troubles: Map<number, string>;
  rules: Map<number, RuleView>;
  stale: boolean;
  loading: boolean;
}

const blockRows = 60;
const blockColumns = 30;
const keptBlocks = 80;
const plain: CellStyle = {};
const key = (row: number, column: number) => row * 20_000 + column;

/** The loaded cells of the open sheet, asked for in blocks when they come into view. */
export class Cells {
  private readonly client: Client;
  private readonly onLoaded: (area: Area) => void;
  private blocks = new Map<string, Block>();
  private typed = new Map<number, { text: string; until: number }>();
  private sheetId = -1;

  constructor(client: Client, onLoaded: (area: Area) => void) {
    this.client = client;
    this.onLoaded = onLoaded;
  }

  open(sheetId: number): void {
    if (sheetId !== this.sheetId) this.blocks = new Map();
    this.sheetId = sheetId;
    this.typed.clear();
  }

  get(row: number, column: number): CellView {
    const block = this.blocks.get(blockKey(row, column));
    const typed = this.typed.get(key(row, column));
    const view = block?.view;
    if (!block || !view) return { ...unknown, text: typed?.text ?? "", edit: typed?.text ?? "" };
    const r = row - view.at.row;
    const c = column - view.at.column;
    const text = view.texts[r]?.[c] ?? "";
    return {
      text: typed?.text ?? text,
      edit: typed?.text ?? block.edits.get(key(row, column)) ?? text,
      kind: typed ? "s" : (view.kinds[r]?.[c] ?? " "),
      style: view.styles[view.styleOf[r]?.[c] ?? -1] ?? plain,
      note: block.notes.get(key(row, column)) ?? "",
      trouble: typed ? "" : (block.troubles.get(key(row, column)) ?? ""),
      rule: block.rules.get(key(row, column)) ?? null,
      locked: view.locked.some((area) => holds(area, { row, column })),
    };
  }

  /** Loads what is missing or stale of these areas. */
  need(areas: Area[]): void {
    for (const area of areas) {
      for (let row = first(area.row, blockRows); row < area.row + area.rows; row += blockRows) {
        for (
          let column = first(area.column, blockColumns);
          column < area.column + area.columns;
          column += blockColumns
        ) {
          void this.load(row, column);
        }
      }
    }
  }

  /** Shows what was typed until the server's own text arrives. */
  put(row: number, column: number, text: string, version: number): void {
    this.typed.set(key(row, column), { text, until: version });
  }

  drop(row: number, column: number): void {
    this.typed.delete(key(row, column));
  }

  /** Marks changed areas; without areas everything is read anew. */
  invalidate(areas: Area[] | null): void {
    for (const [name, block] of this.blocks) {
      const at = block.view?.at;
      if (areas === null || !at || areas.some((area) => meet(area, at))) block.stale = true;
      if (areas === null && !at) this.blocks.delete(name);
    }
  }

  /** Forgets all cells, as when rows have moved. */
  clear(): void {
    this.invalidate(null);
  }

  private async load(row: number, column: number): Promise<void> {
    const name = `${row}:${column}`;
    const known = this.blocks.get(name);
    if (known && (known.loading || !known.stale)) return;
    const block: Block = known ?? {
      view: null,
      edits: new Map(),
      notes: new Map(),
      troubles: new Map(),
      rules: new Map(),
      stale: true,
      loading: true,
    };
    block.loading = true;
    block.stale = false;
    this.blocks.set(name, block);
    this.forgetOld();
    const sheet = this.sheetId;
    try {
      const query = { sheet, row, column, rows: blockRows, columns: blockColumns };
      const view = await this.client.read<WindowView>("/api/window", query);
      if (sheet !== this.sheetId) return;
      this.fill(block, view);
    } catch {
      this.blocks.delete(name);
      return;
    } finally {
      block.loading = false;
    }
    if (block.view) this.onLoaded(block.view.at);
    if (block.stale) void this.load(row, column);
  }

  private fill(block: Block, view: WindowView): void {
    block.view = view;
    block.edits = new Map(view.edits.map(([row, column, text]) => [key(row, column), text]));
    block.notes = new Map(view.notes.map(([row, column, text]) => [key(row, column), text]));
    block.troubles = new Map(view.troubles.map(([row, column, text]) => [key(row, column), text]));
    block.rules = new Map();
    for (const [row, column, index] of view.ruleOf) {
      const rule = view.rules[index];
      if (rule) block.rules.set(key(row, column), rule);
    }
    for (const [at, typed] of this.typed) {
      const place = { row: Math.floor(at / 20_000), column: at % 20_000 };
      if (view.version >= typed.until && holds(view.at, place)) this.typed.delete(at);
    }
  }

  private forgetOld(): void {
    if (this.blocks.size <= keptBlocks) return;
    for (const [name, block] of this.blocks) {
      if (this.blocks.size <= keptBlocks) return;
      if (!block.loading) this.blocks.delete(name);
    }
  }
}

const unknown: CellView = {
  text: "",
  edit: "",
  kind: "?",
  style: plain,
  note: "",
  trouble: "",
  rule: null,
  locked: false,
};

function first(number: number, size: number): number {
  return Math.floor((number - 1) / size) * size + 1;
}

function blockKey(row: number, column: number): string {
  return `${first(row, blockRows)}:${first(column, blockColumns)}`;
}
