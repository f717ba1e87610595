/** The sheet «Сводка» as data: cells, formats, widths and charts; the server writes it, nobody else lays it out. */
import { chartColours } from "../indicators/charts.ts";
import { chartTitle } from "../indicators/chartTitle.ts";
import { furtherTables, indicatorTables } from "../indicators/indicatorInput.ts";
import { firstYear, lastYear } from "../indicators/indicatorSeries.ts";
import { chartWords } from "../indicators/indicatorWords.ru.ts";
import { type IndicatorNumber, indicatorNumbers } from "../indicators/list.ts";
import { columnLetter } from "../register/columnLetter.ts";
import { type TableName, tables } from "../register/tables.ts";
import type { FunctionName } from "./functions.ts";
import { blockHeight } from "./indicatorRows.ts";
import { closedTables } from "./indicatorSheets.ts";
import { mostOrganisations, placedIndicators, tableHead } from "./organisationTable.ts";
import { summaryWords } from "./summaryWords.ru.ts";

/** One-based place; `value` is written as it is (a day as a date), `formula` is locale-neutral. */
export interface SummaryCell {
  row: number;
  column: number;
  kind: "text" | "day" | "formula" | "computed";
  /** Empty for a day: the server writes the day the data stand for; and for what a formula of another cell puts here. */
  content: string;
  style: "title" | "label" | "value" | "figures" | "heading" | "note" | "columnHeader";
  /** How many columns the text may run over. */
  span: number;
  /** How many rows and columns the formula's result takes. */
  result?: { rows: number; columns: number };
}

interface SummaryFormat {
  row: number;
  column: number;
  rows: number;
  columns: number;
  numberFormat: string;
  /** Long sentences go on in the next line: beside them stands the chart. */
  wrap?: true;
}

export interface SummaryChart {
  indicator: IndicatorNumber;
  title: string;
  /** Columns of years, targets and facts, header row included; together they are the chart's data. */
  ranges: { row: number; column: number; rows: number; columns: number }[];
  /** Series in the order of the data columns. */
  series: { name: string; type: "line" | "bars"; colour: string }[];
  /** Cell at the chart's upper left corner, the pixels from its left edge, and the chart's size in pixels. */
  row: number;
  column: number;
  offset: number;
  width: number;
  height: number;
}

export interface SummaryLayout {
  sheet: string;
  cells: SummaryCell[];
  formats: SummaryFormat[];
  charts: SummaryChart[];
  /** Pixels, from column A on. */
  widths: number[];
  /** Where the day the data stand for is written. */
  day: { row: number; column: number };
  rows: number;
  columns: number;
  /** Texts that earlier versions have written where now a formula puts its own. */
  former: string[];
}

const summarySheet = summaryWords.sheet;

const day = { row: 2, column: 2 };
const firstBlock = 3;
const years = lastYear - firstYear + 1;
const blocksHeight = indicatorNumbers.length * blockHeight;
const widths = [74, 76, 50, 56, 82, 98, 88, 62, 76, 228];
const columnCount = widths.length;
/** Narrow enough for a block and its chart to be seen at once on a screen of 1280 pixels; the block alone for A4 across in full size. */
const chart = { width: 328, gap: 12 } as const;
const rowHeight = 21;

/** `'Целевые показатели'!$A:$Z`: every column the table has, and none that its sheet may lack: a new one has 26. */
function wholeSheet(table: { sheet: string; columns: object }): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(table.sheet) ? table.sheet : `'${table.sheet.replace(/'/g, "''")}'`;
  return `${name}!$A:$${columnLetter(Math.max(26, Object.keys(table.columns).length) - 1)}`;
}

function call(name: FunctionName, args: readonly string[]): string {
  return `=${name}(${args.join(";")})`;
}

/** All indicators by one call: every call reads the sheets anew. */
function figuresCell(): SummaryCell {
  const sheets = (names: readonly TableName[]) => names.map((name) => wholeSheet(tables[name]));
  const today = `$${columnLetter(day.column - 1)}$${day.row}`;
  const args = [
    ...sheets(indicatorTables),
    today,
    ...sheets(closedTables),
    ...sheets(furtherTables),
    ...sheets(["hands"]),
  ];
  return {
    row: firstBlock,
    column: 1,
    kind: "formula",
    content: call("MENTOR_INDICATORS", args),
    style: "heading",
    span: columnCount,
    result: { rows: blocksHeight + tableHead + mostOrganisations + 1, columns: columnCount },
  };
}

