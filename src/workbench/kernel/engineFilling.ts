import { STRIDE } from "./areas.ts";
import { type Raw, rawContent } from "./engineCells.ts";
import { eachFormula } from "./formulaCells.ts";
import { isFormula, type Model, type Sheet } from "./model.ts";
import { addNeed, type Need } from "./needs.ts";
import { engineSheetName, type Surroundings, translate } from "./translate.ts";

/** All that an engine has to know of a workbook. */
export interface Filling {
  /** Ids of the columns handed over, by sheet, in the order of the sheets. */
  loaded: Map<number, Set<number>>;
  sheets: Record<string, Raw[][]>;
}

/** Formulas by position, translated. */
type Texts = Map<number, string>;

export function fillingOf(model: Model, surroundings: (sheet: Sheet) => Surroundings): Filling {
  const texts = new Map<number, Texts>();
  const loaded: Filling["loaded"] = new Map();
  const needs: Need[] = [];
  eachFormula(model, (sheet, row, column, cell) => {
    cell.array = null;
    const translation = translate(cell.formula, surroundings(sheet));
    const own: Texts = texts.get(sheet.id) ?? new Map();
    texts.set(sheet.id, own);
    own.set(row * STRIDE + column, translation.text);
    for (const need of translation.needs) addNeed(needs, need);
  });
  for (const id of texts.keys()) loaded.set(id, new Set());
  for (const { sheet, from, to } of needs) {
    const ids = loaded.get(sheet.id) ?? new Set();
    loaded.set(sheet.id, ids);
    for (const id of sheet.state.columnOrder.slice(from - 1, to)) ids.add(id);
  }
  const sheets: Filling["sheets"] = {};
  for (const [id, columns] of loaded) {
    const sheet = model.sheets.get(id);
    sheets[engineSheetName(id)] = sheet ? gridOf(model, sheet, columns, texts.get(id) ?? new Map()) : [];
  }
  return { loaded, sheets };
}

function gridOf(model: Model, sheet: Sheet, columns: Set<number>, texts: Texts): Raw[][] {
  const { rowOrder, columnOrder } = sheet.state;
  const grid: Raw[][] = [];
  for (let row = 1; row <= rowOrder.length; row++) {
    const cells = model.row(sheet, row)?.cells;
    if (!cells?.some((cell) => cell !== null)) continue;
    const line: Raw[] = [];
    for (let column = 1; column <= columnOrder.length; column++) {
      const id = columnOrder[column - 1] ?? -1;
      const content = cells[id] ?? null;
      if (isFormula(content)) line[column - 1] = texts.get(row * STRIDE + column) ?? null;
      else if (content !== null && columns.has(id)) line[column - 1] = rawContent(model, sheet, row, column, content);
    }
    while (grid.length < row - 1) grid.push([]);
    grid.push(Array.from(line, (cell) => cell ?? null));
  }
  return grid;
}
