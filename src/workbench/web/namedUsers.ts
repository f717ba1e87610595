import type { RangeAddress, SheetInfo, Workbook } from "../kernel/api.ts";

const mostUsers = 12;
/** Rows of an address column that are looked through. */
const mostRows = 2_000;
const addressForm = /[^\s;,<>]+@[^\s;,<>]+\.[^\s;,<>]+/g;

/** Who may want to look at the book: owner, editors, those named besides, and whoever stands in a column of e-mail addresses. */
export function knownUsers(workbook: Workbook, besides: readonly string[]): string[] {
  const { owner, editors, sheets } = workbook.info();
  const named = sheets.filter((sheet) => !sheet.hidden).flatMap((sheet) => addressesOn(workbook, sheet));
  const all = [owner, ...editors, ...besides, ...named].map((email) => email.toLowerCase());
  return [...new Set(all)].filter((email) => email !== "").slice(0, mostUsers);
}

function addressesOn(workbook: Workbook, { sheetId, frozenRows, lastRow, maxRows, maxColumns }: SheetInfo): string[] {
  const row = frozenRows + 1;
  if (row > Math.min(lastRow, maxRows)) return [];
  const first: RangeAddress = { sheetId, row, column: 1, rows: 1, columns: maxColumns };
  const rules = workbook.validations(first)[0] ?? [];
  return rules.flatMap((rule, index) => {
    if (rule?.criteria !== "TEXT_IS_VALID_EMAIL") return [];
    const rows = Math.min(lastRow - row + 1, mostRows);
    const cells = workbook.displayValues({ sheetId, row, column: index + 1, rows, columns: 1 });
    return cells.flatMap(([text]) => text?.match(addressForm) ?? []);
  });
}
