import { BandingTheme } from "./bandings.ts";
import { Charts } from "./charts.ts";
import { BooleanCriteria, InterpolationType, newConditionalFormatRule, RelativeDate } from "./conditionalFormats.ts";
import { DataValidationBuilder } from "./dataValidation.ts";
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from "./developerMetadata.ts";
import { structure } from "./document.ts";
import {
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  Direction,
  ProtectionType,
  RecalculationInterval,
  SheetType,
  ValueType,
  WrapStrategy,
} from "./enums.ts";
import { newFilterCriteria } from "./filter.ts";
import { service } from "./guard.ts";
import type { Range } from "./range.ts";
import { ask, exception } from "./realm.ts";
import type { Sheet } from "./sheet.ts";
import { Spreadsheet, spreadsheetUrl } from "./spreadsheet.ts";
import { getUi } from "./ui.ts";

// biome-ignore lint/suspicious/noExplicitAny: methods that other modules add to the classes
type Extended = any;

function openById(id: unknown): Spreadsheet {
  if (id !== structure().id) {
    throw exception("You do not have permission to access the requested document.");
  }
  return new Spreadsheet();
}

export const SpreadsheetApp = service("SpreadsheetApp", {
  BandingTheme,
  BooleanCriteria,
  BorderStyle,
  ChartType: Charts.ChartType,
  CopyPasteType,
  DataValidationCriteria,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  Direction,
  InterpolationType,
  ProtectionType,
  RecalculationInterval,
  RelativeDate,
  SheetType,
  ValueType,
  WrapStrategy,
  getActive: () => new Spreadsheet(),
  getActiveSpreadsheet: () => new Spreadsheet(),
  getActiveSheet: () => (new Spreadsheet() as Extended).getActiveSheet(),
  getActiveRange: () => (new Spreadsheet() as Extended).getActiveRange(),
  getCurrentCell: () => (new Spreadsheet() as Extended).getCurrentCell(),
  setActiveSheet: (sheet: Sheet) => (new Spreadsheet() as Extended).setActiveSheet(sheet),
  setActiveRange: (range: Range) => (new Spreadsheet() as Extended).setActiveRange(range),
  setCurrentCell: (range: Range) => (new Spreadsheet() as Extended).setCurrentCell(range),
  setActiveSpreadsheet: () => undefined,
  openById,
  openByUrl(url: unknown) {
    const id = structure().id;
    if (!String(url).startsWith(spreadsheetUrl(id).replace(/edit$/, ""))) openById(null);
    return new Spreadsheet();
  },
  flush: () => {
    ask("doc.flush");
  },
  getUi,
  newDataValidation: () => new DataValidationBuilder(),
  newFilterCriteria,
  newConditionalFormatRule,
});
