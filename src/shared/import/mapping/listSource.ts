/** What a list is built from: its columns, what was answered, and what stands around it. */
import type { OutsideFacts } from "../forms/outside.ts";
import type { ImportedCell } from "../importedFile.ts";
import type { ImportCode } from "../importTexts.ru.ts";
import type { OrganisationIndex } from "../organisationName.ts";
import type { Place } from "../report.ts";
import type { SheetRow } from "../sheetRows.ts";

export interface Answers {
  /** By field: one value for all rows that say nothing. */
  facts: Readonly<Record<string, string>>;
  /** By field and found word. */
  words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Surroundings {
  outside: OutsideFacts;
  /** The school that titles, the sheet or the file name. */
  organisation: { id: string; shortName: string } | null;
  index: OrganisationIndex;
  /** The day that lengths of service refer to, where no header says it. */
  reference: string | null;
}

export type Reader = (row: SheetRow) => ImportedCell | undefined;

export interface ColumnSource {
  take: string;
  column: number;
  /** Its whole header. */
  text: string;
}

/** A column that is not on the sheet: how it is read, and where it comes from. */
export interface Made {
  read: Reader;
  origin: number | null;
  text: string;
}

/** What there is to say about a sheet beside its layout. */
export interface ListRemark {
  code: ImportCode;
  place: Place;
  found: string;
  value: string;
  count?: number;
}
