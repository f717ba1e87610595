/** What SpreadsheetApp knows of the document within a run, and the way of its writes. */

import type { Command, RangeAddress, SheetInfo, WorkbookInfo } from "../kernel/api.ts";
import { ask, exception } from "./realm.ts";

let known: WorkbookInfo | null = null;
let version = -1;

export function forgetStructure(): void {
  known = null;
  version = -1;
}

/**
 * `grid`: sheets, their names and sizes; `all`: also frozen rows, merges, filters, named ranges and the like.
 * Where one sheet alone is asked about, rows and columns that others are about to get may wait.
 */
export function structure(need: "grid" | "all" = "grid", sheetId?: number): WorkbookInfo {
  const fresh = ask<{ version: number; info: WorkbookInfo } | null>("doc.structure", need, version, sheetId);
  if (fresh) {
    known = fresh.info;
    version = fresh.version;
  }
  if (!known) throw exception("Service Spreadsheets failed while accessing the document.");
  return known;
}

export function sheetInfo(sheetId: number, need: "grid" | "all" = "grid"): SheetInfo {
  const found = structure(need, sheetId).sheets.find((sheet) => sheet.sheetId === sheetId);
  if (!found) throw exception(`Sheet ${sheetId} not found`);
  return found;
}

export function extent(sheetId: number): { lastRow: number; lastColumn: number } {
  return ask("doc.extent", sheetId);
}

/** Writes wait in the execution's buffer until something reads, flushes or the run ends. */
export function write(...commands: Command[]): void {
  ask("doc.write", commands);
}

/** A cell on its way to the sheet: text is parsed as if typed, the rest is stored as it is. */
export type CellInput = string | number | boolean | null | { serial: number };

export function writeCells(at: RangeAddress, cells: CellInput[][]): void {
  ask("doc.setCells", at, cells);
}

export function newId(): number {
  return ask("doc.newId");
}
