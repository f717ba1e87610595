/** Formulas as texts: how they are written, and how their references follow a shift. */

import { columnLetters } from "./address.ts";
import { type Corner, type Reference, type Token, tokenize } from "./formulaTokens.ts";
import type { LocaleRules } from "./locale.ts";
import { inverseShift, type Shift, shiftedLine, shiftedSpan } from "./shift.ts";

/** The name of a sheet as it stands before the mark "!": in quotation marks where it is not one plain word. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}[0-9]+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

function cornerText(corner: Corner): string {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + columnLetters(corner.column);
  return column + (corner.row === null ? "" : (corner.rowFixed ? "$" : "") + corner.row);
}

function referenceText(sheet: string | null, from: Corner, to: Corner | null): string {
  const prefix = sheet === null ? "" : `${quotedSheet(sheet)}!`;
  return prefix + cornerText(from) + (to ? `:${cornerText(to)}` : "");
}

const LOST: Token = { kind: "error", text: "#REF!" };

/** Function names and cell letters in capitals, as Google shows them. */
export function normalFormula(formula: string, rules: LocaleRules): string {
  return tokenize(formula, rules)
    .map((token) => {
      if (token.kind === "function") return token.name;
      return token.kind === "reference" ? referenceText(token.sheet, token.from, token.to) : token.text;
    })
    .join("");
}

/** Rewrites every reference; `change` returns null where the reference is lost. */
function rewritten(formula: string, rules: LocaleRules, change: (reference: Reference) => Reference | null): string {
  let text = "";
  for (const token of tokenize(formula, rules)) {
    if (token.kind !== "reference") {
      text += token.text;
      continue;
    }
    const next = change(token);
    if (next === token) text += token.text;
    else text += next === null ? LOST.text : referenceText(next.sheet, next.from, next.to);
  }
  return text;
}

/** The formula after rows or columns of a sheet have shifted; `own` tells whether the formula stands on that sheet. */
export function shiftedFormula(
  formula: string,
  shift: Shift,
  sheetName: string,
  own: boolean,
  rules: LocaleRules,
): string {
  return shiftedThrough(formula, [shift], sheetName, own, rules).formula;
}

/** The same for shifts of one sheet in turn; `returns` tells whether the opposite shifts alone would give the formula back. */
export function shiftedThrough(
  formula: string,
  shifts: readonly Shift[],
  sheetName: string,
  own: boolean,
  rules: LocaleRules,
): { formula: string; returns: boolean } {
  const wanted = sheetName.toLowerCase();
  let returns = true;
  const text = rewritten(formula, rules, (reference) => {
    const hit = reference.sheet === null ? own : reference.sheet.toLowerCase() === wanted;
    if (!hit) return reference;
    let next: Reference | null = reference;
    for (const shift of shifts) {
      const before: Reference = next;
      next = shiftedReference(before, shift);
      const again: Reference | null = next && shiftedReference(next, inverseShift(shift));
      if (!again || !sameCorners(again, before)) returns = false;
      if (!next) return null;
    }
    return next;
  });
  return { formula: text, returns };
}

function sameCorners(one: Reference, other: Reference): boolean {
  const same = (a: Corner | null, b: Corner | null) => a?.row === b?.row && a?.column === b?.column;
  return same(one.from, other.from) && same(one.to, other.to);
}

function shiftedReference(reference: Reference, shift: Shift): Reference | null {
  const { from, to } = reference;
  const axis = shift.axis;
  const first = from[axis];
  if (!to) {
    const line = first === null ? null : shiftedLine(first, shift);
    if (line === first) return reference;
    return line === null ? null : { ...reference, from: { ...from, [axis]: line } };
  }
  const last = to[axis];
  if (first === null && last === null) return reference;
  if (first === null || last === null) return shiftedOpenReference(reference, shift);
  const span = shiftedSpan(Math.min(first, last), Math.max(first, last), shift);
  if (!span) return null;
  const [start, stop] = first <= last ? span : [span[1], span[0]];
  if (start === first && stop === last) return reference;
  return { ...reference, from: { ...from, [axis]: start }, to: { ...to, [axis]: stop } };
}

function shiftedOpenReference(reference: Reference, shift: Shift): Reference | null {
  const axis = shift.axis;
  const move = (corner: Corner): Corner => {
    const line = corner[axis];
    if (line === null) return corner;
    const next = shiftedLine(line, shift) ?? shift.at;
    return next === line ? corner : { ...corner, [axis]: next };
  };
  const from = move(reference.from);
  const to = reference.to && move(reference.to);
  return from === reference.from && to === reference.to ? reference : { ...reference, from, to };
}

/** The formula as a copy `rows` further down and `columns` further right reads. */
export function copiedFormula(formula: string, rows: number, columns: number, rules: LocaleRules): string {
  if (rows === 0 && columns === 0) return formula;
  return rewritten(formula, rules, (reference) => {
    const from = movedCorner(reference.from, rows, columns);
    const to = reference.to && movedCorner(reference.to, rows, columns);
    if (!from || (reference.to && !to)) return null;
    return { ...reference, from, to };
  });
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnFixed ? corner.column : corner.column + columns;
  if ((row !== null && row < 1) || (column !== null && (column < 1 || column > 18278))) return null;
  return { ...corner, row, column };
}

/** The formula after a sheet was renamed; `next` null means deleted. */
export function renamedFormula(formula: string, previous: string, next: string | null, rules: LocaleRules): string {
  const wanted = previous.toLowerCase();
  return rewritten(formula, rules, (reference) => {
    if (reference.sheet === null || reference.sheet.toLowerCase() !== wanted) return reference;
    return next === null ? null : { ...reference, sheet: next };
  });
}

/** Whether the text may name this sheet: a cheap question before a costly rewriting. */
export function mayName(formula: string, sheetName: string): boolean {
  return formula.toLowerCase().includes(sheetName.replaceAll("'", "''").toLowerCase());
}

/** The same formula with the separators of another locale. */
export function relocatedFormula(formula: string, from: LocaleRules, to: LocaleRules): string {
  return tokenize(formula, from)
    .map((token) => {
      if (token.kind === "number") return token.value.replace(".", to.decimal);
      if (token.kind === "argument") return to.argument;
      if (token.kind === "arrayColumn") return to.decimal === "," ? "\\" : ",";
      return token.text;
    })
    .join("");
}
