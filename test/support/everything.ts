/** Everything the kernel knows of a workbook, for comparing two states of it. */
import type { Workbook } from "../../src/workbench/kernel/api.ts";

export function everythingOf(workbook: Workbook): Record<string, unknown> {
  const { sheets, ...info } = workbook.info();
  return {
    info,
    sheets: sheets.map((sheet) => {
      const at = { sheetId: sheet.sheetId, row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
      return {
        sheet,
        values: workbook.values(at),
        formulas: workbook.formulas(at),
        styles: workbook.styles(at),
        notes: workbook.notes(at),
        validations: workbook.validations(at),
        charts: workbook.charts(sheet.sheetId),
      };
    }),
    protections: workbook.protections(),
    triggers: workbook.state.entries("triggers"),
    forms: workbook.state.entries("forms"),
  };
}

/** Paths at which the two differ, a few of them. */
export function differences(one: unknown, other: unknown, path = ""): string[] {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other ? [] : [`${path}: ${JSON.stringify(one)} -> ${JSON.stringify(other)}`];
  }
  const [mine, theirs] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const found: string[] = [];
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    found.push(...differences(mine[name], theirs[name], `${path}/${name}`));
    if (found.length > 20) break;
  }
  return found;
}
