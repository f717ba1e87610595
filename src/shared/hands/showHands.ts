/** «Изменено вручную»: what people have changed by hand since the department has last looked, and what it has moved. */
import { accessColumns, isAccessTable } from "../facts/agreedAccess.ts";
import { codeNaming } from "../facts/codeNames.ts";
import { areNamesShown, isPersonalSetting, shownAddress, tellsNobody } from "../facts/names.ts";
import type { Refusal } from "../facts/refusal.ts";
import type { Context, Decision, Rows } from "../facts/register.ts";
import { isDay, showDay } from "../language/day.ts";
import { withheld } from "../language/phrases.ru.ts";
import { type Cell, type Column, decodeCell, isUnreadable } from "../register/column.ts";
import type { Hand } from "../register/hands.ts";
import type { HandKind } from "../register/handWords.ru.ts";
import { headerOf, type Problem, structuralReasons, type Table } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { nothing } from "../request/fields.ts";
import { type Preparation, question } from "../request/request.ts";
import { payloadOf, shownHandCell, shownKey } from "./handRows.ts";
import { handReasons, handTexts } from "./handTexts.ru.ts";
import { isFigureTable, type MovedFigure, movedFigures, movingTables } from "./movedFigures.ts";

interface HandCell {
  header: string;
  before: string;
  after: string;
}

export interface HandLine {
  id: string;
  at: string;
  /** "" where nobody told. */
  who: string;
  table: TableName;
  sheet: string;
  key: string;
  kind: string;
  cells: HandCell[];
  /** Whose the row is, in words. */
  organisations: string[];
  foreign: boolean;
  /** What this change alone has moved. */
  moved: MovedFigure[];
  /** "" where the button puts it back. */
  fixed: string;
}

export interface HandsShown {
  lines: HandLine[];
  /** How many more there are than are shown. */
  more: number;
  /** What all of them together have moved. */
  moved: MovedFigure[];
  /** Sheets that are damaged, so that no figure can be counted. */
  damaged: string[];
  /** When the whole book was compared last; "" where it could not be just now. */
  comparedAt: string;
  /** How many changes wait for the next comparison. */
  left: number;
}

/** What the comparison that was made for the answer has found. */
export interface HandsPrepared {
  hands: readonly Hand[];
  /** Why nothing could be compared just now: somebody else is at work. */
  notCompared: Refusal | null;
  comparedAt: string;
  left: number;
  problems: readonly Problem[];
}

const mostLines = 200;
/** Each costs two counts of the indicators. */
const mostCounted = 20;
const mostCells = 8;

export const showHands = question({
  input: nothing,
  access: { who: "known" },
  sample: {},
  reads: [...movingTables, "yearFigures", "amendments"],
  preparation: { name: "hands" } as Preparation<"hands", HandsPrepared>,
  damaged: true,
  decide(register, _input, context, prepared): Decision<HandsShown> {
    const open = prepared.hands.filter((hand) => hand.state === "open" && isVisibleTo(hand, context));
    const latest = [...open].reverse();
    const counted = new Set(latest.filter(({ table }) => isFigureTable(table)).slice(0, mostCounted));
    const damaged = damagedSheets(prepared.problems);
    // Where a sheet is gone nobody can be named by it, and a curator is told codes alone.
    const named =
      damaged.length > 0 || context.actor.role !== "department"
        ? (code: string) => code
        : codeNaming(register, context.actor);
    const moved = (hands: readonly Hand[]) =>
      damaged.length > 0 ? [] : movedFigures(register, prepared.problems, hands, context);
    const lines = latest
      .slice(0, mostLines)
      .map((hand) => ({ ...lineOf(register, hand, context, named), moved: counted.has(hand) ? moved([hand]) : [] }));
    return {
      changes: [],
      answer: {
        lines,
        more: latest.length - lines.length,
        moved: moved(open),
        damaged,
        comparedAt: prepared.comparedAt,
        left: prepared.left,
      },
    };
  },
});

