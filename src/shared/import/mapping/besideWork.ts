/** Kind of employment and rate that a list of staff writes beside names and positions become columns of their own. */
import { cleanText } from "../../language/text.ts";
import { type WorkBeside, workBeside } from "../forms/workBeside.ts";
import { asideOfPosition } from "../forms/workWords.ru.ts";
import { cellText, type ImportedCell, isBlank } from "../importedFile.ts";
import type { SheetRow, SheetRows } from "../sheetRows.ts";
import type { ColumnSource, ListRemark, Made } from "./listSource.ts";
import { rateWords } from "./mappingTexts.ru.ts";

type Said = Pick<WorkBeside, "kind" | "rate">;
type Columns = ReadonlyMap<string, readonly ColumnSource[]>;

const named = ["name", "surname", "firstName", "patronymic", "position"];
/** Split with what stands beside, or read as a name, which leaves it out. */
const wholeCells = new Set(["position", "positionSubject"]);

/** Takes it out of the cells of positions; by row what was said, to be put into columns. */
export function workOfRows(
  sheet: string,
  rows: SheetRows,
  columnsOf: Columns,
  remarks: ListRemark[],
): Map<number, Said> {
  const sources = new Map(named.flatMap((field) => (columnsOf.get(field) ?? []).map((one) => [one.column, one.take])));
  const said = new Map<number, Said>();
  rows.data = rows.data.map((row) => {
    const cells = [...row.cells];
    for (const [column, take] of sources) {
      const cell = wholeCells.has(take) ? withoutAside(row, column) : row.cells[column];
      cells[column] = cell ?? null;
      const beside = typeof cell === "string" ? workBeside(cellText(cell)) : null;
      if (beside === null) continue;
      const before = said.get(row.row);
      said.set(row.row, { kind: before?.kind ?? beside.kind, rate: before?.rate ?? beside.rate });
      const value = [beside.kind, beside.rate === null ? null : rateWords(beside.rate)];
      remarks.push({
        code: "work-beside",
        place: { sheet, row: row.row, column },
        found: beside.said,
        value: value.filter((word) => word !== null).join(", "),
      });
      if (wholeCells.has(take)) cells[column] = beside.rest;
    }
    return cells.some((cell, at) => cell !== (row.cells[at] ?? null)) ? { row: row.row, cells } : row;
  });
  return said;

  function withoutAside(row: SheetRow, column: number): ImportedCell | undefined {
    const cell = row.cells[column];
    const aside = typeof cell === "string" ? asideOfPosition.exec(cellText(cell)) : null;
    if (aside === null || aside.index === 0) return cell;
    const found = aside[1] ?? aside[2] ?? "";
    remarks.push({ code: "position-aside", place: { sheet, row: row.row, column }, found, value: "" });
    return cleanText(cellText(cell).replace(aside[0], " "));
  }
}

/** A column of the list's own says it better. */
export function putWork(said: ReadonlyMap<number, Said>, columnsOf: Columns, made: Map<string, Made>): void {
  for (const field of ["kind", "rate"] as const) {
    if (![...said.values()].some((one) => one[field] !== null)) continue;
    const own = columnsOf.get(field)?.[0];
    const before = made.get(field)?.read ?? ((row: SheetRow) => (own === undefined ? null : row.cells[own.column]));
    const read = (row: SheetRow): ImportedCell | undefined => {
      const cell = before(row);
      return isBlank(cell) ? (said.get(row.row)?.[field] ?? cell) : cell;
    };
    made.set(field, { read, origin: own?.column ?? null, text: own?.text ?? "" });
  }
}
