/** How a sheet lies on A4: which way the paper is turned, how much smaller everything is, and which columns go side by side. */

/** Pixels of 1/96 inch within margins of 10 mm, the line with the page number aside. */
interface Paper {
  name: "portrait" | "landscape";
  width: number;
  height: number;
}

const footer = 24;
const portrait: Paper = { name: "portrait", width: 717, height: 1046 - footer };
const landscape: Paper = { name: "landscape", width: 1046, height: 717 - footer };
/** So much smaller a sheet may become before the paper is turned, and before its columns go over several pages. */
const upright = 0.9;
const smallest = 0.5;
/** As small as it becomes then. */
const parted = 0.65;

export interface PrintColumn {
  number: number;
  width: number;
  frozen: boolean;
  /** Stays with the column before it: a chart reaches over both. */
  glued: boolean;
}

export interface Layout {
  paper: Paper;
  scale: number;
  /** Numbers of columns; every strip is printed from the first row to the last, frozen columns on each. */
  strips: number[][];
}

/** `width`: of everything that is printed, in pixels. */
export function layoutOf(columns: readonly PrintColumn[], width: number): Layout {
  const whole = columns.map(({ number }) => number);
  if (width * upright <= portrait.width)
    return { paper: portrait, scale: Math.min(1, portrait.width / width), strips: [whole] };
  const scale = landscape.width / width;
  if (scale >= smallest) return { paper: landscape, scale: Math.min(1, scale), strips: [whole] };
  const strips = stripsOf(columns, landscape.width / parted);
  const widest = Math.max(...strips.map(widthOf));
  return {
    paper: landscape,
    scale: Math.min(parted, landscape.width / widest),
    strips: strips.map((strip) => strip.map(({ number }) => number)),
  };
}

function stripsOf(columns: readonly PrintColumn[], room: number): PrintColumn[][] {
  const frozen = columns.filter((column) => column.frozen);
  const repeated = widthOf(frozen) <= room / 3 ? frozen : [];
  const strips: PrintColumn[][] = [];
  let strip: PrintColumn[] = [];
  for (const unit of unitsOf(columns)) {
    if (strip.length > 0 && widthOf(strip) + widthOf(unit) > room) {
      strips.push(strip);
      strip = [...repeated];
    }
    strip.push(...unit);
  }
  return [...strips, strip];
}

function unitsOf(columns: readonly PrintColumn[]): PrintColumn[][] {
  const units: PrintColumn[][] = [];
  for (const column of columns) {
    const last = units.at(-1);
    if (last !== undefined && column.glued) last.push(column);
    else units.push([column]);
  }
  return units;
}

function widthOf(columns: readonly PrintColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
