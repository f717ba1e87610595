/** Sheets of a workbook in the format of Excel (.xlsx, .xlsm), in either edition of the standard. */
import { fileTexts } from "../../fileTexts.ru.ts";
import { FileProblem } from "../fileProblem.ts";
import { maxSheets } from "../limits.ts";
import type { Pace } from "../pace.ts";
import { type FileCounts, newSheet, type SheetBuilder } from "../sheet.ts";
import { flagOf, readXml, type XmlPart } from "../xml.ts";
import type { Archive } from "../zip.ts";
import { type Relation, readRelations } from "./relations.ts";
import { type BookFacts, readSheet } from "./sheet.ts";
import { readStrings } from "./strings.ts";
import { readDateStyles } from "./styles.ts";

interface SheetEntry {
  name: string;
  id: string;
  state: string;
}

/** Where the workbook itself stands; null when the archive is no such workbook. */
export async function workbookPath(fileName: string, archive: Archive, pace: Pace): Promise<string | null> {
  const relations = await readRelations(fileName, archive, "", pace);
  const named = [...relations.values()].find(({ kind }) => kind === "officeDocument")?.path;
  const usual = ["xl/workbook.xml", "xl/workbook.bin"];
  return [...(named === undefined ? [] : [named]), ...usual].find((path) => archive.has(path)) ?? null;
}

export async function readOpenXml(
  archive: Archive,
  path: string,
  counts: FileCounts,
  pace: Pace,
): Promise<SheetBuilder[]> {
  const { fileName } = counts;
  const part = (one: string, share: XmlPart["share"] = () => 0) => ({ fileName, archive, path: one, pace, share });
  const { entries, system1904 } = await readEntries(part(path));
  if (entries.length === 0) throw new FileProblem(fileTexts.missingPart(fileName, "sheets"));
  if (entries.length > maxSheets) throw new FileProblem(fileTexts.tooManySheets(fileName, maxSheets));
  const relations = await readRelations(fileName, archive, path, pace);
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const partOf = (kind: string) => {
    const known = [...relations.values()].find((one) => one.kind === kind)?.path ?? `${folder}${kind}.xml`;
    return archive.has(known) ? known : null;
  };
  const [styles, strings] = [partOf("styles"), partOf("sharedStrings")];
  const book: BookFacts = {
    dateStyles: styles === null ? [] : await readDateStyles(part(styles)),
    strings: strings === null ? [] : await readStrings(part(strings)),
    system1904,
  };
  const sheets: SheetBuilder[] = [];
  for (const [index, entry] of entries.entries()) {
    const found = relations.get(entry.id) ?? usualPlace(fileName, folder, index, relations.size === 0);
    // Charts, dialogs and old macros stand among the sheets and hold no cells.
    if (found.kind !== "worksheet") continue;
    const sheet = newSheet(entry.name, counts);
    if (entry.state !== "visible") sheet.hide(entry.state === "veryHidden" ? "veryHidden" : "hidden");
    await readSheet(
      part(found.path, (bytes) => (index + bytes / archive.sizeOf(found.path)) / entries.length),
      book,
      sheet,
    );
    sheets.push(sheet);
  }
  return sheets;
}

/** Where Excel itself puts a sheet, for workbooks whose list of relations is lost. */
function usualPlace(fileName: string, folder: string, index: number, lost: boolean): Relation {
  const path = `${folder}worksheets/sheet${index + 1}.xml`;
  if (!lost) throw new FileProblem(fileTexts.missingPart(fileName, path));
  return { kind: "worksheet", path };
}

async function readEntries(part: XmlPart): Promise<{ entries: SheetEntry[]; system1904: boolean }> {
  const entries: SheetEntry[] = [];
  let system1904 = false;
  await readXml(part, {
    open(tag, attributes, path) {
      const parent = path[path.length - 1];
      if (tag === "sheet" && parent === "sheets")
        entries.push({ name: attributes.name ?? "", id: attributes.id ?? "", state: attributes.state ?? "visible" });
      if (tag !== "workbookPr" || parent !== "workbook") return;
      const flag = flagOf(attributes.date1904);
      // Every day of the workbook depends on it: no guess.
      if (flag === null) throw new FileProblem(fileTexts.damagedPart(part.fileName, part.path));
      system1904 = flag;
    },
  });
  return { entries, system1904 };
}
