/** The import of a file: first a check that changes nothing, then the same again with its changes. */

import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Done, Register } from "../facts/register.ts";
import type { ImportReport } from "../lists/answers.ts";
import { fileKinds } from "./fileKinds.ts";
import { filledRows } from "./filledRows.ts";
import type { ImportedFile } from "./importedFile.ts";
import { ownSheet } from "./ownFiles.ts";
import { recogniseFile } from "./recogniseFile.ts";
import { newReport, shortReport } from "./report.ts";
import { reportLayout } from "./reportLayout.ts";

/** What importing this file would do, and every remark about it. */
export function checkImport(register: Register, input: ImportedFile, context: Context): Decision<ImportReport> {
  const outcome = analyse(register, input, context);
  return isRefusal(outcome) ? outcome : { changes: [], answer: outcome.answer };
}

/** A confirmation's answer is kept beside the operation, so it has to stay under the length of a cell. */
const answerLength = 40_000;

export function confirmImport(register: Register, input: ImportedFile, context: Context): Decision<ImportReport> {
  const outcome = analyse(register, input, context);
  if (isRefusal(outcome)) return outcome;
  return { changes: outcome.changes, answer: { ...shortReport(outcome.answer, answerLength), written: true } };
}

function analyse(register: Register, input: ImportedFile, context: Context): Done<ImportReport> | Refusal {
  const own = ownSheet(input);
  if (own !== null) return refuse("importOwnReport", { fileName: input.fileName, sheet: own });
  const file = recogniseFile(input, fileKinds);
  if (isRefusal(file)) return file;
  const report = newReport();
  for (const sheet of file.ignored) report.add("sheet-ignored", { sheet: sheet.name, row: 0 }, sheet.name);
  for (const list of file.lists) reportLayout(list, report, file.kind.isKnown ?? (() => false));
  const lists = file.lists.map((list) => filledRows(list, report));
  const changes = file.kind.decide(register, lists, context, report, input);
  const rows = lists.reduce((sum, list) => sum + list.rows.data.length, 0);
  return { changes, answer: report.finish(file.kind.kind, input.fileName, rows) };
}
