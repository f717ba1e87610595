/** A workbook in a folder of its own, and short ways to type into it and read it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { columnNumber } from "../../../src/workbench/kernel/address.ts";
import type { Command, Input, RangeAddress, Value, Workbook } from "../../../src/workbench/kernel/api.ts";
import { openWorkbook, type WorkbookOptions } from "../../../src/workbench/kernel/workbook.ts";

export const owner = "owner@example.org";
export const curator = "curator@example.org";
export const stranger = "stranger@example.org";

const clock = () => new Date("2026-11-20T04:00:00Z");

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "kernel-"));
}

export function openBook(dir: string, options: Partial<WorkbookOptions> = {}): Workbook {
  return openWorkbook({ dir, clock, ...options });
}

export type Book = ReturnType<typeof newBook>;

/** Remember to close it. */
export function newBook(locale = "ru_RU", dir = emptyFolder(), options: Partial<WorkbookOptions> = {}) {
  const create = { name: "Книга", locale, timeZone: "Asia/Yekaterinburg", owner, identity: "domain" as const };
  let workbook = openBook(dir, { create, ...options });
  workbook.apply([{ do: "setWorkbook", patch: { editors: [owner, curator] } }], { email: owner, source: "edit" });
  const book = {
    dir,
    get workbook() {
      return workbook;
    },
    apply(...commands: Command[]) {
      return workbook.apply(commands, { email: owner, source: "edit" });
    },
    applyAs(email: string, ...commands: Command[]) {
      return workbook.apply(commands, { email, source: "edit" });
    },
    at(name: string): RangeAddress {
      return addressOf(workbook, name);
    },
    /** Types lines of texts, starting at a cell. */
    type(name: string, lines: string | string[][], email = owner) {
      const texts = typeof lines === "string" ? [[lines]] : lines;
      const start = addressOf(workbook, name);
      const at = { ...start, rows: texts.length, columns: texts[0]?.length ?? 1 };
      const inputs = texts.map((line) => line.map((text): Input => ({ kind: "typed", text })));
      return workbook.apply([{ do: "setCells", at, inputs }], { email, source: "edit" });
    },
    values(name: string): Value[][] {
      return workbook.values(addressOf(workbook, name));
    },
    value(name: string): Value {
      return workbook.values(addressOf(workbook, name))[0]?.[0] ?? null;
    },
    shown(name: string): string[][] {
      return workbook.displayValues(addressOf(workbook, name));
    },
    formula(name: string): string {
      return workbook.formulas(addressOf(workbook, name))[0]?.[0] ?? "";
    },
    reopen() {
      workbook.close();
      workbook = openBook(dir);
    },
    close() {
      workbook.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return book;
}

/** "B2", "A1:C3" on the first sheet, or "Имя листа!B2". */
function addressOf(workbook: Workbook, name: string): RangeAddress {
  const { sheets } = workbook.info();
  const [cells, sheetName] = name.split("!").reverse();
  const sheet = sheetName === undefined ? sheets[0] : sheets.find((candidate) => candidate.name === sheetName);
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(cells ?? "");
  if (!sheet || !match) throw new Error(`No such range: ${name}`);
  const [, left = "", top, right = left, bottom = top] = match;
  const [row, column] = [Number(top), columnNumber(left)];
  return {
    sheetId: sheet.sheetId,
    row,
    column,
    rows: Number(bottom) - row + 1,
    columns: columnNumber(right) - column + 1,
  };
}

/** Everything that can be read of a workbook, to compare two states of it. */
export function everything(workbook: Workbook): unknown {
  const { sheets, ...info } = workbook.info();
  return {
    info,
    protections: workbook.protections(),
    sheets: sheets.map((sheet) => {
      const at = {
        sheetId: sheet.sheetId,
        row: 1,
        column: 1,
        rows: Math.min(sheet.maxRows, 60),
        columns: sheet.maxColumns,
      };
      return {
        sheet,
        values: workbook.values(at),
        shown: workbook.displayValues(at),
        formulas: workbook.formulas(at),
        texts: workbook.editTexts(at),
        styles: workbook.styles(at),
        notes: workbook.notes(at),
        validations: workbook.validations(at),
        charts: workbook.charts(sheet.sheetId),
      };
    }),
  };
}
