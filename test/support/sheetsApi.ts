/** Scripts that use the advanced service Sheets on a fresh workbook. */
import { evaluated, openScript, type Script, type ScriptOptions } from "./script.ts";

const helpers = `
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0];
  const id = ss.getId();
  const batch = (...requests) => Sheets.Spreadsheets.batchUpdate({ requests }, id);
  const get = (fields, ranges) => Sheets.Spreadsheets.get(id, { fields, ...(ranges ? { ranges } : {}) });
  const values = (range, options) => Sheets.Spreadsheets.Values.get(id, range, options);
  const put = (range, rows) => Sheets.Spreadsheets.Values.update({ values: rows }, id, range, { valueInputOption: "RAW" });
  const typed = (range, rows) => Sheets.Spreadsheets.Values.update({ values: rows }, id, range, { valueInputOption: "USER_ENTERED" });
  const refused = (act) => { try { act(); } catch (error) { return error.message; } return "nothing was refused"; };
  const grid = (startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, sheetId = 0) =>
    ({ sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex });
`;

export const advanced = [{ userSymbol: "Sheets", serviceId: "sheets" }];

/** What `body` returns in an empty workbook whose first sheet is "Sheet1", of 1000 rows and 26 columns. */
export function told(body: string, options: ScriptOptions = {}): unknown {
  return evaluated(`return (() => { ${helpers} ${body} })();`, { advanced, ...options });
}

/** The error with which `body` fails, without what all errors of a batch begin with. */
export function batchRefusal(body: string, options: ScriptOptions = {}): string {
  const message = String(told(`return refused(() => { ${body} });`, options));
  return message.replace("API call to sheets.spreadsheets.batchUpdate failed with error: ", "");
}

/** A script with one function of its own for each body. Remember to close it. */
export function openApi(functions: Record<string, string>, options: ScriptOptions = {}): Script {
  const code = Object.entries(functions).map(([name, body]) => `function ${name}(argument) { ${helpers} ${body} }`);
  return openScript(code.join("\n"), { advanced, ...options });
}
