/** Commands that change contents, looks and rules of cells. */

import { contains, intersects } from "../address.ts";
import type { CellStyle, Command, Input, RangeAddress, Value } from "../api.ts";
import { KernelError } from "../errors.ts";
import { displayText, isDateFormat } from "../format.ts";
import { normalFormula } from "../formulaText.ts";
import { type Content, formulaCell, isFormula, type Sheet } from "../model.ts";
import { type Parsed, parseTyped } from "../parse.ts";
import { isShownDay } from "../serial.ts";
import type { Transaction } from "../transaction.ts";
import { isValid, type ValidationWorld, violationText } from "../validation.ts";
import { checkLength, checkSize, eachCell, sheetOf } from "./bounds.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;

/** Formula cells whose results are checked against their rules after recalculation. */
export type Awaiting = { sheetId: number; row: number; column: number }[];

export function setCells(tx: Transaction, command: Of<"setCells">, world: ValidationWorld, awaiting: Awaiting): void {
  const { at, inputs } = command;
  const sheet = sheetOf(tx, at);
  checkSize(at, inputs);
  const merges = sheet.state.facts.merges.filter((merge) => intersects(merge, at));
  eachCell(at, (row, column, down, right) => {
    const input = inputs[down]?.[right];
    if (!input || covered(merges, row, column)) return;
    writeInput(tx, sheet, row, column, input, world, awaiting);
  });
  tx.areas.push(at);
}

/** Merged cells hold a value only in the top-left: what is written to the others is lost, as on Google. */
function covered(merges: RangeAddress[], row: number, column: number): boolean {
  const inside = (merge: RangeAddress) =>
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns;
  return merges.some((merge) => inside(merge) && (row !== merge.row || column !== merge.column));
}

function writeInput(
  tx: Transaction,
  sheet: Sheet,
  row: number,
  column: number,
  input: Input,
  world: ValidationWorld,
  awaiting: Awaiting,
): void {
  const style = tx.model.style(sheet, row, column);
  const parsed = shownMeaning(input, style?.numberFormat, world);
  const stored = tx.model.rule(sheet, row, column);
  const strict = stored !== undefined && !stored.rule.allowInvalid;
  if (parsed.kind === "formula") {
    checkLength(parsed.text);
    if (strict) awaiting.push({ sheetId: sheet.id, row, column });
    tx.setContent(sheet, row, column, formulaCell(normalFormula(parsed.text, world.rules)));
    return;
  }
  if (typeof parsed.value === "string") checkLength(parsed.value);
  const plain = style?.numberFormat === undefined || style.numberFormat === "General";
  const numberFormat = plain ? (parsed.format ?? style?.numberFormat) : style?.numberFormat;
  // A custom formula reads the cell itself, so it is asked once the value stands there.
  if (strict && stored.rule.criteria === "CUSTOM_FORMULA") awaiting.push({ sheetId: sheet.id, row, column });
  else if (strict) {
    const dated = typeof parsed.value === "number" && isDateFormat(numberFormat);
    const value: Value = dated ? { serial: Number(parsed.value) } : parsed.value;
    const cell = { sheetId: sheet.id, row, column, value, numberFormat };
    if (!isValid(stored, cell, world)) throw new KernelError("invalid", violationText(stored, cell));
  }
  // The format first: the engine takes a day's kind from it.
  if (plain && parsed.format)
    tx.setStyle(sheet, row, column, styleNumber(tx, { ...style, numberFormat: parsed.format }));
  tx.setContent(sheet, row, column, parsed.value);
}

/** A number typed under a date format that is no day a cell can show stays as it was typed. */
function shownMeaning(input: Input, numberFormat: string | undefined, world: ValidationWorld): Parsed {
  const parsed = meaning(input, numberFormat, world);
  const isNumber = input.kind === "typed" && parsed.kind === "value" && typeof parsed.value === "number";
  if (!isNumber || !isDateFormat(numberFormat) || ELAPSED.test(numberFormat ?? "")) return parsed;
  return isShownDay(Number(parsed.value)) ? parsed : { kind: "value", value: input.text };
}

/** Formats of durations, which may be negative or very long. */
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

function meaning(input: Input, numberFormat: string | undefined, world: ValidationWorld): Parsed {
  if (input.kind === "formula") {
    const text = input.text.startsWith("=") ? input.text : `=${input.text}`;
    return { kind: "formula", text };
  }
  const asText = numberFormat === "@";
  if (input.kind === "typed") {
    if (asText) {
      const text = input.text.startsWith("'") ? input.text.slice(1) : input.text;
      return { kind: "value", value: text === "" ? null : text };
    }
    return parseTyped(input.text, world.rules, world.year);
  }
  const { value } = input;
  if (typeof value === "object" && value !== null) {
    const { dateFormat, dateTimeFormat } = world.rules;
    const format = Number.isInteger(value.serial) ? dateFormat : dateTimeFormat;
    if (asText) return { kind: "value", value: displayText(value, format, world.rules) };
    return { kind: "value", value: value.serial, format };
  }
  if (typeof value === "number" && !Number.isFinite(value)) return { kind: "value", value: String(value) };
  return { kind: "value", value: value === "" ? null : value };
}

