/** A sheet while it is being read: every cell goes through here, and so do all limits of its content. */
import type { ImportedCell, MergedCells } from "../../../shared/import/importedFile.ts";
import type { SentFile } from "../../../shared/import/sentFile.ts";
import { columnLetter } from "../../../shared/register/columnLetter.ts";
import { fileTexts } from "../fileTexts.ru.ts";
import { FileProblem } from "./fileProblem.ts";
import { grouped, maxArea, maxCellLength, maxCells, maxCharacters, maxColumns, maxMarks } from "./limits.ts";

/** A date or time is a Sheets serial number (days since 1899-12-30). */
export type FileCell = ImportedCell;
export type FileSheet = SentFile["sheets"][number];

/** What all sheets of one file have together. */
export interface FileCounts {
  fileName: string;
  cells: number;
  characters: number;
}

export function isFilled(cell: FileCell | undefined): boolean {
  return cell !== null && cell !== undefined && !(typeof cell === "string" && cell.trim() === "");
}

export interface SheetBuilder {
  readonly name: string;
  /** Zero-based row and column. Null and blank texts leave the cell empty. */
  put(row: number, column: number, cell: FileCell): void;
  has(row: number, column: number): boolean;
  hide(how: "hidden" | "veryHidden"): void;
  /** Zero-based. */
  hideRow(row: number): void;
  /** Zero-based, both ends included. */
  hideColumns(from: number, to: number): void;
  merge(merged: MergedCells): void;
  finish(): FileSheet;
}

export function newSheet(name: string, counts: FileCounts): SheetBuilder {
  const rows: FileCell[][] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges: MergedCells[] = [];
  let hidden: FileSheet["hidden"];
  let width = 0;

  function refuseBeyondLimits(row: number, column: number, cell: FileCell): void {
    const { fileName } = counts;
    if (column >= maxColumns) throw new FileProblem(fileTexts.tooManyColumns(fileName, name, grouped(maxColumns)));
    const area = Math.max(rows.length, row + 1) * Math.max(width, column + 1);
    if (area > maxArea) throw new FileProblem(fileTexts.strayCell(fileName, `${columnLetter(column)}${row + 1}`));
    counts.cells += 1;
    if (counts.cells > maxCells) throw new FileProblem(fileTexts.tooManyCells(fileName, grouped(maxCells)));
    const { length } = typeof cell === "string" ? cell : "";
    if (length > maxCellLength) throw new FileProblem(fileTexts.longText(fileName, row + 1, grouped(maxCellLength)));
    counts.characters += length;
    if (counts.characters > maxCharacters)
      throw new FileProblem(fileTexts.tooMuchText(fileName, grouped(maxCharacters)));
  }

  return {
    name,
    put(row, column, cell) {
      if (!isFilled(cell)) return;
      refuseBeyondLimits(row, column, cell);
      while (rows.length <= row) rows.push([]);
      (rows[row] as FileCell[])[column] = cell;
      width = Math.max(width, column + 1);
    },
    has: (row, column) => isFilled(rows[row]?.[column]),
    hide(how) {
      hidden = how;
    },
    hideRow(row) {
      if (hiddenRows.size < maxMarks) hiddenRows.add(row + 1);
    },
    hideColumns(from, to) {
      for (let column = from; column <= Math.min(to, maxColumns); column += 1) hiddenColumns.add(column);
    },
    merge(merged) {
      if (merges.length < maxMarks) merges.push(merged);
    },
    finish() {
      const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
      const inside = {
        hiddenRows: [...hiddenRows].filter((row) => row <= full.length).sort((one, other) => one - other),
        hiddenColumns: [...hiddenColumns].filter((column) => column < width).sort((one, other) => one - other),
        merges: merges.filter((merged) => merged.row <= full.length && merged.column < width),
      };
      return {
        name,
        rows: full,
        ...(hidden === undefined ? {} : { hidden }),
        ...Object.fromEntries(Object.entries(inside).filter(([, marks]) => marks.length > 0)),
      };
    },
  };
}
