/** Leaves out the lines of a form that hold nothing but their number; they are told once, however many there are. */

import type { FoundList } from "./fileKind.ts";
import { isBlank } from "./importedFile.ts";
import type { ReportBuilder } from "./report.ts";

export function filledRows(list: FoundList, report: ReportBuilder): FoundList {
  const columns = [...list.header.places.values()];
  const data = list.rows.data.filter(({ cells }) => columns.some((column) => !isBlank(cells[column])));
  if (data.length === list.rows.data.length) return list;
  const kept = new Set(data);
  const [first, ...others] = list.rows.data.filter((row) => !kept.has(row) && !isContinued(list, row.row, columns));
  if (first !== undefined)
    report.add("rows-numbered", { sheet: list.sheet.name, row: first.row }, "", { count: others.length + 1 });
  return { ...list, rows: { ...list.rows, data } };
}

/** One of the list's cells is merged over the row: it is part of the row above, and something else than this list reads the rest. */
function isContinued({ sheet: { merges = [] } }: FoundList, row: number, columns: readonly number[]): boolean {
  return merges.some((one) => columns.includes(one.column) && one.row < row && row < one.row + one.rows);
}
