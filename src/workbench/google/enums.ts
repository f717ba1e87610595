/** Enumerations of SpreadsheetApp, and of whoever runs the script. */

import { enumeration } from "./guard.ts";

export const ProtectionType = enumeration("ProtectionType", ["RANGE", "SHEET"]);
export const WrapStrategy = enumeration("WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]);
export const BorderStyle = enumeration("BorderStyle", [
  "DOTTED",
  "DASHED",
  "SOLID",
  "SOLID_MEDIUM",
  "SOLID_THICK",
  "DOUBLE",
]);
export const CopyPasteType = enumeration("CopyPasteType", [
  "PASTE_NORMAL",
  "PASTE_NO_BORDERS",
  "PASTE_FORMAT",
  "PASTE_FORMULA",
  "PASTE_DATA_VALIDATION",
  "PASTE_VALUES",
  "PASTE_CONDITIONAL_FORMATTING",
  "PASTE_COLUMN_WIDTHS",
]);
export const Dimension = enumeration("Dimension", ["COLUMNS", "ROWS"]);
export const Direction = enumeration("Direction", ["UP", "DOWN", "PREVIOUS", "NEXT"]);
export const SheetType = enumeration("SheetType", ["GRID", "OBJECT", "DATASOURCE"]);
export const RecalculationInterval = enumeration("RecalculationInterval", ["ON_CHANGE", "MINUTE", "HOUR"]);
export const ValueType = enumeration("ValueType", ["IMAGE"]);
export const DataValidationCriteria = enumeration("DataValidationCriteria", [
  "DATE_AFTER",
  "DATE_BEFORE",
  "DATE_BETWEEN",
  "DATE_EQUAL_TO",
  "DATE_IS_VALID_DATE",
  "DATE_NOT_BETWEEN",
  "DATE_ON_OR_AFTER",
  "DATE_ON_OR_BEFORE",
  "NUMBER_BETWEEN",
  "NUMBER_EQUAL_TO",
  "NUMBER_GREATER_THAN",
  "NUMBER_GREATER_THAN_OR_EQUAL_TO",
  "NUMBER_LESS_THAN",
  "NUMBER_LESS_THAN_OR_EQUAL_TO",
  "NUMBER_NOT_BETWEEN",
  "NUMBER_NOT_EQUAL_TO",
  "TEXT_CONTAINS",
  "TEXT_DOES_NOT_CONTAIN",
  "TEXT_EQUAL_TO",
  "TEXT_IS_VALID_EMAIL",
  "TEXT_IS_VALID_URL",
  "VALUE_IN_LIST",
  "VALUE_IN_RANGE",
  "CUSTOM_FORMULA",
  "CHECKBOX",
]);
export const ChartType = enumeration("ChartType", [
  "TIMELINE",
  "AREA",
  "BAR",
  "BUBBLE",
  "CANDLESTICK",
  "COLUMN",
  "COMBO",
  "GAUGE",
  "GEO",
  "HISTOGRAM",
  "RADAR",
  "LINE",
  "ORG",
  "PIE",
  "SCATTER",
  "SPARKLINE",
  "STEPPED_AREA",
  "TABLE",
  "TREEMAP",
  "WATERFALL",
]);
export const ChartHiddenDimensionStrategy = enumeration("ChartHiddenDimensionStrategy", [
  "IGNORE_BOTH",
  "IGNORE_ROWS",
  "IGNORE_COLUMNS",
  "SHOW_BOTH",
]);
export const ChartMergeStrategy = enumeration("ChartMergeStrategy", ["MERGE_COLUMNS", "MERGE_ROWS"]);
export const Position = enumeration("Position", ["TOP", "RIGHT", "BOTTOM", "NONE", "LEFT"]);
export const CurveStyle = enumeration("CurveStyle", ["NORMAL", "SMOOTH"]);
export const PointStyle = enumeration("PointStyle", ["NONE", "TINY", "MEDIUM", "LARGE", "HUGE"]);
export const AuthMode = enumeration("AuthMode", ["NONE", "CUSTOM_FUNCTION", "LIMITED", "FULL"]);
export const EventType = enumeration("EventType", [
  "CLOCK",
  "ON_OPEN",
  "ON_EDIT",
  "ON_FORM_SUBMIT",
  "ON_CHANGE",
  "ON_EVENT_UPDATED",
]);
export const TriggerSource = enumeration("TriggerSource", ["SPREADSHEETS", "CLOCK", "FORMS", "DOCUMENTS", "CALENDAR"]);
export const AuthorizationStatus = enumeration("AuthorizationStatus", ["REQUIRED", "NOT_REQUIRED"]);
export const WeekDay = enumeration("Weekday", [
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
]);
export const Month = enumeration("Month", [
  "JANUARY",
  "FEBRUARY",
  "MARCH",
  "APRIL",
  "MAY",
  "JUNE",
  "JULY",
  "AUGUST",
  "SEPTEMBER",
  "OCTOBER",
  "NOVEMBER",
  "DECEMBER",
]);
export const Button = enumeration("Button", ["CLOSE", "OK", "CANCEL", "YES", "NO"]);
export const ButtonSet = enumeration("ButtonSet", ["OK", "OK_CANCEL", "YES_NO", "YES_NO_CANCEL"]);
