import { withheld } from "../language/phrases.ru.ts";
import { columnLetter } from "./importedFile.ts";
import type { ImportKind } from "./importKind.ts";
import type { ImportProblem, ImportReport } from "./importReport.ts";
import { type ImportCode, type ImportFacts, importPlace, importSentences, moreSentence } from "./importTexts.ru.ts";
import { severities } from "./severities.ts";

/** Of one kind of remark no more than this are listed; the rest are counted. */
export const listedPerCode = 500;
const foundLength = 80;

export interface Place {
  sheet: string;
  /** One-based; 0 for the whole sheet. */
  row: number;
  /** Zero-based; absent for the whole row. */
  column?: number;
  /** What the column is called in the file. */
  header?: string;
}

export interface ReportBuilder {
  add(code: ImportCode, place: Place, found?: string, facts?: ImportFacts): void;
  skip(sheet: string, row: number): void;
  count(title: string, added: number, changed: number, unchanged: number): void;
  finish(kind: ImportKind, fileName: string, rows: number): ImportReport;
}

/** `quoted`: whether the cells may be quoted; else the sheet, row and column alone say what is meant. */
export function newReport(quoted = true): ReportBuilder {
  const problems: ImportProblem[] = [];
  const listed = new Map<ImportCode, number>();
  const skipped = new Map<string, { sheet: string; row: number }>();
  const counts: ImportReport["counts"] = [];
  return {
    add(code, place, found = "", facts = {}) {
      const already = listed.get(code) ?? 0;
      listed.set(code, already + 1);
      if (already >= listedPerCode) return;
      const short = quoted || found === "" ? shorten(found) : withheld;
      const said = quoted ? facts : unquoted(facts);
      const column = place.column === undefined ? "" : columnLetter(place.column);
      problems.push({
        severity: facts.mild === true ? "warning" : severities[code],
        code,
        sheet: place.sheet,
        row: place.row,
        column,
        found: short,
        sentence: importPlace(place.sheet, place.row, column, place.header ?? "") + importSentences[code](short, said),
      });
    },
    skip(sheet, row) {
      skipped.set(`${sheet}\n${row}`, { sheet, row });
    },
    count(title, added, changed, unchanged) {
      counts.push({ title, added, changed, unchanged });
    },
    finish(kind, fileName, rows) {
      for (const [code, count] of listed) {
        if (count <= listedPerCode) continue;
        const sample = problems.find((problem) => problem.code === code) as ImportProblem;
        problems.push({
          ...sample,
          row: 0,
          column: "",
          found: "",
          sentence: moreSentence(sample.sentence, count - listedPerCode),
        });
      }
      return { kind, fileName, rows, counts, problems, skipped: [...skipped.values()], written: false };
    },
  };
}

/** Numbers, days and codes stay; a text may be a name. */
function unquoted(facts: ImportFacts): ImportFacts {
  const plain = (text: string) => (/^(?:[\p{N}\p{P}\s]*|\p{Lu}{1,3}-\d+)$/u.test(text) ? text : withheld);
  const { value, other } = facts;
  return {
    ...facts,
    ...(value === undefined ? {} : { value: plain(value) }),
    ...(other === undefined ? {} : { other: plain(other) }),
  };
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= foundLength ? text : `${letters.slice(0, foundLength - 1).join("")}…`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The same report within so many characters as JSON: the weightiest remarks first, the rest are counted. */
export function shortReport(report: ImportReport, limit: number): ImportReport {
  if (JSON.stringify(report).length <= limit) return report;
  const skipped = report.skipped.slice(0, 200);
  let left = limit - JSON.stringify({ ...report, skipped, problems: [] }).length - 600;
  const kept: ImportProblem[] = [];
  const sorted = [...report.problems].sort((one, other) => order[one.severity] - order[other.severity]);
  for (const problem of sorted) {
    left -= JSON.stringify(problem).length + 1;
    if (left < 0) break;
    kept.push(problem);
  }
  const rest = sorted.length - kept.length;
  const sentence = importSentences["more-in-check"]("", { count: rest });
  kept.push({ severity: "info", code: "more-in-check", sheet: "", row: 0, column: "", found: "", sentence });
  return { ...report, skipped, problems: kept };
}
