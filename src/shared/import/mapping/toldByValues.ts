/** A needed column whose header says nothing is told by its values, and asked. */
import type { FileKind } from "../fileKind.ts";
import type { ImportKind } from "../importKind.ts";
import { speaksFor } from "./columnContent.ts";
import { type ColumnGuess, isMissing } from "./columnGuess.ts";
import { fieldsOfTake } from "./takes.ts";

const speaking = 0.7;
const toldByValues: Readonly<Partial<Record<ImportKind, readonly string[]>>> = {
  staff: ["organisation", "name", "position"],
  schoolStaff: ["name", "position"],
  pairs: ["mentee", "mentor"],
};

/** A needed column whose header says nothing is proposed by its values, and asked; for others the values only suggest. */
export function byValues(kind: FileKind, own: ReadonlySet<string>, columns: readonly ColumnGuess[]): ColumnGuess[] {
  const taken = new Set(columns.flatMap(({ take }) => (take === null ? [] : fieldsOfTake(take, own))));
  const known = columns.filter(({ take, sure }) => take !== null && !take.startsWith("~") && sure === "sure").length;
  return columns.map((column) => {
    if (column.take !== null || column.doubled) return column;
    const free = [...own].filter(
      (field) => !taken.has(field) && speaksFor(field, kind.kind, column.content) >= speaking,
    );
    const likely = [...new Set([...column.likely, ...free])].slice(0, 4);
    const wanted = (toldByValues[kind.kind] ?? []).find(
      (field) => free.includes(field) && isMissing(kind, field, taken),
    );
    if (wanted === undefined || known < 2) return { ...column, likely };
    taken.add(wanted);
    return { ...column, take: wanted, sure: "asked", likely };
  });
}
