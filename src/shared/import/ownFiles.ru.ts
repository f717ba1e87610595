/** Files that the program has written itself, such as a list given back for correction, are known by words of their own. */
import { cellText, type ImportedFile } from "./importedFile.ts";

/** Stands in the first row of the sheet that explains what to correct. */
export const ownFileMark = "Этот лист составлен программой: в нём замечания, а не список.";
/** The header of the column of sentences in the table of remarks. */
export const ownRemarkHeader = "Что не так и что сделать";

const marks: readonly string[] = [ownFileMark, ownRemarkHeader];

/** The sheet that gives the file away; null where a file is somebody else's. */
export function ownSheet({ sheets }: ImportedFile): string | null {
  const own = sheets.find(({ rows }) => (rows[0] ?? []).some((cell) => marks.includes(cellText(cell))));
  return own?.name ?? null;
}
