/** The computed sheets: «Сводка» from its layout, «Справочники» from the dictionaries. What is already right is left alone. */

import { type SummaryCell, type SummaryChart, type SummaryLayout, summaryLayout } from "../../shared/lists/summary.ts";
import { columnLetter } from "../../shared/register/columnLetter.ts";
import { dictionaryGrid, dictionarySheet } from "../../shared/settings/seeds.ru.ts";
import { serverTexts } from "../texts.ru.ts";
import { type Book, openBook } from "./book.ts";
import { literal } from "./cells.ts";
import { protectComputed } from "./protect.ts";
import { clearStrayed, isSameFormula, makeSummaryRoom } from "./summaryPlace.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function dressComputed(book: Book): void {
  const fresh = book.byName(summaryLayout().sheet) === null;
  const summary = ensureComputedSheet(book, summaryLayout().sheet, 0);
  dressSummary(book, summary);
  const dictionaries = ensureComputedSheet(book, dictionarySheet, book.spreadsheet.getSheets().length - 2);
  dressDictionaries(dictionaries);
  protectComputed(book, [summary, dictionaries]);
  if (fresh) removeBlankSheet(book);
  book.spreadsheet.setActiveSheet(summary);
}

function ensureComputedSheet(book: Book, name: string, index: number): Sheet {
  return book.spreadsheet.getSheetByName(name) ?? book.spreadsheet.insertSheet(name, index);
}

/** A new workbook comes with one empty sheet that nobody asked for; a later one somebody has made. */
function removeBlankSheet(book: Book): void {
  const blank = book.spreadsheet.getSheetByName(serverTexts.blankSheet) ?? book.spreadsheet.getSheetByName("Sheet1");
  if (blank !== null && blank.getLastRow() === 0) book.spreadsheet.deleteSheet(blank);
}

function dressSummary(book: Book, sheet: Sheet): void {
  const layout = summaryLayout();
  clearStrayed(sheet, layout);
  makeSummaryRoom(sheet, layout);
  dressCells(book, sheet, layout);
  for (const format of layout.formats) {
    const range = sheet.getRange(format.row, format.column, format.rows, format.columns);
    range.setNumberFormat(format.numberFormat);
    if (format.wrap === true) range.setWrap(true);
  }
  for (const [index, width] of layout.widths.entries()) sheet.setColumnWidth(index + 1, width);
  sheet.setFrozenRows(layout.day.row);
  dressCharts(sheet, layout.charts);
}

/** The last column of a sheet by its name, each asked for once. */
function widthsIn(book: Book): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const width = known.get(name) ?? book.byName(name)?.getMaxColumns() ?? 0;
    known.set(name, width);
    return width;
  };
}

/** Own columns of people stand between those of a table: a range goes as far as its sheet does, and no further. */
function overWholeSheets(formula: string, widthOf: (name: string) => number): string {
  return formula.replace(/('(?:[^']|'')+'|\w+)!\$A:\$([A-Z]+)/g, (range, quoted: string) => {
    const width = widthOf(quoted.replace(/^'|'$/g, "").replace(/''/g, "'"));
    return width === 0 ? range : `${quoted}!$A:$${columnLetter(width - 1)}`;
  });
}

function dressCells(book: Book, sheet: Sheet, { cells }: SummaryLayout): void {
  const rows = Math.max(...cells.map((cell) => cell.row));
  const columns = Math.max(...cells.map((cell) => cell.column));
  const formulas = sheet.getRange(1, 1, rows, columns).getFormulas();
  const widths = widthsIn(book);
  for (const cell of cells) {
    const range = sheet.getRange(cell.row, cell.column);
    if (cell.kind === "day") range.setValue(book.zone.toDate(today(book)));
    else if (cell.kind === "text") range.setValue(literal(cell.content));
    else if (cell.kind === "formula" && !isSameFormula(formulas[cell.row - 1]?.[cell.column - 1] ?? "", cell.content))
      range.setFormula(overWholeSheets(cell.content, widths));
    styles[cell.style](range, sheet.getRange(cell.row, cell.column, 1, cell.span));
  }
}

