import { BLANK_SHEET_RU } from "./texts.ru.ts";

/** What the only sheet of a new workbook is called. */
export function blankSheetName(locale: string): string {
  return locale.startsWith("ru") ? BLANK_SHEET_RU : "Sheet1";
}
