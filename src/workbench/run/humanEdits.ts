/** What another person may do to a sheet between two calls of a script: "sort:Sheet", "renameHeader:Sheet:Column"… */
import type { Command, SheetInfo, Workbook } from "../kernel/api.ts";

interface Place {
  sheet: SheetInfo;
  /** One-based column named after the sheet, else the second. */
  column: number;
  firstRow: number;
  lastRow: number;
  workbook: Workbook;
}

const edits: Record<string, (at: Place) => Command[]> = {
  sort: ({ sheet, column, firstRow, lastRow }) => {
    const at = {
      sheetId: sheet.sheetId,
      row: firstRow,
      column: 1,
      rows: lastRow - firstRow + 1,
      columns: sheet.lastColumn,
    };
    return [{ do: "sort", at, by: [{ column, ascending: false }] }];
  },
  insertRow: ({ sheet, firstRow }) => [{ do: "insertRows", sheetId: sheet.sheetId, before: firstRow, count: 1 }],
  insertLastRow: ({ sheet, lastRow }) => [{ do: "insertRows", sheetId: sheet.sheetId, before: lastRow, count: 1 }],
  deleteRow: ({ sheet, firstRow }) => [{ do: "deleteRows", sheetId: sheet.sheetId, from: firstRow, count: 1 }],
  renameHeader: (place) => [typed(place, 1, place.column, "Another name")],
  clearHeaders: ({ sheet }) => [
    {
      do: "clear",
      at: { sheetId: sheet.sheetId, row: 1, column: 1, rows: 2, columns: sheet.lastColumn },
      contents: true,
      formats: false,
      notes: false,
      validations: false,
    },
  ],
  moveColumn: ({ sheet, column }) => [
    { do: "moveColumns", sheetId: sheet.sheetId, from: column, count: 1, before: sheet.lastColumn + 1 },
  ],
  insertColumn: ({ sheet, column }) => [{ do: "insertColumns", sheetId: sheet.sheetId, before: column, count: 1 }],
  deleteColumn: ({ sheet, column }) => [{ do: "deleteColumns", sheetId: sheet.sheetId, from: column, count: 1 }],
  renameSheet: ({ sheet }) => [{ do: "renameSheet", sheetId: sheet.sheetId, name: `${sheet.name} (2)` }],
  deleteSheet: ({ sheet }) => [{ do: "deleteSheet", sheetId: sheet.sheetId }],
  merge: ({ sheet, firstRow, column }) => [
    { do: "merge", at: { sheetId: sheet.sheetId, row: firstRow, column, rows: 1, columns: 2 }, merged: true },
  ],
  filter: ({ sheet, firstRow, lastRow, column, workbook }) => {
    const range = { sheetId: sheet.sheetId, row: 1, column: 1, rows: lastRow, columns: sheet.lastColumn };
    const shown =
      workbook.displayValues({ sheetId: sheet.sheetId, row: firstRow, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
    return [
      { do: "setSheet", sheetId: sheet.sheetId, patch: { filter: { range, hiddenValues: { [column]: [shown] } } } },
    ];
  },
  hideRow: ({ sheet, firstRow }) => [
    { do: "hideRows", sheetId: sheet.sheetId, from: firstRow, count: 1, hidden: true },
  ],
  changeCell: (place) => [typed(place, place.firstRow, place.column, "Changed by hand")],
};

export const humanEditNames: readonly string[] = [...Object.keys(edits), "undo", "locale", "zone"];

/** Throws what the kernel refuses: then the person could not do it either. */
export function editByHand(workbook: Workbook, text: string, email: string): void {
  const [name = "", sheetName = "", header = ""] = text.split(":");
  if (name === "undo") workbook.undo(email);
  else if (name === "locale")
    workbook.apply([{ do: "setWorkbook", patch: { locale: sheetName } }], { email, source: "edit" });
  else if (name === "zone")
    workbook.apply([{ do: "setWorkbook", patch: { timeZone: sheetName } }], { email, source: "edit" });
  else {
    const edit = edits[name];
    const sheet = workbook.info().sheets.find((one) => one.name === sheetName);
    if (!edit) throw new Error(`No edit ${name}`);
    if (!sheet) throw new Error(`No sheet ${sheetName}`);
    workbook.apply(edit(placeOf(workbook, sheet, header)), { email, source: "edit" });
  }
}

function placeOf(workbook: Workbook, sheet: SheetInfo, header: string): Place {
  const top = { sheetId: sheet.sheetId, row: 1, column: 1, rows: 1, columns: Math.max(sheet.lastColumn, 1) };
  const found = (workbook.displayValues(top)[0] ?? []).indexOf(header);
  const firstRow = sheet.frozenRows + 1;
  return { workbook, sheet, column: found < 0 ? 2 : found + 1, firstRow, lastRow: Math.max(sheet.lastRow, firstRow) };
}

function typed({ sheet }: Place, row: number, column: number, text: string): Command {
  const at = { sheetId: sheet.sheetId, row, column, rows: 1, columns: 1 };
  return { do: "setCells", at, inputs: [[{ kind: "typed", text }]] };
}
