/** Custom functions: arguments in, a value or a block out; the register is never read behind the formula's back. */
import type { CustomFunction } from "../shared/lists/customFunction.ts";
import { customFunctions, type FunctionName } from "../shared/lists/functions.ts";
import type { Cell } from "../shared/register/column.ts";
import { type GoogleCell, makeZone } from "./sheets/cells.ts";

type Argument = GoogleCell | null | undefined | (GoogleCell | null)[][];

/** Throws an Error whose Russian message Google shows as the cell's note. */
export function computeFunction(name: string, sent: ArrayLike<Argument>): unknown {
  const definition: CustomFunction = customFunctions[name as FunctionName];
  const toCell = cellReader();
  const args = Array.from(sent, (argument) =>
    Array.isArray(argument) ? argument.map((row) => row.map(toCell)) : toCell(argument ?? null),
  );
  return definition.compute(args);
}

/** A date at midnight by the script's clock is that day; any other is asked of the workbook's own time zone. */
function cellReader(): (value: GoogleCell | null) => Cell {
  const byScript = makeZone("", "");
  let byBook: ReturnType<typeof makeZone> | null = null;
  return (value) => {
    if (value === null) return "";
    const cell = byScript.toCell(value);
    if (typeof value !== "object" || typeof cell !== "string" || cell.length === 10) return cell;
    byBook ??= makeZone(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(), "");
    return byBook.toCell(value);
  };
}
