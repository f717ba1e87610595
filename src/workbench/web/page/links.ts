/** Links in cells: formulas =HYPERLINK("…";"…") with a written address, to a place of this workbook or to a web page. */
import { readAddress } from "./address.ts";
import type { Grid } from "./grid.ts";
import type { Workspace } from "./workspace.ts";

export type CellLink = { sheetId: number; range: string } | { address: string };

const formula = /^=\s*(?:HYPERLINK|ГИПЕРССЫЛКА)\s*\(\s*"((?:[^"]|"")*)"/i;
const inside = /^#gid=(\d{1,15})(?:&range=([A-Za-z0-9:$]{1,40}))?$/;

/** Null where the text of the cell is no such formula, or leads elsewhere than to a sheet or the web. */
export function linkIn(edit: string): CellLink | null {
  const target = formula.exec(edit)?.[1]?.replaceAll('""', '"');
  if (target === undefined) return null;
  const place = inside.exec(target);
  if (place) return { sheetId: Number(place[1]), range: place[2] ?? "A1" };
  return /^https?:\/\//i.test(target) ? { address: target } : null;
}

export function follow(link: CellLink, { space, grid }: { space: Workspace; grid: Grid }): void {
  if ("address" in link) {
    window.open(link.address, "_blank", "noopener,noreferrer");
    return;
  }
  const sheet = space.book.info.sheets.find((one) => one.sheetId === link.sheetId);
  const area = sheet && readAddress(link.range, sheet.maxRows, sheet.maxColumns);
  if (!area) return;
  space.openSheet(link.sheetId);
  space.selectArea(area);
  grid.reveal(space.active);
}