function block(indicator: IndicatorNumber, top: number): Pick<SummaryLayout, "cells" | "formats" | "charts"> {
  const headerAt = top + 2;
  const dataAt = top + 3;
  const computed = (row: number, style: SummaryCell["style"], span: number): SummaryCell => ({
    row,
    column: 1,
    kind: "computed",
    content: "",
    style,
    span,
  });
  const cells = [
    ...(top === firstBlock ? [] : [computed(top, "heading", columnCount)]),
    computed(top + 1, "note", columnCount),
    computed(headerAt, "columnHeader", columnCount),
    computed(dataAt, "figures", 1),
  ];
  const formats: SummaryFormat[] = [
    { row: dataAt, column: 1, rows: years, columns: 1, numberFormat: "0" },
    { row: dataAt, column: 2, rows: years, columns: 1, numberFormat: "@" },
    { row: dataAt, column: 3, rows: years, columns: 1, numberFormat: "0.0#" },
    { row: dataAt, column: 4, rows: years, columns: 1, numberFormat: "0.0#" },
    { row: dataAt, column: 5, rows: years, columns: 2, numberFormat: "0" },
    { row: dataAt, column: 7, rows: years, columns: 1, numberFormat: "+0.0#;-0.0#;0.0" },
    { row: dataAt, column: 8, rows: years, columns: 1, numberFormat: "0" },
    { row: dataAt, column: 9, rows: years, columns: 1, numberFormat: "@" },
    { row: dataAt, column: 10, rows: years, columns: 1, numberFormat: "@", wrap: true },
  ];
  const charts: SummaryChart[] = [
    {
      indicator,
      title: chartTitle(indicator),
      ranges: [
        { row: headerAt, column: 1, rows: years + 1, columns: 1 },
        { row: headerAt, column: 3, rows: years + 1, columns: 2 },
      ],
      series: [
        { name: chartWords.target, type: "line", colour: chartColours.line },
        { name: chartWords.fact, type: "bars", colour: chartColours.bars },
      ],
      row: top,
      column: columnCount + 1,
      offset: chart.gap,
      width: chart.width,
      height: (blockHeight - 1) * rowHeight,
    },
  ];
  return { cells, formats, charts };
}

/** Below the indicators; how many rows it takes, nobody knows before it is counted. */
function organisationBlock(top: number): Pick<SummaryLayout, "cells" | "formats"> {
  const computed = (row: number, style: SummaryCell["style"]): SummaryCell => ({
    row,
    column: 1,
    kind: "computed",
    content: "",
    style,
    span: columnCount,
  });
  const rows = mostOrganisations + 1;
  const at = top + tableHead;
  const last = columnCount;
  return {
    cells: [computed(top, "heading"), computed(top + 1, "note"), computed(top + 2, "columnHeader")],
    formats: [
      { row: at, column: 1, rows, columns: 1, numberFormat: "@" },
      { row: at, column: 2, rows, columns: placedIndicators.length, numberFormat: "0.0#" },
      { row: at, column: placedIndicators.length + 2, rows, columns: 1, numberFormat: "@" },
      { row: at, column: last, rows, columns: 1, numberFormat: "@", wrap: true },
    ],
  };
}

export function summaryLayout(): SummaryLayout {
  const blocks = indicatorNumbers.map((indicator, index) => block(indicator, firstBlock + index * blockHeight));
  const organisations = organisationBlock(firstBlock + blocksHeight);
  const municipality = call("MENTOR_SETTING", ['"municipality"', wholeSheet(tables.settings)]);
  const head: SummaryCell[] = [
    { row: 1, column: 1, kind: "text", content: summaryWords.title, style: "title", span: columnCount },
    { row: day.row, column: 1, kind: "text", content: summaryWords.dataOn, style: "label", span: 1 },
    { row: day.row, column: day.column, kind: "day", content: "", style: "value", span: 1 },
    { row: day.row, column: 3, kind: "text", content: summaryWords.municipality, style: "label", span: 2 },
    { row: day.row, column: 5, kind: "formula", content: municipality, style: "value", span: columnCount - 4 },
  ];
  return {
    sheet: summarySheet,
    cells: [...head, figuresCell(), ...blocks.flatMap((made) => made.cells), ...organisations.cells],
    formats: [
      { row: day.row, column: day.column, rows: 1, columns: 1, numberFormat: "dd.mm.yyyy" },
      ...blocks.flatMap((made) => made.formats),
      ...organisations.formats,
    ],
    charts: blocks.flatMap((made) => made.charts),
    widths,
    day,
    rows: firstBlock + blocksHeight + tableHead + mostOrganisations,
    columns: columnCount,
    former: [...indicatorNumbers.map(chartTitle), ...summaryWords.headers],
  };
}
