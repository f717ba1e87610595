/** Leaves out the lines of a form that hold nothing but their number; they are told once, however many there are. */

import type { FoundList } from "./fileKind.ts";
import { isBlank } from "./importedFile.ts";
import type { ReportBuilder } from "./report.ts";

export function filledRows(list: FoundList, report: ReportBuilder): FoundList {
  const columns = [...list.header.places.values()];
  const data = list.rows.data.filter(({ cells }) => columns.some((column) => !isBlank(cells[column])));
  const left = list.rows.data.length - data.length;
  if (left === 0) return list;
  const kept = new Set(data);
  const first = list.rows.data.find((row) => !kept.has(row));
  report.add("rows-numbered", { sheet: list.sheet.name, row: first?.row ?? 0 }, "", { count: left });
  return { ...list, rows: { ...list.rows, data } };
}
