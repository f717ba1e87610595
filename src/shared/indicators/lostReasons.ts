/** Why no indicator that needs them has a value: each lost column in a sentence of its own. */
import { lostAnswers, lostPlace } from "../facts/lostColumns.ts";
import { type FigureRegister, indicatorInput } from "./indicatorInput.ts";
import { indicatorWords } from "./indicatorWords.ru.ts";

export function lostReasons(register: FigureRegister): string[] {
  return [...indicatorInput(register).lost, ...lostAnswers(register)].map(
    (column) => `${indicatorWords.lost([lostPlace(column)])}.`,
  );
}
