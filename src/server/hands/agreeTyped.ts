/** An address that the department itself types into a cell counts at once, where Google tells who it was. */
import { accessColumns } from "../../shared/facts/agreedAccess.ts";
import type { Change } from "../../shared/facts/register.ts";
import { accessReads, actorOf } from "../../shared/request/authorise.ts";
import { accessRows, agreeToTyped } from "../sheets/agreed.ts";
import type { Book } from "../sheets/book.ts";
import { isBroken, readTables } from "../sheets/read.ts";
import type { Edited } from "./compareHands.ts";

export function agreeTyped(book: Book, edited: Edited): void {
  const { table, by } = edited;
  if (by === "" || (table !== "organisations" && table !== "settings")) return;
  const reading = readTables(book, accessReads);
  const read = reading.tables[table];
  if (read === undefined || isBroken(reading, table)) return;
  if (actorOf(accessRows(book, reading), by, book.owner()).role !== "department") return;
  const place = read.places[accessColumns[table]] ?? -1;
  if (place + 1 < edited.firstColumn || place + 1 > edited.lastColumn) return;
  const isTyped = (key: string) => {
    const row = read.rowOf.get(key) ?? 0;
    return row >= edited.firstRow && row <= edited.lastRow;
  };
  const rows: readonly { id: string }[] = reading.register[table];
  const typed = rows.filter(({ id }) => isTyped(id)).map((put) => ({ table, put }) as Change);
  agreeToTyped(book, typed);
}
