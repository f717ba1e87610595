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
type AccessRows = Rows<AccessTable>;

/**
 * By mark of the row: the address that counts, then those that have counted before; "" is nobody. Null in a workbook of before,
 * whose cells are believed until it is set up.
 */
export type AgreedAccess = Readonly<Record<string, readonly string[]>> | null;

const departmentKey: keyof Settings = "departmentEmails";
const prefix = "access:";

function markOf(key: string): string {
  return `${prefix}${key}`;
}

/** Of all that is kept beside the sheets. */
export function agreedAmong(properties: Readonly<Record<string, string>>): AgreedAccess {
  if (properties[markOf(departmentKey)] === undefined) return null;
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
  const now = (key: string) => agreed[markOf(key)]?.[0] || null;
  return {
    organisations: register.organisations.map((row) => ({ ...row, curatorEmail: now(row.id) })),
    settings: [
      ...register.settings.filter((row) => row.id !== departmentKey),
      { id: departmentKey, title: departmentKey, value: now(departmentKey), source: null },
    ],
  };
}

/** What the rows say, by mark. */
function saidBy(register: AccessRows): Map<string, string> {
  const rows = [
    ...register.organisations.map((put): Change => ({ table: "organisations", put })),
    ...register.settings.map((put): Change => ({ table: "settings", put })),
  ];
  return new Map([[markOf(departmentKey), ""], ...saidIn(rows)]);
}

function saidIn(changes: readonly Change[]): [mark: string, address: string][] {
  return changes.flatMap((change): [string, string][] => {
    const { table } = change;
    const key = keyOf(change);
    if (!isDeciding(table, key)) return [];
    if (change.removed === true) return [[markOf(key), ""]];
    const put: Readonly<Record<string, unknown>> = change.put;
    const column = accessColumns[table];
    return column in put ? [[markOf(key), String(put[column] ?? "")]] : [];
  });
}

/** What is to be kept when the cells are believed as they stand. */
export function agreementOfRows(register: AccessRows): Record<string, string> {
  return Object.fromEntries([...saidBy(register)].map(([mark, address]) => [mark, JSON.stringify([address])]));
}

/** A property holds 9 KB; a letter may take two bytes. */
const longestKept = 4_000;

function keptText(addresses: readonly string[]): string {
  let fitting = [...addresses];
  while (fitting.length > 1 && JSON.stringify(fitting).length > longestKept) fitting = fitting.slice(0, -1);
  return JSON.stringify(fitting);
}

/**
 * What is to be kept when the department has made these changes. `asTyped`: it has given the addresses itself; otherwise only one
 * that has counted before counts again, for a cell may hold what somebody else has typed.
 */
export function agreementTo(
  changes: readonly Change[],
  agreed: NonNullable<AgreedAccess>,
  asTyped: boolean,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [mark, address] of saidIn(changes)) {
    const former = agreed[mark] ?? [];
    if (former[0] === address || !(asTyped || address === "" || former.includes(address))) continue;
    kept[mark] = keptText([address, ...former.filter((one) => one !== address)]);
  }
  return kept;
}

/** A cell that says another address than was agreed to. */
export interface DisputedAccess {
  table: AccessTable;
  key: string;
  agreed: string | null;
}

export function disputedAccess(register: AccessRows, agreed: AgreedAccess): DisputedAccess[] {
  if (agreed === null) return [];
  return [...saidBy(register)].flatMap(([mark, said]) => {
    const counts = agreed[mark]?.[0] ?? "";
    if (said === counts) return [];
    const key = mark.slice(prefix.length);
    return [{ table: key === departmentKey ? "settings" : "organisations", key, agreed: counts || null }];
  });
}
