/** Conditional formats, alternating colours and developer metadata of a book, as things happen to its sheets. */
import type { BookDecoration, DeveloperMetadata, RangeAddress } from "./api.ts";
import { type Shift, shiftedLine, shiftedRange, shiftedRanges } from "./shift.ts";

/** A workbook that was made before there were any has none. */
export const noDecoration: BookDecoration = { conditionalFormats: [], bandings: [], metadata: [] };

export function shiftedDecoration(decoration: BookDecoration, shift: Shift): BookDecoration {
  return {
    conditionalFormats: decoration.conditionalFormats.flatMap((rule) => {
      const ranges = shiftedRanges(rule.ranges, shift);
      return ranges.length === 0 ? [] : [{ ...rule, ranges }];
    }),
    bandings: decoration.bandings.flatMap((banding) => {
      const range = shiftedRange(banding.range, shift);
      return range ? [{ ...banding, range }] : [];
    }),
    metadata: decoration.metadata.flatMap((entry) => shiftedEntry(entry, shift)),
  };
}

function shiftedEntry(entry: DeveloperMetadata, shift: Shift): DeveloperMetadata[] {
  if (entry.at?.sheetId !== shift.sheetId || entry.at.axis !== shift.axis) return [entry];
  const line = shiftedLine(entry.at.line, shift);
  return line === null ? [] : [{ ...entry, at: { ...entry.at, line } }];
}

/** With every formula of a condition rewritten; it is told on which sheet the rule stands. */
export function withFormulas(
  decoration: BookDecoration,
  rewrite: (formula: string, sheetId: number) => string,
): BookDecoration {
  const conditionalFormats = decoration.conditionalFormats.map((rule) => {
    const sheetId = rule.ranges[0]?.sheetId ?? 0;
    const values = rule.condition?.values.map((value) => (value.startsWith("=") ? rewrite(value, sheetId) : value));
    return rule.condition && values ? { ...rule, condition: { ...rule.condition, values } } : rule;
  });
  return { ...decoration, conditionalFormats };
}

/** What is left when a sheet is gone. */
export function decorationWithout(decoration: BookDecoration, sheetId: number): BookDecoration {
  return {
    conditionalFormats: decoration.conditionalFormats.filter(({ ranges }) => ranges[0]?.sheetId !== sheetId),
    bandings: decoration.bandings.filter(({ range }) => range.sheetId !== sheetId),
    metadata: decoration.metadata.filter(({ at }) => at?.sheetId !== sheetId),
  };
}

/** With what a copied sheet brings along; metadata are copied too, under numbers of their own. */
export function decorationCopied(decoration: BookDecoration, from: number, to: number): BookDecoration {
  const moved = (range: RangeAddress) => ({ ...range, sheetId: to });
  const here = decoration.conditionalFormats.filter(({ ranges }) => ranges[0]?.sheetId === from);
  const bands = decoration.bandings.filter(({ range }) => range.sheetId === from);
  const entries = decoration.metadata.filter(({ at }) => at?.sheetId === from);
  let bandId = Math.max(0, ...decoration.bandings.map(({ id }) => id));
  let entryId = Math.max(0, ...decoration.metadata.map(({ id }) => id));
  return {
    conditionalFormats: [
      ...decoration.conditionalFormats,
      ...here.map((rule) => ({ ...rule, ranges: rule.ranges.map(moved) })),
    ],
    bandings: [...decoration.bandings, ...bands.map((one) => ({ ...one, id: ++bandId, range: moved(one.range) }))],
    metadata: [
      ...decoration.metadata,
      ...entries.map((one) => ({ ...one, id: ++entryId, at: one.at && { ...one.at, sheetId: to } })),
    ],
  };
}
