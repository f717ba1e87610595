/** Links in cells: formulas =HYPERLINK("…";"…") with a written address, to a place of this workbook or to a web page. */
import { readAddress } from "./address.ts";
import type { CellLink } from "./cellLink.ts";
import type { Grid } from "./grid.ts";
import type { Workspace } from "./workspace.ts";

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
