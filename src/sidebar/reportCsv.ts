/** The remarks about an imported file as CSV text that Excel opens in Russian and never computes. */
import type { ImportProblem } from "../shared/domain/answers.ts";
import { importTexts as texts } from "../shared/sidebarTexts.ru.ts";

export function reportCsv(problems: readonly ImportProblem[]): string {
  const lines = problems.map((problem) => [
    texts.severityMark[problem.severity],
    problem.sheet,
    rowOf(problem),
    problem.column,
    problem.found,
    problem.sentence,
  ]);
  const rows = [Object.values(texts.columns), ...lines].map((cells) => cells.map(safeCell).join(";"));
  return `\ufeff${rows.join("\r\n")}\r\n`;
}

export function rowOf({ row }: Pick<ImportProblem, "row">): string {
  return row > 0 ? String(row) : texts.wholeSheet;
}

/** A leading = + - @ or a control character would make a spreadsheet compute the cell. */
function safeCell(text: string): string {
  const plain = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
