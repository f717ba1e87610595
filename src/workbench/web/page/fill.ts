import type { PageCommand } from "../protocol.ts";
import type { Area } from "./address.ts";
import type { Workspace } from "./workspace.ts";

const day = 86_400_000;

type Axis = "rows" | "columns";

/** Continues a range: numbers in steps, dates by days, everything else repeated with formulas shifted. */
export async function fill(space: Workspace, from: Area, to: Area): Promise<void> {
  const commands = to.rows > from.rows ? along(space, from, to, "rows") : along(space, from, to, "columns");
  if (commands.length > 0 && (await space.apply(commands))) space.selectArea(to);
}

/** Ctrl+D and Ctrl+R: the first row or column over the rest of the selection, or the line before over the only one. */
export async function fillSelection(space: Workspace, axis: Axis): Promise<void> {
  const { area } = space;
  const lines = linesOf(space, area, axis);
  const before = { ...area, row: 1, rows: area.row - 1, column: 1, columns: area.column - 1 };
  const source = lines.length === 1 ? linesOf(space, before, axis).at(-1) : lines[0];
  const targets = lines.length === 1 ? lines : lines.slice(1);
  if (source === undefined || targets.length === 0) return;
  await space.apply(copies(space, area, [source], targets, axis));
}

/** The rows or columns of an area that a person acts on, in order. */
function linesOf(space: Workspace, area: Area, axis: Axis): number[] {
  if (axis === "rows") return space.seenRows(area);
  return Array.from({ length: area.columns }, (_, index) => area.column + index);
}

/** The part of an area between two of its lines. */
function between(area: Area, axis: Axis, first: number, last: number): Area {
  const size = last - first + 1;
  return axis === "rows" ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
}

function along(space: Workspace, from: Area, to: Area, axis: Axis): PageCommand[] {
  const across = axis === "rows" ? "columns" : "rows";
  const known = linesOf(space, from, axis);
  const start = axis === "rows" ? "row" : "column";
  const all = linesOf(space, to, axis);
  const after = all.filter((line) => line >= from[start] + from[axis]);
  const targets = after.length > 0 ? after : all.filter((line) => line < from[start]);
  if (known.length === 0 || targets.length === 0) return [];
  return linesOf(space, from, across).flatMap((line) =>
    lineOf(space, between(from, across, line, line), known, targets, axis),
  );
}

function lineOf(space: Workspace, from: Area, known: number[], targets: number[], axis: Axis): PageCommand[] {
  const cells = known.map((line) =>
    axis === "rows" ? space.cells.get(line, from.column) : space.cells.get(from.row, line),
  );
  const next = continuation(cells.map((cell) => ({ kind: cell.kind, text: cell.edit })));
  const copied = copies(space, from, known, targets, axis);
  if (!next) return copied;
  const [first = 1, last = 1] = [targets[0], targets.at(-1)];
  const backwards = first < (known[0] ?? 1);
  const inputs = targets.map((_, index) => {
    const text = next(backwards ? index - targets.length : known.length + index);
    return { kind: "typed" as const, text };
  });
  const whole = between(from, axis, first, last);
  // A block goes on in the next rows that are seen, so it is as high as it has rows.
  const at = space.at(axis === "rows" ? { ...whole, rows: inputs.length } : whole);
  return [
    ...copied.map((command) => ({ ...command, what: "formats" }) as PageCommand),
    { do: "setCells", at, inputs: axis === "rows" ? inputs.map((input) => [input]) : [inputs] },
  ];
}

/** Repeats the known lines over the targets, away from where they stand. */
function copies(space: Workspace, area: Area, known: number[], targets: number[], axis: Axis): PageCommand[] {
  const backwards = (targets[0] ?? 1) < (known[0] ?? 1);
  const commands: PageCommand[] = [];
  for (let done = 0; done < targets.length; done += known.length) {
    const size = Math.min(known.length, targets.length - done);
    const source = backwards ? known.slice(known.length - size) : known.slice(0, size);
    const start = backwards ? targets.length - done - size : done;
    const target = targets.slice(start, start + size);
    const part = (lines: number[]) => space.at(between(area, axis, lines[0] ?? 1, lines.at(-1) ?? 1));
    commands.push({ do: "copyRange", from: part(source), to: part(target), what: "all" });
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
