/** What a function for formulas says of its arguments; "" where it takes them. */
import { FunctionError } from "../../src/shared/lists/arguments.ts";

export function failureOf(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (error instanceof FunctionError) return error.message;
    throw error;
  }
  return "";
}
