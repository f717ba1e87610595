/** Refusals of the kernel in Russian words. */

import type { Command, RangeAddress, Refused, Workbook, WorkbookInfo } from "../kernel/api.ts";
import { rangeName } from "./address.ts";
import { webTexts } from "./texts.ru.ts";

const codes = ["protected", "invalid", "range", "sheet", "limit", "merge", "filtered"];

/** The kernel's refusal, or null for any other trouble. */
export function refusalOf(error: unknown): Refused | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  const { code } = error;
  if (typeof code !== "string" || !codes.includes(code)) return null;
  const command = "command" in error && error.command ? { command: error.command as Command } : {};
  return { code: code as Refused["code"], message: error instanceof Error ? error.message : "", ...command };
}

/** One Russian sentence for a refused edit: where, what, what to do. */
export function refusalText(refused: Refused, commands: Command[], workbook: Workbook, email: string): string {
  const info = workbook.info();
  const command = refused.command ?? commands[0];
  const at = command && areaOf(command);
  const sheetName = (sheetId: number) => info.sheets.find((sheet) => sheet.sheetId === sheetId)?.name ?? "";
  switch (refused.code) {
    case "protected": {
      if (!isShared(info, email)) return webTexts.notShared(info.owner);
      const narrow = at && firstLocked(workbook, at, email);
      if (narrow) return webTexts.protectedArea(nameOf(narrow, sheetName(narrow.sheetId)), info.owner);
      const sheetId = command && "sheetId" in command ? command.sheetId : undefined;
      return webTexts.protectedSheet(sheetName(sheetId ?? info.activeSheetId), info.owner);
    }
    case "invalid":
      return command?.do === "setCells"
        ? invalidText(command, workbook, sheetName(command.at.sheetId))
        : webTexts.badArea;
    case "sheet":
      return sheetText(command);
    case "limit":
      return webTexts.limit;
    case "merge":
      return command?.do === "copyRange" && command.lines ? webTexts.mergeAmongFiltered : webTexts.merge;
    case "filtered":
      return filteredText(command, info);
    case "range":
      return command?.do === "deleteRows" || command?.do === "deleteColumns" ? webTexts.rowsLeft : webTexts.badArea;
  }
}

function isShared({ owner, editors, linkAccess }: WorkbookInfo, email: string): boolean {
  const wanted = email.trim().toLowerCase();
  return linkAccess === "edit" || [owner, ...editors].some((one) => one.trim().toLowerCase() === wanted);
}

function areaOf(command: Command): RangeAddress | undefined {
  if ("at" in command) return command.at ?? undefined;
  return command.do === "copyRange" ? command.to : undefined;
}

function nameOf(at: RangeAddress, sheet: string): string {
  return at.rows === 1 && at.columns === 1 ? webTexts.cell(rangeName(at), sheet) : webTexts.range(rangeName(at), sheet);
}

function firstLocked(workbook: Workbook, at: RangeAddress, email: string): RangeAddress | undefined {
  if (at.rows * at.columns > 2000) return at;
  for (let row = at.row; row < at.row + at.rows; row += 1) {
    for (let column = at.column; column < at.column + at.columns; column += 1) {
      const cell = { ...at, row, column, rows: 1, columns: 1 };
      if (!workbook.mayEdit(cell, email)) return cell;
    }
  }
  return undefined;
}

function invalidText(command: Extract<Command, { do: "setCells" }>, workbook: Workbook, sheet: string): string {
  const rules = workbook.validations(command.at);
  for (const [r, row] of command.inputs.entries()) {
    for (const [c, input] of row.entries()) {
      const rule = rules[r]?.[c];
      const value = input.kind === "value" ? String(input.value ?? "") : input.text;
      if (!rule || rule.allowInvalid || value === "" || isListed(workbook, rule.args[0], value)) continue;
      const name = rangeName({ row: command.at.row + r, column: command.at.column + c, rows: 1, columns: 1 });
      const where = webTexts.inCell(name, sheet);
      const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
      if (rule.criteria.startsWith("VALUE_IN_")) return webTexts.invalidList(where, short);
      if (rule.criteria.startsWith("DATE_") && !rule.helpText) return webTexts.invalidDate(where, short);
      return webTexts.invalidOther(where, short, rule.helpText ?? "");
    }
  }
  return webTexts.invalidOther(webTexts.inRange(rangeName(command.at), sheet), "", "");
}

function isListed(workbook: Workbook, source: unknown, value: string): boolean {
  if (Array.isArray(source)) return source.includes(value);
  if (typeof source !== "object" || source === null || !("rows" in source)) return false;
  return workbook
    .displayValues(source as RangeAddress)
    .flat()
    .includes(value);
}

function filteredText(command: Command | undefined, { sheets }: WorkbookInfo): string {
  if (command?.do === "merge") return webTexts.mergeOverFiltered;
  const sheetId = command && ("sheetId" in command ? command.sheetId : areaOf(command)?.sheetId);
  const sheet = sheets.find((candidate) => candidate.sheetId === sheetId)?.name ?? "";
  const row = command?.do === "setCells" || command?.do === "setNotes" ? command.at.row : null;
  return row === null ? webTexts.allFiltered(sheet) : webTexts.filteredRow(row, sheet);
}

function sheetText(command: Command | undefined): string {
  if (command?.do === "insertSheet" || command?.do === "renameSheet" || command?.do === "copySheet") {
    return webTexts.sheetName(command.name);
  }
  return command?.do === "deleteSheet" || command?.do === "setSheet" ? webTexts.lastSheet : webTexts.noSheet;
}
