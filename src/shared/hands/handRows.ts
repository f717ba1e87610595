/** A change by hand as a row of its sheet and as a line of the journal: whose it is, and whether somebody has wandered. */
import { type everyOwnershipRead, ownersOf } from "../facts/ownership.ts";
import type { Actor, Rows } from "../facts/register.ts";
import type { Cell } from "../register/column.ts";
import type { Hand } from "../register/hands.ts";
import { headerOf, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { fingerprint } from "../workbook/fingerprint.ts";
import { joinedText, textParts } from "../workbook/textParts.ts";
import { type CellRow, overlaid, valuesOfCells } from "./cellRows.ts";
import type { ToldHand } from "./compareBook.ts";
import type { FoundHand } from "./findHands.ts";
import { handTexts } from "./handTexts.ru.ts";

export type OwnershipRegister = Rows<(typeof everyOwnershipRead)[number]>;

/** What is kept of a change: the row as it was, and the changed columns as they became. */
export interface HandPayload {
  before: CellRow | null;
  after: CellRow | null;
}

export function payloadOf({ payload }: Pick<Hand, "payload">): HandPayload | null {
  return payload === null ? null : (JSON.parse(joinedText([payload])) as HandPayload);
}

/** By the register: what somebody types in place of a code could be a name. */
export function isIssuedKey(table: TableName, key: string): boolean {
  return new RegExp(`^${tables[table].letter}-\\d+$`).test(key);
}

export function shownKey({ table, key, before }: Pick<FoundHand, "table" | "key" | "before">): string {
  return key === "" || before !== null || isIssuedKey(table, key) ? key : `?${fingerprint(key)}`;
}

/** The row as it was and as it became. */
function sides({ before, after, kind }: Pick<FoundHand, "before" | "after" | "kind">): CellRow[] {
  if (kind === "added") return after === null ? [] : [after];
  if (before === null) return [];
  return after === null ? [before] : [before, overlaid(before, after)];
}

/** Organisations of each side; a side that is the department's alone has none. */
function ownersOfSides(register: OwnershipRegister, hand: FoundHand, today: string): string[][] {
  const table: Table = tables[hand.table];
  return sides(hand).map((side) => ownersOf(register, hand.table, valuesOfCells(table, hand.key, side).values, today));
}

interface Circumstances {
  operationId: string;
  at: string;
  /** Null where nobody told who it was. */
  actor: Actor | null;
}

export function handRow(register: OwnershipRegister, hand: ToldHand, { operationId, at, actor }: Circumstances): Hand {
  const owners = ownersOfSides(register, hand, at.slice(0, 10));
  const payload = textParts(JSON.stringify({ before: hand.before, after: hand.after } satisfies HandPayload));
  const isForeign = (side: readonly string[]) => !side.some((id) => actor?.organisationIds.includes(id));
  return {
    id: hand.id,
    operationId,
    at,
    actor: actor === null ? null : actor.email,
    table: hand.table,
    rowKey: hand.key === "" ? null : hand.key.slice(0, 500),
    kind: hand.kind,
    columns: columnsText(hand),
    marks: hand.marks,
    organisationIds: [...new Set(owners.flat())].slice(0, 200).join(" ") || null,
    foreign: actor !== null && actor.role !== "department" && owners.some(isForeign),
    payload: payload.length === 1 ? (payload[0] as string) : null,
    state: "open",
    settledBy: null,
  };
}

/** Of a mass of rows their codes, as far as they fit. */
function columnsText({ table, kind, columns }: FoundHand): string | null {
  const names = kind === "unjudged" ? columns.map((key) => shownKey({ table, key, before: null })) : columns;
  const fitting = names.filter((_, index) => names.slice(0, index + 1).join(" ").length <= 2000);
  return fitting.join(" ") || null;
}

/** «Пары, «Статус»: П-003 1a → 2b; П-004 …»: keys and marks, and no value. */
export function journalText(hands: readonly FoundHand[]): string {
  const groups = new Map<string, { sheet: string; what: string; rows: string[] }>();
  for (const hand of hands) {
    const table: Table = tables[hand.table];
    const named = hand.kind === "changed" || hand.kind === "overwritten" || hand.kind === "header";
    const headers = named ? `${handTexts.columns(hand.columns.map((name) => headerOf(table, name)))}: ` : "";
    const what = headers + handTexts.kind(hand.kind);
    const group = groups.get(table.sheet + what) ?? { sheet: table.sheet, what, rows: [] };
    group.rows.push(handMark(hand));
    groups.set(table.sheet + what, group);
  }
  return [...groups.values()].map(({ sheet, what, rows }) => handTexts.group(sheet, what, rows)).join(". ");
}

/** As it stands in the journal, which is sealed: what the sheet of changes says is believed only where this is found there. */
export function handMark(hand: Pick<FoundHand, "table" | "key" | "before" | "marks">): string {
  return `${shownKey(hand)} ${hand.marks}`.trim();
}

/** A cell as a person reads it. */
export function shownHandCell(cell: Cell | undefined): string {
  if (cell === undefined || cell === "") return handTexts.empty;
  return typeof cell === "boolean" ? handTexts[cell ? "yes" : "no"] : String(cell);
}
