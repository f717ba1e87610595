/** Where a printed sheet is cut into pages: between blocks where that goes, between rows otherwise, and inside a row only where it is taller than a page. */

/** Heights in pixels of the sheet. */
export interface PrintLine {
  height: number;
  /** Shows nothing: it parts one block from the next. */
  blank: boolean;
  /** The names of a table's columns. */
  heading: boolean;
  /** Stays on the page of the line before it: a merged cell or a chart reaches over both. */
  glued: boolean;
}

/** Lines are named by their place in the list. */
export interface PrintPage {
  /** Of the block that goes on here: its lines down to the names of its columns, shown again. */
  repeated: number[];
  lines: number[];
  /** How many pixels of its only line the pages before have shown; 0 for whole lines. */
  cut: number;
}

/** Names of columns are looked for in so many lines of a block. */
const headingWithin = 5;
/** Of a line that goes on, so much is shown twice: a line of text that is cut on one page is whole on the other. */
const overlap = 24;

/** `room`: how many pixels of lines a page takes. */
export function pagesOf(lines: readonly PrintLine[], room: number): PrintPage[] {
  const pages: PrintPage[] = [];
  let page: PrintPage = { repeated: [], lines: [], cut: 0 };
  let left = room;
  const height = (places: readonly number[]) => places.reduce((sum, place) => sum + (lines[place]?.height ?? 0), 0);
  const turn = (repeated: number[]) => {
    if (page.lines.length > 0) pages.push(page);
    page = { repeated, lines: [], cut: 0 };
    left = room - height(repeated);
  };
  const put = (places: readonly number[]) => {
    page.lines.push(...places);
    left -= height(places);
  };
  const putTall = (place: number) => {
    for (let cut = 0; ; cut += left - overlap) {
      page.lines.push(place);
      page.cut = cut;
      const rest = height([place]) - cut;
      if (rest <= left) {
        return turn(page.repeated);
      }
      turn(page.repeated);
    }
  };
  for (const { gap, own } of blocksOf(lines)) {
    const whole = height(own);
    if (page.lines.length > 0 && whole + height(gap) <= left) put([...gap, ...own]);
    else if (whole <= room) {
      turn([]);
      put(own);
    } else {
      const heading = headingOf(lines, own);
      const repeated = height(heading) <= room / 3 ? heading : [];
      const start = unitsOf(lines, own, room)
        .slice(0, repeated.length + 1)
        .flat();
      if (page.lines.length === 0 || height([...gap, ...start]) > left) turn([]);
      else put(gap);
      for (const unit of unitsOf(lines, own, room)) {
        if (height(unit) > left && page.lines.length > 0) turn(repeated.includes(unit[0] ?? -1) ? [] : repeated);
        // A row is rather whole than below the names of its columns.
        if (height(unit) > left && height(unit) <= room) turn([]);
        if (height(unit) > left) putTall(unit[0] ?? 0);
        else put(unit);
      }
    }
  }
  turn([]);
  return pages;
}

/** Runs of lines that show something, each with the blank lines above it. */
function blocksOf(lines: readonly PrintLine[]): { gap: number[]; own: number[] }[] {
  const blocks: { gap: number[]; own: number[] }[] = [];
  const gap: number[] = [];
  for (const [place, line] of lines.entries()) {
    const last = blocks.at(-1);
    if (last !== undefined && line.glued) last.own.push(...gap.splice(0), place);
    else if (line.blank) gap.push(place);
    else if (last === undefined || gap.length > 0) blocks.push({ gap: gap.splice(0), own: [place] });
    else last.own.push(place);
  }
  return blocks;
}

function headingOf(lines: readonly PrintLine[], own: readonly number[]): number[] {
  const first = own.slice(0, headingWithin);
  const last = first.map((place) => lines[place]?.heading === true).lastIndexOf(true);
  return own.slice(0, last + 1);
}

/** Lines that stay together; where they do not fit on a page, each is by itself. */
function unitsOf(lines: readonly PrintLine[], own: readonly number[], room: number): number[][] {
  const units: number[][] = [];
  for (const place of own) {
    const last = units.at(-1);
    if (last !== undefined && lines[place]?.glued === true) last.push(place);
    else units.push([place]);
  }
  return units.flatMap((unit) =>
    unit.reduce((sum, place) => sum + (lines[place]?.height ?? 0), 0) > room ? unit.map((place) => [place]) : [unit],
  );
}
