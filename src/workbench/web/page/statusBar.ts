import type { SelectionSums } from "../protocol.ts";
import { cellName } from "./address.ts";
import { el } from "./dom.ts";
import { texts } from "./texts.ru.ts";
import type { Workspace } from "./workspace.ts";

const number = new Intl.NumberFormat("ru-RU", { maximumFractionDigits: 4 });

/** Sums of the selection and the number of rows that a filter shows. */
export function statusBar(space: Workspace): HTMLElement {
  const sums = el("span", { class: "sums", "aria-live": "polite" });
  const rows = el("span", { class: "rows-shown" });
  let timer = 0;
  let turn = 0;
  const refresh = async () => {
    const { area, sheet } = space;
    turn += 1;
    const mine = turn;
    if (area.rows * area.columns < 2 || sheet.lastRow === 0) return sums.replaceChildren();
    const clipped = {
      ...area,
      rows: Math.max(1, Math.min(area.rows, sheet.lastRow - area.row + 1)),
      columns: Math.max(1, Math.min(area.columns, sheet.lastColumn - area.column + 1)),
    };
    if (clipped.rows * clipped.columns > 2_000_000) return sums.replaceChildren();
    const { sheetId, ...rest } = space.at(clipped);
    const result = await space.client.read<SelectionSums>("/api/sums", { sheet: sheetId, ...rest });
    if (mine === turn) sums.replaceChildren(...sumParts(result).map((text) => el("span", { text })));
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), 120);
  };
  const showRows = () => {
    const hidden = space.book.filteredRows[space.sheet.sheetId]?.length ?? 0;
    const all = (space.sheet.filter?.range.rows ?? 1) - 1;
    rows.textContent = space.sheet.filter && hidden > 0 ? texts.rowsShown(all - hidden, all) : "";
  };
  for (const happening of ["select", "cells", "sheet"] as const) space.on(happening, later);
  space.on("sheet", showRows);
  showRows();
  return el("div", { class: "status" }, rows, sums);
}

/** What is wrong in the active cell, in a line of its own that takes no room while nothing is. */
export function troubleLine(space: Workspace): HTMLElement {
  const line = el("p", { class: "trouble", hidden: true });
  const refresh = () => {
    const { active } = space;
    const { trouble } = space.cells.get(active.row, active.column);
    line.hidden = trouble === "";
    line.textContent = trouble === "" ? "" : `${cellName(active)}: ${trouble}`;
  };
  for (const happening of ["select", "cells", "sheet"] as const) space.on(happening, refresh);
  refresh();
  return line;
}

function sumParts({ filled, numbers, sum, minimum, maximum }: SelectionSums): string[] {
  if (filled === 0) return [];
  const count = texts.filled(number.format(filled));
  if (numbers === 0) return [count];
  return [
    texts.sum(number.format(sum)),
    texts.average(number.format(sum / numbers)),
    texts.minimum(number.format(minimum)),
    texts.maximum(number.format(maximum)),
    count,
  ];
}
