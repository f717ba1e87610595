/** Conditional formats, alternating colours and developer metadata: kept with the book, carried along by shifts. */
import { intersects } from "../address.ts";
import type { BookDecoration, Command } from "../api.ts";
import { noDecoration } from "../decoration.ts";
import { KernelError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { checkRange, outside, sheetOf } from "./bounds.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;

function setDecoration(tx: Transaction, patch: Partial<BookDecoration>, sheetId?: number): void {
  tx.setBook({ decoration: { ...noDecoration, ...tx.model.book.decoration, ...patch } });
  if (sheetId !== undefined) tx.structure.add(sheetId);
}

/** All rules of a sheet in their order. */
export function setConditionalFormats(tx: Transaction, command: Of<"setConditionalFormats">): void {
  const sheet = tx.sheet(command.sheetId);
  for (const { ranges } of command.rules) {
    if (ranges.length === 0 || ranges.some((range) => range.sheetId !== sheet.id)) outside();
    for (const range of ranges) checkRange(sheet, range);
  }
  const others = (tx.model.book.decoration ?? noDecoration).conditionalFormats.filter(
    ({ ranges }) => ranges[0]?.sheetId !== sheet.id,
  );
  setDecoration(tx, { conditionalFormats: [...others, ...command.rules] }, sheet.id);
}

export function setBanding(tx: Transaction, command: Of<"setBanding">): void {
  const { banding } = command;
  sheetOf(tx, banding.range);
  const { bandings } = tx.model.book.decoration ?? noDecoration;
  const others = bandings.filter(({ id }) => id !== banding.id);
  if (others.some(({ range }) => intersects(range, banding.range))) {
    throw new KernelError(
      "range",
      "You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  }
  setDecoration(tx, { bandings: [...others, banding] }, banding.range.sheetId);
}

export function removeBanding(tx: Transaction, command: Of<"removeBanding">): void {
  const { bandings } = tx.model.book.decoration ?? noDecoration;
  const known = bandings.find(({ id }) => id === command.id);
  if (known) setDecoration(tx, { bandings: bandings.filter((one) => one !== known) }, known.range.sheetId);
}

export function setMetadata(tx: Transaction, command: Of<"setMetadata">): void {
  const { entry } = command;
  if (entry.at) {
    const { rowOrder, columnOrder } = tx.sheet(entry.at.sheetId).state;
    const lines = entry.at.axis === "row" ? rowOrder.length : columnOrder.length;
    if (entry.at.axis && !(entry.at.line >= 1 && entry.at.line <= lines)) outside();
  }
  const { metadata } = tx.model.book.decoration ?? noDecoration;
  const known = metadata.some(({ id }) => id === entry.id);
  setDecoration(tx, {
    metadata: known ? metadata.map((one) => (one.id === entry.id ? entry : one)) : [...metadata, entry],
  });
}

export function removeMetadata(tx: Transaction, command: Of<"removeMetadata">): void {
  const { metadata } = tx.model.book.decoration ?? noDecoration;
  setDecoration(tx, { metadata: metadata.filter(({ id }) => id !== command.id) });
}
