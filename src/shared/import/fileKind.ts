/** One kind of file the register can take. A new kind is one file that makes such a value, added to the list in fileKinds.ts. */

import type { Change, Context, Register } from "../facts/register.ts";
import type { FurtherColumns } from "./furtherColumns.ts";
import type { FoundHeader, Vocabulary } from "./headerRow.ts";
import type { ImportedSheet } from "./importedFile.ts";
import type { ImportKind } from "./importKind.ts";
import type { ReportBuilder } from "./report.ts";
import type { SheetRows } from "./sheetRows.ts";

/** A sheet on which the header of this kind was found. */
export interface FoundList<Field extends string = string> {
  sheet: ImportedSheet;
  header: FoundHeader<Field>;
  rows: SheetRows;
  /** Whose list it is, where somebody has answered it. */
  organisationId?: string;
}

/** What the person has chosen for this file. */
export interface ImportOptions {
  /** People of pairs who are in no bank are entered there. */
  enterBanks?: boolean | undefined;
}

export interface FileKind<Field extends string = string> {
  kind: ImportKind;
  vocabulary: Vocabulary<Field>;
  /** Of each group at least one column must be there; the first of a group gives it its name. */
  required: readonly { columns: readonly Field[]; name: string }[];
  /** Headers, in header form, of lists that look alike and are something else. */
  foreign: ReadonlySet<string>;
  /** Columns of the register that it takes by their headers alone. */
  further?: FurtherColumns;
  /** What a header may be by words that only this kind understands: a field and how sure that is, 0 to 1. */
  hears?: (header: string) => readonly { take: string; value: number }[];
  /** The same list as it is read from the rows of a bank of mentors: their mentees. */
  inBank?: FileKind<Field>;
  /** It is such a list: its people are the bank's, and a pair without a first day is only told. */
  ofBank?: true;
  /** Other headers that this kind reads by itself. */
  isKnown?: (header: string) => boolean;
  decide(
    register: Register,
    lists: readonly FoundList<Field>[],
    context: Context,
    report: ReportBuilder,
    options?: ImportOptions,
  ): Change[];
}
