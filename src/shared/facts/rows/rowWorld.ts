/** The register as a request about records sees it: who asks, whose rows are, what they are called. */

import { showDay } from "../../language/day.ts";
import type { Column } from "../../register/column.ts";
import { plainOf, type RecordTable } from "../../register/recordTables.ts";
import { referredTable } from "../../register/references.ts";
import type { Table } from "../../register/table.ts";
import { type TableName, tableNames, tables } from "../../register/tables.ts";
import { areNamesShown, codeToShow, tellsNobody } from "../names.ts";
import { type everyOwnershipRead, ownersOf } from "../ownership.ts";
import { type PeopleIndex, peopleIndex } from "../people.ts";
import type { Actor, Context, Register, Rows } from "../register.ts";
import { encodeText } from "./rowValues.ts";

export type Values = Readonly<Record<string, unknown>>;

export interface RecordWorld {
  register: Register;
  actor: Actor;
  today: string;
  people(): PeopleIndex;
  row(table: TableName, id: string): Values | undefined;
  /** What a person calls the row; its code where the asker may not learn more. */
  label(table: TableName, id: string): string;
  /** As `label` with the names that are searched by, shown or not; never answered. */
  searched(table: TableName, id: string): string;
  /** Whether the column may be answered: one that holds a name or an address only where names are shown. */
  isShown(column: Column<unknown>): boolean;
  /** Whether this value of the column may be answered: where a code belongs, a hand may have typed a name. */
  isTold(column: Column<unknown>, value: unknown): boolean;
  /** Whether what was typed into the column may be given back: it may be a name, whatever belongs there. */
  isQuoted(column: Column<unknown>, typed: string | boolean): boolean;
  /** What stands where a code or a word of the register belongs and is none. */
  quoted(text: string): string;
  isOwn(table: RecordTable, row: Values): boolean;
  /** Own rows, and those of the municipality. */
  isVisible(table: RecordTable, row: Values): boolean;
}

export function rowsOf(register: Register, table: TableName): readonly Values[] {
  return register[table] as readonly Values[];
}

export function recordWorld(register: Register, { actor, today }: Pick<Context, "actor" | "today">): RecordWorld {
  let index: PeopleIndex | null = null;
  const byKey = new Map<TableName, Map<string, Values>>();
  const department = actor.role === "department";
  const people = () => {
    index ??= peopleIndex(register);
    return index;
  };
  const row = (table: TableName, id: string) => {
    let rows = byKey.get(table);
    if (rows === undefined) {
      rows = new Map(rowsOf(register, table).map((one) => [String(one[tables[table].key]), one]));
      byKey.set(table, rows);
    }
    return rows.get(id);
  };
  const named = areNamesShown(register);
  const isHeld = ({ refers }: Column<unknown>, id: string) => {
    const referred = tableNames.find((name) => tables[name].sheet === refers?.().sheet);
    return referred !== undefined && row(referred, id) !== undefined;
  };
  const labelBy =
    (nameOf: (id: string) => string) =>
    (table: TableName, id: string): string => {
      const personName = (personId: string) => (people().isOwn(personId, actor, today) ? nameOf(personId) : personId);
      const found = row(table, id);
      if (found === undefined) return quoted(id);
      if (table === "people") return personName(id);
      if (table === "pairs")
        return `${id}: ${personName(String(found["mentorId"]))} – ${personName(String(found["menteeId"]))}`;
      if (table === "routes") return `${personName(String(found["personId"]))}: ${String(found["goal"])}`;
      const name = firstText(tables[table]);
      return name === null ? id : String(found[name] ?? id);
    };
  const quoted = (text: string) => codeToShow({ shown: named }, text);
  const isShown = (column: Column<unknown>) => named || !column.personal;
  const isOwn = (table: RecordTable, values: Values) =>
    department || ownersOf(register, table, values, today).some((id) => actor.organisationIds.includes(id));
  return {
    register,
    actor,
    today,
    people,
    row,
    label: labelBy((id) => people().name(id)),
    searched: labelBy((id) => people().searched(id)),
    isShown,
    isTold: (column, value) =>
      isShown(column) &&
      (named ||
        column.refers === undefined ||
        typeof value !== "string" ||
        tellsNobody(value) ||
        isHeld(column, value)),
    quoted,
    isQuoted: (column, typed) => named || (isShown(column) && tellsNobody(String(typed))),
    isOwn,
    isVisible: (table, values) =>
      isOwn(table, values) || (plainOf(table).seenBy !== "department" && isMunicipal(register, table, values, today)),
  };
}

/** Nobody's own: every curator may read it. People and what is about them never are. */
function isMunicipal(
  register: Rows<(typeof everyOwnershipRead)[number]>,
  table: RecordTable,
  row: Values,
  today: string,
): boolean {
  if (table === "events") return true;
  const owned = "organisationId" in tables[table].columns || table === "documentChanges";
  return owned && ownersOf(register, table, row, today).length === 0;
}

/** The column that names a row: its first required text. */
function firstText(table: Table): string | null {
  const found = Object.entries(table.columns).find(
    ([name, column]) =>
      column.required && column.limit !== undefined && column.shown === undefined && name !== table.key,
  );
  return found?.[0] ?? null;
}

export interface RowNames {
  title: string;
  subtitle: string;
}

/** «Как наставник помогает начать», «популяризация · МБОУ «СОШ № 1» · 08.10.2024»; `except` is a reference that goes without saying. */
export function rowNamesOf(world: RecordWorld, table: RecordTable, row: Values, except = ""): RowNames {
  const definition: Table = tables[table];
  const titled = firstText(definition);
  const parts = Object.entries(definition.columns).flatMap(([name, column]): string[] => {
    const value = row[name];
    if (name === titled || name === definition.key || value === null || value === undefined) return [];
    const referred = referredTable(table, name);
    if (referred !== null) return value === except ? [] : [world.label(referred, String(value))];
    return column.required && world.isShown(column) && column.rule.rule !== "none" && column.rule.rule !== "number"
      ? [shownText(column, value)]
      : [];
  });
  const places = table === "people" ? workOf(world, String(row["id"])) : parts;
  const column = titled === null ? undefined : definition.columns[titled];
  if (titled !== null && column !== undefined && world.isShown(column))
    return { title: String(row[titled]), subtitle: places.slice(0, shownParts).join(" · ") };
  if (titled !== null) return { title: String(row[definition.key]), subtitle: places.slice(0, shownParts).join(" · ") };
  const [title = String(row[definition.key]), ...rest] = places;
  return { title, subtitle: rest.slice(0, shownParts).join(" · ") };
}

const shownParts = 4;

/** Namesakes are told apart by where they work. */
function workOf(world: RecordWorld, personId: string): string[] {
  const home = world.people().lastHome(personId, world.today);
  return home === null ? [] : [home.organisation, home.position];
}

function shownText(column: Column<unknown>, value: unknown): string {
  const text = String(encodeText(column, value));
  return column.rule.rule === "day" ? showDay(text) : text;
}
