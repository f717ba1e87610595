import type { PageCommand } from "../protocol.ts";
import type { Area } from "./address.ts";
import type { Workspace } from "./workspace.ts";

const day = 86_400_000;

/** Continues a range: numbers in steps, dates by days, everything else repeated with formulas shifted. */
export async function fill(space: Workspace, from: Area, to: Area): Promise<void> {
  const commands = to.rows > from.rows ? along(space, from, to, "rows") : along(space, from, to, "columns");
  if (commands.length > 0 && (await space.apply(commands))) space.selectArea(to);
}

/** Ctrl+D and Ctrl+R: the first row or column over the rest of the selection. */
export async function fillSelection(space: Workspace, axis: "rows" | "columns"): Promise<void> {
  const { area } = space;
  const isOne = area[axis] === 1;
  const start = axis === "rows" ? "row" : "column";
  const whole = isOne && area[start] > 1 ? { ...area, [start]: area[start] - 1, [axis]: 2 } : area;
  const from: Area = { ...whole, [axis]: 1 };
  if (whole[axis] < 2) return;
  await space.apply(copies(space, from, whole, axis));
}

function along(space: Workspace, from: Area, to: Area, axis: "rows" | "columns"): PageCommand[] {
  const across = axis === "rows" ? "columns" : "rows";
  const series: PageCommand[] = [];
  for (let line = 0; line < from[across]; line += 1) {
    const one =
      axis === "rows"
        ? { ...from, column: from.column + line, columns: 1 }
        : { ...from, row: from.row + line, rows: 1 };
    const whole =
      axis === "rows" ? { ...one, row: to.row, rows: to.rows } : { ...one, column: to.column, columns: to.columns };
    series.push(...lineOf(space, one, whole, axis));
  }
  return series;
}

function lineOf(space: Workspace, from: Area, to: Area, axis: "rows" | "columns"): PageCommand[] {
  const start = axis === "rows" ? "row" : "column";
  const known = Array.from({ length: from[axis] }, (_, index) =>
    axis === "rows" ? space.cells.get(from.row + index, from.column) : space.cells.get(from.row, from.column + index),
  );
  const next = continuation(known.map((cell) => ({ kind: cell.kind, text: cell.edit })));
  if (!next) return copies(space, from, to, axis);
  const backwards = to[start] < from[start];
  const count = to[axis] - from[axis];
  const at = backwards ? { ...to, [axis]: count } : { ...to, [start]: from[start] + from[axis], [axis]: count };
  const values = Array.from({ length: count }, (_, index) => next(backwards ? index - count : from[axis] + index));
  const inputs = values.map((text) => ({ kind: "typed" as const, text }));
  const copied = copies(space, from, to, axis).map((command) => ({ ...command, what: "formats" }) as PageCommand);
  return [
    ...copied,
    { do: "setCells", at: space.at(at), inputs: axis === "rows" ? inputs.map((input) => [input]) : [inputs] },
  ];
}

function copies(space: Workspace, from: Area, to: Area, axis: "rows" | "columns"): PageCommand[] {
  const start = axis === "rows" ? "row" : "column";
  const commands: PageCommand[] = [];
  const size = from[axis];
  for (let at = from[start] + size; at < to[start] + to[axis]; at += size) {
    const length = Math.min(size, to[start] + to[axis] - at);
    commands.push({
      do: "copyRange",
      from: space.at({ ...from, [axis]: length }),
      to: space.at({ ...from, [start]: at, [axis]: length }),
      what: "all",
    });
  }
  for (let end = from[start]; end > to[start]; end -= size) {
    const length = Math.min(size, end - to[start]);
    const tail = { ...from, [start]: from[start] + size - length, [axis]: length };
    commands.push({
      do: "copyRange",
      from: space.at(tail),
      to: space.at({ ...from, [start]: end - length, [axis]: length }),
      what: "all",
    });
  }
  return commands;
}

/** The series that the cells begin, as a function of the place counted from the first of them; null when there is none. */
export function continuation(cells: { kind: string; text: string }[]): ((place: number) => string) | null {
  if (cells.length === 0 || cells.some((cell) => cell.text.startsWith("="))) return null;
  const dates = cells.map((cell) => (cell.kind === "d" ? dayNumber(cell.text) : null));
  if (dates.every((date) => date !== null)) {
    const step = stepOf(dates) ?? (dates.length === 1 ? 1 : null);
    return step === null ? null : (place) => dateText((dates[0] ?? 0) + step * place);
  }
  const numbers = cells.map((cell) =>
    cell.kind === "n" && /^-?\d+([.,]\d+)?$/.test(cell.text) ? Number(cell.text.replace(",", ".")) : null,
  );
  if (numbers.length < 2 || !numbers.every((number) => number !== null)) return null;
  const step = stepOf(numbers);
  const comma = cells.some((cell) => cell.text.includes(","));
  const say = (number: number) => String(Number(number.toPrecision(12)));
  return step === null
    ? null
    : (place) =>
        comma ? say((numbers[0] ?? 0) + step * place).replace(".", ",") : say((numbers[0] ?? 0) + step * place);
}

function stepOf(numbers: number[]): number | null {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  return numbers.every((number, index) => Math.abs(number - first - step * index) < 1e-9) ? step : null;
}

function dayNumber(text: string): number | null {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  return match ? Date.UTC(Number(match[3]), Number(match[2]) - 1, Number(match[1])) / day : null;
}

function dateText(number: number): string {
  const date = new Date(number * day);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}
