/** What people have changed by hand in the sheets that a figure comes from, and nobody has accepted or put back yet. */
import type { HandKind } from "../register/handWords.ru.ts";
import { headerOf, type Table } from "../register/table.ts";
import { tables } from "../register/tables.ts";
import { commonColumns, type FurtherTable, type HandMark, type IndicatorTable } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers, indicatorOf, isNeeded } from "./list.ts";

const ofCells: readonly HandKind[] = ["changed", "overwritten"];
const ofRows: readonly HandKind[] = ["added", "removed", "stray", "unjudged"];

/** In words, by sheet and column; "" where there is nothing. */
export function byHandWords(indicator: IndicatorNumber, hands: readonly HandMark[]): string {
  const places = new Map<string, Set<string>>();
  for (const hand of hands) {
    if (hand.state !== "open") continue;
    for (const header of headersOf(indicator, hand)) {
      const place = indicatorWords.handPlace(tableOf(hand).sheet, header);
      places.set(place, (places.get(place) ?? new Set()).add(hand.rowKey ?? hand.id));
    }
  }
  if (places.size === 0) return "";
  return indicatorWords.byHand([...places].map(([place, rows]) => ({ place, rows: rows.size })));
}

/** Whether some figure comes from what was changed, and nobody has accepted or put back the change. */
export function isOfFigures(hand: HandMark): boolean {
  return hand.state === "open" && indicatorNumbers.some((indicator) => headersOf(indicator, hand).length > 0);
}

function tableOf({ table }: HandMark): Table {
  return tables[table as IndicatorTable | FurtherTable];
}

/** Of the columns that the figure comes from; "" for whole rows. */
function headersOf(indicator: IndicatorNumber, hand: HandMark): string[] {
  const name = hand.table as IndicatorTable | FurtherTable;
  const common: Partial<Record<string, readonly string[]>> = commonColumns;
  const own: readonly string[] = indicatorOf(indicator).reads[name] ?? [];
  const read = [...(common[name] ?? []), ...own].filter((column) => isNeeded(indicator, { table: name, column }));
  if (read.length > 0 && ofRows.includes(hand.kind)) return [""];
  if (!ofCells.includes(hand.kind)) return [];
  const changed = hand.columns?.split(" ") ?? [];
  return changed.filter((column) => read.includes(column)).map((column) => headerOf(tableOf(hand), column));
}
