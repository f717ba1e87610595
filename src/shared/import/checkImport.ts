/** The import of a file: first a check that changes nothing, then the same again with its changes. */

import { afterChanges } from "../facts/afterChanges.ts";
import { areNamesShown } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Change, Context, Decision, Done, Register } from "../facts/register.ts";
import { showDay } from "../language/day.ts";
import { change, type Preparation, question, type Tables } from "../request/request.ts";
import type { FoundList, ImportOptions } from "./fileKind.ts";
import { fileKinds } from "./fileKinds.ts";
import { filledRows } from "./filledRows.ts";
import { hasParticipants } from "./forms/declined.ts";
import { chosenSheets, reportHiddenColumns, reportHiddenSheets } from "./hiddenParts.ts";
import type { ImportedFile } from "./importedFile.ts";
import { type ImportKind, isSurveyKind } from "./importKind.ts";
import type { ImportReport } from "./importReport.ts";
import type { FormMapping, MappingInput } from "./mapping/answers.ts";
import { atRealColumns } from "./mapping/buildList.ts";
import { type FilePlan, planFile } from "./mapping/plan.ts";
import { ownSheet } from "./ownFiles.ru.ts";
import { everything, nothingBut } from "./quoting.ts";
import { newReport, type ReportBuilder, shortReport } from "./report.ts";
import { reportLayout } from "./reportLayout.ts";
import { type SentFile, sentFile } from "./sentFile.ts";
import { withoutUnread } from "./unreadCells.ts";

/** A file, and what was answered about its columns. */
type Input = ImportedFile & { mapping?: MappingInput | undefined };

/** What was answered about other files before. */
const keptForms = { name: "forms" } as Preparation<"forms", readonly FormMapping[]>;

function sampleImport(): SentFile {
  return {
    fileName: "организации.csv",
    sheets: [
      {
        name: "ОО",
        rows: [
          ["Краткое наименование", "Тип ОО", "Подведомственная"],
          ["МБОУ «СОШ № 1»", "общеобразовательная", "да"],
        ],
      },
    ],
  };
}

const answerSheets = { reads: [], writes: ["surveys", "responses", "mentees"] } satisfies Tables;
const noMore = { reads: [], writes: [] } satisfies Tables;

/** Answers are many: their sheets are read for files that may hold some. */
function answerTables({ sheets, mapping }: SentFile): Tables {
  const told = [mapping?.as, ...(mapping?.forms ?? []).map(({ kind }) => kind)];
  const may = told.some((kind) => kind !== undefined && isSurveyKind(kind)) || sheets.some(hasParticipants);
  return may ? answerSheets : noMore;
}

/** What importing this file would do, and every remark about it. */
export const checkImport = question({
  input: sentFile,
  access: { who: "department" },
  sample: sampleImport(),
  reads: [
    "organisations",
    "people",
    "employments",
    "mentors",
    "mentees",
    "deficits",
    "pairs",
    "consents",
    "approvals",
    "trainings",
    "platforms",
    "settings",
  ],
  tablesOf: answerTables,
  preparation: keptForms,
  decide(register: Register, input, context, kept): Decision<ImportReport> {
    const outcome = analyse(register, input, context, kept);
    return isRefusal(outcome) ? outcome : { changes: [], answer: outcome.answer };
  },
});

/** A confirmation's answer is kept beside the operation, so it has to stay under the length of a cell. */
const answerLength = 40_000;

