/** Prints the open sheet, and not the screen. */
import { el } from "../dom.ts";
import { texts } from "../texts.ru.ts";
import type { Workspace } from "../workspace.ts";
import { readSheet } from "./cells.ts";
import { cellsToPrint, fillPaper } from "./paper.ts";
import "./print.css";

const mostCells = 60_000;
const words = texts.print;
let preparing = false;

/** What a browser prints by its own command: the screen shows but a part of a sheet. */
export function mountPrintHint(): void {
  document.body.append(el("p", { class: "print-hint", text: words.hint }));
}

/** `refuse` is told in a sentence why nothing is printed. */
export async function printSheet(space: Workspace, refuse: (text: string) => void): Promise<void> {
  if (preparing) return;
  preparing = true;
  try {
    const said = await prepare(space);
    if (said !== null) refuse(said);
    else window.print();
  } finally {
    preparing = false;
  }
}

/** Puts the pages into the document until they are printed; the reason where there are none. */
async function prepare(space: Workspace): Promise<string | null> {
  await space.client.settled();
  const { sheetId, lastRow, lastColumn } = space.sheet;
  const cells = cellsToPrint(space);
  if (cells > mostCells) return words.tooMuch(cells, mostCells);
  const area = { row: 1, column: 1, rows: Math.max(1, lastRow), columns: Math.max(1, lastColumn) };
  const sheet = await readSheet(space.client, sheetId, area);
  const { sheet: now } = space;
  const same = now.sheetId === sheetId && now.lastRow === lastRow && now.lastColumn === lastColumn;
  if (sheet === null || !same) return words.changing;
  if (cells === 0 && sheet.charts.length === 0) return words.empty;
  for (const former of document.querySelectorAll("body > .print")) former.remove();
  const host = el("div", { class: "print" });
  document.body.append(host);
  const book = () => space.book.info.name || texts.untitled;
  const name = words.name(book(), now.name);
  fillPaper(host, space, sheet, name);
  await Promise.all([...host.querySelectorAll("img")].map((picture) => picture.decode()));
  // What a browser calls the file that it prints into.
  document.title = name;
  window.addEventListener(
    "afterprint",
    () => {
      host.remove();
      document.title = book();
    },
    { once: true },
  );
  return null;
}
