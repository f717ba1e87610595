import type { RangeAddress } from "./api.ts";

/** A change of the order of rows or columns of one sheet; numbers count from 1. */
export interface Shift {
  sheetId: number;
  axis: "row" | "column";
  kind: "insert" | "delete" | "move";
  /** insert: the new lines stand before this one; delete and move: the first line. */
  at: number;
  count: number;
  /** move: the lines go before this one, in the numbering before the move. */
  before: number;
}

/** Where a line stands after the shift; null when it was deleted. */
export function shiftedLine(line: number, shift: Shift): number | null {
  const { at, count, before } = shift;
  if (shift.kind === "insert") return line >= at ? line + count : line;
  if (shift.kind === "delete") {
    if (line < at) return line;
    return line < at + count ? null : line - count;
  }
  if (line >= at && line < at + count) return before > at ? line + before - at - count : line - at + before;
  if (before > at) return line >= at + count && line < before ? line - count : line;
  return line >= before && line < at ? line + count : line;
}

/** Where a span of lines stands after the shift: it grows, shrinks or moves along; null when nothing is left. */
export function shiftedSpan(first: number, last: number, shift: Shift): [number, number] | null {
  if (shift.kind === "delete") {
    const end = shift.at + shift.count - 1;
    if (first >= shift.at && last <= end) return null;
    const start = first >= shift.at && first <= end ? end + 1 : first;
    const stop = last >= shift.at && last <= end ? shift.at - 1 : last;
    return [shiftedLine(start, shift) ?? start, shiftedLine(stop, shift) ?? stop];
  }
  if (shift.kind === "insert") return [shiftedLine(first, shift) ?? first, shiftedLine(last, shift) ?? last];
  return movedSpan(first, last, shift);
}

/** Lines carried out of a span leave it, lines carried between its lines join it: an insertion there and a deletion here. */
function movedSpan(first: number, last: number, shift: Shift): [number, number] {
  const { at, count, before } = shift;
  if (first >= at && last < at + count) return [shiftedLine(first, shift) ?? first, shiftedLine(last, shift) ?? last];
  const grown = shiftedSpan(first, last, { ...shift, kind: "insert", at: before }) ?? [first, last];
  const left = before > at ? at : at + count;
  return shiftedSpan(grown[0], grown[1], { ...shift, kind: "delete", at: left }) ?? [first, last];
}

export function shiftedRange(range: RangeAddress, shift: Shift): RangeAddress | null {
  if (range.sheetId !== shift.sheetId) return range;
  if (shift.axis === "row") {
    const span = shiftedSpan(range.row, range.row + range.rows - 1, shift);
    return span && { ...range, row: span[0], rows: span[1] - span[0] + 1 };
  }
  const span = shiftedSpan(range.column, range.column + range.columns - 1, shift);
  return span && { ...range, column: span[0], columns: span[1] - span[0] + 1 };
}

export function shiftedRanges(ranges: RangeAddress[], shift: Shift): RangeAddress[] {
  return ranges.map((range) => shiftedRange(range, shift)).filter((range) => range !== null);
}

/** The shift that takes this one back. */
export function inverseShift(shift: Shift): Shift {
  if (shift.kind === "insert") return { ...shift, kind: "delete" };
  if (shift.kind === "delete") return { ...shift, kind: "insert" };
  const landed = shiftedLine(shift.at, shift) ?? shift.at;
  return { ...shift, at: landed, before: shift.before > shift.at ? shift.at : shift.at + shift.count };
}

/** Applies the shift to a list in line order; `fresh` makes the inserted entries. */
export function shiftedOrder(order: number[], shift: Shift, fresh: () => number): number[] {
  const next = order.slice();
  if (shift.kind === "insert") {
    const added = Array.from({ length: shift.count }, fresh);
    return next.slice(0, shift.at - 1).concat(added, next.slice(shift.at - 1));
  }
  const taken = next.splice(shift.at - 1, shift.count);
  if (shift.kind === "delete") return next;
  const target = shift.before > shift.at ? shift.before - 1 - shift.count : shift.before - 1;
  return next.slice(0, target).concat(taken, next.slice(target));
}
