/** Collects what an import has to say: each remark with its place, its weight and a sentence. */
import { tellsNobody } from "../facts/names.ts";
import { withheld } from "../language/phrases.ru.ts";
import { wholeSentence } from "../language/wholeSentence.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { type ImportKind, importKinds } from "./importKind.ts";
import type { ImportProblem, ImportReport } from "./importReport.ts";
import { type ImportCode, type ImportFacts, importPlace, moreSentence } from "./importTexts.ru.ts";
import { everything, type Quoting } from "./quoting.ts";
import { remarks } from "./remarks.ru.ts";
import type { Weight } from "./weights.ts";

/** Of one kind of remark no more than this are listed; the rest are counted. */
const listedPerCode = 500;
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

/** Where cells may not be quoted, the sheet, row and column alone say what is meant. */
export function newReport(quoting: Quoting = everything): ReportBuilder {
  const problems: ImportProblem[] = [];
  const listed = new Map<ImportCode, number>();
  const said = new Set<string>();
  const groups = new Map<string, NonNullable<ImportReport["groups"]>[number]>();
  const skipped = new Map<string, { sheet: string; row: number }>();
  const counts: ImportReport["counts"] = [];
  return {
    add(code, place, found = "", facts = {}) {
      const already = listed.get(code) ?? 0;
      const severity = facts.mild === true ? "warning" : remarks[code].weight;
      const group = groups.get(`${severity} ${code}`);
      const whole = shorten(found);
      const short = quoting.shown || found === "" ? whole : withheld;
      const column = place.column === undefined ? "" : columnLetter(place.column);
      const words = already < listedPerCode ? sentenceOf(code, short, quoting.shown ? facts : unquoted(facts)) : "";
      const key = `${code}\n${place.sheet}\n${place.row}\n${column}\n${whole}\n${words}`;
      if (said.has(key)) return;
      said.add(key);
      listed.set(code, already + 1);
      if (group === undefined) groups.set(`${severity} ${code}`, { severity, code, count: 1, sample: words });
      else group.count += 1;
      if (already >= listedPerCode) return;
      const sheet = quoting.sheet(place.sheet);
      problems.push({
        severity,
        code,
        sheet,
        row: place.row,
        column,
        found: short,
        sentence: importPlace(sheet, place.row, column, quoting.header(place.header ?? "")) + words,
      });
    },
    skip(sheet, row) {
      skipped.set(`${sheet}\n${row}`, { sheet: quoting.sheet(sheet), row });
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
      const inOrder = [...groups.values()].sort(byWeight);
      return {
        kind,
        rank: importKinds.indexOf(kind),
        fileName: quoting.file(fileName),
        rows,
        counts,
        groups: inOrder,
        problems: grouped(problems, inOrder),
        skipped: [...skipped.values()],
        written: false,
      };
    },
  };
}

/** Numbers, days and codes stay; a text may be a name. */
function unquoted(facts: ImportFacts): ImportFacts {
  const plain = (fact: unknown) => (typeof fact === "string" && !tellsNobody(fact) ? withheld : fact);
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, plain(fact)]));
}

function sentenceOf(code: ImportCode, found: string, facts: ImportFacts): string {
  const sentence: (found: string, facts: ImportFacts) => string = remarks[code].sentence;
  return wholeSentence(({ found, ...rest }) => sentence(found, rest), { ...facts, found });
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length <= foundLength ? text : `${letters.slice(0, foundLength - 1).join("")}…`;
}

const order = { error: 0, warning: 1, info: 2 } as const;

/** The heavier first; of one weight the one with more places. */
function byWeight(one: { severity: Weight; count: number }, other: typeof one): number {
  return order[one.severity] - order[other.severity] || other.count - one.count;
}

/** Remarks in the order of their groups, each group in the order of the file. */
function grouped(problems: readonly ImportProblem[], groups: NonNullable<ImportReport["groups"]>): ImportProblem[] {
  const place = new Map(groups.map(({ severity, code }, at) => [`${severity} ${code}`, at]));
  const placeOf = ({ severity, code }: ImportProblem) => place.get(`${severity} ${code}`) ?? groups.length;
  return problems
    .map((problem, at) => ({ problem, at }))
    .sort((one, other) => placeOf(one.problem) - placeOf(other.problem) || one.at - other.at)
    .map(({ problem }) => problem);
}

/** The same report within so many characters as JSON: the weightiest remarks first, the rest are counted. */
export function shortReport(report: ImportReport, limit: number): ImportReport {
  if (JSON.stringify(report).length <= limit) return report;
  const skipped = report.skipped.slice(0, 200);
  let left = limit - JSON.stringify({ ...report, skipped, problems: [] }).length - 600;
  const kept: ImportProblem[] = [];
  for (const problem of report.problems) {
    left -= JSON.stringify(problem).length + 1;
    if (left < 0) break;
    kept.push(problem);
  }
  const rest = report.problems.length - kept.length;
  const sentence = sentenceOf("more-in-check", "", { count: rest });
  kept.push({ severity: "info", code: "more-in-check", sheet: "", row: 0, column: "", found: "", sentence });
  return { ...report, skipped, problems: kept };
}
