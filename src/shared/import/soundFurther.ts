/** Columns that a list has no words of its own for, without the days that the form would refuse. */
import type { TableName } from "../register/tables.ts";
import type { CellReader } from "./cellReader.ts";
import type { FurtherColumns } from "./furtherColumns.ts";
import { readFurther } from "./readFurther.ts";
import type { SheetRow } from "./sheetRows.ts";
import { soundDays } from "./soundDays.ts";

/** `known`: the row as it stands, which the values of the file are put over. */
export function soundFurther<Field extends string>(
  table: TableName,
  columns: FurtherColumns,
  known: object | undefined,
  { cells, row, today }: { cells: CellReader<Field>; row: SheetRow; today: string },
): Record<string, unknown> {
  const read = readFurther(cells, row, columns);
  return soundDays(table, read, known, { cells: cells as CellReader<string>, row, today });
}
