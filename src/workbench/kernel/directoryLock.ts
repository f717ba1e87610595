import {
  existsSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { privateFile } from "./privateFiles.ts";
import { bookInUse } from "./texts.ru.ts";

interface Holder {
  pid: number;
  /** When the process started, where the system tells: a number may be given to another process later. */
  started: string | null;
}

const held = new Set<string>();

/** Keeps every other live process, and a second opening in this one, away from a workbook's folder. */
export class DirectoryLock {
  private readonly directory: string;
  private readonly file: string;

  private constructor(directory: string) {
    this.directory = directory;
    this.file = join(directory, "workbook.pid");
  }

  /** Throws one Russian sentence when the workbook is open elsewhere. */
  static take(path: string): DirectoryLock {
    const directory = realpathSync(path);
    if (held.has(directory)) throw new Error(bookInUse(path, process.pid));
    const lock = new DirectoryLock(directory);
    lock.claim(path);
    held.add(directory);
    return lock;
  }

  release(): void {
    held.delete(this.directory);
    if (readHolder(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }

  private claim(shown: string): void {
    const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid) } satisfies Holder);
    const draft = `${this.file}.${process.pid}`;
    writeFileSync(draft, own, { mode: privateFile });
    try {
      for (let attempt = 0; attempt < 5; attempt++) {
        if (linked(draft, this.file)) return;
        const holder = readHolder(this.file);
        if (holder && isAlive(holder)) throw new Error(bookInUse(shown, holder.pid));
        this.removeStale(holder);
      }
      throw new Error(bookInUse(shown, readHolder(this.file)?.pid ?? 0));
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Two processes may find the same stale file: only the one that moves it away, still unchanged, removes it. */
  private removeStale(holder: Holder | null): void {
    const aside = `${this.file}.stale.${process.pid}`;
    try {
      renameSync(this.file, aside);
    } catch {
      return;
    }
    const moved = readHolder(aside);
    if (JSON.stringify(moved) !== JSON.stringify(holder)) linked(aside, this.file);
    rmSync(aside, { force: true });
  }
}

/** A link appears with its whole content or not at all; file systems without links get an exclusive file. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST" || existsSync(to)) return false;
  }
  try {
    writeFileSync(to, readFileSync(from), { flag: "wx", mode: privateFile });
    return true;
  } catch {
    return false;
  }
}

function readHolder(file: string): Holder | null {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const started = startOf(holder.pid);
  return holder.started === null || started === null || holder.started === started;
}

/** On Linux: the boot and the moment in it at which the process started; null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const state = afterName[0];
    if (state === "Z" || state === "X") return "gone";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${afterName[19]}`;
  } catch {
    return null;
  }
}

/** SQLite's own lock is a folder that a killed process leaves behind; ours tells whether somebody lives. */
export function clearStaleSqliteLock(database: string): void {
  const path = `${database}.lock`;
  if (!existsSync(path)) return;
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    unlinkSync(path);
  }
}
