/** A list of 10,000 people in 20 columns; more does not go through one request to the server. */
export const maxCells = 200_000;
export const maxFileMegabytes = 20;
/** Unpacked parts of a workbook: several times what maxCells can need, small enough for a browser tab. */
export const maxUnpackedBytes = 150 * 1024 * 1024;
/** Rows times columns up to the last filled cell, empty ones between included: each takes memory. */
export const maxArea = 2_000_000;
export const maxSheets = 50;
/** A cell of Google Sheets holds no more. */
export const maxCellLength = 50_000;
