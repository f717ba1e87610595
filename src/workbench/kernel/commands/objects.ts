/** Commands about protections, charts and named ranges. */

import type { Command } from "../api.ts";
import { KernelError } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { sheetOf } from "./bounds.ts";
import { relocateFormulas } from "./sheets.ts";

type Of<Name extends Command["do"]> = Extract<Command, { do: Name }>;

export function setProtection(tx: Transaction, command: Of<"setProtection">): void {
  const { protection } = command;
  tx.sheet(protection.sheetId);
  if (protection.range) sheetOf(tx, protection.range);
  const { protections } = tx.model.book;
  const known = protections.some(({ id }) => id === protection.id);
  const next = known
    ? protections.map((old) => (old.id === protection.id ? protection : old))
    : [...protections, protection];
  tx.setBook({ protections: next });
  tx.structure.add(protection.sheetId);
}

export function removeProtection(tx: Transaction, command: Of<"removeProtection">): void {
  const { protections } = tx.model.book;
  const known = protections.find(({ id }) => id === command.id);
  if (!known) return;
  tx.setBook({ protections: protections.filter((protection) => protection !== known) });
  tx.structure.add(known.sheetId);
}

export function setChart(tx: Transaction, command: Of<"setChart">): void {
  const { chart } = command;
  tx.sheet(chart.sheetId);
  const { charts } = tx.model.book;
  const known = charts.some(({ id }) => id === chart.id);
  tx.setBook({ charts: known ? charts.map((old) => (old.id === chart.id ? chart : old)) : [...charts, chart] });
  tx.structure.add(chart.sheetId);
}

export function removeChart(tx: Transaction, command: Of<"removeChart">): void {
  const known = tx.model.book.charts.find(({ id }) => id === command.id);
  if (!known) return;
  tx.setBook({ charts: tx.model.book.charts.filter((chart) => chart !== known) });
  tx.structure.add(known.sheetId);
}

export function setNamedRange(tx: Transaction, command: Of<"setNamedRange">): void {
  const { name, at } = command;
  const cellLike = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name);
  if (!/^[\p{L}_][\p{L}\p{N}_.]{0,249}$/u.test(name) || cellLike) {
    throw new KernelError("range", "The name of the range is invalid.");
  }
  if (at) sheetOf(tx, at);
  const namedRanges = { ...tx.model.book.namedRanges };
  for (const known of Object.keys(namedRanges)) {
    if (known.toUpperCase() === name.toUpperCase()) delete namedRanges[known];
  }
  if (at) namedRanges[name] = at;
  tx.setBook({ namedRanges, ...idsOf(tx, command) });
}

/** An id that was given stays with the name; it goes with the range. */
function idsOf(tx: Transaction, { name, at, id }: Of<"setNamedRange">): { namedRangeIds?: Record<string, string> } {
  const { namedRangeIds = {} } = tx.model.book;
  if (at && id !== undefined) return { namedRangeIds: { ...namedRangeIds, [name]: id } };
  if (at || !(name in namedRangeIds)) return {};
  const { [name]: _, ...others } = namedRangeIds;
  return { namedRangeIds: others };
}

export function setWorkbook(tx: Transaction, command: Of<"setWorkbook">, email: string): void {
  const { activeSheetId, ...patch } = command.patch;
  const { info } = tx.model.book;
  if (patch.owner !== undefined && patch.owner !== info.owner && email.toLowerCase() !== info.owner.toLowerCase()) {
    throw new KernelError("protected", "Only the owner can change the owner of the spreadsheet.");
  }
  if (patch.timeZone !== undefined) checkZone(patch.timeZone);
  if (activeSheetId !== undefined) tx.sheet(activeSheetId);
  if (patch.locale !== undefined && patch.locale !== info.locale) relocateFormulas(tx, patch.locale);
  tx.setBook({ info: { ...info, ...patch }, ...(activeSheetId === undefined ? {} : { activeSheetId }) });
}

function checkZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone });
  } catch {
    throw new KernelError("range", `Invalid argument: timeZone. Should be a valid time zone, but was "${timeZone}".`);
  }
}
