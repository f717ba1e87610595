/** The import of a file: first a check that changes nothing, then the same again with its changes. */

import { areNamesShown } from "../facts/names.ts";
import { isRefusal, type Refusal, refuse } from "../facts/refusal.ts";
import type { Context, Decision, Done, Register } from "../facts/register.ts";
import { change, question } from "../request/request.ts";
import { fileKinds } from "./fileKinds.ts";
import { filledRows } from "./filledRows.ts";
import { chosenSheets, reportHiddenColumns, reportHiddenSheets } from "./hiddenParts.ts";
import type { ImportedFile } from "./importedFile.ts";
import type { ImportReport } from "./importReport.ts";
import { ownSheet } from "./ownFiles.ts";
import { recogniseFile } from "./recogniseFile.ts";
import { newReport, shortReport } from "./report.ts";
import { reportLayout } from "./reportLayout.ts";
import { type SentFile, sentFile } from "./sentFile.ts";
import { withoutUnread } from "./unreadCells.ts";

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
    "platforms",
    "settings",
  ],
  decide(register: Register, input, context): Decision<ImportReport> {
    const outcome = analyse(register, input, context);
    return isRefusal(outcome) ? outcome : { changes: [], answer: outcome.answer };
  },
});

/** A confirmation's answer is kept beside the operation, so it has to stay under the length of a cell. */
const answerLength = 40_000;

export const confirmImport = change({
  title: "Список загружен",
  input: sentFile,
  access: { who: "department" },
  sample: sampleImport(),
  reads: ["mentees", "settings"],
  writes: ["people", "employments", "organisations", "mentors", "pairs", "consents", "platforms", "deficits"],
  decide(register: Register, input, context): Decision<ImportReport> {
    const outcome = analyse(register, input, context);
    if (isRefusal(outcome)) return outcome;
    return { changes: outcome.changes, answer: { ...shortReport(outcome.answer, answerLength), written: true } };
  },
});

function analyse(register: Register, input: ImportedFile, context: Context): Done<ImportReport> | Refusal {
  const own = ownSheet(input);
  if (own !== null) return refuse("importOwnReport", { fileName: input.fileName, sheet: own });
  const file = recogniseFile(chosenSheets(input), fileKinds);
  if (isRefusal(file)) return file;
  const report = newReport(areNamesShown(register));
  reportHiddenSheets(input, report);
  for (const sheet of file.ignored) report.add("sheet-ignored", { sheet: sheet.name, row: 0 }, sheet.name);
  for (const list of file.lists) {
    reportLayout(list, report, file.kind.isKnown ?? (() => false));
    reportHiddenColumns(list, report);
  }
  const lists = file.lists.map((list) => withoutUnread(filledRows(list, report), report));
  const changes = file.kind.decide(register, lists, context, report, input);
  const rows = file.lists.reduce((sum, list) => sum + list.rows.data.length, 0);
  return { changes, answer: report.finish(file.kind.kind, input.fileName, rows) };
}
