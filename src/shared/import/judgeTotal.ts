/** Whether as many are there as a total declares. */

import type { FoundList } from "./fileKind.ts";
import { formOf } from "./formOf.ts";
import { cellText } from "./importedFile.ts";
import type { Total } from "./totals.ts";

export interface Judged {
  agrees: boolean;
  /** Rows since the title or the total before; else all above. */
  found: number;
}

/** People may be counted by rows or by names, with those that are left out or without them, of the part above or of all. */
export function judgeTotal(list: FoundList, { row, declared }: Total, left: readonly number[]): Judged {
  const { data, sections, totals } = list.rows;
  const bounds = [...sections, ...totals].map((one) => one.row).filter((one) => one < row);
  const since = Math.max(0, ...bounds);
  const parts = [data, data.filter((one) => one.row < row), data.filter((one) => one.row < row && one.row > since)];
  const namedBy = list.header.places.get("name") ?? list.header.places.get("surname");
  const counts = parts.flatMap((rows, index) => {
    const dropped = left.filter((one) => index === 0 || (one < row && (index === 1 || one > since))).length;
    const names = new Set(rows.map(({ cells }) => formOf(cellText(cells[namedBy ?? -1]))));
    return [rows.length, rows.length + dropped, ...(namedBy === undefined ? [] : [names.size])];
  });
  return { agrees: declared !== null && counts.includes(declared), found: (since > 0 ? parts[2] : data)?.length ?? 0 };
}
