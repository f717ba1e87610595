/** The remarks about an import as a table to be saved. */
import type { ImportProblem } from "../../shared/import/importReport.ts";
import { csvText } from "../frame/csv.ts";
import { importTexts as texts } from "../frame/sidebarTexts.ru.ts";

export function reportCsv(problems: readonly ImportProblem[]): string {
  const lines = problems.map((problem) => [
    texts.severityMark[problem.severity],
    problem.sheet,
    rowOf(problem),
    problem.column,
    problem.found,
    problem.sentence,
  ]);
  return csvText([Object.values(texts.columns), ...lines]);
}

export function rowOf({ row }: Pick<ImportProblem, "row">): string {
  return row > 0 ? String(row) : texts.wholeSheet;
}
