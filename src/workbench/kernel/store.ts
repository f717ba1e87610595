import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import type { CellStyle } from "./api.ts";
import { clearStaleSqliteLock, DirectoryLock } from "./directoryLock.ts";
import {
  type BookState,
  type Content,
  formulaCell,
  isFormula,
  Model,
  type Row,
  type Sheet,
  type SheetState,
  type StoredRule,
} from "./model.ts";
import { privateFolder, tightenBook } from "./privateFiles.ts";
import { bookDamaged, bookExists, bookMissing } from "./texts.ru.ts";
import type { Changes } from "./transaction.ts";

type Statement = ReturnType<InstanceType<typeof sqlite.Database>["prepare"]>;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS book (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS sheet (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS line (sheet INTEGER NOT NULL, id INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (sheet, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS style (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS rule (id INTEGER PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS state (space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (space, key)) WITHOUT ROWID;
`;

const WRITES = {
  book: "INSERT OR REPLACE INTO book VALUES (1, ?)",
  sheet: "INSERT OR REPLACE INTO sheet VALUES (?, ?)",
  dropSheet: "DELETE FROM sheet WHERE id = ?",
  line: "INSERT OR REPLACE INTO line VALUES (?, ?, ?)",
  dropLine: "DELETE FROM line WHERE sheet = ? AND id = ?",
  dropLines: "DELETE FROM line WHERE sheet = ?",
  style: "INSERT OR REPLACE INTO style VALUES (?, ?)",
  rule: "INSERT OR REPLACE INTO rule VALUES (?, ?)",
  state: "INSERT OR REPLACE INTO state VALUES (?, ?, ?)",
  dropState: "DELETE FROM state WHERE space = ? AND key = ?",
} as const;

/** A row as it is kept: contents (a formula as its text in an object), style numbers, rule numbers, notes. */
type KeptRow = [
  c: (string | number | boolean | null | { f: string })[],
  s: number[],
  r: number[],
  n?: Record<number, string>,
];
/** Orders are long and mostly consecutive: runs of [first id, how many]. */
interface KeptSheet extends Omit<SheetState, "rowOrder" | "columnOrder"> {
  rowOrder: [number, number][];
  columnOrder: [number, number][];
}

/**
 * The workbook's SQLite file. Every commit is one transaction, on disk before it returns.
 * Only a write-ahead log keeps a half-made commit out after a kill: node-sqlite3-wasm takes its own lock for a living
 * writer's and therefore never rolls a journal back.
 */
export class Store {
  private readonly database: InstanceType<typeof sqlite.Database>;
  private readonly lock: DirectoryLock;
  private readonly statements = new Map<keyof typeof WRITES, Statement>();
  /** Interned entries that the disk is known to hold. */
  private readonly kept = { style: new Set<number>(), rule: new Set<number>() };

  private logEmpty = true;

  private constructor(database: InstanceType<typeof sqlite.Database>, lock: DirectoryLock) {
    this.database = database;
    this.lock = lock;
  }

  /** Throws one Russian sentence when the folder holds no workbook, one already (when creating), or one in use. */
  static open(directory: string, creating: boolean): Store {
    const file = join(directory, "workbook.sqlite");
    if (creating) mkdirSync(directory, { recursive: true, mode: privateFolder });
    if (!creating && !existsSync(file)) throw new Error(bookMissing(directory));
    tightenBook(directory);
    const lock = DirectoryLock.take(directory);
    let store: Store | undefined;
    try {
      clearStaleSqliteLock(file);
      const database = new sqlite.Database(file);
      store = new Store(database, lock);
      database.exec(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON",
      );
      database.exec(SCHEMA);
      // SQLite has made files beside its own by now.
      tightenBook(directory);
    } catch {
      if (store) store.close();
      else lock.release();
      throw new Error(bookDamaged(directory));
    }
    // A making that was killed before its first commit leaves a file without a book: nobody's loss, so it may be made again.
    const begun = store.database.get("SELECT id FROM book") !== null;
    if (begun !== creating) return store;
    store.close();
    throw new Error(creating ? bookExists(directory) : bookMissing(directory));
  }

  load(directory: string): Model {
    try {
      return this.read();
    } catch {
      throw new Error(bookDamaged(directory));
    }
  }

  private read(): Model {
    const book = this.database.get("SELECT data FROM book") as { data: string };
    const model = new Model(JSON.parse(book.data) as BookState);
    for (const { id, data } of this.all<{ id: number; data: string }>("SELECT id, data FROM style")) {
      model.styles.put(id, JSON.parse(data) as CellStyle);
      this.kept.style.add(id);
    }
    for (const { id, data } of this.all<{ id: number; data: string }>("SELECT id, data FROM rule")) {
      model.rules.put(id, JSON.parse(data) as StoredRule);
      this.kept.rule.add(id);
    }
    for (const { id, data } of this.all<{ id: number; data: string }>("SELECT id, data FROM sheet")) {
      model.sheets.set(id, { id, state: unpackedSheet(JSON.parse(data) as KeptSheet), rows: new Map() });
    }
    for (const { sheet, id, data } of this.all<{ sheet: number; id: number; data: string }>(
      "SELECT sheet, id, data FROM line",
    )) {
      model.sheets.get(sheet)?.rows.set(id, unpackedRow(JSON.parse(data) as KeptRow));
    }
    return model;
  }

  commit(model: Model, changes: Changes): void {
    this.transaction(() => {
      if (changes.book) this.run("book", [JSON.stringify(model.book)]);
      for (const [id, change] of changes.sheets) this.keepSheet(id, change.after);
      for (const [id] of changes.rules) this.run("rule", [id, JSON.stringify(model.rules.get(id))]);
      for (const [sheetId, rows] of changes.rows) {
        if (!model.sheets.has(sheetId)) continue;
        for (const [id, change] of rows) this.keepRow(sheetId, id, change.after);
      }
      this.keepNew("style", model.styles.entries);
      this.keepNew("rule", model.rules.entries);
    });
  }

  /** A new workbook, whole. */
  begin(model: Model): void {
    this.transaction(() => {
      this.run("book", [JSON.stringify(model.book)]);
      for (const sheet of model.sheets.values()) this.keepSheet(sheet.id, sheet.state);
    });
  }

  state(space: string): Map<string, string> {
    const rows = this.database.all("SELECT key, value FROM state WHERE space = ? ORDER BY key", [space]);
    return new Map(
      (rows as { key: string; value: string }[]).map(({ key, value }) => [unpackedText(key), unpackedText(value)]),
    );
  }

  setState(space: string, key: string, value: string | null): void {
    this.logEmpty = false;
    if (value === null) this.run("dropState", [space, packedText(key)]);
    else this.run("state", [space, packedText(key), packedText(value)]);
  }

  close(): void {
    for (const statement of this.statements.values()) statement.finalize();
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
    this.lock.release();
  }

  /** The write-ahead log holds what rows were before; between two pieces of work it is emptied. */
  emptyLog(): void {
    if (this.logEmpty) return;
    this.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    this.logEmpty = true;
  }

  private keepSheet(id: number, state: SheetState | null): void {
    if (state) this.run("sheet", [id, JSON.stringify(packedSheet(state))]);
    else {
      this.run("dropSheet", [id]);
      this.run("dropLines", [id]);
    }
  }

  private keepRow(sheetId: number, id: number, row: Row | null): void {
    if (row) this.run("line", [sheetId, id, JSON.stringify(packedRow(row))]);
    else this.run("dropLine", [sheetId, id]);
  }

  private keepNew(table: "style" | "rule", entries: ReadonlyMap<number, unknown>): void {
    for (const [id, entry] of entries) {
      if (this.kept[table].has(id)) continue;
      this.run(table, [id, JSON.stringify(entry)]);
      this.kept[table].add(id);
    }
  }

  private transaction(work: () => void): void {
    this.logEmpty = false;
    this.database.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.database.exec("COMMIT");
    } catch (error) {
      if (this.database.inTransaction) this.database.exec("ROLLBACK");
      this.kept.style.clear();
      this.kept.rule.clear();
      throw error;
    }
  }

  private run(name: keyof typeof WRITES, values: (string | number)[]): void {
    let statement = this.statements.get(name);
    if (!statement) {
      statement = this.database.prepare(WRITES[name]);
      this.statements.set(name, statement);
    }
    statement.run(values);
  }

  private all<T>(sql: string): T[] {
    return this.database.all(sql) as unknown as T[];
  }
}

const PACKED = "\u0001";

/** SQLite ends a text at its first zero, and half of a surrogate pair is no text at all: such texts are kept as JSON. */
function packedText(text: string): string {
  const whole = !text.includes("\0") && !text.startsWith(PACKED) && !/\p{Surrogate}/u.test(text);
  return whole ? text : PACKED + JSON.stringify(text);
}

function unpackedText(text: string): string {
  return text.startsWith(PACKED) ? String(JSON.parse(text.slice(1))) : text;
}

function packedRow(row: Row): KeptRow {
  const contents = row.cells.map((content: Content) => (isFormula(content) ? { f: content.formula } : content));
  return row.notes ? [contents, row.styles, row.rules, row.notes] : [contents, row.styles, row.rules];
}

function unpackedRow([contents, styles, rules, notes]: KeptRow): Row {
  const cells = contents.map(
    (content): Content => (typeof content === "object" && content !== null ? formulaCell(content.f) : content),
  );
  return { cells, styles, rules, notes: notes ?? null };
}

function packedSheet(state: SheetState): KeptSheet {
  return { ...state, rowOrder: runsOf(state.rowOrder), columnOrder: runsOf(state.columnOrder) };
}

function unpackedSheet(kept: KeptSheet): Sheet["state"] {
  return { ...kept, rowOrder: orderOf(kept.rowOrder), columnOrder: orderOf(kept.columnOrder) };
}

function runsOf(order: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const id of order) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === id) last[1] += 1;
    else runs.push([id, 1]);
  }
  return runs;
}

function orderOf(runs: readonly [number, number][]): number[] {
  return runs.flatMap(([first, count]) => Array.from({ length: count }, (_, index) => first + index));
}
