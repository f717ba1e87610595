/** Why no indicator that needs them has a value: each lost column in a sentence of its own. */
import { type LostColumn, lostPlace } from "../facts/lostColumns.ts";
import { type FigureRegister, indicatorInput } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";
import { indicatorNumbers, indicatorOf } from "./list.ts";

export function lostReasons(register: FigureRegister): string[] {
  const input = indicatorInput(register);
  const own = indicatorNumbers.flatMap((indicator) => indicatorOf(indicator).lost?.(input) ?? []);
  const lost = new Map([...input.lost, ...own].map((column): [string, LostColumn] => [placeOf(column), column]));
  return [...lost.values()].map((column) => `${indicatorWords.lost([lostPlace(column)])}.`);
}

function placeOf({ table, column }: LostColumn): string {
  return `${table}.${column}`;
}
