/** A cell of a file: a date or time is a Sheets serial number (days since 1899-12-30). */
export type FileCell = string | number | boolean | null | { serial: number };

export interface FileSheet {
  name: string;
  rows: FileCell[][];
  /** One-based rows that the author has hidden; absent when there are none. */
  hiddenRows?: number[];
}
