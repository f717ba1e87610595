/** What stands against freezing a figure or handing it on: rows it is counted from that cannot be read, and lost columns. */
import { type Refusal, refuse } from "../facts/refusal.ts";
import { type FigureRegister, furtherTables, indicatorTables } from "../indicators/indicatorInput.ts";
import { lostReasons } from "../indicators/lostReasons.ts";
import { tables } from "../register/tables.ts";
import type { SaidProblem } from "./places.ts";

const countedSheets: readonly string[] = [...indicatorTables, ...furtherTables].map((name) => tables[name].sheet);
const shownProblems = 3;

export function isCountedProblem({ problem }: SaidProblem): boolean {
  return countedSheets.includes(problem.sheet);
}

export function figureProblems(register: FigureRegister, problems: readonly SaidProblem[]): string[] {
  return [...problems.filter(isCountedProblem).map(({ sentence }) => sentence), ...lostReasons(register)];
}

/** A figure that has no value for want of a column is not to be frozen as nought. */
export function refusalOfFigures(register: FigureRegister, problems: readonly SaidProblem[]): Refusal | null {
  const grave = figureProblems(register, problems);
  if (grave.length === 0) return null;
  return refuse("unreadable", {
    problems: grave.slice(0, shownProblems),
    more: Math.max(0, grave.length - shownProblems),
  });
}
