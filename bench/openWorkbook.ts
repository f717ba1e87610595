/** A workbook of 30,000 rows x 20 columns: opening it, its first window, an edit and the process's memory. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "../src/workbench/kernel/api.ts";
import { openWorkbook } from "../src/workbench/kernel/workbook.ts";

const rows = 30_000;
const columns = 20;
const email = "department@example.org";
const actor = { email, source: "edit" } as const;

function timed<T>(act: () => T): { milliseconds: number; result: T } {
  const began = performance.now();
  const result = act();
  return { milliseconds: performance.now() - began, result };
}

function say(what: string, value: number, unit: string, rival: string): void {
  process.stdout.write(`${what.padEnd(34)}${value.toFixed(0).padStart(8)} ${unit.padEnd(4)}${rival}\n`);
}

/** What only reading and parsing the same cells as JSON costs: the least that any opening pays. */
function parsedOnce(cells: string): number {
  return timed(() => JSON.parse(cells) as unknown).milliseconds;
}

const dir = mkdtempSync(join(tmpdir(), "bench-"));
try {
  const create = {
    name: "Регистр",
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    owner: email,
    identity: "domain" as const,
  };
  const made = openWorkbook({ dir, create });
  const [first] = made.info().sheets;
  const sheetId = first?.sheetId ?? 0;
  made.apply([{ do: "insertRows", sheetId, before: 1001, count: rows - 1000 }], actor);
  const inputs = Array.from({ length: rows }, (_, row): Input[] =>
    Array.from(
      { length: columns },
      (_, column): Input => ({ kind: "value", value: column % 3 === 0 ? row * column : `ячейка ${row}` }),
    ),
  );
  made.apply([{ do: "setCells", at: { sheetId, row: 1, column: 1, rows, columns }, inputs }], actor);
  made.close();

  const window = { sheetId, row: 1, column: 1, rows: 60, columns };
  const opened = timed(() => {
    const workbook = openWorkbook({ dir });
    workbook.displayValues(window);
    return workbook;
  });
  const workbook = opened.result;
  const edit = timed(() =>
    workbook.apply(
      [{ do: "setCells", at: { ...window, rows: 1, columns: 1 }, inputs: [[{ kind: "typed", text: "5" }]] }],
      actor,
    ),
  );
  const plain = parsedOnce(JSON.stringify(inputs));
  process.stdout.write(`a workbook of ${rows} x ${columns}\n`);
  say(
    "opened, first window shown",
    opened.milliseconds,
    "ms",
    `${(opened.milliseconds / plain).toFixed(1)} x parsing the same cells`,
  );
  say(
    "one edit, on disk",
    edit.milliseconds,
    "ms",
    `${(opened.milliseconds / edit.milliseconds).toFixed(0)} edits in one opening`,
  );
  say("memory of this process", process.memoryUsage().rss / 2 ** 20, "MB", "the cells written are still in it");
  workbook.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}
