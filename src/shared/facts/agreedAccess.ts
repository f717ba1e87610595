/**
 * Who may act as whom. Whoever edits the sheets may type into the cells that say so: what counts is what the department has
 * agreed to, kept beside the sheets. A cell that says otherwise is told and does nothing.
 */
import type { Settings } from "../register/settingsCatalogue.ts";
import type { TableName } from "../register/tables.ts";
import { keyOf } from "./changedRow.ts";
import type { Change, Rows } from "./register.ts";

/** The column of each table that decides a role. */
export const accessColumns = { organisations: "curatorEmail", settings: "value" } as const;
export type AccessTable = keyof typeof accessColumns;

export function isAccessTable(table: string): table is AccessTable {
  return Object.keys(accessColumns).includes(table);
}

type AccessRows = Rows<AccessTable>;

/**
 * By mark of the row: the address that counts, then the one that it has replaced; "" is nobody. Null in a workbook of before, whose
 * cells are believed until it is set up.
 */
export type AgreedAccess = Readonly<Record<string, readonly string[]>> | null;

const departmentKey: keyof Settings = "departmentEmails";
const prefix = "access:";

function markOf(table: AccessTable, key: string): string {
  return `${prefix}${table}:${key}`;
}

/** Of all that is kept beside the sheets. */
export function agreedAmong(properties: Readonly<Record<string, string>>): AgreedAccess {
  if (properties[markOf("settings", departmentKey)] === undefined) return null;
  const kept = Object.entries(properties).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(kept.map(([key, text]) => [key, JSON.parse(text) as string[]]));
}

/** Of all settings one decides a role. */
function isDeciding(table: TableName, key: string): table is AccessTable {
  return table === "organisations" || (table === "settings" && key === departmentKey);
}

/** The rows as they count: each address is the agreed one, whatever its cell says. */
export function inForce(register: AccessRows, agreed: AgreedAccess): AccessRows {
  if (agreed === null) return register;
  const now = (table: AccessTable, key: string) => agreed[markOf(table, key)]?.[0] || null;
  const setting = register.settings.find((row) => row.id === departmentKey);
  const standing = setting ?? { id: departmentKey, title: departmentKey, source: null };
  const settled = { ...standing, value: now("settings", departmentKey) };
  return {
    organisations: register.organisations.map((row) => ({ ...row, curatorEmail: now("organisations", row.id) })),
    settings:
      setting === undefined
        ? [...register.settings, settled]
        : register.settings.map((row) => (row.id === departmentKey ? settled : row)),
  };
}

/** What one row says. */
interface Said {
  table: AccessTable;
  key: string;
  address: string;
  removed: boolean;
}

function saidIn(changes: readonly Change[]): Said[] {
  return changes.flatMap((change): Said[] => {
    const { table } = change;
    const key = keyOf(change);
    if (!isDeciding(table, key)) return [];
    if (change.removed === true) return [{ table, key, address: "", removed: true }];
    const put: Readonly<Record<string, unknown>> = change.put;
    const column = accessColumns[table];
    return column in put ? [said(table, key, put[column] as string | null)] : [];
  });
}

function said(table: AccessTable, key: string, address: string | null): Said {
  return { table, key, address: address ?? "", removed: false };
}

/** A setting that has no row says nothing. */
function saidBy(register: AccessRows): Said[] {
  const setting = register.settings.find(({ id }) => id === departmentKey);
  return [
    ...register.organisations.map(({ id, curatorEmail }) => said("organisations", id, curatorEmail)),
    said("settings", departmentKey, setting?.value ?? null),
  ];
}

/** What is to be kept when the cells are believed as they stand. */
export function agreementOfRows(register: AccessRows): Record<string, string> {
  return Object.fromEntries(
    saidBy(register).map(({ table, key, address }) => [markOf(table, key), JSON.stringify([address])]),
  );
}

/** Where the addresses of a change come from: given by the department itself, brought back by an undoing, or read from the cells. */
export type AddressSource = "given" | "undone" | "cells";

/**
 * What is to be kept when the department has made these changes. A cell may hold what somebody else has typed, so that an undoing
 * agrees only to what the last agreement has replaced, and everything else to nothing; a row that goes takes its address along.
 */
export function agreementTo(
  changes: readonly Change[],
  agreed: NonNullable<AgreedAccess>,
  source: AddressSource,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { table, key, address, removed } of saidIn(changes)) {
    const mark = markOf(table, key);
    const [now = "", former = ""] = agreed[mark] ?? [];
    const counts = removed || source === "given" || (source === "undone" && address === former);
    if (counts && now !== address) kept[mark] = JSON.stringify([address, now]);
  }
  return kept;
}

/** Before an operation that may have agreed to its own changes already, and was cut short then. */
export function agreedBefore(agreed: AgreedAccess, changes: readonly Change[]): AgreedAccess {
  if (agreed === null) return null;
  const before: Record<string, readonly string[]> = { ...agreed };
  for (const { table, key, address } of saidIn(changes)) {
    const [now, former] = agreed[markOf(table, key)] ?? [];
    if (now === address && former !== undefined) before[markOf(table, key)] = [former];
  }
  return before;
}

/** A cell that says another address than was agreed to. */
export interface DisputedAccess {
  table: AccessTable;
  key: string;
  agreed: string | null;
}

export function disputedAccess(register: AccessRows, agreed: AgreedAccess): DisputedAccess[] {
  if (agreed === null) return [];
  return saidBy(register).flatMap(({ table, key, address }) => {
    const counts = agreed[markOf(table, key)]?.[0] ?? "";
    return address === counts ? [] : [{ table, key, agreed: counts || null }];
  });
}
