/** What changes by hand have moved in the indicators: the figures of the current year with the rows as they were, and as they are. */
import type { Context, Rows } from "../facts/register.ts";
import { closedFigures } from "../indicators/closedFigures.ts";
import {
  furtherTables,
  type IndicatorRegister,
  indicatorInput,
  indicatorTables,
} from "../indicators/indicatorInput.ts";
import { indicatorYears } from "../indicators/indicatorSeries.ts";
import { indicatorNumbers, indicatorOf } from "../indicators/list.ts";
import { schoolYearOf } from "../language/schoolYear.ts";
import type { Hand } from "../register/hands.ts";
import type { Problem } from "../register/table.ts";
import { type TableName, tables } from "../register/tables.ts";
import { valuesOfCells } from "./cellRows.ts";
import { payloadOf } from "./handRows.ts";

export interface MovedFigure {
  title: string;
  before: string;
  after: string;
}

/** Where a figure and its target come from. */
export const movingTables = [...indicatorTables, ...furtherTables] as const;
type FigureTable = (typeof movingTables)[number];

export function isFigureTable(name: string): name is FigureTable {
  return (movingTables as readonly string[]).includes(name);
}

type FiguresRegister = IndicatorRegister & Rows<"yearFigures" | "amendments">;

/** As shown, by indicator, of the school year that holds today. */
function figures(register: FiguresRegister, problems: readonly Problem[], { today }: Context): string[] {
  const input = indicatorInput(register, problems);
  const closed = closedFigures(register);
  return indicatorNumbers.map(
    (number) =>
      indicatorYears(input, number, today, closed).find((year) => year.startYear === schoolYearOf(today))?.point
        .shown ?? "",
  );
}

/** Told only where one of them differs. */
export function movedFigures(
  register: FiguresRegister,
  problems: readonly Problem[],
  hands: readonly Hand[],
  context: Context,
): MovedFigure[] {
  const reverted = revertedRegister(register, hands);
  if (reverted === register) return [];
  const [before, after] = [figures(reverted, [], context), figures(register, problems, context)];
  return indicatorNumbers.flatMap((number, index) => {
    const { title, measure } = indicatorOf(number);
    const same = before[index] === after[index];
    return same ? [] : [{ title: `${title}, ${measure.unit}`, before: before[index] ?? "", after: after[index] ?? "" }];
  });
}

type Values = Record<string, unknown>;

/** The rows as they were before these changes, the oldest of which decides. */
function revertedRegister(register: FiguresRegister, hands: readonly Hand[]): FiguresRegister {
  const changed: Partial<Record<FigureTable, Map<string, Values>>> = {};
  for (const hand of [...hands].reverse()) {
    const name = hand.table as TableName;
    const payload = payloadOf(hand);
    if (!isFigureTable(name) || payload === null || hand.rowKey === null) continue;
    const { key } = tables[name];
    const rows =
      changed[name] ?? new Map((register[name] as readonly Values[]).map((row) => [String(row[key]), row] as const));
    changed[name] = rows;
    if (hand.kind === "added") rows.delete(hand.rowKey);
    if (payload.before === null || (hand.kind !== "changed" && hand.kind !== "removed")) continue;
    const { values, unread } = valuesOfCells(tables[name], hand.rowKey, payload.before);
    const present = rows.get(hand.rowKey);
    const columns =
      hand.kind === "changed" && present !== undefined ? (hand.columns?.split(" ") ?? []) : Object.keys(values);
    if (columns.some((column) => unread.includes(column))) continue;
    rows.set(hand.rowKey, { ...present, ...Object.fromEntries(columns.map((column) => [column, values[column]])) });
  }
  const entries = Object.entries(changed).map(([name, rows]) => [name, [...rows.values()]]);
  return entries.length === 0 ? register : { ...pickedTables(register), ...Object.fromEntries(entries) };
}

/** The register's tables are read on demand: those of the figures are all there. */
function pickedTables(register: FiguresRegister): FiguresRegister {
  const names = [...movingTables, "yearFigures", "amendments"] as const;
  return Object.fromEntries(names.map((name) => [name, register[name]])) as unknown as FiguresRegister;
}
