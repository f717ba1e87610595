/** Cells as a person types them, and back. */

import { withheld } from "../../language/phrases.ru.ts";
import { boundsOf, type Column, decodeCell, encodeCell, isUnreadable } from "../../register/column.ts";
import type { Table } from "../../register/table.ts";
import { type Refusal, refuse } from "../refusal.ts";

export type Typed = Record<string, string | boolean>;

/** What a person would type to get this value; a day stays `2025-09-01`. */
export function encodeText(column: Column<unknown>, value: unknown): string | boolean {
  if (column.rule.rule === "checkbox") return value === true;
  if (value === null || value === undefined) return "";
  const cell = encodeCell(column, value);
  return typeof cell === "number" ? String(cell).replace(".", ",") : String(cell);
}

/** Columns of a row that a person sees in its form: neither the key nor what is looked up. */
export function formColumns(table: Table): [string, Column<unknown>][] {
  return Object.entries(table.columns).filter(([name, column]) => name !== table.key && column.shown === undefined);
}

/** What a person calls the field: a reference by what is shown beside it, not by its code. */
export function fieldLabel(table: Table, name: string): string {
  const beside = Object.values(table.columns).find((column) => column.shown?.through === name);
  return beside?.header ?? table.columns[name]?.header ?? name;
}

/** `isTold` tells which values may be answered; the others stay empty in the form. */
export function typedRow(
  table: Table,
  row: Readonly<Record<string, unknown>>,
  isTold: (column: Column<unknown>, value: unknown) => boolean,
): Typed {
  return Object.fromEntries(
    formColumns(table).map(([name, column]) => [name, isTold(column, row[name]) ? encodeText(column, row[name]) : ""]),
  );
}

/** What the typed text means in its column, or the sentence's facts; `quoted`: it may be given back as it was typed. */
export function readTyped(
  column: Column<unknown>,
  label: string,
  typed: string | boolean,
  quoted: boolean,
): { value: unknown } | Refusal {
  const value = decodeCell(column, typed);
  if (!isUnreadable(value)) return { value };
  const found = quoted ? Array.from(String(typed)).slice(0, 40).join("") : withheld;
  return refuse("recordField", { field: label, reason: value.reason, found, ...boundsOf(column) });
}
