/** The zeros and hashes of one section of a number format. */
export interface NumberShape {
  minWhole: number;
  minDecimals: number;
  maxDecimals: number;
  /** The decimal mark is written in the format. */
  mark: boolean;
  grouped: boolean;
  percents: number;
  /** Commas after the last digit: each divides by a thousand. */
  thousands: number;
  exponent: boolean;
  exponentSign: boolean;
  exponentDigits: number;
  /** Places before and after the mark that a blank fills where there is no digit. */
  blankWhole: number;
  blankDecimals: number;
  fraction: Fraction | null;
}

/** "# ?/?": how many digits the parts may have, or which denominator is given. */
export interface Fraction {
  whole: boolean;
  digits: number;
  denominator: number | null;
}

export type Piece =
  | { kind: "literal"; text: string }
  | { kind: "text" | "general" | "half" }
  /** How many digits of the whole part have their place here. */
  | { kind: "digits"; places: number }
  | { kind: "year" | "month" | "day" | "hour" | "minute" | "second" | "fraction"; digits: number }
  | { kind: "elapsed"; unit: number; digits: number };

export interface FormatSection {
  pieces: Piece[];
  number: NumberShape | null;
  date: boolean;
  elapsed: boolean;
  /** AM/PM is shown. */
  half: boolean;
  hasDay: boolean;
  condition: ((value: number) => boolean) | null;
}

export interface CompiledFormat {
  sections: FormatSection[];
  text: FormatSection | null;
  date: boolean;
}

const compiled = new Map<string, CompiledFormat>();

export function compiledFormat(format: string): CompiledFormat {
  let found = compiled.get(format);
  if (!found) {
    found = compile(format);
    if (compiled.size > 2000) compiled.clear();
    compiled.set(format, found);
  }
  return found;
}

function compile(format: string): CompiledFormat {
  const all = splitSections(format).map(compileSection);
  const isText = (section: FormatSection) => section.pieces.some((piece) => piece.kind === "text");
  const text = all.length === 4 ? (all[3] ?? null) : (all.find(isText) ?? null);
  const sections = all.length === 1 ? all : all.filter((section) => section !== text);
  return { sections, text, date: sections.some((section) => section.date) };
}

