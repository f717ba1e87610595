/** A copied workbook becomes a register of its own; a training one gets no triggers. Doing it twice does it once. */
import type { InputOf } from "../../shared/lists/protocol.ts";
import { installTriggers } from "../installedTriggers.ts";
import { adoptBook, openBook } from "../sheets/book.ts";
import { forgetKeeper } from "../sheets/keeper.ts";
import { refreshProtections } from "../sheets/protect.ts";

export function adoptCopy({ purpose }: InputOf<"settleCopy">): void {
  const book = openBook();
  if (purpose === "mistake") return;
  if (book.copied) forgetKeeper();
  adoptBook(book, purpose === "training");
  refreshProtections(book);
  if (purpose === "newYear") installTriggers(book.spreadsheet);
}