function today(book: Book): string {
  return book.zone.now().slice(0, 10);
}

type Dress = (cell: GoogleAppsScript.Spreadsheet.Range, span: GoogleAppsScript.Spreadsheet.Range) => void;

const styles: Record<SummaryCell["style"], Dress> = {
  title: (cell) => cell.setFontSize(16).setFontWeight("bold"),
  label: (cell) => cell.setFontColor("#5f6368"),
  value: (cell) => cell.setHorizontalAlignment("left"),
  figures: (cell) => cell.setHorizontalAlignment("right"),
  heading: (cell, span) => {
    cell.setFontWeight("bold").setFontSize(12);
    span.setBackground("#e8f0fe");
  },
  note: (cell, span) => {
    cell.setFontColor("#5f6368").setFontStyle("italic");
    span.merge();
    cell.setWrap(true);
  },
  columnHeader: (_cell, span) =>
    span
      .setFontWeight("bold")
      .setBackground("#f1f3f4")
      .setWrap(true)
      .setHorizontalAlignment("center")
      .setVerticalAlignment("middle"),
};

function dressCharts(sheet: Sheet, charts: readonly SummaryChart[]): void {
  const present = sheet.getCharts();
  for (const chart of charts) {
    const made = present.find((one) => one.getOptions().get("title") === chart.title);
    if (made !== undefined && hasRanges(made, sheet, chart)) continue;
    if (made !== undefined) sheet.removeChart(made);
    sheet.insertChart(builtChart(sheet, chart));
  }
}

/** Where a chart stands, and how large it is, is up to people. */
function hasRanges(made: GoogleAppsScript.Spreadsheet.EmbeddedChart, sheet: Sheet, chart: SummaryChart): boolean {
  const wanted = chart.ranges.map((range) =>
    sheet.getRange(range.row, range.column, range.rows, range.columns).getA1Notation(),
  );
  return (
    made
      .getRanges()
      .map((range) => range.getA1Notation())
      .join() === wanted.join()
  );
}

function builtChart(sheet: Sheet, chart: SummaryChart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  let builder = sheet.newChart().setChartType(Charts.ChartType.COMBO);
  for (const range of chart.ranges)
    builder = builder.addRange(sheet.getRange(range.row, range.column, range.rows, range.columns));
  const series = Object.fromEntries(
    chart.series.map((one, index) => [index, { type: one.type, color: one.colour, labelInLegend: one.name }]),
  );
  return builder
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, chart.offset, 0)
    .setOption("title", chart.title)
    .setOption("titleTextStyle", { fontSize: 12 })
    .setOption("legend", { position: "bottom" })
    .setOption("seriesType", "bars")
    .setOption("series", series)
    .setOption("vAxis", { minValue: 0 })
    .setOption("width", chart.width)
    .setOption("height", chart.height)
    .build();
}

function dressDictionaries(sheet: Sheet): void {
  const grid = dictionaryGrid().map((row) => row.map(String));
  const width = grid[0]?.length ?? 1;
  if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
  sheet
    .getRange(1, 1, grid.length, width)
    .setNumberFormat("@")
    .setValues(grid.map((row) => row.map(literal)));
  sheet.getRange(1, 1, 1, width).setFontWeight("bold").setBackground("#e8eaed").setWrap(true);
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, width, 190);
}

/** The day the figures stand for: an argument of every indicator, so that they are computed anew when it changes. */
export function refreshSummaryDay(): void {
  const book = openBook();
  if (book.copied) return;
  const layout = summaryLayout();
  const sheet = book.byName(layout.sheet);
  if (sheet === null) return;
  const cell = sheet.getRange(layout.day.row, layout.day.column);
  if (book.zone.toCell(cell.getValue()) !== today(book)) cell.setValue(book.zone.toDate(today(book)));
}
