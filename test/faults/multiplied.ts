/** The same town with every row of its tables several times over, each time with keys of its own. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { firstDataRow, keyRow } from "../../src/shared/register/table.ts";
import { serviceTables, type TableName, tableNames, tables } from "../../src/shared/register/tables.ts";
import type { Input, Value, Workbook } from "../../src/workbench/kernel/api.ts";
import { openWorkbook } from "../../src/workbench/kernel/workbook.ts";
import { department } from "./town.ts";

/** A folder with the multiplied workbook, closed. */
export function multiplied(base: string, times: number): string {
  const dir = mkdtempSync(join(dirname(base), "town-"));
  cpSync(base, dir, { recursive: true });
  rmSync(join(dir, "workbook.pid"), { force: true });
  const workbook = openWorkbook({ dir });
  try {
    for (const name of tableNames) if (!single.has(name)) multiply(workbook, tables[name], times);
    return dir;
  } finally {
    workbook.close();
  }
}

/** Of these there is one set a workbook; closed years are sealed; and the last operation stays the last. */
const single: ReadonlySet<TableName> = new Set<TableName>([
  "settings",
  "targets",
  "surveys",
  "yearFigures",
  "amendments",
  ...serviceTables.filter((name) => name !== "journal"),
]);

const codes = /(?<![\p{L}\d])(\p{Lu}{1,2})-(\d{3,})(?![\p{L}\d])/gu;

function multiply(workbook: Workbook, table: { sheet: string; key: string }, times: number): void {
  const sheet = workbook.info().sheets.find((one) => one.name === table.sheet);
  if (!sheet || sheet.lastRow < firstDataRow) return;
  const { sheetId, lastColumn } = sheet;
  const keys = workbook.values({ sheetId, row: keyRow, column: 1, rows: 1, columns: lastColumn })[0] ?? [];
  const at = { sheetId, row: firstDataRow, column: 1, rows: sheet.lastRow - firstDataRow + 1, columns: lastColumn };
  const formulas = workbook.formulas(at);
  const rows = workbook.values(at);
  const inputs: Input[][] = [];
  for (let time = 1; time < times; time += 1) {
    rows.forEach((row, index) => {
      inputs.push(
        row.map((cell, column) =>
          inputOf(formulas[index]?.[column] === "" ? cell : null, time, keys[column] === table.key),
        ),
      );
    });
  }
  const reserve = 200;
  const needed = sheet.lastRow + inputs.length + reserve - sheet.maxRows;
  const by = { email: department, source: "script" } as const;
  if (needed > 0) workbook.apply([{ do: "insertRows", sheetId, before: sheet.maxRows + 1, count: needed }], by);
  workbook.apply(
    [
      {
        do: "setCells",
        at: { sheetId, row: sheet.lastRow + 1, column: 1, rows: inputs.length, columns: lastColumn },
        inputs,
      },
    ],
    by,
  );
}

/** Codes get a number of their own in every copy; other keys a mark. */
function inputOf(cell: Value, time: number, isKey: boolean): Input {
  if (typeof cell !== "string")
    return { kind: "value", value: cell !== null && typeof cell === "object" && "error" in cell ? null : cell };
  const coded = cell.replace(
    codes,
    (_whole, letter: string, digits: string) => `${letter}-${time}${digits.padStart(4, "0")}`,
  );
  return { kind: "value", value: isKey && coded === cell ? `${cell}-${time}` : coded };
}
