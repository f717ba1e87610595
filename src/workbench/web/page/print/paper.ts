/** A sheet on pages: its cells and its charts, names of columns on every page, and which page it is. */
import type { ChartView } from "../../protocol.ts";
import { chartOn } from "../charts.ts";
import { el } from "../dom.ts";
import { texts } from "../texts.ru.ts";
import type { Workspace } from "../workspace.ts";
import type { PrintedSheet } from "./cells.ts";
import { type Layout, layoutOf, type PrintColumn } from "./layout.ts";
import { type PrintLine, type PrintPage, pagesOf } from "./pages.ts";
import { type Printed, runsOver, tableOf, wantedWidth } from "./table.ts";

/** A chart and the pixels of the sheet over which it lies, hidden rows and columns aside. */
interface Placed {
  view: ChartView;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Texts without an end are not printed wider than this. */
const widestText = 1046;

/** Of a page's height, in pixels, for what paper rounds otherwise than the screen. */
const spare = 12;

/** How many cells the sheet would print. */
export function cellsToPrint(space: Workspace): number {
  const { rows, columns, sheet } = space;
  const upTo = (shown: readonly number[], last: number) => shown.filter((number) => number <= last).length;
  return upTo(rows.shown, sheet.lastRow) * upTo(columns.shown, sheet.lastColumn);
}

/** Fills the host, which must be in the document, with the pages. */
export function fillPaper(host: HTMLElement, space: Workspace, sheet: PrintedSheet, name: string): void {
  const { rows, columns } = space;
  const charts = sheet.charts.map((view) => placed(space, view));
  const dataWidth = columns.end(space.sheet.lastColumn);
  const texted = Math.min(widestText, longestText(space, sheet));
  const width = Math.max(dataWidth, texted, ...charts.map(({ right }) => right));
  const bottom = Math.max(rows.end(space.sheet.lastRow), ...charts.map((chart) => chart.bottom));
  const printed: Printed = {
    space,
    sheet,
    rows: rows.shown.filter((row) => rows.start(row) < bottom),
    columns: columns.shown.filter((column) => columns.start(column) < width),
    lastColumn: space.sheet.lastColumn,
    width,
  };
  const layout = layoutOf(columnsOf(printed, charts), width);
  const heights = measured(host, printed);
  const pages = paged(printed, charts, heights, layout);
  const all = layout.strips.flatMap((strip) => pages.map((page) => ({ strip, page })));
  all.forEach(({ strip, page }, index) => {
    const body = bodyOf(printed, charts, heights, { strip, page, layout });
    const foot = el(
      "div",
      { class: "print-foot" },
      el("span", { text: name }),
      el("span", { text: texts.print.page(index + 1, all.length) }),
    );
    const { paper } = layout;
    const size = { width: `${paper.width}px`, height: `${paper.height}px` };
    host.append(
      el("section", { class: `print-page ${paper.name}` }, el("div", { class: "print-body", style: size }, body), foot),
    );
  });
}

function placed({ rows, columns }: Workspace, view: ChartView): Placed {
  const { row, column, offsetX, offsetY, width, height } = view.spec;
  const left = columns.start(column) + offsetX;
  const top = rows.start(row) + offsetY;
  return { view, left, top, right: left + width, bottom: top + height };
}

/** Where the rightmost of the texts ends that nothing stands behind. */
function longestText({ rows, columns, sheet: { lastRow, lastColumn } }: Workspace, sheet: PrintedSheet): number {
  const backwards = columns.shown.filter((column) => column <= lastColumn).reverse();
  let right = 0;
  for (const row of rows.shown) {
    if (row > lastRow) break;
    const column = backwards.find((one) => sheet.cell(row, one).kind !== " ");
    if (column === undefined) continue;
    const cell = sheet.cell(row, column);
    if (runsOver(cell)) right = Math.max(right, columns.start(column) + wantedWidth(cell));
  }
  return right;
}

function columnsOf({ space, columns }: Printed, charts: readonly Placed[]): PrintColumn[] {
  const axis = space.columns;
  return columns.map((number) => ({
    number,
    width: space.columnWidth(number),
    frozen: axis.isFrozen(number),
    glued: charts.some(({ left, right }) => left < axis.start(number) && right > axis.start(number)),
  }));
}

/** How high each row becomes on paper: texts may need more than the screen, which estimates, gives them. */
function measured(host: HTMLElement, printed: Printed): Map<number, number> {
  const table = tableOf(printed, printed.rows, printed.columns);
  host.append(table);
  const lines = [...table.rows].map((line) => Math.ceil(line.getBoundingClientRect().height));
  table.remove();
  return new Map(printed.rows.map((row, index) => [row, lines[index] ?? 0]));
}

function paged(
  printed: Printed,
  charts: readonly Placed[],
  heights: Map<number, number>,
  { paper, scale }: Layout,
): PrintPage[] {
  const { space, rows } = printed;
  const tops = topsOf(rows, heights);
  const spans = charts.map(({ view: { spec } }) => {
    const top = (tops.get(firstFrom(rows, spec.row)) ?? 0) + spec.offsetY;
    return { top, bottom: top + spec.height };
  });
  const last = rows.at(-1) ?? 1;
  const end = (tops.get(last) ?? 0) + (heights.get(last) ?? 0);
  const excess = Math.max(0, ...spans.map(({ bottom }) => bottom - end));
  heights.set(last, (heights.get(last) ?? 0) + excess);
  const lines = rows.map((row): PrintLine => {
    const [top, height] = [tops.get(row) ?? 0, heights.get(row) ?? 0];
    const underChart = spans.some((span) => span.top < top + height && span.bottom > top);
    const merged = space.sheet.merges.some((merge) => merge.row < row && merge.row + merge.rows > row);
    return {
      height,
      blank: !underChart && !merged && printed.columns.every((column) => isBlank(printed.sheet, row, column)),
      heading: isHeading(printed, row),
      glued: merged || spans.some((span) => span.top < top && span.bottom > top),
    };
  });
  const room = (paper.height - spare) / scale;
  const frozen = rows.filter((row) => space.rows.isFrozen(row));
  const above = frozen.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  if (above > room / 3) return numbered(pagesOf(lines, room), rows, []);
  return numbered(pagesOf(lines.slice(frozen.length), room - above), rows.slice(frozen.length), frozen);
}

/** Pages of places in a list as pages of rows, the frozen ones on each; on one page at least. */
function numbered(pages: readonly PrintPage[], rows: readonly number[], frozen: readonly number[]): PrintPage[] {
  const shown = pages.length > 0 ? pages : [{ repeated: [], lines: [], cut: 0 }];
  const rowsAt = (places: readonly number[]) => places.map((place) => rows[place] ?? 0);
  return shown.map(({ repeated, lines, cut }) => ({
    repeated: [...frozen, ...rowsAt(repeated)],
    lines: rowsAt(lines),
    cut,
  }));
}

function isBlank(sheet: PrintedSheet, row: number, column: number): boolean {
  const { kind, checked, style } = sheet.cell(row, column);
  return kind === " " && checked === null && (style.background ?? "#ffffff").toLowerCase() === "#ffffff";
}

/** Names of columns: several texts, all of them bold. */
function isHeading({ sheet, columns }: Printed, row: number): boolean {
  const filled = columns.map((column) => sheet.cell(row, column)).filter(({ kind }) => kind !== " ");
  return filled.length > 1 && filled.every(({ style }) => style.bold === true);
}

function topsOf(rows: readonly number[], heights: ReadonlyMap<number, number>): Map<number, number> {
  let top = 0;
  return new Map(
    rows.map((row) => {
      const own = top;
      top += heights.get(row) ?? 0;
      return [row, own];
    }),
  );
}

function firstFrom(rows: readonly number[], from: number): number {
  return rows.find((row) => row >= from) ?? from;
}

interface OnPage {
  strip: readonly number[];
  page: PrintPage;
  layout: Layout;
}

function bodyOf(
  printed: Printed,
  charts: readonly Placed[],
  heights: ReadonlyMap<number, number>,
  { strip, page, layout: { scale } }: OnPage,
): HTMLElement {
  const above = page.repeated.length === 0 ? null : tableOf(printed, page.repeated, strip, heights);
  const own = tableOf(printed, page.lines, strip, heights);
  if (page.cut > 0) own.style.marginTop = `${-page.cut}px`;
  const window = el("div", { class: "print-lines" }, own);
  const tops = topsOf(page.lines, heights);
  const lefts = leftsOf(printed, strip);
  for (const { view } of charts) {
    const { spec } = view;
    const [row, column] = [firstFrom(printed.rows, spec.row), firstFrom(printed.columns, spec.column)];
    const [top, left] = [tops.get(row), lefts.get(column)];
    if (top === undefined || left === undefined || page.cut > 0) continue;
    window.append(drawn(view, left + spec.offsetX, top + spec.offsetY));
  }
  return el("div", { class: "print-scaled", style: { transform: `scale(${scale})` } }, above, window);
}

function leftsOf({ space }: Printed, strip: readonly number[]): Map<number, number> {
  let left = 0;
  return new Map(
    strip.map((column) => {
      const own = left;
      left += space.columnWidth(column);
      return [column, own];
    }),
  );
}

/** As a picture: browsers leave canvases out of what they print now and then. */
function drawn(view: ChartView, left: number, top: number): HTMLElement {
  const { width, height } = view.spec;
  const canvas = el("canvas", { width, height });
  const { chart, label } = chartOn(canvas, view, { responsive: false, devicePixelRatio: 3 });
  const src = canvas.toDataURL("image/png");
  chart.destroy();
  const place = { left: `${left}px`, top: `${top}px` };
  return el("img", { class: "print-chart", src, alt: label, width, height, style: place });
}