function splitSections(format: string): string[] {
  const sections = [""];
  for (let index = 0; index < format.length; index++) {
    const mark = format[index] ?? "";
    if (mark === ";") {
      sections.push("");
      continue;
    }
    const end = mark === '"' ? format.indexOf('"', index + 1) : mark === "\\" ? index + 1 : index;
    const stop = end < index ? format.length - 1 : end;
    sections[sections.length - 1] += format.slice(index, stop + 1);
    index = stop;
  }
  return sections.slice(0, 4);
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(General)|(AM\/PM|am\/pm|A\/P)|(y+|Y+|m+|M+|d+|D+|h+|H+|s+|S+)|\.(0+)(?=[^0#?]|$)|([0#?.,]+)|([eE])([+-])(0+)|(%)|(@)|([\s\S])/g;

type Raw = { letter: string; length: number; index: number };

const FRACTION = /^([0#?]*)( *)([0#?]+)\/([0#?]+|[1-9]\d{0,4})$/;

/** The digits of a fraction stand together, so its section is cut in three: what is before, the fraction, what is after. */
function fractionOf(text: string): { before: string; fraction: Fraction; after: string } | null {
  const match = /([0#?]+ +)?[0#?]+\/(?:[0#?]+|[1-9]\d*)/.exec(text);
  const parts = match && FRACTION.exec(match[0]);
  if (!match || !parts || hasDateLetters(text)) return null;
  const [, whole = "", , numerator = "", denominator = ""] = parts;
  const given = /^[1-9]/.test(denominator);
  return {
    before: text.slice(0, match.index),
    fraction: {
      whole: whole !== "",
      digits: Math.min(given ? numerator.length : denominator.length, 5),
      denominator: given ? Number(denominator) : null,
    },
    after: text.slice(match.index + match[0].length),
  };
}

function compileSection(text: string): FormatSection {
  const cut = fractionOf(text);
  if (!cut) return plainSection(text);
  const [before, after] = [plainSection(cut.before), plainSection(cut.after)];
  return {
    ...before,
    pieces: [...before.pieces, { kind: "digits", places: 0 }, ...after.pieces],
    number: { ...emptyShape(), fraction: cut.fraction },
  };
}

function plainSection(text: string): FormatSection {
  const pieces: Piece[] = [];
  const months: Raw[] = [];
  const shape = emptyShape();
  let digits = "";
  let condition: FormatSection["condition"] = null;
  const dated = hasDateLetters(text);
  for (const match of text.matchAll(TOKEN)) {
    const [
      all,
      quoted,
      escaped,
      bracket,
      general,
      half,
      letters,
      fraction,
      number,
      exponent,
      sign,
      zeros,
      percent,
      at,
      other,
    ] = match;
    if (quoted !== undefined) pieces.push({ kind: "literal", text: quoted });
    else if (escaped !== undefined) pieces.push({ kind: "literal", text: escaped });
    else if (bracket !== undefined) {
      const elapsed = /^(h+|m+|s+)$/i.exec(bracket);
      if (elapsed) pieces.push({ kind: "elapsed", unit: unitSeconds(bracket), digits: bracket.length });
      else if (bracket.startsWith("$")) pieces.push({ kind: "literal", text: bracket.slice(1).split("-")[0] ?? "" });
      else condition = conditionOf(bracket) ?? condition;
    } else if (general) pieces.push({ kind: "general" });
    else if (half) pieces.push({ kind: "half" });
    else if (letters && dated) {
      const letter = letters[0]?.toLowerCase() ?? "";
      if (letter === "m") months.push({ letter, length: letters.length, index: pieces.length });
      pieces.push(datePiece(letter, letters.length));
    } else if (dated && (fraction !== undefined || number !== undefined)) {
      if (fraction !== undefined && pieces.at(-1)?.kind === "second")
        pieces.push({ kind: "fraction", digits: fraction.length });
      else pieces.push({ kind: "literal", text: all });
    } else if (fraction !== undefined || number !== undefined) {
      const whole = digits.includes(".") ? "" : (all.split(".")[0] ?? "");
      pieces.push({ kind: "digits", places: whole.match(/[0#?]/g)?.length ?? 0 });
      digits += all;
    } else if (exponent) {
      Object.assign(shape, { exponent: true, exponentSign: sign === "+", exponentDigits: zeros?.length ?? 1 });
      pieces.push({ kind: "digits", places: 0 });
    } else if (percent) {
      shape.percents += 1;
      pieces.push({ kind: "literal", text: "%" });
    } else if (at) pieces.push({ kind: "text" });
    else if (all.startsWith("_")) pieces.push({ kind: "literal", text: " " });
    else if (other !== undefined || letters) pieces.push({ kind: "literal", text: all });
  }
  settleMinutes(pieces, months);
  return {
    pieces,
    number: digits === "" ? null : shapeOf(digits, shape),
    date: dated,
    elapsed: pieces.some((piece) => piece.kind === "elapsed"),
    half: pieces.some((piece) => piece.kind === "half"),
    hasDay: pieces.some((piece) => piece.kind === "day"),
    condition,
  };
}

function hasDateLetters(text: string): boolean {
  const bare = text
    .replace(/"[^"]*"?|\\./g, "")
    .replace(/General/g, "")
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, "")
    .replace(/[eE][+-]0+/g, "");
  return /[ymdhs]/i.test(bare);
}

function datePiece(letter: string, digits: number): Piece {
  if (letter === "y") return { kind: "year", digits };
  if (letter === "m") return { kind: "month", digits };
  if (letter === "d") return { kind: "day", digits };
  if (letter === "h") return { kind: "hour", digits: Math.min(digits, 2) };
  return { kind: "second", digits: Math.min(digits, 2) };
}

/** An "m" after hours or before seconds means minutes. */
function settleMinutes(pieces: Piece[], months: Raw[]): void {
  for (const { index, length } of months) {
    if (length > 2) continue;
    const meaningful = (piece: Piece) => piece.kind !== "literal";
    const previous = pieces.slice(0, index).reverse().find(meaningful);
    const next = pieces.slice(index + 1).find(meaningful);
    const afterHours = previous?.kind === "hour" || (previous?.kind === "elapsed" && previous.unit === 3600);
    if (afterHours || next?.kind === "second" || (next?.kind === "elapsed" && next.unit === 1)) {
      pieces[index] = { kind: "minute", digits: length };
    }
  }
}

function unitSeconds(letters: string): number {
  const letter = letters[0]?.toLowerCase();
  return letter === "h" ? 3600 : letter === "m" ? 60 : 1;
}

function conditionOf(text: string): FormatSection["condition"] {
  const match = /^(<=|>=|<>|=|<|>)\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return null;
  const limit = Number(match[2]);
  const tests: Record<string, (value: number) => boolean> = {
    "<": (value) => value < limit,
    ">": (value) => value > limit,
    "<=": (value) => value <= limit,
    ">=": (value) => value >= limit,
    "=": (value) => value === limit,
    "<>": (value) => value !== limit,
  };
  return tests[match[1] ?? ""] ?? null;
}

function emptyShape(): NumberShape {
  return {
    minWhole: 0,
    minDecimals: 0,
    maxDecimals: 0,
    mark: false,
    grouped: false,
    percents: 0,
    thousands: 0,
    exponent: false,
    exponentSign: false,
    exponentDigits: 1,
    blankWhole: 0,
    blankDecimals: 0,
    fraction: null,
  };
}

function shapeOf(digits: string, shape: NumberShape): NumberShape {
  const trailing = /,+$/.exec(digits)?.[0].length ?? 0;
  const body = digits.slice(0, digits.length - trailing);
  const point = body.indexOf(".");
  const whole = point < 0 ? body : body.slice(0, point);
  const decimals = point < 0 ? "" : body.slice(point + 1);
  return {
    ...shape,
    minWhole: (whole.match(/0/g) ?? []).length,
    minDecimals: (decimals.match(/0/g) ?? []).length,
    maxDecimals: (decimals.match(/[0#?]/g) ?? []).length,
    blankWhole: (whole.match(/[0?]/g) ?? []).length,
    blankDecimals: (decimals.match(/[0?]/g) ?? []).length,
    mark: point >= 0,
    grouped: whole.includes(","),
    thousands: trailing,
  };
}