function damagedSheets(problems: readonly Problem[]): string[] {
  const structural = problems.filter(({ reason }) => structuralReasons.includes(reason));
  return [...new Set(structural.map(({ sheet }) => sheet))];
}

/** A curator sees what concerns the own organisations. */
export function isVisibleTo(
  { organisationIds }: Pick<Hand, "organisationIds">,
  { actor }: Pick<Context, "actor">,
): boolean {
  if (actor.role === "department") return true;
  return (organisationIds ?? "").split(" ").some((id) => actor.organisationIds.includes(id));
}

type Naming = (code: string) => string;

function lineOf(
  register: Rows<"organisations" | "settings">,
  hand: Hand,
  { actor }: Context,
  nameOf: Naming,
): Omit<HandLine, "moved"> {
  const table = hand.table as TableName;
  const payload = payloadOf(hand);
  const key = hand.rowKey ?? "";
  const names = new Map(register.organisations.map((row) => [row.id, row.shortName]));
  const ids = (hand.organisationIds ?? "").split(" ").filter((id) => id !== "");
  return {
    id: hand.id,
    at: hand.at,
    who: hand.actor === null ? "" : shownAddress(register, hand.actor, actor),
    table,
    sheet: (tables[table] as Table).sheet,
    key: shownKey({ table, key, before: payload?.before ?? null }),
    kind: handTexts.kind(hand.kind),
    cells: cellsOf(hand, areNamesShown(register), nameOf),
    organisations: ids.map((id) => names.get(id) ?? id),
    foreign: hand.foreign,
    fixed: reasonOf(hand.kind, payload !== null && (hand.kind === "added" || payload.before !== null)),
  };
}

function reasonOf(kind: HandKind, kept: boolean): string {
  if (kind === "changed" || kind === "added" || kind === "removed") return kept ? "" : handReasons.forgotten;
  return handReasons[kind];
}

function cellsOf(hand: Hand, named: boolean, nameOf: Naming): HandCell[] {
  const table: Table = tables[hand.table as TableName];
  const payload = payloadOf(hand);
  if (payload === null || hand.kind === "unjudged") return [];
  const { before, after } = payload;
  const columns = accessFirst(
    hand.table,
    (hand.columns?.split(" ") ?? []).filter((name) => before?.[name] !== undefined || after?.[name] !== undefined),
  );
  const hidden = (name: string, cell: Cell) =>
    !named && hand.kind !== "header" && mayBeName(table.columns[name] as Column<unknown>, hand.rowKey ?? "", cell);
  const text = (side: Readonly<Record<string, Cell>> | null, name: string) => {
    if (side === null) return handTexts.gone;
    if (side[name] !== undefined && hidden(name, side[name])) return withheld;
    const shown = shownHandCell(side[name]);
    if (isDay(shown)) return showDay(shown);
    return (table.columns[name] as Column<unknown>).refers === undefined ? shown : nameOf(shown);
  };
  const lines = columns.slice(0, mostCells).map((name) => ({
    header: headerOf(table, name),
    before: text(before, name),
    after: text(after, name),
  }));
  return columns.length > mostCells
    ? [...lines, { header: handTexts.more(columns.length - mostCells), before: "", after: "" }]
    : lines;
}

/** Nobody accepts an address that decides who may act without having seen it. */
function accessFirst(table: string, columns: readonly string[]): string[] {
  const deciding: string | undefined = isAccessTable(table) ? accessColumns[table] : undefined;
  return [...columns.filter((name) => name === deciding), ...columns.filter((name) => name !== deciding)];
}

/** What cannot be read in its column could be anything. */
function mayBeName(column: Column<unknown>, key: string, cell: Cell): boolean {
  const isNoCode = column.refers !== undefined && cell !== "" && !tellsNobody(String(cell));
  return column.personal || isPersonalSetting(key) || isNoCode || isUnreadable(decodeCell(column, cell));
}
