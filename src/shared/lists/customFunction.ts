/** What a function for formulas is. */
import type { Cell } from "../register/column.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { Argument } from "./arguments.ts";

export interface FunctionParameter {
  /** Latin identifier: it becomes the stub's parameter. */
  name: string;
  help: string;
  optional?: true;
}

export interface CustomFunction {
  description: string;
  parameters: readonly FunctionParameter[];
  /** Arguments that give a result; made on demand, because nothing is computed when the bundle is loaded. */
  sample(): Argument[];
  /** Throws a FunctionError with one sentence when the arguments cannot be used. */
  compute(args: readonly Argument[]): Cell | Cell[][];
}

export function sheetHelp(name: TableName): string {
  return `Лист «${tables[name].sheet}» целиком, с заголовками`;
}
