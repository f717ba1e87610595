/** A list of 10,000 people in 20 columns; more does not go through one request to the server. */
export const maxCells = 200_000;
export const maxFileMegabytes = 20;
/** Unpacked parts of a workbook: several times what maxCells can need. */
export const maxUnpackedBytes = 150 * 1024 * 1024;
export const maxParts = 10_000;
/** Rows times columns up to the last filled cell, empty ones between included: each takes memory. */
export const maxArea = 2_000_000;
export const maxColumns = 1_000;
export const maxSheets = 50;
/** A cell of Google Sheets holds no more. */
export const maxCellLength = 50_000;
/** Of all cells together: a text that many cells share counts for each of them. */
export const maxCharacters = 10_000_000;
/** Tags inside tags: real ones go some ten deep. */
export const maxDepth = 200;
/** Merged ranges, hidden rows and hidden columns of a sheet that are told. */
export const maxMarks = 20_000;

export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, " ");
}
