import type { Value } from "./api.ts";

/** FILTER as on Google: each condition is one column as high as the source, or one row as wide. */
export function filtered<Cell>(
  source: Cell[][],
  conditions: Cell[][][],
  holds: (cell: Cell | undefined) => boolean,
): Cell[][] | "sizes" | "empty" {
  const [height, width] = [source.length, source[0]?.length ?? 0];
  const byRow = conditions.every((condition) => condition.length === height && condition[0]?.length === 1);
  const byColumn = conditions.every((condition) => condition.length === 1 && condition[0]?.length === width);
  if (!byRow && !byColumn) {
    return "sizes";
  }
  const rows = byRow ? source.filter((_, row) => conditions.every((condition) => holds(condition[row]?.[0]))) : source;
  const kept = byRow
    ? rows
    : rows.map((row) => row.filter((_, column) => conditions.every((condition) => holds(condition[0]?.[column]))));
  if (kept.length > 0 && (kept[0]?.length ?? 0) > 0) return kept;
  return "empty";
}

export interface SortKey {
  values: Value[];
  ascending: boolean;
}

/** The order in which rows stand after sorting by several keys; equal rows keep their order. */
export function sortedIndexes(
  height: number,
  keys: SortKey[],
  compare: (one: string, other: string) => number,
): number[] {
  const order = (one: number, other: number): number => {
    for (const { values, ascending } of keys) {
      const difference = compareValues(values[one] ?? null, values[other] ?? null, ascending, compare);
      if (difference !== 0) return difference;
    }
    return one - other;
  };
  return Array.from({ length: height }, (_, index) => index).sort(order);
}

/** Numbers and days, then texts, then truth values, then errors; empty cells last either way. */
export function compareValues(
  one: Value,
  other: Value,
  ascending: boolean,
  compare: (one: string, other: string) => number,
): number {
  const [left, right] = [rankOf(one), rankOf(other)];
  if (left === "empty" || right === "empty") return Number(left === "empty") - Number(right === "empty");
  const direction = ascending ? 1 : -1;
  if (left !== right) return (left - right) * direction;
  if (typeof one === "string" && typeof other === "string") return compare(one, other) * direction;
  return (numberOf(one) - numberOf(other)) * direction;
}

/** The group in which sorting puts a value. */
function rankOf(value: Value): number | "empty" {
  if (value === null || value === "") return "empty";
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return "serial" in value ? 0 : 3;
}

function numberOf(value: Value): number {
  if (typeof value === "object" && value !== null) return "serial" in value ? value.serial : 0;
  return Number(value);
}
