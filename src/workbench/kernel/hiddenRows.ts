import { displayText } from "./format.ts";
import type { HiddenRows } from "./functions/calling.ts";
import { russianNames } from "./functions/names.ru.ts";
import { isFormula, type Model, type Sheet } from "./model.ts";
import { SUBTOTAL_RU } from "./texts.ru.ts";

const NAMES = ["SUBTOTAL", SUBTOTAL_RU, ...(russianNames.get("SUBTOTAL") ?? [])];

/** Whether the text of a formula calls SUBTOTAL. */
export function callsSubtotal(formula: string): boolean {
  const upper = formula.toUpperCase();
  return NAMES.some((name) => upper.includes(`${name}(`));
}

/** What SUBTOTAL leaves out on a sheet. */
export function hiddenRowsOf(model: Model, sheet: Sheet | undefined): HiddenRows {
  if (!sheet) return { isHidden: () => false, isSubtotal: () => false };
  const byHand = new Set(sheet.state.facts.hiddenRows);
  const unwanted = unwantedValues(sheet);
  const { filter } = sheet.state.facts;
  const last = filter ? filter.range.row + filter.range.rows - 1 : 0;
  return {
    isHidden(row, alsoByHand) {
      if (alsoByHand && byHand.has(row)) return true;
      if (!filter || row <= filter.range.row || row > last) return false;
      return unwanted.some(({ column, texts }) => texts.has(shown(model, sheet, row, column)));
    },
    isSubtotal(row, column) {
      const content = model.content(sheet, row, column);
      return isFormula(content) && callsSubtotal(content.formula);
    },
  };
}

function unwantedValues(sheet: Sheet): { column: number; texts: Set<string> }[] {
  return Object.entries(sheet.state.facts.filter?.hiddenValues ?? {})
    .filter(([, texts]) => texts.length > 0)
    .map(([column, texts]) => ({ column: Number(column), texts: new Set(texts) }));
}

function shown(model: Model, sheet: Sheet, row: number, column: number): string {
  const content = model.content(sheet, row, column);
  const format = model.style(sheet, row, column)?.numberFormat;
  if (isFormula(content)) return displayText(content.result, format ?? content.inferred, model.locale);
  return displayText(content, format, model.locale);
}
