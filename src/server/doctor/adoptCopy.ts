/** A copied workbook becomes a register of its own, or a training one. */
import type { InputOf } from "../../shared/request/request.ts";
import type { settleCopy } from "../../shared/workbook/settleCopy.ts";
import { forgetLinkKey } from "../forms/linkKey.ts";
import { installTriggers } from "../installedTriggers.ts";
import { agreeAsFound } from "../sheets/agreed.ts";
import { adoptBook, openBook } from "../sheets/book.ts";
import { forgetKeeper } from "../sheets/keeper.ts";
import { keepRowsAsFound } from "../sheets/ownRows.ts";
import { refreshProtections } from "../sheets/protect.ts";

export function adoptCopy({ purpose }: InputOf<typeof settleCopy>): void {
  const book = openBook();
  if (purpose === "mistake") return;
  if (book.copied) {
    forgetKeeper();
    forgetLinkKey();
  }
  adoptBook(book, purpose === "training");
  agreeAsFound(book);
  keepRowsAsFound(book);
  refreshProtections(book);
  if (purpose === "newYear") installTriggers(book.spreadsheet);
}
