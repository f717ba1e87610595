/** Filters of sheets and their criteria. */

import type { SheetInfo } from "../kernel/api.ts";
import { sheetInfo, write } from "./document.ts";
import { define, extend } from "./guard.ts";
import { Range } from "./range.ts";
import { sortOrders } from "./rangeShape.ts";
import { exception } from "./realm.ts";

type Kept = NonNullable<SheetInfo["filter"]>;

export class FilterCriteria {
  readonly hidden: string[];
  constructor(hidden: string[]) {
    this.hidden = hidden;
  }
  getHiddenValues(): string[] {
    return this.hidden;
  }
  getCriteriaType(): null {
    return null;
  }
}
define("FilterCriteria", FilterCriteria);

class FilterCriteriaBuilder {
  hidden: string[] = [];
  setHiddenValues(values: unknown[]): this {
    this.hidden = values.map(String);
    return this;
  }
  build(): FilterCriteria {
    return new FilterCriteria(this.hidden);
  }
}
define("FilterCriteriaBuilder", FilterCriteriaBuilder);

/** The one filter of a sheet, the same from whichever of its ranges it is taken. */
export class Filter {
  readonly sheetId: number;
  constructor(sheetId: number) {
    this.sheetId = sheetId;
  }
  getRange(): Range {
    return new Range(keptFilter(this.sheetId).range);
  }
  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const hidden = keptFilter(this.sheetId).hiddenValues[column];
    return hidden ? new FilterCriteria(hidden) : null;
  }
  setColumnFilterCriteria(column: number, criteria: FilterCriteria | null): this {
    const kept = keptFilter(this.sheetId);
    const hiddenValues = { ...kept.hiddenValues };
    if (criteria) hiddenValues[column] = criteria.hidden;
    else delete hiddenValues[column];
    write({ do: "setSheet", sheetId: this.sheetId, patch: { filter: { ...kept, hiddenValues } } });
    return this;
  }
  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }
  sort(column: number, ascending: boolean): this {
    const { range } = keptFilter(this.sheetId);
    const data = { ...range, row: range.row + 1, rows: range.rows - 1 };
    if (data.rows > 0) write({ do: "sort", at: data, by: sortOrders({ column, ascending }) });
    return this;
  }
  remove(): void {
    write({ do: "setSheet", sheetId: this.sheetId, patch: { filter: null } });
  }
}
define("Filter", Filter);

function keptFilter(sheetId: number): Kept {
  const kept = sheetInfo(sheetId, "all").filter;
  if (!kept) throw exception("The filter no longer exists.");
  return kept;
}

export function filterOf(sheetId: number): Filter | null {
  return sheetInfo(sheetId, "all").filter ? new Filter(sheetId) : null;
}

extend("Range", Range, {
  createFilter(this: Range) {
    if (filterOf(this.at.sheetId)) throw exception("You can't create a filter in a sheet that already has a filter.");
    write({ do: "setSheet", sheetId: this.at.sheetId, patch: { filter: { range: this.at, hiddenValues: {} } } });
    return new Filter(this.at.sheetId);
  },
  getFilter(this: Range) {
    return filterOf(this.at.sheetId);
  },
});

export const newFilterCriteria = () => new FilterCriteriaBuilder();
