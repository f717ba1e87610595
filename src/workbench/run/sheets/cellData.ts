/** Cells as the interface tells them, and what a script gives for them. */
import type { sheets_v4 as v4 } from "@googleapis/sheets";
import type { CellStyle, Input, RangeAddress, Value, Workbook } from "../../kernel/api.ts";
import { formatOf, shownFormat } from "./cellFormat.ts";
import { dataValidationOf, type Reading } from "./conditions.ts";
import { fail, MissingHere } from "./errors.ts";
import { below, has, type Mask } from "./mask.ts";

const errorTypes: Record<string, string> = {
  "#ERROR!": "ERROR",
  "#DIV/0!": "DIVIDE_BY_ZERO",
  "#VALUE!": "VALUE",
  "#REF!": "REF",
  "#NAME?": "NAME",
  "#NUM!": "NUM",
  "#N/A": "N_A",
};

/** A text is never parsed, neither as a number nor as a formula. */
export function inputOf(value: v4.Schema$ExtendedValue | undefined): Input {
  const { numberValue, stringValue, boolValue, formulaValue, errorValue } = value ?? {};
  if (errorValue) fail("ExtendedValue.errorValue is read only.");
  const given = [numberValue, stringValue, boolValue, formulaValue].filter((one) => one !== undefined && one !== null);
  if (given.length > 1) fail("Only one of the fields of ExtendedValue may be set.");
  if (typeof formulaValue === "string") {
    if (!formulaValue.startsWith("=")) fail(`Invalid formulaValue: a formula must begin with "=".`);
    return { kind: "formula", text: formulaValue };
  }
  return { kind: "value", value: numberValue ?? stringValue ?? boolValue ?? null };
}

export function extendedValue(value: Value): v4.Schema$ExtendedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === "number") return { numberValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  if (typeof value === "string") return { stringValue: value };
  if ("serial" in value) return { numberValue: value.serial };
  const type = errorTypes[value.error] ?? "ERROR";
  return { errorValue: { type, ...(value.message ? { message: value.message } : {}) } };
}

type Grid<T> = T[][] | null;

/** The cells of a range, of each only what the mask asks for; empty cells are {}. */
export function cellsOf(workbook: Workbook, at: RangeAddress, mask: Mask, reading: Reading): v4.Schema$CellData[][] {
  refuseMissing(mask);
  const wants = (...names: string[]) => names.some((name) => has(mask, name));
  const values: Grid<Value> = wants("userEnteredValue", "effectiveValue", "effectiveFormat")
    ? workbook.values(at)
    : null;
  const formulas: Grid<string> = wants("userEnteredValue") ? workbook.formulas(at) : null;
  // A cell into which an array of another one spills holds nothing itself.
  const typed: Grid<string> = formulas && workbook.editTexts(at);
  const texts: Grid<string> = wants("formattedValue") ? workbook.displayValues(at) : null;
  const styles: Grid<CellStyle> = wants("userEnteredFormat", "effectiveFormat") ? workbook.styles(at) : null;
  const notes = wants("note") ? workbook.notes(at) : null;
  const rules = wants("dataValidation") ? workbook.validations(at) : null;
  if (wants("effectiveFormat")) refuseDecorated(workbook, at.sheetId);
  return Array.from({ length: at.rows }, (_, row) =>
    Array.from({ length: at.columns }, (_, column) => {
      const cell: v4.Schema$CellData = {};
      const value = values?.[row]?.[column] ?? null;
      const style = styles?.[row]?.[column] ?? {};
      const formula = formulas?.[row]?.[column] ?? "";
      const own = formula !== "" || typed?.[row]?.[column] !== "";
      const entered = formula === "" ? extendedValue(own ? value : null) : { formulaValue: formula };
      if (has(mask, "userEnteredValue") && entered) cell.userEnteredValue = entered;
      const shown = extendedValue(value);
      if (has(mask, "effectiveValue") && shown) cell.effectiveValue = shown;
      if (texts?.[row]?.[column]) cell.formattedValue = texts[row]?.[column] as string;
      const format = formatOf(style);
      if (has(mask, "userEnteredFormat") && format) cell.userEnteredFormat = format;
      if (has(mask, "effectiveFormat") && (format || shown)) {
        const dated = typeof value === "object" && value !== null && "serial" in value;
        cell.effectiveFormat = shownFormat(style, dated ? reading.rules.dateFormat : undefined);
      }
      const note = notes?.[row]?.[column];
      if (note) cell.note = note;
      const rule = rules?.[row]?.[column];
      if (rule) cell.dataValidation = dataValidationOf(rule, reading);
      return cell;
    }),
  );
}

const missing = ["hyperlink", "textFormatRuns", "chipRuns", "pivotTable", "dataSourceTable", "dataSourceFormula"];

/** Asked for one by one, what the workbench does not have is refused; asked for with everything, no cell has it. */
function refuseMissing(mask: Mask): void {
  if (mask === "all") return;
  for (const name of missing) if (below(mask, name)) throw new MissingHere(`CellData.${name}`);
}

function refuseDecorated(workbook: Workbook, sheetId: number): void {
  const { conditionalFormats, bandings } = workbook.decoration();
  const decorated =
    conditionalFormats.some(({ ranges }) => ranges[0]?.sheetId === sheetId) ||
    bandings.some(({ range }) => range.sheetId === sheetId);
  if (decorated)
    throw new MissingHere("CellData.effectiveFormat on a sheet with conditional formats or alternating colours");
}