export function styleNumber(tx: Transaction, style: CellStyle): number {
  const known = Object.entries(style).filter(([, value]) => value !== undefined && value !== null && value !== "");
  if (known.length === 0) return 0;
  known.sort(([a], [b]) => (a < b ? -1 : 1));
  return tx.model.styles.numberOf(Object.fromEntries(known) as CellStyle);
}

/** Sets a style number and tells the engine where a number turns into a day or back. */
function putStyle(tx: Transaction, sheet: Sheet, row: number, column: number, number: number): void {
  const before = isDateFormat(tx.model.style(sheet, row, column)?.numberFormat);
  tx.setStyle(sheet, row, column, number);
  const content = tx.model.content(sheet, row, column);
  if (typeof content !== "number" && !isFormula(content)) return;
  if (before !== isDateFormat(tx.model.style(sheet, row, column)?.numberFormat)) tx.refresh(sheet, row, column);
}

export function clear(tx: Transaction, command: Of<"clear">): void {
  const { at } = command;
  const sheet = sheetOf(tx, at);
  eachCell(at, (row, column) => {
    if (command.contents && tx.model.content(sheet, row, column) !== null) tx.setContent(sheet, row, column, null);
    if (command.formats) putStyle(tx, sheet, row, column, 0);
    if (command.notes) tx.setNote(sheet, row, column, null);
    if (command.validations) tx.setRule(sheet, row, column, 0);
  });
  tx.areas.push(at);
}

/** `setStyle` patches what the cells have, a property set to "" takes it away. */
export function setStyle(tx: Transaction, command: Of<"setStyle">): void {
  const sheet = sheetOf(tx, command.at);
  const merged = new Map<number, number>();
  eachCell(command.at, (row, column) => {
    const old = tx.styleNumberAt(sheet, row, column);
    let next = merged.get(old);
    if (next === undefined) {
      next = styleNumber(tx, { ...tx.model.styles.get(old), ...command.style });
      merged.set(old, next);
    }
    putStyle(tx, sheet, row, column, next);
  });
  tx.areas.push(command.at);
}

/** Patches every cell with its own style. */
export function setStyles(tx: Transaction, command: Of<"setStyles">): void {
  const sheet = sheetOf(tx, command.at);
  checkSize(command.at, command.styles);
  eachCell(command.at, (row, column, down, right) => {
    const style = { ...tx.model.style(sheet, row, column), ...command.styles[down]?.[right] };
    putStyle(tx, sheet, row, column, styleNumber(tx, style));
  });
  tx.areas.push(command.at);
}

export function setNotes(tx: Transaction, command: Of<"setNotes">): void {
  const sheet = sheetOf(tx, command.at);
  checkSize(command.at, command.notes);
  eachCell(command.at, (row, column, down, right) => {
    const note = command.notes[down]?.[right] ?? null;
    if (note) checkLength(note);
    tx.setNote(sheet, row, column, note);
  });
  tx.areas.push(command.at);
}

export function setValidation(tx: Transaction, command: Of<"setValidation">): void {
  const { at, rule } = command;
  const sheet = sheetOf(tx, at);
  const custom = rule?.criteria === "CUSTOM_FORMULA";
  const base = { sheetId: at.sheetId, row: custom ? at.row : 1, column: custom ? at.column : 1 };
  const number = rule ? tx.model.rules.numberOf({ rule, base }) : 0;
  eachCell(at, (row, column) => tx.setRule(sheet, row, column, number));
  tx.areas.push(at);
}

export function merge(tx: Transaction, command: Of<"merge">): void {
  const { at } = command;
  const sheet = sheetOf(tx, at);
  const { facts } = sheet.state;
  const partly = facts.merges.some((other) => intersects(other, at) && !contains(at, other));
  if (partly) throw new KernelError("merge", "You must select all cells in a merged range to merge or unmerge them.");
  const merges = facts.merges.filter((other) => !contains(at, other));
  if (command.merged && at.rows * at.columns > 1) {
    merges.push(at);
    keepFirst(tx, sheet, at);
  }
  tx.setSheetState(sheet, { ...sheet.state, facts: { ...facts, merges } });
  tx.areas.push(at);
}

/** The top-left cell keeps its content; when it is empty the others are lost nevertheless, as on Google. */
function keepFirst(tx: Transaction, sheet: Sheet, at: RangeAddress): void {
  eachCell(at, (row, column, down, right) => {
    const content: Content = tx.model.content(sheet, row, column);
    if ((down > 0 || right > 0) && content !== null) tx.setContent(sheet, row, column, null);
  });
}
