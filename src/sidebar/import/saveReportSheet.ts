/** Gives the person the sender's own file back, with a remark beside every row that needs one. */
import writeXlsxFile from "write-excel-file/browser";
import type { ImportProblem } from "../../shared/import/importReport.ts";
import type { SentFile } from "../../shared/import/sentFile.ts";
import { saveBlob } from "../frame/saveText.ts";
import { reportSheets } from "./reportSheet.ts";
import { reportSheetTexts } from "./reportSheetTexts.ru.ts";

export async function saveReportSheet(file: SentFile, problems: readonly ImportProblem[]): Promise<void> {
  const blob = await writeXlsxFile(reportSheets(file, problems)).toBlob();
  saveBlob(reportSheetTexts.fileName(file.fileName), blob);
}
