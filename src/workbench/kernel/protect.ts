import { intersects, uncovered } from "./address.ts";
import type { Command, Protection, RangeAddress } from "./api.ts";
import { areasOfRows, copiedAreas } from "./commandAreas.ts";
import { KernelError } from "./errors.ts";
import type { Model } from "./model.ts";

const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
const NOT_SHARED =
  "You do not have permission to edit this spreadsheet. Please contact the spreadsheet owner if you need to edit.";

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Whether the workbook is shared with this person for editing. */
function isEditor(model: Model, email: string): boolean {
  const { owner, editors, linkAccess } = model.book.info;
  return linkAccess === "edit" || same(owner, email) || editors.some((editor) => same(editor, email));
}

function passes(model: Model, protection: Protection, email: string): boolean {
  const { owner } = model.book.info;
  if (protection.warningOnly || same(owner, email)) return true;
  if (protection.domainEdit && same(domainOf(owner), domainOf(email))) return true;
  return protection.editors.some((editor) => same(editor, email));
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf("@") + 1);
}

/** Whether the protection covers a cell of the range. */
function covers(protection: Protection, at: RangeAddress): boolean {
  if (protection.sheetId !== at.sheetId) return false;
  if (protection.range) return intersects(protection.range, at);
  return uncovered(at, protection.unprotected).length > 0;
}

export function mayEdit(model: Model, at: RangeAddress, email: string): boolean {
  if (!isEditor(model, email)) return false;
  return model.book.protections.every((protection) => passes(model, protection, email) || !covers(protection, at));
}

function refuse(): never {
  throw new KernelError("protected", PROTECTED);
}

/** Throws when this person may not change these cells and the layout of these sheets. */
export function checkAreas(model: Model, areas: RangeAddress[], sheetIds: Iterable<number>, email: string): void {
  if (!isEditor(model, email)) throw new KernelError("protected", NOT_SHARED);
  for (const at of areas) if (!mayEdit(model, at, email)) refuse();
  for (const sheetId of sheetIds) checkWholeSheet(model, sheetId, email);
}

/** Throws when this person may not do this command. */
export function checkProtection(model: Model, command: Command, email: string): void {
  if (!isEditor(model, email)) throw new KernelError("protected", NOT_SHARED);
  if (model.book.protections.every((protection) => passes(model, protection, email))) return;
  const checkArea = (at: RangeAddress) => {
    if (!mayEdit(model, at, email)) refuse();
  };
  switch (command.do) {
    case "setCells":
    case "clear":
    case "setStyles":
    case "setStyle":
    case "setNotes":
    case "setValidation":
    case "merge":
      return checkArea(command.at);
    case "sort":
      return areasOfRows(command.at, command.rows).forEach(checkArea);
    case "copyRange":
      return copiedAreas(command).forEach(checkArea);
    case "deleteRows":
    case "deleteColumns": {
      const span = lines(model, command.sheetId, command.do === "deleteRows", command.from, command.count);
      return areasOfRows(span, command.rows).forEach(checkArea);
    }
    case "moveRows":
    case "moveColumns":
      return checkArea(lines(model, command.sheetId, command.do.endsWith("Rows"), command.from, command.count));
    case "insertRows":
    case "insertColumns":
      return checkInsertion(model, command.sheetId, command.do === "insertRows", command.before, email);
    case "hideRows":
    case "hideColumns":
    case "resize":
    case "renameSheet":
    case "setSheet":
      return checkWholeSheet(model, command.sheetId, email);
    case "deleteSheet":
      return checkAnyOfSheet(model, command.sheetId, email);
    case "setChart":
      return checkWholeSheet(model, command.chart.sheetId, email);
    case "removeChart": {
      const chart = model.book.charts.find((candidate) => candidate.id === command.id);
      return chart && checkWholeSheet(model, chart.sheetId, email);
    }
    case "setConditionalFormats":
      return checkWholeSheet(model, command.sheetId, email);
    case "setBanding":
      return checkArea(command.banding.range);
    case "removeBanding": {
      const banding = model.book.decoration?.bandings.find((candidate) => candidate.id === command.id);
      return banding && checkArea(banding.range);
    }
    case "setProtection":
      return checkProtectionObject(model, command.protection.id, email);
    case "removeProtection":
      return checkProtectionObject(model, command.id, email);
    default:
  }
}

function lines(model: Model, sheetId: number, rows: boolean, from: number, count: number): RangeAddress {
  const state = model.sheets.get(sheetId)?.state;
  const [height, width] = [state?.rowOrder.length ?? 1, state?.columnOrder.length ?? 1];
  if (rows) return { sheetId, row: from, column: 1, rows: count, columns: width };
  return { sheetId, row: 1, column: from, rows: height, columns: count };
}

/** Rows may be inserted beside a protected range, but not inside one. */
function checkInsertion(model: Model, sheetId: number, rows: boolean, before: number, email: string): void {
  for (const protection of model.book.protections) {
    if (protection.sheetId !== sheetId || passes(model, protection, email)) continue;
    const { range } = protection;
    if (!range) refuse();
    const [first, count] = rows ? [range.row, range.rows] : [range.column, range.columns];
    if (before > first && before < first + count) refuse();
  }
}

function checkWholeSheet(model: Model, sheetId: number, email: string): void {
  const closed = (protection: Protection) => protection.sheetId === sheetId && !protection.range;
  if (model.book.protections.some((protection) => closed(protection) && !passes(model, protection, email))) refuse();
}

function checkAnyOfSheet(model: Model, sheetId: number, email: string): void {
  const own = model.book.protections.filter((protection) => protection.sheetId === sheetId);
  if (own.some((protection) => !passes(model, protection, email))) refuse();
}

function checkProtectionObject(model: Model, id: string, email: string): void {
  const known = model.book.protections.find((protection) => protection.id === id);
  if (known && !passes(model, { ...known, warningOnly: false }, email)) refuse();
}