export const confirmImport = change({
  title: "Список загружен",
  agreesAccess: true,
  input: sentFile,
  access: { who: "department" },
  sample: sampleImport(),
  reads: ["mentees", "approvals", "trainings", "settings"],
  writes: ["people", "employments", "organisations", "mentors", "pairs", "consents", "platforms", "deficits"],
  tablesOf: answerTables,
  preparation: keptForms,
  decide(register: Register, input, context, kept): Decision<ImportReport> {
    const outcome = analyse(register, input, context, kept);
    if (isRefusal(outcome)) return outcome;
    const { mapping, ...report } = outcome.answer;
    const [first] = mapping?.open ?? [];
    if (first !== undefined)
      return refuse("importQuestionsOpen", { fileName: report.fileName, count: mapping?.open.length ?? 0, first });
    return { changes: outcome.changes, answer: { ...shortReport(report, answerLength), written: true } };
  },
});

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function analyse(
  register: Register,
  input: Input,
  context: Context,
  kept: readonly FormMapping[],
): Done<ImportReport> | Refusal {
  const headers = fileKinds.flatMap(({ vocabulary }) => vocabulary.map(({ form }) => form));
  const quoting = areNamesShown(register) ? everything : nothingBut(headers, input);
  const own = ownSheet(input);
  if (own !== null)
    return refuse("importOwnReport", { fileName: quoting.file(input.fileName), sheet: quoting.sheet(own) });
  const plan = planFile(register, chosenSheets(input), fileKinds, context.today, input.mapping, kept, quoting);
  if (isRefusal(plan)) return quoting.refusal(plan);
  const report = newReport(quoting);
  reportHiddenSheets(input, report);
  for (const sheet of plan.ignored) report.add("sheet-ignored", { sheet: sheet.name, row: 0 }, sheet.name);
  for (const question of plan.view.open) report.add("mapping-asked", { sheet: "", row: 0 }, question);
  for (const { field, label, value, from } of plan.view.facts) {
    if (from === "asked" || value === "") continue;
    const code = from === "form" && field.endsWith(".reference") ? "reference-taken" : "fact-taken";
    report.add(code, { sheet: "", row: 0 }, label, { value: value.replace(isoDay, showDay) });
  }
  const changes = decideParts(register, plan, context, report, input);
  const [{ kind }] = plan.parts as [FilePlan["parts"][number]];
  const sheets = new Map(
    listedParts(plan).flatMap(({ lists }) => lists.map(({ list }) => [list.sheet, list.rows.data.length] as const)),
  );
  const left = plan.parts.flatMap(({ lists }) => lists.map((one) => one.left.length));
  const rows = [...sheets.values()].reduce((sum, count) => sum + count, 0) + Math.max(0, ...left);
  const mapping = { ...plan.view, facts: plan.view.facts.map(quoting.fact) };
  return { changes, answer: { ...report.finish(kind.kind, input.fileName, rows), mapping } };
}

/** The rows of a bank are its mentors, however many mentees they name. */
function listedParts({ parts }: FilePlan): FilePlan["parts"] {
  return parts.filter(({ kind }) => !kind.ofBank);
}

function decideParts(
  register: Register,
  plan: FilePlan,
  context: Context,
  report: ReportBuilder,
  options: ImportOptions,
): Change[] {
  const changes: Change[] = [];
  let known = register;
  const laidOut = new Set<string>();
  for (const { kind, lists, whole } of plan.parts) {
    const said = atRealColumns(report, lists);
    for (const { list, origins, remarks, left } of lists) {
      if (!laidOut.has(list.sheet.name))
        reportLayout(withoutTaken(list, plan), said, kind.isKnown ?? (() => false), left);
      reportHiddenColumns(list, origins, said);
      laidOut.add(list.sheet.name);
      for (const { code, place, found, value, count = 0 } of remarks) said.add(code, place, found, { value, count });
      for (const row of left) said.skip(list.sheet.name, row);
    }
    const first = firstNeeded(known, kind.kind);
    if (first !== null && !kind.ofBank) {
      const rows = lists.flatMap(({ list }) => list.rows.data.map(({ row }) => ({ sheet: list.sheet.name, row })));
      report.add(first, { sheet: lists[0]?.list.sheet.name ?? "", row: 0 }, "", { count: rows.length });
      for (const { sheet, row } of rows) report.skip(sheet, row);
    }
    if (!whole || first !== null) continue;
    const made = kind.decide(
      known,
      lists.map(({ list }) => withoutUnread(filledRows(list, said), said)),
      context,
      said,
      options,
    );
    changes.push(...made);
    if (plan.parts.length > 1) known = afterChanges(known, made);
  }
  return changes;
}

/** A column that another list of the same sheet takes is neither unneeded nor unknown. */
function withoutTaken(list: FoundList, { parts }: FilePlan): FoundList {
  const taken = new Set<number>();
  for (const { lists } of parts) {
    for (const one of lists) {
      if (one.list.sheet !== list.sheet) continue;
      for (const column of one.list.header.places.values()) taken.add(one.origins.get(column) ?? column);
    }
  }
  const free = (columns: readonly number[] = []) => columns.filter((column) => !taken.has(column));
  const { header } = list;
  return { ...list, header: { ...header, unknown: free(header.unknown), unneeded: free(header.unneeded) } };
}

/** Which list has to be there first; null when it is. */
function firstNeeded(register: Register, kind: ImportKind): "orgs-first" | "people-first" | "codes-first" | null {
  if (kind === "staff" || kind === "schoolStaff") return register.organisations.length === 0 ? "orgs-first" : null;
  if (isSurveyKind(kind)) return register.people.every(({ code }) => code === null) ? "codes-first" : null;
  if (kind === "pairs" || kind === "mentors" || kind === "codes")
    return register.people.length === 0 ? "people-first" : null;
  return null;
}
