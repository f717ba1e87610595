/** A workbook of 30,000 rows x 20 columns with a formula in each row: opening, one edit, memory; beside plain arrays of the same cells. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Input } from "../src/workbench/kernel/api.ts";
import { openWorkbook } from "../src/workbench/kernel/workbook.ts";

const rows = 30_000;
const columns = 20;
const by = { email: "department@example.org", source: "script" } as const;
const dir = mkdtempSync(join(tmpdir(), "open-"));
try {
  make();
  const opened = took(() => {
    const workbook = openWorkbook({ dir });
    workbook.displayValues({ sheetId: 0, row: 1, column: 1, rows: 60, columns });
    return workbook;
  });
  const workbook = opened.result;
  const edited = took(() =>
    workbook.apply(
      [
        {
          do: "setCells",
          at: { sheetId: 0, row: rows / 2, column: 2, rows: 1, columns: 1 },
          inputs: [[{ kind: "value", value: 7 }]],
        },
      ],
      by,
    ),
  );
  const read = took(() => workbook.values({ sheetId: 0, row: 1, column: 1, rows, columns }));
  const plain = took(() => read.result.map((row) => [...row]));
  const megabytes = Math.round(process.memoryUsage().rss / 1024 / 1024);
  say(`opening to the first 60 rows ${opened.milliseconds} ms (goal 3000)`);
  say(`one edit ${edited.milliseconds} ms (goal 300)`);
  say(
    `reading all ${rows * columns} cells ${read.milliseconds} ms, copying them as plain arrays ${plain.milliseconds} ms`,
  );
  say(`process ${megabytes} MB (goal 700)`);
  workbook.close();
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function make(): void {
  const create = {
    name: "Bench",
    locale: "ru_RU",
    timeZone: "Asia/Yekaterinburg",
    owner: by.email,
    identity: "domain" as const,
  };
  const workbook = openWorkbook({ dir, create });
  const inputs: Input[][] = Array.from({ length: rows }, (_, index) =>
    Array.from({ length: columns }, (_unused, column): Input => {
      if (column === columns - 1) return { kind: "formula", text: `=B${index + 1}+1` };
      return { kind: "value", value: column % 3 === 1 ? index + column : `С-${index}-${column}` };
    }),
  );
  workbook.apply([{ do: "insertRows", sheetId: 0, before: 1000, count: rows }], by);
  workbook.apply([{ do: "setCells", at: { sheetId: 0, row: 1, column: 1, rows, columns }, inputs }], by);
  workbook.close();
}

function took<Result>(act: () => Result): { result: Result; milliseconds: number } {
  const started = performance.now();
  const result = act();
  return { result, milliseconds: Math.round(performance.now() - started) };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
