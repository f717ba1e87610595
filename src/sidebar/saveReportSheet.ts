/** Gives the person the sender's own file back, with a remark beside every row that needs one. */
import writeXlsxFile from "write-excel-file/browser";
import type { ImportProblem } from "../shared/domain/answers.ts";
import type { ImportedFile } from "../shared/protocol/imports.ts";
import { reportSheetTexts } from "../shared/reportSheetTexts.ru.ts";
import { reportSheets } from "./reportSheet.ts";
import { saveBlob } from "./saveText.ts";

export async function saveReportSheet(file: ImportedFile, problems: readonly ImportProblem[]): Promise<void> {
  const blob = await writeXlsxFile(reportSheets(file, problems)).toBlob();
  saveBlob(reportSheetTexts.fileName(file.fileName), blob);
}
