/** Gives the person the sender's own file back, with a remark beside every row that needs one. */
import type { ImportProblem } from "../../shared/import/importReport.ts";
import type { SentFile } from "../../shared/import/sentFile.ts";
import { saveBlob } from "../frame/saveText.ts";
import { reportBook } from "./reportSheet.ts";
import { reportSheetTexts } from "./reportSheetTexts.ru.ts";

const bookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function saveReportSheet(
  file: SentFile,
  problems: readonly ImportProblem[],
  onProgress: (share: number) => void,
): Promise<void> {
  const bytes = await reportBook(file, problems, { onProgress });
  saveBlob(reportSheetTexts.fileName(file.fileName), new Blob([bytes as Uint8Array<ArrayBuffer>], { type: bookType }));
}
