/** Workbooks that many tests begin with are made once a run, and every test gets a copy. */
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the prepared books of this run are; without it every test makes its own. */
const folder = process.env["PREPARED_BOOKS"];

/** Made before the first test, gone after the last one. */
export function setup(): () => void {
  const made = mkdtempSync(join(tmpdir(), "prepared-books-"));
  process.env["PREPARED_BOOKS"] = made;
  return () => rmSync(made, { recursive: true, force: true });
}

/** A closed workbook in a folder of its own, and what is to be known about it. */
export interface PreparedBook<Facts> {
  dir: string;
  facts: Facts;
}

/** `make` must depend on nothing but `key`. */
export function preparedBook<Facts>(key: unknown, make: () => PreparedBook<Facts>): PreparedBook<Facts> {
  if (folder === undefined) return make();
  const kept = join(folder, createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 16));
  if (!existsSync(kept)) keep(make(), folder, kept);
  const dir = mkdtempSync(join(tmpdir(), "mentoring-"));
  cpSync(join(kept, "book"), dir, { recursive: true });
  return { dir, facts: JSON.parse(readFileSync(join(kept, "facts.json"), "utf8")) as Facts };
}

/** Two workers may make the same at once: whoever is ready second throws theirs away. */
function keep({ dir, facts }: PreparedBook<unknown>, root: string, kept: string): void {
  const making = mkdtempSync(join(root, "making-"));
  renameSync(dir, join(making, "book"));
  writeFileSync(join(making, "facts.json"), JSON.stringify(facts));
  try {
    renameSync(making, kept);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
}
